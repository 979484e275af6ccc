// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/direction_probe.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/randperm.h>

#include <algorithm>

#include "core/tensor/aten.h"

namespace dglm {
namespace {

/// Rows by the first bias at which they are predicted, and those of them that carry the labels.
struct BiasCounts {
  std::vector<int64_t> predicted, hits;
  int64_t wanted = 0;

  Agreement at(size_t bias) const { return agreementOf(hits[bias], predicted[bias], hits[bias], wanted); }
};

}  // namespace

std::vector<float> BiasRange::values() const {
  const at::Tensor biases = at::linspace(low, high, points, at::kFloat);
  return {biases.const_data_ptr<float>(), biases.const_data_ptr<float>() + biases.numel()};
}

DirectionProbe::DirectionProbe(std::span<const float> products, const BiasRange& range) : biases_(range.values()) {
  for (const float product : products) {
    const auto first = std::ranges::partition_point(biases_, [&](float bias) { return !(product + bias > 0); });
    firstBias_.push_back(static_cast<int32_t>(first - biases_.begin()));
  }
}

DirectionScore DirectionProbe::score(std::span<const uint8_t> labels, std::span<const int64_t> tune,
                                     std::span<const int64_t> test) const {
  const auto countsOf = [&](std::span<const int64_t> rows) {
    BiasCounts counts{std::vector<int64_t>(biases_.size() + 1), std::vector<int64_t>(biases_.size() + 1)};
    for (const int64_t row : rows) {
      const auto bias = static_cast<size_t>(firstBias(row));
      const bool isLabelled = labels[static_cast<size_t>(row)] != 0;
      ++counts.predicted[bias];
      counts.hits[bias] += isLabelled;
      counts.wanted += isLabelled;
    }
    for (size_t bias = 1; bias < biases_.size(); ++bias) {
      counts.predicted[bias] += counts.predicted[bias - 1];
      counts.hits[bias] += counts.hits[bias - 1];
    }
    return counts;
  };
  const BiasCounts tuning = countsOf(tune), tested = countsOf(test);
  size_t best = 0;
  for (size_t bias = 1; bias < biases_.size(); ++bias)
    if (tuning.at(bias).f1 > tuning.at(best).f1)
      best = bias;
  return {biases_[best], tuning.at(best), tested.at(best)};
}

std::vector<DirectionHalves> referenceHalves(int64_t count, size_t times, uint64_t seed) {
  const auto random = at::make_generator<at::CPUGeneratorImpl>(seed);
  std::vector<DirectionHalves> halves;
  for (size_t i = 0; i < times; ++i) {
    const at::Tensor order = at::randperm(count, random, at::kLong);
    const int64_t* const rows = order.const_data_ptr<int64_t>();
    halves.push_back({{rows, rows + count / 2}, {rows + count / 2, rows + count}});
  }
  return halves;
}

}  // namespace dglm
