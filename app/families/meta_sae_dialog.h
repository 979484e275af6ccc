// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include "core/study/meta_sae.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace dglm {

class CommandRow;

/// Asks what a meta-SAE is trained on and how.
class MetaSaeDialog : public QDialog {
  Q_OBJECT

 public:
  /// `latents` of the dictionary.
  MetaSaeDialog(const MetaSaeRequest& proposal, int64_t latents, QWidget* parent = nullptr);

  MetaSaeRequest request() const;

  QComboBox& latentsBox() { return *latents_; }
  QDoubleSpinBox& leastF1Box() { return *leastF1_; }
  QSpinBox& dimBox() { return *dim_; }
  QComboBox& trainerBox() { return *trainer_; }
  QDoubleSpinBox& alphaBox() { return *alpha_; }
  QSpinBox& epochsBox() { return *epochs_; }
  QCheckBox& controlBox() { return *control_; }
  QPushButton& startButton() { return *start_; }
  QString said() const;

 private:
  void buildForm(QFormLayout& form);
  int64_t rows() const;
  void onEdited();

  MetaSaeRequest proposal_;
  int64_t latentsInAll_;
  QComboBox* latents_ = nullptr;
  QDoubleSpinBox* leastF1_ = nullptr;
  QSpinBox* dim_ = nullptr;
  QComboBox* trainer_ = nullptr;
  QDoubleSpinBox* alpha_ = nullptr;
  QSpinBox* k_ = nullptr;
  QSpinBox* epochs_ = nullptr;
  QSpinBox* seeds_ = nullptr;
  QCheckBox* control_ = nullptr;
  QLabel* said_;
  CommandRow* command_;
  QPushButton* start_ = nullptr;
};

}  // namespace dglm
