// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/training_desk.h"

#include <QJsonArray>

#include <algorithm>
#include <set>
#include <utility>

#include "app/project/command_text.h"
#include "app/project/view_work.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "app/training/training_request.h"
#include "app/training/training_values.h"
#include "core/base/folder.h"
#include "core/study/project_files.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

const QString kTraining = QStringLiteral("training");
const QString kSweep = QStringLiteral("sweep");
const QString kSweepsKey = QStringLiteral("sweeps");
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

/// In pieces, so that other jobs of the lane go between, and the first rows are there soon.
constexpr size_t kFoldersAtOnce = 64;

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
    sweeps_.clear();
    queue_.clear();
    isReadingTrained_ = false;
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
  ListedRun run;
  run.folder = folder;
  runs_.push_back(std::move(run));
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
            tr("Trained the dictionary %1 for %Ln steps.", nullptr, static_cast<int>(report.training.steps))
                .arg(textOf(folder.filename())),
            trainingCommand(request));
        read(folder);
        Q_EMIT trained(folder);
      });
  ListedRun& run = listed(folder);
  request.options.resume = false;
  run.request = request;
  run.records = records;
  QJsonObject work = toJson(request);
  work["records"] = toJson(records);
  follow(job, {folder}, {kTraining, title, work});
}

/// Runs that train by this job are told of it until it ends.
void TrainingDesk::follow(JobHandle* job, const Folders& folders, const UnfinishedJob& what) {
  for (const fs::path& folder : folders) {
    ListedRun& run = listed(folder);
    run.job = job;
    run.isStopping = run.endsHere = false;
    run.failure.reset();
  }
  queue_.emplace_back(job);
  forgetCutOff(pathOf(what.work["folder"].toString()));
  session_.unfinished().remember(job, what);
  connect(job, &JobHandle::started, this, [this] {
    number();
    Q_EMIT changed();
  });
  connect(job, &JobHandle::progressed, this, [this] {
    if (!soon_.isActive())
      soon_.start();
  });
  connect(job, &JobHandle::failed, this, [this, folders](const Error& error) {
    for (const fs::path& folder : folders)
      if (ListedRun* const failed = find(folder);
          failed && (!failed->files || failed->files->state != TrainingRunFiles::State::Finished))
        failed->failure = error;
  });
  connect(job, &JobHandle::finished, this, [this, folders, job] { onEnded(folders, job); });
  number();
  session_.noteView();
  Q_EMIT changed();
}

void TrainingDesk::startSweep(SaeSweepRequest request, const TrainingRecords& records) {
  const fs::path& folder = request.training.outputFolder;
  if (std::ranges::any_of(runs_, [&](const ListedRun& run) { return run.sweep == folder && run.job; }))
    return;
  if (!records.training.empty())
    request.training.sequences = {sequencesOfRun(folder)};
  if (!records.heldOut.empty())
    request.training.heldOut = {heldOutOfRun(folder)};
  sweep(std::move(request), records);
}

void TrainingDesk::sweep(SaeSweepRequest request, const TrainingRecords& records) {
  const fs::path folder = request.training.outputFolder;
  const auto body = [project = session_.project().access(), records,
                     request](const JobContext& job) -> Result<SaeSweepReport> {
    DGLM_CHECK(writeRecords(project, records.training, sequencesOfRun(request.training.outputFolder), job));
    DGLM_CHECK(writeRecords(project, records.heldOut, heldOutOfRun(request.training.outputFolder), job));
    return sweepSaes(request, job);
  };
  const QString title = tr("Sweep %1").arg(textOf(folder.filename()));
  JobHandle* job =
      session_.jobs().start(session_.computeLane(), {title, Urgency::Patient}, body, session_.ofProject(this),
                            [this, request](const SaeSweepReport& report) {
                              session_.script().add(tr("Trained the %n dictionaries of the sweep %1.", nullptr,
                                                       static_cast<int>(std::ssize(report.runs) - report.failed()))
                                                        .arg(textOf(report.folder.filename())),
                                                    trainSweepCommand(request));
                              onSwept(report);
                            });
  request.training.options.resume = false;
  listSweep(request, records);
  Folders folders;
  for (const TrainSaeRequest& run : runsOfSweep(request))
    if (const ListedRun* known = this->run(run.outputFolder);
        known && (!known->files || known->files->state != TrainingRunFiles::State::Finished))
      folders.push_back(run.outputFolder);
  QJsonObject work = toJson(request);
  work["folder"] = textOf(folder);
  work["records"] = toJson(records);
  follow(job, folders, {kSweep, title, work});
}

/// What a run was refused for stands in its row; those that the user took from the list stay away.
void TrainingDesk::onSwept(const SaeSweepReport& report) {
  for (const SaeSweepRun& swept : report.runs)
    if (ListedRun* const run = find(report.folder / "models" / swept.name))
      run->failure = swept.cause;
  const auto failed = static_cast<int>(report.failed());
  Q_EMIT swept(report.folder, static_cast<int>(std::ssize(report.runs)) - failed, failed);
}

void TrainingDesk::listSweep(const SaeSweepRequest& request, const TrainingRecords& records) {
  const fs::path& folder = request.training.outputFolder;
  std::erase_if(sweeps_, [&](const ListedSweep& sweep) { return sweep.request.training.outputFolder == folder; });
  sweeps_.push_back({request, records});
  const bool isKnown = std::ranges::any_of(runs_, [&](const ListedRun& run) { return run.sweep == folder; });
  for (const TrainSaeRequest& single : runsOfSweep(request)) {
    if (isKnown && !find(single.outputFolder))
      continue;  // it was taken from the list
    ListedRun& run = listed(single.outputFolder);
    run.sweep = folder;
    run.request = single;
    run.records = records;
  }
}

void TrainingDesk::onEnded(const Folders& folders, JobHandle* job) {
  std::erase_if(queue_, [job](const QPointer<JobHandle>& each) { return !each || each == job; });
  Folders changedRuns;
  for (const fs::path& folder : folders) {
    ListedRun* const run = find(folder);
    if (!run || run->job != job)
      continue;
    run->job.clear();
    run->isStopping = false;
    run->queuePlace = 0;
    if (std::exchange(run->endsHere, false) && job->state() == JobHandle::State::Cancelled)
      endStopped(folder);
    changedRuns.push_back(folder);
  }
  if (changedRuns.empty())
    return;
  if (std::ranges::none_of(runs_, [](const ListedRun& each) { return !each.job.isNull(); }))
    soon_.stop();
  if (changedRuns.size() == 1)
    read(changedRuns.front());
  else
    readMany(changedRuns);
  number();
  Q_EMIT changed();
}

void TrainingDesk::pause(const fs::path& folder) {
  ListedRun* const run = find(folder);
  if (!run || !run->job)
    return;
  JobHandle* const job = run->job;
  for (ListedRun& each : runs_)
    each.isStopping = each.isStopping || each.job == job;
  job->cancel();
  Q_EMIT changed();
}

bool TrainingDesk::canResume(const ListedRun& run) const {
  return run.request && !run.job && (!run.files || run.files->state != TrainingRunFiles::State::Finished);
}

void TrainingDesk::resume(const fs::path& folder) {
  const ListedRun* const run = this->run(folder);
  if (!run || !canResume(*run))
    return;
  if (!run->sweep.empty())
    return goOnWithSweep(run->sweep);
  TrainSaeRequest request = *run->request;
  request.options.resume = true;  // one that was cut off before its first checkpoint begins anew
  train(std::move(request), run->records);
}

void TrainingDesk::goOnWithSweep(const fs::path& folder) {
  const auto known = std::ranges::find(
      sweeps_, folder, [](const ListedSweep& each) -> const fs::path& { return each.request.training.outputFolder; });
  if (known == sweeps_.end())
    return;
  ListedSweep again = *known;
  again.request.training.options.resume = true;
  sweep(std::move(again.request), again.records);
}

bool TrainingDesk::isSweepWhole(const fs::path& folder) const {
  return std::ranges::all_of(runs_, [&](const ListedRun& run) {
    return run.sweep != folder || (run.files && run.files->state == TrainingRunFiles::State::Finished);
  });
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
  endStopped(folder);
}

void TrainingDesk::endStopped(const fs::path& folder) {
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
          Q_EMIT refused(
              tr("There is no training run in %1. A run has a metrics.csv, a config.yaml, an ae.pt or TensorBoard "
                 "event files.")
                  .arg(textOf(folder)));
        for (const fs::path& each : found)
          listed(each);
        readMany(found);
        session_.noteView();
        Q_EMIT changed();
      });
}

/// A sweep trains on for the runs that are left, and stops with the last of them.
void TrainingDesk::remove(const fs::path& folder) {
  const ListedRun* const run = this->run(folder);
  if (!run)
    return;
  const QPointer<JobHandle> job = run->job;
  const bool isOnlyOne =
      std::ranges::count_if(runs_, [&](const ListedRun& each) { return each.job && each.job == job; }) == 1;
  if (isOnlyOne)
    pause(folder);
  std::erase_if(runs_, [&](const ListedRun& each) { return each.folder == folder; });
  std::erase_if(sweeps_, [&](const ListedSweep& sweep) {
    return std::ranges::none_of(
        runs_, [&](const ListedRun& each) { return each.sweep == sweep.request.training.outputFolder; });
  });
  session_.noteView();
  Q_EMIT changed();
}

std::vector<JobHandle*> TrainingDesk::waiting() const {
  std::vector<JobHandle*> jobs;
  for (const QPointer<JobHandle>& job : queue_)
    if (job && job->state() == JobHandle::State::Waiting)
      jobs.push_back(job);
  return jobs;
}

void TrainingDesk::number() {
  const std::vector<JobHandle*> jobs = waiting();
  for (ListedRun& run : runs_) {
    const auto place = std::ranges::find(jobs, run.job.data());
    run.queuePlace = place == jobs.end() ? 0 : static_cast<int>(place - jobs.begin()) + 1;
  }
}

bool TrainingDesk::canMoveDown(const ListedRun& run) const {
  return run.queuePlace > 0 && run.queuePlace < std::ssize(waiting());
}

bool TrainingDesk::moveBy(JobHandle& job, int places) {
  const std::vector<JobHandle*> jobs = waiting();
  const auto place = std::ranges::find(jobs, &job);
  const auto other = static_cast<size_t>(place - jobs.begin() + places);
  if (place == jobs.end() || other >= jobs.size() || !session_.jobs().exchange(job, *jobs[other]))
    return false;
  std::iter_swap(std::ranges::find(queue_, QPointer(&job)), std::ranges::find(queue_, QPointer(jobs[other])));
  number();
  return true;
}

void TrainingDesk::moveUp(const fs::path& folder) {
  if (const ListedRun* run = this->run(folder); run && run->job && moveBy(*run->job, -1))
    Q_EMIT changed();
}

void TrainingDesk::moveDown(const fs::path& folder) {
  if (const ListedRun* run = this->run(folder); run && run->job && moveBy(*run->job, 1))
    Q_EMIT changed();
}

void TrainingDesk::runNext(const fs::path& folder) {
  const ListedRun* run = this->run(folder);
  bool hasMoved = false;
  while (run && run->job && moveBy(*run->job, -1))
    hasMoved = true;
  if (hasMoved)
    Q_EMIT changed();
}

void TrainingDesk::readTrained() {
  if (isReadingTrained_)
    return;
  Folders folders;
  for (const ListedRun& run : runs_)
    if (run.job && run.job->state() == JobHandle::State::Running &&
        (!run.files || run.files->state != TrainingRunFiles::State::Finished))
      folders.push_back(run.folder);
  if (folders.empty())
    return;
  isReadingTrained_ = true;
  readMany(folders);
  // The lane takes one after the other: this one is done when all of them were read.
  JobHandle* last = session_.jobs().start(
      session_.fileLane(), {tr("Reading the training runs"), Urgency::Interactive, {}, JobNotice::Silent},
      [](const JobContext&) { return Status(); }, session_.ofProject(this), [] {});
  connect(last, &JobHandle::finished, this, [this] { isReadingTrained_ = false; });
}

void TrainingDesk::readMany(const Folders& folders, const QString& key) {
  for (size_t first = 0; first < folders.size(); first += kFoldersAtOnce) {
    const size_t end = std::min(first + kFoldersAtOnce, folders.size());
    const Folders part(folders.begin() + static_cast<std::ptrdiff_t>(first),
                       folders.begin() + static_cast<std::ptrdiff_t>(end));
    using Read = std::vector<Result<TrainingRunFiles>>;
    session_.jobs().start(
        session_.fileLane(), {tr("Reading the training runs"), Urgency::Interactive, key, JobNotice::Silent},
        [part](const JobContext& context) -> Result<Read> {
          Read all;
          for (const fs::path& folder : part) {
            DGLM_CHECK(context.checkpoint());
            all.push_back(readTrainingRun(folder, context.stop));
          }
          return all;
        },
        session_.ofProject(this),
        [this, part](Read read) {
          bool isNew = false;
          for (size_t i = 0; i < part.size(); ++i)
            isNew = take(part[i], std::move(read[i])) || isNew;
          if (isNew) {
            warn();
            Q_EMIT changed();
          }
        });
  }
}

/// A run that is no more, or was moved, stays in the list and says so.
bool TrainingDesk::take(const fs::path& folder, Result<TrainingRunFiles> read) {
  ListedRun* const run = find(folder);
  if (!run)
    return false;
  if (read.hasValue()) {
    run->files = std::move(read).value();
    if (run->files->state == TrainingRunFiles::State::Finished && (run->sweep.empty() || isSweepWhole(run->sweep)))
      forgetCutOff(run->sweep.empty() ? folder : run->sweep);
    return true;
  }
  if (run->job || run->request || run->failure)  // it has not written anything yet, or its failure is known
    return false;
  run->failure = read.error();
  return true;
}

/// In the list of jobs, too, is told what the user should act on.
void TrainingDesk::warn() {
  std::set<JobHandle*> jobs;
  for (const ListedRun& run : runs_)
    if (run.job && jobs.insert(run.job).second)
      run.job->setRemark(jobRemark(runs_, *run.job));
}

void TrainingDesk::read(const fs::path& folder) {
  readMany({folder}, QStringLiteral("training run ") + textOf(folder));
}

void TrainingDesk::goOn(const UnfinishedJob& cutOff) {
  const TrainingRecords records = trainingRecordsFrom(cutOff.work["records"].toObject());
  if (cutOff.kind == kSweep) {
    std::optional<SaeSweepRequest> request = sweepRequestFrom(cutOff.work);
    if (!request)
      return;
    session_.unfinished().forget(cutOff.id);
    request->training.options.resume = true;
    return startSweep(std::move(*request), records);
  }
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
  train(std::move(again), records);
}

/// It goes on, or came to its end.
void TrainingDesk::forgetCutOff(const fs::path& folder) {
  std::vector<int> ids;
  for (const UnfinishedJob& job : session_.unfinished().cutOff())
    if ((job.kind == kTraining || job.kind == kSweep) && pathOf(job.work["folder"].toString()) == folder)
      ids.push_back(job.id);
  for (const int id : ids)
    session_.unfinished().forget(id);
}

void TrainingDesk::restore() {
  runs_.clear();
  sweeps_.clear();
  Folders folders;
  for (const QJsonValue& value : session_.view()[kTrainingsKey].toArray()) {
    const QJsonObject json = value.toObject();
    const fs::path folder = pathOf(json["folder"].toString());
    if (folder.empty())
      continue;
    ListedRun& run = listed(folder);
    run.sweep = pathOf(json["sweep"].toString());
    run.request = trainSaeRequestFrom(json["request"].toObject());
    run.records = trainingRecordsFrom(json["records"].toObject());
    folders.push_back(folder);
  }
  for (const QJsonValue& value : session_.view()[kSweepsKey].toArray())
    if (const auto request = sweepRequestFrom(value.toObject()))
      listSweep(*request, trainingRecordsFrom(value.toObject()["records"].toObject()));
  readMany(folders);
  Q_EMIT changed();
}

void TrainingDesk::store() {
  QJsonArray runs;
  for (const ListedRun& run : runs_) {
    QJsonObject json{{"folder", textOf(run.folder)}};
    if (!run.sweep.empty())
      json["sweep"] = textOf(run.sweep);
    if (run.request && run.sweep.empty()) {
      json["request"] = toJson(*run.request);
      json["records"] = toJson(run.records);
    }
    runs << json;
  }
  QJsonArray sweeps;
  for (const ListedSweep& sweep : sweeps_) {
    QJsonObject json = toJson(sweep.request);
    json["records"] = toJson(sweep.records);
    sweeps << json;
  }
  session_.view()[kTrainingsKey] = runs;
  session_.view()[kSweepsKey] = sweeps;
}

}  // namespace dglm
