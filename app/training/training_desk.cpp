// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/training_desk.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

#include "app/project/command_text.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "app/training/training_request.h"
#include "core/base/folder.h"
#include "core/study/project_files.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

const QString kTraining = QStringLiteral("training");
const QString kViewKey = QStringLiteral("training runs");
constexpr std::chrono::milliseconds kBetweenReadings{1000};

Status writeRecords(const ProjectAccess& project, const std::vector<RecordId>& records, const fs::path& file,
                    const JobContext& job) {
  std::error_code error;
  if (records.empty() || fs::exists(file, error))
    return {};
  DGLM_CHECK(makeOutputFolder(file.parent_path()));
  const Result<ExportedRecords> written =
      project([&](Project& open) { return exportRecords(open, records, file, job); });
  return written.hasError() ? Status(written.error()) : Status();
}

}  // namespace

TrainingDesk::TrainingDesk(Session& session, QObject* parent) : QObject(parent), session_(session) {
  soon_.setInterval(kBetweenReadings);
  connect(&soon_, &QTimer::timeout, this, &TrainingDesk::readTrained);
  connect(&session_, &Session::projectOpened, this, &TrainingDesk::restore);
  connect(&session_, &Session::viewWanted, this, &TrainingDesk::store);
  connect(&session_, &Session::stateChanged, this, [this] {
    if (session_.state() == Session::State::Ready)
      return;
    runs_.clear();
    soon_.stop();
    Q_EMIT changed();
  });
  connect(&session_.unfinished(), &UnfinishedWork::goOnWanted, this, &TrainingDesk::goOn);
}

const ListedRun* TrainingDesk::run(const fs::path& folder) const {
  const auto found = std::ranges::find(runs_, folder, &ListedRun::folder);
  return found == runs_.end() ? nullptr : &*found;
}

ListedRun* TrainingDesk::find(const fs::path& folder) {
  const auto found = std::ranges::find(runs_, folder, &ListedRun::folder);
  return found == runs_.end() ? nullptr : &*found;
}

ListedRun& TrainingDesk::listed(const fs::path& folder) {
  if (ListedRun* const known = find(folder))
    return *known;
  runs_.push_back({folder, {}, {}, {}, {}, {}, false, false});
  return runs_.back();
}

void TrainingDesk::start(TrainSaeRequest request, const TrainingRecords& records) {
  if (const ListedRun* known = run(request.outputFolder); known && known->job)
    return;
  if (!records.training.empty())
    request.sequences = {sequencesOfRun(request.outputFolder)};
  if (!records.heldOut.empty())
    request.heldOut = {heldOutOfRun(request.outputFolder)};
  train(std::move(request), records);
}

void TrainingDesk::train(TrainSaeRequest request, const TrainingRecords& records) {
  const fs::path folder = request.outputFolder;
  const auto body = [project = session_.project().access(), records,
                     request](const JobContext& job) -> Result<TrainSaeReport> {
    DGLM_CHECK(writeRecords(project, records.training, sequencesOfRun(request.outputFolder), job));
    DGLM_CHECK(writeRecords(project, records.heldOut, heldOutOfRun(request.outputFolder), job));
    TrainSaeRequest here = request;
    here.options.resume = request.options.resume && hasCheckpoint(request.outputFolder);
    return trainSaeFromRequest(here, job);
  };
  const QString title = tr("Training %1").arg(textOf(folder.filename()));
  JobHandle* job = session_.jobs().start(
      session_.computeLane(), {title, Urgency::Patient}, body, session_.ofProject(this),
      [this, folder, request](const TrainSaeReport& report) {
        session_.script().add(
            tr("Trained the dictionary %1 for %n steps.", nullptr, static_cast<int>(report.training.steps))
                .arg(textOf(folder.filename())),
            trainingCommand(request));
        read(folder);
        Q_EMIT trained(folder);
      });
  ListedRun& run = listed(folder);
  run.job = job;
  run.isStopping = run.endsHere = false;
  run.failure.reset();
  request.options.resume = false;
  run.request = request;
  run.records = records;
  forgetCutOff(folder);
  QJsonObject work = toJson(request);
  work["records"] = toJson(records);
  session_.unfinished().remember(job, {kTraining, title, work});
  connect(job, &JobHandle::started, this, &TrainingDesk::changed);
  connect(job, &JobHandle::progressed, this, [this] {
    if (!soon_.isActive())
      soon_.start();
  });
  connect(job, &JobHandle::failed, this, [this, folder](const Error& error) {
    if (ListedRun* const failed = find(folder))
      failed->failure = error;
  });
  connect(job, &JobHandle::finished, this, [this, folder, job] { onEnded(folder, job); });
  session_.noteView();
  Q_EMIT changed();
}

void TrainingDesk::onEnded(const fs::path& folder, JobHandle* job) {
  ListedRun* const run = find(folder);
  if (!run || run->job != job)
    return;
  run->job.clear();
  run->isStopping = false;
  if (std::exchange(run->endsHere, false) && job->state() == JobHandle::State::Cancelled)
    end(folder);
  if (std::ranges::none_of(runs_, [](const ListedRun& each) { return !each.job.isNull(); }))
    soon_.stop();
  read(folder);
  Q_EMIT changed();
}

void TrainingDesk::pause(const fs::path& folder) {
  ListedRun* const run = find(folder);
  if (!run || !run->job)
    return;
  run->isStopping = true;
  run->job->cancel();
  Q_EMIT changed();
}

bool TrainingDesk::canResume(const ListedRun& run) const {
  return run.request && !run.job && (!run.files || run.files->state != TrainingRunFiles::State::Finished);
}

void TrainingDesk::resume(const fs::path& folder) {
  const ListedRun* const run = this->run(folder);
  if (!run || !canResume(*run))
    return;
  TrainSaeRequest request = *run->request;
  request.options.resume = true;  // one that was cut off before its first checkpoint begins anew
  train(std::move(request), run->records);
}

bool TrainingDesk::canEnd(const ListedRun& run) const {
  const bool isTraining = run.job && !run.isStopping && run.job->state() == JobHandle::State::Running;
  return isTraining || (!run.job && run.files && run.files->state == TrainingRunFiles::State::Stopped);
}

void TrainingDesk::end(const fs::path& folder) {
  if (ListedRun* const run = find(folder); run && run->job) {
    run->endsHere = true;
    return pause(folder);
  }
  session_.jobs().start(
      session_.fileLane(), quietRequest(tr("Ending %1").arg(textOf(folder.filename()))),
      [folder](const JobContext&) { return endTrainingRun(folder); }, session_.ofProject(this),
      [this, folder](const fs::path&) {
        read(folder);
        Q_EMIT trained(folder);
      });
}

void TrainingDesk::add(const fs::path& folder) {
  session_.jobs().start(
      session_.fileLane(), quietRequest(tr("Looking for training runs")),
      [folder](const JobContext& job) { return findTrainingRuns(folder, job.stop); }, session_.ofProject(this),
      [this, folder](const std::vector<fs::path>& found) {
        if (found.empty())
          Q_EMIT refused(tr("There is no training run in %1. A run has a metrics.csv, a config.yaml or an ae.pt.")
                             .arg(textOf(folder)));
        for (const fs::path& each : found) {
          listed(each);
          read(each);
        }
        session_.noteView();
        Q_EMIT changed();
      });
}

void TrainingDesk::remove(const fs::path& folder) {
  pause(folder);
  std::erase_if(runs_, [&](const ListedRun& run) { return run.folder == folder; });
  session_.noteView();
  Q_EMIT changed();
}

void TrainingDesk::readTrained() {
  for (const ListedRun& run : runs_)
    if (run.job && run.job->state() == JobHandle::State::Running)
      read(run.folder);
}

/// A run that is no more, or was moved, stays in the list and says so.
void TrainingDesk::read(const fs::path& folder) {
  JobHandle* job = session_.jobs().start(
      session_.fileLane(),
      {tr("Reading %1").arg(textOf(folder.filename())), Urgency::Interactive,
       QStringLiteral("training run ") + textOf(folder), JobNotice::Silent},
      [folder](const JobContext& context) { return readTrainingRun(folder, context.stop); }, session_.ofProject(this),
      [this, folder](TrainingRunFiles files) {
        if (ListedRun* const run = find(folder)) {
          run->files = std::move(files);
          if (run->files->state == TrainingRunFiles::State::Finished)
            forgetCutOff(folder);
          Q_EMIT changed();
        }
      });
  connect(job, &JobHandle::failed, this, [this, folder](const Error& error) {
    ListedRun* const run = find(folder);
    if (!run || run->job || run->request || run->failure)  // it has not written anything yet, or its failure is known
      return;
    run->failure = error;
    Q_EMIT changed();
  });
}

void TrainingDesk::goOn(const UnfinishedJob& cutOff) {
  const auto request = cutOff.kind == kTraining ? trainSaeRequestFrom(cutOff.work) : std::nullopt;
  if (!request)
    return;
  session_.unfinished().forget(cutOff.id);
  ListedRun& run = listed(request->outputFolder);
  if (run.job)
    return;
  run.request = request;
  TrainSaeRequest again = *request;
  again.options.resume = true;  // one that was cut off before its first checkpoint begins anew
  train(std::move(again), trainingRecordsFrom(cutOff.work["records"].toObject()));
}

/// It goes on, or came to its end.
void TrainingDesk::forgetCutOff(const fs::path& folder) {
  std::vector<int> ids;
  for (const UnfinishedJob& job : session_.unfinished().cutOff())
    if (const auto request = job.kind == kTraining ? trainSaeRequestFrom(job.work) : std::nullopt;
        request && request->outputFolder == folder)
      ids.push_back(job.id);
  for (const int id : ids)
    session_.unfinished().forget(id);
}

void TrainingDesk::restore() {
  runs_.clear();
  for (const QJsonValue& value : session_.view()[kViewKey].toArray()) {
    const QJsonObject json = value.toObject();
    const fs::path folder = pathOf(json["folder"].toString());
    if (folder.empty())
      continue;
    listed(folder).request = trainSaeRequestFrom(json["request"].toObject());
    listed(folder).records = trainingRecordsFrom(json["records"].toObject());
    read(folder);
  }
  Q_EMIT changed();
}

void TrainingDesk::store() {
  QJsonArray runs;
  for (const ListedRun& run : runs_) {
    QJsonObject json{{"folder", textOf(run.folder)}};
    if (run.request)
      json["request"] = toJson(*run.request);
    if (run.request)
      json["records"] = toJson(run.records);
    runs << json;
  }
  session_.view()[kViewKey] = runs;
}

}  // namespace dglm
