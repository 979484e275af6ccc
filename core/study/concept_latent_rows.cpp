// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concept_latent_rows.h"

#include <algorithm>
#include <map>

namespace dglm {
namespace {

constexpr size_t kTopTokens = 10;

/// Each latent's match with the best F1 on set 0, by latent.
std::map<int32_t, const ConceptMatch*> chosenMatches(const std::vector<ConceptMatch>& matches) {
  std::map<int32_t, const ConceptMatch*> chosen;
  for (const ConceptMatch& match : matches) {
    const ConceptMatch*& best = chosen[match.latent];
    const double f1 = match.sets[0].agreement.f1, bestF1 = best ? best->sets[0].agreement.f1 : -1;
    if (f1 > bestF1 || (f1 == bestF1 && match.number < best->number))
      best = &match;
  }
  return chosen;
}

}  // namespace

std::array<std::vector<TokenConcept>, 3> latentRows(const std::vector<ConceptMatch>& matches, const Numbering& concepts,
                                                    const StrongestTokens& tokensOf) {
  const std::map<int32_t, const ConceptMatch*> chosen = chosenMatches(matches);
  std::array<std::vector<TokenConcept>, 3> sets;
  for (size_t set = 0; set < sets.size(); ++set) {
    for (const auto& [latent, match] : chosen)
      sets[set].push_back({latent,
                           {concepts.names()[static_cast<size_t>(match->number)]},
                           match->sets[set].isCarried() ? match->sets[set].agreement : Agreement{},
                           static_cast<double>(match->threshold),
                           tokensOf(set, latent)});
    std::ranges::stable_sort(sets[set], std::ranges::greater(),
                             [](const TokenConcept& row) { return row.agreement.f1; });
  }
  return sets;
}

std::vector<int32_t> strongestPlaces(const BaseActivations& activations, LatentNumber latent) {
  BaseActivations::Scratch scratch;
  const std::span<const BaseValue> values = activations.values(latent, scratch);
  std::vector<BaseValue> strongest(std::min(kTopTokens, values.size()));
  std::partial_sort_copy(
      values.begin(), values.end(), strongest.begin(), strongest.end(),
      [](const BaseValue& a, const BaseValue& b) { return a.value != b.value ? a.value > b.value : a.base < b.base; });
  std::vector<int32_t> places;
  for (const BaseValue& value : strongest)
    places.push_back(value.base);
  return places;
}

}  // namespace dglm
