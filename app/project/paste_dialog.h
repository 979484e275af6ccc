// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include "core/sequence/record.h"

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace dglm {

/// Takes a pasted sequence as a new record: bases, or FASTA.
class PasteDialog : public QDialog {
  Q_OBJECT

 public:
  explicit PasteDialog(QWidget* parent = nullptr);

  /// The record that was typed; valid when the dialog was accepted.
  const Record& record() const { return record_; }

 private:
  void check();

  QLineEdit* name_;
  QCheckBox* circular_;
  QPlainTextEdit* bases_;
  QLabel* said_;
  QDialogButtonBox* buttons_;
  Record record_;
};

}  // namespace dglm
