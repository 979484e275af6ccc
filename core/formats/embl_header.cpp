// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/embl_header.h"

#include "core/base/text.h"
#include "core/formats/genbank_layout.h"

namespace dglm {
namespace {

/// Joined by a blank.
void append(std::string& text, std::string_view more) {
  text.append(text.empty() ? "" : " ").append(more);
}

/// Each below the other in the column of header texts.
std::string inColumn(const std::vector<std::string>& lines) {
  std::string text;
  for (size_t i = 0; i < lines.size(); ++i)
    text.append(i > 0 ? "\n" + std::string(kHeaderTextColumn, ' ') : "").append(lines[i]);
  return text;
}

/// A line below a block's first, under a keyword of its own.
std::string subLine(std::string_view keyword, std::string_view text) {
  std::string line = "\n" + std::string(keyword);
  line.append(kHeaderTextColumn - keyword.size(), ' ');
  return line.append(text);
}

/// "Direct submission" of "\"Direct submission\";".
std::string_view withoutMarks(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with(';'))
    text.remove_suffix(1);
  if (text.size() > 1 && text.starts_with('"') && text.ends_with('"'))
    text = text.substr(1, text.size() - 2);
  return text;
}

/// "1 to 10; 20 to 30" of "1-10, 20-30".
std::string asBases(std::string_view places) {
  std::string text;
  for (const char c : places)
    text.append(c == '-' ? " to " : c == ',' ? ";" : std::string(1, c));
  return text;
}

std::string_view withoutFullStop(std::string_view text) {
  text = trimmed(text);
  return text.substr(0, text.size() - (text.ends_with('.') ? 1 : 0));
}

/// "Trifolium repens" of "Trifolium repens (white clover)".
std::string_view scientificName(std::string_view source) {
  return trimmed(source.substr(0, source.find(" (")));
}

}  // namespace

EmblHeader::ReferenceLine EmblHeader::lineOf(char kind) {
  switch (kind) {
    case 'A':
      return Authors;
    case 'G':
      return Consortium;
    case 'T':
      return Title;
    case 'L':
      return Journal;
    default:
      return Remark;
  }
}

void EmblHeader::add(std::string_view code, std::string_view text) {
  if (code == "KW")
    keywords_.emplace_back(trimmed(text));
  else if (code == "OS")
    append(source_, trimmed(text));
  else if (code == "OC")
    lineage_.emplace_back(trimmed(text));
  else if (code == "CC")
    comment_.emplace_back(text);
  else if (std::string_view("RN RC RP RX RG RA RT RL").find(code) != std::string_view::npos)
    addToReference(code[1], trimmed(text));
  else
    others_.push_back(std::string(code) + "   " + std::string(trimmed(text)));
}

void EmblHeader::addToReference(char kind, std::string_view text) {
  constexpr std::string_view kPubMed = "PUBMED;";
  if (kind == 'N' || references_.empty())
    references_.emplace_back();
  Reference& reference = references_.back();
  if (kind == 'N')
    reference.number = text.substr(text.starts_with('['), text.find(']') - text.starts_with('['));
  else if (kind == 'P')
    append(reference.bases, text);
  else if (kind == 'X' && text.starts_with(kPubMed))
    append(reference.lines[PubMed], withoutFullStop(text.substr(kPubMed.size())));
  else
    append(reference.lines[lineOf(kind)], text);
}

std::string EmblHeader::Reference::block() const {
  constexpr std::array<std::string_view, ReferenceLines> kKeywords = {"  AUTHORS", "  CONSRTM", "  TITLE",
                                                                      "  JOURNAL", "   PUBMED", "  REMARK"};
  std::string text = number;
  if (!bases.empty())
    text += "  (bases " + asBases(bases) + ")";
  for (size_t i = 0; i < lines.size(); ++i)
    if (const std::string_view line = withoutMarks(lines[i]); !line.empty())
      text += subLine(kKeywords[i], line);
  return text;
}

std::vector<std::pair<std::string, std::string>> EmblHeader::take() {
  std::vector<std::pair<std::string, std::string>> blocks;
  if (!keywords_.empty())
    blocks.emplace_back("KEYWORDS", inColumn(keywords_));
  if (!source_.empty())
    blocks.emplace_back("SOURCE", source_ + subLine("  ORGANISM", scientificName(source_)));
  if (!lineage_.empty()) {
    if (source_.empty())
      blocks.emplace_back("SOURCE", ".");
    blocks.back().second += subLine("", inColumn(lineage_));
  }
  for (const Reference& reference : references_)
    blocks.emplace_back("REFERENCE", reference.block());
  for (const auto* lines : {&comment_, &others_})
    if (!lines->empty())
      blocks.emplace_back("COMMENT", inColumn(*lines));
  *this = {};
  return blocks;
}

}  // namespace dglm
