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

namespace dglm {

class Database;

/// A steering session of the project: what is steered. Model and dictionary are told by their SHA-256 in the model
/// table.
struct SteeringStudy {
  std::string name;
  std::string note;
  std::optional<RecordId> record;  ///< none: a preset, for any record
  ModelId model{};
  DictionaryId dictionary{};
  int layer = 0;                    ///< 0-based
  std::string site = "ffn-output";  ///< the command line's word
  std::string inputJson = "{}";     ///< which window, what is masked, how it is normalised
  int64_t seed = 0;
  std::string programVersion;
  std::chrono::sys_seconds started{};

  bool operator==(const SteeringStudy&) const = default;
};

/// The dials after a move, and what came of it.
struct SteeringStep {
  std::string dialsJson = "{}";
  std::string resultJson;              ///< "" until there is a result
  std::optional<double> milliseconds;  ///< that the result took

  bool operator==(const SteeringStep&) const = default;
};

struct StoredSteering {
  SteeringId id{};
  SteeringStudy study;
};

/// All steps of a session, oldest first, and which is shown: those after it were undone.
struct SteeringHistory {
  std::vector<SteeringStep> steps;  ///< never empty
  int64_t current = 0;
};

/// User data: each move of a dial is a transaction, so that a killed process loses none. An unknown session is
/// ErrorKind::InvalidArgument.
class SteeringTable {
 public:
  /// Starts a session. Errors: InvalidArgument for a model or dictionary, RecordNotFound for a record that the project
  /// does not have.
  Result<SteeringId> add(const SteeringStudy& study, const SteeringStep& start);

  /// Oldest first.
  Result<std::vector<StoredSteering>> list() const;
  Result<SteeringHistory> history(SteeringId id) const;

  Status describe(SteeringId id, const std::string& name, const std::string& note);
  /// A move of a dial after the current step; what was undone goes. Gives the new step's number, which is shown now.
  Result<int64_t> append(SteeringId id, const SteeringStep& step);
  /// The result of a step. InvalidArgument if there is no such step.
  Status setResult(SteeringId id, int64_t step, const std::string& resultJson, double milliseconds);
  /// Undo and redo. InvalidArgument if there is no such step.
  Status show(SteeringId id, int64_t step);
  /// Removes the session with its steps.
  Status remove(SteeringId id);

 private:
  friend class Project;
  explicit SteeringTable(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace dglm
