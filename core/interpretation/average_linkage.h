// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace dglm {

/// Two clusters that become one. The leaves are clusters 0 to n - 1; the join of step i makes cluster n + i.
struct ClusterJoin {
  size_t first = 0;  ///< the smaller number of the two
  size_t second = 0;
  double height = 0;  ///< mean distance between the leaves of one and those of the other
};

/// Cosine distances, 1 - cos, between all pairs of rows: [i < j] at i (2n - i - 1) / 2 + j - i - 1. `rows`: [count x
/// width]. A row of zeros is 1 from every other and 0 from another of zeros.
std::vector<double> cosineDistances(std::span<const float> rows, size_t width);

/// Average linkage (UPGMA) of `count` leaves by chains of nearest neighbours, O(count^2) in time and memory; joins by
/// ascending height. The same tree as SciPy's linkage(method="average"), but for ties.
std::vector<ClusterJoin> averageLinkage(std::vector<double> distances, size_t count);

/// The leaves from one end of the tree to the other, the first of each join before the second: neighbours are alike.
std::vector<size_t> leafOrder(std::span<const ClusterJoin> joins, size_t count);

}  // namespace dglm
