// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/distinct_names.h"

namespace dglm {

std::string DistinctNames::next(const std::string& name) {
  const auto [known, isNew] = taken_.try_emplace(name, 1);
  if (isNew)
    return name;
  int64_t number = known->second;
  std::string other;
  do
    other = name + "_" + std::to_string(++number);
  while (!taken_.try_emplace(other, 1).second);
  taken_[name] = number;
  renamings_.push_back({name, other});
  return other;
}

std::string sentenceOf(const std::vector<DistinctNames::Renaming>& renamings) {
  if (renamings.empty())
    return {};
  const auto& [from, to] = renamings.front();
  if (renamings.size() == 1)
    return "Two records are called " + from + "; the second is called " + to + " to tell them apart.";
  return std::to_string(renamings.size()) + " records have the name of another; the first of them, " + from +
         ", is called " + to + " to tell them apart.";
}

}  // namespace dglm
