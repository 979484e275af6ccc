// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/disclosure_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>

#include "widgets/parts/text_parts.h"

namespace dglm {

DisclosureLine::DisclosureLine(const QString& name, bool isOpen, QWidget* parent)
    : QWidget(parent), arrow_(new QToolButton(this)), summary_(makeElidedLabel(QString(), TextRole::Plain, this)) {
  arrow_->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
  arrow_->setAutoRaise(true);
  arrow_->setStyleSheet(QStringLiteral("QToolButton { border: none; background: transparent; padding: 0; }"));
  arrow_->setFixedSize(2 * kGrid, 2 * kGrid);
  const QString what = isOpen ? tr("Close %1").arg(name) : tr("Open %1").arg(name);
  arrow_->setAccessibleName(what);
  arrow_->setToolTip(what);
  auto* line = makeLine({arrow_, makeLabel(name, TextRole::Heading, this), summary_}, summary_);
  setLayout(line);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(arrow_, &QToolButton::clicked, this, &DisclosureLine::clicked);
}

void DisclosureLine::setSummary(const QString& summary) {
  summary_->setText(summary);
}

QString DisclosureLine::summary() const {
  return summary_->text();
}

void DisclosureLine::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
    Q_EMIT clicked();
}

}  // namespace dglm
