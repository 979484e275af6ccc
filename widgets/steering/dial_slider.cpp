// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/steering/dial_slider.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <cmath>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kEnd = 500;  // positions on either side of 0
constexpr int kKeyStep = 5;
constexpr int kPageStep = 50;
constexpr double kHandleRadius = 6;
constexpr double kEdge = kHandleRadius + 2;

}  // namespace

DialSlider::DialSlider(QWidget* parent) : QAbstractSlider(parent) {
  setOrientation(Qt::Horizontal);
  setRange(-kEnd, kEnd);
  setSingleStep(kKeyStep);
  setPageStep(kPageStep);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DialSlider::setScale(const DialScale& scale, double bandLow, double bandHigh) {
  scale_ = scale;
  bandLow_ = bandLow;
  bandHigh_ = bandHigh;
  setToolTip(
      tr("From %1 to %2: five times the highest activation in this project, %3, finer near 0. The band holds the "
         "values that the latent takes by itself in this project. Arrows and Page Up or Down step, Home is 0.")
          .arg(formatActivation(-scale.highest()), formatActivation(scale.highest()), formatActivation(scale.unit())));
  setAmount(amount_);
}

void DialSlider::setColour(const QColor& colour) {
  colour_ = colour;
  update();
}

void DialSlider::setAmount(double amount) {
  amount_ = amount;
  const QScopedValueRollback quiet(isQuiet_, true);
  setValue(static_cast<int>(std::lround(scale_.positionOf(amount) * kEnd)));
  setAccessibleDescription(formatDecimals(amount_, 2));
  update();
}

void DialSlider::sliderChange(SliderChange change) {
  QAbstractSlider::sliderChange(change);
  if (change != SliderValueChange || isQuiet_)
    return;
  amount_ = scale_.valueAt(static_cast<double>(value()) / kEnd);
  setAccessibleDescription(formatDecimals(amount_, 2));
  update();
  Q_EMIT amountMoved(amount_);
}

QSize DialSlider::sizeHint() const {
  return {22 * kGrid, 3 * kGrid};
}

QSize DialSlider::minimumSizeHint() const {
  return {10 * kGrid, 3 * kGrid};
}

double DialSlider::xOf(double value) const {
  return width() / 2.0 + scale_.positionOf(value) * (width() / 2.0 - kEdge);
}

void DialSlider::paintEvent(QPaintEvent*) {
  const Palette& palette = Palette::of(*this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double middle = height() / 2.0, left = xOf(-scale_.highest()), right = xOf(scale_.highest());
  const QColor colour = !isEnabled() ? palette.stale : colour_.isValid() ? colour_ : palette.accent;

  painter.setPen(Qt::NoPen);
  painter.setBrush(mixed(palette.ground, palette.good, 0.3));
  painter.drawRect(QRectF(QPointF(xOf(bandLow_), middle - kGrid), QPointF(xOf(bandHigh_), middle + kGrid)));
  painter.setBrush(palette.line);
  painter.drawRoundedRect(QRectF(left, middle - 2, right - left, 4), 2, 2);
  painter.setBrush(colour);
  const double zero = xOf(0), at = xOf(amount_);
  painter.drawRect(QRectF(QPointF(std::min(zero, at), middle - 2), QPointF(std::max(zero, at), middle + 2)));
  painter.setPen(QPen(palette.secondaryText, 1));
  for (const double mark : {0.0, scale_.unit()})
    painter.drawLine(QPointF(xOf(mark), middle - kGrid), QPointF(xOf(mark), middle + kGrid));

  painter.setPen(QPen(hasFocus() ? palette.accent : palette.ground, 2));
  painter.setBrush(colour);
  painter.drawEllipse(QPointF(at, middle), kHandleRadius, kHandleRadius);
}

void DialSlider::moveTo(double x) {
  const double position = (x - width() / 2.0) / (width() / 2.0 - kEdge);
  setValue(static_cast<int>(std::lround(std::clamp(position, -1.0, 1.0) * kEnd)));
}

void DialSlider::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton)
    return event->ignore();
  setSliderDown(true);
  moveTo(event->position().x());
}

void DialSlider::mouseMoveEvent(QMouseEvent* event) {
  if (isSliderDown())
    moveTo(event->position().x());
}

void DialSlider::mouseReleaseEvent(QMouseEvent*) {
  if (!isSliderDown())
    return;
  setSliderDown(false);
  Q_EMIT released();
}

/// Only once the slider has the focus: a wheel that scrolls the dials turns none of them.
void DialSlider::wheelEvent(QWheelEvent* event) {
  if (hasFocus())
    QAbstractSlider::wheelEvent(event);
  else
    event->ignore();
}

void DialSlider::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Home)
    setValue(0);
  else if (event->key() == Qt::Key_End)
    setValue(static_cast<int>(std::lround(scale_.positionOf(scale_.unit()) * kEnd)));
  else
    QAbstractSlider::keyPressEvent(event);
}

void DialSlider::focusInEvent(QFocusEvent* event) {
  QAbstractSlider::focusInEvent(event);
  update();
}

void DialSlider::focusOutEvent(QFocusEvent* event) {
  QAbstractSlider::focusOutEvent(event);
  update();
}

}  // namespace dglm
