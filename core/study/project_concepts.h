// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/concept_search.h"
#include "core/project/project.h"
#include "core/project/project_access.h"
#include "core/project/score_table.h"

namespace dglm {

/// Scoring the latents of an analysis on records of its project, from the activations stored there. The request is kept
/// with the run as its parameters, so that curves and missed regions can be found again.
struct ProjectConceptsRequest {
  AnalysisId analysis{};
  std::array<std::vector<RecordId>, kScoreSets> sets;  ///< set 0 chooses concept and threshold, 1 and 2 test
  std::string labelKey;  ///< the qualifier that names a feature; "" = what a person calls it (Feature::label)
  std::string synonyms;  ///< as ConceptNames::parse reads them
  ConceptSearchOptions search;
};

std::string toJson(const ProjectConceptsRequest& request);
/// The parameters of a run with those records of its sets that are circular now.
std::string withCircularRecords(const std::string& parametersJson,
                                const std::array<std::vector<RecordId>, kScoreSets>& sets,
                                const std::vector<RecordSummary>& records);
/// Those that were so when it was scored; none where that is not known.
std::optional<std::set<RecordId>> circularRecordsOf(const std::string& parametersJson);

/// The request of a run that was scored on records of the project. Error: InvalidArgument for the parameters of any
/// other run.
Result<ProjectConceptsRequest> projectConceptsFrom(const std::string& parametersJson);

/// The record with its features named by the qualifier, those without it left out; with an empty key, as it is.
Record namedBy(Record record, const std::string& labelKey);

/// A record and what an analysis holds of it.
struct RecordAndCode {
  Record record;
  RecordCode code;
};
Result<RecordAndCode> loadRecordAndCode(const Project& project, AnalysisId analysis, RecordId record);
using RecordLoader = std::function<Result<RecordAndCode>(RecordId)>;

/// What a scoring found, and what a user should know of it.
struct ProjectConcepts {
  ConceptScores scores;
  std::vector<Phrase> remarks;  ///< molecules that stand in two sets, sets without labels
};

/// Finds concepts over `width` latents; `load` gives each record once, so that a window can take them from its project
/// one by one. Errors: InvalidArgument (a set without a record, a record in two sets, labels that come to nothing, with
/// the reason), MalformedFile (synonyms), Cancelled, the loader's own.
Result<ProjectConcepts> scoreProjectConcepts(const ProjectConceptsRequest& request, int64_t width,
                                             const RecordLoader& load, const JobContext& job);

/// The molecule of each of the records (moleculeKey), so that copies in two sets can be told.
Result<std::map<RecordId, std::string>> moleculesOf(const Project& project, const std::vector<RecordId>& records,
                                                    const JobContext& job);

/// What a run says of the analysis whose latents it scores: model, dictionary, layer, version, time.
Result<ScoreRun> scoreRunOf(const Project& project, AnalysisId analysis);
/// Where the records of each set came from.
Result<std::vector<ScoredSet>> describeSets(const Project& project,
                                            const std::array<std::vector<RecordId>, kScoreSets>& sets);
/// What is stored with the scores of the request: model, dictionary, mode, sets, parameters.
Result<ScoreRun> scoreRunOf(const Project& project, const ProjectConceptsRequest& request);

/// A concept names a latent from this held-out F1 on, the paper's working threshold: below it the name
/// would promise too much.
constexpr double kLeastNamingF1 = 0.2;

/// Stores the run in place of earlier ones that scored the same dictionary, layer and F1 type on records of the
/// project, and takes each latent's best concept (held-out F1) for its name, where neither user nor import gives one.
Result<ScoreRunId> storeProjectConcepts(Project& project, const ScoreRun& run, const ConceptScores& scores,
                                        const JobContext& job);

/// Reads record by record, so that the project is free between them, scores and stores the result. Gives what a user
/// should know of it. Errors: those of scoreProjectConcepts() and storeProjectConcepts(), Cancelled.
Result<std::vector<Phrase>> scoreIntoProject(const ProjectAccess& project, const ProjectConceptsRequest& request,
                                             const JobContext& job);

/// Each latent's best concept as its name, where its held-out F1 is kLeastNamingF1 or more.
std::vector<LatentMark> namesBy(const ConceptScores& scores, MarkSource source);

/// Of the rows of each latent, the one with the highest held-out F1 (ties: the earlier row), by latent.
std::vector<const LatentScore*> bestConcepts(const ConceptScores& scores);

}  // namespace dglm
