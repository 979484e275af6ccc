// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/base/numbering.h"
#include "core/base/units.h"
#include "core/interpretation/base_activations.h"
#include "core/interpretation/concept_search.h"
#include "core/interpretation/token_concepts.h"

namespace dglm {

/// The texts of the tokens where a latent fires strongest in a set.
using StrongestTokens = std::function<std::vector<std::string>(size_t set, LatentNumber latent)>;

/// What was found as the reference's tables have it, [set]: each latent once, with the concept and threshold that set 0
/// chose for it (ties: the concept that was numbered first). Sorted by F1 on the set, best first; as with
/// the reference, 0 where the set does not carry the concept.
std::array<std::vector<TokenConcept>, 3> latentRows(const std::vector<ConceptMatch>& matches, const Numbering& concepts,
                                                    const StrongestTokens& tokensOf);

/// The ten places with the latent's largest values, largest first; fewer where it fires less often.
std::vector<int32_t> strongestPlaces(const BaseActivations& activations, LatentNumber latent);

}  // namespace dglm
