// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QEvent>
#include <QString>
#include <QWidget>

class QLabel;

namespace dglm {

/// Asks the main window for a command on the clipboard such that it runs as it stands.
class CommandCopyEvent : public QEvent {
 public:
  explicit CommandCopyEvent(QString line);

  static Type kind();

  const QString line;
};

/// Sends it to the main window that the widget stands in, from a dialog of it too. Where there is none, the line itself
/// goes to the clipboard.
void copyCommand(const QWidget& widget, const QString& line);

/// "The command for this": the shell line that gives the same result, and a link that copies it.
class CommandRow : public QWidget {
  Q_OBJECT

 public:
  explicit CommandRow(QWidget* parent = nullptr);

  /// Without the prompt. Shown on one line, cut at the right where there is no room; the tool tip has more of it.
  void setCommand(const QString& command);
  const QString& command() const { return command_; }

 public Q_SLOTS:
  void copy();

 Q_SIGNALS:
  /// The command is on the clipboard.
  void copied();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showCommand();

  QString command_;
  QLabel* line_;
};

}  // namespace dglm
