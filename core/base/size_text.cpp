// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/size_text.h"

#include <array>
#include <cstdio>

namespace dglm {

std::string sizeText(int64_t bytes) {
  constexpr std::array<const char*, 4> kUnits = {"kB", "MB", "GB", "TB"};
  double number = static_cast<double>(bytes) / 1e3;
  size_t unit = 0;
  for (; number >= 999.5 && unit + 1 < kUnits.size(); ++unit)
    number /= 1e3;
  char text[32];
  std::snprintf(text, sizeof text, "%.3g %s", number, kUnits[unit]);
  return text;
}

}  // namespace dglm
