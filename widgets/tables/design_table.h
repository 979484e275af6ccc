// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace dglm {

class FilteredTable;
template <typename Row>  // lupdate loses the namespace at `class Row`
class RowTableModel;

/// A sequence that the model wrote in a region, or as number 0 the sequence as it was.
struct DesignRow {
  int number = 0;
  QString name;
  double steered = 0;  ///< pseudo-log-likelihoods of the region, nats
  double plain = 0;
  int64_t substitutions = 0;
  int64_t framesKept = 0, framesBroken = 0;
  double aminoAcidsChanged = 0;  ///< in the frames kept; NaN where none is
};

/// Designs, the one first that the steered model finds most likely.
class DesignTable : public QWidget {
  Q_OBJECT

 public:
  explicit DesignTable(QWidget* parent = nullptr);
  ~DesignTable() override;

  void setRows(std::vector<DesignRow> rows);
  /// Numbers of the selected designs; the sequence as it was is none.
  std::vector<int> selected() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void selectionChanged();

 private:
  RowTableModel<DesignRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
