// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/project.h"
#include "core/project/project_access.h"
#include "core/search/feature_finder.h"

namespace dglm {

/// The features that a record of a project had and those that it has now.
struct ChangedFeatures {
  RecordId record{};
  std::string name;
  std::vector<Feature> before, after;
};

/// What a search of a project's records found. Nothing is stored by it.
struct ProjectAnnotation {
  std::vector<ChangedFeatures> changed;  ///< the records in which something new was found
  int64_t records = 0;                   ///< that were searched
  int64_t features = 0;                  ///< new ones
  int64_t fragments = 0;                 ///< of these
};

/// Searches records of the project for a library's features. Errors: RecordNotFound, Cancelled, the project's own.
Result<ProjectAnnotation> annotateProject(const ProjectAccess& access, const std::vector<RecordId>& records,
                                          const FeatureLibrary& library, const MatchRules& rules, int workers,
                                          const JobContext& job);

/// Gives records these features, one after the other; `takesBack` gives those of before. A record whose features are
/// others by now is left as it is; how many there were is the result. Errors: the project's own.
Result<int64_t> storeFeatures(Project& project, const std::vector<ChangedFeatures>& changed, bool takesBack);

}  // namespace dglm
