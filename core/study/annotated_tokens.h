// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sequence/record.h"
#include "core/study/token_table_file.h"

namespace dglm {

/// Which bases of which record each row covers, <cls> none (start == end).
struct TokenPlaces {
  std::vector<std::string> records;         ///< ids by number
  std::vector<int64_t> record, start, end;  ///< [row]; 0-based half-open, end exceeds the length across the origin
};

/// The token table of annotatedTokens() for records in memory, whose numbers are those of the places. Error:
/// InvalidArgument for a place that its record has not.
Result<ReadTokenTable> labelledTokens(const TokenPlaces& places, std::span<const Record> records);

/// A token table of annotated records, in place of one that the reference writes: each token has the labels of the
/// features that share a base with it (those that name a part of their record), <cls> has none. `tokens` is a file or
/// folder of activations or latents whose index tensors say which bases each row covers; without it the tokens are the
/// records' 6-mers, read once from the first base. The records may be more than the tokens are of, and stand in any
/// order. Errors: those of the readers; TensorMissing without index tensors; InvalidArgument for a record that none of
/// the annotated ones is.
Result<ReadTokenTable> annotatedTokens(const std::filesystem::path& tokens, const std::vector<std::string>& annotated,
                                       std::vector<std::string>& warnings, const JobContext& job);

}  // namespace dglm
