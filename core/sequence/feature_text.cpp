// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/feature_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace dglm {
namespace {

bool isDigitOf(char letter) {
  return letter >= '0' && letter <= '9';
}

bool isKeyLetter(char letter) {
  return isDigitOf(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_' ||
         letter == '-' || letter == '\'' || letter == '*';
}

/// Without white space beside a dash, and without the commas, points and apostrophes that group digits: those with a
/// digit before them and just three behind.
std::string withoutGrouping(std::string_view text) {
  std::string plain;
  for (size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    const auto digitAt = [&](size_t place) { return place < text.size() && isDigitOf(text[place]); };
    const bool groups = (letter == ',' || letter == '.' || letter == '\'') && at > 0 && digitAt(at - 1) &&
                        digitAt(at + 1) && digitAt(at + 2) && digitAt(at + 3) && !digitAt(at + 4);
    const size_t next = text.find_first_not_of(' ', at);
    const bool isBesideDash = letter == ' ' && ((!plain.empty() && plain.back() == '-') ||
                                                (next != std::string_view::npos && text[next] == '-'));
    if (!groups && !isBesideDash)
      plain += letter;
  }
  return plain;
}

std::vector<std::string_view> piecesOf(std::string_view text) {
  std::vector<std::string_view> pieces;
  constexpr std::string_view kBetween = ",;+ \t\n";
  while (!text.empty()) {
    const size_t start = text.find_first_not_of(kBetween);
    if (start == std::string_view::npos)
      break;
    text.remove_prefix(start);
    const size_t end = std::min(text.find_first_of(kBetween), text.size());
    pieces.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return pieces;
}

bool take(std::string_view& text, std::string_view front) {
  if (!text.starts_with(front))
    return false;
  text.remove_prefix(front.size());
  return true;
}

std::optional<int64_t> takePosition(std::string_view& text) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || !isDigitOf(text.front()) || error != std::errc())
    return std::nullopt;
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  return number;
}

class StretchReader {
 public:
  StretchReader(const std::string& name, const Record& record) : name_(name), record_(record) {}

  Result<FeatureSegment> read(std::string_view piece, Strand strand) const {
    std::string_view rest = piece;
    FeatureSegment segment;
    segment.strand = strand;
    segment.partialStart = take(rest, "<");
    const std::optional<int64_t> first = takePosition(rest);
    std::optional<int64_t> last = first;
    if (take(rest, "..") || take(rest, "-") || take(rest, "\u2013")) {
      segment.partialEnd = take(rest, ">");
      last = takePosition(rest);
    }
    if (!first || !last || !rest.empty())
      return wrong(piece, Why("write a range as 100-200, several with commas between"));
    const int64_t length = record_.length();
    if (*first < 1 || *last < 1 || *first > length || *last > length)
      return wrong(piece, Why("the sequence has bases 1 to %1", {std::to_string(length)}));
    if (*last < *first && !record_.isCircular())
      return wrong(piece, Why("it ends before it starts, and the sequence is linear"));
    segment.bases = {*first - 1, *last < *first ? *last + length : *last};
    return segment;
  }

  Error wrong(std::string_view piece, const Why& why) const {
    return {ErrorKind::InvalidArgument, {name_, "'" + std::string(piece) + "'", why}};
  }

 private:
  const std::string& name_;
  const Record& record_;
};

}  // namespace

std::string stretchesText(const Feature& feature, int64_t recordLength) {
  std::vector<FeatureSegment> segments = feature.segments;
  if (feature.strand() == Strand::Reverse)
    std::reverse(segments.begin(), segments.end());
  std::string text;
  for (const FeatureSegment& segment : segments) {
    if (!text.empty())
      text += ", ";
    if (segment.partialStart)
      text += '<';
    text += std::to_string(segment.bases.start + 1);
    const int64_t last = recordLength > 0 ? (segment.bases.end - 1) % recordLength + 1 : segment.bases.end;
    if (segment.bases.length() > 1 || segment.partialEnd)
      text += (segment.partialEnd ? "->" : "-") + std::to_string(last);
  }
  return text;
}

Result<Feature> withStretches(Feature feature, const std::string& name, std::string_view text, Strand strand,
                              const Record& record, SegmentOrder several) {
  const StretchReader reader(name, record);
  const std::string plain = withoutGrouping(text);
  std::vector<FeatureSegment> segments;
  for (const std::string_view piece : piecesOf(plain)) {
    DGLM_TRY(const FeatureSegment segment, reader.read(piece, strand));
    segments.push_back(segment);
  }
  if (segments.empty())
    return reader.wrong(text, Why("write a range as 100-200, several with commas between"));
  if (strand == Strand::Reverse)
    std::reverse(segments.begin(), segments.end());
  feature.order = segments.size() == 1 ? SegmentOrder::Single : several;
  feature.segments = std::move(segments);
  return feature;
}

bool isFeatureKey(std::string_view type) {
  constexpr size_t kLongest = 15;
  return type.size() <= kLongest && isQualifierKey(type);
}

bool isQualifierKey(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, isKeyLetter) && !std::ranges::all_of(key, isDigitOf);
}

Qualifier qualifierOf(std::string key, std::string value) {
  constexpr std::array<std::string_view, 13> kWithoutQuotes = {
      "anticodon", "citation", "codon_start",    "compare",     "direction",     "estimated_length", "mod_base",
      "number",    "rpt_type", "rpt_unit_range", "tag_peptide", "transl_except", "transl_table"};
  Qualifier qualifier{std::move(key), std::move(value)};
  qualifier.hasValue = !qualifier.value.empty();
  qualifier.quoted = qualifier.hasValue && std::ranges::find(kWithoutQuotes, qualifier.key) == kWithoutQuotes.end();
  return qualifier;
}

Feature renamed(Feature feature, const std::string& name) {
  if (name == feature.label())
    return feature;
  const auto label = std::ranges::find(feature.qualifiers, "label", &Qualifier::key);
  if (name.empty())
    std::erase_if(feature.qualifiers, [](const Qualifier& qualifier) { return qualifier.key == "label"; });
  else if (label == feature.qualifiers.end())
    feature.qualifiers.insert(feature.qualifiers.begin(), qualifierOf("label", name));
  else
    *label = qualifierOf("label", name);
  return feature;
}

bool isMadeByHand(const Feature& feature) {
  return feature.qualifier("source") == kManualSource;
}

Feature markedAsMadeByHand(Feature feature) {
  const auto source = std::ranges::find(feature.qualifiers, "source", &Qualifier::key);
  if (source == feature.qualifiers.end())
    feature.qualifiers.push_back(qualifierOf("source", std::string(kManualSource)));
  else
    source->value = kManualSource;
  return feature;
}

}  // namespace dglm
