// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "core/base/result.h"
#include "core/interpretation/record_code.h"
#include "core/project/ids.h"

namespace dglm {

class Database;

/// A segment is committed when it has this many nonzeros.
constexpr int64_t kSegmentNonzeros = 10'000'000;

/// Fewer small segments than this are left as they are: each costs little to read, and joining rewrites all of them.
constexpr size_t kSegmentsWorthJoining = 8;

/// Collects whole records and commits them in segments, one transaction each. What was not committed when the writer
/// goes is not stored. The project must stay open meanwhile.
class ActivationWriter {
 public:
  ActivationWriter(ActivationWriter&&) noexcept;
  ActivationWriter& operator=(ActivationWriter&&) noexcept;
  ~ActivationWriter();

  /// Adds one record and commits when the segment is full. Errors: RecordNotFound (not in the project),
  /// InvalidArgument (the analysis holds the record already), DimensionMismatch (not the dictionary's width).
  Status add(RecordId record, const RecordCode& code);

  /// Commits what was added so far, as a smaller segment; nothing happens if there is nothing.
  Status commit();

 private:
  friend class ActivationStore;
  struct Segment;
  ActivationWriter(Database& database, AnalysisId analysis, int64_t dictionaryWidth);

  Database* database_;
  AnalysisId analysis_;
  std::unique_ptr<Segment> segment_;
};

}  // namespace dglm
