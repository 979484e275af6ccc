// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/f1.h"
#include "core/interpretation/latent_score.h"
#include "core/project/ids.h"
#include "core/project/latent_mark_table.h"

namespace dglm {

class Database;

/// A validation set of a run: the file or folder that was scored, or the published table it came in.
struct ScoredSet {
  std::filesystem::path path;
  std::string sha256;

  bool operator==(const ScoredSet&) const = default;
};

/// One scoring of a dictionary's latents (or a layer's neurons) against concepts: all that a result must name.
struct ScoreRun {
  MarkSource provenance = MarkSource::Score;  ///< Score or Import
  std::optional<ModelId> model;               ///< none: published results of a model the project does not have
  std::optional<DictionaryId> dictionary;     ///< none: neurons, or a dictionary the project does not have
  std::string modelName;                      ///< "nt50"
  std::string modelType = "batchtopk";        ///< or "identity": neurons
  int layer = 0;                              ///< 0-based
  F1Type f1Type = F1Type::Standard;
  std::string mode;  ///< "paper-compatible", or how the default mode counted; scores of two modes are not compared
  std::optional<int64_t> activationDim;  ///< facts of the dictionary; none where not known
  std::optional<int64_t> dictSize;
  std::optional<int64_t> k;
  std::optional<int64_t> trainingSteps;
  std::filesystem::path source;  ///< the imported folder; "" for a run of this program
  std::string sourceSha256;      ///< of the folder's summary file
  std::vector<ScoredSet> sets;   ///< by set; three at most
  std::string parametersJson = "{}";
  std::string programVersion;
  std::chrono::sys_seconds time{};  ///< when it was scored

  bool operator==(const ScoreRun&) const = default;
};

struct StoredScoreRun {
  ScoreRunId id{};
  ScoreRun run;
};

/// The scored runs of a project, oldest first. An unknown run is ErrorKind::InvalidArgument.
class ScoreTable {
 public:
  /// Stores a run with its scores in one transaction. Errors: InvalidArgument (a model or dictionary the project does
  /// not have, a concept number out of range, more than three sets), Cancelled.
  Result<ScoreRunId> add(const ScoreRun& run, const ConceptScores& scores, const JobContext& job = {});

  Result<std::vector<StoredScoreRun>> list() const;
  Result<ScoreRun> load(ScoreRunId id) const;
  /// The run's scores, by latent and then concept number. 100,000 rows take up to a second: read them in a job, keep
  /// them, sort and filter in memory.
  Result<ConceptScores> scores(ScoreRunId id) const;
  /// Removes the run with its scores.
  Status remove(ScoreRunId id);

 private:
  friend class Project;
  explicit ScoreTable(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace dglm
