// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "app/project/concept_book.h"
#include "app/project/session.h"
#include "core/study/latent_map.h"
#include "core/study/meta_run.h"
#include "widgets/charts/latent_scatter.h"

namespace dglm {

/// Which latents a map shows.
enum class MappedLatents { WithConcept, Firing, All };
/// What their colours tell.
enum class LatentColours { Concept, Family };

std::vector<int32_t> latentsToMap(const Session& session, const ConceptBook& concepts, MappedLatents which);

/// A map as it is drawn; the most frequent groups have a colour. `run`: the families, null where there are none.
LatentScatterData scatterData(const Session& session, const ConceptBook& concepts, const MetaRunFiles* run,
                              const LatentMap& map, LatentColours colours);

/// What near and far mean on the map, in a sentence or two.
QString mapSentence(const LatentMap& map);

/// A row a latent: latent, name, concept, f1, family, x, y, pinned; the titles first, English as in all files.
std::vector<QStringList> mapRows(const Session& session, const ConceptBook& concepts, const MetaRunFiles* run,
                                 const LatentMap& map);

}  // namespace dglm
