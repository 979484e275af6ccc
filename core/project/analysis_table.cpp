// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/analysis_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <array>

#include "core/project/database.h"
#include "core/project/rows.h"

namespace dglm {

namespace {

using Seconds = std::chrono::sys_seconds;

constexpr const char* kSelect =
    "SELECT id, model_id, dictionary_id, layer, site, dictionary_width, frames, strands, parameters_json, "
    "program_version, seed, started_at, finished_at FROM analysis ";

// In the order of StrandChoice.
constexpr std::array<const char*, 3> kStrands = {"forward", "reverse", "both"};

StrandChoice strandsOf(const std::string& text) {
  if (text == kStrands[1])
    return StrandChoice::Reverse;
  return text == kStrands[2] ? StrandChoice::Both : StrandChoice::Forward;
}

int64_t secondsOf(Seconds time) {
  return time.time_since_epoch().count();
}

Seconds timeAt(SQLite::Statement& row, int column) {
  return Seconds(std::chrono::seconds(row.getColumn(column).getInt64()));
}

StoredAnalysis analysisOf(SQLite::Statement& row) {
  StoredAnalysis stored;
  stored.id = AnalysisId{row.getColumn(0).getInt64()};
  Analysis& analysis = stored.analysis;
  analysis.model = ModelId{row.getColumn(1).getInt64()};
  analysis.dictionary = DictionaryId{row.getColumn(2).getInt64()};
  analysis.layer = row.getColumn(3).getInt();
  analysis.site = row.getColumn(4).getString();
  analysis.dictionaryWidth = row.getColumn(5).getInt64();
  analysis.frames = row.getColumn(6).getInt();
  analysis.strands = strandsOf(row.getColumn(7).getString());
  analysis.parametersJson = row.getColumn(8).getString();
  analysis.programVersion = row.getColumn(9).getString();
  analysis.seed = row.getColumn(10).getInt64();
  analysis.started = timeAt(row, 11);
  if (!row.getColumn(12).isNull())
    analysis.finished = timeAt(row, 12);
  return stored;
}

void bindFinished(SQLite::Statement& statement, int place, const std::optional<Seconds>& finished) {
  if (finished)
    statement.bind(place, secondsOf(*finished));
  else
    statement.bind(place);
}

}  // namespace

Result<AnalysisId> AnalysisTable::add(const Analysis& analysis) {
  return database_->write([&](SQLite::Database& connection) -> Result<AnalysisId> {
    if (!hasRow(connection, "model", toNumber(analysis.model)))
      return unknownRow("The model", toNumber(analysis.model));
    if (!hasRow(connection, "dictionary", toNumber(analysis.dictionary)))
      return unknownRow("The dictionary", toNumber(analysis.dictionary));
    SQLite::Statement insert(connection,
                             "INSERT INTO analysis (model_id, dictionary_id, layer, site, dictionary_width, frames, "
                             "strands, parameters_json, program_version, seed, started_at, finished_at) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    SQLite::bind(insert, toNumber(analysis.model), toNumber(analysis.dictionary), analysis.layer, analysis.site,
                 analysis.dictionaryWidth, analysis.frames, kStrands[static_cast<size_t>(analysis.strands)],
                 analysis.parametersJson, analysis.programVersion, analysis.seed, secondsOf(analysis.started));
    constexpr int kFinishedPlace = 12;
    bindFinished(insert, kFinishedPlace, analysis.finished);
    insert.exec();
    return AnalysisId{connection.getLastInsertRowid()};
  });
}

Result<Analysis> AnalysisTable::load(AnalysisId id) const {
  return database_->read([&](SQLite::Database& connection) -> Result<Analysis> {
    SQLite::Statement query(connection, std::string(kSelect) + "WHERE id = ?");
    query.bind(1, toNumber(id));
    if (!query.executeStep())
      return unknownRow("The analysis", toNumber(id));
    return analysisOf(query).analysis;
  });
}

Result<std::vector<StoredAnalysis>> AnalysisTable::list() const {
  return database_->read([](SQLite::Database& connection) -> Result<std::vector<StoredAnalysis>> {
    SQLite::Statement query(connection, std::string(kSelect) + "ORDER BY id");
    std::vector<StoredAnalysis> all;
    while (query.executeStep())
      all.push_back(analysisOf(query));
    return all;
  });
}

Status AnalysisTable::setFinished(AnalysisId id, std::optional<Seconds> time) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    SQLite::Statement update(connection, "UPDATE analysis SET finished_at = ? WHERE id = ?");
    bindFinished(update, 1, time);
    update.bind(2, toNumber(id));
    if (update.exec() == 0)
      return unknownRow("The analysis", toNumber(id));
    return {};
  });
}

Status AnalysisTable::remove(AnalysisId id) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    SQLite::Statement removal(connection, "DELETE FROM analysis WHERE id = ?");
    removal.bind(1, toNumber(id));
    if (removal.exec() == 0)
      return unknownRow("The analysis", toNumber(id));
    return {};
  });
}

}  // namespace dglm
