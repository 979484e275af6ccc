// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/concepts/concept_command.h"

#include <QCoreApplication>

#include "app/project/command_text.h"
#include "app/texts/paths.h"
#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/formats/record_writers.h"
#include "core/study/project_concepts.h"

namespace dglm {
namespace {

constexpr auto kSynonymsFile = "synonyms.txt";

std::string setFile(size_t set) {
  return "set" + std::to_string(set) + ".gb";
}

}  // namespace

QString conceptsCommand(const Session& session, const ScoreRun& run, const std::filesystem::path& folder) {
  const auto request = projectConceptsFrom(run.parametersJson);
  const Analysis* analysis = request.hasValue() ? session.contents().analysis(request.value().analysis) : nullptr;
  const QStringList source = analysis ? sourceWords(session.contents(), *analysis) : QStringList();
  if (source.isEmpty())
    return {};
  QStringList words = QStringList{"decode-glm", "concepts"} + source + readingWords(*analysis);
  for (size_t set = 0; set < run.sets.size(); ++set)
    words << "--validation"
          << (run.sets[set].sha256.empty() ? textOf(folder / setFile(set)) : textOf(run.sets[set].path));
  const ConceptSearchOptions& search = request.value().search;
  if (!request.value().labelKey.empty())
    words << "--label-key" << QString::fromStdString(request.value().labelKey);
  if (request.value().synonyms != ConceptNames::commonText())
    words << "--synonyms" << textOf(folder / kSynonymsFile);
  if (search.leastRegions != ConceptSearchOptions().leastRegions)
    words << "--least-regions" << QString::number(search.leastRegions);
  words << "--f1-type" << (search.type == F1Type::Domain ? "domain" : "standard") << "--permutations"
        << QString::number(search.permutations) << "--resamples" << QString::number(search.resamples);
  if (search.seed != ConceptSearchOptions().seed)
    words << "--seed" << QString::number(search.seed);
  words << "--output-dir"
        << "concepts";
  return shellLine(words);
}

ClusterWish clusterWishOf(const Session& session, const ProjectConceptsRequest& request) {
  const QString title = QCoreApplication::translate("dglm::Concepts", "Concept scores");
  return {kClusterConcepts, title, [&session, request](const std::filesystem::path& files) {
            ScoreRun run;
            run.parametersJson = toJson(request);
            run.sets.resize(request.sets.size());  // of no file: each is written
            ClusterOrder order;
            order.words = shellWords(conceptsCommand(session, run, files)).mid(1);
            order.set = {{"--output-dir", textOf(files / "concepts")}};
            order.writeFiles = [request, files](Project& project, const JobContext& job) {
              return writeConceptSets(project, request, files, job);
            };
            order.own = {{"request", QString::fromStdString(toJson(request))}};
            return order;
          }};
}

Status writeConceptSets(const Project& project, const ProjectConceptsRequest& request,
                        const std::filesystem::path& folder, const JobContext& job) {
  DGLM_CHECK(makeFolder(folder));
  for (size_t set = 0; set < request.sets.size(); ++set) {
    std::vector<Record> records;
    for (const RecordId id : request.sets[set]) {
      DGLM_CHECK(job.checkpoint());
      DGLM_TRY(Record record, project.records().load(id));
      records.push_back(std::move(record));
    }
    DGLM_CHECK(writeGenBank(folder / setFile(set), records));
  }
  return writeAtomically(folder / kSynonymsFile, request.synonyms);
}

std::filesystem::path conceptFolder(const Session& session, int64_t run) {
  return commandFolder(session.contents()) / ("concepts-" + std::to_string(run));
}

void saveConceptSets(Session& session, const ScoreRun& run, const std::filesystem::path& folder, QObject* receiver,
                     std::function<void()> done) {
  const auto request = projectConceptsFrom(run.parametersJson);
  if (request.hasError())
    return;
  const auto write = [request = request.value(), folder](const Project& project, const JobContext& job) {
    return writeConceptSets(project, request, folder, job);
  };
  session.project().makeFile({QCoreApplication::translate("dglm::Concepts", "Writing the sets"), Urgency::Background},
                             write, receiver, std::move(done));
}

}  // namespace dglm
