// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/job_row_view.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "widgets/parts/progress.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

/// What was asked for is not there.
bool fellShort(JobState state) {
  return state == JobState::Failed || state == JobState::Refused || state == JobState::RefusedInPart;
}

}  // namespace

JobRowView::JobRowView(const JobRow& job, QWidget* parent)
    : QWidget(parent),
      id_(job.id),
      title_(new QLabel(this)),
      state_(makeLabel(QString(), TextRole::Secondary, this)),
      step_(makeLabel(QString(), TextRole::Secondary, this)),
      rate_(makeLabel(QString(), TextRole::Secondary, this)),
      remark_(makeLabel(QString(), TextRole::Failure, this)),
      bar_(new QProgressBar(this)),
      cancel_(makeLinkButton(tr("Cancel"), this)),
      resume_(makeLinkButton(tr("Go On"), this)),
      forget_(makeLinkButton(tr("Forget"), this)) {
  title_->setTextFormat(Qt::PlainText);
  for (QLabel* label : {title_, step_, remark_})
    label->setWordWrap(true);
  rate_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

  auto* layout = new QGridLayout(this);
  setGridSpacing(*layout, 1, 1);
  layout->setVerticalSpacing(kGrid / 2);
  layout->addWidget(title_, 0, 0);
  layout->addWidget(state_, 0, 1, Qt::AlignRight);
  layout->addWidget(bar_, 1, 0);
  layout->addWidget(cancel_, 1, 1, Qt::AlignRight);
  layout->addWidget(resume_, 1, 1, Qt::AlignRight);
  layout->addWidget(step_, 2, 0);
  layout->addWidget(rate_, 2, 1);
  layout->addWidget(forget_, 2, 1, Qt::AlignRight);
  layout->addWidget(remark_, 3, 0, 1, 2);
  layout->setColumnStretch(0, 1);
  layout->setColumnMinimumWidth(1, 22 * kGrid);
  connect(cancel_, &QPushButton::clicked, this, [this] { Q_EMIT cancelRequested(id_); });
  connect(resume_, &QPushButton::clicked, this, [this] {
    resume_->hide();  // it goes on as a job of its own
    Q_EMIT resumeRequested(id_);
  });
  connect(forget_, &QPushButton::clicked, this, [this] { Q_EMIT forgetRequested(id_); });
  setJob(job);
}

void JobRowView::setJob(const JobRow& job) {
  const bool isOpen = job.state == JobState::Waiting || job.state == JobState::Running;
  QStringList pace;
  for (const QString& part : {job.rate, formatTimeLeft(job.secondsLeft)})
    if (!part.isEmpty())
      pace << part;

  title_->setText(job.title);
  state_->setText(jobStateWord(job.state));
  setTextRole(*state_, fellShort(job.state) ? TextRole::Failure : TextRole::Secondary);
  step_->setText(job.step);
  step_->setVisible(!job.step.isEmpty());
  remark_->setText(job.remark);
  remark_->setVisible(!job.remark.isEmpty());
  rate_->setText(pace.join(QStringLiteral(" \u00b7 ")));
  rate_->setVisible(isOpen && !pace.isEmpty());
  bar_->setVisible(isOpen);
  showFraction(*bar_, job.state == JobState::Waiting ? 0.0 : job.fraction);
  bar_->setAccessibleName(job.title);
  cancel_->setVisible(isOpen);
  cancel_->setAccessibleName(tr("Cancel: %1").arg(job.title));
  resume_->setVisible(job.canResume);
  resume_->setAccessibleName(tr("Go on: %1").arg(job.title));
  forget_->setVisible(job.state == JobState::Interrupted);
  forget_->setAccessibleName(tr("Forget: %1").arg(job.title));
}

}  // namespace dglm
