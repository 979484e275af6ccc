// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>

#include "core/base/result.h"

namespace dglm {

/// A CSV file whose rows are kept as they come in NAME.partial, so that an interrupted run can go on, and which becomes
/// NAME when finished. Its set-up stands beside it in a JSON file; a run goes on only with the same one.
class SweepFile {
 public:
  /// Starts anew, or with `resume` after the whole rows of the partial file. Errors: InvalidArgument for a new start
  /// over the rows of an interrupted run, CannotResume, CannotWriteFile.
  static Result<SweepFile> open(const std::filesystem::path& target, std::span<const std::string> header,
                                const std::string& setup, bool resume);

  /// Whether a run with this set-up has written the target, and none was begun since.
  static Result<bool> isFinished(const std::filesystem::path& target, const std::string& setup);

  /// Rows that an earlier run has written.
  int64_t rowsKept() const { return rowsKept_; }
  /// The row is with the operating system when this returns.
  Status writeRow(std::span<const std::string> fields);
  Status commit();

 private:
  SweepFile(std::filesystem::path target, std::ofstream stream, int64_t rowsKept)
      : target_(std::move(target)), stream_(std::move(stream)), rowsKept_(rowsKept) {}

  std::filesystem::path target_;
  std::ofstream stream_;
  int64_t rowsKept_;
};

}  // namespace dglm
