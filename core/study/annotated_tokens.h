// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/study/token_table_file.h"

namespace dglm {

/// A token table of annotated records, in place of one that the reference writes: each token has the labels of the
/// features that share a base with it (those that name a part of their record), <cls> has none. `tokens` is a file or
/// folder of activations or latents whose index tensors say which bases each row covers; without it the tokens are the
/// records' 6-mers, read once from the first base. The records may be more than the tokens are of, and stand in any
/// order. Errors: those of the readers; TensorMissing without index tensors; InvalidArgument for a record that none of
/// the annotated ones is.
Result<ReadTokenTable> annotatedTokens(const std::filesystem::path& tokens, const std::vector<std::string>& annotated,
                                       std::vector<std::string>& warnings, const JobContext& job);

}  // namespace dglm
