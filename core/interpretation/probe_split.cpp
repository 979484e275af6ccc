// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/probe_split.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "core/sae/shuffle.h"

namespace dglm {
namespace {

enum class Part : uint8_t { Train, Tune, Test };

int64_t countOfShare(double share, int64_t units) {
  return share > 0 ? std::max<int64_t>(1, std::llround(share * static_cast<double>(units))) : 0;
}

/// The part of each of so many units.
Result<std::vector<Part>> partsOf(int64_t units, const SplitShares& shares, uint64_t seed) {
  const int64_t test = countOfShare(shares.test, units), tune = countOfShare(shares.tune, units);
  if (test + tune >= units)
    return Error{
        ErrorKind::InvalidArgument,
        {Why::inEnglish("The tokens"), Why::inEnglish("split for a probe"),
         Why::inEnglish("they are of %1 records or clusters, and each of training, tuning and testing needs one "
                        "of its own",
                        {std::to_string(units)})}};
  std::vector<int64_t> order(static_cast<size_t>(units));
  std::iota(order.begin(), order.end(), int64_t{0});
  shuffle(order, seed, 0);
  std::vector<Part> parts(order.size(), Part::Train);
  for (int64_t i = 0; i < test + tune; ++i)
    parts[static_cast<size_t>(order[static_cast<size_t>(i)])] = i < test ? Part::Test : Part::Tune;
  return parts;
}

void addRow(ProbeRows& rows, Part part, int64_t row) {
  (part == Part::Train ? rows.train : part == Part::Tune ? rows.tune : rows.test).push_back(row);
}

}  // namespace

Result<ProbeRows> splitRows(std::span<const int64_t> rows, std::span<const int32_t> unitOf, const SplitShares& shares,
                            uint64_t seed) {
  std::vector<int32_t> units(unitOf.begin(), unitOf.end());
  std::ranges::sort(units);
  units.erase(std::unique(units.begin(), units.end()), units.end());
  DGLM_TRY(const std::vector<Part> parts, partsOf(std::ssize(units), shares, seed));
  ProbeRows split;
  for (size_t i = 0; i < rows.size(); ++i)
    addRow(split, parts[static_cast<size_t>(std::ranges::lower_bound(units, unitOf[i]) - units.begin())], rows[i]);
  return split;
}

Result<ProbeRows> splitRows(std::span<const int64_t> rows, const SplitShares& shares, uint64_t seed) {
  DGLM_TRY(const std::vector<Part> parts, partsOf(std::ssize(rows), shares, seed));
  ProbeRows split;
  for (size_t i = 0; i < rows.size(); ++i)
    addRow(split, parts[i], rows[i]);
  return split;
}

std::vector<int64_t> turnedRows(std::span<const int64_t> rows, std::span<const int32_t> recordOf, uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<int64_t> turned(rows.begin(), rows.end());
  for (size_t first = 0; first < rows.size();) {
    size_t end = first;
    while (end < rows.size() && recordOf[end] == recordOf[first])
      ++end;
    if (const size_t length = end - first; length > 1) {
      const auto offset = static_cast<int64_t>(1 + random() % (length - 1));  // the remainder's bias is below 2^-30
      std::rotate(turned.begin() + static_cast<int64_t>(first), turned.begin() + static_cast<int64_t>(first) + offset,
                  turned.begin() + static_cast<int64_t>(end));
    }
    first = end;
  }
  return turned;
}

}  // namespace dglm
