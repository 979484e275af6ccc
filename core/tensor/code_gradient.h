// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What training a sparse code needs beside sparse_kernels.h: the residual that a code leaves, and sums by latent.

#include <cstdint>
#include <span>
#include <vector>

#include "core/tensor/sparse_kernels.h"

namespace dglm {

/// A code's entries by latent, in the order of their rows within each.
struct LatentEntries {
  explicit LatentEntries(const SparseCode& code);

  std::vector<int64_t> start;    ///< [width + 1]: latent f has the entries [start[f], start[f + 1])
  std::vector<int32_t> rows;     ///< [nonzeros]
  std::vector<int64_t> entries;  ///< [nonzeros] their places in the code
};

/// What a sum does with what its target holds. Zeros also clears the rows of latents without an entry.
enum class SumInto { Zeros, Present };

/// out[latent] = sum over its entries of factor * factors[entry] * rows[row of the entry], each summed by one thread in
/// the order of the rows. `out` is [width, rows.columns]; factors are in the order of the code.
void scatterRows(const LatentEntries& entries, float factor, std::span<const float> factors, DenseView rows,
                 std::span<float> out, SumInto into);

/// The same without rows: out[latent], [width], is the sum of factor * factors[entry].
void sumByLatent(const LatentEntries& entries, float factor, std::span<const float> factors, std::span<float> out,
                 SumInto into);

/// Sums over the rows of a matrix, in fp64.
struct ColumnMoments {
  int64_t rows = 0;
  std::vector<double> sums;
  std::vector<double> squares;

  /// The sum of all squares.
  double total() const;
  /// The sum of all squared differences from the columns' means.
  double spread() const;
};

struct CodeResidual {
  std::vector<float> products;  ///< for every entry of the code, the residual's row times the latent's direction
  ColumnMoments moments;        ///< of the residual
  ColumnMoments momentsBefore;  ///< of what the code was taken from
};

/// residual[r] = from[r] - sum over the row's entries of value * directions[latent]. The sums do not depend on the
/// number of threads.
CodeResidual subtractDecoded(const SparseCode& code, DenseView directions, DenseView from, std::span<float> residual);

}  // namespace dglm
