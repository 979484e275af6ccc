// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <limits>
#include <vector>

namespace dglm {

class FilteredTable;
template <typename Row>  // lupdate loses the namespace at `class Row`
class RowTableModel;

/// A part of the work of a cluster.
struct ShardRow {
  qint64 number = 0;                                        ///< from 1 on
  QString name;                                             ///< what it holds
  QString state;                                            ///< in a word
  int urgency = 0;                                          ///< in the order of states, those that want attention first
  double share = std::numeric_limits<double>::quiet_NaN();  ///< 0..1; NaN: not known
  QString said;                                             ///< what it does, or why it failed
};

/// The shards of a workflow.
class ShardTable : public QWidget {
  Q_OBJECT

 public:
  explicit ShardTable(QWidget* parent = nullptr);
  ~ShardTable() override;

  /// What is chosen stays so while there are as many.
  void setRows(std::vector<ShardRow> rows);
  const std::vector<ShardRow>& rows() const;
  FilteredTable& table() { return *table_; }

 private:
  RowTableModel<ShardRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
