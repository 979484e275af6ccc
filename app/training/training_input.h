// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include "app/training/training_request.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace dglm {

/// The fields of a dialog that say which model reads which sequences.
class TrainingInput : public QObject {
  Q_OBJECT

 public:
  TrainingInput(Session& session, const TrainSaeRequest& proposal, QWidget& dialog);

  void addModel(QFormLayout& form);
  void addSequences(QFormLayout& form);

  QLineEdit& modelBox() { return *model_; }
  QSpinBox& heldOutBox() { return *heldOut_; }
  bool isOnProject() const;
  /// Of the project's sequences; empty where files are read.
  TrainingRecords records() const;
  /// Of all sequences to train on, about.
  int64_t bases() const;
  /// Model and sequences of a run in this folder.
  void fill(TrainSaeRequest& request, const std::filesystem::path& folder) const;
  /// What is missing or cannot be, in a sentence; empty: nothing.
  QString complaint() const;

 Q_SIGNALS:
  void edited();

 private:
  void chooseModel();
  void chooseFiles();
  void showSequences();
  int annotated() const;

  Session& session_;
  QWidget& dialog_;
  QLineEdit* model_;
  QComboBox* source_;
  QLabel* sequences_;
  QSpinBox* heldOut_;
  QStringList files_;
  int64_t filesBytes_ = 0;
};

/// "340 MB" of bytes, with the language's separators.
QString sizeInLanguage(int64_t bytes);
/// Why nothing can be written into a folder, in a sentence; empty where it can.
QString folderComplaint(const QString& folder);

}  // namespace dglm
