// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/interpretation/group_comparison.h"

namespace dglm {

/// Records by latents as a picture: which latents, and in which order both stand.
struct RecordMap {
  std::vector<size_t> records;        ///< [row]: index in RecordLatents
  std::vector<LatentNumber> latents;  ///< [column]
  std::vector<float> cells;           ///< [row x column]: as `by` has it
  std::vector<float> columnMaximum;   ///< [column]: over all records; > 0

  float at(size_t row, size_t column) const { return cells[row * latents.size() + column]; }
};

/// The `most` latents that differ most between records: those whose values, as a share of the latent's largest, have
/// the largest variance over the records (of equals the lower number first). Latents that fire nowhere are none.
std::vector<LatentNumber> mostVarying(const RecordLatents& records, CompareBy by, size_t most);

/// Above so many records their order stays: the distances of all pairs would not fit the memory.
inline constexpr size_t kMostClustered = 8'192;

/// These latents, rows and columns ordered by average linkage of cosine distances of those shares, so that what is
/// alike stands together.
RecordMap mapRecords(const RecordLatents& records, const std::vector<LatentNumber>& latents, CompareBy by);

}  // namespace dglm
