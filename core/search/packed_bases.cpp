// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/packed_bases.h"

#include <algorithm>
#include <array>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define DGLM_HAS_SSE2 1
#endif

namespace dglm {
namespace {

#ifdef DGLM_HAS_SSE2

/// Sixteen codes, one a byte, the first in the lowest, as 32 bits.
uint32_t squeezed(__m128i codes) {
  const auto merged = [](__m128i lanes, int shift, int64_t mask) {
    return _mm_and_si128(_mm_or_si128(lanes, _mm_srli_epi64(lanes, shift)), _mm_set1_epi64x(mask));
  };
  codes = merged(codes, 6, 0x000f000f000f000fLL);
  codes = merged(codes, 12, 0x000000ff000000ffLL);
  codes = merged(codes, 24, 0x000000000000ffffLL);
  return static_cast<uint32_t>(_mm_cvtsi128_si32(codes)) | static_cast<uint32_t>(_mm_extract_epi16(codes, 4)) << 16;
}

/// One bit for each letter that is a base, in either case.
int basesAmong(__m128i letters) {
  const __m128i lower = _mm_or_si128(letters, _mm_set1_epi8(0x20));
  const auto is = [&](char base) { return _mm_cmpeq_epi8(lower, _mm_set1_epi8(base)); };
  return _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(is('a'), is('c')), _mm_or_si128(is('g'), is('t'))));
}

#endif

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
  strange_ = 0;
  ambiguous_.clear();
}

/// Ahead, so that it has little to do for each line of a file.
void PackedBases::reserveFor(int64_t more) {
  const auto needed = static_cast<size_t>((length_ + more + 3) / 4) + kPadding;
  if (bytes_.size() >= needed)
    return;
  constexpr size_t kAhead = size_t{1} << 14;
  if (bytes_.capacity() < needed + kAhead)
    bytes_.reserve(std::max(needed + kAhead, bytes_.capacity() + bytes_.capacity() / 4));
  bytes_.resize(needed + kAhead, 0);
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
  if (letter == ' ' || letter == '\t')
    return;
  strange_ += static_cast<unsigned char>(letter) < ' ' || letter == '\x7f';
  const BaseCode code = baseCodeOf(letter);
  if (isAmbiguous(code)) {
    noteAmbiguity(code);
    appendCode(someBaseOf(code, length_));
  } else {
    appendCode(code);
  }
}

bool PackedBases::appendBases([[maybe_unused]] const char* letters, [[maybe_unused]] int count) {
#ifdef DGLM_HAS_SSE2
  __m128i lanes;
  std::memcpy(&lanes, letters, sizeof lanes);
  const uint32_t wanted = (uint32_t{1} << count) - 1;
  if ((static_cast<uint32_t>(basesAmong(lanes)) & wanted) != wanted)
    return false;
  // The two bits that tell the bases apart.
  const __m128i codes = _mm_and_si128(_mm_srli_epi16(lanes, 1), _mm_set1_epi8(3));
  const uint64_t bits = squeezed(codes) & ((uint64_t{1} << (2 * count)) - 1);
  uint8_t* place = bytes_.data() + (length_ >> 2);
  uint64_t word;
  std::memcpy(&word, place, sizeof word);
  word |= bits << (2 * (length_ & 3));
  std::memcpy(place, &word, sizeof word);
  length_ += count;
  return true;
#else
  return false;
#endif
}

void PackedBases::append(std::string_view letters) {
  const size_t whole = letters.size() - letters.size() % kReadTogether;
  appendFromBuffer(letters.substr(0, whole));
  char last[2 * kReadTogether] = {};
  const std::string_view rest = letters.substr(whole);
  std::ranges::copy(rest, last);
  appendFromBuffer({last, rest.size()});
}

void PackedBases::appendFromBuffer(std::string_view letters) {
  reserveFor(static_cast<int64_t>(letters.size()));
  for (size_t start = 0; start < letters.size(); start += kReadTogether) {
    const size_t count = std::min(letters.size() - start, kReadTogether);
    const char* from = letters.data() + start;
    if (!appendBases(from, static_cast<int>(count)))
      for (size_t i = 0; i < count; ++i)
        appendLetter(from[i]);
  }
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
