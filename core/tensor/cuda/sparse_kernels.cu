// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/cuda/sparse_kernels.h"

#include <thrust/execution_policy.h>
#include <thrust/scan.h>

#include <algorithm>
#include <cstring>

#include "core/tensor/cuda/check.h"
#include "core/tensor/cuda/warps.cuh"

namespace dglm::cuda {

namespace {

/// Which entries stay: those above the border, and the row's share of those that equal it.
struct Keep {
  uint32_t borderBits;
  const int64_t* tiesBefore;  ///< [rows] equal entries in earlier rows; null = keep no equal entry
  int64_t ties;

  __device__ bool operator()(uint32_t bits, int64_t row, int64_t equalBeforeInRow) const {
    if (bits > borderBits)
      return true;
    return tiesBefore && borderBits > 0 && bits == borderBits && tiesBefore[row] + equalBeforeInRow < ties;
  }
};

/// One warp walks along a row, 32 columns at a time, and calls visit(column, value, keep, rank among the kept so far).
template <class Visit>
__device__ int64_t walkRow(const float* rowValues, int64_t columns, int64_t row, const Keep& keep, Visit visit) {
  const int lane = static_cast<int>(threadIdx.x % kWarp);
  const unsigned lower = (1u << lane) - 1;
  int64_t kept = 0;
  int64_t equal = 0;
  for (int64_t start = 0; start < columns; start += kWarp) {
    const int64_t column = start + lane;
    const uint32_t bits = column < columns ? orderedBits(rowValues[column]) : 0;
    const unsigned equalLanes = __ballot_sync(kAllLanes, bits == keep.borderBits);
    const bool stays = column < columns && keep(bits, row, equal + __popc(equalLanes & lower));
    const unsigned keptLanes = __ballot_sync(kAllLanes, stays);
    if (stays)
      visit(column, rowValues[column], kept + __popc(keptLanes & lower));
    kept += __popc(keptLanes);
    equal += __popc(equalLanes);
  }
  return kept;
}

__global__ void countKept(const float* values, int64_t rows, int64_t columns, Keep keep, int64_t* counts) {
  const int64_t row = warpsRow();
  if (row >= rows)
    return;
  const int64_t kept = walkRow(values + row * columns, columns, row, keep, [](int64_t, float, int64_t) {});
  if (threadIdx.x % kWarp == 0)
    counts[row] = kept;
}

__global__ void writeKept(const float* values, int64_t rows, int64_t columns, Keep keep, const int64_t* rowStart,
                          int32_t* latents, float* kept) {
  const int64_t row = warpsRow();
  if (row >= rows)
    return;
  const int64_t start = rowStart[row];
  walkRow(values + row * columns, columns, row, keep, [&](int64_t column, float value, int64_t rank) {
    latents[start + rank] = static_cast<int32_t>(column);
    kept[start + rank] = value;
  });
}

__global__ void countEqual(const float* values, int64_t rows, int64_t columns, uint32_t bits, int64_t* counts) {
  const int64_t row = warpsRow();
  if (row >= rows)
    return;
  int64_t equal = 0;
  for (int64_t start = 0; start < columns; start += kWarp) {
    const int64_t column = start + threadIdx.x % kWarp;
    const bool same = column < columns && orderedBits(values[row * columns + column]) == bits;
    equal += __popc(__ballot_sync(kAllLanes, same));
  }
  if (threadIdx.x % kWarp == 0)
    counts[row] = equal;
}

/// Counts the upper halves of all bits, or the lower halves of those with this upper half.
__global__ void countHalves(const float* values, int64_t size, bool upper, uint32_t wanted,
                            unsigned long long* histogram) {
  const int64_t stride = static_cast<int64_t>(gridDim.x) * blockDim.x;
  for (int64_t i = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x; i < size; i += stride) {
    const uint32_t bits = orderedBits(values[i]);
    if (upper)
      atomicAdd(&histogram[bits >> kHalfBits], 1ull);
    else if (bits >> kHalfBits == wanted)
      atomicAdd(&histogram[bits & (kHalfBins - 1)], 1ull);
  }
}

/// The highest bin from which on at least `count` entries lie; takes those above it off the count. Bin 0 where there
/// are fewer.
uint32_t borderBin(const std::vector<unsigned long long>& histogram, int64_t& count) {
  for (size_t bin = histogram.size() - 1; bin > 0; --bin) {
    const auto entries = static_cast<int64_t>(histogram[bin]);
    if (entries >= count)
      return static_cast<uint32_t>(bin);
    count -= entries;
  }
  return 0;
}

uint32_t searchHalf(const DeviceMatrix& matrix, bool upper, uint32_t wanted, int64_t& count) {
  constexpr unsigned kMaxBlocks = 1024;
  const auto size = static_cast<int64_t>(matrix.values.size());
  auto histogram = DeviceArray<unsigned long long>::zeros(kHalfBins);
  countHalves<<<std::min(kMaxBlocks, blocksFor(size, kThreads)), kThreads>>>(matrix.values.data(), size, upper, wanted,
                                                                             histogram.data());
  checkLaunch();
  return borderBin(histogram.toHost(), count);
}

/// counts[0 .. rows) becomes the sum of all before; one place more holds the total.
void scanInPlace(DeviceArray<int64_t>& counts) {
  thrust::exclusive_scan(thrust::device, counts.data(), counts.data() + counts.size(), counts.data());
}

DeviceCode collect(const DeviceMatrix& matrix, const Keep& keep) {
  DeviceCode code;
  code.width = matrix.columns;
  code.rows = matrix.rows;
  code.rowStart = DeviceArray<int64_t>::zeros(static_cast<size_t>(matrix.rows) + 1);
  if (matrix.rows == 0)
    return code;
  const unsigned blocks = blocksFor(matrix.rows, kWarpsPerBlock);
  countKept<<<blocks, kThreads>>>(matrix.values.data(), matrix.rows, matrix.columns, keep, code.rowStart.data());
  checkLaunch();
  scanInPlace(code.rowStart);
  int64_t nonzeros = 0;
  copyToHost(&nonzeros, code.rowStart.data() + matrix.rows, sizeof nonzeros);
  code.latents = DeviceArray<int32_t>(static_cast<size_t>(nonzeros));
  code.values = DeviceArray<float>(static_cast<size_t>(nonzeros));
  writeKept<<<blocks, kThreads>>>(matrix.values.data(), matrix.rows, matrix.columns, keep, code.rowStart.data(),
                                  code.latents.data(), code.values.data());
  checkLaunch();
  return code;
}

/// One block a row of the code; threads share the columns.
__global__ void decodeKernel(const int64_t* rowStart, const int32_t* latents, const float* values,
                             const float* directions, const float* bias, int64_t columns, float* out) {
  const int64_t row = blockIdx.x;
  for (int64_t column = threadIdx.x; column < columns; column += blockDim.x) {
    float sum = bias[column];
    for (int64_t i = rowStart[row]; i < rowStart[row + 1]; ++i)
      sum += values[i] * directions[latents[i] * columns + column];
    out[row * columns + column] = sum;
  }
}

/// One block a row of the code; each warp takes entries in turn, its lanes share the columns.
__global__ void productsKernel(const int64_t* rowStart, const int32_t* latents, const float* rows,
                               const float* directions, int64_t columns, float* products) {
  const int64_t row = blockIdx.x;
  const int lane = static_cast<int>(threadIdx.x % kWarp);
  for (int64_t i = rowStart[row] + threadIdx.x / kWarp; i < rowStart[row + 1]; i += kWarpsPerBlock) {
    float sum = 0;
    for (int64_t column = lane; column < columns; column += kWarp)
      sum += rows[row * columns + column] * directions[latents[i] * columns + column];
    for (int offset = kWarp / 2; offset > 0; offset /= 2)
      sum += __shfl_down_sync(kAllLanes, sum, offset);
    if (lane == 0)
      products[i] = sum;
  }
}

__global__ void scatterKernel(const int64_t* rowStart, const int32_t* latents, const float* values, const float* rows,
                              int64_t columns, float* out) {
  const int64_t row = blockIdx.x;
  for (int64_t i = rowStart[row]; i < rowStart[row + 1]; ++i)
    for (int64_t column = threadIdx.x; column < columns; column += blockDim.x)
      atomicAdd(&out[latents[i] * columns + column], values[i] * rows[row * columns + column]);
}

}  // namespace

DeviceMatrix upload(DenseView matrix) {
  const std::span<const float> elements(matrix.data, static_cast<size_t>(matrix.rows * matrix.columns));
  return {matrix.rows, matrix.columns, DeviceArray<float>(elements)};
}

DeviceCode upload(const SparseCode& code) {
  return {code.width, code.rows(), DeviceArray<int64_t>(std::span(code.rowStart)),
          DeviceArray<int32_t>(std::span(code.latents)), DeviceArray<float>(std::span(code.values))};
}

SparseCode download(const DeviceCode& code) {
  SparseCode result;
  result.width = code.width;
  result.rowStart = code.rowStart.toHost();
  result.latents = code.latents.toHost();
  result.values = code.values.toHost();
  return result;
}

DeviceCode selectAbove(const DeviceMatrix& values, float threshold) {
  const float border = threshold > 0 ? threshold : 0;
  uint32_t bits = 0;
  std::memcpy(&bits, &border, sizeof bits);
  return collect(values, {bits, nullptr, 0});
}

DeviceCode selectLargest(const DeviceMatrix& values, int64_t count) {
  constexpr uint32_t kAboveAll = 0xffffffff;
  if (count <= 0 || values.rows == 0)
    return collect(values, {kAboveAll, nullptr, 0});
  const uint32_t high = searchHalf(values, true, 0, count);
  const uint32_t low = searchHalf(values, false, high, count);
  const uint32_t bits = high << kHalfBits | low;
  auto tiesBefore = DeviceArray<int64_t>::zeros(static_cast<size_t>(values.rows));
  countEqual<<<blocksFor(values.rows, kWarpsPerBlock), kThreads>>>(values.values.data(), values.rows, values.columns,
                                                                   bits, tiesBefore.data());
  checkLaunch();
  scanInPlace(tiesBefore);
  return collect(values, {bits, tiesBefore.data(), count});
}

DeviceMatrix decodeRows(const DeviceCode& code, const DeviceMatrix& directions, const DeviceArray<float>& bias) {
  const int64_t columns = directions.columns;
  DeviceMatrix out{code.rows, columns, DeviceArray<float>(static_cast<size_t>(code.rows * columns))};
  if (code.rows == 0)
    return out;
  decodeKernel<<<static_cast<unsigned>(code.rows), kThreads>>>(code.rowStart.data(), code.latents.data(),
                                                               code.values.data(), directions.values.data(),
                                                               bias.data(), columns, out.values.data());
  checkLaunch();
  return out;
}

DeviceArray<float> productsAtEntries(const DeviceCode& code, const DeviceMatrix& rows, const DeviceMatrix& directions) {
  DeviceArray<float> products(code.values.size());
  if (code.rows == 0)
    return products;
  productsKernel<<<static_cast<unsigned>(code.rows), kThreads>>>(code.rowStart.data(), code.latents.data(),
                                                                 rows.values.data(), directions.values.data(),
                                                                 directions.columns, products.data());
  checkLaunch();
  return products;
}

DeviceMatrix scatterRows(const DeviceCode& code, const DeviceMatrix& rows) {
  const int64_t columns = rows.columns;
  DeviceMatrix out{code.width, columns, DeviceArray<float>::zeros(static_cast<size_t>(code.width * columns))};
  if (code.rows == 0)
    return out;
  scatterKernel<<<static_cast<unsigned>(code.rows), kThreads>>>(
      code.rowStart.data(), code.latents.data(), code.values.data(), rows.values.data(), columns, out.values.data());
  checkLaunch();
  return out;
}

}  // namespace dglm::cuda
