// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dglm {

/// Gathers the lines of an EMBL record that describe it and makes the blocks of GenBank of them that Record::headers
/// keeps: KEYWORDS, SOURCE, a REFERENCE each, COMMENT. Lines that GenBank has no block for stay as they are, with their
/// codes, in a COMMENT of their own.
class EmblHeader {
 public:
  void add(std::string_view code, std::string_view text);
  /// The blocks; nothing is left.
  std::vector<std::pair<std::string, std::string>> take();

 private:
  enum ReferenceLine { Authors, Consortium, Title, Journal, PubMed, Remark, ReferenceLines };
  struct Reference {
    std::string number, bases;
    std::array<std::string, ReferenceLines> lines;

    std::string block() const;
  };

  /// Of the line whose code ends in this letter.
  static ReferenceLine lineOf(char kind);
  void addToReference(char kind, std::string_view text);

  std::vector<std::string> keywords_, lineage_, comment_, others_;
  std::string source_;
  std::vector<Reference> references_;
};

}  // namespace dglm
