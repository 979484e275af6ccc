// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>

namespace dglm {

/// The largest relative change by rounding to bf16, with 1 % to spare for the rounding of bounds.
constexpr float kRoundingOfBf16 = 1.01f / 256;
/// The same of a few sums in fp32.
constexpr float kRoundingOfSums = 1e-6f;

/// Numbers of one step of Adam, the same for every element.
struct AdamScalars {
  float gradientScale = 1;  ///< on the gradient before all else
  float firstShare = 0;     ///< 1 - beta1
  float secondKept = 1;     ///< beta2
  float secondShare = 0;    ///< 1 - beta2
  float stepSize = 0;       ///< rate / (1 - beta1^t)
  float correction = 1;     ///< sqrt(1 - beta2^t)
  float eps = 0;
};

/// The innermost loops, compiled for several instruction sets and chosen at run time. fp32 unless said otherwise;
/// arrays of one call do not overlap, but for the ones that are updated. Sums in fp32 differ between instruction sets
/// by rounding.
struct VectorKernels {
  const char* instructions;  ///< "AVX-512", "AVX2" or "baseline"

  /// Notes the places and values of those larger than the bound, in order; there must be room for all. Says whether one
  /// is NaN, which is never larger. Gives their number.
  int64_t (*collectAbove)(const float* values, int64_t count, float bound, int32_t* places, float* kept, bool* hasNan);
  /// target[c] += sum over the entries of factor * factors[i] * matrix[places[i]][c], in the order of the entries.
  void (*addWeightedRows)(float factor, const float* factors, const int32_t* places, int64_t entries,
                          const float* matrix, int64_t columns, float* target);
  /// products[i] = <left, matrix[places[i]]>.
  void (*productsWithRows)(const float* left, const int32_t* places, int64_t entries, const float* matrix,
                           int64_t columns, float* products);
  float (*product)(const float* left, const float* right, int64_t count);
  /// sums[c] += row[c] and squares[c] += row[c]^2, in fp64.
  void (*addMoments)(const float* row, int64_t columns, double* sums, double* squares);
  /// upper[c] = what bias[c] plus the number whose bf16 is rounded[c] can be at most, and as much again above it as
  /// rowError * norms[c] + rowNorm * errors[c] (screened_selection.h).
  void (*upperBounds)(const uint16_t* rounded, const float* bias, const float* norms, const float* errors,
                      float rowError, float rowNorm, int64_t columns, float* upper);
  void (*divide)(float divisor, int64_t count, float* values);
  void (*adam)(const AdamScalars& scalars, const float* gradient, int64_t count, float* parameter, float* first,
               float* second);
};

/// The fastest that this processor runs.
const VectorKernels& vectorKernels();

/// Whether this processor multiplies bf16 in hardware (AMX or AVX512-BF16).
bool multipliesBf16();

/// All that this processor runs, the slowest first.
std::span<const VectorKernels* const> allVectorKernels();

}  // namespace dglm
