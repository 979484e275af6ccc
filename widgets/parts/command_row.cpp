// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/command_row.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "widgets/parts/passing_note.h"
#include "widgets/parts/text_parts.h"

namespace dglm {
namespace {

constexpr qsizetype kLongestTip = 1000;  // a command may hold a whole sequence

}  // namespace

CommandRow::CommandRow(QWidget* parent) : QWidget(parent), line_(makeLabel(QString(), TextRole::Code, this)) {
  line_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  QPushButton* copyLink = makeLinkButton(tr("Copy"), this);
  copyLink->setAccessibleName(tr("Copy the command for this"));
  setLayout(makeLine({line_, copyLink}, line_));
  connect(copyLink, &QPushButton::clicked, this, &CommandRow::copy);
}

void CommandRow::setCommand(const QString& command) {
  command_ = command;
  line_->setToolTip(command.size() > kLongestTip ? command.left(kLongestTip) + QChar(0x2026) : command);
  showCommand();
}

void CommandRow::copy() const {
  QApplication::clipboard()->setText(command_);
  tellInPassing(*this, tr("Copied the command that repeats this."));
}

void CommandRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showCommand();
}

void CommandRow::showCommand() {
  const QString prompted = QLatin1String("$ ") + command_;
  line_->setText(line_->fontMetrics().elidedText(prompted, Qt::ElideRight, line_->width()));
}

}  // namespace dglm
