// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/sequence/record.h"

namespace dglm {

/// Which labels mean the same: a concept is a set of feature labels taken as one meaning. Case and blanks at the ends
/// of a label do not matter.
class ConceptNames {
 public:
  /// No synonyms: every label is a concept of its own.
  ConceptNames() = default;

  /// Common parts of engineered plasmids, such as AmpR = bla, AmpR(long).
  static const ConceptNames& common();
  /// The same as parse() reads it, for a user to change.
  static std::string_view commonText();

  /// Lines such as `KanR = kanMX, NeoR/KanR`: the concept, then other labels that mean it. '#' starts a comment.
  /// `source` names the text in errors. Errors: MalformedFile for a line without '=', or a label with two meanings.
  static Result<ConceptNames> parse(std::string_view text, const std::string& source);

  /// The concept of a label: by the synonyms, or the label itself.
  std::string conceptOf(std::string_view label) const;
  /// The concept that a feature stands for: that of its label; but a primer (`primer_bind`) is not the thing that it is
  /// named after, so a label with synonyms becomes "lacZ-alpha (primer)".
  std::string conceptOf(const Feature& feature) const;
  /// Whether the synonyms name the label.
  bool knows(std::string_view label) const;

 private:
  Status add(std::string_view line, int lineNumber, const std::string& source);

  std::map<std::string, std::string, std::less<>> conceptByLabel_;  // folded label -> concept as written
};

}  // namespace dglm
