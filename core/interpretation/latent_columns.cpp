// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/latent_columns.h"

#include <algorithm>

namespace dglm {

LatentColumns::LatentColumns(const SparseCode& code) : rows_(code.rows()) {
  start_.assign(static_cast<size_t>(code.width) + 1, 0);
  for (const LatentNumber latent : code.latents)
    ++start_[static_cast<size_t>(latent) + 1];
  for (size_t i = 1; i < start_.size(); ++i)
    start_[i] += start_[i - 1];
  entries_.resize(code.latents.size());
  std::vector<int64_t> next(start_.begin(), start_.end() - 1);
  for (int64_t row = 0; row < rows_; ++row) {
    const auto latents = code.rowLatents(row);
    const auto values = code.rowValues(row);
    for (size_t i = 0; i < latents.size(); ++i)
      entries_[static_cast<size_t>(next[static_cast<size_t>(latents[i])]++)] = {static_cast<int32_t>(row), values[i]};
  }
}

std::span<const ColumnEntry> LatentColumns::column(LatentNumber latent) const {
  const auto first = static_cast<size_t>(start_[static_cast<size_t>(latent)]);
  const auto last = static_cast<size_t>(start_[static_cast<size_t>(latent) + 1]);
  return std::span(entries_).subspan(first, last - first);
}

namespace {

/// The first rows that a column leaves out: there the value is 0.
std::vector<ColumnEntry> firstZeros(std::span<const ColumnEntry> column, int64_t rows, size_t count) {
  std::vector<ColumnEntry> zeros;
  size_t next = 0;
  for (int64_t row = 0; row < rows && zeros.size() < count; ++row) {
    if (next < column.size() && column[next].row == row)
      ++next;
    else
      zeros.push_back({static_cast<int32_t>(row), 0.0f});
  }
  return zeros;
}

}  // namespace

std::vector<ColumnEntry> largestEntries(std::span<const ColumnEntry> column, int64_t rows, size_t count) {
  const auto isLarger = [](const ColumnEntry& a, const ColumnEntry& b) {
    return a.value != b.value ? a.value > b.value : a.row < b.row;
  };
  std::vector<ColumnEntry> largest(column.begin(), column.end());
  const std::vector<ColumnEntry> zeros = firstZeros(column, rows, count);
  largest.insert(largest.end(), zeros.begin(), zeros.end());
  const size_t kept = std::min(count, largest.size());
  std::partial_sort(largest.begin(), largest.begin() + static_cast<std::ptrdiff_t>(kept), largest.end(), isLarger);
  largest.resize(kept);
  return largest;
}

}  // namespace dglm
