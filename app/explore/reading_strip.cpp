// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/reading_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include "app/texts/messages.h"
#include "core/study/analysis.h"
#include "widgets/parts/progress.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {

ReadingStrip::ReadingStrip(Session& session, LatentTracks& tracks, ReadingDesk& desk, QWidget* parent)
    : QWidget(parent),
      session_(session),
      tracks_(tracks),
      desk_(desk),
      sentence_(makeLabel(QString(), TextRole::Secondary, this)),
      bar_(new QProgressBar(this)),
      button_(new QPushButton(this)) {
  sentence_->setWordWrap(true);
  bar_->setFixedWidth(20 * kGrid);
  auto* layout = new QHBoxLayout(this);
  setGridSpacing(*layout, 1, 1);
  layout->addWidget(sentence_, 1);
  layout->addWidget(bar_);
  layout->addWidget(button_);
  connect(button_, &QPushButton::clicked, this, &ReadingStrip::onButton);
  connect(&tracks_, &LatentTracks::changed, this, &ReadingStrip::update);
  connect(&desk_, &ReadingDesk::changed, this, &ReadingStrip::update);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &ReadingStrip::update);
  update();
}

void ReadingStrip::update() {
  setVisible(true);
  setTextRole(*sentence_, TextRole::Secondary);
  const bool hasRecord = session_.record() != nullptr;
  const bool isUnread = hasRecord && session_.latents().state() == LatentBook::State::None;
  if (const JobHandle* job = desk_.job())
    return showWorking(*job);
  if (desk_.failure())
    return showSentence(messageFor(*desk_.failure()), tr("Try Again"));
  if (session_.latents().state() == LatentBook::State::Failed)
    return showSentence(messageFor(*session_.latents().failure()), QString());
  if (tracks_.isRecordMissing() || (isUnread && desk_.hasSource())) {
    if (const auto kept = desk_.keptOf(session_.recordId()))
      return showSentence(tr("Reading was cancelled at %1. What was read is kept until the program is closed.")
                              .arg(formatWholePercent(*kept)),
                          tr("Go On"));
    return showSentence(unreadSentence(), tr("Read It Now"));
  }
  if (tracks_.isReverseMissing())
    return showSentence(tr("The model has not read the other strand of this sequence yet."), tr("Read It Now"));
  if (isStale()) {
    showSentence(tr("Read with windows from base 1, so the tracks depend on where the file begins. Read it again to "
                    "have windows start where the sequence itself says."),
                 session_.contents().isReadOnly ? QString() : tr("Read Again"));
    return setTextRole(*sentence_, TextRole::Stale);
  }
  if (hasRecord && session_.latents().overview() && tracks_.curves().empty())
    return showSentence(tr("No latent is pinned. Select one in the table to see its track, or press Space to pin it."),
                        QString());
  setVisible(false);
}

QString ReadingStrip::unreadSentence() const {
  const int64_t bases = session_.record() ? session_.record()->length() : 0;
  if (!ReadingDesk::isLong(bases))
    return tr("The model has not read this sequence yet, so there are no tracks.");
  QStringList sentences{tr("This sequence is long, %1, so the model has not read it yet.").arg(formatLength(bases))};
  const ReadingCost cost = desk_.costOf(bases);
  if (cost.seconds)
    sentences << tr("At the pace of the last reading it takes about %1.").arg(formatDuration(*cost.seconds));
  else
    sentences << tr("How long that takes is known once something was read.");
  if (cost.memoryBytes)
    sentences << tr("It needs about %1 of memory beside the model.")
                     .arg(QLocale().formattedDataSize(*cost.memoryBytes, 1, QLocale::DataSizeSIFormat));
  sentences << tr("To read a part, select it and take it as a sequence of its own (File menu).");
  return sentences.join(QLatin1Char(' '));
}

bool ReadingStrip::isStale() const {
  const LatentOverview* latents = session_.latents().overview();
  return session_.record() && session_.record()->isCircular() && latents && readsFromFirstBase(latents->analysis);
}

void ReadingStrip::showWorking(const JobHandle& job) {
  const JobProgress& progress = job.progress();
  const QString left = formatTimeLeft(progress.secondsLeft);
  sentence_->setText(left.isEmpty() ? job.title() : tr("%1, %2").arg(job.title(), left));
  showFraction(*bar_, progress.fraction);
  bar_->show();
  button_->setText(tr("Cancel"));
  button_->show();
}

void ReadingStrip::showSentence(const QString& sentence, const QString& button) {
  sentence_->setText(sentence);
  bar_->hide();
  button_->setText(button);
  button_->setVisible(!button.isEmpty());
}

void ReadingStrip::onButton() {
  if (JobHandle* job = desk_.job())
    job->cancel();
  else if (desk_.failure())
    desk_.retry();
  else if (!tracks_.isRecordMissing() && tracks_.isReverseMissing())
    desk_.readReverse();
  else if (!tracks_.isRecordMissing() && isStale())
    desk_.readAnew();
  else
    desk_.read({session_.recordId()});
}

}  // namespace dglm
