// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/sequence/record.h"

namespace dglm {

/// Begins the ID of a feature on several lines that has none of its own; a reader drops it.
inline constexpr std::string_view kOwnId = "decode-glm-";

/// Without percent encoding; a '%' that starts none stays.
std::string gff3Decoded(std::string_view text);

/// Percent encoding of control characters, '%', the characters in `reserved`, and blanks at either end.
std::string gff3Encoded(std::string_view text, std::string_view reserved = {});

/// What the ninth column of GFF3 says: qualifiers of the feature, and what only the format needs.
struct Gff3Attributes {
  /// With GenBank's keys (Note is note, Dbxref is db_xref), several values one each; ID, Parent and Name apart.
  std::vector<Qualifier> qualifiers;
  std::string id, name;
  std::string transcript;  ///< of GTF: gene and transcript, by which coding lines belong together
  std::vector<std::string> parents;
  std::string location;    ///< GenBank's, beside lines that do not tell it; see placeGff3Lines()
  std::string genbankKey;  ///< beside a type that would be read as another
  bool partialStart = false, partialEnd = false;
  bool isCircular = false;
  bool hasSecondId = false;  ///< that is another
};

/// Reads the column. Blanks round keys and values and empty attributes are dropped. A comma separates values, but not
/// before a blank, where it belongs to a text. A second Name is an Alias. Keys that are flags in GenBank are flags
/// where their value is "true", or where an attribute has no value at all; keys that GenBank writes without quotes are
/// unquoted. Attributes of GTF and GFF2, `key "value";`, are read too: gene_name, or else gene_id, stands for Name.
Gff3Attributes gff3AttributesOf(std::string_view column);

/// The qualifiers as attributes, each preceded by ';', values of one key together; without the keys left out.
std::string gff3AttributeText(const Feature& feature, std::set<std::string> leftOut);

/// All values of the qualifier, encoded, with commas between them.
std::string gff3Values(const Feature& feature, const std::string& key);

}  // namespace dglm
