// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/steering_sweep.h"
#include "core/study/published_steering.h"
#include "core/study/steering_input.h"

namespace dglm {

struct SteerSweepRequest {
  SteeringInput input;
  std::vector<int32_t> latents;
  std::vector<double> values;
  std::string positions;         ///< groups separated by ';', each as parseTokenScopes
  std::string read = "masked";   ///< one token
  std::string target, wildType;  ///< as parseTokenGroup; the target has at least one token
  SteeringMethod method = SteeringMethod::Set;
  std::string device = "cpu";  ///< where it runs, for the record
  std::filesystem::path out;   ///< CSV
  bool resume = false;
};

struct SteerSweepReport {
  int64_t rows = 0;
  int64_t resumedFrom = 0;                   ///< rows that an earlier run had written
  bool wasComplete = false;                  ///< an earlier run had written them all, and nothing was done
  int64_t failed = 0;                        ///< rows of the file with an error
  std::string firstFailure;                  ///< the error of the first of them
  std::optional<PublishedSteeringRow> best;  ///< the file's largest target probability
  std::vector<std::string> warnings;
};

/// `steer-sweep`: the experiment of nt_spec 8.2. Writes the reference's 28 columns as pandas writes them, and its
/// run_config beside them (OUT's name with .run_config.json). Rows gather in OUT.partial as they come; `resume` goes on
/// after the last whole one, and leaves a finished sweep of the same set-up as it is. Errors: of loadSteeringInput and
/// the parsers, before any row; LatentOutOfRange; InvalidArgument for positions that name no token, and for a new start
/// over the rows of an interrupted sweep; CannotResume where no partial file of the same set-up is there; Cancelled
/// with the way to go on.
Result<SteerSweepReport> sweepSteering(const SteerSweepRequest& request, const JobContext& job,
                                       const SweepSink& alsoTo = {});

/// Latents, values and groups of tokens each once, where they are named first; a warning for each named again.
std::vector<std::string> dropRepeats(SteerSweepRequest& request);

/// The header of the CSV, and one row of it.
std::span<const std::string> sweepColumns();
std::vector<std::string> sweepFields(const SweepRow& row, const SweepRow& baseline, const ReadoutRequest& readout,
                                     const Vocabulary& vocabulary);

}  // namespace dglm
