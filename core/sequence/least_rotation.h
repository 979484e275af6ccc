// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace dglm {

/// Where the least rotation of a circle of bases starts, in the order of the letters: 0-based, the smallest index of
/// equals; 0 for no bases. Every rotation of a circle has the same least rotation. Linear in the length (the task of
/// Booth 1980, here by comparing two candidates), without room of its own.
size_t leastRotation(std::string_view bases);

}  // namespace dglm
