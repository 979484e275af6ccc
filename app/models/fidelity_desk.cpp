// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/fidelity_desk.h"

#include <chrono>
#include <vector>

#include "core/study/analysis.h"

namespace dglm {
namespace {

/// What is measured.
struct FidelityTask {
  AnalysisId analysis{};
  std::vector<RecordId> records;
  FidelityOptions options;
};

Result<std::vector<Record>> loadRecords(Project& project, const std::vector<RecordId>& ids) {
  std::vector<Record> records;
  for (const RecordId id : ids) {
    DGLM_TRY(Record record, project.records().load(id));
    records.push_back(std::move(record));
  }
  return records;
}

/// The model runs on the calling lane, the project is used on its own.
Result<ProjectFidelity> measureAndStore(const ProjectLink::Writer& project, ReaderCache& models,
                                        const FidelityTask& task, const JobContext& job) {
  DGLM_TRY(const LatentSource source, project([&](Project& open) { return latentSourceOf(open, task.analysis); }));
  DGLM_TRY(const auto reader, models.open(source));
  DGLM_TRY(const std::vector<Record> records, project([&](Project& open) { return loadRecords(open, task.records); }));
  ProjectFidelity fidelity;
  DGLM_TRY(fidelity.report, measureFidelityOf(*reader, records, task.options, job));
  fidelity.measured = std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
  DGLM_CHECK(project([&](Project& open) { return storeFidelity(open, task.analysis, fidelity); }));
  return fidelity;
}

}  // namespace

FidelityDesk::FidelityDesk(Session& session, ReadingDesk& desk, QObject* parent)
    : QObject(parent), session_(session), models_(desk.models()) {
  connect(&session_.latents(), &LatentBook::stateChanged, this, &FidelityDesk::follow);
}

bool FidelityDesk::canMeasure() const {
  return analysis_ && !session_.records().empty() && !session_.contents().isReadOnly;
}

/// Reads what the project has of another analysis; while the same one is read anew, nothing changes.
void FidelityDesk::follow() {
  const std::optional<AnalysisId> chosen = session_.latents().analysis();
  const bool isBetween = session_.latents().state() == LatentBook::State::Loading;
  if (isBetween || chosen == analysis_)
    return;
  analysis_ = chosen;
  fidelity_.reset();
  if (chosen)
    read(*chosen);
  Q_EMIT changed();
}

void FidelityDesk::read(AnalysisId analysis) {
  session_.project().read(
      {tr("Reading the fidelity"), Urgency::Interactive, "fidelity", JobNotice::Quiet},
      [analysis](const Project& project, const JobContext&) { return loadFidelity(project, analysis); }, this,
      [this, analysis](std::optional<ProjectFidelity> fidelity) {
        if (analysis_ != analysis)
          return;
        fidelity_ = std::move(fidelity);
        Q_EMIT changed();
      });
}

void FidelityDesk::measure(const FidelityOptions& options) {
  if (!canMeasure() || job_)
    return;
  FidelityTask task{*analysis_, {}, options};
  for (const RecordSummary& record : session_.records())
    task.records.push_back(record.id);
  const auto body = [project = session_.project().writer(), models = models_, task](const JobContext& job) {
    return measureAndStore(project, *models, task, job);
  };
  job_ = session_.jobs().start(session_.computeLane(), {tr("Measuring the fidelity of the SAE")}, body,
                               session_.ofProject(this), [this, analysis = task.analysis](ProjectFidelity fidelity) {
                                 if (analysis_ == analysis)
                                   fidelity_ = std::move(fidelity);
                               });
  connect(job_, &JobHandle::progressed, this, &FidelityDesk::progressed);
  connect(job_, &JobHandle::finished, this, [this] {
    job_.clear();
    Q_EMIT changed();
  });
  Q_EMIT changed();
}

}  // namespace dglm
