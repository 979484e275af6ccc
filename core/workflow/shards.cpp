// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workflow/shards.h"

#include <algorithm>
#include <numeric>

namespace dglm {

std::vector<std::pair<size_t, size_t>> cutBySize(std::span<const int64_t> sizes, ShardSize size, size_t together) {
  const int64_t total = std::max<int64_t>(1, std::reduce(sizes.begin(), sizes.end()));
  const int64_t bytes = std::max<int64_t>(1, size.bytes);
  const int64_t shards = size.count > 0 ? size.count : (total + bytes - 1) / bytes;
  std::vector<std::pair<size_t, size_t>> cut;
  int64_t before = 0, last = -1;
  for (size_t first = 0; first < sizes.size(); first += together) {
    const size_t end = std::min(first + together, sizes.size());
    const int64_t held = std::reduce(sizes.begin() + static_cast<std::ptrdiff_t>(first),
                                     sizes.begin() + static_cast<std::ptrdiff_t>(end));
    // The shard in which the middle of these items lies.
    const double middle = static_cast<double>(before) + static_cast<double>(held) / 2;
    const auto shard = static_cast<int64_t>(middle * static_cast<double>(shards) / static_cast<double>(total));
    before += held;
    if (shard == last)
      cut.back().second = end;
    else
      cut.emplace_back(first, end);
    last = shard;
  }
  return cut;
}

std::string nameOfShard(const std::string& first, size_t items) {
  return items > 1 ? first + " and " + std::to_string(items - 1) + " more" : first;
}

std::string shardFolder(size_t number) {
  return "shards/" + std::to_string(number);
}

}  // namespace dglm
