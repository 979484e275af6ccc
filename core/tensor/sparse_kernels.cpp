// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/sparse_kernels.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <vector>

#include "core/tensor/code_gradient.h"
#include "core/tensor/vector_kernels.h"

namespace dglm {

namespace {

constexpr int64_t kRowsPerTask = 32;

// ---- Entries on their way into a code -------------------------------------------------------------------------------

/// Consecutive rows of a matrix, worked on by one thread. How many there are does not depend on the threads.
struct RowRange {
  int64_t begin = 0, end = 0;
};

std::vector<RowRange> chunksOf(int64_t rows) {
  constexpr int64_t kMaxChunks = 64;
  const int64_t perChunk = std::max<int64_t>(1, (rows + kMaxChunks - 1) / kMaxChunks);
  std::vector<RowRange> chunks;
  for (int64_t begin = 0; begin < rows; begin += perChunk)
    chunks.push_back({begin, std::min(rows, begin + perChunk)});
  return chunks;
}

/// Runs task(chunk) for each, on all threads.
template <class Task>
void forEachChunk(size_t chunks, Task task) {
  at::parallel_for(0, static_cast<int64_t>(chunks), 1, [&](int64_t begin, int64_t end) {
    for (int64_t chunk = begin; chunk < end; ++chunk)
      task(static_cast<size_t>(chunk));
  });
}

/// Entries of consecutive rows.
struct Entries {
  std::vector<int32_t> places;
  std::vector<float> values;
  std::vector<int64_t> rowEnds;  ///< how many entries there are with each row
  int64_t count = 0;             ///< of the room that places and values have
  bool hasNan = false;

  void makeRoom(int64_t more) {
    if (count + more <= std::ssize(places))
      return;
    const auto room = static_cast<size_t>(std::max(2 * count, count + more));
    places.resize(room);
    values.resize(room);
  }
  void addAbove(const float* row, int64_t columns, float bound) {
    makeRoom(columns);
    count += vectorKernels().collectAbove(row, columns, bound, places.data() + count, values.data() + count, &hasNan);
  }
  void add(int32_t place, float value) {
    makeRoom(1);
    places[static_cast<size_t>(count)] = place;
    values[static_cast<size_t>(count++)] = value;
  }
  void endRow() { rowEnds.push_back(count); }
  std::span<float> valuesFrom(int64_t first) {
    return std::span(values).subspan(static_cast<size_t>(first), static_cast<size_t>(count - first));
  }
  /// Keeps of the entries from `first` on those for which keep(value) holds, asked in their order.
  template <class Keep>
  void filterFrom(int64_t first, Keep keep) {
    int64_t kept = first;
    for (int64_t i = first; i < count; ++i) {
      const auto from = static_cast<size_t>(i), to = static_cast<size_t>(kept);
      if (!keep(values[from]))
        continue;
      places[to] = places[from];
      values[to] = values[from];
      ++kept;
    }
    count = kept;
  }
};

SparseCode joined(const std::vector<Entries>& chunks, int64_t width) {
  SparseCode code;
  code.width = width;
  std::vector<int64_t> starts;
  int64_t total = 0;
  for (const Entries& chunk : chunks) {
    starts.push_back(total);
    for (const int64_t end : chunk.rowEnds)
      code.rowStart.push_back(total + end);
    total += chunk.count;
  }
  code.latents.resize(static_cast<size_t>(total));
  code.values.resize(static_cast<size_t>(total));
  forEachChunk(chunks.size(), [&](size_t i) {
    std::copy_n(chunks[i].places.begin(), chunks[i].count, code.latents.begin() + starts[i]);
    std::copy_n(chunks[i].values.begin(), chunks[i].count, code.values.begin() + starts[i]);
  });
  return code;
}

/// collectRow(row, entries) for every row.
template <class CollectRow>
std::vector<Entries> collectChunks(int64_t rows, CollectRow collectRow) {
  const std::vector<RowRange> ranges = chunksOf(rows);
  std::vector<Entries> chunks(ranges.size());
  forEachChunk(ranges.size(), [&](size_t i) {
    for (int64_t row = ranges[i].begin; row < ranges[i].end; ++row) {
      collectRow(row, chunks[i]);
      chunks[i].endRow();
    }
  });
  return chunks;
}

const float* rowOf(DenseView matrix, int64_t row) {
  return matrix.data + row * matrix.columns;
}

template <class Keep>
SparseCode collectWhere(DenseView values, Keep keep) {
  return joined(collectChunks(values.rows,
                              [&](int64_t row, Entries& entries) {
                                for (int64_t column = 0; column < values.columns; ++column)
                                  if (const float value = rowOf(values, row)[column]; keep(column, value))
                                    entries.add(static_cast<int32_t>(column), value);
                              }),
                values.columns);
}

std::vector<Entries> collectAbove(DenseView values, float bound) {
  return collectChunks(
      values.rows, [&](int64_t row, Entries& entries) { entries.addAbove(rowOf(values, row), values.columns, bound); });
}

// ---- The largest ----------------------------------------------------------------------------------------------------

/// Entries above `value` are selected, and the first `ties` of those that equal it. All are larger than 0.
struct SelectionBorder {
  float value = 0;
  int64_t ties = 0;

  /// Asked in order.
  bool operator()(float entry) { return entry > value || (entry == value && ties-- > 0); }
};

/// The border of the `count` largest of more than that many positive values, whose order changes.
SelectionBorder borderOf(std::span<float> values, int64_t count) {
  const auto border = values.begin() + (count - 1);
  std::ranges::nth_element(values, border, std::greater());
  const float value = *border;
  return {value, count - std::count_if(values.begin(), border, [value](float other) { return other > value; })};
}

/// The same of values in parts, untouched: the upper halves of their bits are counted, and the values in the half where
/// the border lies looked at.
SelectionBorder borderOf(const std::vector<std::span<const float>>& parts, int64_t count) {
  constexpr int kHalf = 16;
  const auto halfOf = [](float value) { return static_cast<size_t>(std::bit_cast<uint32_t>(value) >> kHalf); };
  std::vector<int64_t> histogram(size_t{1} << (kHalf - 1));  // positive values have no sign
  for (const std::span<const float> part : parts)
    for (const float value : part)
      ++histogram[halfOf(value)];
  size_t half = histogram.size() - 1;
  for (; histogram[half] < count; --half)
    count -= histogram[half];
  std::vector<float> near;
  for (const std::span<const float> part : parts)
    std::ranges::copy_if(part, std::back_inserter(near), [&](float value) { return halfOf(value) == half; });
  return borderOf(near, count);
}

/// A value above which some more than `count` entries lie, judged by some 32,768 of them; 0 where there are too few to
/// judge.
float guessBelowBorder(std::span<const float> values, int64_t count) {
  constexpr size_t kSample = 32'768;
  const size_t stride = values.size() / kSample | 1;  // odd, so that it does not stay in some columns
  std::vector<float> sample;
  for (size_t i = 0; i < values.size(); i += stride)
    if (values[i] > 0)
      sample.push_back(values[i]);
  const double expected = static_cast<double>(count) / static_cast<double>(stride);
  const auto wanted = static_cast<size_t>(expected + 4 * std::sqrt(expected) + 8);
  if (wanted >= sample.size())
    return 0;
  std::ranges::nth_element(sample, sample.begin() + static_cast<std::ptrdiff_t>(wanted), std::greater());
  return sample[wanted];
}

int64_t countOf(const std::vector<Entries>& chunks) {
  int64_t count = 0;
  for (const Entries& chunk : chunks)
    count += chunk.count;
  return count;
}

/// Drops all but the `count` largest of positive entries.
void keepLargest(std::vector<Entries>& chunks, int64_t count) {
  std::vector<std::span<const float>> parts;
  for (const Entries& chunk : chunks)
    parts.push_back(std::span(chunk.values).first(static_cast<size_t>(chunk.count)));
  const SelectionBorder border = borderOf(parts, count);
  std::vector<SelectionBorder> borders;  // each with the ties that earlier chunks leave it
  int64_t ties = border.ties;
  for (const std::span<const float> part : parts) {
    borders.push_back({border.value, std::max<int64_t>(0, ties)});
    ties -= std::ranges::count(part, border.value);
  }
  forEachChunk(chunks.size(), [&](size_t i) {
    Entries kept;
    kept.hasNan = chunks[i].hasNan;
    kept.makeRoom(chunks[i].count);
    int64_t entry = 0;
    for (const int64_t end : chunks[i].rowEnds) {
      for (; entry < end; ++entry)
        if (const auto at = static_cast<size_t>(entry); borders[i](chunks[i].values[at]))
          kept.add(chunks[i].places[at], chunks[i].values[at]);
      kept.endRow();
    }
    chunks[i] = std::move(kept);
  });
}

struct Selection {
  SparseCode code;
  bool hasNan = false;
};

Selection largestOf(DenseView values, int64_t count) {
  const std::span<const float> all(values.data, static_cast<size_t>(values.rows * values.columns));
  const float guess = count > 0 ? guessBelowBorder(all, count) : INFINITY;
  std::vector<Entries> chunks = collectAbove(values, guess);
  if (guess > 0 && countOf(chunks) < count)
    chunks = collectAbove(values, 0);
  if (count > 0 && countOf(chunks) > count)
    keepLargest(chunks, count);
  return {joined(chunks, values.columns),
          std::ranges::any_of(chunks, [](const Entries& chunk) { return chunk.hasNan; })};
}

/// Selects row after row; where one row's border lay tells where to look in the next.
class RowSelection {
 public:
  explicit RowSelection(int64_t count) : count_(count) {}

  /// collect(bound) adds the row's entries above a bound.
  template <class Collect>
  void select(Entries& entries, Collect collect) {
    const int64_t first = entries.count;
    collect(guess_);
    if (guess_ > 0 && entries.count - first < count_) {
      entries.count = first;
      collect(0.0f);
    }
    guess_ = 0;
    if (entries.count - first <= count_)
      return;
    constexpr float kBelowTheLast = 0.75f;
    const std::span<const float> values = entries.valuesFrom(first);
    scratch_.assign(values.begin(), values.end());
    const SelectionBorder border = borderOf(scratch_, count_);
    entries.filterFrom(first, border);
    guess_ = kBelowTheLast * border.value;
  }

 private:
  int64_t count_;
  float guess_ = 0;
  std::vector<float> scratch_;
};

SparseCode emptyRows(int64_t rows, int64_t width) {
  SparseCode code;
  code.width = width;
  code.rowStart.assign(static_cast<size_t>(rows) + 1, 0);
  return code;
}

/// collect(row, bound, entries) adds a row's entries above a bound.
template <class Collect>
SparseCode largestOfRows(int64_t rows, int64_t width, int64_t count, Collect collect) {
  if (count <= 0)
    return emptyRows(rows, width);
  const std::vector<RowRange> ranges = chunksOf(rows);
  std::vector<Entries> chunks(ranges.size());
  forEachChunk(ranges.size(), [&](size_t i) {
    RowSelection selection(count);
    for (int64_t row = ranges[i].begin; row < ranges[i].end; ++row) {
      selection.select(chunks[i], [&](float bound) { collect(row, bound, chunks[i]); });
      chunks[i].endRow();
    }
  });
  return joined(chunks, width);
}

}  // namespace

SparseCode selectAbove(DenseView values, float threshold) {
  return joined(collectAbove(values, std::max(threshold, 0.0f)), values.columns);
}

SparseCode selectAbove(DenseView values, std::span<const float> thresholds) {
  return collectWhere(values, [thresholds](int64_t column, float value) {
    return value > 0 && value > thresholds[static_cast<size_t>(column)];
  });
}

SparseCode selectNonzero(DenseView values) {
  return collectWhere(values, [](int64_t, float value) { return value != 0; });
}

SparseCode selectLargestOfRows(DenseView values, int64_t count) {
  return largestOfRows(values.rows, values.columns, count, [&](int64_t row, float bound, Entries& entries) {
    entries.addAbove(rowOf(values, row), values.columns, bound);
  });
}

SparseCode selectLargestOfRows(DenseView values, int64_t count, std::span<const int32_t> columns) {
  return largestOfRows(values.rows, values.columns, count, [&](int64_t row, float bound, Entries& entries) {
    thread_local std::vector<float> gathered;
    gathered.resize(columns.size());
    for (size_t i = 0; i < columns.size(); ++i)
      gathered[i] = rowOf(values, row)[columns[i]];
    const int64_t first = entries.count;
    entries.addAbove(gathered.data(), std::ssize(gathered), bound);
    for (int64_t i = first; i < entries.count; ++i) {
      int32_t& place = entries.places[static_cast<size_t>(i)];
      place = columns[static_cast<size_t>(place)];
    }
  });
}

SparseCode selectLargest(DenseView values, int64_t count) {
  return largestOf(values, count).code;
}

Result<SparseCode> selectLargestOfNumbers(DenseView values, int64_t count) {
  Selection selection = largestOf(values, count);
  if (selection.hasNan)
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("The largest of a matrix"), "selected", Why::inEnglish("it holds NaN")}};
  return std::move(selection.code);
}

SparseCode selectLargest(const SparseCode& code, int64_t count) {
  if (count <= 0)
    return emptyRows(code.rows(), code.width);
  if (code.nonzeros() <= count)
    return code;
  SelectionBorder border = borderOf({std::span<const float>(code.values)}, count);
  SparseCode kept;
  kept.width = code.width;
  for (int64_t row = 0; row < code.rows(); ++row) {
    for (size_t i = 0; i < code.rowValues(row).size(); ++i) {
      if (!border(code.rowValues(row)[i]))
        continue;
      kept.latents.push_back(code.rowLatents(row)[i]);
      kept.values.push_back(code.rowValues(row)[i]);
    }
    kept.rowStart.push_back(kept.nonzeros());
  }
  return kept;
}

void decodeRows(const SparseCode& code, DenseView directions, std::span<const float> bias, std::span<float> out) {
  at::parallel_for(0, code.rows(), kRowsPerTask, [&](int64_t begin, int64_t end) {
    for (int64_t row = begin; row < end; ++row) {
      float* const result = out.data() + row * directions.columns;
      std::ranges::copy(bias, result);
      const auto latents = code.rowLatents(row);
      vectorKernels().addWeightedRows(1, code.rowValues(row).data(), latents.data(), std::ssize(latents),
                                      directions.data, directions.columns, result);
    }
  });
}

std::vector<float> productsAtEntries(const SparseCode& code, DenseView rows, DenseView directions) {
  std::vector<float> products(code.latents.size());
  at::parallel_for(0, code.rows(), kRowsPerTask, [&](int64_t begin, int64_t end) {
    for (int64_t row = begin; row < end; ++row) {
      const auto latents = code.rowLatents(row);
      vectorKernels().productsWithRows(rowOf(rows, row), latents.data(), std::ssize(latents), directions.data,
                                       directions.columns, products.data() + code.rowStart[static_cast<size_t>(row)]);
    }
  });
  return products;
}

void scatterRows(const SparseCode& code, DenseView rows, std::span<float> out) {
  scatterRows(LatentEntries(code), 1, code.values, rows, out, SumInto::Present);
}

}  // namespace dglm
