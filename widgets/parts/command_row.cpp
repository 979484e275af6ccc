// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/command_row.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>

#include <utility>

#include "widgets/parts/text_parts.h"

namespace dglm {
namespace {

constexpr qsizetype kLongestTip = 1000;  // a command may hold a whole sequence

}  // namespace

CommandCopyEvent::CommandCopyEvent(QString command) : QEvent(kind()), line(std::move(command)) {}

QEvent::Type CommandCopyEvent::kind() {
  static const auto type = static_cast<Type>(registerEventType());
  return type;
}

void copyCommand(const QWidget& widget, const QString& line) {
  for (QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
    if (qobject_cast<QMainWindow*>(above)) {
      CommandCopyEvent wanted(line);
      QApplication::sendEvent(above, &wanted);
      return;
    }
  QApplication::clipboard()->setText(line);
}

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

void CommandRow::copy() {
  copyCommand(*this, command_);
  Q_EMIT copied();
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
