// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <unordered_map>
#include <vector>

#include "core/search/corpus_scan.h"
#include "core/search/scan_journal.h"
#include "core/search/subject_search.h"

namespace dglm {

/// A hit of one of the queries with these bases, as results have it.
AlignedHit alignedHit(const ScannedHit& hit, const ScannedSubject& subject, const SearchPlan& plan,
                      const std::string& query, double expected);

/// A file of the corpus that was read to its end.
struct CountedFile {
  int32_t file = 0;   ///< in the corpus as it is listed now
  int32_t batch = 0;  ///< its search space
};

/// What makes e-values final.
struct ScannedCorpus {
  std::unordered_map<int32_t, CountedFile> files;  ///< by the attempts that count
  std::vector<CorpusSize> batches;
};

/// Writes the hits that a journal holds and fills their numbers into the report. Memory holds `mostHits` of them.
Status writeScanResults(const ScanRequest& request, const SearchPlan& plan, const ScannedCorpus& corpus,
                        ScanJournal& journal, int64_t mostHits, const JobContext& job, ScanReport& report);

}  // namespace dglm
