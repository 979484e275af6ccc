// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/study/concepts.h"
#include "core/study/record_codes.h"

namespace dglm {

/// "standard, per base, mean over six frames".
std::string conceptMode(const ConceptsFromModel& request);
/// "standard, per token, one frame".
std::string conceptModeByToken(const ConceptsFromModel& request);
/// "standard, per token, token tables".
std::string conceptMode(const ConceptsFromTables& request);
constexpr const char* kPaperMode = "paper-compatible";

// All that decides what comes out of a run: mode, model, dictionary, sets and tables with their SHA-256, options,
// version. The SHA-256 of several files is that of their sums, one a line.
Result<Facts> conceptProvenance(const ConceptsFromModel& request, const RecordCodes& codes, const std::string& mode,
                                const JobContext& job);
Result<Facts> conceptProvenance(const ConceptsFromTables& request, const std::string& mode, const JobContext& job);

/// The facts of a run with a model as far as model, dictionary and request tell them; without a mode.
ConceptRunFacts runFactsOf(const ConceptsFromModel& request, const RecordCodes& codes);

}  // namespace dglm
