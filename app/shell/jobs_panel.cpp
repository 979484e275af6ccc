// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/jobs_panel.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

JobState stateOf(JobHandle::State state) {
  switch (state) {
    case JobHandle::State::Waiting:
      return JobState::Waiting;
    case JobHandle::State::Running:
      return JobState::Running;
    case JobHandle::State::Succeeded:
      return JobState::Succeeded;
    case JobHandle::State::Failed:
      return JobState::Failed;
    case JobHandle::State::Cancelled:
      break;
  }
  return JobState::Cancelled;
}

/// The first of them; those of a hundred files would bury the other jobs.
QString told(const QStringList& reasons, const QStringList& passedOver) {
  constexpr int kMostTold = 5;
  QStringList lines = reasons.mid(0, kMostTold);
  if (const auto left = static_cast<int>(reasons.size() - lines.size()); left > 0)
    lines << JobsPanel::tr("%n more files were refused.", nullptr, left);
  lines << passedOver.mid(0, kMostTold);
  return lines.join('\n');
}

}  // namespace

/// What a job that ended did last is over.
JobRow rowOf(const JobHandle& job) {
  JobRow row;
  row.id = job.id();
  row.title = job.title();
  row.state = stateOf(job.state());
  if (job.error())
    row.step = messageFor(*job.error());
  else if (!job.isFinished())
    row.step = stepText(job.progress().step);
  row.fraction = job.progress().fraction;
  row.secondsLeft = job.progress().secondsLeft;
  row.remark = job.remark();
  return row;
}

JobsPanel::JobsPanel(JobRunner& jobs, QWidget* parent) : QWidget(parent), list_(new JobList(this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(list_);
  setWhatsThis(
      tr("<b>Jobs.</b> Everything that takes longer than a moment: reading files, running the model, exporting. A job "
         "says how far it is and how long it will take; Cancel ends it within a second and keeps what was stored. The "
         "window stays usable meanwhile."));
  connect(&jobs, &JobRunner::jobAdded, this, &JobsPanel::follow);
  connect(&jobs, &JobRunner::scopeEnded, this, &JobsPanel::leaveProject);
  connect(list_, &JobList::resumeRequested, this, &JobsPanel::resumeRequested);
  connect(list_, &JobList::forgetRequested, this, &JobsPanel::forgetRequested);
}

/// One that waits for another says less than that other.
JobHandle* JobsPanel::newestJob() const {
  const auto running = std::find_if(running_.rbegin(), running_.rend(),
                                    [](const JobHandle* job) { return job->state() == JobHandle::State::Running; });
  if (running != running_.rend())
    return *running;
  return running_.isEmpty() ? nullptr : running_.last();
}

void JobsPanel::noteRefusal(int jobId, const QStringList& reasons, const QStringList& passedOver, bool isInPart) {
  refusals_.insert(jobId, {reasons, passedOver, isInPart});
}

void JobsPanel::showCutOff(const std::vector<UnfinishedJob>& jobs) {
  for (const int id : std::exchange(cutOff_, {}))
    list_->removeJob(id);
  for (const UnfinishedJob& job : jobs) {
    JobRow row;
    row.id = job.id;
    row.title = job.title;
    row.step = tr("The program ended before this was done.");
    row.state = JobState::Interrupted;
    row.canResume = true;
    list_->updateJob(row);
    cutOff_.append(job.id);
  }
}

JobRow JobsPanel::rowWithOutcome(const JobHandle& job) const {
  JobRow row = rowOf(job);
  const bool hasStopped = row.state == JobState::Failed || row.state == JobState::Cancelled;
  row.canResume = hasStopped && resumable_.contains(row.id);
  if (const auto refusal = refusals_.find(row.id); refusal != refusals_.end() && row.state == JobState::Succeeded) {
    row.state = refusal->isInPart ? JobState::RefusedInPart : JobState::Refused;
    row.step = told(refusal->reasons, refusal->passedOver);
  }
  return row;
}

/// What is over goes with the project in which it was done. Work that must not be lost stays until it ends, and longer
/// if it fails.
void JobsPanel::leaveProject() {
  for (const int id : std::exchange(listed_, {})) {
    const auto job = std::ranges::find_if(running_, [id](const JobHandle* each) { return each->id() == id; });
    if (job == running_.end())
      forgetRow(id);
    else if ((*job)->isOfProject())
      ofEarlier_.insert(id);
    else
      listed_.insert(id);
  }
}

void JobsPanel::forgetRow(int id) {
  list_->removeJob(id);
  refusals_.remove(id);
}

void JobsPanel::follow(JobHandle* job) {
  if (job->notice() != JobNotice::Listed)
    return;
  listed_.insert(job->id());
  const auto show = [this, job] {
    list_->updateJob(rowWithOutcome(*job));
    Q_EMIT changed();
  };
  running_.append(job);
  connect(job, &JobHandle::started, this, show);
  connect(job, &JobHandle::progressed, this, show);
  connect(job, &JobHandle::remarked, this, show);
  connect(job, &JobHandle::finished, this, [this, job, show] {
    running_.removeOne(job);
    show();
    const bool isResumable = job->state() == JobHandle::State::Cancelled && resumable_.contains(job->id());
    const bool fellShort = job->state() == JobHandle::State::Failed || isResumable;
    if (fellShort && !job->isOfProject())
      listed_.remove(job->id());
    if (ofEarlier_.remove(job->id()) && job->state() != JobHandle::State::Failed)
      forgetRow(job->id());
  });
  connect(list_, &JobList::cancelRequested, job, [job](int id) {
    if (id == job->id())
      job->cancel();
  });
  show();
}

}  // namespace dglm
