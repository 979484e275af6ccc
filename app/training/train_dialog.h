// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QTimer>

#include <optional>
#include <vector>

#include "app/training/training_input.h"
#include "app/training/training_request.h"
#include "core/study/training_needs.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dglm {

class CommandRow;

/// Asks for what a dictionary is trained on and how, and says what that takes before it starts.
class TrainDialog : public QDialog {
  Q_OBJECT

 public:
  TrainDialog(Session& session, const TrainSaeRequest& proposal, QWidget* parent = nullptr);

  /// As the fields stand; of the project's sequences, records() says which.
  TrainSaeRequest request() const;
  TrainingRecords records() const;

  QLineEdit& modelBox() { return input_->modelBox(); }
  QSpinBox& stepsBox() { return *steps_; }
  QSpinBox& latentsBox() { return *expansion_; }
  QSpinBox& kBox() { return *k_; }
  QComboBox& trainerBox() { return *trainer_; }
  QLineEdit& folderBox() { return *folder_; }
  QSpinBox& heldOutBox() { return input_->heldOutBox(); }
  QPushButton& startButton() { return *start_; }
  QString said() const;

 Q_SIGNALS:
  void startWanted(const dglm::TrainSaeRequest& request, const dglm::TrainingRecords& records);

 private:
  void buildDictionary(QFormLayout& form, const TrainSaeRequest& proposal);
  void buildTraining(QFormLayout& form, const TrainSaeRequest& proposal);
  QSpinBox* addNumber(QFormLayout& form, const QString& title, int lowest, int highest, int64_t value,
                      const QString& toolTip);
  void chooseFolder();
  void onEdited();
  void proposeFolder();
  void ask();
  void showNeeds(const TrainingNeeds& needs);
  Error inWordsOfTheForm(Error error) const;
  void say(const QString& sentence, bool isFailure);
  TrainerKind trainer() const;

  Session& session_;
  TrainSaeRequest proposal_;
  TrainingInput* input_;
  QSpinBox* layer_ = nullptr;
  QComboBox* trainer_ = nullptr;
  QSpinBox* expansion_ = nullptr;
  QSpinBox* k_ = nullptr;
  QDoubleSpinBox* penalty_ = nullptr;
  QSpinBox* steps_ = nullptr;
  QSpinBox* batch_ = nullptr;
  QDoubleSpinBox* rate_ = nullptr;
  QSpinBox* seed_ = nullptr;
  QLineEdit* folder_ = nullptr;
  QLabel* said_;
  CommandRow* command_;
  QPushButton* start_;
  QTimer rest_;
};

}  // namespace dglm
