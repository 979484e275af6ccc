// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/record_progress.h"

#include <memory>

namespace dglm {

RecordProgress::RecordProgress(Phrase step, std::span<const Record> records, const JobContext& job)
    : step_(std::move(step)), job_(job) {
  for (const Record& record : records)
    allBases_ += record.length();
}

JobContext RecordProgress::reading(const Record& record) {
  return reading(record, step_);
}

JobContext RecordProgress::reading(const Record& record, const Phrase& step) {
  add(step, 0);
  const auto told = std::make_shared<int64_t>(0);  // bases of this record, shared by copies of the context
  const auto sink = [this, told, step, length = record.length()](const Progress& progress) {
    if (progress.total <= 0)
      return;
    const auto share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
    const auto bases = static_cast<int64_t>(share * static_cast<double>(length));
    add(step, bases - *told);
    *told = bases;
  };
  return {job_.stop, sink};
}

void RecordProgress::finish() {
  done_ = allBases_;
  add(step_, 0);
}

void RecordProgress::add(const Phrase& step, int64_t bases) {
  const int64_t done = done_ += bases;
  if (std::this_thread::get_id() == owner_)
    job_.report(step, done, allBases_);
}

}  // namespace dglm
