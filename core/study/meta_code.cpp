// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/meta_code.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dglm {

Result<SparseCode> metaCode(const SparseCode& latents, const MetaRunFiles& run) {
  std::vector<std::vector<std::pair<int32_t, float>>> familiesOf(static_cast<size_t>(latents.width));
  for (size_t meta = 0; meta < run.families.size(); ++meta)
    for (const MetaChild& child : run.families[meta].children) {
      const int64_t latent = run.latents[static_cast<size_t>(child.row)].latent;
      if (latent >= latents.width)
        return Error{ErrorKind::LatentOutOfRange, {std::to_string(latent), std::to_string(latents.width - 1)}};
      familiesOf[static_cast<size_t>(latent)].emplace_back(static_cast<int32_t>(meta), child.strength);
    }
  SparseCode code;
  code.width = std::ssize(run.families);
  std::map<int32_t, float> sums;
  for (int64_t row = 0; row < latents.rows(); ++row) {
    sums.clear();
    const auto active = latents.rowLatents(row);
    const auto values = latents.rowValues(row);
    for (size_t i = 0; i < active.size(); ++i)
      for (const auto& [meta, strength] : familiesOf[static_cast<size_t>(active[i])])
        sums[meta] += strength * values[i];
    for (const auto& [meta, sum] : sums)
      if (sum != 0) {
        code.latents.push_back(meta);
        code.values.push_back(sum);
      }
    code.rowStart.push_back(code.nonzeros());
  }
  return code;
}

}  // namespace dglm
