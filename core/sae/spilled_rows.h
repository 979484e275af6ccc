// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "core/base/platform.h"
#include "core/base/result.h"
#include "core/tensor/aten.h"

namespace dglm {

/// A matrix fp32 [rows, width] that lies in a file of its own and not in memory: the system keeps of it what it has
/// room for. The file goes with this; of a process that was killed the next one in the folder removes it.
class SpilledRows {
 public:
  /// Errors: DiskFull, CannotWriteFile; throws c10::Error.
  static Result<std::unique_ptr<SpilledRows>> create(const std::filesystem::path& folder, int64_t rows, int64_t width);
  ~SpilledRows();
  SpilledRows(const SpilledRows&) = delete;
  SpilledRows& operator=(const SpilledRows&) = delete;

  const at::Tensor& rows_ND() const { return rows_ND_; }

 private:
  SpilledRows() = default;

  std::optional<HeldFile> held_;
  std::filesystem::path path_;
  at::Tensor rows_ND_;
};

}  // namespace dglm
