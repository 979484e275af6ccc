// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/sequence/record.h"

namespace dglm {

// The words of the first line of a flat file's record: GenBank's LOCUS and EMBL's ID.

std::vector<std::string_view> wordsOf(std::string_view text);

/// "circular" or "linear", in capitals too.
std::optional<Topology> topologyOf(std::string_view word);

/// "DNA", "mRNA", "ss-DNA", ...
bool isMolecule(std::string_view word);

/// Three capitals, such as "BCT".
bool isDivision(std::string_view word);

/// Of the form "22-OCT-2019".
bool isDate(std::string_view word);

/// The words of a length: number and unit ("bp", "aa", ...), which may be one word, and the place of the word behind.
struct LengthWords {
  std::string_view number, unit;
  size_t next = 0;

  int64_t length() const;
  bool isOfProtein() const;
};

/// The last length among the words: a name before it may hold numbers and units too.
std::optional<LengthWords> findLength(std::span<const std::string_view> words);

}  // namespace dglm
