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
/// mode; a row a match and set, empty where there was nothing to compute; a pair's rows by token follow those by base.
/// val_set_*.csv and summary_*.json: what was found as the reference writes it, with the mode in the summary.
/// concepts.xlsx, in builds that can: concepts.csv and the provenance, a sheet each. concepts.json: writeProvenance.
Result<std::vector<std::filesystem::path>> writeConcepts(const std::filesystem::path& folder,
                                                         const ConceptsFound& found, const ConceptRunFacts& facts,
                                                         const std::string& modeByToken);

/// concepts.json: where the files of a run come from, and how many matches they hold. Returns its path.
Result<std::filesystem::path> writeProvenance(const std::filesystem::path& folder, const Facts& provenance,
                                              int64_t matches, const std::vector<std::filesystem::path>& files);

}  // namespace dglm
