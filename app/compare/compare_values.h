// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <vector>

#include "app/project/session.h"
#include "core/interpretation/record_map.h"
#include "core/study/project_comparison.h"
#include "widgets/charts/record_heat_map.h"
#include "widgets/tables/difference_table.h"

namespace dglm {

/// What is asked of the records that were read.
struct ComparisonWish {
  std::shared_ptr<const ProjectLatents> latents;
  std::vector<int> groups;  ///< [record]: GroupTable's, -1 for none
  CompareBy by = CompareBy::Maximum;
  size_t most = 40;  ///< latents in the map
};

struct Comparison {
  RecordGrouping grouping;                   ///< of the groups that have records, by letter
  std::vector<GroupDifference> differences;  ///< none below two groups
  RecordMap map;                             ///< of the latents that differ most: between groups, or between records
  CompareBy by = CompareBy::Maximum;
};

/// On any thread.
Comparison compareLatents(const ComparisonWish& wish);

RecordHeatMapData heatMapData(const Session& session, const ProjectLatents& latents, const Comparison& comparison);
std::vector<DifferenceRow> differenceRows(const Session& session, int layer, const Comparison& comparison);

/// How many latents tell the groups apart, or by what the map was made.
QString comparisonSentence(const ProjectLatents& latents, const Comparison& comparison);

/// The line that repeats a comparison with this file of groups; empty where the command would take another analysis of
/// the layer, or could not tell two sequences of one name apart.
QString compareCommand(const Session& session, const ProjectLatents& latents, const Comparison& comparison,
                       const QString& groupsFile);

}  // namespace dglm
