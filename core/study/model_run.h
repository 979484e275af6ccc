// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/ordered_rows.h"
#include "core/interpretation/site_reader.h"
#include "core/sequence/record.h"
#include "core/study/model_output.h"
#include "core/study/model_rows.h"

namespace dglm {

/// One command's run: a model, records, and what is asked of them.
struct ModelRun {
  const ModelReadingRequest& request;
  const Glm& glm;
  ModelOutput output;
  std::vector<int64_t> layers = {};  ///< several, side by side in each row, in place of output.layer; empty: that alone
  /// Records do not share batches, whose last digits depend on what is in them: as LatentReader reads. Slower for many
  /// short records.
  bool byRecord = false;

  int64_t layerWidth() const;
  /// Of a row, with all layers.
  int64_t width() const;
  /// The window a record is read in: as asked; else the whole sequence for logits, the reference's 512 for the first
  /// window, or the model's own for all windows.
  int64_t windowTokens(const Record& record) const;
  /// The record's readings; those too short for a token are left out. Errors: InvalidArgument for a longer input than
  /// the model takes.
  Result<std::vector<PlannedReading>> plan(const Record& record) const;
};

/// What the rows of a run need in memory and in a file.
RunNeeds needsOf(const ModelRun& run, int64_t rows);

/// What all readings together have.
struct RunSize {
  int64_t rows = 0;
  int64_t bases = 0;  ///< of the records, whatever the number of their readings

  int64_t basesAt(double rowsDone) const;
};

/// Runs all records and hands on their rows in order, from `firstRow` on; what lies wholly before it is not run. Which
/// readings share a batch does not depend on that. Progress is told in bases.
Status runRecords(const ModelRun& run, const std::vector<Record>& records, const RunSize& size,
                  const OrderedRows::Sink& sink, const JobContext& job, int64_t firstRow = 0);

}  // namespace dglm
