// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/sparse_kernels.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

namespace dglm {

namespace {

/// Entries above `value` are selected, and the first `ties` of those that equal it.
struct SelectionBorder {
  float value = 0;
  int64_t ties = 0;
};

/// A value above which about twice `count` entries lie, judged by every 61st; 0 where there are too few to judge.
float guessBelowBorder(std::span<const float> values, int64_t count) {
  constexpr size_t kStride = 61;  // prime, so that it does not stay in one column
  std::vector<float> sample;
  for (size_t i = 0; i < values.size(); i += kStride)
    sample.push_back(values[i]);
  const size_t wanted = 2 * static_cast<size_t>(count) / kStride + 1;
  if (wanted >= sample.size())
    return 0;
  std::ranges::nth_element(sample, sample.begin() + static_cast<std::ptrdiff_t>(wanted), std::greater());
  return std::max(0.0f, sample[wanted]);
}

std::vector<float> entriesAbove(std::span<const float> values, float bound) {
  std::vector<float> above;
  for (const float value : values)
    if (value > bound)
      above.push_back(value);
  return above;
}

SelectionBorder findBorder(std::span<const float> values, int64_t count) {
  const float guess = guessBelowBorder(values, count);
  std::vector<float> candidates = entriesAbove(values, guess);
  if (guess > 0 && static_cast<int64_t>(candidates.size()) <= count)
    candidates = entriesAbove(values, 0);
  if (static_cast<int64_t>(candidates.size()) <= count)
    return {};
  const auto border = candidates.begin() + static_cast<std::ptrdiff_t>(count - 1);
  std::ranges::nth_element(candidates, border, std::greater());
  const float value = *border;
  return {value, count - std::ranges::count_if(candidates, [value](float other) { return other > value; })};
}

/// Says of each entry in turn whether it is among the `count` largest and larger than 0.
class BorderedSelection {
 public:
  BorderedSelection(std::span<const float> values, int64_t count) : none_(count <= 0) {
    if (!none_)
      border_ = findBorder(values, count);
  }

  bool operator()(float value) {
    return !none_ && (value > border_.value || (value == border_.value && border_.ties-- > 0));
  }

 private:
  bool none_;
  SelectionBorder border_;
};

std::span<const float> allOf(DenseView values) {
  return {values.data, static_cast<size_t>(values.rows * values.columns)};
}

constexpr int64_t kRowsPerTask = 32;
constexpr int64_t kColumnsPerTask = 32;

void addScaled(float factor, const float* source, int64_t count, float* target) {
  for (int64_t i = 0; i < count; ++i)
    target[i] += factor * source[i];
}

/// Collects the entries for which `keep(row, column, value)` holds, row by row.
template <class Keep>
SparseCode collect(DenseView values, Keep keep) {
  SparseCode code;
  code.width = values.columns;
  code.rowStart.reserve(static_cast<size_t>(values.rows) + 1);
  for (int64_t row = 0; row < values.rows; ++row) {
    const float* const rowValues = values.data + row * values.columns;
    for (int64_t column = 0; column < values.columns; ++column) {
      if (!keep(row, column, rowValues[column]))
        continue;
      code.latents.push_back(static_cast<int32_t>(column));
      code.values.push_back(rowValues[column]);
    }
    code.rowStart.push_back(code.nonzeros());
  }
  return code;
}

}  // namespace

SparseCode selectAbove(DenseView values, float threshold) {
  const float border = std::max(threshold, 0.0f);
  return collect(values, [border](int64_t, int64_t, float value) { return value > border; });
}

SparseCode selectAbove(DenseView values, std::span<const float> thresholds) {
  return collect(values, [thresholds](int64_t, int64_t column, float value) {
    return value > 0 && value > thresholds[static_cast<size_t>(column)];
  });
}

SparseCode selectNonzero(DenseView values) {
  return collect(values, [](int64_t, int64_t, float value) { return value != 0; });
}

SparseCode selectLargestOfRows(DenseView values, int64_t count) {
  std::vector<BorderedSelection> rows;
  for (int64_t row = 0; row < values.rows; ++row)
    rows.emplace_back(allOf({values.data + row * values.columns, 1, values.columns}), count);
  return collect(values, [&rows](int64_t row, int64_t, float value) { return rows[static_cast<size_t>(row)](value); });
}

SparseCode selectLargest(DenseView values, int64_t count) {
  BorderedSelection isLarge(allOf(values), count);
  return collect(values, [&isLarge](int64_t, int64_t, float value) { return isLarge(value); });
}

SparseCode selectLargest(const SparseCode& code, int64_t count) {
  BorderedSelection isLarge(code.values, count);
  SparseCode kept;
  kept.width = code.width;
  for (int64_t row = 0; row < code.rows(); ++row) {
    for (size_t i = 0; i < code.rowValues(row).size(); ++i) {
      if (!isLarge(code.rowValues(row)[i]))
        continue;
      kept.latents.push_back(code.rowLatents(row)[i]);
      kept.values.push_back(code.rowValues(row)[i]);
    }
    kept.rowStart.push_back(kept.nonzeros());
  }
  return kept;
}

void decodeRows(const SparseCode& code, DenseView directions, std::span<const float> bias, std::span<float> out) {
  const int64_t columns = directions.columns;
  at::parallel_for(0, code.rows(), kRowsPerTask, [&](int64_t begin, int64_t end) {
    for (int64_t row = begin; row < end; ++row) {
      float* const result = out.data() + row * columns;
      std::ranges::copy(bias, result);
      const auto latents = code.rowLatents(row);
      const auto values = code.rowValues(row);
      for (size_t i = 0; i < latents.size(); ++i)
        addScaled(values[i], directions.data + int64_t{latents[i]} * columns, columns, result);
    }
  });
}

std::vector<float> productsAtEntries(const SparseCode& code, DenseView rows, DenseView directions) {
  std::vector<float> products(code.values.size());
  at::parallel_for(0, code.rows(), kRowsPerTask, [&](int64_t begin, int64_t end) {
    for (int64_t row = begin; row < end; ++row) {
      const std::span<const float> left(rows.data + row * rows.columns, static_cast<size_t>(rows.columns));
      const auto latents = code.rowLatents(row);
      auto product = products.begin() + code.rowStart[static_cast<size_t>(row)];
      for (const int32_t latent : latents)
        *product++ = std::transform_reduce(left.begin(), left.end(),
                                           directions.data + int64_t{latent} * directions.columns, 0.0f);
    }
  });
  return products;
}

void scatterRows(const SparseCode& code, DenseView rows, std::span<float> out) {
  // Threads share the columns, not the rows: several rows may add to one latent.
  at::parallel_for(0, rows.columns, kColumnsPerTask, [&](int64_t begin, int64_t end) {
    for (int64_t row = 0; row < code.rows(); ++row) {
      const float* const source = rows.data + row * rows.columns + begin;
      const auto latents = code.rowLatents(row);
      const auto values = code.rowValues(row);
      for (size_t i = 0; i < latents.size(); ++i)
        addScaled(values[i], source, end - begin, out.data() + int64_t{latents[i]} * rows.columns + begin);
    }
  });
}

}  // namespace dglm
