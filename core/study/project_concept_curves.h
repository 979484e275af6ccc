// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/concept_curve.h"
#include "core/study/project_concepts.h"

namespace dglm {

struct AnnotatedRecord {
  RecordId id{};
  Record record;
};

/// The records of a run's three sets with their labels, read once for all its rows.
struct AnnotatedSets {
  AnalysisId analysis{};
  ConceptNames synonyms;
  std::array<std::vector<AnnotatedRecord>, kScoreSets> sets;
};

/// Error: RecordNotFound where a record has left the project since, and the project's own.
Result<AnnotatedSets> readAnnotatedSets(const Project& project, const ProjectConceptsRequest& request,
                                        const JobContext& job);

/// One latent and one concept on all records of the sets; [set][record] as in AnnotatedSets.
struct ConceptOnSets {
  std::array<std::vector<ConceptOnRecord>, kScoreSets> records;
  std::array<ConceptCurve, kScoreSets> curves;
};

Result<ConceptOnSets> readConceptOnSets(const Project& project, const AnnotatedSets& sets, LatentNumber latent,
                                        const std::string& meaning);

}  // namespace dglm
