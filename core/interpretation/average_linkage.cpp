// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/average_linkage.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace dglm {
namespace {

size_t pairIndex(size_t count, size_t a, size_t b) {
  const auto [i, j] = std::minmax(a, b);
  return i * (2 * count - i - 1) / 2 + j - i - 1;
}

/// Joins clusters by the leaf that stands for them: the larger of the two takes the place of both.
class NeighbourChain {
 public:
  NeighbourChain(std::vector<double> distances, size_t count)
      : distances_(std::move(distances)), count_(count), sizes_(count, 1) {}

  std::vector<ClusterJoin> joins() {
    std::vector<ClusterJoin> joins;
    for (size_t step = 1; step < count_; ++step) {
      if (chain_.empty())
        chain_.push_back(firstLeft());
      size_t nearest = 0;
      double distance = 0;
      for (;;) {
        std::tie(nearest, distance) = nearestTo(chain_.back());
        if (chain_.size() > 1 && nearest == chain_[chain_.size() - 2])
          break;
        chain_.push_back(nearest);
      }
      const auto [a, b] = std::minmax(chain_.back(), nearest);
      chain_.resize(chain_.size() - 2);
      joins.push_back({a, b, distance});
      unite(a, b);
    }
    return joins;
  }

 private:
  size_t firstLeft() const {
    return static_cast<size_t>(std::ranges::find_if(sizes_, [](size_t size) { return size > 0; }) - sizes_.begin());
  }

  /// Of equals the one before it in the chain, so that the chain ends.
  std::pair<size_t, double> nearestTo(size_t cluster) const {
    size_t nearest = chain_.size() > 1 ? chain_[chain_.size() - 2] : cluster;
    double least =
        chain_.size() > 1 ? distances_[pairIndex(count_, cluster, nearest)] : std::numeric_limits<double>::infinity();
    for (size_t other = 0; other < count_; ++other)
      if (other != cluster && sizes_[other] > 0)
        if (const double distance = distances_[pairIndex(count_, cluster, other)]; distance < least) {
          least = distance;
          nearest = other;
        }
    return {nearest, least};
  }

  /// The second stands for both.
  void unite(size_t a, size_t b) {
    const auto ofA = static_cast<double>(sizes_[a]), ofB = static_cast<double>(sizes_[b]);
    for (size_t other = 0; other < count_; ++other) {
      if (other == a || other == b || sizes_[other] == 0)
        continue;
      double& distance = distances_[pairIndex(count_, b, other)];
      distance = (ofA * distances_[pairIndex(count_, a, other)] + ofB * distance) / (ofA + ofB);
    }
    sizes_[b] += sizes_[a];
    sizes_[a] = 0;
  }

  std::vector<double> distances_;
  size_t count_;
  std::vector<size_t> sizes_;  ///< 0: joined to another
  std::vector<size_t> chain_;
};

/// Clusters by the numbers of joins in place of the leaves that stand for them.
std::vector<ClusterJoin> numbered(std::vector<ClusterJoin> joins, size_t count) {
  std::ranges::stable_sort(joins, {}, &ClusterJoin::height);
  std::vector<size_t> parent(2 * count);
  std::iota(parent.begin(), parent.end(), size_t{0});
  const auto rootOf = [&parent](size_t cluster) {
    while (parent[cluster] != cluster)
      cluster = parent[cluster] = parent[parent[cluster]];
    return cluster;
  };
  for (size_t i = 0; i < joins.size(); ++i) {
    const size_t a = rootOf(joins[i].first), b = rootOf(joins[i].second);
    joins[i].first = std::min(a, b);
    joins[i].second = std::max(a, b);
    parent[a] = parent[b] = count + i;
  }
  return joins;
}

}  // namespace

std::vector<double> cosineDistances(std::span<const float> rows, size_t width) {
  const size_t count = width == 0 ? 0 : rows.size() / width;
  std::vector<double> lengths(count);
  const auto product = [&](size_t a, size_t b) {
    return std::inner_product(rows.begin() + static_cast<std::ptrdiff_t>(a * width),
                              rows.begin() + static_cast<std::ptrdiff_t>((a + 1) * width),
                              rows.begin() + static_cast<std::ptrdiff_t>(b * width), 0.0);
  };
  for (size_t i = 0; i < count; ++i)
    lengths[i] = std::sqrt(product(i, i));
  std::vector<double> distances;
  distances.reserve(count * (count - std::min<size_t>(count, 1)) / 2);
  for (size_t i = 0; i < count; ++i)
    for (size_t j = i + 1; j < count; ++j) {
      const double both = lengths[i] * lengths[j];
      const double none = lengths[i] == lengths[j] ? 0.0 : 1.0;
      distances.push_back(both > 0 ? std::max(0.0, 1 - product(i, j) / both) : none);
    }
  return distances;
}

std::vector<ClusterJoin> averageLinkage(std::vector<double> distances, size_t count) {
  return numbered(NeighbourChain(std::move(distances), count).joins(), count);
}

std::vector<size_t> leafOrder(std::span<const ClusterJoin> joins, size_t count) {
  if (joins.empty()) {
    std::vector<size_t> leaves(count);
    std::iota(leaves.begin(), leaves.end(), size_t{0});
    return leaves;
  }
  std::vector<size_t> order, open{count + joins.size() - 1};
  while (!open.empty()) {
    const size_t cluster = open.back();
    open.pop_back();
    if (cluster < count) {
      order.push_back(cluster);
      continue;
    }
    open.push_back(joins[cluster - count].second);
    open.push_back(joins[cluster - count].first);
  }
  return order;
}

}  // namespace dglm
