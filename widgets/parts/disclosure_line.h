// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace dglm {

/// A heading that opens and closes what belongs to it: an arrow, a name, and in one line what is behind it.
class DisclosureLine : public QWidget {
  Q_OBJECT

 public:
  DisclosureLine(const QString& name, bool isOpen, QWidget* parent = nullptr);

  void setSummary(const QString& summary);
  QString summary() const;

 Q_SIGNALS:
  void clicked();

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  QToolButton* arrow_;
  QLabel* summary_;
};

}  // namespace dglm
