// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/annotation_desk.h"

#include <thread>

#include "app/project/demo_copy.h"
#include "app/texts/paths.h"
#include "core/search/feature_library.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

Result<FeatureLibrary> libraryFor(const AnnotationWish& wish, const std::vector<RecordId>& all, const std::string& name,
                                  const ProjectAccess& access, const JobContext& job) {
  if (wish.source != LibrarySource::Project)
    return readFeatureLibrary(wish.source == LibrarySource::Shipped ? shippedLibrary() : wish.file, job);
  std::vector<Record> records;
  for (const RecordId id : all) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(Record record, access([id](Project& project) { return project.records().load(id); }));
    if (!record.features.empty())
      records.push_back(std::move(record));
  }
  FeatureLibrary library = libraryOfRecords(name, records);
  if (library.features.empty())
    return Error{ErrorKind::NoRecords, {name, Why("none of its sequences has a feature")}};
  return library;
}

}  // namespace

std::filesystem::path shippedLibrary() {
  return usualDemoPlaces().folder.parent_path() / "features" / "common_plasmid_features-2.csv";
}

AnnotationDesk::AnnotationDesk(Session& session, QObject* parent) : QObject(parent), session_(session) {}

void AnnotationDesk::annotate(const AnnotationWish& wish, const QString& command) {
  std::vector<RecordId> all;
  for (const RecordSummary& record : session_.records())
    all.push_back(record.id);
  const auto workers = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  const std::string name = session_.contents().path.stem().string();
  const auto body = [=, access = session_.project().access()](const JobContext& job) -> Result<ProjectAnnotation> {
    DGLM_TRY(const FeatureLibrary library, libraryFor(wish, all, name, access, job));
    return annotateProject(access, wish.records, library, wish.rules, workers, job);
  };
  const auto count = static_cast<int>(wish.records.size());
  job_ = session_.jobs().start(session_.searchLane(), {tr("Annotating %n sequences", nullptr, count)}, body,
                               session_.ofProject(this),
                               [this, command](ProjectAnnotation annotation) { take(std::move(annotation), command); });
}

void AnnotationDesk::take(ProjectAnnotation annotation, const QString& command) {
  const auto features = static_cast<int>(annotation.features);
  const auto records = static_cast<int>(annotation.records);
  session_.script().add(tr("Annotated %n sequences.", nullptr, records), command);
  if (annotation.changed.empty()) {
    Q_EMIT annotated(tr("Nothing of the library was found that %n sequences do not name already.", nullptr, records));
    return;
  }
  const QString found = tr("Found %n features.", nullptr, features);
  const QString parts = annotation.fragments > 0
                            ? tr("%n of them are fragments.", nullptr, static_cast<int>(annotation.fragments))
                            : QString();
  session_.changeFeatures(std::move(annotation.changed), tr("Annotate %n sequences", nullptr, records));
  Q_EMIT annotated(QStringList{found, parts, tr("Undo takes them back.")}.join(QLatin1Char(' ')).simplified());
}

}  // namespace dglm
