// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/panels/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "widgets/text_parts.h"

namespace dglm {

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent), sentence_(makeLabel(QString(), TextRole::Plain, this)) {
  sentence_->setWordWrap(true);
  sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* close = makeLinkButton(tr("dismiss"), this);
  auto* layout = new QHBoxLayout(this);
  setGridSpacing(*layout, 1, 1);
  layout->addWidget(sentence_, 1);
  layout->addWidget(close, 0, Qt::AlignTop);
  connect(close, &QPushButton::clicked, this, &QWidget::hide);
  hide();
}

void NoticeBar::showNotice(const QString& sentence) {
  show(sentence, false);
}

void NoticeBar::showFailure(const QString& sentence) {
  show(sentence, true);
}

void NoticeBar::show(const QString& sentence, bool isFailure) {
  setTextRole(*sentence_, isFailure ? TextRole::Failure : TextRole::Plain);
  sentence_->setText(sentence);
  setVisible(true);
}

}  // namespace dglm
