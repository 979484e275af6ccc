// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/sweep_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dglm {

SweepResults::SweepResults(Axis axis)
    : axis_(std::move(axis)),
      ascending_(axis_.values.size()),
      probabilities_(axis_.latents.size() * axis_.values.size() * axis_.positions.size(),
                     std::numeric_limits<double>::quiet_NaN()) {
  std::iota(ascending_.begin(), ascending_.end(), size_t{0});
  std::ranges::stable_sort(ascending_, {}, [this](size_t value) { return axis_.values[value]; });
}

void SweepResults::set(size_t row, double probability) {
  if (row >= probabilities_.size())
    return;
  probabilities_[row] = probability;
  if (!std::isnan(probability))
    highest_ = std::max(highest_, probability);
}

double SweepResults::at(size_t latent, size_t value, size_t position) const {
  return probabilities_[(latent * axis_.values.size() + value) * axis_.positions.size() + position];
}

double SweepResults::highest(size_t latent, size_t value) const {
  double highest = std::numeric_limits<double>::quiet_NaN();
  for (size_t position = 0; position < axis_.positions.size(); ++position)
    highest = std::fmax(highest, at(latent, value, position));
  return highest;
}

}  // namespace dglm
