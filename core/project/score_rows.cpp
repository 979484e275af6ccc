// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/score_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include "core/project/paths.h"
#include "core/project/rows.h"

namespace dglm {

namespace {

constexpr size_t kRowsASlice = 4096;

double numberAt(SQLite::Statement& row, int column) {
  const SQLite::Column value = row.getColumn(column);
  return value.isNull() ? SetScore::kNone : value.getDouble();
}

// Columns set_number to null_f1 of concept_score, from the third place on. SQLite stores NaN as NULL.
void bindSet(SQLite::Statement& insert, int set, const SetScore& score) {
  constexpr int kSupportPlace = 9;
  insert.bind(4, set);
  insert.bind(5, score.f1);
  insert.bind(6, score.precision);
  insert.bind(7, score.recall);
  insert.bind(8, score.threshold);
  if (score.support)
    insert.bind(kSupportPlace, *score.support);
  else
    insert.bind(kSupportPlace);
  insert.bind(10, score.low);
  insert.bind(11, score.high);
  insert.bind(12, score.nullF1);
}

SetScore setAt(SQLite::Statement& row) {
  SetScore score;
  score.f1 = numberAt(row, 3);
  score.precision = numberAt(row, 4);
  score.recall = numberAt(row, 5);
  score.threshold = numberAt(row, 6);
  if (!row.getColumn(7).isNull())
    score.support = row.getColumn(7).getInt64();
  score.low = numberAt(row, 8);
  score.high = numberAt(row, 9);
  score.nullF1 = numberAt(row, 10);
  return score;
}

void insertConcepts(SQLite::Database& connection, ScoreRunId id, const std::vector<std::string>& names) {
  SQLite::Statement insert(connection, "INSERT INTO score_concept VALUES (?, ?, ?)");
  for (size_t number = 0; number < names.size(); ++number) {
    SQLite::bind(insert, toNumber(id), static_cast<int64_t>(number), names[number]);
    execute(insert);
  }
}

std::vector<std::string> loadConcepts(SQLite::Database& connection, ScoreRunId id) {
  SQLite::Statement query(connection, "SELECT name FROM score_concept WHERE run_id = ? ORDER BY number");
  query.bind(1, toNumber(id));
  std::vector<std::string> names;
  while (query.executeStep())
    names.push_back(query.getColumn(0).getString());
  return names;
}

}  // namespace

void insertScoredSets(SQLite::Database& connection, ScoreRunId id, const std::vector<ScoredSet>& sets) {
  SQLite::Statement insert(connection, "INSERT INTO score_set VALUES (?, ?, ?, ?)");
  for (size_t number = 0; number < sets.size(); ++number) {
    SQLite::bind(insert, toNumber(id), static_cast<int64_t>(number), toUtf8(sets[number].path), sets[number].sha256);
    execute(insert);
  }
}

std::vector<ScoredSet> loadScoredSets(SQLite::Database& connection, ScoreRunId id) {
  SQLite::Statement query(connection, "SELECT path, sha256 FROM score_set WHERE run_id = ? ORDER BY number");
  query.bind(1, toNumber(id));
  std::vector<ScoredSet> sets;
  while (query.executeStep())
    sets.push_back({fromUtf8(query.getColumn(0).getString()), query.getColumn(1).getString()});
  return sets;
}

Status insertScores(SQLite::Database& connection, ScoreRunId id, const ConceptScores& scores, const JobContext& job) {
  insertConcepts(connection, id, scores.concepts);
  SQLite::Statement insert(connection, "INSERT INTO concept_score VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  constexpr int kQValuePlace = 13;
  for (size_t i = 0; i < scores.rows.size(); ++i) {
    if (i % kRowsASlice == 0)
      DGLM_CHECK(job.checkpoint());
    const LatentScore& row = scores.rows[i];
    if (row.conceptNumber < 0 || static_cast<size_t>(row.conceptNumber) >= scores.concepts.size())
      return unknownRow("The concept", row.conceptNumber);
    SQLite::bind(insert, toNumber(id), row.latent, row.conceptNumber);
    insert.bind(kQValuePlace, row.qValue);
    for (int set = 0; set < kScoreSets; ++set) {
      bindSet(insert, set, row.sets[static_cast<size_t>(set)]);
      execute(insert);
    }
  }
  return {};
}

ConceptScores loadScores(SQLite::Database& connection, ScoreRunId id) {
  ConceptScores scores;
  scores.concepts = loadConcepts(connection, id);
  SQLite::Statement query(connection,
                          "SELECT latent, concept, set_number, f1, precision, recall, threshold, support, ci_low, "
                          "ci_high, null_f1, q_value FROM concept_score WHERE run_id = ? "
                          "ORDER BY latent, concept, set_number");
  query.bind(1, toNumber(id));
  constexpr int kQValueColumn = 11;
  while (query.executeStep()) {
    const LatentNumber latent = query.getColumn(0).getInt();
    const int32_t number = query.getColumn(1).getInt();
    if (scores.rows.empty() || scores.rows.back().latent != latent || scores.rows.back().conceptNumber != number)
      scores.rows.push_back({latent, number, numberAt(query, kQValueColumn), {}});
    scores.rows.back().sets.at(static_cast<size_t>(query.getColumn(2).getInt())) = setAt(query);
  }
  return scores;
}

}  // namespace dglm
