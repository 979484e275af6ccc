// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/group_comparison.h"
#include "core/interpretation/record_map.h"
#include "core/project/ids.h"
#include "core/study/record_comparison.h"

namespace dglm {

class Project;

/// Records by latents of an analysis of an open project.
struct ProjectLatents {
  LayerLatents read;
  std::vector<RecordId> ids;  ///< of the rows
};

/// Of all records that the analysis holds but `without`. Errors: the project's.
Result<ProjectLatents> readProjectLatents(const Project& project, AnalysisId analysis,
                                          const std::vector<RecordId>& without, const JobContext& job);

/// What is asked of the records that were read.
struct ComparisonWish {
  std::shared_ptr<const ProjectLatents> latents;
  RecordGrouping grouping;  ///< of the groups that have records
  CompareBy by = CompareBy::Maximum;
  size_t most = 40;  ///< latents in the map
};

struct Comparison {
  RecordGrouping grouping;
  std::vector<GroupDifference> differences;  ///< as compareGroups() gives them; none below two groups
  RecordMap map;                             ///< of the latents that differ most: between groups, or between records
  CompareBy by = CompareBy::Maximum;
};

/// Which latents tell the groups apart (those of `compare`), and a clustered map of those that differ most.
Comparison compareLatents(const ComparisonWish& wish);

}  // namespace dglm
