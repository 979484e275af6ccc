// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/job_list.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/parts/text_parts.h"
#include "widgets/tables/job_row_view.h"

namespace dglm {

QString jobStateWord(JobState state) {
  switch (state) {
    case JobState::Waiting:
      return JobList::tr("waiting");
    case JobState::Running:
      return JobList::tr("running");
    case JobState::Succeeded:
      return JobList::tr("done");
    case JobState::Refused:
      return JobList::tr("refused");
    case JobState::RefusedInPart:
      return JobList::tr("refused in part");
    case JobState::Failed:
      return JobList::tr("failed");
    case JobState::Interrupted:
      return JobList::tr("interrupted");
    case JobState::Cancelled:
      break;
  }
  return JobList::tr("cancelled");
}

JobList::JobList(QWidget* parent)
    : ColumnArea(parent),
      column_(new QWidget(this)),
      emptyHint_(makeLabel(tr("Nothing is running."), TextRole::Secondary, column_)) {
  auto* layout = new QVBoxLayout(column_);
  setGridSpacing(*layout, 1, 0);
  layout->addWidget(emptyHint_);
  layout->addStretch();
  setWidget(column_);
  setAccessibleName(tr("Jobs"));
}

void JobList::setJobs(const std::vector<JobRow>& jobs) {
  qDeleteAll(views_);
  views_.clear();
  for (const JobRow& job : jobs)
    views_.push_back(addView(job, jobCount()));
  emptyHint_->setVisible(views_.empty());
}

void JobList::updateJob(const JobRow& job) {
  const auto view = std::find_if(views_.begin(), views_.end(), [&](const JobRowView* v) { return v->id() == job.id; });
  if (view != views_.end())
    (*view)->setJob(job);
  else
    views_.insert(views_.begin(), addView(job, 0));
  emptyHint_->hide();
}

void JobList::removeJob(int id) {
  const auto view = std::ranges::find(views_, id, &JobRowView::id);
  if (view == views_.end())
    return;
  (*view)->deleteLater();  // it may be the one that asks
  views_.erase(view);
  emptyHint_->setVisible(views_.empty());
}

JobRowView* JobList::addView(const JobRow& job, int place) {
  auto* view = new JobRowView(job, column_);
  static_cast<QVBoxLayout*>(column_->layout())->insertWidget(place, view);
  connect(view, &JobRowView::cancelRequested, this, &JobList::cancelRequested);
  connect(view, &JobRowView::resumeRequested, this, &JobList::resumeRequested);
  connect(view, &JobRowView::forgetRequested, this, &JobList::forgetRequested);
  return view;
}

}  // namespace dglm
