// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/bases_collector.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "core/formats/text.h"
#include "core/sequence/special_tokens.h"

namespace dglm {
namespace {

constexpr unsigned char kUpperCaseMask = 0xDF;
constexpr char kDropped = 0;

/// What becomes of each character: its upper case, kDropped, or N.
constexpr std::array<char, 256> foldingTable() {
  std::array<char, 256> table{};
  table.fill('N');
  for (char letter : std::string_view("ACGTURYSWKMBDHVN")) {
    table[static_cast<unsigned char>(letter)] = letter;
    table[static_cast<unsigned char>(letter + ('a' - 'A'))] = letter;
  }
  for (char dropped : std::string_view(" \t\r\n\v\f0123456789"))
    table[static_cast<unsigned char>(dropped)] = kDropped;
  return table;
}

constexpr std::array<char, 256> kFolded = foldingTable();

/// Only A, C, G, T, N in either case. Written without branches so that the compiler makes vector code of it: nearly all
/// text of a genome file passes here.
bool isPlain(std::string_view text) {
  unsigned char unusual = 0;
  for (char c : text) {
    const auto upper = static_cast<unsigned char>(static_cast<unsigned char>(c) & kUpperCaseMask);
    unusual |=
        static_cast<unsigned char>((upper != 'A') & (upper != 'C') & (upper != 'G') & (upper != 'T') & (upper != 'N'));
  }
  return unusual == 0;
}

bool isAminoAcidOnly(char letter) {
  constexpr std::string_view kAminoAcids = "EFILPQefilpq";
  return kAminoAcids.find(letter) != std::string_view::npos;
}

}  // namespace

void BasesCollector::append(std::string_view text) {
  if (style_ == BasesStyle::Verbatim) {
    bases_.append(trimmed(text));
  } else if (isPlain(text)) {
    const size_t first = bases_.size();
    bases_.append(text);
    std::transform(bases_.begin() + static_cast<std::ptrdiff_t>(first), bases_.end(),
                   bases_.begin() + static_cast<std::ptrdiff_t>(first),
                   [](char c) { return static_cast<char>(static_cast<unsigned char>(c) & kUpperCaseMask); });
  } else {
    appendUnusual(text);
  }
}

void BasesCollector::appendUnusual(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t special = style_ == BasesStyle::FoldedMarked ? specialTokenLength(text, at) : 0;
    if (special > 0) {
      bases_.append(text, at, special);
      at += special;
      continue;
    }
    const char letter = text[at++];
    const char folded = kFolded[static_cast<unsigned char>(letter)];
    if (folded == kDropped)
      continue;
    bases_ += folded;
    replaced_ += folded == 'N' && letter != 'N' && letter != 'n';
    aminoAcids_ += isAminoAcidOnly(letter);
  }
}

bool BasesCollector::looksLikeProtein() const {
  return aminoAcids_ * 10 > static_cast<int64_t>(bases_.size());
}

std::string BasesCollector::take() {
  replaced_ = 0;
  aminoAcids_ = 0;
  return std::exchange(bases_, {});
}

}  // namespace dglm
