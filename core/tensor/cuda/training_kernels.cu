// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/cuda/training_kernels.h"

#include <algorithm>
#include <bit>
#include <cub/device/device_radix_sort.cuh>
#include <limits>

#include "core/tensor/cuda/check.h"
#include "core/tensor/cuda/warps.cuh"

namespace dglm::cuda {

namespace {

constexpr int kScanThreads = 1024;
constexpr uint32_t kAboveAll = 0xffffffff;
constexpr int kByteBits = 8;
constexpr uint32_t kByteBins = uint32_t{1} << kByteBits;

// ---- The batch's border ---------------------------------------------------------------------------------------------

/// The bits of the smallest entry kept, and how many are kept of those that equal it, as they are found.
struct Border {
  int64_t bits;
  int64_t wanted;
};

__global__ void startBorder(Border* border, int64_t count) {
  *border = {0, count};
}

/// Counts the upper halves of all positive bits, or the lower halves of those with the border's upper half.
__global__ void countHalves(const float* values, int64_t size, bool upper, const Border* border,
                            unsigned long long* histogram) {
  const auto wanted = static_cast<uint32_t>(border->bits >> kHalfBits);
  const int64_t stride = static_cast<int64_t>(gridDim.x) * blockDim.x;
  for (int64_t i = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x; i < size; i += stride) {
    const uint32_t bits = orderedBits(values[i]);
    if (bits == 0)
      continue;
    if (upper)
      atomicAdd(&histogram[bits >> kHalfBits], 1ull);
    else if (bits >> kHalfBits == wanted)
      atomicAdd(&histogram[bits & (kHalfBins - 1)], 1ull);
  }
}

/// One block: the highest bin from which on as many entries lie as are wanted, into the border. Bin 0 and nothing
/// wanted where there are fewer, and a border above all where none is wanted.
__global__ void findBorderBin(const unsigned long long* histogram, bool upper, Border* border) {
  constexpr uint32_t kBinsPerThread = kHalfBins / kScanThreads;
  __shared__ int64_t sums[kScanThreads];
  const uint32_t thread = threadIdx.x;
  // Thread 0 has the highest bins.
  const uint32_t top = kHalfBins - thread * kBinsPerThread;
  int64_t own = 0;
  for (uint32_t bin = top - kBinsPerThread; bin < top; ++bin)
    own += static_cast<int64_t>(histogram[bin]);
  sums[thread] = own;
  __syncthreads();
  const int64_t wanted = border->wanted;
  __syncthreads();
  if (thread != 0)
    return;
  int64_t above = 0;
  uint32_t group = 0;
  while (group < kScanThreads && above + sums[group] < wanted)
    above += sums[group++];
  if (group == kScanThreads || wanted <= 0) {
    if (upper)
      *border = {wanted > 0 ? 0 : kAboveAll, 0};
    return;
  }
  uint32_t bin = kHalfBins - group * kBinsPerThread - 1;
  while (above + static_cast<int64_t>(histogram[bin]) < wanted)
    above += static_cast<int64_t>(histogram[bin--]);
  border->bits = upper ? static_cast<int64_t>(bin) << kHalfBits : border->bits | bin;
  border->wanted = wanted - above;
}

/// Equal entries in each row.
__global__ void countEqual(const float* values, int64_t rows, int64_t columns, const Border* border, int64_t* counts) {
  const int64_t row = warpsRow();
  if (row >= rows)
    return;
  const auto bits = static_cast<uint32_t>(border->bits);
  int64_t equal = 0;
  for (int64_t start = 0; start < columns; start += kWarp) {
    const int64_t column = start + threadIdx.x % kWarp;
    const bool same = column < columns && orderedBits(values[row * columns + column]) == bits;
    equal += __popc(__ballot_sync(kAllLanes, same));
  }
  if (threadIdx.x % kWarp == 0)
    counts[row] = equal;
}

__global__ void shareTies(const Border* border, const int64_t* tiesBefore, int64_t rows, uint32_t* rowBorders,
                          int64_t* rowTies) {
  const int64_t row = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
  if (row >= rows)
    return;
  const int64_t left = border->wanted - tiesBefore[row];
  rowBorders[row] = static_cast<uint32_t>(border->bits);
  rowTies[row] = left > 0 ? left : 0;
}

// ---- A row's border -------------------------------------------------------------------------------------------------

/// One block a row: the border's bits byte by byte, each by a histogram in shared memory.
__global__ void findRowBorders(const float* values, int64_t columns, int64_t perRow, uint32_t* rowBorders,
                               int64_t* rowTies) {
  __shared__ unsigned histogram[kByteBins];
  __shared__ uint32_t found;
  __shared__ int64_t wanted;
  const int64_t row = blockIdx.x;
  if (threadIdx.x == 0) {
    found = 0;
    wanted = perRow;
  }
  for (int shift = 3 * kByteBits; shift >= 0; shift -= kByteBits) {
    for (uint32_t bin = threadIdx.x; bin < kByteBins; bin += blockDim.x)
      histogram[bin] = 0;
    __syncthreads();
    const uint64_t prefix = static_cast<uint64_t>(found) >> (shift + kByteBits);
    for (int64_t column = threadIdx.x; column < columns; column += blockDim.x) {
      const uint32_t bits = orderedBits(values[row * columns + column]);
      if (bits != 0 && static_cast<uint64_t>(bits) >> (shift + kByteBits) == prefix)
        atomicAdd(&histogram[bits >> shift & (kByteBins - 1)], 1u);
    }
    __syncthreads();
    if (threadIdx.x == 0 && wanted > 0) {
      int64_t above = 0;
      int bin = kByteBins - 1;
      while (bin >= 0 && above + histogram[bin] < wanted)
        above += histogram[bin--];
      if (bin < 0) {  // the first byte only: all positive entries are fewer than wanted
        found = 0;
        wanted = 0;
      } else {
        found |= static_cast<uint32_t>(bin) << shift;
        wanted -= above;
      }
    }
    __syncthreads();
  }
  if (threadIdx.x == 0) {
    rowBorders[row] = perRow > 0 ? found : kAboveAll;
    rowTies[row] = wanted;
  }
}

// ---- From borders to a code -----------------------------------------------------------------------------------------

/// One warp walks along a row, 32 columns at a time, and calls visit(column, value, rank) for what is kept.
template <class Visit>
__device__ int64_t walkRow(const float* rowValues, int64_t columns, uint32_t border, int64_t ties, Visit visit) {
  const int lane = static_cast<int>(threadIdx.x % kWarp);
  const unsigned lower = (1u << lane) - 1;
  int64_t kept = 0;
  int64_t equal = 0;
  for (int64_t start = 0; start < columns; start += kWarp) {
    const int64_t column = start + lane;
    const uint32_t bits = column < columns ? orderedBits(rowValues[column]) : 0;
    const bool same = bits != 0 && bits == border;
    const unsigned equalLanes = __ballot_sync(kAllLanes, same);
    const bool stays = bits > border || (same && equal + __popc(equalLanes & lower) < ties);
    const unsigned keptLanes = __ballot_sync(kAllLanes, stays);
    if (stays)
      visit(column, rowValues[column], kept + __popc(keptLanes & lower));
    kept += __popc(keptLanes);
    equal += __popc(equalLanes);
  }
  return kept;
}

__global__ void countKept(const float* values, int64_t rows, int64_t columns, const uint32_t* rowBorders,
                          const int64_t* rowTies, int64_t* counts) {
  const int64_t row = warpsRow();
  if (row >= rows)
    return;
  const int64_t kept =
      walkRow(values + row * columns, columns, rowBorders[row], rowTies[row], [](int64_t, float, int64_t) {});
  if (threadIdx.x % kWarp == 0)
    counts[row] = kept;
}

__global__ void writeKept(const float* values, int64_t rows, int64_t columns, const uint32_t* rowBorders,
                          const int64_t* rowTies, const int64_t* rowStart, int32_t* latents, float* kept) {
  const int64_t row = warpsRow();
  if (row >= rows)
    return;
  const int64_t start = rowStart[row];
  walkRow(values + row * columns, columns, rowBorders[row], rowTies[row],
          [&](int64_t column, float value, int64_t rank) {
            latents[start + rank] = static_cast<int32_t>(column);
            kept[start + rank] = value;
          });
}

/// One block: counts[0 .. size) becomes the sum of all before, and counts[size] the total.
__global__ void scanInPlace(int64_t* counts, int64_t size) {
  __shared__ int64_t sums[kScanThreads];
  const int64_t perThread = (size + blockDim.x - 1) / blockDim.x;
  const int64_t begin = min(size, static_cast<int64_t>(threadIdx.x) * perThread);
  const int64_t end = min(size, begin + perThread);
  int64_t own = 0;
  for (int64_t i = begin; i < end; ++i)
    own += counts[i];
  sums[threadIdx.x] = own;
  __syncthreads();
  for (unsigned offset = 1; offset < blockDim.x; offset *= 2) {
    const int64_t before = threadIdx.x >= offset ? sums[threadIdx.x - offset] : 0;
    __syncthreads();
    sums[threadIdx.x] += before;
    __syncthreads();
  }
  int64_t sum = sums[threadIdx.x] - own;
  for (int64_t i = begin; i < end; ++i) {
    const int64_t count = counts[i];
    counts[i] = sum;
    sum += count;
  }
  if (threadIdx.x == blockDim.x - 1)
    counts[size] = sums[threadIdx.x];
}

void scanRows(DeviceArray<int64_t>& counts, Stream stream) {
  scanInPlace<<<1, kScanThreads, 0, stream>>>(counts.data(), static_cast<int64_t>(counts.size()) - 1);
  checkLaunch();
}

void collect(const DeviceMatrix& values, const SelectionWorkspace& workspace, DeviceCode& code, Stream stream) {
  const unsigned blocks = blocksFor(values.rows, kWarpsPerBlock);
  countKept<<<blocks, kThreads, 0, stream>>>(values.values.data(), values.rows, values.columns,
                                             workspace.rowBorders.data(), workspace.rowTies.data(),
                                             code.rowStart.data());
  checkLaunch();
  scanRows(code.rowStart, stream);
  writeKept<<<blocks, kThreads, 0, stream>>>(values.values.data(), values.rows, values.columns,
                                             workspace.rowBorders.data(), workspace.rowTies.data(),
                                             code.rowStart.data(), code.latents.data(), code.values.data());
  checkLaunch();
}

// ---- By latent ------------------------------------------------------------------------------------------------------

/// One block a row: which row each entry is of; room that is not used counts as entries of a latent behind all others.
__global__ void describeEntries(const int64_t* rowStart, int64_t rows, int32_t* rowOfEntry) {
  const int64_t row = blockIdx.x;
  for (int64_t entry = rowStart[row] + threadIdx.x; entry < rowStart[row + 1]; entry += blockDim.x)
    rowOfEntry[entry] = static_cast<int32_t>(row);
}

__global__ void numberEntries(const int64_t* rowStart, int64_t rows, int64_t room, int32_t width,
                              const int32_t* latentOfEntry, int32_t* latents, int32_t* places) {
  const int64_t entry = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
  if (entry >= room)
    return;
  latents[entry] = entry < rowStart[rows] ? latentOfEntry[entry] : width;
  places[entry] = static_cast<int32_t>(entry);
}

/// The first entry of each latent among sorted ones, and behind the last the number of all that are used.
__global__ void findStarts(const int32_t* sortedLatents, int64_t room, int64_t width, int64_t* start) {
  const int64_t latent = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
  if (latent > width)
    return;
  int64_t low = 0, high = room;
  while (low < high)
    if (const int64_t middle = (low + high) / 2; sortedLatents[middle] < latent)
      low = middle + 1;
    else
      high = middle;
  start[latent] = low;
}

__global__ void orderRows(const int32_t* entries, int64_t room, const int64_t* start, int64_t width,
                          const int32_t* rowOfEntry, int32_t* rows) {
  const int64_t place = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
  if (place < room && place < start[width])
    rows[place] = rowOfEntry[entries[place]];
}

/// One block a latent; threads share the columns, and add the entries in the order of the rows.
__global__ void scatterKernel(const int64_t* start, const int32_t* rowOf, const int32_t* entries, float factor,
                              const float* factors, const float* rows, int64_t columns, float* out) {
  const int64_t latent = blockIdx.x;
  const int64_t begin = start[latent], end = start[latent + 1];
  for (int64_t column = threadIdx.x; column < columns; column += blockDim.x) {
    float sum = 0;
    for (int64_t i = begin; i < end; ++i)
      sum += factor * factors[entries[i]] * rows[rowOf[i] * columns + column];
    out[latent * columns + column] = sum;
  }
}

/// One block a row of the code: the residual, threads sharing the columns, then its products with the row's directions,
/// warps sharing the entries.
__global__ void subtractKernel(const int64_t* rowStart, const int32_t* latents, const float* values,
                               const float* directions, const float* from, int64_t columns, float* residual,
                               float* products) {
  const int64_t row = blockIdx.x;
  const int64_t begin = rowStart[row], end = rowStart[row + 1];
  for (int64_t column = threadIdx.x; column < columns; column += blockDim.x) {
    float rest = from[row * columns + column];
    for (int64_t i = begin; i < end; ++i)
      rest -= values[i] * directions[latents[i] * columns + column];
    residual[row * columns + column] = rest;
  }
  __syncthreads();
  const int lane = static_cast<int>(threadIdx.x % kWarp);
  for (int64_t i = begin + threadIdx.x / kWarp; i < end; i += kWarpsPerBlock) {
    float sum = 0;
    for (int64_t column = lane; column < columns; column += kWarp)
      sum += residual[row * columns + column] * directions[latents[i] * columns + column];
    for (int offset = kWarp / 2; offset > 0; offset /= 2)
      sum += __shfl_down_sync(kAllLanes, sum, offset);
    if (lane == 0)
      products[i] = sum;
  }
}

// ---- Adam -----------------------------------------------------------------------------------------------------------

/// The sum over all threads of a block of kThreads, for each of them.
template <class Number>
__device__ Number blockSum(Number value) {
  __shared__ Number sums[kWarpsPerBlock];
  for (int offset = kWarp / 2; offset > 0; offset /= 2)
    value += __shfl_down_sync(kAllLanes, value, offset);
  __syncthreads();
  if (threadIdx.x % kWarp == 0)
    sums[threadIdx.x / kWarp] = value;
  __syncthreads();
  Number total = 0;
  for (int warp = 0; warp < kWarpsPerBlock; ++warp)
    total += sums[warp];
  return total;
}

/// One block a row: takes out the part along the direction where there is one, and sums the squares of the rest.
__global__ void prepareGradient(float* gradient, const float* direction, int64_t columns, double* rowSquares) {
  constexpr float kEps = 1e-6f;
  const int64_t first = blockIdx.x * columns;
  if (direction) {
    float along = 0, squares = 0;
    for (int64_t c = threadIdx.x; c < columns; c += blockDim.x) {
      along += gradient[first + c] * direction[first + c];
      squares += direction[first + c] * direction[first + c];
    }
    along = blockSum(along);
    const float length = sqrtf(blockSum(squares)) + kEps;
    for (int64_t c = threadIdx.x; c < columns; c += blockDim.x)
      gradient[first + c] -= along / (length * length) * direction[first + c];
  }
  double squares = 0;
  for (int64_t c = threadIdx.x; c < columns; c += blockDim.x)
    squares += static_cast<double>(gradient[first + c]) * gradient[first + c];
  squares = blockSum(squares);
  if (threadIdx.x == 0)
    rowSquares[blockIdx.x] = squares;
}

/// One block.
__global__ void findFactor(const double* rowSquares, int64_t rows, double maxNorm, float* factor) {
  constexpr double kEps = 1e-6;
  double squares = 0;
  for (int64_t row = threadIdx.x; row < rows; row += blockDim.x)
    squares += rowSquares[row];
  squares = blockSum(squares);
  if (threadIdx.x == 0)
    *factor = static_cast<float>(min(1.0, maxNorm / (sqrt(squares) + kEps)));
}

/// One block a row.
__global__ void adamKernel(AdamScalars s, const float* factor, const float* gradient, int64_t columns, bool unitRows,
                           float* parameter, float* first, float* second) {
  constexpr float kEps = std::numeric_limits<float>::epsilon();
  const int64_t start = blockIdx.x * columns;
  const float scale = *factor;
  float squares = 0;
  for (int64_t i = start + threadIdx.x; i < start + columns; i += blockDim.x) {
    const float g = gradient[i] * scale;
    const float m = first[i] + (g - first[i]) * s.firstShare;
    const float v = second[i] * s.secondKept + g * g * s.secondShare;
    first[i] = m;
    second[i] = v;
    parameter[i] -= s.stepSize * (m / (sqrtf(v) / s.correction + s.eps));
    squares += parameter[i] * parameter[i];
  }
  if (!unitRows)
    return;
  const float length = sqrtf(blockSum(squares)) + kEps;
  for (int64_t i = start + threadIdx.x; i < start + columns; i += blockDim.x)
    parameter[i] /= length;
}

}  // namespace

SelectionWorkspace::SelectionWorkspace(int64_t rows, int64_t most)
    : histogram(kHalfBins),
      border(sizeof(Border) / sizeof(int64_t)),
      rowBorders(static_cast<size_t>(rows)),
      rowTies(static_cast<size_t>(rows)),
      tiesBefore(static_cast<size_t>(rows) + 1),
      count(most) {}

DeviceCode roomFor(int64_t rows, int64_t width, int64_t count) {
  return {width, rows, DeviceArray<int64_t>::zeros(static_cast<size_t>(rows) + 1),
          DeviceArray<int32_t>(static_cast<size_t>(count)), DeviceArray<float>(static_cast<size_t>(count))};
}

void selectLargest(const DeviceMatrix& values, SelectionWorkspace& workspace, DeviceCode& code, Stream stream) {
  constexpr unsigned kMaxBlocks = 1024;
  if (values.rows == 0)
    return;
  auto* const border = reinterpret_cast<Border*>(workspace.border.data());
  const auto size = static_cast<int64_t>(values.values.size());
  startBorder<<<1, 1, 0, stream>>>(border, workspace.count);
  checkLaunch();
  for (const bool upper : {true, false}) {
    check(cudaMemsetAsync(workspace.histogram.data(), 0, kHalfBins * sizeof(unsigned long long), stream));
    countHalves<<<std::min(kMaxBlocks, blocksFor(size, kThreads)), kThreads, 0, stream>>>(
        values.values.data(), size, upper, border, workspace.histogram.data());
    checkLaunch();
    findBorderBin<<<1, kScanThreads, 0, stream>>>(workspace.histogram.data(), upper, border);
    checkLaunch();
  }
  countEqual<<<blocksFor(values.rows, kWarpsPerBlock), kThreads, 0, stream>>>(
      values.values.data(), values.rows, values.columns, border, workspace.tiesBefore.data());
  checkLaunch();
  scanRows(workspace.tiesBefore, stream);
  shareTies<<<blocksFor(values.rows, kThreads), kThreads, 0, stream>>>(
      border, workspace.tiesBefore.data(), values.rows, workspace.rowBorders.data(), workspace.rowTies.data());
  checkLaunch();
  collect(values, workspace, code, stream);
}

void selectLargestOfRows(const DeviceMatrix& values, int64_t perRow, SelectionWorkspace& workspace, DeviceCode& code,
                         Stream stream) {
  if (values.rows == 0)
    return;
  findRowBorders<<<static_cast<unsigned>(values.rows), kThreads, 0, stream>>>(
      values.values.data(), values.columns, perRow, workspace.rowBorders.data(), workspace.rowTies.data());
  checkLaunch();
  collect(values, workspace, code, stream);
}

DeviceLatentEntries::DeviceLatentEntries(int64_t width, int64_t count)
    : start(static_cast<size_t>(width) + 1),
      rows(static_cast<size_t>(count)),
      entries(static_cast<size_t>(count)),
      rowOfEntry(static_cast<size_t>(count)),
      latents(static_cast<size_t>(count)),
      sortedLatents(static_cast<size_t>(count)),
      places(static_cast<size_t>(count)) {
  size_t bytes = 0;
  check(cub::DeviceRadixSort::SortPairs(nullptr, bytes, latents.data(), sortedLatents.data(), places.data(),
                                        entries.data(), static_cast<int>(count)));
  scratch = DeviceArray<char>(bytes);
}

void groupByLatent(const DeviceCode& code, DeviceLatentEntries& entries, Stream stream) {
  const auto room = static_cast<int64_t>(entries.entries.size());
  if (code.rows == 0 || room == 0) {
    check(cudaMemsetAsync(entries.start.data(), 0, entries.start.size() * sizeof(int64_t), stream));
    return;
  }
  describeEntries<<<static_cast<unsigned>(code.rows), kThreads, 0, stream>>>(code.rowStart.data(), code.rows,
                                                                             entries.rowOfEntry.data());
  checkLaunch();
  numberEntries<<<blocksFor(room, kThreads), kThreads, 0, stream>>>(
      code.rowStart.data(), code.rows, room, static_cast<int32_t>(code.width), code.latents.data(),
      entries.latents.data(), entries.places.data());
  checkLaunch();
  // Sorting keeps the order of equal ones, so that a latent's entries stay in the order of the rows.
  size_t bytes = entries.scratch.size();
  const int bits = static_cast<int>(std::bit_width(static_cast<uint64_t>(code.width)));
  check(cub::DeviceRadixSort::SortPairs(entries.scratch.data(), bytes, entries.latents.data(),
                                        entries.sortedLatents.data(), entries.places.data(), entries.entries.data(),
                                        static_cast<int>(room), 0, bits, stream));
  findStarts<<<blocksFor(code.width + 1, kThreads), kThreads, 0, stream>>>(entries.sortedLatents.data(), room,
                                                                           code.width, entries.start.data());
  checkLaunch();
  orderRows<<<blocksFor(room, kThreads), kThreads, 0, stream>>>(
      entries.entries.data(), room, entries.start.data(), code.width, entries.rowOfEntry.data(), entries.rows.data());
  checkLaunch();
}

void scatterRows(const DeviceLatentEntries& entries, float factor, const DeviceArray<float>& factors,
                 const DeviceMatrix& rows, DeviceMatrix& out, Stream stream) {
  if (out.rows == 0)
    return;
  scatterKernel<<<static_cast<unsigned>(out.rows), kThreads, 0, stream>>>(
      entries.start.data(), entries.rows.data(), entries.entries.data(), factor, factors.data(), rows.values.data(),
      rows.columns, out.values.data());
  checkLaunch();
}

void subtractDecoded(const DeviceCode& code, const DeviceMatrix& directions, const DeviceMatrix& from,
                     DeviceMatrix& residual, DeviceArray<float>& products, Stream stream) {
  if (code.rows == 0)
    return;
  subtractKernel<<<static_cast<unsigned>(code.rows), kThreads, 0, stream>>>(
      code.rowStart.data(), code.latents.data(), code.values.data(), directions.values.data(), from.values.data(),
      directions.columns, residual.values.data(), products.data());
  checkLaunch();
}

void adamStep(std::span<AdamMatrix* const> matrices, const AdamScalars& scalars, double maxNorm,
              AdamWorkspace& workspace, Stream stream) {
  int64_t rows = 0;
  for (AdamMatrix* const matrix : matrices) {
    const float* const direction = matrix->unitRows ? matrix->parameter.values.data() : nullptr;
    prepareGradient<<<static_cast<unsigned>(matrix->gradient.rows), kThreads, 0, stream>>>(
        matrix->gradient.values.data(), direction, matrix->gradient.columns, workspace.rowSquares.data() + rows);
    checkLaunch();
    rows += matrix->gradient.rows;
  }
  findFactor<<<1, kThreads, 0, stream>>>(workspace.rowSquares.data(), rows, maxNorm, workspace.factor.data());
  checkLaunch();
  for (AdamMatrix* const matrix : matrices) {
    adamKernel<<<static_cast<unsigned>(matrix->parameter.rows), kThreads, 0, stream>>>(
        scalars, workspace.factor.data(), matrix->gradient.values.data(), matrix->parameter.columns, matrix->unitRows,
        matrix->parameter.values.data(), matrix->first.values.data(), matrix->second.values.data());
    checkLaunch();
  }
}

}  // namespace dglm::cuda
