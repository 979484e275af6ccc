// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QStringListModel;

namespace dglm {

/// The line where a person says where to go. It completes names; reading the text is parseGoTo()'s work.
class GoToBox : public QLineEdit {
  Q_OBJECT

 public:
  explicit GoToBox(QWidget* parent = nullptr);

  /// Feature names, record names, pinned latents.
  void setCompletions(const QStringList& names);

  /// Says under the box why the text leads nowhere; typing takes it away.
  void showProblem(const QString& sentence);

 Q_SIGNALS:
  void goRequested(const QString& text);
  /// Esc: the focus should go back to where it was.
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void clearProblem();

  QStringListModel* names_;
};

}  // namespace dglm
