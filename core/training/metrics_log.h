// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace dglm {

/// The numbers of a training run as they come: metrics.csv (one row a logged step, ascending; a column that was not
/// logged in a step stays empty) and a TensorBoard event file, both in the run's folder. What write() was given is on
/// disk when it returns.
class MetricsLog {
 public:
  using Values = std::vector<std::pair<std::string, double>>;

  /// Starts the log; with lastStepKept >= 0 keeps the rows up to and including that step of an earlier part of the run.
  /// Errors: CannotWriteFile, DiskFull.
  static Result<MetricsLog> open(const std::filesystem::path& folder, int64_t lastStepKept = -1);

  MetricsLog(MetricsLog&&) noexcept;
  MetricsLog& operator=(MetricsLog&&) noexcept;
  ~MetricsLog();

  /// Adds a row, or fills more columns of the row of the same step.
  Status write(int64_t step, const Values& values);

 private:
  struct Impl;
  explicit MetricsLog(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dglm
