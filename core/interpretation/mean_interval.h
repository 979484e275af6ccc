// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>

namespace dglm {

/// An estimate with its confidence interval; NaN where not available.
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;
};

/// The mean of two independent estimates with the interval that theirs give it (MOVER: Zou and Donner 2008, Statistics
/// in Medicine 27:1693). NaN where a part is.
inline Estimate meanOf(const Estimate& a, const Estimate& b) {
  const double mean = (a.value + b.value) / 2;
  return {mean, mean - std::hypot(a.value - a.low, b.value - b.low) / 2,
          mean + std::hypot(a.high - a.value, b.high - b.value) / 2};
}

}  // namespace dglm
