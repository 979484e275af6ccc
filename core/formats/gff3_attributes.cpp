// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/gff3_attributes.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

#include "core/base/text.h"

namespace dglm {
namespace {

constexpr std::string_view kReserved = ";=&,";

struct KeyName {
  std::string_view genbank, gff3;
};

/// GFF3 has names of its own for these.
constexpr std::array<KeyName, 2> kKeyNames = {{{"note", "Note"}, {"db_xref", "Dbxref"}}};

/// Qualifiers without a value (The DDBJ/ENA/GenBank Feature Table Definition, appendix III).
constexpr std::string_view kFlags[] = {"environmental_sample",
                                       "focus",
                                       "germline",
                                       "macronuclear",
                                       "partial",
                                       "proviral",
                                       "pseudo",
                                       "rearranged",
                                       "ribosomal_slippage",
                                       "trans_splicing",
                                       "transgenic"};

/// Qualifiers whose value has no quotes (the same source).
constexpr std::string_view kUnquoted[] = {
    "anticodon", "citation", "codon_start",    "compare",     "direction",     "mod_base",    "estimated_length",
    "number",    "rpt_type", "rpt_unit_range", "tag_peptide", "transl_except", "transl_table"};

template <class Keys>
bool isOneOf(std::string_view key, const Keys& keys) {
  return std::ranges::find(keys, key) != std::end(keys);
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percentEncoded(char c) {
  std::array<char, 4> hex{};
  std::snprintf(hex.data(), hex.size(), "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
  return hex.data();
}

std::string_view takeAttribute(std::string_view& text) {
  const std::string_view part = text.substr(0, text.find(';'));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return trimmed(part);
}

struct Attribute {
  std::string_view key, value;
  bool hasValue = true;
  bool isPlain = false;  ///< of GTF: one value, without percent encoding
};

/// Whether a value of GTF ends in front of this: the next attribute, or the end.
bool isBehindValue(std::string_view text) {
  const std::string_view next = trimmed(text);
  if (next.empty() || next.front() == ';')
    return true;
  const std::string_view key = next.substr(0, next.find_first_of(" \t;\""));
  const std::string_view behind = next.substr(key.size());
  return next.size() < text.size() && !key.empty() && !behind.empty() && behind.front() != '"' &&
         trimmed(behind).starts_with('"');
}

/// An attribute of GTF or GFF2, whose value stands in quotes behind a blank; nothing where the next is another.
std::optional<Attribute> takeQuoted(std::string_view& text) {
  const std::string_view rest = trimmed(text);
  const std::string_view key = rest.substr(0, rest.find_first_of(" \t=;\""));
  const std::string_view behind = trimmed(rest.substr(key.size()));
  if (key.empty() || !behind.starts_with('"'))
    return {};
  for (size_t quote = behind.find('"', 1); quote != std::string_view::npos; quote = behind.find('"', quote + 1)) {
    if (!isBehindValue(behind.substr(quote + 1)))
      continue;
    text = trimmed(behind.substr(quote + 1));
    if (text.starts_with(';'))
      text.remove_prefix(1);
    return Attribute{key, behind.substr(1, quote - 1), true, true};
  }
  return {};
}

Attribute takeNext(std::string_view& text) {
  if (const std::optional<Attribute> quoted = takeQuoted(text))
    return *quoted;
  const std::string_view attribute = takeAttribute(text);
  if (const size_t equals = attribute.find('='); equals != std::string_view::npos)
    return {trimmed(attribute.substr(0, equals)), trimmed(attribute.substr(equals + 1))};
  const size_t blank = attribute.find(' ');
  if (blank == std::string_view::npos)
    return {attribute, {}, false};
  return {attribute.substr(0, blank), trimmed(attribute.substr(blank)), true, true};
}

/// The values between the commas; a comma before a blank stands in a text.
std::vector<std::string> valuesOf(std::string_view text) {
  std::vector<std::string> values;
  size_t from = 0;
  for (size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',', comma + 1)) {
    if (comma + 1 < text.size() && text[comma + 1] == ' ')
      continue;
    values.push_back(gff3Decoded(text.substr(from, comma - from)));
    from = comma + 1;
  }
  values.push_back(gff3Decoded(text.substr(from)));
  return values;
}

std::string genbankKey(const std::string& key) {
  const auto known = std::ranges::find(kKeyNames, key, &KeyName::gff3);
  return known == kKeyNames.end() ? key : std::string(known->genbank);
}

void addQualifiers(const std::string& key, const Attribute& attribute, std::vector<Qualifier>& qualifiers) {
  if (!attribute.hasValue || (isOneOf(key, kFlags) && attribute.value == "true")) {
    qualifiers.push_back({key, {}, false, false});
    return;
  }
  if (attribute.isPlain)
    return qualifiers.push_back({key, std::string(attribute.value), !isOneOf(key, kUnquoted), true});
  for (std::string& value : valuesOf(attribute.value))
    qualifiers.push_back({key, std::move(value), !isOneOf(key, kUnquoted), true});
}

/// A text that is said once. What is said again, and is another, stays as an alias, but for an ID.
void takeText(std::string_view key, std::string value, std::string& text, Gff3Attributes& found) {
  if (text.empty() || text == value)
    text = std::move(value);
  else if (key == "Name")
    found.qualifiers.push_back({"Alias", std::move(value)});
  else
    found.hasSecondId = found.hasSecondId || key == "ID";
}

/// Attributes of the line or of GFF3's own. False for those that say something of the feature.
bool takeOwn(const std::string& key, std::string_view value, Gff3Attributes& found) {
  const std::array<std::pair<std::string_view, std::string*>, 4> texts = {{{"ID", &found.id},
                                                                           {"Name", &found.name},
                                                                           {"genbank_location", &found.location},
                                                                           {"genbank_key", &found.genbankKey}}};
  for (const auto& [name, text] : texts) {
    if (key != name)
      continue;
    takeText(key, gff3Decoded(value), *text, found);
    return true;
  }
  const std::string_view own = key;
  if (own == "Parent")
    std::ranges::move(valuesOf(value), std::back_inserter(found.parents));
  found.partialStart = found.partialStart || (own == "start_range" && value.starts_with('.'));
  found.partialEnd = found.partialEnd || (own == "end_range" && value.ends_with('.'));
  found.isCircular = found.isCircular || (own == "Is_circular" && value == "true");
  return own == "Parent" || own == "start_range" || own == "end_range" || own == "Is_circular";
}

std::string valueOf(std::string_view key, const Gff3Attributes& found) {
  const auto has = std::ranges::find(found.qualifiers, key, &Qualifier::key);
  return has == found.qualifiers.end() ? std::string() : has->value;
}

}  // namespace

std::string gff3Decoded(std::string_view text) {
  constexpr int kHex = 16;
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
    const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
    if (low < 0) {
      result += text[i];
      continue;
    }
    result += static_cast<char>(kHex * high + low);
    i += 2;
  }
  return result;
}

std::string gff3Encoded(std::string_view text, std::string_view reserved) {
  constexpr unsigned char kFirstPrintable = 0x20, kDelete = 0x7F;
  std::string result;
  for (size_t at = 0; at < text.size(); ++at) {
    const auto code = static_cast<unsigned char>(text[at]);
    const bool isOuterBlank = text[at] == ' ' && (at == 0 || at + 1 == text.size());
    const bool isPlain = code >= kFirstPrintable && code != kDelete && text[at] != '%' && !isOuterBlank &&
                         reserved.find(text[at]) == std::string_view::npos;
    result += isPlain ? std::string(1, text[at]) : percentEncoded(text[at]);
  }
  return result;
}

Gff3Attributes gff3AttributesOf(std::string_view column) {
  Gff3Attributes found;
  if (trimmed(column) == ".")
    return found;
  bool isGtf = false;
  while (!column.empty() && !(isGtf && trimmed(column).starts_with('#'))) {
    const Attribute attribute = takeNext(column);
    const std::string key = gff3Decoded(attribute.key);
    isGtf = isGtf || attribute.isPlain;
    if (!key.empty() && !takeOwn(key, attribute.value, found))
      addQualifiers(genbankKey(key), attribute, found.qualifiers);
  }
  if (!isGtf)
    return found;
  if (const std::string transcript = valueOf("transcript_id", found); !transcript.empty())
    found.transcript = valueOf("gene_id", found) + '\n' + transcript;
  for (const std::string_view key : {"gene_name", "gene_id"}) {
    if (found.name.empty())
      found.name = valueOf(key, found);
  }
  return found;
}

std::string gff3Values(const Feature& feature, const std::string& key) {
  std::string values;
  bool isFirst = true;
  for (const Qualifier& qualifier : feature.qualifiers) {
    if (qualifier.key != key)
      continue;
    values += isFirst ? "" : ",";
    values += gff3Encoded(qualifier.hasValue ? qualifier.value : "true", kReserved);
    isFirst = false;
  }
  return values;
}

std::string gff3AttributeText(const Feature& feature, std::set<std::string> leftOut) {
  std::string text;
  for (const Qualifier& qualifier : feature.qualifiers)
    if (leftOut.insert(qualifier.key).second)
      text += ";" + gff3Encoded(qualifier.key, kReserved) + "=" + gff3Values(feature, qualifier.key);
  return text;
}

}  // namespace dglm
