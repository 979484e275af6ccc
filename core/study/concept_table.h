// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/study/concepts.h"

namespace dglm {

/// Writes what was found into the folder and returns the files:
/// concepts.csv: latent, concept, set, f1, precision, recall, threshold, support, ci_low, ci_high, null_f1, q_value,
/// mode; a row a match and set, n/a where nothing was computed; a pair's rows by token follow those by base.
/// concepts.json: the provenance and what was found, in short. concepts.xlsx, in builds that can: both, a sheet each.
Result<std::vector<std::filesystem::path>> writeConcepts(const std::filesystem::path& folder,
                                                         const ConceptsFound& found, const std::string& mode,
                                                         const std::string& modeByToken);

}  // namespace dglm
