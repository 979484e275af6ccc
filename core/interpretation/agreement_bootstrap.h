// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/interpretation/concept_counts.h"
#include "core/interpretation/f1.h"

namespace dglm {

/// The agreement of draws of the units (records or clusters) with replacement, as many as there are; draws without
/// anything that is wanted are left out. Portable: the same for a seed everywhere.
std::vector<Agreement> drawnAgreements(const std::vector<ConceptTally>& units, int draws, uint64_t seed);

/// The 95 % interval of a part of the agreement among `draws` draws; NaN where less than half of them are left.
std::pair<double, double> intervalOf(const std::vector<Agreement>& drawn, int draws, double Agreement::*part);

/// F1 of one way of predicting less that of another, on the same draws of the same units.
std::vector<double> drawnDifferences(const std::vector<ConceptTally>& units, const std::vector<ConceptTally>& others,
                                     int draws, uint64_t seed);

/// The 95 % interval of values among `draws` draws; NaN where less than half of them are left.
std::pair<double, double> intervalOf(std::vector<double> values, int draws);

}  // namespace dglm
