// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/query_set.h"

#include <algorithm>
#include <unordered_map>

namespace dglm {

QuerySet::QuerySet(const std::vector<Query>& queries, bool masksLowComplexity, const DustOptions& dust)
    : masksLowComplexity_(masksLowComplexity), dust_(dust) {
  std::unordered_map<std::string, size_t> known;
  for (const Query& query : queries) {
    const int name = static_cast<int>(ids_.size());
    ids_.push_back(query.id);
    if (query.bases.empty()) {
      empty_.push_back(name);
      continue;
    }
    std::string key = query.bases + (query.isCircular ? '*' : '.');
    for (char& letter : key)
      letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    const auto [place, isNew] = known.emplace(std::move(key), distinct_.size());
    if (isNew)
      add(query, name);
    else
      distinct_[place->second].names.push_back(name);
  }
}

void QuerySet::add(const Query& query, int name) {
  std::vector<BaseCode> bases(query.bases.size());
  std::ranges::transform(query.bases, bases.begin(), baseCodeOf);
  const auto length = static_cast<int64_t>(bases.size());
  if (query.isCircular)
    bases.insert(bases.end(), bases.begin(), bases.begin() + (length - 1));
  const std::vector<bool> mask = maskOf(bases, length);
  distinct_.push_back({length, query.isCircular, {name}});
  addContext(bases, mask);
  std::ranges::reverse(bases);
  std::ranges::transform(bases, bases.begin(), complementOf);
  addContext(bases, {mask.rbegin(), mask.rend()});
}

/// What is masked in one turn of a circle is so in each.
std::vector<bool> QuerySet::maskOf(const std::vector<BaseCode>& bases, int64_t period) const {
  std::vector<bool> turn(static_cast<size_t>(period)), mask(bases.size());
  if (masksLowComplexity_)
    for (const BaseRange& range : lowComplexity(bases, dust_))
      for (int64_t i = range.start; i < range.end; ++i)
        turn[static_cast<size_t>(i % period)] = true;
  for (size_t i = 0; i < mask.size(); ++i)
    mask[i] = turn[i % turn.size()];
  return mask;
}

void QuerySet::addContext(const std::vector<BaseCode>& bases, const std::vector<bool>& mask) {
  contexts_.push_back({static_cast<int64_t>(codes_.size()), static_cast<int64_t>(bases.size())});
  codes_.insert(codes_.end(), bases.begin(), bases.end());
  codes_.push_back(kNoBase);
  masked_.insert(masked_.end(), mask.begin(), mask.end());
  masked_.push_back(true);
}

int64_t QuerySet::longest() const {
  int64_t longest = 0;
  for (const Context& context : contexts_)
    longest = std::max(longest, context.length);
  return longest;
}

const BaseCode* QuerySet::codesOf(int context) const {
  return codes_.data() + contexts_[static_cast<size_t>(context)].offset;
}

int QuerySet::contextAt(int64_t position) const {
  const auto next = std::ranges::upper_bound(contexts_, position, {}, &Context::offset);
  return static_cast<int>(next - contexts_.begin()) - 1;
}

}  // namespace dglm
