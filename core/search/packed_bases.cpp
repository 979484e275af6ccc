// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/packed_bases.h"

#include <algorithm>
#include <array>

namespace dglm {
namespace {

constexpr uint64_t repeated(uint64_t byte) {
  return byte * 0x0101010101010101ULL;
}

uint64_t lettersAt(const char* letters) {
  uint64_t word;
  std::memcpy(&word, letters, sizeof word);
  return word;
}

/// The two bits that tell the bases apart, in each byte.
uint64_t codesOf(uint64_t letters) {
  return letters >> 1 & repeated(3);
}

/// Whether each of eight letters is a base of its code, in either case.
bool areBases(uint64_t letters, uint64_t codes) {
  const uint64_t low = codes & repeated(1), high = codes >> 1 & repeated(1);
  // 'a', 'c', 't', 'g' for 0, 1, 2, 3
  const uint64_t expected = repeated('a') + low * 2 + high * 0x13 - (low & high) * 0xf;
  return (letters | repeated(0x20)) == expected;
}

/// Eight codes, one a byte, the first in the lowest, as sixteen bits.
uint16_t squeezed(uint64_t codes) {
  codes = (codes | codes >> 6) & 0x000f000f000f000fULL;
  codes = (codes | codes >> 12) & 0x000000ff000000ffULL;
  return static_cast<uint16_t>(codes | codes >> 24);
}

/// The four codes of a byte, one a byte, the first in the lowest.
constexpr std::array<uint32_t, 256> makeFourCodes() {
  std::array<uint32_t, 256> codes{};
  for (uint32_t byte = 0; byte < 256; ++byte)
    for (uint32_t i = 0; i < 4; ++i)
      codes[byte] |= (byte >> (2 * i) & 3) << (8 * i);
  return codes;
}

constexpr std::array<uint32_t, 256> kFourCodes = makeFourCodes();

/// One of the bases of an ambiguity code, by the position.
int someBaseOf(BaseCode code, int64_t position) {
  const auto bases = static_cast<unsigned>(basesOf(code));
  if (bases == 0)
    return 0;
  uint64_t mixed = static_cast<uint64_t>(position) * 0x9e3779b97f4a7c15ULL;
  mixed ^= mixed >> 29;
  int skipped = static_cast<int>(mixed % static_cast<unsigned>(std::popcount(bases)));
  for (int base = 0;; ++base)
    if ((bases >> base & 1) && skipped-- == 0)
      return base;
}

}  // namespace

void PackedBases::clear() {
  bytes_.assign(kPadding, 0);
  length_ = 0;
  ambiguous_.clear();
}

void PackedBases::reserveFor(int64_t more) {
  const auto needed = static_cast<size_t>((length_ + more + 3) / 4) + kPadding;
  if (bytes_.size() >= needed)
    return;
  if (bytes_.capacity() < needed)
    bytes_.reserve(std::max(needed, bytes_.capacity() + bytes_.capacity() / 4));
  bytes_.resize(needed, 0);
}

void PackedBases::appendCode(int code) {
  bytes_[static_cast<size_t>(length_ >> 2)] |= static_cast<uint8_t>(code << (2 * (length_ & 3)));
  ++length_;
}

void PackedBases::noteAmbiguity(BaseCode code) {
  if (!ambiguous_.empty() && ambiguous_.back().end == length_ && ambiguous_.back().code == code)
    ++ambiguous_.back().end;
  else
    ambiguous_.push_back({length_, length_ + 1, code});
}

void PackedBases::appendLetter(char letter) {
  const BaseCode code = baseCodeOf(letter);
  if (isAmbiguous(code)) {
    noteAmbiguity(code);
    appendCode(someBaseOf(code, length_));
  } else {
    appendCode(code);
  }
}

void PackedBases::appendEight(const char* letters) {
  const uint64_t word = lettersAt(letters);
  const uint64_t codes = codesOf(word);
  if (!areBases(word, codes)) {
    for (int i = 0; i < 8; ++i)
      appendLetter(letters[i]);
    return;
  }
  const uint16_t bits = squeezed(codes);
  uint8_t* place = bytes_.data() + (length_ >> 2);
  const int shift = 2 * (length_ & 3);
  const uint32_t shifted = static_cast<uint32_t>(bits) << shift;
  place[0] |= static_cast<uint8_t>(shifted);
  place[1] = static_cast<uint8_t>(shifted >> 8);
  place[2] = static_cast<uint8_t>(shifted >> 16);
  length_ += 8;
}

void PackedBases::append(std::string_view letters) {
  reserveFor(static_cast<int64_t>(letters.size()));
  size_t i = 0;
  if constexpr (std::endian::native == std::endian::little)
    for (; i + 8 <= letters.size(); i += 8)
      appendEight(letters.data() + i);
  for (; i < letters.size(); ++i)
    appendLetter(letters[i]);
}

void PackedBases::appendCopy(const PackedBases& from, int64_t start, int64_t end) {
  reserveFor(end - start);
  const int64_t shift = length_ - start;
  for (int64_t i = start; i < end; ++i)
    appendCode(from.at(i));
  const size_t runs = from.ambiguous_.size();  // `from` may be this
  for (size_t i = 0; i < runs; ++i) {
    const AmbiguousRun run = from.ambiguous_[i];
    if (run.end > start && run.start < end)
      ambiguous_.push_back({std::max(run.start, start) + shift, std::min(run.end, end) + shift, run.code});
  }
}

int64_t PackedBases::ambiguousBases() const {
  int64_t count = 0;
  for (const AmbiguousRun& run : ambiguous_)
    count += run.end - run.start;
  return count;
}

int64_t PackedBases::memory() const {
  return static_cast<int64_t>(bytes_.capacity() + ambiguous_.capacity() * sizeof(AmbiguousRun));
}

uint64_t PackedBases::reversedBytes(uint64_t bits) {
  uint64_t reversed = 0;
  for (int i = 0; i < 8; ++i)
    reversed = reversed << 8 | (bits >> (8 * i) & 0xff);
  return reversed;
}

void PackedBases::unpack(int64_t start, int64_t end, std::vector<BaseCode>& codes) const {
  codes.resize(static_cast<size_t>(end - start));
  int64_t i = start;
  for (; i < end && (i & 3) != 0; ++i)
    codes[static_cast<size_t>(i - start)] = static_cast<BaseCode>(at(i));
  if constexpr (std::endian::native == std::endian::little)
    for (; i + 4 <= end; i += 4)
      std::memcpy(codes.data() + (i - start), &kFourCodes[bytes_[static_cast<size_t>(i >> 2)]], 4);
  for (; i < end; ++i)
    codes[static_cast<size_t>(i - start)] = static_cast<BaseCode>(at(i));
  auto run = std::ranges::upper_bound(ambiguous_, start, {}, &AmbiguousRun::end);
  for (; run != ambiguous_.end() && run->start < end; ++run)
    std::fill(codes.begin() + (std::max(run->start, start) - start), codes.begin() + (std::min(run->end, end) - start),
              run->code);
}

}  // namespace dglm
