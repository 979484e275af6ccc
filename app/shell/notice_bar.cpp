// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <chrono>

#include "widgets/parts/text_parts.h"

namespace dglm {
namespace {

constexpr std::chrono::seconds kNoticeShown{12};
constexpr qsizetype kMostSentences = 3;

}  // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), sentence_(makeLabel(QString(), TextRole::Plain, this)), fading_(new QTimer(this)) {
  sentence_->setWordWrap(true);
  sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* close = makeLinkButton(tr("Dismiss"), this);
  auto* layout = new QHBoxLayout(this);
  setGridSpacing(*layout, 1, 1);
  layout->addWidget(sentence_, 1);
  layout->addWidget(close, 0, Qt::AlignTop);
  connect(close, &QPushButton::clicked, this, &QWidget::hide);
  fading_->setSingleShot(true);
  fading_->setInterval(kNoticeShown);
  connect(fading_, &QTimer::timeout, this, &QWidget::hide);
  hide();
}

void NoticeBar::showNotice(const QString& sentence) {
  show(sentence, false);
}

void NoticeBar::showWritten(const QString& path, const QString& sentence) {
  if (wasRead() || !sentences_.contains(aboutWritten_))
    written_.clear();
  else
    sentences_.removeAll(aboutWritten_);
  written_.removeAll(path);
  written_.append(path);
  const auto files = static_cast<int>(written_.size());
  aboutWritten_ = files == 1 ? sentence : tr("Wrote %n files, the last one %1.", nullptr, files).arg(path);
  show(aboutWritten_, false);
}

void NoticeBar::showFailure(const QString& sentence) {
  show(sentence, true);
}

void NoticeBar::withdraw(const QString& sentence) {
  if (sentences_.removeAll(sentence) == 0)
    return;
  sentence_->setText(sentences_.join('\n'));
  setVisible(!isHidden() && !sentences_.isEmpty());
}

QString NoticeBar::text() const {
  return sentence_->text();
}

bool NoticeBar::wasRead() const {
  return isHidden() || shown_.hasExpired(std::chrono::milliseconds(kNoticeShown).count());
}

void NoticeBar::show(const QString& sentence, bool isFailure) {
  if (wasRead()) {
    sentences_.clear();
    hasFailure_ = false;
  }
  sentences_.removeAll(sentence);
  sentences_.append(sentence);
  if (sentences_.size() > kMostSentences)
    sentences_.removeFirst();
  hasFailure_ = hasFailure_ || isFailure;
  shown_.start();
  setTextRole(*sentence_, hasFailure_ ? TextRole::Failure : TextRole::Plain);
  sentence_->setText(sentences_.join('\n'));
  setVisible(true);
  hasFailure_ ? fading_->stop() : fading_->start();
}

}  // namespace dglm
