// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/unknown_bases.h"

namespace dglm {

bool hasUnknown(std::string_view bases) {
  return bases.find_first_of("Nn") != std::string_view::npos;
}

bool isUnknown(std::string_view bases, BaseRange range) {
  return !range.isEmpty() && knownBases(bases, range) == 0;
}

int64_t knownBases(std::string_view bases, BaseRange range) {
  int64_t known = 0;
  for (int64_t base = range.start; base < range.end; ++base)
    known += isUnknown(bases[static_cast<size_t>(base) % bases.size()]) ? 0 : 1;
  return known;
}

std::vector<BaseRange> knownParts(std::string_view bases, BaseRange range) {
  std::vector<BaseRange> parts;
  for (int64_t base = range.start; base < range.end; ++base) {
    if (isUnknown(bases[static_cast<size_t>(base) % bases.size()]))
      continue;
    if (parts.empty() || parts.back().end != base)
      parts.push_back({base, base});
    ++parts.back().end;
  }
  return parts;
}

}  // namespace dglm
