// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/sequence/record.h"
#include "widgets/tracks/track_data.h"

namespace dglm {

/// The tokens of the forward strand's first frame, counted from the record's first base as steering counts them, with
/// the borders of the windows in which it steers. <cls> covers no base and is left out: mark i is token i + 1. On a
/// circular record the last token reads on round the origin, but its mark ends there.
std::vector<TokenMark> tokenMarks(const Record& record, int64_t windowTokens);

}  // namespace dglm
