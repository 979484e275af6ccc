// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <limits>
#include <vector>

namespace dglm {

/// Latents x values x groups of tokens, and the target's probability at each, as they come.
class SweepResults {
 public:
  struct Axis {
    std::vector<QString> latents;    ///< as they are called
    std::vector<double> values;      ///< in the order of the sweep
    std::vector<QString> positions;  ///< groups of tokens steered together, as they are called
  };

  SweepResults() = default;
  explicit SweepResults(Axis axis);

  const Axis& axis() const { return axis_; }
  /// Indices of the values in ascending order.
  const std::vector<size_t>& ascending() const { return ascending_; }
  size_t rows() const { return probabilities_.size(); }
  /// Row numbers count positions fastest, latents slowest.
  void set(size_t row, double probability);
  /// NaN where nothing came yet.
  double at(size_t latent, size_t value, size_t position) const;
  /// Over the positions.
  double highest(size_t latent, size_t value) const;
  double highest() const { return highest_; }
  /// The unsteered model's.
  double baseline = std::numeric_limits<double>::quiet_NaN();

 private:
  Axis axis_;
  std::vector<size_t> ascending_;
  std::vector<double> probabilities_;
  double highest_ = 0;
};

}  // namespace dglm
