// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "widgets/steering_dials.h"

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace dglm {

class DialSlider;

/// The widgets of one dial, in a row of the dials' grid.
class SteeringDialRow : public QObject {
  Q_OBJECT

 public:
  static constexpr double kTypedEnd = 300;

  SteeringDialRow(QGridLayout& grid, int row, QWidget* parent);
  ~SteeringDialRow() override;

  void show(const SteeringDial& dial);
  void setCurrent(bool isCurrent);

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
