// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "widgets/steering/steering_dials.h"

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace dglm {

class DialSlider;

/// One dial: its name and slider, and beside them, or below where there is no room, its value and buttons.
class SteeringDialRow : public QWidget {
  Q_OBJECT

 public:
  static constexpr double kTypedEnd = 300;

  explicit SteeringDialRow(QWidget* parent);

  void setDial(const SteeringDial& dial);
  void setCurrent(bool isCurrent);

  /// Of the whole name, also while the dial is the current one; long names are cut. Sliders stand below each other
  /// where all names are as wide as the widest.
  int nameWidth() const;
  void setNameWidth(int width);

  QCheckBox& onBox() { return *on_; }
  DialSlider& slider() { return *slider_; }
  QDoubleSpinBox& box() { return *box_; }
  QToolButton& ablateButton() { return *ablate_; }
  QPushButton& resetButton() { return *reset_; }

 Q_SIGNALS:
  void turned(double value);
  void released();
  void switched(bool isOn);
  void ablated(bool isAblated);
  void resetRequested();
  void picked();

 private:
  void connectParts();
  void showValue();

  SteeringDial dial_;
  QCheckBox* on_;
  QPushButton* name_;
  DialSlider* slider_;
  QDoubleSpinBox* box_;
  QLabel* warning_;
  QToolButton* ablate_;
  QPushButton* reset_;
};

}  // namespace dglm
