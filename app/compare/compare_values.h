// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "app/project/session.h"
#include "core/study/project_comparison.h"
#include "widgets/charts/record_heat_map.h"
#include "widgets/tables/difference_table.h"

namespace dglm {

/// The groups that have records, in the order of their letters; groups [record] are GroupTable's, -1 for none.
RecordGrouping groupingOf(const std::vector<int>& groups);

RecordHeatMapData heatMapData(const Session& session, const ProjectLatents& latents, const Comparison& comparison);
std::vector<DifferenceRow> differenceRows(const Session& session, int layer, const Comparison& comparison);

/// How many latents tell the groups apart, or by what the map was made.
QString comparisonSentence(const ProjectLatents& latents, const Comparison& comparison);

/// The line that repeats a comparison with this file of groups; empty where the command would take another analysis of
/// the layer, or could not tell two sequences of one name apart.
QString compareCommand(const Session& session, const ProjectLatents& latents, const Comparison& comparison,
                       const QString& groupsFile);

}  // namespace dglm
