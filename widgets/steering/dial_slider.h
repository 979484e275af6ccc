// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractSlider>
#include <QColor>

#include "widgets/steering/dial_scale.h"

namespace dglm {

/// The slider of a dial: -5 to 5 times its scale's unit, finer near 0, with marks at 0 and at the unit and a band of
/// usual values. Arrows and the wheel step, Page Up and Down step further, Home is 0, End the unit.
class DialSlider : public QAbstractSlider {
  Q_OBJECT

 public:
  explicit DialSlider(QWidget* parent = nullptr);

  void setScale(const DialScale& scale, double bandLow, double bandHigh);
  void setColour(const QColor& colour);
  /// May lie beyond the ends. Emits nothing.
  void setAmount(double amount);
  double amount() const { return amount_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void amountMoved(double amount);
  /// A drag ended.
  void released();

 protected:
  void sliderChange(SliderChange change) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  double xOf(double value) const;
  void moveTo(double x);

  DialScale scale_;
  double bandLow_ = 0;
  double bandHigh_ = 0;
  double amount_ = 0;
  QColor colour_;
  bool isQuiet_ = false;  ///< the position follows the amount
};

}  // namespace dglm
