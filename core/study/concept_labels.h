// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/interpretation/concept_search.h"
#include "core/interpretation/token_concepts.h"
#include "core/sequence/record.h"
#include "core/study/inspect.h"

namespace dglm {

/// What was read of the labels of one set.
struct SetLabels {
  int64_t sequences = 0;
  int64_t places = 0;    ///< bases, or tokens that stand for bases
  int64_t labelled = 0;  ///< places under a label
  std::vector<std::pair<std::string, int64_t>>
      names;  ///< concepts and how many regions (or tokens) have them, most first
};

/// Which labels a run read, and what came of them.
struct ConceptLabels {
  std::array<SetLabels, 3> sets;
  bool byRegion = true;    ///< names are counted in regions; false: in tokens, as in the paper-compatible mode
  int64_t candidates = 0;  ///< concepts with regions enough in set 0; paper-compatible: latents with a candidate label
  int64_t leastRegions = 0;
};

/// Of the places of the three sets, in the default mode.
ConceptLabels labelsOf(const std::array<ConceptSet, 3>& sets, const Numbering& concepts, int64_t leastRegions);
/// Of a token table, in the paper-compatible mode; special tokens are left out.
SetLabels labelsOf(const TokenTable& table);

/// "Set 0: 6 sequences, 84 of 240 places labelled; 5 labels: AmpR (12), ...", and a line of the candidates.
std::vector<std::string> linesOf(const ConceptLabels& labels);
/// set_0_labels, set_0_labelled, set_0_places, ..., candidates.
Facts factsOf(const ConceptLabels& labels);

/// Why records give no label, in words: "its 3 features are 2 'source' and 1 without a name of its own".
std::string whyNoLabels(std::span<const Record> records);

/// What a user should know of labels that came to nothing: sets without a label, each with its reason where one is
/// given, and concepts that only set 0 carries.
std::vector<Phrase> warningsOf(const ConceptLabels& labels, const std::array<std::string, 3>& reasons);

/// Whether any latent is above 0 anywhere.
bool firesAnywhere(const BaseActivations& activations);

/// Why a run in the default mode found nothing, as the end of a sentence.
std::string whyNoMatches(const ConceptLabels& labels, const BaseActivations& tuning, double leastF1);

/// A warning where a file of synonyms knows none of the labels.
std::optional<std::string> warningOfSynonyms(const std::string& file, const ConceptNames& synonyms,
                                             const std::vector<std::string>& labels);

}  // namespace dglm
