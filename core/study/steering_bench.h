// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/steering_controls.h"
#include "core/interpretation/steering_survey.h"
#include "core/project/project.h"
#include "core/project/project_access.h"
#include "core/study/reader_cache.h"
#include "core/study/steering_setup.h"

namespace dglm {

/// What is steered, and how.
struct SteeringTask {
  AnalysisId analysis{};
  RecordId recordId{};
  std::shared_ptr<const Record> record;
  SteeringSetup setup;
  bool isEverywhere = true;  ///< the beliefs at all bases too
};

/// A token and how probable it is.
struct NamedToken {
  std::string text;
  double probability = 0;
};
/// A token and by how much its logit moved.
struct MovedToken {
  std::string text;
  double difference = 0;
};

/// What steering did, in words and numbers of the place it was read at.
struct SteeringOutcome {
  SteeringTask task;
  BaseRange window;          ///< its bases; may wrap on a circular record
  int64_t windowTokens = 0;  ///< <cls> too
  int64_t token = 0;         ///< that was read, its index in the window
  BaseRange tokenBases;
  std::string tokenText;  ///< as the sequence has it
  bool isMasked = false;  ///< that token
  int64_t maskedTokens = 0;
  std::vector<NamedToken> before, after;  ///< most probable first
  std::vector<MovedToken> increased, decreased;
  double entropyBefore = 0, entropyAfter = 0;  ///< bits
  std::string target, wildType;                ///< groups as the command line writes them; empty: no edit is named
  GroupWeight targetBefore, targetAfter, wildTypeBefore, wildTypeAfter;  ///< without an edit, of the written token
  int64_t tokensSteered = 0, tokensChanged = 0;
  std::vector<int32_t> unchanged;  ///< latents whose dials changed no value at the tokens steered
  std::vector<double> valuesUsed;  ///< one an edit
  /// One a base of the record, NaN where the window has none; null where they were not asked for.
  std::shared_ptr<const std::vector<float>> baseline, steered, difference;
  std::shared_ptr<const std::vector<ActivationBand>> bands;  ///< [latent], over the window as it is
  double milliseconds = 0;                                   ///< of the model
  // For the command line
  std::string sequence;  ///< bases of the window; empty: it is the whole record
  std::string maskText, positionsText;
};

/// Windows that are steered, kept on the compute lane: the newest stays open, so that the next move of a dial runs the
/// layers above the site only.
class SteeringBench {
 public:
  explicit SteeringBench(std::shared_ptr<ReaderCache> models) : models_(std::move(models)) {}

  /// Errors: the model's and the project's own, Cancelled.
  Result<SteeringOutcome> steer(const ProjectAccess& project, const SteeringTask& task, const JobContext& job);
  /// The groups of the outcome against the strength of one latent, the other dials as they stand.
  Result<std::vector<StrengthPoint>> curve(const ProjectAccess& project, const SteeringTask& task, LatentNumber latent,
                                           const std::vector<double>& values, const JobContext& job);
  /// The effect beside its controls.
  Result<ControlledEffect> controls(const ProjectAccess& project, const SteeringTask& task,
                                    const ControlRequest& request, const JobContext& job);

 private:
  /// What a window depends on.
  struct Place {
    AnalysisId analysis{};
    std::shared_ptr<const Record> record;
    bool isWholeSequence = false;
    int64_t windowBase = 0;
    std::optional<BaseRange> masked;
    bool isWholeRecord = false;  ///< what came of it

    bool serves(const SteeringTask& task) const {
      return analysis == task.analysis && record == task.record && isWholeSequence == task.setup.isWholeSequence &&
             windowBase == task.setup.windowBase && masked == task.setup.maskedBases();
    }
  };
  struct Reading;

  Result<const SteeringSurvey*> open(const ProjectAccess& project, const SteeringTask& task, const JobContext& job);
  Result<Reading> prepare(const ProjectAccess& project, const SteeringTask& task, const JobContext& job);

  std::shared_ptr<ReaderCache> models_;
  Place place_;
  std::optional<SteeringSurvey> survey_;
};

}  // namespace dglm
