// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <cstdint>
#include <vector>

#include "core/interpretation/latent_score.h"
#include "core/study/meta_run.h"
#include "widgets/tables/meta_tables.h"

namespace dglm {

/// The row of a family, without its track. `scores`: of the meta-latents as concepts; null where they were not scored.
MetaLatentRow familyRow(const MetaRunFiles& run, const ConceptScores* scores, int32_t metaLatent);

/// What is exported of the families: a row each with the names of meta_latents.csv, and of its best concept those of
/// concepts.csv, the two test sets apart.
std::vector<QStringList> familyCells(const MetaRunFiles& run, const ConceptScores* scores);

}  // namespace dglm
