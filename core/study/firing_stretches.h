// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/interpretation/base_activations.h"
#include "core/sequence/record.h"

namespace dglm {

/// Stretches of a record where values are above a threshold, joined over gaps of fewer than kFaultGap bases and round
/// the origin of a circle.
struct FiringStretch {
  BaseRange bases;
  int64_t firing = 0;  ///< bases above the threshold
  float peak = 0;
};
std::vector<FiringStretch> firingStretches(std::span<const BaseValue> values, float threshold, const Record& record);

}  // namespace dglm
