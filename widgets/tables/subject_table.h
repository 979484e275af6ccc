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

/// What one sequence of a corpus holds of the queries of a scan.
struct SubjectRow {
  QString subject;
  int64_t hits = 0;
  int64_t queries = 0;         ///< with a hit in it
  int64_t coveredQueries = 0;  ///< with a hit over nine tenths of the query
  double identity = 0;         ///< highest, per cent
  double expected = 0;         ///< smallest e-value
  double bits = 0;             ///< highest
  int64_t longest = 0;         ///< columns
  int64_t length = 0;          ///< bases of the sequence
  int64_t covered = 0;         ///< of these, by hits
};

/// The contamination of a corpus: a row a sequence that holds a query, with what it holds.
class SubjectTable : public QWidget {
  Q_OBJECT

 public:
  explicit SubjectTable(QWidget* parent = nullptr);
  ~SubjectTable() override;

  void setRows(std::vector<SubjectRow> rows);
  FilteredTable& table() { return *table_; }

 private:
  RowTableModel<SubjectRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
