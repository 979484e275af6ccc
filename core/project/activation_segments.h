// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/ids.h"

namespace SQLite {
class Database;
}

namespace dglm {

class Database;

/// Cuts the records out of all segments of all analyses, in the transaction of the caller. `file` names the project in
/// errors.
Status removeActivations(SQLite::Database& connection, const Database& file, std::span<const RecordId> records,
                         const JobContext& job);

/// Groups of segments, each to become one new segment of at most kSegmentNonzeros; only segments under half of that
/// are taken, in the order in which they were written. No group has fewer than two, and there is none when fewer than
/// kSegmentsWorthJoining segments are that small.
std::vector<std::vector<int64_t>> segmentsToJoin(SQLite::Database& connection, AnalysisId analysis);

/// Makes one segment of several, in the transaction of the caller.
Status joinSegments(SQLite::Database& connection, const Database& file, AnalysisId analysis,
                    std::span<const int64_t> segments, const JobContext& job);

}  // namespace dglm
