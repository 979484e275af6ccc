// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/project/ids.h"
#include "core/sequence/reading_plan.h"

namespace dglm {

class Database;

/// One run of a model and a dictionary over records of the project: all that is needed to run it again.
struct Analysis {
  ModelId model{};
  DictionaryId dictionary{};
  int layer = 0;                    ///< 0-based
  std::string site = "ffn-output";  ///< the command line's word
  int64_t dictionaryWidth = 0;      ///< latents
  int frames = 6;
  StrandChoice strands = StrandChoice::Forward;
  std::string parametersJson = "{}";  ///< all other parameters, a JSON object
  std::string programVersion;
  int64_t seed = 0;
  std::chrono::sys_seconds started{};
  std::optional<std::chrono::sys_seconds> finished;  ///< none: still running, or cut off and to be resumed

  bool operator==(const Analysis&) const = default;
};

struct StoredAnalysis {
  AnalysisId id{};
  Analysis analysis;
};

/// The analyses of a project, oldest first. An unknown id is ErrorKind::InvalidArgument.
class AnalysisTable {
 public:
  Result<AnalysisId> add(const Analysis& analysis);
  Result<Analysis> load(AnalysisId id) const;
  Result<std::vector<StoredAnalysis>> list() const;
  Status setFinished(AnalysisId id, std::optional<std::chrono::sys_seconds> time);
  /// Removes the analysis with its activations and labels.
  Status remove(AnalysisId id);

 private:
  friend class Project;
  explicit AnalysisTable(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace dglm
