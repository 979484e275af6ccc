// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/bases_collector.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "core/base/text.h"
#include "core/sequence/special_tokens.h"

namespace dglm {
namespace {

constexpr unsigned char kUpperCaseMask = 0xDF;
constexpr char kDropped = 0;

/// What becomes of each byte: its upper case, kDropped, or N. Of a character beyond ASCII the first byte counts, the
/// bytes that continue it are dropped; 0x1A is what old systems wrote at the end of a file.
constexpr std::array<char, 256> foldingTable() {
  std::array<char, 256> table{};
  table.fill('N');
  for (char letter : std::string_view("ACGTRYSWKMBDHVN")) {
    table[static_cast<unsigned char>(letter)] = letter;
    table[static_cast<unsigned char>(letter + ('a' - 'A'))] = letter;
  }
  for (char uracil : std::string_view("Uu"))
    table[static_cast<unsigned char>(uracil)] = 'T';
  for (char dropped : std::string_view(" \t\r\n\v\f\x1a"
                                       "0123456789"))
    table[static_cast<unsigned char>(dropped)] = kDropped;
  constexpr size_t kFirstContinuation = 0x80, kLastContinuation = 0xBF;
  for (size_t byte = kFirstContinuation; byte <= kLastContinuation; ++byte)
    table[byte] = kDropped;
  return table;
}

constexpr std::array<char, 256> kFolded = foldingTable();

/// Only A, C, G, T, N in either case. The smallest difference from these letters is computed, not compared, so that the
/// compiler makes vector code of it: nearly all text of a genome file passes here.
bool isPlain(std::string_view text) {
  using Byte = unsigned char;
  Byte unusual = 0;
  for (char c : text) {
    const Byte upper = static_cast<Byte>(static_cast<Byte>(c) & kUpperCaseMask);
    Byte difference = static_cast<Byte>(upper ^ 'A');
    for (Byte letter : {'C', 'G', 'T', 'N'})
      difference = std::min(difference, static_cast<Byte>(upper ^ letter));
    unusual |= difference;
  }
  return unusual == 0;
}

void toUpperCase(std::span<char> letters) {
  for (char& c : letters)
    c = static_cast<char>(static_cast<unsigned char>(c) & kUpperCaseMask);
}

bool isAminoAcidOnly(char letter) {
  constexpr std::string_view kAminoAcids = "EFILPQefilpq";
  return kAminoAcids.find(letter) != std::string_view::npos;
}

}  // namespace

void BasesCollector::append(std::string_view text) {
  bases_.append(style_ == BasesStyle::Verbatim ? trimmed(text) : text);
}

void BasesCollector::finish() {
  constexpr size_t kBlock = 4096;
  if (style_ == BasesStyle::Verbatim)
    return;
  // A marked text is folded in one piece, since a special token may lie across the end of a block.
  const size_t step = style_ == BasesStyle::FoldedMarked ? std::max<size_t>(bases_.size(), 1) : kBlock;
  const size_t end = bases_.size();
  size_t read = finished_;
  for (; read < end; read += step) {
    const size_t last = std::min(read + step, end);
    const std::string_view block(bases_.data() + read, last - read);
    if (!isPlain(block)) {
      foldUnusual(read, last);
      continue;
    }
    std::copy(block.begin(), block.end(), bases_.begin() + static_cast<std::ptrdiff_t>(finished_));
    toUpperCase(std::span(bases_).subspan(finished_, block.size()));
    finished_ += block.size();
  }
  bases_.resize(finished_);
}

/// Folds the characters [first, last) to their place behind what is finished, which is never ahead of them.
void BasesCollector::foldUnusual(size_t first, size_t last) {
  for (size_t at = first; at < last;) {
    const size_t special = style_ == BasesStyle::FoldedMarked ? specialTokenLength(bases_, at) : 0;
    if (special > 0) {
      std::copy_n(bases_.begin() + static_cast<std::ptrdiff_t>(at), special,
                  bases_.begin() + static_cast<std::ptrdiff_t>(finished_));
      finished_ += special;
      at += special;
      continue;
    }
    const char letter = bases_[at++];
    const char folded = kFolded[static_cast<unsigned char>(letter)];
    if (folded == kDropped)
      continue;
    bases_[finished_++] = folded;
    replaced_ += folded == 'N' && letter != 'N' && letter != 'n';
    uracils_ += letter == 'U' || letter == 'u';
    aminoAcids_ += isAminoAcidOnly(letter);
  }
}

bool BasesCollector::looksLikeProtein() const {
  return aminoAcids_ * 10 > static_cast<int64_t>(bases_.size());
}

bool BasesCollector::isRna() const {
  return uracils_ > 0 && uracils_ == std::ranges::count(bases_, 'T');
}

std::string BasesCollector::take() {
  finished_ = 0;
  replaced_ = 0;
  uracils_ = 0;
  aminoAcids_ = 0;
  return std::exchange(bases_, {});
}

void BasesCollector::reuse(std::string&& memory) {
  bases_ = std::move(memory);
  bases_.clear();
}

}  // namespace dglm
