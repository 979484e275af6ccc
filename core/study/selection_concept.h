// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/study/project_concept_curves.h"

namespace dglm {

/// A place that the user picked on a record, taken as a concept.
struct SelectionConceptRequest {
  AnalysisId analysis{};
  RecordId record{};
  std::string name;
  ConceptRegion bases;      ///< the place, in the record's numbering
  bool isFeature = false;   ///< the place is a feature called `name`: all of its concept count, and other records test
  std::string synonyms;     ///< as ConceptNames::parse reads them
  size_t latents = 20;      ///< that are reported
  double leastF1 = 0.1;     ///< on the record
  size_t mostTested = 200;  ///< other records that are looked through
};

/// The record chose the thresholds (set 0). Of a feature, the other records that carry it test in turns as sets 1 and
/// 2; where there is none, and for a mere place, those sets are not available.
struct SelectionConcept {
  AnnotatedSets sets;
  ConceptScores scores;  ///< best F1 on the record first; support, interval and null of no test are not available
  ScoreRun run;          ///< what it is stored with
};

/// True for the stored scores of a selection.
bool isSelection(const ScoreRun& run);

/// All latents of the analysis against the place, from the activations stored of the record: quick enough to wait for.
/// Errors: Cancelled, MalformedFile (synonyms), the project's own.
Result<SelectionConcept> scoreSelection(const Project& project, const SelectionConceptRequest& request,
                                        const JobContext& job);

/// The selection that a run was scored for, with the records of its sets; InvalidArgument for any other run.
struct StoredSelection {
  SelectionConceptRequest request;
  std::array<std::vector<RecordId>, kScoreSets> sets;
};
Result<StoredSelection> storedSelectionFrom(const std::string& parametersJson);

/// The sets of a stored selection. Errors: RecordNotFound where a record has left the project since, MalformedFile
/// (synonyms), Cancelled, the project's own.
Result<AnnotatedSets> readAnnotatedSets(const Project& project, const StoredSelection& selection,
                                        const JobContext& job);

}  // namespace dglm
