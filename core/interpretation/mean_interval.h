// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>

namespace dglm {

/// The mean of those of two numbers that are available (not NaN); NaN where neither is.
inline double meanOfAvailable(double a, double b) {
  return std::isnan(a) ? b : std::isnan(b) ? a : (a + b) / 2;
}

/// An estimate with its confidence interval; NaN where not available.
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;
};

/// The mean of two independent estimates with the interval that theirs give it (MOVER: Zou and Donner 2008, Statistics
/// in Medicine 27:1693). Where only one has a value, that one. An end of the interval is NaN where a part of it is.
inline Estimate meanOf(const Estimate& a, const Estimate& b) {
  if (std::isnan(a.value) || std::isnan(b.value))
    return std::isnan(a.value) ? b : a;
  const double mean = (a.value + b.value) / 2;
  return {mean, mean - std::hypot(a.value - a.low, b.value - b.low) / 2,
          mean + std::hypot(a.high - a.value, b.high - b.value) / 2};
}

}  // namespace dglm
