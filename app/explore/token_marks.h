// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/sequence/record.h"
#include "widgets/tracks/token_rows.h"

namespace dglm {

struct CutTokens {
  std::vector<TokenMark> tokens;
  std::vector<WindowMark> windows;
};

/// The tokens of the forward strand's first frame, counted from the record's first base as steering counts them, and
/// the windows of `windowTokens` ids in which it reads them: these overlap, and on a circular record the first begins
/// before the origin. <cls> covers no base and is left out: mark i is token i + 1. On a circular record the last token
/// reads on round the origin, but its mark ends there.
CutTokens cutTokens(const Record& record, int64_t windowTokens);

}  // namespace dglm
