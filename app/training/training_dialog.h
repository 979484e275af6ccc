// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QTimer>

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "app/training/training_input.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dglm {

class CommandRow;

/// What the dialogs that start a training have in common: model and sequences, the folder, a sentence that says what is
/// wrong or what it takes, the command, and "Start", which waits for that sentence.
class TrainingDialog : public QDialog {
  Q_OBJECT

 public:
  QLineEdit& modelBox() const { return input_->modelBox(); }
  QSpinBox& heldOutBox() const { return input_->heldOutBox(); }
  QLineEdit& folderBox() const { return *folder_; }
  QPushButton& startButton() const { return *start_; }
  QString said() const;
  TrainingRecords records() const { return input_->records(); }

 protected:
  /// An option of the command line, and the field that stands for it here.
  using OptionField = std::pair<std::string_view, const QWidget*>;

  TrainingDialog(Session& session, const TrainSaeRequest& proposal, const QString& folderTitle,
                 const QString& folderToolTip, QWidget* parent);

  /// Lays the dialog out around the form and begins to work; the last act of a constructor.
  void finish(QFormLayout* form);
  QSpinBox* addNumber(QFormLayout& form, const QString& title, int lowest, int highest, int64_t value,
                      const QString& toolTip);
  void addFolder(QFormLayout& form);
  /// A field was edited: "Start" waits until ask() has let it.
  void edited();

  void say(const QString& sentence, bool isFailure);
  /// Says what the training takes, and lets it start.
  void allow(const QString& sentence);
  /// Tells an error in the words of the form.
  void sayError(const Error& error, std::span<const OptionField> fields);

  Session& session() const { return session_; }
  TrainingInput& input() const { return *input_; }
  CommandRow& command() const { return *command_; }

 private:
  /// The command as the fields stand.
  virtual void showCommand() = 0;
  /// Says what is wrong, or finds out what the training takes and ends in allow().
  virtual void ask() = 0;
  virtual void start() = 0;
  void chooseFolder();

  Session& session_;
  TrainingInput* input_;
  QString folderTitle_;
  QLineEdit* folder_;
  QLabel* said_;
  CommandRow* command_;
  QPushButton* start_ = nullptr;
  QTimer rest_;
};

/// An error about an option, said about its field.
Error inWordsOf(std::span<const std::pair<std::string_view, const QWidget*>> fields, Error error);

/// What follows from length and batch of a training: rows of its log, checkpoints, when its threshold starts to settle,
/// when a latent counts as dead, and rows of its buffer.
void setPace(TrainSaeRequest& request);

}  // namespace dglm
