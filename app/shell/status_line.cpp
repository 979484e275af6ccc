// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/status_line.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "widgets/parts/progress.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {

StatusLine::StatusLine(Session& session, TrackPanel& tracks, JobsPanel& jobs, QWidget* parent)
    : QStatusBar(parent),
      session_(session),
      tracks_(tracks),
      jobs_(jobs),
      record_(makeElidedLabel(QString(), TextRole::Secondary, this)),
      selection_(makeElidedLabel(QString(), TextRole::Secondary, this)),
      hovered_(makeElidedLabel(QString(), TextRole::Secondary, this)),
      job_(makeElidedLabel(QString(), TextRole::Secondary, this)),
      bar_(new QProgressBar(this)),
      cancel_(makeLinkButton(tr("Cancel"), this)) {
  bar_->setFixedWidth(18 * kGrid);
  bar_->setTextVisible(false);
  setSizeGripEnabled(false);
  for (QLabel* label : {record_, selection_, hovered_, job_})
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);  // cut only where there is no room
  hovered_->setObjectName("hovered");
  for (QLabel* label : {record_, selection_, hovered_}) {
    label->setContentsMargins(kGrid, 0, 2 * kGrid, 0);
    addWidget(label);
  }
  for (QWidget* part : std::initializer_list<QWidget*>{job_, bar_, cancel_})
    addPermanentWidget(part);
  connect(&session_, &Session::recordChanged, this, &StatusLine::showRecord);
  connect(&session_, &Session::selectionChanged, this, &StatusLine::showSelection);
  connect(&session_, &Session::hovered, this, &StatusLine::showHovered);
  connect(&jobs_, &JobsPanel::changed, this, &StatusLine::showJob);
  connect(cancel_, &QPushButton::clicked, this, [this] {
    if (JobHandle* job = jobs_.newestJob())
      job->cancel();
  });
  showRecord();
  showSelection();
  showJob();
}

void StatusLine::showRecord() {
  const auto& record = session_.record();
  hovered_->clear();  // a base of another record
  if (!record)
    return record_->clear();
  const QString name = QString::fromStdString(record->id);
  record_->setText(record->isCircular() ? tr("%1, circular, %2").arg(name, formatLength(record->length()))
                                        : tr("%1, linear, %2").arg(name, formatLength(record->length())));
}

void StatusLine::showSelection() {
  const auto& bases = session_.selection().bases;
  if (!bases || !session_.record())
    return selection_->clear();
  const double gc = gcFraction(basesIn(*session_.record(), *bases));
  selection_->setText(tr("selection %1 (%2), GC %3")
                          .arg(formatRange(*bases, session_.record()->length()), formatLength(bases->length()),
                               formatWholePercent(gc)));
}

void StatusLine::showHovered(std::optional<int64_t> base) {
  const auto& record = session_.record();
  if (!base || !record || *base >= record->length())
    return hovered_->clear();
  const QString place = formatPosition(*base);
  const QChar letter = QLatin1Char(record->bases[static_cast<size_t>(*base)]);
  int64_t index = 0;
  if (const TokenMark* token = tracks_.tokenAt(*base, index))
    hovered_->setText(tr("base %1 %2, token %3 %4").arg(place, letter, formatCount(index), token->text));
  else
    hovered_->setText(tr("base %1 %2").arg(place, letter));
}

void StatusLine::showJob() {
  const JobHandle* job = jobs_.newestJob();
  for (QWidget* part : std::initializer_list<QWidget*>{job_, bar_, cancel_})
    part->setVisible(job != nullptr);
  if (!job)
    return;
  const QString left = formatTimeLeft(job->progress().secondsLeft);
  job_->setText(left.isEmpty() ? job->title() : tr("%1, %2").arg(job->title(), left));
  showFraction(*bar_, job->progress().fraction);
}

}  // namespace dglm
