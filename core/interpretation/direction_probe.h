// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/interpretation/f1.h"

namespace dglm {

/// Biases that are tried: `points` from `low` to `high`, evenly spaced, in fp32 as torch.linspace has them.
struct BiasRange {
  double low = -10;
  double high = 25;
  int points = 50;

  std::vector<float> values() const;
};

/// What one direction says of one set of labels.
struct DirectionScore {
  float bias = 0;    ///< of the best F1 on the tuning half, the first of equals
  Agreement tuning;  ///< at that bias
  Agreement test;
};

/// A fixed direction taken for a probe: a row is predicted where product + bias > 0. The products of all rows are put
/// in order of the biases once; each set of labels then takes time linear in the rows.
class DirectionProbe {
 public:
  /// products[i] is that of row i with the direction.
  DirectionProbe(std::span<const float> products, const BiasRange& range);

  /// labels[i] of row i is 0 or 1; the halves are row numbers.
  DirectionScore score(std::span<const uint8_t> labels, std::span<const int64_t> tune,
                       std::span<const int64_t> test) const;

  /// The first bias at which the row is predicted, as an index; that of none: the number of biases.
  int32_t firstBias(int64_t row) const { return firstBias_[static_cast<size_t>(row)]; }

 private:
  std::vector<float> biases_;
  std::vector<int32_t> firstBias_;  // [row]
};

/// The random halves of rows 0..count-1 as torch.randperm gives them under a seed, again and again: the first half
/// tunes, the second tests.
struct DirectionHalves {
  std::vector<int64_t> tune, test;
};
std::vector<DirectionHalves> referenceHalves(int64_t count, size_t times, uint64_t seed);

}  // namespace dglm
