// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// A meta-SAE, or its control on random directions. Numbers that do not apply are NaN.
struct MetaSaeRow {
  QString name;
  QString folder;
  QString state;  ///< "shown", "of another dictionary", or empty
  bool isControl = false;
  int64_t families = 0;
  QString trainer;
  double alpha = 0;  ///< penalty of JumpReLU
  double k = 0;      ///< of BatchTopK
  int64_t seed = 0;
  double l0 = 0;
  double error = 0;      ///< mean squared error of a direction, summed over its dimensions
  double explained = 0;  ///< share of the directions' variance
  double stability = 0;  ///< mean cosine to the matches under other seeds
  int64_t trainedOn = 0;
};

/// The meta-SAEs of a project.
class MetaSaeTable : public QWidget {
  Q_OBJECT

 public:
  explicit MetaSaeTable(QWidget* parent = nullptr);
  ~MetaSaeTable() override;

  void setRows(std::vector<MetaSaeRow> rows);
  const std::vector<MetaSaeRow>& rows() const;
  /// -1 for none; without picked().
  void setCurrent(int row);
  int current() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void picked(int row);
  void activated(int row);

 private:
  RowTableModel<MetaSaeRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
