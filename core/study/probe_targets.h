// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/interpretation/concept_names.h"
#include "core/interpretation/token_concepts.h"

namespace dglm {

/// When a token's label is one that is asked for. Whole: it is that label or a synonym of it, in any case. Substring:
/// it contains the text, letter by letter, as the reference has it ("env" is in "env enhancer").
enum class LabelMatch { Whole, Substring };

/// What a probe looks for: tokens with any of some labels ("HIV + env"), or those that contain a k-mer ("kmer:TAG").
struct ProbeTarget {
  std::string name;  ///< as it was written
  std::vector<std::string> labels;
  std::string kmer;

  /// Errors: InvalidArgument for a text without a name in it.
  static Result<ProbeTarget> parse(const std::string& text);
};

/// [row] 1 where a token of the table is what is looked for, else 0.
std::vector<uint8_t> targetRows(const ProbeTarget& target, const TokenTable& table, LabelMatch match,
                                const ConceptNames& synonyms);

/// The sets of labels of the paper's HIV probe, in its order.
std::vector<std::string> hivLabelSets();

/// "no token has it", and which labels contain its letters.
std::string whyNoRows(const ProbeTarget& target, const TokenTable& table, LabelMatch match);

}  // namespace dglm
