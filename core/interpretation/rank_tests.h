// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace dglm {

/// What a rank test says of groups of values: how much they differ, and how often groups that do not would look at
/// least so different. NaN where a group is empty.
struct RankTest {
  double effect = 0;
  double p = 1;
};

/// Up to so many values, Mann-Whitney counts all ways of dealing them out.
inline constexpr size_t kExactRankValues = 24;

/// Mann and Whitney's U, two-sided. Effect: how likely a value of `a` lies above one of `b`, ties counting half; .5 is
/// no difference. p: the share of all ways of dealing these values out that give a U at least as far from its mean;
/// above kExactRankValues values by the normal distribution, corrected for ties and continuity.
RankTest mannWhitney(std::span<const double> a, std::span<const double> b);

/// Kruskal and Wallis' H, corrected for ties. Effect: epsilon squared, 0 (no difference) to 1. p by the chi-squared
/// distribution, which is rough where groups have fewer than five values.
RankTest kruskalWallis(std::span<const std::vector<double>> groups);

}  // namespace dglm
