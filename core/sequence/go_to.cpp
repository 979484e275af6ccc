// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/go_to.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "core/base/name_list.h"
#include "core/base/text.h"
#include "core/sequence/find.h"

namespace dglm {
namespace {

constexpr size_t kLongestNumber = 18;
constexpr size_t kShortestKmer = 4;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// "1,284" or "1284"; commas must part groups of three digits.
std::optional<int64_t> parsePosition(std::string_view text) {
  std::string digits;
  for (size_t i = 0; i < text.size(); ++i) {
    const size_t remaining = text.size() - i;
    if (text[i] == ',' && remaining % 4 == 0 && i > 0 && isDigit(text[i - 1]))
      continue;
    if (!isDigit(text[i]))
      return std::nullopt;
    digits += text[i];
  }
  if (digits.empty() || digits.size() > kLongestNumber)
    return std::nullopt;
  int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// First and last base as typed, 1-based and inclusive; equal for a single base.
using TypedRange = std::pair<int64_t, int64_t>;

std::optional<TypedRange> parseTypedRange(std::string_view text) {
  if (const auto single = parsePosition(text))
    return TypedRange{*single, *single};
  for (const std::string_view separator : {std::string_view(".."), std::string_view("-"), std::string_view("\u2013")}) {
    const size_t at = text.find(separator);
    if (at == std::string_view::npos)
      continue;
    const auto first = parsePosition(trimmed(text.substr(0, at)));
    const auto last = parsePosition(trimmed(text.substr(at + separator.size())));
    if (first && last)
      return TypedRange{*first, *last};
  }
  return std::nullopt;
}

Error badRange(std::string_view text, const Why& reason) {
  return {ErrorKind::BadRange, {std::string(text), reason}};
}

Result<BaseRange> toBaseRange(TypedRange typed, const RecordExtent& record, std::string_view text) {
  const auto [first, last] = typed;
  if (first < 1 || last < 1)
    return badRange(text, Why("bases are numbered from 1"));
  if (first > record.length || last > record.length)
    return badRange(text, Why("the record ends at base %1", {groupDigits(record.length)}));
  if (first <= last)
    return BaseRange{first - 1, last};
  if (record.topology == Topology::Circular)
    return BaseRange{first - 1, last + record.length};
  return badRange(text, Why("the range ends before it starts, and this record is linear"));
}

RecordExtent extentOf(const Record& record) {
  return {record.id, record.length(), record.topology};
}

const RecordExtent* findRecord(std::span<const RecordExtent> records, std::string_view id) {
  const auto found = std::find_if(records.begin(), records.end(), [&](const RecordExtent& r) { return r.id == id; });
  return found == records.end() ? nullptr : &*found;
}

std::string namesOf(const Record& current, std::span<const RecordExtent> others) {
  constexpr size_t kMostNames = 5;
  return others.empty() ? current.id : current.id + ", " + nameList(others, &RecordExtent::id, kMostNames);
}

/// "name:100-200"; nothing if there is no colon or no place behind it.
std::optional<Result<GoToTarget>> parseNamedPlace(std::string_view text, const Record& current,
                                                  std::span<const RecordExtent> others) {
  const size_t colon = text.rfind(':');
  if (colon == std::string_view::npos)
    return std::nullopt;
  const auto typed = parseTypedRange(trimmed(text.substr(colon + 1)));
  if (!typed)
    return std::nullopt;
  const std::string name(trimmed(text.substr(0, colon)));
  const RecordExtent own = extentOf(current);
  const RecordExtent* record = name == own.id ? &own : findRecord(others, name);
  if (!record)
    return Error{ErrorKind::RecordNotFound, {name, namesOf(current, others)}};
  auto bases = toBaseRange(*typed, *record, text);
  if (bases.hasError())
    return std::move(bases).error();
  return GoToTarget(GoToPlace{record == &own ? std::string() : name, bases.value()});
}

std::optional<GoToTarget> featureTarget(const Record& record, std::string_view name, NameMatch match) {
  const std::vector<size_t> found = findFeatures(record, name, match);
  if (found.empty())
    return std::nullopt;
  return GoToFeature{found.front(), record.features[found.front()].extent()};
}

GoToTarget basesTarget(std::string_view text) {
  std::string pattern(text);
  for (char& c : pattern)
    if (c >= 'a' && c <= 'z')
      c = static_cast<char>(c - 'a' + 'A');
  return GoToBases{std::move(pattern)};
}

bool isPlainKmer(std::string_view text) {
  return text.size() >= kShortestKmer && text.find_first_not_of("ACGTUacgtu") == std::string_view::npos;
}

}  // namespace

Result<GoToTarget> parseGoTo(std::string_view text, const Record& current, std::span<const RecordExtent> others) {
  const std::string_view wanted = trimmed(text);
  if (wanted.empty())
    return badRange(wanted, Why("nothing was typed"));
  if (const auto latent = LatentId::parse(wanted))
    return GoToTarget(*latent);
  if (const auto typed = parseTypedRange(wanted)) {
    DGLM_TRY(const BaseRange bases, toBaseRange(*typed, extentOf(current), wanted));
    return GoToTarget(GoToPlace{"", bases});
  }
  if (auto place = parseNamedPlace(wanted, current, others))
    return *std::move(place);
  if (const auto feature = featureTarget(current, wanted, NameMatch::Exact))
    return *feature;
  if (const RecordExtent* record = findRecord(others, wanted))
    return GoToTarget(GoToPlace{record->id, {0, record->length}});
  if (isPlainKmer(wanted))
    return basesTarget(wanted);
  for (const NameMatch part : {NameMatch::StartsWith, NameMatch::Contains})
    if (const auto feature = featureTarget(current, wanted, part))
      return *feature;
  if (isBasePattern(wanted))
    return basesTarget(wanted);
  return badRange(wanted, Why("no feature, latent or base pattern reads like this"));
}

}  // namespace dglm
