// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace dglm {

/// Numbers names in the order of their first appearance, from 0.
class Numbering {
 public:
  int32_t numberOf(const std::string& name) {
    const auto [entry, isNew] = numbers_.emplace(name, static_cast<int32_t>(names_.size()));
    if (isNew)
      names_.push_back(name);
    return entry->second;
  }
  /// By number.
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
  std::map<std::string, int32_t> numbers_;
};

}  // namespace dglm
