// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <thread>

#include "core/base/job.h"
#include "core/sequence/record.h"

namespace dglm {

/// Tells how far a job is that reads records, in bases of all of them: inside a long record too. Records may be read on
/// several threads at once; the job's sink is called on the thread that made this.
class RecordProgress {
 public:
  RecordProgress(Phrase step, std::span<const Record> records, const JobContext& job);

  /// The context in which a record is read, once: the share it reports becomes bases. It must not outlive this.
  JobContext reading(const Record& record);
  /// The same under another step.
  JobContext reading(const Record& record, const Phrase& step);

  Status checkpoint() const { return job_.checkpoint(); }

  /// All records are read, also those too short to report anything.
  void finish();

 private:
  void add(const Phrase& step, int64_t bases);

  Phrase step_;
  int64_t allBases_ = 0;
  std::atomic<int64_t> done_{0};
  JobContext job_;
  std::thread::id owner_ = std::this_thread::get_id();
};

}  // namespace dglm
