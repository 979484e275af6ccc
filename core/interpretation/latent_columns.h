// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/units.h"
#include "core/tensor/sparse_code.h"

namespace dglm {

/// One entry of a latent's column: a row of the code and the value there, never 0.
struct ColumnEntry {
  int32_t row = 0;
  float value = 0;
};

/// A sparse code the other way round: for each latent the rows where it is not 0, ascending. Values may be negative
/// (neurons); for a code of a dictionary they are positive.
class LatentColumns {
 public:
  explicit LatentColumns(const SparseCode& code);

  int64_t rows() const { return rows_; }
  int64_t width() const { return static_cast<int64_t>(start_.size()) - 1; }
  std::span<const ColumnEntry> column(LatentNumber latent) const;

 private:
  int64_t rows_;
  std::vector<int64_t> start_;        // [width + 1]
  std::vector<ColumnEntry> entries_;  // [nonzeros]
};

/// The rows of the `count` largest values of a column, zeros included, largest first; rows of equal value in order.
/// Fewer where the code has fewer rows.
std::vector<ColumnEntry> largestEntries(std::span<const ColumnEntry> column, int64_t rows, size_t count);

}  // namespace dglm
