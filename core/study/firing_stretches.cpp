// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/firing_stretches.h"

#include <algorithm>

#include "core/interpretation/concept_curve.h"

namespace dglm {

std::vector<FiringStretch> firingStretches(std::span<const BaseValue> values, float threshold, const Record& record) {
  std::vector<FiringStretch> stretches;
  for (const BaseValue& entry : values) {
    if (entry.value <= threshold)
      continue;
    const int64_t base = entry.base;
    if (stretches.empty() || base - stretches.back().bases.end >= kFaultGap)
      stretches.push_back({{base, base}, 0, 0});
    FiringStretch& stretch = stretches.back();
    stretch.bases.end = base + 1;
    ++stretch.firing;
    stretch.peak = std::max(stretch.peak, entry.value);
  }
  if (record.isCircular() && stretches.size() > 1) {
    const FiringStretch first = stretches.front();
    FiringStretch& last = stretches.back();
    if (first.bases.start + record.length() - last.bases.end < kFaultGap) {
      last.bases.end = record.length() + first.bases.end;
      last.firing += first.firing;
      last.peak = std::max(last.peak, first.peak);
      stretches.erase(stretches.begin());
    }
  }
  return stretches;
}

}  // namespace dglm
