// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

#include "app/training/training_dialog.h"
#include "app/training/training_request.h"
#include "core/study/training_needs.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace dglm {

/// Asks for what a dictionary is trained on and how, and says what that takes before it starts.
class TrainDialog : public TrainingDialog {
  Q_OBJECT

 public:
  TrainDialog(Session& session, const TrainSaeRequest& proposal, QWidget* parent = nullptr);

  /// As the fields stand; of the project's sequences, records() says which.
  TrainSaeRequest request() const;

  QSpinBox& stepsBox() { return *steps_; }
  QSpinBox& latentsBox() { return *expansion_; }
  QSpinBox& kBox() { return *k_; }
  QComboBox& trainerBox() { return *trainer_; }

 Q_SIGNALS:
  void startWanted(const dglm::TrainSaeRequest& request, const dglm::TrainingRecords& records);

 private:
  void buildDictionary(QFormLayout& form, const TrainSaeRequest& proposal);
  void buildTraining(QFormLayout& form, const TrainSaeRequest& proposal);
  void proposeFolder();
  void showCommand() override;
  void ask() override;
  void start() override;
  void showNeeds(const TrainingNeeds& needs);
  TrainerKind trainer() const;

  TrainSaeRequest proposal_;
  QSpinBox* layer_ = nullptr;
  QComboBox* trainer_ = nullptr;
  QSpinBox* expansion_ = nullptr;
  QSpinBox* k_ = nullptr;
  QDoubleSpinBox* penalty_ = nullptr;
  QSpinBox* steps_ = nullptr;
  QSpinBox* batch_ = nullptr;
  QDoubleSpinBox* rate_ = nullptr;
  QSpinBox* seed_ = nullptr;
};

}  // namespace dglm
