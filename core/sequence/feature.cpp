// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <numeric>

#include "core/sequence/colour_text.h"
#include "core/sequence/record.h"

namespace dglm {
namespace {

constexpr std::string_view kColourNote = "color:";

std::string_view withoutLeadingSpace(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text;
}

/// SnapGene exports a feature's colour as a note; some converters make a label of it.
bool isColourNote(const Qualifier& qualifier) {
  return withoutLeadingSpace(qualifier.value).starts_with(kColourNote);
}

}  // namespace

BaseRange Feature::extent() const {
  if (segments.empty())
    return {};
  BaseRange whole = segments.front().bases;
  for (const FeatureSegment& segment : segments) {
    whole.start = std::min(whole.start, segment.bases.start);
    whole.end = std::max(whole.end, segment.bases.end);
  }
  return whole;
}

int64_t Feature::length() const {
  return std::accumulate(segments.begin(), segments.end(), int64_t{0},
                         [](int64_t sum, const FeatureSegment& segment) { return sum + segment.bases.length(); });
}

Strand Feature::strand() const {
  if (segments.empty())
    return Strand::None;
  const Strand first = segments.front().strand;
  const bool agree = std::all_of(segments.begin(), segments.end(),
                                 [first](const FeatureSegment& segment) { return segment.strand == first; });
  return agree ? first : Strand::None;
}

std::string_view Feature::qualifier(std::string_view key) const {
  const auto found = std::find_if(qualifiers.begin(), qualifiers.end(),
                                  [key](const Qualifier& qualifier) { return qualifier.key == key; });
  return found == qualifiers.end() ? std::string_view() : std::string_view(found->value);
}

std::string Feature::label() const {
  constexpr std::array<std::string_view, 8> kNamingKeys = {"label",         "gene", "product", "standard_name",
                                                           "ApEinfo_label", "ID",   "note",    "Alias"};
  for (std::string_view key : kNamingKeys) {
    for (const Qualifier& qualifier : qualifiers) {
      if (qualifier.key == key && !qualifier.value.empty() && !isColourNote(qualifier))
        return qualifier.value;
    }
  }
  return type;
}

std::string Feature::fileColour() const {
  const bool isReverse = strand() == Strand::Reverse;
  const std::array<std::string_view, 4> keys = {isReverse ? "ApEinfo_revcolor" : "ApEinfo_fwdcolor",
                                                isReverse ? "ApEinfo_fwdcolor" : "ApEinfo_revcolor", "color", "colour"};
  for (std::string_view key : keys) {
    if (std::string colour = colourFrom(qualifier(key)); !colour.empty())
      return colour;
  }
  for (const Qualifier& qualifier : qualifiers) {
    if (isColourNote(qualifier))
      return colourFrom(withoutLeadingSpace(withoutLeadingSpace(qualifier.value).substr(kColourNote.size())));
  }
  return {};
}

}  // namespace dglm
