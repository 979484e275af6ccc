// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace dglm {

/// "The command for this": the shell line that gives the same result, and a link that copies it.
class CommandRow : public QWidget {
  Q_OBJECT

 public:
  explicit CommandRow(QWidget* parent = nullptr);

  /// Without the prompt. Shown on one line, cut at the right where there is no room; the tool tip has more of it.
  void setCommand(const QString& command);
  const QString& command() const { return command_; }

 public Q_SLOTS:
  void copy() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showCommand();

  QString command_;
  QLabel* line_;
};

}  // namespace dglm
