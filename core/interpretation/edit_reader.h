// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"
#include "core/interpretation/record_code.h"

namespace dglm {

/// Reads a record, and then edited copies of it, of which only the windows run that hold other tokens than those of the
/// record: the rest is the same, number for number. The reader must outlive it.
class EditReader {
 public:
  /// Reads the record as it is. Errors: those of LatentReader::read.
  static Result<EditReader> open(const LatentReader& reader, const Record& record, const LatentReadingOptions& options,
                                 const JobContext& job);

  /// As LatentReader::read gave it.
  const RecordCode& code() const { return code_; }
  /// The code of another record, the same as LatentReader::read gives, but for the rounding of batches.
  Result<RecordCode> read(const Record& record, const JobContext& job);

  /// Windows that the model ran, of the record and of all others together.
  int64_t windowsRun() const { return windowsRun_; }

 private:
  /// The ids of a window, then which of its rows are a reading's own: first and count.
  using Window = std::vector<int32_t>;

  EditReader(const LatentReader& reader, const LatentReadingOptions& options) : reader_(reader), options_(options) {}
  static Window windowOf(const PlannedReading& plan, size_t window, int64_t firstOwn, int64_t ownRows);

  const LatentReader& reader_;
  LatentReadingOptions options_;
  RecordCode code_;
  std::map<Window, std::shared_ptr<const SparseCode>> known_;
  int64_t windowsRun_ = 0;
};

}  // namespace dglm
