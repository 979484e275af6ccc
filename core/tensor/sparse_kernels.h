// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/tensor/sparse_code.h"

namespace dglm {

/// A row-major fp32 matrix that is not owned.
struct DenseView {
  const float* data = nullptr;
  int64_t rows = 0;
  int64_t columns = 0;
};

/// The entries that are larger than the threshold and larger than 0.
SparseCode selectAbove(DenseView values, float threshold);

/// The same with a threshold for each column.
SparseCode selectAbove(DenseView values, std::span<const float> thresholds);

/// The entries that are not 0.
SparseCode selectNonzero(DenseView values);

/// The `count` largest entries of each row, of which only those larger than 0 are kept; among equal ones at the border
/// the first.
SparseCode selectLargestOfRows(DenseView values, int64_t count);

/// The same of some columns, whose places ascend; all of the code's latents are among them.
SparseCode selectLargestOfRows(DenseView values, int64_t count, std::span<const int32_t> columns);

/// The `count` largest entries of the whole matrix, of which only those larger than 0 are kept; among equal ones at
/// the border the first in row order. Takes time linear in the size of the matrix, which is read once. NaN is never
/// among the largest.
SparseCode selectLargest(DenseView values, int64_t count);

/// The same, but InvalidArgument where the matrix holds NaN. It is seen by the comparison that looks for the largest,
/// so that asking costs no time.
Result<SparseCode> selectLargestOfNumbers(DenseView values, int64_t count);

/// The same of a code whose values are all larger than 0.
SparseCode selectLargest(const SparseCode& code, int64_t count);

/// out[r] = bias + sum over the row's entries of value * directions[latent]. `directions` is [code.width, columns],
/// `bias` [columns], `out` [rows, columns]. Latents must lie in [0, code.width).
void decodeRows(const SparseCode& code, DenseView directions, std::span<const float> bias, std::span<float> out);

/// For every entry (row, latent) of the code, in its order, the scalar product of rows[row] and directions[latent].
/// Both matrices have the same number of columns.
std::vector<float> productsAtEntries(const SparseCode& code, DenseView rows, DenseView directions);

/// out[latent] += value * rows[row] for every entry. `out` is [code.width, rows.columns]. The order of the sums does
/// not depend on the number of threads.
void scatterRows(const SparseCode& code, DenseView rows, std::span<float> out);

}  // namespace dglm
