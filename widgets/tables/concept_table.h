// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

#include "widgets/tables/concept_row.h"

class QComboBox;
class QDoubleSpinBox;

namespace dglm {

struct SortColumn;
template <typename Row>  // lupdate loses the namespace at `class Row`
class RowTableModel;
class FilteredTable;

/// The table of concepts and their latents: filter by text, F1, layer and model, sort by anything, choose columns.
class ConceptTable : public QWidget {
  Q_OBJECT

 public:
  explicit ConceptTable(QWidget* parent = nullptr);
  ~ConceptTable() override;

  /// The row that was chosen stays so where it is among the new ones.
  void setRows(std::vector<ConceptRow> rows);
  /// Follows the application's selection; emits nothing. Key -1: none.
  void setCurrent(int64_t key);
  /// Of all rows, whatever is filtered.
  const std::vector<ConceptRow>& rows() const { return rows_; }
  /// Shows just the rows with these words.
  void setFilterText(const QString& text);

  /// The rows that are shown, in their order, by key.
  std::vector<int64_t> shownKeys() const;
  /// The same for a file, with all numbers and where they come from (conceptCells).
  std::vector<QStringList> toCells() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  /// The user moved to the row.
  void rowPicked(qint64 key);
  /// Enter, a double click or a click on the latent.
  void rowActivated(qint64 key);
  void contextMenuRequested(const std::vector<qint64>& keys, const QPoint& globalPosition);

 private:
  void buildFilters();
  void fillChoices();
  void showColumn(int column, bool isNeeded, bool& wasNeeded);
  void applyFilters();
  bool passes(const ConceptRow& row) const;
  std::vector<SortColumn> usualSort() const;

  std::vector<ConceptRow> rows_;
  RowTableModel<ConceptRow>* model_;
  FilteredTable* table_;
  QDoubleSpinBox* leastF1_;
  QComboBox* layer_;
  QComboBox* modelChoice_;
  bool hasSeveralModels_ = false;
  bool hasSelections_ = false;
};

}  // namespace dglm
