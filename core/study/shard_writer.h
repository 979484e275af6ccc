// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/activation_index.h"
#include "core/tensor/rows_writer.h"

namespace dglm {

/// Writes rows of activations into a folder, shard by shard. A shard is written beside its place and renamed when
/// whole; then the index names it with its SHA-256. So whatever kills the program, the folder holds whole shards, and a
/// writer that resumes goes on behind them.
class ShardWriter {
 public:
  /// What a shard holds besides its rows [first, first + count): index tensors and metadata.
  using Besides = std::function<TensorFile(int64_t first, int64_t count)>;

  /// `plan`: the index without shards. Errors: InvalidArgument where the folder holds shards and `resume` is not asked
  /// for, CannotResume where they are of another plan or not as they were written, Cancelled, CannotWriteFile,
  /// DiskFull.
  static Result<ShardWriter> open(const std::filesystem::path& folder, ActivationIndex plan, Besides besides,
                                  bool resume, const JobContext& job);

  int64_t rowsWritten() const { return index_.rowsWritten(); }
  /// The next rows [n, width]; those behind the last that are planned are left out. Errors: CannotWriteFile, DiskFull.
  Status append(const at::Tensor& rows_ND);

 private:
  ShardWriter(std::filesystem::path folder, ActivationIndex index, Besides besides)
      : folder_(std::move(folder)), index_(std::move(index)), besides_(std::move(besides)) {}
  int64_t rowsOfNext() const;
  std::filesystem::path nextFile() const;
  Status beginShard();
  Status endShard();

  std::filesystem::path folder_;
  ActivationIndex index_;
  Besides besides_;
  std::optional<RowsWriter> shard_;
  int64_t rowsInShard_ = 0;
};

}  // namespace dglm
