// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace dglm {

/// What stays together when rows are split: all of a record, all records of a cluster of related ones, or nothing, as
/// the reference has it (tokens of one record then train and test).
enum class ProbeSplit { Record, Cluster, Token };

/// Row numbers, ascending within each part.
struct ProbeRows {
  std::vector<int64_t> train;
  std::vector<int64_t> tune;  ///< when to end, and thresholds
  std::vector<int64_t> test;
};

/// Shares of the units (records, clusters or tokens).
struct SplitShares {
  double tune = 0.1;
  double test = 0.2;
};

/// Splits the rows so that rows of one unit, unitOf[i] of rows[i], come into the same part, at random by the seed.
/// Every part that has a share gets at least one unit. Error: InvalidArgument where there are fewer units than parts.
Result<ProbeRows> splitRows(std::span<const int64_t> rows, std::span<const int32_t> unitOf, const SplitShares& shares,
                            uint64_t seed);

/// The same with each row for itself.
Result<ProbeRows> splitRows(std::span<const int64_t> rows, const SplitShares& shares, uint64_t seed);

/// For the control: of each row the row whose labels it gets, when those of every record are turned round by an offset
/// of its own, at least one place and never the whole way round. Rows of a record stand together; a record of one row
/// keeps its labels.
std::vector<int64_t> turnedRows(std::span<const int64_t> rows, std::span<const int32_t> recordOf, uint64_t seed);

}  // namespace dglm
