// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/search/base_codes.h"
#include "core/search/edit_runs.h"

namespace dglm {

/// The aligned parts of two sequences.
struct AlignedSpan {
  const BaseCode* query = nullptr;
  const BaseCode* queryEnd = nullptr;
  const BaseCode* subject = nullptr;
  const BaseCode* subjectEnd = nullptr;
};

/// Joins the many small gaps that a greedy path may have into few, as blastn does: long runs of pairs go on over equal
/// bases on both sides, and gaps in both sequences that lie close together cancel each other where that makes no more
/// mismatches than it saves.
void tidyGaps(EditRuns& runs, const AlignedSpan& span);

}  // namespace dglm
