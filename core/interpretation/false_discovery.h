// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace dglm {

/// The q values of Benjamini and Hochberg: what is taken at q <= a holds a share of at most a that is chance. In the
/// order of the p values; NaN where p is, which counts as no test.
std::vector<double> falseDiscoveryRates(std::span<const double> ps);

}  // namespace dglm
