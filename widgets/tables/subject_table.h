// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <array>
#include <cstdint>
#include <vector>

class QComboBox;

namespace dglm {

class FilteredTable;
template <typename Row>  // lupdate loses the namespace at `class Row`
class RowTableModel;

/// What one sequence of a corpus, or a group of them, holds of the queries of a scan.
struct SubjectRow {
  QString subject;
  int64_t hits = 0;
  int64_t queries = 0;         ///< with a hit in it
  int64_t coveredQueries = 0;  ///< with a hit over nine tenths of the query; negative: not known
  double identity = 0;         ///< highest, per cent
  double expected = 0;         ///< smallest e-value
  double bits = 0;             ///< highest
  int64_t longest = 0;         ///< columns
  int64_t length = 0;          ///< bases of the sequence
  int64_t covered = 0;         ///< of these, by hits
  QString species = {};        ///< as the first sequence's header says it
  QString title = {};          ///< of the first sequence
  int64_t sequences = 1;
};

/// What a row of the table stands for.
enum class SubjectGrouping { Sequence, Species, Accession };

/// The contamination of a corpus: a row a sequence that holds a query, with what it holds; or a row a species, or an
/// accession.
class SubjectTable : public QWidget {
  Q_OBJECT

 public:
  explicit SubjectTable(QWidget* parent = nullptr);
  ~SubjectTable() override;

  /// One kind of rows, without a choice.
  void setRows(std::vector<SubjectRow> rows);
  /// All kinds, by SubjectGrouping; the user chooses.
  void setGroups(std::array<std::vector<SubjectRow>, 3> rows);
  SubjectGrouping grouping() const;
  void setGrouping(SubjectGrouping grouping);
  const std::vector<SubjectRow>& rows() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void groupingChanged();

 private:
  void showRows();

  std::array<std::vector<SubjectRow>, 3> all_;
  QComboBox* groups_;
  RowTableModel<SubjectRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
