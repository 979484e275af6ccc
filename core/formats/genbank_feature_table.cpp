// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/genbank_feature_table.h"

#include <algorithm>
#include <utility>

#include "core/formats/genbank_layout.h"
#include "core/formats/genbank_location.h"
#include "core/formats/text.h"

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

/// Key and location of a feature's first line; GenBank's columns are trusted where they are kept, since a key may then
/// hold a blank.
std::pair<std::string_view, std::string_view> keyAndLocation(std::string_view line) {
  const bool keepsColumns = line.size() > kQualifierColumn && line[kQualifierColumn - 1] == ' ' &&
                            line[kQualifierColumn] != ' ' && line.find('\t') == std::string_view::npos;
  if (keepsColumns)
    return {trimmed(line.substr(0, kQualifierColumn)), trimmed(line.substr(kQualifierColumn))};
  const std::string_view key = takeWord(line);
  return {key, trimmed(line)};
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
  else if (content.front() == '/' && !isInsideQuotes())
    beginQualifier(content);
  else if (hasQualifier_)
    continueQualifier(content);
  else
    entries_.back().location += trimmed(content);
  lineWasOneFullWord_ = !isFeature && line.size() + 1 >= kLineWidth && content.find(' ') == std::string_view::npos;
}

bool GenBankFeatureTable::startsFeature(std::string_view line) const {
  if (indentOf(line) > kWidestKeyIndent || withoutIndent(line).front() == '/')
    return false;
  if (!isInsideQuotes())
    return true;
  // A quote that was never closed must not swallow the features behind it.
  return indentOf(line) == kFeatureIndent && parseGenBankLocation(keyAndLocation(line).second);
}

void GenBankFeatureTable::beginFeature(std::string_view line) {
  endQualifier();
  const auto [key, location] = keyAndLocation(line);
  Entry entry;
  entry.feature.type = key;
  entry.location = location;
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
  continueQualifier(content.substr(equals + 1));
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
  if (isInsideQuotes())
    warnings_->add(ReadProblem::QualifierUnclosed, nameForWarning(feature) + " /" + key_);
  const std::string_view text = trimmed(text_);
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
    std::optional<GenBankLocation> location = parseGenBankLocation(entry.location);
    const LocationFit fit = location ? placeOnRecord(*location, recordLength, topology) : LocationFit::Reversed;
    if (fit != LocationFit::Fits) {
      warnings_->add(fit == LocationFit::BeyondEnd ? ReadProblem::FeatureBeyondEnd : ReadProblem::LocationUnreadable,
                     nameForWarning(entry.feature));
      continue;
    }
    entry.feature.segments = std::move(location->segments);
    entry.feature.order = location->order;
    features.push_back(std::move(entry.feature));
  }
  entries_.clear();
  return features;
}

}  // namespace dglm
