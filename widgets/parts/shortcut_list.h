// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <memory>
#include <vector>

#include "widgets/parts/listed_action.h"

class QKeySequence;
class QKeySequenceEdit;
class QLabel;
class QPushButton;

namespace dglm {

class FilteredTable;
struct ShortcutRow;
template <typename Row>  // lupdate loses the namespace at `class Row`
class RowTableModel;

/// `?`: every action with its shortcuts, to be searched and sorted like any table; those of the chosen row can be
/// changed. Keys that another action has are refused with its name.
class ShortcutList : public QDialog {
  Q_OBJECT

 public:
  /// Actions without a shortcut are listed too: they can be given one.
  explicit ShortcutList(const std::vector<ListedAction>& actions, QWidget* parent = nullptr);
  ~ShortcutList() override;

  FilteredTable& table() { return *table_; }
  /// Makes the action of a row the one whose keys are changed.
  void choose(int row);

 Q_SIGNALS:
  /// The user wants the action to have just these shortcuts; whoever hears it gives them to the action at once.
  void keysChosen(QAction* action, const QList<QKeySequence>& keys);

 private:
  QWidget* buildEditor();
  void connectEditor();
  void setKeys(const QKeySequence& keys);
  void reset(size_t row);
  void resetAll();
  void refresh();
  void showChosen();
  /// Why the chosen action cannot have the keys; empty if it can.
  QString objectionTo(const QKeySequence& keys) const;
  QString objectionToUsual(size_t row) const;

  std::vector<ListedAction> actions_;
  int chosen_ = -1;  ///< index of actions_
  RowTableModel<ShortcutRow>* model_;
  FilteredTable* table_;
  QLabel* name_;
  QKeySequenceEdit* keys_;
  QPushButton* set_;
  QPushButton* none_;
  QPushButton* reset_;
  QPushButton* resetAll_;
  QLabel* outcome_;
};

}  // namespace dglm
