// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/text_parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStylePainter>

namespace dglm {
namespace {

class ElidedLabel : public QLabel {
 public:
  using QLabel::QLabel;

  QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : text());
    QStylePainter(this).drawItemText(contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown,
                                     foregroundRole());
  }
};

}  // namespace

QLabel* makeElidedLabel(const QString& text, TextRole role, QWidget* parent) {
  auto* label = new ElidedLabel(text, parent);
  label->setTextFormat(Qt::PlainText);
  label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  setTextRole(*label, role);
  return label;
}

QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setTextFormat(Qt::PlainText);
  setTextRole(*label, role);
  return label;
}

QPushButton* makeLinkButton(const QString& text, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setCursor(Qt::PointingHandCursor);
  button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  button->setAutoDefault(false);
  setTextRole(*button, TextRole::Link);
  return button;
}

QHBoxLayout* makeLine(std::initializer_list<QWidget*> parts, const QWidget* wide) {
  auto* line = new QHBoxLayout;
  setGridSpacing(*line, 0, 1);
  for (QWidget* part : parts)
    line->addWidget(part, part == wide ? 1 : 0);
  if (!wide)
    line->addStretch();
  return line;
}

}  // namespace dglm
