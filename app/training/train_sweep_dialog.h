// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

#include "app/training/sweep_request.h"
#include "app/training/training_dialog.h"
#include "core/study/sweep_needs.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace dglm {

/// The numbers of a list such as "8, 16 32"; nothing where one is none, or lies below `lowest`.
std::optional<std::vector<int64_t>> wholeNumbersIn(const QString& text, int64_t lowest);
/// The same of decimal numbers above 0, as programs write them: "3e-4, 0.001".
std::optional<std::vector<double>> positiveNumbersIn(const QString& text);

/// Asks for the values of a sweep's hyper-parameters, and says before it starts how many dictionaries they make, and
/// what those take.
class TrainSweepDialog : public TrainingDialog {
  Q_OBJECT

 public:
  TrainSweepDialog(Session& session, const SaeSweepRequest& proposal, QWidget* parent = nullptr);

  /// As the fields stand; nothing where a field cannot be read.
  std::optional<SaeSweepRequest> request() const;

  QLineEdit& layersBox() { return *layers_; }
  QLineEdit& expansionsBox() { return *expansions_; }
  QLineEdit& ksBox() { return *ks_; }
  QLineEdit& ratesBox() { return *rates_; }
  QSpinBox& seedsBox() { return *seeds_; }
  QSpinBox& stepsBox() { return *steps_; }
  QSpinBox& batchBox() { return *batch_; }
  QCheckBox& trainerBox(TrainerKind trainer);

 Q_SIGNALS:
  void startWanted(const dglm::SaeSweepRequest& request, const dglm::TrainingRecords& records);
  void clusterWanted(const dglm::SaeSweepRequest& request, const dglm::TrainingRecords& records);

 private:
  struct Needs {
    SweepNeeds sweep;
    double seconds = 0;
  };

  QLineEdit* addList(QFormLayout& form, const QString& title, const QString& values, const QString& toolTip);
  void buildGrid(QFormLayout& form);
  void buildTraining(QFormLayout& form);
  void showCommand() override;
  void ask() override;
  void start() override;
  void showNeeds(const Needs& needs);
  QString complaint() const;
  std::vector<OptionField> fields() const;
  std::vector<TrainerKind> trainers() const;

  SaeSweepRequest proposal_;
  QLineEdit* layers_ = nullptr;
  std::vector<std::pair<TrainerKind, QCheckBox*>> trainers_;
  QLineEdit* expansions_ = nullptr;
  QLineEdit* ks_ = nullptr;
  QLineEdit* rates_ = nullptr;
  QSpinBox* seeds_ = nullptr;
  QSpinBox* seed_ = nullptr;
  QSpinBox* steps_ = nullptr;
  QSpinBox* batch_ = nullptr;
};

}  // namespace dglm
