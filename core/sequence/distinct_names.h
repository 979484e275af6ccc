// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace dglm {

/// Tells records of one name apart: a name that stood before gets "_2", "_3" ... behind it.
class DistinctNames {
 public:
  struct Renaming {
    std::string from, to;
  };

  /// The name, or a free one made of it; taken from now on.
  std::string next(const std::string& name);
  /// The name stands already.
  void take(const std::string& name) { taken_.try_emplace(name, 1); }
  /// What next() answered that was not the name itself.
  const std::vector<Renaming>& renamings() const { return renamings_; }

 private:
  std::vector<Renaming> renamings_;
  std::unordered_map<std::string, int64_t> taken_;  ///< with the number that its last copy got
};

/// One sentence for the user; "" for no renaming.
std::string sentenceOf(const std::vector<DistinctNames::Renaming>& renamings);

}  // namespace dglm
