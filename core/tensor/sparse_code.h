// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dglm {

/// Latent activations of consecutive tokens in compressed sparse rows: row r holds the entries
/// [rowStart[r], rowStart[r + 1]). Latents ascend within a row; values are never 0. fp32.
struct SparseCode {
  int64_t width = 0;                 ///< latents in the dictionary
  std::vector<int64_t> rowStart{0};  ///< [rows + 1]
  std::vector<int32_t> latents;      ///< [nonzeros]
  std::vector<float> values;         ///< [nonzeros]

  int64_t rows() const { return static_cast<int64_t>(rowStart.size()) - 1; }
  int64_t nonzeros() const { return static_cast<int64_t>(latents.size()); }
  std::span<const int32_t> rowLatents(int64_t row) const {
    return std::span(latents).subspan(static_cast<size_t>(rowStart[static_cast<size_t>(row)]), rowCount(row));
  }
  std::span<const float> rowValues(int64_t row) const {
    return std::span(values).subspan(static_cast<size_t>(rowStart[static_cast<size_t>(row)]), rowCount(row));
  }
  /// Appends one row copied from another code of the same width.
  void appendRow(const SparseCode& from, int64_t row) {
    const auto latentsOfRow = from.rowLatents(row);
    const auto valuesOfRow = from.rowValues(row);
    latents.insert(latents.end(), latentsOfRow.begin(), latentsOfRow.end());
    values.insert(values.end(), valuesOfRow.begin(), valuesOfRow.end());
    rowStart.push_back(nonzeros());
  }
  /// Appends all rows of another code of the same width.
  void append(const SparseCode& more) {
    const int64_t before = nonzeros();
    latents.insert(latents.end(), more.latents.begin(), more.latents.end());
    values.insert(values.end(), more.values.begin(), more.values.end());
    for (int64_t row = 1; row <= more.rows(); ++row)
      rowStart.push_back(before + more.rowStart[static_cast<size_t>(row)]);
  }

 private:
  size_t rowCount(int64_t row) const {
    return static_cast<size_t>(rowStart[static_cast<size_t>(row) + 1] - rowStart[static_cast<size_t>(row)]);
  }
};

}  // namespace dglm
