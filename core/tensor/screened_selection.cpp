// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/screened_selection.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "core/tensor/aten.h"
#include "core/tensor/vector_kernels.h"

namespace dglm {

namespace {

using at::Tensor;

/// The rows of one operand in bf16, and what that took from them.
struct RoundedRows {
  Tensor rows_ND;             ///< bf16
  std::vector<float> norms;   ///< the larger of before and after
  std::vector<float> errors;  ///< length of the difference, and what sums in fp32 can add to it
};

Tensor tensorOver(DenseView matrix) {
  return at::from_blob(const_cast<float*>(matrix.data), {matrix.rows, matrix.columns}, at::kFloat);
}

std::vector<float> valuesOf(const Tensor& tensor) {
  const Tensor plain = tensor.contiguous();
  return {plain.const_data_ptr<float>(), plain.const_data_ptr<float>() + plain.numel()};
}

/// Two sums of D products, one of them by hardware in an order of its own, each off by D half units in the last place
/// at most: twice that to spare. Halved between the two operands.
double shareOfSums(int64_t terms) {
  return 2 * static_cast<double>(terms) * std::numeric_limits<float>::epsilon();
}

RoundedRows roundRows(DenseView matrix) {
  constexpr double kSpare = 1.0001;   // for the rounding of norms and bounds themselves
  constexpr double kFlushed = 1e-30;  // hardware takes the smallest numbers for 0
  const Tensor exact = tensorOver(matrix);
  const Tensor rounded = exact.to(at::kBFloat16);
  const Tensor after = rounded.to(at::kFloat);
  const Tensor norms = exact.norm(2, -1).maximum(after.norm(2, -1)) * kSpare + kFlushed;
  const Tensor errors = (after - exact).norm(2, -1) * kSpare + norms * (shareOfSums(matrix.columns) / 2);
  return {rounded, valuesOf(norms), valuesOf(errors)};
}

Tensor productInBf16(const RoundedRows& x, const RoundedRows& weight, Bf16Product product) {
  if (product == Bf16Product::Hardware)
    return at::linear(x.rows_ND, weight.rows_ND).contiguous();
  return at::linear(x.rows_ND.to(at::kFloat), weight.rows_ND.to(at::kFloat)).to(at::kBFloat16);
}

/// Bounds of every entry of the product.
class Screen {
 public:
  Screen(DenseView x, DenseView weight, std::span<const float> bias, Bf16Product product)
      : x_(roundRows(x)), weight_(roundRows(weight)), bias_(bias), product_(productInBf16(x_, weight_, product)) {}

  int64_t rows() const { return product_.size(0); }
  int64_t latents() const { return product_.size(1); }

  void upperBounds(int64_t row, std::span<float> upper) const {
    const auto at = static_cast<size_t>(row);
    vectorKernels().upperBounds(rowBits(row), bias_.data(), weight_.norms.data(), weight_.errors.data(), x_.errors[at],
                                x_.norms[at], latents(), upper.data());
  }

  /// As far below the middle as the upper bound is above it, and a little for the rounding of both.
  float lowerBound(int64_t row, int64_t latent) const {
    float upper = 0;
    const auto r = static_cast<size_t>(row), f = static_cast<size_t>(latent);
    const uint16_t* const bits = rowBits(row) + latent;
    vectorKernels().upperBounds(bits, &bias_[f], &weight_.norms[f], &weight_.errors[f], x_.errors[r], x_.norms[r], 1,
                                &upper);
    const float middle = product_.const_data_ptr<at::BFloat16>()[row * latents() + latent] + bias_[f];
    return middle - kSpare * (upper - middle) - kSpare * std::numeric_limits<float>::epsilon() * std::abs(middle);
  }

 private:
  static constexpr float kSpare = 1.01f;

  const uint16_t* rowBits(int64_t row) const {
    return reinterpret_cast<const uint16_t*>(product_.const_data_ptr<at::BFloat16>()) + row * latents();
  }

  RoundedRows x_, weight_;
  std::span<const float> bias_;
  Tensor product_;
};

/// A value that some more than `count` entries surely reach, judged by some; 0 where there are too few to judge.
float guessOf(const Screen& screen, int64_t count) {
  constexpr int64_t kSample = 16'384;
  const int64_t size = screen.rows() * screen.latents();
  const int64_t stride = size / kSample | 1;
  std::vector<float> sample;
  for (int64_t i = 0; i < size; i += stride)
    if (const float lower = screen.lowerBound(i / screen.latents(), i % screen.latents()); lower > 0)
      sample.push_back(lower);
  const double expected = static_cast<double>(count) / static_cast<double>(stride);
  const auto wanted = static_cast<size_t>(expected + 4 * std::sqrt(expected) + 8);
  if (wanted >= sample.size())
    return 0;
  std::ranges::nth_element(sample, sample.begin() + static_cast<std::ptrdiff_t>(wanted), std::greater());
  return sample[wanted];
}

/// The entries of some rows that can reach a value.
struct Candidates {
  std::vector<int32_t> latents;
  std::vector<int64_t> rowEnds;
  int64_t certain = 0;  ///< those that surely reach it
  bool hasNan = false;
};

Candidates candidatesOf(const Screen& screen, int64_t begin, int64_t end, float bound) {
  Candidates found;
  const auto latents = static_cast<size_t>(screen.latents());
  std::vector<float> upper(latents), values(latents);
  std::vector<int32_t> places(latents);
  for (int64_t row = begin; row < end; ++row) {
    screen.upperBounds(row, upper);
    const int64_t count = vectorKernels().collectAbove(upper.data(), screen.latents(), bound, places.data(),
                                                       values.data(), &found.hasNan);
    found.latents.insert(found.latents.end(), places.begin(), places.begin() + count);
    found.rowEnds.push_back(std::ssize(found.latents));
    for (const int32_t latent : std::span(places).first(static_cast<size_t>(count)))
      found.certain += screen.lowerBound(row, latent) > bound;
  }
  return found;
}

struct RowChunk {
  int64_t begin, end;
};

std::vector<RowChunk> rowChunks(int64_t rows) {
  constexpr int64_t kRowsPerChunk = 64;
  std::vector<RowChunk> chunks;
  for (int64_t begin = 0; begin < rows; begin += kRowsPerChunk)
    chunks.push_back({begin, std::min(rows, begin + kRowsPerChunk)});
  return chunks;
}

std::vector<Candidates> collectCandidates(const Screen& screen, const std::vector<RowChunk>& chunks, float bound) {
  std::vector<Candidates> candidates(chunks.size());
  at::parallel_for(0, std::ssize(chunks), 1, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      const RowChunk& chunk = chunks[static_cast<size_t>(i)];
      candidates[static_cast<size_t>(i)] = candidatesOf(screen, chunk.begin, chunk.end, bound);
    }
  });
  return candidates;
}

/// The candidates with their values in fp32, but for those that are not larger than 0.
SparseCode valuesOfCandidates(const std::vector<Candidates>& candidates, DenseView x, DenseView weight,
                              std::span<const float> bias) {
  SparseCode code;
  code.width = weight.rows;
  for (const Candidates& chunk : candidates) {
    const int64_t before = code.nonzeros();
    code.latents.insert(code.latents.end(), chunk.latents.begin(), chunk.latents.end());
    for (const int64_t end : chunk.rowEnds)
      code.rowStart.push_back(before + end);
  }
  code.values = productsAtEntries(code, x, weight);
  SparseCode positive;
  positive.width = code.width;
  for (int64_t row = 0; row < code.rows(); ++row) {
    const auto latents = code.rowLatents(row);
    const auto products = code.rowValues(row);
    for (size_t i = 0; i < latents.size(); ++i)
      if (const float value = products[i] + bias[static_cast<size_t>(latents[i])]; value > 0) {
        positive.latents.push_back(latents[i]);
        positive.values.push_back(value);
      }
    positive.rowStart.push_back(positive.nonzeros());
  }
  return positive;
}

}  // namespace

Result<SparseCode> selectLargestOfProduct(DenseView x, DenseView weight, std::span<const float> bias, int64_t count,
                                          Bf16Product product) {
  const at::NoGradGuard noGradient;
  const Screen screen(x, weight, bias, product);
  const std::vector<RowChunk> chunks = rowChunks(x.rows);
  float bound = guessOf(screen, count);
  std::vector<Candidates> candidates = collectCandidates(screen, chunks, bound);
  int64_t certain = 0;
  for (const Candidates& chunk : candidates)
    certain += chunk.certain;
  if (bound > 0 && certain < count)
    candidates = collectCandidates(screen, chunks, 0);
  if (std::ranges::any_of(candidates, [](const Candidates& chunk) { return chunk.hasNan; }))
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("The largest of a product"), "selected", Why::inEnglish("it holds NaN")}};
  return selectLargest(valuesOfCandidates(candidates, x, weight, bias), count);
}

}  // namespace dglm
