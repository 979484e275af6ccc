// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/one_to_one.h"

#include <algorithm>
#include <limits>

namespace dglm {

namespace {

constexpr int64_t kNone = -1;
constexpr double kFar = std::numeric_limits<double>::infinity();

/// Matches row after row; each time the cheapest chain of changes is made that takes one more column. The cost of a
/// pair is minus its similarity; prices keep all reduced costs at 0 or above, and at 0 for matched pairs.
class Matching {
 public:
  explicit Matching(DenseView similarities)
      : similarities_(similarities),
        rowPrice_(static_cast<size_t>(similarities.rows)),
        columnPrice_(static_cast<size_t>(similarities.columns)),
        columnOfRow_(static_cast<size_t>(similarities.rows), kNone),
        rowOfColumn_(static_cast<size_t>(similarities.columns), kNone) {}

  void addRow(int64_t row) {
    const int64_t sink = searchFrom(row);
    updatePrices(row);
    for (int64_t column = sink; column != kNone;) {
      const int64_t changed = reachedFrom_[at(column)];
      rowOfColumn_[at(column)] = changed;
      std::swap(columnOfRow_[at(changed)], column);
    }
  }

  std::vector<int64_t> columns() const { return columnOfRow_; }

 private:
  static size_t at(int64_t index) { return static_cast<size_t>(index); }

  /// Dijkstra's search over columns, to the nearest that is free.
  int64_t searchFrom(int64_t first) {
    const auto columns = at(similarities_.columns);
    distance_.assign(columns, kFar);
    reachedFrom_.assign(columns, kNone);
    open_.resize(columns);
    for (size_t i = 0; i < columns; ++i)
      open_[i] = static_cast<int64_t>(i);
    settled_.clear();
    double length = 0;
    for (int64_t row = first;;) {
      const auto nearest = relaxFrom(row, length);
      length = distance_[at(open_[nearest])];
      const int64_t column = open_[nearest];
      settled_.push_back(column);
      open_[nearest] = open_.back();
      open_.pop_back();
      shortest_ = length;
      if (rowOfColumn_[at(column)] == kNone)
        return column;
      row = rowOfColumn_[at(column)];
    }
  }

  /// Lays the edges of a row at this distance; where in open_ the nearest column stands, a free one before others.
  size_t relaxFrom(int64_t row, double length) {
    const float* const similarity = similarities_.data + row * similarities_.columns;
    const double base = length - rowPrice_[at(row)];
    size_t nearest = 0;
    double least = kFar;
    for (size_t i = 0; i < open_.size(); ++i) {
      const auto column = at(open_[i]);
      const double through = base - static_cast<double>(similarity[column]) - columnPrice_[column];
      if (through < distance_[column]) {
        distance_[column] = through;
        reachedFrom_[column] = row;
      }
      const double found = distance_[column];
      if (found < least || (found == least && rowOfColumn_[column] == kNone)) {
        least = found;
        nearest = i;
      }
    }
    return nearest;
  }

  void updatePrices(int64_t first) {
    rowPrice_[at(first)] += shortest_;
    for (const int64_t column : settled_) {
      const double gain = shortest_ - distance_[at(column)];
      columnPrice_[at(column)] -= gain;
      if (const int64_t row = rowOfColumn_[at(column)]; row != kNone)
        rowPrice_[at(row)] += gain;
    }
  }

  DenseView similarities_;
  std::vector<double> rowPrice_, columnPrice_;
  std::vector<int64_t> columnOfRow_, rowOfColumn_;
  std::vector<double> distance_;      ///< of columns from the row that is added
  std::vector<int64_t> reachedFrom_;  ///< rows
  std::vector<int64_t> open_, settled_;
  double shortest_ = 0;
};

Result<std::vector<int64_t>> matchWide(DenseView similarities, const JobContext& job) {
  constexpr int64_t kRowsBetweenLooks = 64;
  Matching matching(similarities);
  for (int64_t row = 0; row < similarities.rows; ++row) {
    if (row % kRowsBetweenLooks == 0) {
      DGLM_CHECK(job.checkpoint());
      job.report("Matching latents", row, similarities.rows);
    }
    matching.addRow(row);
  }
  return matching.columns();
}

std::vector<float> transposed(DenseView matrix) {
  std::vector<float> turned(static_cast<size_t>(matrix.rows * matrix.columns));
  for (int64_t row = 0; row < matrix.rows; ++row)
    for (int64_t column = 0; column < matrix.columns; ++column)
      turned[static_cast<size_t>(column * matrix.rows + row)] = matrix.data[row * matrix.columns + column];
  return turned;
}

}  // namespace

Result<std::vector<int64_t>> matchOneToOne(DenseView similarities, const JobContext& job) {
  if (similarities.rows <= similarities.columns)
    return matchWide(similarities, job);
  const std::vector<float> turned = transposed(similarities);
  DGLM_TRY(const std::vector<int64_t> rowOfColumn,
           matchWide({turned.data(), similarities.columns, similarities.rows}, job));
  std::vector<int64_t> columnOfRow(static_cast<size_t>(similarities.rows), kNone);
  for (size_t column = 0; column < rowOfColumn.size(); ++column)
    columnOfRow[static_cast<size_t>(rowOfColumn[column])] = static_cast<int64_t>(column);
  return columnOfRow;
}

}  // namespace dglm
