// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <vector>

#include "widgets/parts/listed_action.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace dglm {

/// Ctrl+Shift+P: type a few letters of an action, Enter runs it. Actions that cannot be run now are shown grey.
class CommandPalette : public QDialog {
  Q_OBJECT

 public:
  /// The actions must outlive the dialog.
  explicit CommandPalette(std::vector<ListedAction> actions, QWidget* parent = nullptr);

  /// Texts of the actions listed now, best first.
  QStringList shownActions() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void fitHeight();
  void showMatches(const QString& typed);
  void moveBy(int rows);
  void run();

  std::vector<ListedAction> actions_;
  QLineEdit* typed_;
  QListWidget* list_;
  QLabel* nothing_;
};

}  // namespace dglm
