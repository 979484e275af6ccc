// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/study/scan_run.h"

namespace dglm {

/// A stretch of a record with the bases of a query.
struct QueryPlace {
  size_t query = 0;        ///< index among the queries
  int64_t start = 0;       ///< first base on the record
  bool isReverse = false;  ///< the query is that of the record's other strand
};

/// Where a record has the bases of queries, as one that they were taken from does: on both strands, across the origin
/// of a circle, and a repeat several times. Queries of fewer than 16 bases are found nowhere. Errors: Cancelled.
Result<std::vector<QueryPlace>> queryPlaces(const std::vector<Query>& queries, const Record& record,
                                            const JobContext& job);

/// A hit on a record that holds its query.
struct HitPlace {
  size_t hit = 0;                   ///< index among the hits of the scan
  BaseRange bases;                  ///< on circular records it may wrap
  Strand strand = Strand::Forward;  ///< of the record, to which the subject as it is given is alike
};

/// The hits of queries at these places; the best first. Of results whose queries are not known, those of a query that
/// is called as the record is.
std::vector<HitPlace> hitsOnRecord(const ScanFolder& scan, const std::vector<QueryPlace>& places, const Record& record);

}  // namespace dglm
