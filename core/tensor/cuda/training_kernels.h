// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A training step's kernels. Each works in one stream and returns before it is done: nothing waits for the device, and
// nothing that the device found is asked for, since the room that a result needs is known before. Sums are the same in
// every run.

#include <cstdint>
#include <span>

#include "core/tensor/cuda/sparse_kernels.h"
#include "core/tensor/vector_kernels.h"

struct CUstream_st;

namespace dglm::cuda {

using Stream = CUstream_st*;  ///< a cudaStream_t; null is the default stream

/// What the selections of one shape of matrix need beside their results. Made once, used in every step.
struct SelectionWorkspace {
  /// For selections of up to `count` entries from a matrix of so many rows.
  SelectionWorkspace(int64_t rows, int64_t count);

  DeviceArray<unsigned long long> histogram;
  DeviceArray<int64_t> border;       ///< the bits found so far, and how many entries are wanted below them
  DeviceArray<uint32_t> rowBorders;  ///< [rows] bits of the smallest entry kept
  DeviceArray<int64_t> rowTies;      ///< [rows] how many that equal it are kept
  DeviceArray<int64_t> tiesBefore;   ///< [rows + 1]
  int64_t count = 0;
};

/// A code with room for the most entries there can be; how many there are stands at the end of rowStart.
DeviceCode roomFor(int64_t rows, int64_t width, int64_t count);

/// selectLargest into such a code: time linear in the matrix.
void selectLargest(const DeviceMatrix& values, SelectionWorkspace& workspace, DeviceCode& code, Stream stream);

/// selectLargestOfRows, `perRow` of each row; the workspace's count is rows * perRow.
void selectLargestOfRows(const DeviceMatrix& values, int64_t perRow, SelectionWorkspace& workspace, DeviceCode& code,
                         Stream stream);

/// LatentEntries (code_gradient.h) on the device.
struct DeviceLatentEntries {
  DeviceLatentEntries(int64_t width, int64_t count);

  DeviceArray<int64_t> start;  ///< [width + 1]
  DeviceArray<int32_t> rows, entries;
  // Sorting's input and scratch.
  DeviceArray<int32_t> rowOfEntry, latents, sortedLatents, places;
  DeviceArray<char> scratch;
};

void groupByLatent(const DeviceCode& code, DeviceLatentEntries& entries, Stream stream);

/// scatterRows of code_gradient.h into zeros: a latent without an entry gets a row of zeros.
void scatterRows(const DeviceLatentEntries& entries, float factor, const DeviceArray<float>& factors,
                 const DeviceMatrix& rows, DeviceMatrix& out, Stream stream);

/// residual = from - the decoded code; products[i] = <residual of the entry's row, its direction>.
void subtractDecoded(const DeviceCode& code, const DeviceMatrix& directions, const DeviceMatrix& from,
                     DeviceMatrix& residual, DeviceArray<float>& products, Stream stream);

/// One parameter with its gradient and moments.
struct AdamMatrix {
  DeviceMatrix parameter, gradient, first, second;
  bool unitRows = false;  ///< the part of the gradient along each row goes, and rows are brought back to unit length
};

struct AdamWorkspace {
  /// For matrices with this many rows in all.
  explicit AdamWorkspace(int64_t rows) : rowSquares(static_cast<size_t>(rows)), factor(1) {}

  DeviceArray<double> rowSquares;
  DeviceArray<float> factor;  ///< clipFactor, found on the device
};

/// The parallel parts of gradients out, the common norm clipped to maxNorm, Adam, rows to unit length.
/// scalars.gradientScale is not looked at.
void adamStep(std::span<AdamMatrix* const> matrices, const AdamScalars& scalars, double maxNorm,
              AdamWorkspace& workspace, Stream stream);

}  // namespace dglm::cuda
