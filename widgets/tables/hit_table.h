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

/// A local alignment of a query with a sequence of a corpus, as BLAST's tables give it: positions are 1-based and
/// inclusive, and on the other strand the subject's start is its larger one.
struct HitRow {
  qint64 key = 0;  ///< whose it is
  QString query, subject;
  QString file;         ///< tool tip of the subject
  double identity = 0;  ///< per cent of the columns
  int64_t length = 0;   ///< columns of the alignment
  int64_t mismatches = 0;
  int64_t gaps = 0;  ///< gap openings
  int64_t queryStart = 0, queryEnd = 0;
  int64_t subjectStart = 0, subjectEnd = 0;
  double expected = 0;  ///< e-value
  double bits = 0;
  int64_t queryLength = 0, subjectLength = 0;  ///< bases; 0: not known
  int64_t significant = 0;                     ///< hits of its query with an e-value of 1e-5 or less

  bool isReverse() const { return subjectStart > subjectEnd; }
  /// Share of the query that lies in the alignment, 0..1; NaN where its length is not known. Across the origin of a
  /// circular query the end is smaller than the start.
  double coverage() const;
};

/// The hits of a scan: sorts, filters, copies, also while more come.
class HitTable : public QWidget {
  Q_OBJECT

 public:
  explicit HitTable(QWidget* parent = nullptr);
  ~HitTable() override;

  /// Rows with the keys of those that are current and selected stay so, and what is seen stays where it is.
  void setRows(std::vector<HitRow> rows);
  const std::vector<HitRow>& rows() const;
  /// Without picked().
  void setCurrent(qint64 key);
  /// Keys of the selected rows, from top to bottom as shown.
  std::vector<qint64> selected() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void picked(qint64 key);
  /// Enter or a double click.
  void activated(qint64 key);
  void contextMenuRequested(const QPoint& globalPosition);

 private:
  void select(const std::vector<qint64>& keys);

  RowTableModel<HitRow>* model_;
  FilteredTable* table_;
};

/// "2e-45", "0.004", "0": as BLAST prints it.
QString formatExpected(double expected);

}  // namespace dglm
