// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/code_gradient.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <numeric>

#include "core/tensor/vector_kernels.h"

namespace dglm {

namespace {

/// Runs task(latent) for every latent; threads get about as many entries each.
template <class Task>
void forEachLatent(const LatentEntries& entries, Task task) {
  constexpr int64_t kWeightPerTask = 512;
  const auto latents = std::ssize(entries.start) - 1;
  // An entry weighs one, and the latent itself too: these ascend strictly.
  const auto weightBefore = [&](int64_t latent) { return entries.start[static_cast<size_t>(latent)] + latent; };
  const auto firstFrom = [&](int64_t weight) {
    int64_t low = 0, high = latents;
    while (low < high)
      if (const int64_t middle = (low + high) / 2; weightBefore(middle) < weight)
        low = middle + 1;
      else
        high = middle;
    return low;
  };
  at::parallel_for(0, weightBefore(latents), kWeightPerTask, [&](int64_t begin, int64_t end) {
    for (int64_t latent = firstFrom(begin), last = firstFrom(end); latent < last; ++latent)
      task(static_cast<size_t>(latent));
  });
}

/// The factors of one latent's entries, side by side.
void gatherFactors(const LatentEntries& entries, size_t latent, std::span<const float> factors,
                   std::vector<float>& gathered) {
  gathered.clear();
  for (int64_t i = entries.start[latent]; i < entries.start[latent + 1]; ++i)
    gathered.push_back(factors[static_cast<size_t>(entries.entries[static_cast<size_t>(i)])]);
}

ColumnMoments noMoments(int64_t rows, int64_t columns) {
  return {rows, std::vector<double>(static_cast<size_t>(columns)), std::vector<double>(static_cast<size_t>(columns))};
}

void addTo(ColumnMoments& sum, const ColumnMoments& part) {
  for (size_t column = 0; column < sum.sums.size(); ++column) {
    sum.sums[column] += part.sums[column];
    sum.squares[column] += part.squares[column];
  }
}

}  // namespace

LatentEntries::LatentEntries(const SparseCode& code)
    : start(static_cast<size_t>(code.width) + 1), rows(code.latents.size()), entries(code.latents.size()) {
  for (const int32_t latent : code.latents)
    ++start[static_cast<size_t>(latent) + 1];
  std::partial_sum(start.begin(), start.end(), start.begin());
  std::vector<int64_t> next(start.begin(), start.end() - 1);
  for (int64_t row = 0; row < code.rows(); ++row)
    for (int64_t entry = code.rowStart[static_cast<size_t>(row)]; entry < code.rowStart[static_cast<size_t>(row) + 1];
         ++entry) {
      const auto place = static_cast<size_t>(next[static_cast<size_t>(code.latents[static_cast<size_t>(entry)])]++);
      rows[place] = static_cast<int32_t>(row);
      entries[place] = entry;
    }
}

void scatterRows(const LatentEntries& entries, float factor, std::span<const float> factors, DenseView rows,
                 std::span<float> out, SumInto into) {
  forEachLatent(entries, [&](size_t latent) {
    thread_local std::vector<float> gathered;
    gatherFactors(entries, latent, factors, gathered);
    float* const target = out.data() + static_cast<int64_t>(latent) * rows.columns;
    if (into == SumInto::Zeros)
      std::fill_n(target, rows.columns, 0.0f);
    vectorKernels().addWeightedRows(factor, gathered.data(), entries.rows.data() + entries.start[latent],
                                    std::ssize(gathered), rows.data, rows.columns, target);
  });
}

void sumByLatent(const LatentEntries& entries, float factor, std::span<const float> factors, std::span<float> out,
                 SumInto into) {
  forEachLatent(entries, [&](size_t latent) {
    float sum = into == SumInto::Zeros ? 0 : out[latent];
    for (int64_t i = entries.start[latent]; i < entries.start[latent + 1]; ++i)
      sum += factor * factors[static_cast<size_t>(entries.entries[static_cast<size_t>(i)])];
    out[latent] = sum;
  });
}

double ColumnMoments::total() const {
  return std::accumulate(squares.begin(), squares.end(), 0.0);
}

double ColumnMoments::spread() const {
  double spread = 0;
  for (size_t column = 0; column < sums.size(); ++column)
    spread += squares[column] - sums[column] * sums[column] / static_cast<double>(rows);
  return spread;
}

CodeResidual subtractDecoded(const SparseCode& code, DenseView directions, DenseView from, std::span<float> residual) {
  constexpr int64_t kMaxChunks = 64;  // whose moments are added in their order
  const int64_t rows = code.rows(), columns = directions.columns;
  const int64_t perChunk = std::max<int64_t>(1, (rows + kMaxChunks - 1) / kMaxChunks);
  const int64_t chunks = (rows + perChunk - 1) / perChunk;
  const VectorKernels& kernels = vectorKernels();
  std::vector<CodeResidual> parts(static_cast<size_t>(chunks));
  CodeResidual result{std::vector<float>(code.values.size()), noMoments(rows, columns), noMoments(rows, columns)};
  const auto runRow = [&](int64_t row, CodeResidual& part) {
    const float* const before = from.data + row * columns;
    float* const after = residual.data() + row * columns;
    const auto latents = code.rowLatents(row);
    std::copy_n(before, columns, after);
    kernels.addWeightedRows(-1, code.rowValues(row).data(), latents.data(), std::ssize(latents), directions.data,
                            columns, after);
    kernels.addMoments(before, columns, part.momentsBefore.sums.data(), part.momentsBefore.squares.data());
    kernels.addMoments(after, columns, part.moments.sums.data(), part.moments.squares.data());
    kernels.productsWithRows(after, latents.data(), std::ssize(latents), directions.data, columns,
                             result.products.data() + code.rowStart[static_cast<size_t>(row)]);
  };
  at::parallel_for(0, chunks, 1, [&](int64_t begin, int64_t end) {
    for (int64_t chunk = begin; chunk < end; ++chunk) {
      CodeResidual& part = parts[static_cast<size_t>(chunk)];
      part.moments = part.momentsBefore = noMoments(0, columns);
      for (int64_t row = chunk * perChunk; row < std::min(rows, (chunk + 1) * perChunk); ++row)
        runRow(row, part);
    }
  });
  for (const CodeResidual& part : parts) {
    addTo(result.moments, part.moments);
    addTo(result.momentsBefore, part.momentsBefore);
  }
  return result;
}

}  // namespace dglm
