// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/genbank_feature_table.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "core/base/text.h"
#include "core/formats/genbank_feature_line.h"
#include "core/formats/genbank_layout.h"
#include "core/formats/genbank_location.h"

namespace dglm {
namespace {

/// Feature keys stand left of this column, qualifiers and continued lines right of it.
constexpr size_t kWidestKeyIndent = 12;

size_t indentOf(std::string_view line) {
  constexpr size_t kTabWidth = 8;
  size_t indent = 0;
  for (char c : line) {
    if (c == ' ')
      ++indent;
    else if (c == '\t')
      indent += kTabWidth - indent % kTabWidth;
    else
      break;
  }
  return indent;
}

std::string_view withoutIndent(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line;
}

/// "/name" or "/name=...".
bool looksLikeQualifier(std::string_view content) {
  const size_t end = content.find('=');
  const std::string_view name = trimmed(content.substr(1, end == std::string_view::npos ? end : end - 1));
  return !name.empty() && std::ranges::all_of(name, [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '_' || c == '-' || c == '\'' || c == '*';
  });
}

/// A quote opens behind the name, which nothing inside a value does: there it would be doubled.
bool opensValue(std::string_view content) {
  const size_t equals = content.find('=');
  const std::string_view value = equals == std::string_view::npos ? "" : withoutIndent(content.substr(equals + 1));
  return value.size() > 1 && value.front() == '"' && value[1] != '"';
}

std::string withoutQuotes(std::string_view text) {
  text.remove_prefix(1);
  if (text.ends_with('"'))
    text.remove_suffix(1);
  std::string value;
  for (size_t at = 0; at < text.size(); ++at) {
    value += text[at];
    if (text[at] == '"' && at + 1 < text.size() && text[at + 1] == '"')
      ++at;
  }
  return value;
}

}  // namespace

void GenBankFeatureTable::addLine(std::string_view line) {
  const std::string_view content = withoutIndent(line);
  if (trimmed(content).empty())
    return;
  const bool isFeature = startsFeature(line);
  if (isFeature)
    beginFeature(line);
  else if (entries_.empty())
    return;
  else if (startsQualifier(content))
    beginQualifier(content);
  else if (hasQualifier_)
    continueQualifier(content);
  else
    entries_.back().location += trimmed(content);
  lineWasOneFullWord_ = !isFeature && line.size() + 1 >= kLineWidth && content.find(' ') == std::string_view::npos;
}

bool GenBankFeatureTable::startsFeature(std::string_view line) const {
  const size_t indent = indentOf(line);
  if (indent > kWidestKeyIndent || withoutIndent(line).front() == '/')
    return false;
  if (!isInsideQuotes())
    return indent > 0 || takeApartFeatureLine(line).isSure;
  // A quote that was never closed must not swallow the features behind it.
  const bool standsAsFeatures = indent == kFeatureIndent || (indent > 0 && indent == featureIndent_);
  return standsAsFeatures && takeApartFeatureLine(line).isSure;
}

bool GenBankFeatureTable::startsQualifier(std::string_view content) const {
  if (content.front() != '/' || !isInsideQuotes())
    return content.front() == '/';
  // A line that is full, or ends in a blank, was broken within its value.
  const bool endsInQuote = text_.size() > 1 && text_.ends_with('"') && !lineWasOneFullWord_;
  return looksLikeQualifier(content) && (endsInQuote || opensValue(content));
}

void GenBankFeatureTable::beginFeature(std::string_view line) {
  endQualifier();
  featureIndent_ = indentOf(line);
  GenBankFeatureLine parts = takeApartFeatureLine(line);
  Entry entry;
  entry.feature.type = std::move(parts.key);
  entry.location = parts.location;
  entries_.push_back(std::move(entry));
}

void GenBankFeatureTable::beginQualifier(std::string_view content) {
  endQualifier();
  hasQualifier_ = true;
  content.remove_prefix(1);
  const size_t equals = content.find('=');
  key_ = trimmed(content.substr(0, equals));
  if (equals == std::string_view::npos) {
    entries_.back().feature.qualifiers.push_back({key_, {}, false, false});
    hasQualifier_ = false;
    return;
  }
  continueQualifier(withoutIndent(content.substr(equals + 1)));
}

void GenBankFeatureTable::continueQualifier(std::string_view content) {
  const bool isWhole = text_.empty() || key_ == "translation" || text_.back() == ' ' || lineWasOneFullWord_ ||
                       (quotes_ == 0 && text_.back() == ',');
  if (!isWhole)
    text_ += ' ';
  text_ += content;
  if (text_.front() == '"')
    quotes_ += static_cast<size_t>(std::count(content.begin(), content.end(), '"'));
}

void GenBankFeatureTable::endQualifier() {
  if (!std::exchange(hasQualifier_, false))
    return;
  const bool isQuoted = !text_.empty() && text_.front() == '"';
  Feature& feature = entries_.back().feature;
  const std::string_view text = trimmed(text_);
  const bool isUnclosed = isQuoted && (text.size() == 1 || !text.ends_with('"'));
  if (isUnclosed && isInsideQuotes())
    warnings_->add(ReadProblem::QualifierUnclosed, nameForWarning(feature) + " /" + key_);
  feature.qualifiers.push_back({key_, isQuoted ? withoutQuotes(text) : std::string(text), isQuoted, true});
  text_.clear();
  quotes_ = 0;
}

std::string GenBankFeatureTable::nameForWarning(const Feature& feature) const {
  return feature.label() + " in " + recordId_;
}

std::vector<Feature> GenBankFeatureTable::takeFeatures(int64_t recordLength, Topology topology) {
  endQualifier();
  std::vector<Feature> features;
  for (Entry& entry : entries_) {
    const std::optional<GenBankLocation> location = parseGenBankLocation(entry.location);
    if (location && location->reachesElsewhere) {
      warnings_->add(ReadProblem::FeatureElsewhere, nameForWarning(entry.feature));
      if (location->ranges.empty())
        continue;
    }
    const LocationFit fit =
        location ? placeOnRecord(*location, recordLength, topology, entry.feature) : LocationFit::Reversed;
    if (fit != LocationFit::Fits) {
      warnings_->add(fit == LocationFit::BeyondEnd ? ReadProblem::FeatureBeyondEnd : ReadProblem::LocationUnreadable,
                     nameForWarning(entry.feature));
      continue;
    }
    features.push_back(std::move(entry.feature));
  }
  entries_.clear();
  return features;
}

}  // namespace dglm
