// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/text_parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

#include "widgets/parts/flow_layout.h"

namespace dglm {
namespace {

class ElidedLabel : public QLabel {
 public:
  using QLabel::QLabel;

  QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    if (toolTip() == own_) {  // not what somebody else says
      own_ = shown == text() ? QString() : text();
      setToolTip(own_);
    }
    QStylePainter(this).drawItemText(contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown,
                                     foregroundRole());
  }

 private:
  QString own_;
};

class ElidedLink : public QPushButton {
 public:
  using QPushButton::QPushButton;

  QSize minimumSizeHint() const override {
    constexpr int kFewLetters = 8;
    const int beside = sizeHint().width() - fontMetrics().horizontalAdvance(text());
    return {std::min(sizeHint().width(), beside + kFewLetters * fontMetrics().averageCharWidth()),
            QPushButton::minimumSizeHint().height()};
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const int beside = sizeHint().width() - fontMetrics().horizontalAdvance(text());
    QStyleOptionButton option;
    initStyleOption(&option);
    constexpr int kRounding = 1;  // letters may reach a fraction of a pixel further than their advance says
    option.text = fontMetrics().elidedText(text(), Qt::ElideRight, width() - beside + kRounding);
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
  }
};

void styleAsLink(QPushButton& button) {
  button.setCursor(Qt::PointingHandCursor);
  button.setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  button.setAutoDefault(false);
  setTextRole(button, TextRole::Link);
}

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
  styleAsLink(*button);
  return button;
}

QPushButton* makeElidedLink(const QString& text, QWidget* parent) {
  auto* button = new ElidedLink(text, parent);
  styleAsLink(*button);
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

QLayout* makeFlow(std::initializer_list<QWidget*> parts) {
  auto* flow = new FlowLayout;
  setGridSpacing(*flow, 0, 1);
  for (QWidget* part : parts)
    flow->addWidget(part);
  return flow;
}

}  // namespace dglm
