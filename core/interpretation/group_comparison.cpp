// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/group_comparison.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "core/interpretation/false_discovery.h"
#include "core/interpretation/rank_tests.h"

namespace dglm {
namespace {

double meanOf(const std::vector<double>& values) {
  return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// The group above the others: of two by the effect, of more by its mean.
size_t highest(const GroupDifference& difference) {
  if (difference.means.size() == 2)
    return difference.effect >= 0.5 ? 0 : 1;
  return static_cast<size_t>(std::ranges::max_element(difference.means) - difference.means.begin());
}

}  // namespace

void RecordLatents::add(const std::string& record, const RecordCode& code) {
  const size_t first = maximum.size();
  records.push_back(record);
  maximum.resize(first + static_cast<size_t>(width), 0);
  share.resize(maximum.size(), 0);
  int64_t tokens = 0;
  for (const CodedReading& reading : code.readings) {
    tokens += reading.code.rows();
    for (size_t i = 0; i < reading.code.latents.size(); ++i) {
      const size_t cell = first + static_cast<size_t>(reading.code.latents[i]);
      maximum[cell] = std::max(maximum[cell], reading.code.values[i]);
      share[cell] += 1;
    }
  }
  for (size_t i = first; i < share.size() && tokens > 0; ++i)
    share[i] /= static_cast<float>(tokens);
}

std::vector<GroupDifference> compareGroups(const RecordLatents& records, const std::vector<int32_t>& groupOf,
                                           size_t groups, CompareBy by) {
  const std::vector<float>& cells = by == CompareBy::Maximum ? records.maximum : records.share;
  std::vector<GroupDifference> differences;
  for (int64_t latent = 0; latent < records.width; ++latent) {
    std::vector<std::vector<double>> values(groups);
    GroupDifference difference;
    difference.recordsFiring.assign(groups, 0);
    for (size_t record = 0; record < records.records.size(); ++record) {
      if (groupOf[record] < 0)
        continue;
      const auto group = static_cast<size_t>(groupOf[record]);
      values[group].push_back(static_cast<double>(cells[records.at(record, latent)]));
      difference.recordsFiring[group] += values[group].back() > 0 ? 1 : 0;
    }
    if (std::ranges::none_of(difference.recordsFiring, [](int64_t count) { return count > 0; }))
      continue;
    difference.latent = static_cast<int32_t>(latent);
    for (const std::vector<double>& group : values)
      difference.means.push_back(meanOf(group));
    const RankTest test = groups == 2 ? mannWhitney(values[0], values[1]) : kruskalWallis(values);
    difference.effect = test.effect;
    difference.p = test.p;
    difference.high = highest(difference);
    differences.push_back(std::move(difference));
  }
  std::vector<double> ps;
  for (const GroupDifference& difference : differences)
    ps.push_back(difference.p);
  const std::vector<double> qs = falseDiscoveryRates(ps);
  for (size_t i = 0; i < differences.size(); ++i)
    differences[i].q = qs[i];
  const double nothing = groups == 2 ? 0.5 : 0;
  std::ranges::stable_sort(differences, {}, [nothing](const GroupDifference& difference) {
    return std::tuple(difference.p, -std::abs(difference.effect - nothing));
  });
  return differences;
}

}  // namespace dglm
