// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/score_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include "core/project/database.h"
#include "core/project/paths.h"
#include "core/project/rows.h"
#include "core/project/score_rows.h"

namespace dglm {

namespace {

constexpr const char* kSelect =
    "SELECT id, provenance, model_id, dictionary_id, model_name, model_type, layer, f1_type, mode, activation_dim, "
    "dict_size, k, training_steps, source_path, source_sha256, parameters_json, program_version, scored_at "
    "FROM score_run ";

std::optional<int64_t> integerAt(SQLite::Statement& row, int column) {
  const SQLite::Column value = row.getColumn(column);
  return value.isNull() ? std::nullopt : std::optional<int64_t>(value.getInt64());
}

template <class Id>
std::optional<Id> idAt(SQLite::Statement& row, int column) {
  const std::optional<int64_t> number = integerAt(row, column);
  return number ? std::optional<Id>(Id{*number}) : std::nullopt;
}

void bindOptional(SQLite::Statement& statement, int place, const std::optional<int64_t>& value) {
  if (value)
    statement.bind(place, *value);
  else
    statement.bind(place);
}

template <class Id>
void bindOptional(SQLite::Statement& statement, int place, const std::optional<Id>& id) {
  bindOptional(statement, place, id ? std::optional<int64_t>(toNumber(*id)) : std::nullopt);
}

StoredScoreRun runOf(SQLite::Statement& row) {
  StoredScoreRun stored;
  stored.id = ScoreRunId{row.getColumn(0).getInt64()};
  ScoreRun& run = stored.run;
  run.provenance = row.getColumn(1).getString() == "import" ? MarkSource::Import : MarkSource::Score;
  run.model = idAt<ModelId>(row, 2);
  run.dictionary = idAt<DictionaryId>(row, 3);
  run.modelName = row.getColumn(4).getString();
  run.modelType = row.getColumn(5).getString();
  run.layer = row.getColumn(6).getInt();
  run.f1Type = row.getColumn(7).getString() == "domain" ? F1Type::Domain : F1Type::Standard;
  run.mode = row.getColumn(8).getString();
  run.activationDim = integerAt(row, 9);
  run.dictSize = integerAt(row, 10);
  run.k = integerAt(row, 11);
  run.trainingSteps = integerAt(row, 12);
  run.source = fromUtf8(row.getColumn(13).getString());
  run.sourceSha256 = row.getColumn(14).getString();
  run.parametersJson = row.getColumn(15).getString();
  run.programVersion = row.getColumn(16).getString();
  run.time = std::chrono::sys_seconds(std::chrono::seconds(row.getColumn(17).getInt64()));
  return stored;
}

Status checkRun(SQLite::Database& connection, const ScoreRun& run) {
  if (run.model && !hasRow(connection, "model", toNumber(*run.model)))
    return unknownRow("The model", toNumber(*run.model));
  if (run.dictionary && !hasRow(connection, "dictionary", toNumber(*run.dictionary)))
    return unknownRow("The dictionary", toNumber(*run.dictionary));
  if (run.sets.size() > static_cast<size_t>(kScoreSets))
    return Error{
        ErrorKind::InvalidArgument,
        {Why::inEnglish("The number of sets"), std::to_string(run.sets.size()), Why::inEnglish("three at most")}};
  return {};
}

ScoreRunId insertRun(SQLite::Database& connection, const ScoreRun& run) {
  SQLite::Statement insert(connection,
                           "INSERT INTO score_run (provenance, model_name, model_type, layer, f1_type, mode, "
                           "source_path, source_sha256, parameters_json, program_version, scored_at, model_id, "
                           "dictionary_id, activation_dim, dict_size, k, training_steps) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  SQLite::bind(insert, run.provenance == MarkSource::Import ? "import" : "score", run.modelName, run.modelType,
               run.layer, run.f1Type == F1Type::Domain ? "domain" : "standard", run.mode, toUtf8(run.source),
               run.sourceSha256, run.parametersJson, run.programVersion,
               static_cast<int64_t>(run.time.time_since_epoch().count()));
  bindOptional(insert, 12, run.model);
  bindOptional(insert, 13, run.dictionary);
  bindOptional(insert, 14, run.activationDim);
  bindOptional(insert, 15, run.dictSize);
  bindOptional(insert, 16, run.k);
  bindOptional(insert, 17, run.trainingSteps);
  insert.exec();
  return ScoreRunId{connection.getLastInsertRowid()};
}

}  // namespace

Result<ScoreRunId> ScoreTable::add(const ScoreRun& run, const ConceptScores& scores, const JobContext& job) {
  return database_->write([&](SQLite::Database& connection) -> Result<ScoreRunId> {
    DGLM_CHECK(checkRun(connection, run));
    const ScoreRunId id = insertRun(connection, run);
    insertScoredSets(connection, id, run.sets);
    DGLM_CHECK(insertScores(connection, id, scores, job));
    return id;
  });
}

Result<std::vector<StoredScoreRun>> ScoreTable::list() const {
  return database_->read([](SQLite::Database& connection) -> Result<std::vector<StoredScoreRun>> {
    SQLite::Statement query(connection, std::string(kSelect) + "ORDER BY id");
    std::vector<StoredScoreRun> all;
    while (query.executeStep()) {
      all.push_back(runOf(query));
      all.back().run.sets = loadScoredSets(connection, all.back().id);
    }
    return all;
  });
}

Result<ScoreRun> ScoreTable::load(ScoreRunId id) const {
  return database_->read([&](SQLite::Database& connection) -> Result<ScoreRun> {
    SQLite::Statement query(connection, std::string(kSelect) + "WHERE id = ?");
    query.bind(1, toNumber(id));
    if (!query.executeStep())
      return unknownRow("The score run", toNumber(id));
    ScoreRun run = runOf(query).run;
    run.sets = loadScoredSets(connection, id);
    return run;
  });
}

Result<ConceptScores> ScoreTable::scores(ScoreRunId id) const {
  return database_->read([&](SQLite::Database& connection) -> Result<ConceptScores> {
    if (!hasRow(connection, "score_run", toNumber(id)))
      return unknownRow("The score run", toNumber(id));
    return loadScores(connection, id);
  });
}

Status ScoreTable::remove(ScoreRunId id) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    SQLite::Statement removal(connection, "DELETE FROM score_run WHERE id = ?");
    removal.bind(1, toNumber(id));
    if (removal.exec() == 0)
      return unknownRow("The score run", toNumber(id));
    return {};
  });
}

}  // namespace dglm
