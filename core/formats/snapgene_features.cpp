// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/snapgene_features.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <pugixml.hpp>

#include "core/base/text.h"
#include "core/base/text_decoder.h"
#include "core/formats/genbank_feature_line.h"
#include "core/formats/genbank_location.h"

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

/// "115-1471", both inclusive and counted from `firstBase`; a range across the origin has its end before its start.
bool readRange(std::string_view text, int64_t firstBase, WrittenRange& range) {
  const char* end = text.data() + text.size();
  const auto [dash, failure] = std::from_chars(text.data(), end, range.first);
  if (failure != std::errc() || dash == end || *dash != '-')
    return false;
  if (std::from_chars(dash + 1, end, range.last).ec != std::errc())
    return false;
  constexpr int64_t kLargest = int64_t{1} << 40;
  range.first += 1 - firstBase;
  range.last += 1 - firstBase;
  return range.first >= 1 && range.last >= 1 && range.first <= kLargest && range.last <= kLargest;
}

/// The stretches in reading order; none if a range cannot be read.
GenBankLocation locationOf(const pugi::xml_node& feature) {
  GenBankLocation location;
  const Strand strand = strandOf(feature);
  for (const pugi::xml_node& node : feature.children("Segment")) {
    if (std::string_view(node.attribute("type").value()) == "gap")
      continue;
    WrittenRange range;
    range.strand = strand;
    if (!readRange(node.attribute("range").value(), 1, range))
      return {};
    location.ranges.push_back(range);
  }
  if (strand == Strand::Reverse)
    std::reverse(location.ranges.begin(), location.ranges.end());
  location.order = location.ranges.size() > 1 ? SegmentOrder::Join : SegmentOrder::Single;
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
    if (key == "label" && plain == feature.qualifier("label"))
      continue;  // some writers repeat the feature's name
    feature.qualifiers.push_back({key, std::move(plain), true, true});
  }
}

Feature featureOf(const pugi::xml_node& node) {
  Feature feature;
  feature.type = genbankKeyFor(node.attribute("type").as_string("misc_feature"));
  if (const pugi::xml_attribute name = node.attribute("name"))
    feature.qualifiers.push_back({"label", name.value(), true, true});
  for (const pugi::xml_node& qualifier : node.children("Q"))
    addQualifier(qualifier, feature);
  if (const std::string colour = node.child("Segment").attribute("color").value(); !colour.empty())
    feature.qualifiers.push_back({"note", "color: " + colour, true, true});
  return feature;
}

/// A site where a primer binds. SnapGene writes its place from base 0, and most sites a second time, `simplified`.
std::optional<Feature> bindingSiteOf(const pugi::xml_node& primer, const pugi::xml_node& site, const Record& record) {
  WrittenRange range;
  range.strand = site.attribute("boundStrand").as_int() == 1 ? Strand::Reverse : Strand::Forward;
  Feature feature;
  if (!readRange(site.attribute("location").value(), 0, range) ||
      placeOnRecord({{range}, SegmentOrder::Single}, record.length(), record.topology, feature) != LocationFit::Fits)
    return std::nullopt;
  feature.type = "primer_bind";
  feature.qualifiers.push_back({"label", primer.attribute("name").as_string("primer"), true, true});
  if (std::string note = plainText(primer.attribute("description").value()); !note.empty())
    feature.qualifiers.push_back({"note", std::move(note), true, true});
  return feature;
}

bool isKnown(const Feature& site, const std::vector<Feature>& features) {
  return std::ranges::any_of(features, [&site](const Feature& each) {
    return each.type == site.type && each.segments == site.segments && each.label() == site.label();
  });
}

/// XML as SnapGene writes it is UTF-8; the bytes of older writers are read as TextDecoder does.
bool load(std::string_view bytes, pugi::xml_document& document, const Record& record, ReadWarnings& warnings) {
  const ByteOrderMark mark = byteOrderMarkOf(bytes);
  TextDecoder decoder(mark.encoding);
  std::string text;
  decoder.decode(bytes.substr(mark.bytes), text);
  decoder.finish(text);
  warnings.addForeignBytes(decoder);
  if (document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8))
    return true;
  warnings.add(ReadProblem::FeatureXmlUnreadable, record.id);
  return false;
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
  if (!load(xml, document, record, warnings))
    return;
  for (const pugi::xml_node& node : document.child("Features").children("Feature")) {
    Feature feature = featureOf(node);
    const GenBankLocation location = locationOf(node);
    const LocationFit fit = location.ranges.empty()
                                ? LocationFit::Reversed
                                : placeOnRecord(location, record.length(), record.topology, feature);
    if (fit != LocationFit::Fits) {
      warnings.add(fit == LocationFit::BeyondEnd ? ReadProblem::FeatureBeyondEnd : ReadProblem::LocationUnreadable,
                   feature.label() + " in " + record.id);
      continue;
    }
    record.features.push_back(std::move(feature));
  }
}

void readSnapGenePrimers(std::string_view xml, Record& record, ReadWarnings& warnings) {
  pugi::xml_document document;
  if (!load(xml, document, record, warnings))
    return;
  for (const pugi::xml_node& primer : document.child("Primers").children("Primer"))
    for (const pugi::xml_node& site : primer.children("BindingSite")) {
      std::optional<Feature> feature = bindingSiteOf(primer, site, record);
      if (!feature)
        warnings.add(ReadProblem::LocationUnreadable,
                     std::string(primer.attribute("name").as_string("primer")) + " in " + record.id);
      else if (!isKnown(*feature, record.features))
        record.features.push_back(std::move(*feature));
    }
}

}  // namespace dglm
