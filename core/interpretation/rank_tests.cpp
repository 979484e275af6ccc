// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/rank_tests.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

namespace dglm {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// Twice the mean ranks, which are whole numbers, and the sum of t^3 - t over ties of t values.
struct Ranks {
  std::vector<int64_t> doubled;
  double ties = 0;
};

Ranks ranksOf(std::span<const double> values) {
  std::vector<size_t> order(values.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t i, size_t j) { return values[i] < values[j]; });
  Ranks ranks{std::vector<int64_t>(values.size()), 0};
  for (size_t first = 0; first < order.size();) {
    size_t last = first + 1;
    while (last < order.size() && values[order[last]] == values[order[first]])
      ++last;
    for (size_t i = first; i < last; ++i)
      ranks.doubled[order[i]] = static_cast<int64_t>(first + last + 1);  // ranks first + 1 to last
    const auto tied = static_cast<double>(last - first);
    ranks.ties += tied * tied * tied - tied;
    first = last;
  }
  return ranks;
}

/// The share of all choices of `count` of these numbers whose sum is at least `distance` away from `mean`.
double shareAsFar(std::span<const int64_t> numbers, size_t count, double mean, double distance) {
  const auto largest = static_cast<size_t>(std::accumulate(numbers.begin(), numbers.end(), int64_t{0}));
  std::vector<std::vector<double>> ways(count + 1, std::vector<double>(largest + 1, 0));  // [chosen][sum]
  ways[0][0] = 1;
  size_t reached = 0;
  for (const int64_t number : numbers) {
    const auto step = static_cast<size_t>(number);
    for (size_t chosen = count; chosen > 0; --chosen)
      for (size_t sum = 0; sum <= reached; ++sum)
        ways[chosen][sum + step] += ways[chosen - 1][sum];
    reached += step;
  }
  constexpr double kRounding = 1e-9;
  double all = 0, far = 0;
  for (size_t sum = 0; sum <= largest; ++sum) {
    all += ways[count][sum];
    if (std::abs(static_cast<double>(sum) - mean) >= distance - kRounding)
      far += ways[count][sum];
  }
  return far / all;
}

/// The upper tail of the gamma distribution: Q(a, x), by its series or its continued fraction.
double upperGamma(double a, double x) {
  if (x <= 0)
    return 1;
  constexpr double kSmall = 1e-300, kEnough = 1e-15;
  constexpr int kMost = 10'000;
  const double front = std::exp(a * std::log(x) - x - std::lgamma(a));
  if (x < a + 1) {
    double term = 1 / a, sum = term;
    for (int i = 1; i < kMost && term > kEnough * sum; ++i)
      sum += term *= x / (a + i);
    return 1 - front * sum;
  }
  double b = x + 1 - a, c = 1 / kSmall, d = 1 / b, fraction = d;
  for (int i = 1; i < kMost; ++i) {
    const double coefficient = -i * (i - a);
    b += 2;
    d = coefficient * d + b;
    d = 1 / (std::abs(d) < kSmall ? kSmall : d);
    c = b + coefficient / c;
    c = std::abs(c) < kSmall ? kSmall : c;
    fraction *= d * c;
    if (std::abs(d * c - 1) < kEnough)
      break;
  }
  return front * fraction;
}

}  // namespace

RankTest mannWhitney(std::span<const double> a, std::span<const double> b) {
  if (a.empty() || b.empty())
    return {kUnknown, kUnknown};
  std::vector<double> values(a.begin(), a.end());
  values.insert(values.end(), b.begin(), b.end());
  const Ranks ranks = ranksOf(values);
  const auto sizeA = static_cast<double>(a.size()), sizeB = static_cast<double>(b.size()), size = sizeA + sizeB;
  const auto doubledSum =
      static_cast<double>(std::accumulate(ranks.doubled.begin(), ranks.doubled.begin() + std::ssize(a), int64_t{0}));
  const double u = doubledSum / 2 - sizeA * (sizeA + 1) / 2, mean = sizeA * sizeB / 2;
  RankTest test{u / (sizeA * sizeB), 1};
  if (values.size() <= kExactRankValues) {
    const double doubledMean = sizeA * (size + 1);
    test.p = shareAsFar(ranks.doubled, a.size(), doubledMean, std::abs(doubledSum - doubledMean));
    return test;
  }
  const double variance = sizeA * sizeB / 12 * (size + 1 - ranks.ties / (size * (size - 1)));
  if (variance <= 0)
    return test;  // all alike
  const double distance = std::max(0.0, std::abs(u - mean) - 0.5);
  test.p = std::min(1.0, std::erfc(distance / std::sqrt(2 * variance)));
  return test;
}

RankTest kruskalWallis(std::span<const std::vector<double>> groups) {
  std::vector<double> values;
  for (const std::vector<double>& group : groups) {
    if (group.empty())
      return {kUnknown, kUnknown};
    values.insert(values.end(), group.begin(), group.end());
  }
  const auto size = static_cast<double>(values.size());
  if (groups.size() < 2)
    return {kUnknown, kUnknown};
  const Ranks ranks = ranksOf(values);
  double sum = 0;
  auto next = ranks.doubled.begin();
  for (const std::vector<double>& group : groups) {
    const auto end = next + std::ssize(group);
    const double ofGroup = static_cast<double>(std::accumulate(next, end, int64_t{0})) / 2;
    sum += ofGroup * ofGroup / static_cast<double>(group.size());
    next = end;
  }
  const double alike = 1 - ranks.ties / (size * size * size - size);
  if (!(alike > 0))
    return {0, 1};
  const double h = (12 / (size * (size + 1)) * sum - 3 * (size + 1)) / alike;
  return {std::clamp(h / (size - 1), 0.0, 1.0), upperGamma(static_cast<double>(groups.size() - 1) / 2, h / 2)};
}

}  // namespace dglm
