// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace dglm {

/// How recall is counted (nt_spec 7.3): over all labelled tokens or bases, or over labelled regions, of which one
/// passes where its strongest place does. Precision is the same in both.
enum class F1Type { Standard, Domain };

/// Precision, recall and their harmonic mean, each 0..1 and 0 where its denominator is 0.
struct Agreement {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

/// Of `predicted` places `hits` are labelled, and of `wanted` labelled places or regions `found` are predicted.
inline Agreement agreementOf(int64_t hits, int64_t predicted, int64_t found, int64_t wanted) {
  const auto share = [](int64_t part, int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
  };
  Agreement result{share(hits, predicted), share(found, wanted), 0.0};
  if (result.precision + result.recall > 0)
    result.f1 = 2 * (result.precision * result.recall) / (result.precision + result.recall);
  return result;
}

}  // namespace dglm
