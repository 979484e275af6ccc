// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <functional>
#include <ranges>
#include <string>

#include "core/base/units.h"

namespace dglm {

/// The first names, with commas between them, for a sentence; those behind are counted: "a, b (+2,990)".
template <std::ranges::forward_range Names, class Projection = std::identity>
std::string nameList(const Names& names, Projection nameOf = {}, size_t most = 10) {
  std::string list;
  size_t count = 0;
  for (const auto& each : names) {
    if (count == most)
      return list + " (+" +
             groupDigits(static_cast<int64_t>(std::ranges::distance(names)) - static_cast<int64_t>(most)) + ")";
    list += (count++ == 0 ? "" : ", ") + std::string(std::invoke(nameOf, each));
  }
  return list;
}

}  // namespace dglm
