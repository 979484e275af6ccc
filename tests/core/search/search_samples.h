// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>

namespace dglm::test {

inline std::string randomBases(size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::string bases(count, 'A');
  for (char& base : bases)
    base = "ACGT"[random() % 4];
  return bases;
}

inline std::string reverseComplement(std::string bases) {
  std::ranges::reverse(bases);
  for (char& base : bases)
    base = base == 'A' ? 'T' : base == 'C' ? 'G' : base == 'G' ? 'C' : base == 'T' ? 'A' : base;
  return bases;
}

/// The circle opened at another place.
inline std::string turned(const std::string& bases, size_t by) {
  return bases.substr(by) + bases.substr(0, by);
}

/// With a share of the bases changed, left out or doubled.
inline std::string mutated(const std::string& bases, double share, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> chance(0, 1);
  std::string result;
  for (const char base : bases) {
    if (chance(random) >= share) {
      result += base;
      continue;
    }
    const unsigned kind = random() % 10;
    if (kind < 8)
      result += "ACGT"[random() % 4];
    else if (kind == 8)
      result += std::string(1 + random() % 3, base);
  }
  return result;
}

inline std::string fastaOf(const std::string& header, const std::string& bases, size_t width = 70) {
  std::string text = '>' + header + '\n';
  for (size_t start = 0; start < bases.size(); start += width)
    text += bases.substr(start, width) + '\n';
  return text;
}

}  // namespace dglm::test
