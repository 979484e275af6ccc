// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPlainTextEdit;
class QTimer;

namespace dglm {

/// A few lines of the user's own text. What was typed is handed over when the typing pauses, the focus leaves or other
/// text is shown, so that no note is lost.
class NotesEditor : public QWidget {
  Q_OBJECT

 public:
  explicit NotesEditor(const QString& hint, QWidget* parent = nullptr);

  /// Shows a stored note; hands over a pending one first.
  void setText(const QString& text);
  QString text() const;
  QPlainTextEdit& edit() { return *edit_; }

 Q_SIGNALS:
  void edited(const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void handOver();

  QPlainTextEdit* edit_;
  QTimer* pause_;
  QString handedOver_;  ///< the text as the last listener knows it
};

}  // namespace dglm
