// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

#include "app/project/session.h"
#include "core/study/project_edits.h"
#include "widgets/charts/substitution_map.h"
#include "widgets/tables/edited_latent_table.h"
#include "widgets/tracks/track_data.h"

namespace dglm {

struct Palette;

/// What the cells of a saturated stretch show.
enum class ScanValue { LogLikelihood, Kmers, Latent };

/// The latents of an effect as rows of the table.
std::vector<EditedLatentRow> latentRows(const Session& session, const EditEffect& effect);

/// Each kept latent before and after, and what changed most at each base, along the record as it is: what is written
/// where nothing was has no place there, and what is gone has no value after.
std::vector<TrackData> editTracks(const Session& session, const Record& record, const EditEffect& effect,
                                  const Palette& palette);

/// The substitutions as cells; one that the letters of a record do not allow stays empty.
SubstitutionScan substitutionScan(const Record& record, const std::vector<EditEffect>& effects, ScanValue value);

/// "A120G: log-likelihood -1.23 nats, the k-mer model -0.52. 57 latents change. T40A, missense."
QString effectSentence(const Record& record, const EditEffect& effect);

}  // namespace dglm
