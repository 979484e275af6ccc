// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace dglm {

/// A TensorBoard event file: TFRecord frames of tensorflow.Event messages with scalar summaries.
class EventFile {
 public:
  /// Starts "events.out.tfevents.<seconds>.decode-glm" in an existing folder. With firstStep, events of that and later
  /// steps in older files of the folder no longer count. Errors: CannotWriteFile.
  static Result<EventFile> create(const std::filesystem::path& folder, int64_t firstStep);

  /// Scalars of one step, on disk when the call returns.
  Status write(int64_t step, const std::vector<std::pair<std::string, double>>& scalars);

 private:
  EventFile(std::filesystem::path path, std::ofstream stream) : path_(std::move(path)), stream_(std::move(stream)) {}
  Status writeEvent(const std::string& event);

  std::filesystem::path path_;
  std::ofstream stream_;
};

}  // namespace dglm
