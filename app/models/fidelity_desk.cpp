// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/fidelity_desk.h"

#include "app/project/command_text.h"
#include "app/project/unfinished_work.h"

namespace dglm {
namespace {

const QString kFidelity = QStringLiteral("fidelity");

QJsonObject toJson(const FidelityOptions& options) {
  return {{"paper_compatible", options.paperCompatible},
          {"normalise", static_cast<int>(options.normalise)},
          {"max_tokens", static_cast<qint64>(options.maxTokens)}};
}

FidelityOptions optionsFrom(const QJsonObject& json) {
  return {json["paper_compatible"].toBool(), static_cast<NormaliseChoice>(json["normalise"].toInt()),
          json["max_tokens"].toInteger()};
}

}  // namespace

FidelityDesk::FidelityDesk(Session& session, ReadingDesk& desk, QObject* parent)
    : QObject(parent), session_(session), models_(desk.models()) {
  connect(&session_.latents(), &LatentBook::stateChanged, this, &FidelityDesk::follow);
  connect(&session_.unfinished(), &UnfinishedWork::goOnWanted, this, &FidelityDesk::goOn);
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
  ProjectFidelityRequest request{*analysis_, {}, options};
  for (const RecordSummary& record : session_.records())
    request.records.push_back(record.id);
  const auto body = [project = session_.project().access(), models = models_, request](const JobContext& job) {
    return measureIntoProject(project, *models, request, job);
  };
  const QString title = tr("Measuring the fidelity of the SAE");
  job_ = session_.jobs().start(session_.computeLane(), {title}, body, session_.ofProject(this),
                               [this, analysis = request.analysis](ProjectFidelity fidelity) {
                                 if (analysis_ != analysis)
                                   return;
                                 session_.script().add(tr("Measured the fidelity of the SAE."),
                                                       fidelityCommand(session_, fidelity.report));
                                 fidelity_ = std::move(fidelity);
                               });
  session_.unfinished().remember(job_, {kFidelity, title, toJson(options)});
  connect(job_, &JobHandle::progressed, this, &FidelityDesk::progressed);
  connect(job_, &JobHandle::finished, this, [this] {
    job_.clear();
    Q_EMIT changed();
  });
  Q_EMIT changed();
}

void FidelityDesk::goOn(const UnfinishedJob& cutOff) {
  if (cutOff.kind != kFidelity || !canMeasure() || job_)
    return;
  session_.unfinished().forget(cutOff.id);
  measure(optionsFrom(cutOff.work));
}

}  // namespace dglm
