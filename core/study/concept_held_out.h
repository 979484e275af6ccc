// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sequence/record.h"
#include "core/study/concepts.h"

namespace dglm {

// Whether the three sets of a run are different files, by their bytes: sequences, whatever their annotation, or token
// tables. A set that is given twice tests what it has chosen itself.

/// Error: InvalidArgument, with the file, where two sets share one; those of reading it.
Status checkSetsDiffer(const ConceptsFromModel& request, const JobContext& job);
Status checkSetsDiffer(const ConceptsFromTables& request, const JobContext& job);

/// A sentence for the paper-compatible mode in the same case, which scores what it is given.
Status warnOfSharedSets(const ConceptsFromModel& request, std::vector<std::string>& warnings, const JobContext& job);
Status warnOfSharedSets(const ConceptsFromTables& request, std::vector<std::string>& warnings, const JobContext& job);

/// Finds records whose molecule (moleculeKey) stands in an earlier set as well.
class SharedSequences {
 public:
  void add(const Record& record, size_t set);
  /// A sentence where there are some.
  std::optional<Phrase> warning() const;

 private:
  std::map<std::string, size_t> setOf_;  // by moleculeKey
  int64_t shared_ = 0;
  std::string first_;
};

}  // namespace dglm
