// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/snapgene_features.h"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "core/formats/genbank_location.h"
#include "core/formats/text.h"

namespace dglm {
namespace {

struct Entity {
  std::string_view code, text;
};

constexpr Entity kEntities[] = {{"&lt;", "<"},   {"&gt;", ">"},   {"&quot;", "\""},
                                {"&apos;", "'"}, {"&nbsp;", " "}, {"&amp;", "&"}};

std::string withEntitiesRead(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto entity = std::find_if(std::begin(kEntities), std::end(kEntities),
                                     [text](const Entity& each) { return text.starts_with(each.code); });
    const bool isEntity = entity != std::end(kEntities);
    result += isEntity ? entity->text : text.substr(0, 1);
    text.remove_prefix(isEntity ? entity->code.size() : 1);
  }
  return result;
}

Strand strandOf(const pugi::xml_node& feature) {
  switch (feature.attribute("directionality").as_int()) {
    case 1:
      return Strand::Forward;
    case 2:
      return Strand::Reverse;
    default:
      return Strand::None;
  }
}

/// "115-1471", 1-based and inclusive; a range across the origin has its end before its start.
bool readRange(std::string_view text, BaseRange& bases) {
  const char* end = text.data() + text.size();
  int64_t first = 0, last = 0;
  const auto [dash, failure] = std::from_chars(text.data(), end, first);
  if (failure != std::errc() || dash == end || *dash != '-' || first < 1)
    return false;
  if (std::from_chars(dash + 1, end, last).ec != std::errc() || last < 1)
    return false;
  bases = {first - 1, last};
  return true;
}

/// The stretches in reading order; none if a range cannot be read.
GenBankLocation locationOf(const pugi::xml_node& feature) {
  GenBankLocation location;
  const Strand strand = strandOf(feature);
  for (const pugi::xml_node& node : feature.children("Segment")) {
    if (std::string_view(node.attribute("type").value()) == "gap")
      continue;
    FeatureSegment segment;
    segment.strand = strand;
    if (!readRange(node.attribute("range").value(), segment.bases))
      return {};
    location.segments.push_back(segment);
  }
  if (strand == Strand::Reverse)
    std::reverse(location.segments.begin(), location.segments.end());
  location.order = location.segments.size() > 1 ? SegmentOrder::Join : SegmentOrder::Single;
  return location;
}

void addQualifier(const pugi::xml_node& node, Feature& feature) {
  const std::string key = node.attribute("name").value();
  for (const pugi::xml_node& value : node.children("V")) {
    if (const pugi::xml_attribute number = value.attribute("int")) {
      feature.qualifiers.push_back({key, number.value(), false, true});
      continue;
    }
    const pugi::xml_attribute text = value.attribute("text") ? value.attribute("text") : value.attribute("predef");
    std::string plain = plainText(text.value());
    // SnapGene puts a comma between the peptides of a feature's segments.
    if (key == "translation")
      std::erase(plain, ',');
    feature.qualifiers.push_back({key, std::move(plain), true, true});
  }
}

Feature featureOf(const pugi::xml_node& node) {
  Feature feature;
  feature.type = node.attribute("type").as_string("misc_feature");
  if (const pugi::xml_attribute name = node.attribute("name"))
    feature.qualifiers.push_back({"label", name.value(), true, true});
  for (const pugi::xml_node& qualifier : node.children("Q"))
    addQualifier(qualifier, feature);
  if (const std::string colour = node.child("Segment").attribute("color").value(); !colour.empty())
    feature.qualifiers.push_back({"note", "color: " + colour, true, true});
  return feature;
}

}  // namespace

std::string plainText(std::string_view html) {
  if (html.find("<html>") == std::string_view::npos)
    return std::string(html);
  std::string text;
  bool isInTag = false;
  for (size_t at = 0; at < html.size(); ++at) {
    if (html.substr(at, 3) == "<br")
      text += ' ';
    isInTag = html[at] == '<' || isInTag;
    if (!isInTag)
      text += html[at] == '\n' ? ' ' : html[at];
    isInTag = isInTag && html[at] != '>';
  }
  return withEntitiesRead(trimmed(text));
}

void readSnapGeneFeatures(std::string_view xml, Record& record, ReadWarnings& warnings) {
  pugi::xml_document document;
  if (!document.load_buffer(xml.data(), xml.size())) {
    warnings.add(ReadProblem::FeatureXmlUnreadable, record.id);
    return;
  }
  for (const pugi::xml_node& node : document.child("Features").children("Feature")) {
    Feature feature = featureOf(node);
    GenBankLocation location = locationOf(node);
    const LocationFit fit =
        location.segments.empty() ? LocationFit::Reversed : placeOnRecord(location, record.length(), record.topology);
    if (fit != LocationFit::Fits) {
      warnings.add(fit == LocationFit::BeyondEnd ? ReadProblem::FeatureBeyondEnd : ReadProblem::LocationUnreadable,
                   feature.label() + " in " + record.id);
      continue;
    }
    feature.segments = std::move(location.segments);
    feature.order = location.order;
    record.features.push_back(std::move(feature));
  }
}

}  // namespace dglm
