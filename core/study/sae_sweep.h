// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/study/sae_grid.h"
#include "core/study/train_sae.h"

namespace dglm {

struct SweepNeeds;

struct SaeSweepRequest {
  TrainSaeRequest
      training;  ///< the source and what is the same in all runs; outputFolder: the sweep's, empty = by date
  SaeGridOptions grid;
  std::vector<int> layers;  ///< several: each gets the whole grid, from one pass of the model; empty: grid.layer alone
  /// Some of the grid's runs, by their numbers over all layers from 0 on (run_id of hyperparameter_configs.json), with
  /// the bytes that they have among all; empty: all.
  std::vector<int64_t> runIds;

  /// Told before the first step, where a model reads sequences; may be null.
  std::function<void(const SweepNeeds&)> announce = nullptr;
};

/// The layers that a sweep reads, in its runs' order; never empty.
std::vector<int> layersOf(const SaeSweepRequest& request);

/// Whether a run of this number is to be trained.
bool isChosen(const SaeSweepRequest& request, int64_t runId);

/// How a run of a sweep ended.
struct SaeSweepRun {
  std::string name;
  std::string status;  ///< completed, failed
  std::string error;
  std::optional<Error> cause = {};  ///< of one that failed
};

struct SaeSweepReport {
  std::filesystem::path folder;
  std::vector<SaeSweepRun> runs;
  int64_t passes = 0;  ///< of the source: one for all runs of a batch size, whatever their layers
  std::vector<std::string> warnings;

  int64_t failed() const;
};

/// `sweep`: trains the grid's dictionaries. All runs of a batch size, of all layers, take the same batches, step by
/// step, so that the model runs once for them; each ends with the bytes of a sweep of its own, and held-out records are
/// scored for each. A run that fails is told, and the others go on. Folders, names and files as the reference's
/// (nt_spec 5.7), and sweep_results.csv. With options.resume, finished runs are passed over and the others go on from
/// their checkpoints. Errors: InvalidArgument (also for what does not fit the memory), CannotResume, those of the
/// source and of the sweep's own files, Cancelled, saying how to go on.
Result<SaeSweepReport> sweepSaes(const SaeSweepRequest& request, const JobContext& job);

}  // namespace dglm
