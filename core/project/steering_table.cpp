// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/steering_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include "core/project/database.h"
#include "core/project/rows.h"

namespace dglm {

namespace {

constexpr const char* kSubject = "The steering session";

StoredSteering steeringOf(SQLite::Statement& row) {
  StoredSteering stored;
  stored.id = SteeringId{row.getColumn(0).getInt64()};
  SteeringStudy& study = stored.study;
  study.name = row.getColumn(1).getString();
  study.note = row.getColumn(2).getString();
  if (!row.getColumn(3).isNull())
    study.record = RecordId{row.getColumn(3).getInt64()};
  study.model = ModelId{row.getColumn(4).getInt64()};
  study.dictionary = DictionaryId{row.getColumn(5).getInt64()};
  study.layer = row.getColumn(6).getInt();
  study.site = row.getColumn(7).getString();
  study.inputJson = row.getColumn(8).getString();
  study.seed = row.getColumn(9).getInt64();
  study.programVersion = row.getColumn(10).getString();
  study.started = std::chrono::sys_seconds(std::chrono::seconds(row.getColumn(11).getInt64()));
  return stored;
}

SteeringStep stepOf(SQLite::Statement& row) {
  SteeringStep step{row.getColumn(0).getString(), row.getColumn(1).getString(), {}};
  if (!row.getColumn(2).isNull())
    step.milliseconds = row.getColumn(2).getDouble();
  return step;
}

Status checkReferences(SQLite::Database& connection, const SteeringStudy& study) {
  if (!hasRow(connection, "model", toNumber(study.model)))
    return unknownRow("The model", toNumber(study.model));
  if (!hasRow(connection, "dictionary", toNumber(study.dictionary)))
    return unknownRow("The dictionary", toNumber(study.dictionary));
  if (study.record && !hasRow(connection, "record", toNumber(*study.record)))
    return unknownRecord(*study.record);
  return {};
}

SteeringId insertStudy(SQLite::Database& connection, const SteeringStudy& study) {
  SQLite::Statement insert(connection,
                           "INSERT INTO steering_session (name, note, model_id, dictionary_id, layer, site, "
                           "input_json, seed, program_version, started_at, current_step, record_id) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)");
  SQLite::bind(insert, study.name, study.note, toNumber(study.model), toNumber(study.dictionary), study.layer,
               study.site, study.inputJson, study.seed, study.programVersion,
               static_cast<int64_t>(study.started.time_since_epoch().count()));
  constexpr int kRecordPlace = 11;
  if (study.record)
    insert.bind(kRecordPlace, toNumber(*study.record));
  else
    insert.bind(kRecordPlace);
  insert.exec();
  return SteeringId{connection.getLastInsertRowid()};
}

void insertStep(SQLite::Database& connection, SteeringId id, int64_t number, const SteeringStep& step) {
  SQLite::Statement insert(connection, "INSERT INTO steering_step VALUES (?, ?, ?, ?, ?)");
  SQLite::bind(insert, toNumber(id), number, step.dialsJson, step.resultJson);
  constexpr int kMillisecondsPlace = 5;
  if (step.milliseconds)
    insert.bind(kMillisecondsPlace, *step.milliseconds);
  else
    insert.bind(kMillisecondsPlace);
  insert.exec();
}

Result<int64_t> currentStep(SQLite::Database& connection, SteeringId id) {
  SQLite::Statement query(connection, "SELECT current_step FROM steering_session WHERE id = ?");
  query.bind(1, toNumber(id));
  if (!query.executeStep())
    return unknownRow(kSubject, toNumber(id));
  return query.getColumn(0).getInt64();
}

void setCurrentStep(SQLite::Database& connection, SteeringId id, int64_t step) {
  SQLite::Statement update(connection, "UPDATE steering_session SET current_step = ? WHERE id = ?");
  SQLite::bind(update, step, toNumber(id));
  update.exec();
}

}  // namespace

Result<SteeringId> SteeringTable::add(const SteeringStudy& study, const SteeringStep& start) {
  return database_->write([&](SQLite::Database& connection) -> Result<SteeringId> {
    DGLM_CHECK(checkReferences(connection, study));
    const SteeringId id = insertStudy(connection, study);
    insertStep(connection, id, 0, start);
    return id;
  });
}

Result<std::vector<StoredSteering>> SteeringTable::list() const {
  return database_->read([](SQLite::Database& connection) -> Result<std::vector<StoredSteering>> {
    SQLite::Statement query(connection,
                            "SELECT id, name, note, record_id, model_id, dictionary_id, layer, site, input_json, seed, "
                            "program_version, started_at FROM steering_session ORDER BY id");
    std::vector<StoredSteering> all;
    while (query.executeStep())
      all.push_back(steeringOf(query));
    return all;
  });
}

Result<SteeringHistory> SteeringTable::history(SteeringId id) const {
  return database_->read([&](SQLite::Database& connection) -> Result<SteeringHistory> {
    SteeringHistory history;
    DGLM_TRY(history.current, currentStep(connection, id));
    SQLite::Statement query(connection,
                            "SELECT dials_json, result_json, milliseconds FROM steering_step WHERE session_id = ? "
                            "ORDER BY number");
    query.bind(1, toNumber(id));
    while (query.executeStep())
      history.steps.push_back(stepOf(query));
    return history;
  });
}

Status SteeringTable::describe(SteeringId id, const std::string& name, const std::string& note) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    SQLite::Statement update(connection, "UPDATE steering_session SET name = ?, note = ? WHERE id = ?");
    SQLite::bind(update, name, note, toNumber(id));
    if (update.exec() == 0)
      return unknownRow(kSubject, toNumber(id));
    return {};
  });
}

Result<int64_t> SteeringTable::append(SteeringId id, const SteeringStep& step) {
  return database_->write([&](SQLite::Database& connection) -> Result<int64_t> {
    DGLM_TRY(const int64_t current, currentStep(connection, id));
    SQLite::Statement undone(connection, "DELETE FROM steering_step WHERE session_id = ? AND number > ?");
    SQLite::bind(undone, toNumber(id), current);
    undone.exec();
    insertStep(connection, id, current + 1, step);
    setCurrentStep(connection, id, current + 1);
    return current + 1;
  });
}

Status SteeringTable::setResult(SteeringId id, int64_t step, const std::string& resultJson, double milliseconds) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    SQLite::Statement update(
        connection, "UPDATE steering_step SET result_json = ?, milliseconds = ? WHERE session_id = ? AND number = ?");
    SQLite::bind(update, resultJson, milliseconds, toNumber(id), step);
    if (update.exec() == 0)
      return unknownRow("The step of the steering session", step);
    return {};
  });
}

Status SteeringTable::show(SteeringId id, int64_t step) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    SQLite::Statement query(connection, "SELECT 1 FROM steering_step WHERE session_id = ? AND number = ?");
    SQLite::bind(query, toNumber(id), step);
    if (!query.executeStep())
      return unknownRow("The step of the steering session", step);
    setCurrentStep(connection, id, step);
    return {};
  });
}

Status SteeringTable::remove(SteeringId id) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    SQLite::Statement removal(connection, "DELETE FROM steering_session WHERE id = ?");
    removal.bind(1, toNumber(id));
    if (removal.exec() == 0)
      return unknownRow(kSubject, toNumber(id));
    return {};
  });
}

}  // namespace dglm
