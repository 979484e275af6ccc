// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace dglm {

/// The smallest of 1, 2, 5, 10, 20, 50 ... that is at least `atLeast`; never below 1.
int64_t niceBaseStep(double atLeast);

/// Minor steps in one major step of niceBaseStep, each a whole number of bases.
int minorTicksPer(int64_t step);

/// Positions of numbered ticks among the bases [first, last], 1-based as people count: 1 and the multiples of step.
std::vector<int64_t> tickPositions(int64_t first, int64_t last, int64_t step);

/// The smallest of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten that is at least the value; 1 for a value
/// that is not positive. The top of a value axis.
double niceCeiling(double value);

}  // namespace dglm
