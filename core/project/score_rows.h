// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/job.h"
#include "core/project/score_table.h"

namespace SQLite {
class Database;
}

namespace dglm {

// The rows below a score run, within a transaction of the caller.

void insertScoredSets(SQLite::Database& connection, ScoreRunId id, const std::vector<ScoredSet>& sets);
std::vector<ScoredSet> loadScoredSets(SQLite::Database& connection, ScoreRunId id);

/// Errors: InvalidArgument (a concept number out of range), Cancelled.
Status insertScores(SQLite::Database& connection, ScoreRunId id, const ConceptScores& scores, const JobContext& job);
ConceptScores loadScores(SQLite::Database& connection, ScoreRunId id);

}  // namespace dglm
