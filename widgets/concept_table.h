// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <array>
#include <limits>
#include <vector>

#include "core/base/units.h"

class QComboBox;
class QDoubleSpinBox;

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// How a latent does on one set of records. Absent numbers are NaN.
struct ConceptSetValues {
  static constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

  double f1 = kAbsent;
  double precision = kAbsent;
  double recall = kAbsent;
  double support = kAbsent;  ///< labelled bases or regions
};

/// A concept and a latent that was scored against it.
struct ConceptRow {
  static constexpr double kAbsent = ConceptSetValues::kAbsent;

  int64_t key = 0;  ///< what the row is; given back by the signals
  QString conceptName;
  LatentId latent;
  QString model;
  QString mode;
  double threshold = kAbsent;
  std::array<ConceptSetValues, 3> sets;  ///< tuning set, test set 1, test set 2
  double heldOutF1 = kAbsent;            ///< mean of the test sets
  double low = kAbsent;                  ///< its 95 % interval
  double high = kAbsent;
  double nullF1 = kAbsent;  ///< mean over the test sets
  double qValue = kAbsent;
  // Where the numbers come from, for files
  QString modelHash;       ///< SHA-256
  QString dictionaryHash;  ///< SHA-256
  QString setNames;
  QString version;
  QString time;
};

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
  /// The same with every column, also those that are not shown: the numbers, and where they come from.
  QString toCsv() const;
  /// The same as cells, the titles first.
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
  void applyFilters();
  bool passes(const ConceptRow& row) const;
  std::vector<int> allColumns() const;

  std::vector<ConceptRow> rows_;
  RowTableModel<ConceptRow>* model_;
  FilteredTable* table_;
  QDoubleSpinBox* leastF1_;
  QComboBox* layer_;
  QComboBox* modelChoice_;
};

}  // namespace dglm
