// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

#include "core/search/base_codes.h"
#include "core/search/edit_runs.h"

namespace dglm {

/// What an extension compares: `queryLength` and `subjectLength` bases from the two pointers on, forward or backward.
/// Going backward, the pointers stand behind the first base.
struct ExtensionInput {
  const BaseCode* query = nullptr;
  int64_t queryLength = 0;
  const BaseCode* subject = nullptr;
  int64_t subjectLength = 0;
  bool isBackward = false;
};

/// How far an alignment reaches from its anchor to one side.
struct Extension {
  int score = 0;
  int64_t queryLength = 0, subjectLength = 0;
  int differences = 0;  ///< greedy extensions only: mismatches and bases in gaps
  /// The longest run of equal bases on the way, by its distance from the anchor; greedy extensions only.
  int64_t runQuery = 0, runSubject = 0, runLength = 0;
  EditRuns edits;  ///< in the order of the sequences; empty where no path was asked for
};

}  // namespace dglm
