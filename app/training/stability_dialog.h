// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <vector>

#include "core/study/project_stability.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace dglm {

class CommandRow;
class StabilityHistogram;

/// What the latents of several dictionaries are to each other: the histogram of each, what it means, and the table.
class StabilityDialog : public QDialog {
  Q_OBJECT

 public:
  StabilityDialog(std::vector<MeasuredStability> dictionaries, QWidget* parent = nullptr);

  QComboBox& dictionaryBox() { return *dictionary_; }
  const StabilityHistogram& histogram() const { return *histogram_; }
  QString said() const;

 Q_SIGNALS:
  /// The table of a dictionary is to be written, under a name without suffix.
  void exportWanted(const QString& csv, const QString& name);
  void figureWanted(const dglm::StabilityHistogram& histogram, const QString& dictionary);

 private:
  const MeasuredStability& chosen() const;
  void showChosen();

  std::vector<MeasuredStability> dictionaries_;
  QComboBox* dictionary_;
  QLabel* said_;
  StabilityHistogram* histogram_;
  CommandRow* command_;
};

}  // namespace dglm
