// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dglm {

/// Half-open range of bases [start, end), 0-based. On a circular record a range may wrap: 0 <= start < length, and
/// end may exceed the record's length by at most that length.
struct BaseRange {
  int64_t start = 0;
  int64_t end = 0;

  int64_t length() const { return end - start; }
  bool isEmpty() const { return end <= start; }
  auto operator<=>(const BaseRange&) const = default;
};

/// A number that says which thing of its kind it is. It comes from a plain number and gives one, so that literals,
/// loops and indices stay as they are; one kind does not become another, nor is compared with it.
template <class Kind, std::signed_integral Number>
class Ordinal {
 public:
  constexpr Ordinal() = default;
  constexpr Ordinal(Number number) : number_(number) {}
  constexpr operator Number() const { return number_; }

  constexpr Ordinal& operator++() {
    ++number_;
    return *this;
  }

 private:
  Number number_ = 0;
};

template <class A, class NumberA, class B, class NumberB>
requires(!std::same_as<A, B>) void operator==(Ordinal<A, NumberA>, Ordinal<B, NumberB>) = delete;
template <class A, class NumberA, class B, class NumberB>
requires(!std::same_as<A, B>) void operator<=>(Ordinal<A, NumberA>, Ordinal<B, NumberB>) = delete;

/// For nlohmann::json: the plain number.
template <class Json, class Kind, class Number>
void to_json(Json& json, Ordinal<Kind, Number> ordinal) {
  json = static_cast<Number>(ordinal);
}

/// Position in the model's input; <cls> is 0. The same number on screen, in files and on the command line.
using TokenIndex = Ordinal<struct TokenIndexKind, int64_t>;
/// Column of a dictionary, 0-based.
using LatentNumber = Ordinal<struct LatentNumberKind, int32_t>;
/// Position on a record, 0-based.
using BasePosition = Ordinal<struct BasePositionKind, int64_t>;

/// One unit of a dictionary: layer and latent, both 0-based, written "L9/5066".
struct LatentId {
  int layer = 0;
  int latent = 0;

  auto operator<=>(const LatentId&) const = default;
  std::string toString() const;
  /// Reads "L9/5066" (case of the L ignored); nothing else.
  static std::optional<LatentId> parse(std::string_view text);
};

/// "1,284-2,144", or "1,284" for one base: 1-based, inclusive, digits grouped. A wrapping range of a circular record of
/// the given length is written "2,600-120".
std::string toReadable(BaseRange range, int64_t recordLength);

/// "2,686": digits grouped by commas.
std::string groupDigits(int64_t number);

}  // namespace dglm
