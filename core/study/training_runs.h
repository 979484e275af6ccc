// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/flat_yaml.h"

namespace dglm {

/// The numbers of a training run, step by step, as metrics.csv has them.
struct RunMetrics {
  std::vector<double> steps;  ///< ascending, counted from 0
  /// In the file's order, each as long as `steps`; NaN where a value was not logged.
  std::vector<std::pair<std::string, std::vector<double>>> columns;

  /// Null for a column that is not there.
  const std::vector<double>* column(const std::string& name) const;
  /// The last value that was logged; NaN without one.
  double last(const std::string& name) const;
};

/// Errors: FileNotFound, MalformedFile with the line, Cancelled. A last row that is still being written is left out.
Result<RunMetrics> readRunMetrics(const std::filesystem::path& csv, const StopToken& stop = {});

/// What the folder of a run tells of it.
struct TrainingRunFiles {
  enum class State {
    Begun,     ///< nothing is kept yet
    Stopped,   ///< a checkpoint is kept: it can go on, or end here
    Finished,  ///< ae.pt is there
  };

  std::filesystem::path folder;
  std::string name;  ///< the folder's
  State state = State::Begun;
  FlatYaml
      config;  ///< config.yaml, or what its sweep says of it; names as `train sae` writes them, in the file's order
  FlatYaml evaluation;  ///< final_evaluation.yaml of a sweep; empty where there is none
  RunMetrics metrics;
  int64_t stepsWanted = 0;  ///< 0: not known
  int64_t stepsKept = 0;    ///< of the newest checkpoint
  std::string failure;      ///< why it failed, as the files of its sweep say; empty: it did not
};

/// Where the dictionary of a run that is finished stands.
std::filesystem::path dictionaryOfRun(const std::filesystem::path& folder);

/// A folder of `train sae`, of the reference's sweep, or of another program's TensorBoard event files, which stand for
/// metrics.csv where there is none; what it lacks is left empty. Errors: CannotOpenFile where it is
/// no such folder, MalformedFile, Cancelled.
Result<TrainingRunFiles> readTrainingRun(const std::filesystem::path& folder, const StopToken& stop = {});

/// The folders of runs in a folder: itself, or those in it and in its models/ and its folders, by name. Errors:
/// CannotOpenFile where there is none, Cancelled.
Result<std::vector<std::filesystem::path>> findTrainingRuns(const std::filesystem::path& folder,
                                                            const StopToken& stop = {});

/// Makes the newest checkpoint of a stopped run its result: ae.pt. Errors: CannotResume without a checkpoint,
/// CannotWriteFile, DiskFull.
Result<std::filesystem::path> endTrainingRun(const std::filesystem::path& folder);

}  // namespace dglm
