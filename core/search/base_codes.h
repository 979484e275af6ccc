// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace dglm {

/// A letter of a sequence as a small number: A 0, C 1, T 2, G 3, so that two bits of its ASCII code say it; the
/// ambiguity codes follow, each 4 and the set of its bases.
using BaseCode = uint8_t;

constexpr BaseCode kFirstAmbiguity = 4;
constexpr BaseCode kAnyBase = kFirstAmbiguity + 15;
constexpr int kBaseCodes = kAnyBase + 1;
/// Stands between sequences and equals no letter.
constexpr BaseCode kNoBase = kBaseCodes;

constexpr bool isAmbiguous(BaseCode code) {
  return code >= kFirstAmbiguity;
}

/// The bases that a code stands for: bit n for code n.
constexpr int basesOf(BaseCode code) {
  return code < kFirstAmbiguity ? 1 << code : code - kFirstAmbiguity;
}

constexpr BaseCode complementOf(BaseCode code) {
  if (code < kFirstAmbiguity)
    return code ^ 2;
  const int bases = basesOf(code);
  return static_cast<BaseCode>(kFirstAmbiguity + ((bases & 3) << 2 | bases >> 2));
}

/// The codes of all characters; what is no letter of a nucleotide sequence counts as N.
constexpr std::array<BaseCode, 256> makeBaseCodes() {
  std::array<BaseCode, 256> codes{};
  codes.fill(kAnyBase);
  constexpr std::string_view kLetters = "ACTGURYSWKMBDHVN";
  constexpr std::array<int, 16> kBases = {1, 2, 4, 8, 4, 9, 6, 10, 5, 12, 3, 14, 13, 7, 11, 15};
  for (size_t i = 0; i < kLetters.size(); ++i) {
    const auto bases = static_cast<unsigned>(kBases[i]);
    const BaseCode code = std::has_single_bit(bases) ? static_cast<BaseCode>(std::countr_zero(bases))
                                                     : static_cast<BaseCode>(kFirstAmbiguity + bases);
    codes[static_cast<unsigned char>(kLetters[i])] = code;
    codes[static_cast<unsigned char>(kLetters[i] - 'A' + 'a')] = code;
  }
  return codes;
}

inline constexpr std::array<BaseCode, 256> kBaseCodeOf = makeBaseCodes();

constexpr BaseCode baseCodeOf(char letter) {
  return kBaseCodeOf[static_cast<unsigned char>(letter)];
}

/// The upper-case letter of a code.
constexpr char letterOf(BaseCode code) {
  constexpr std::string_view kLetters = "ACTG-ACMTWYHGRSVKDBN";
  return kLetters[code];
}

}  // namespace dglm
