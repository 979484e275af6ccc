// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/meta_scores.h"

#include <cmath>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_writer.h"
#include "core/study/concept_scores_file.h"
#include "core/study/meta_code.h"
#include "core/study/number_text.h"
#include "core/study/version.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kMetaScoreColumns{"latent",  "concept",   "set",     "f1",     "precision",
                                                 "recall",  "threshold", "support", "ci_low", "ci_high",
                                                 "null_f1", "q_value",   "mode"};

/// Empty where there was nothing to compute.
std::string fieldOf(double number) {
  return std::isnan(number) ? std::string() : numberText(number);
}

Status writeMetaScores(const fs::path& path, const ConceptScores& scores, const std::string& mode) {
  DGLM_TRY(CsvWriter csv, CsvWriter::create(path, kMetaScoreColumns));
  for (const LatentScore& row : scores.rows)
    for (size_t set = 0; set < row.sets.size(); ++set) {
      const SetScore& score = row.sets[set];
      DGLM_CHECK(csv.writeRow(std::vector<std::string>{
          std::to_string(row.latent), scores.concepts[static_cast<size_t>(row.conceptNumber)], std::to_string(set),
          fieldOf(score.f1), fieldOf(score.precision), fieldOf(score.recall), fieldOf(score.threshold),
          score.support ? std::to_string(*score.support) : std::string(), fieldOf(score.low), fieldOf(score.high),
          fieldOf(score.nullF1), fieldOf(row.qValue), mode}));
    }
  return csv.commit();
}

Status writeMetaProvenance(const fs::path& path, const fs::path& project, const ScoreRun& run) {
  const nlohmann::ordered_json provenance = {{"program", "decode-glm " + programVersion()},
                                             {"project", toUtf8(fs::absolute(project))},
                                             {"mode", run.mode},
                                             {"parameters", nlohmann::ordered_json::parse(run.parametersJson)}};
  return writeAtomically(path, jsonText(provenance, 2) + "\n");
}

}  // namespace

Result<ProjectConcepts> scoreMetaLatents(const ProjectConceptsRequest& request, const MetaRunFiles& run,
                                         const RecordLoader& load, const JobContext& job) {
  const RecordLoader loadMeta = [&](RecordId id) -> Result<RecordAndCode> {
    DGLM_TRY(RecordAndCode loaded, load(id));
    for (CodedReading& reading : loaded.code.readings) {
      DGLM_TRY(reading.code, metaCode(reading.code, run));
    }
    return loaded;
  };
  return scoreProjectConcepts(request, std::ssize(run.families), loadMeta, job);
}

Result<ProjectConcepts> scoreMetaRun(const ProjectAccess& project, const ProjectConceptsRequest& request,
                                     const MetaRunFiles& run, const JobContext& job) {
  fs::path path;
  DGLM_TRY(const ScoreRun scored, project([&](Project& open) {
             path = open.path();
             return scoreRunOf(open, request);
           }));
  const RecordLoader load = [&](RecordId id) {
    return project([&](Project& open) { return loadRecordAndCode(open, request.analysis, id); });
  };
  DGLM_TRY(ProjectConcepts found, scoreMetaLatents(request, run, load, job));
  DGLM_CHECK(writeMetaScores(run.folder / kMetaScoresTable, found.scores, scored.mode));
  DGLM_CHECK(writeMetaProvenance(run.folder / "meta_concepts.json", path, scored));
  return found;
}

Result<std::optional<ConceptScores>> readMetaScores(const fs::path& folder) {
  const fs::path path = folder / kMetaScoresTable;
  if (std::error_code ignored; !fs::exists(path, ignored))
    return std::optional<ConceptScores>();
  DGLM_TRY(ConceptScores scores, readConceptScores(path));
  return std::optional(std::move(scores));
}

}  // namespace dglm
