// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/record_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>

#include "core/project/activation_segments.h"
#include "core/project/database.h"
#include "core/project/feature_style_rows.h"
#include "core/project/paths.h"
#include "core/project/record_rows.h"
#include "core/project/rows.h"

namespace dglm {

namespace {

constexpr size_t kRecordsBetweenLooks = 64;

RecordSummary summaryOf(SQLite::Statement& row) {
  RecordSummary summary;
  summary.id = RecordId{row.getColumn(0).getInt64()};
  summary.name = row.getColumn(1).getString();
  summary.description = row.getColumn(2).getString();
  summary.length = row.getColumn(3).getInt64();
  summary.topology = row.getColumn(4).getInt() != 0 ? Topology::Circular : Topology::Linear;
  summary.gc = gcFromStored(row.getColumn(5).getDouble());
  summary.featureCount = row.getColumn(6).getInt64();
  summary.origin = {fromUtf8(row.getColumn(7).getString()), row.getColumn(8).getString(), row.getColumn(9).getString()};
  summary.note = row.getColumn(10).getString();
  summary.accession = row.getColumn(11).getString();
  summary.version = row.getColumn(12).getString();
  return summary;
}

Status updateText(Database& database, RecordId id, const char* sql, const std::string& text) {
  return database.write([&](SQLite::Database& connection) -> Status {
    SQLite::Statement update(connection, sql);
    SQLite::bind(update, text, toNumber(id));
    if (update.exec() == 0)
      return unknownRecord(id);
    return {};
  });
}

Status replaceFeatures(SQLite::Database& connection, RecordId id, std::span<const Feature> features,
                       std::span<const FeatureStyle> styles) {
  SQLite::Statement removal(connection, "DELETE FROM feature WHERE record_id = ?");
  removal.bind(1, toNumber(id));
  removal.exec();
  DGLM_CHECK(RecordInserter(connection, {}).insertFeatures(id, features));
  insertFeatureStyles(connection, id, styles);
  return {};
}

Result<std::vector<RecordId>> insertAll(SQLite::Database& connection, std::span<const NewRecord> records,
                                        const JobContext& job) {
  RecordInserter inserter(connection, job);
  std::vector<RecordId> ids;
  ids.reserve(records.size());
  for (const NewRecord& record : records) {
    if (ids.size() % kRecordsBetweenLooks == 0) {
      DGLM_CHECK(job.checkpoint());
      job.report("Storing records", static_cast<int64_t>(ids.size()), static_cast<int64_t>(records.size()));
    }
    DGLM_TRY(const RecordId id, inserter.insert(record));
    ids.push_back(id);
  }
  return ids;
}

}  // namespace

Result<std::vector<RecordId>> RecordTable::add(std::span<const NewRecord> records, const JobContext& job) {
  return database_->write([&](SQLite::Database& connection) -> Result<std::vector<RecordId>> {
    return insertAll(connection, records, job);
  });
}

Result<DistinctRecords> RecordTable::addDistinct(std::vector<NewRecord> records, const JobContext& job,
                                                 const std::set<RecordId>& leaving) {
  return database_->write([&](SQLite::Database& connection) -> Result<DistinctRecords> {
    DistinctNames names;
    SQLite::Statement query(connection, "SELECT name, id FROM record");
    while (query.executeStep())
      if (!leaving.contains(RecordId{query.getColumn(1).getInt64()}))
        names.take(query.getColumn(0).getString());
    DistinctRecords added;
    for (NewRecord& record : records)
      record.record.id = names.next(record.record.id);
    added.renamings = names.renamings();
    DGLM_TRY(added.ids, insertAll(connection, records, job));
    return added;
  });
}

Result<std::vector<RecordSummary>> RecordTable::list() const {
  return database_->read([](SQLite::Database& connection) -> Result<std::vector<RecordSummary>> {
    SQLite::Statement query(connection,
                            "SELECT id, name, description, length, is_circular, gc, "
                            "(SELECT count(*) FROM feature WHERE record_id = record.id), "
                            "origin_path, origin_sha256, origin_remark, note, accession, version "
                            "FROM record ORDER BY id");
    std::vector<RecordSummary> summaries;
    while (query.executeStep())
      summaries.push_back(summaryOf(query));
    return summaries;
  });
}

Result<std::vector<KnownRecord>> RecordTable::known() const {
  return database_->read(
      [](SQLite::Database& connection) -> Result<std::vector<KnownRecord>> { return knownRecords(connection); });
}

Result<std::optional<std::string>> RecordTable::faultOf(RecordId id) const {
  return database_->read([id](SQLite::Database& connection) -> Result<std::optional<std::string>> {
    return RecordCheck(connection).faultOf(id);
  });
}

Result<Record> RecordTable::load(RecordId id) const {
  return database_->read([&](SQLite::Database& connection) -> Result<Record> {
    std::optional<Record> record = loadRecord(connection, id);
    if (!record)
      return unknownRecord(id);
    return *std::move(record);
  });
}

Status RecordTable::rename(RecordId id, const std::string& name) {
  return updateText(*database_, id, "UPDATE record SET name = ? WHERE id = ?", name);
}

Status RecordTable::setNote(RecordId id, const std::string& note) {
  return updateText(*database_, id, "UPDATE record SET note = ? WHERE id = ?", note);
}

Status RecordTable::setFeatures(RecordId id, std::span<const Feature> features) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    if (!hasRow(connection, "record", toNumber(id)))
      return unknownRecord(id);
    const std::vector<Feature> before = loadFeatures(connection, id);
    const std::vector<FeatureStyle> styles = loadFeatureStyles(connection, id);
    return replaceFeatures(connection, id, features, movedStyles(styles, before, features));
  });
}

Result<Topology> RecordTable::topology(RecordId id) const {
  return database_->read([&](SQLite::Database& connection) -> Result<Topology> {
    SQLite::Statement query(connection, "SELECT is_circular FROM record WHERE id = ?");
    query.bind(1, toNumber(id));
    if (!query.executeStep())
      return unknownRecord(id);
    return query.getColumn(0).getInt() != 0 ? Topology::Circular : Topology::Linear;
  });
}

Status RecordTable::setTopology(RecordId id, Topology topology, std::span<const Feature> features,
                                const JobContext& job) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    SQLite::Statement update(connection, "UPDATE record SET is_circular = ? WHERE id = ?");
    SQLite::bind(update, topology == Topology::Circular ? 1 : 0, toNumber(id));
    if (update.exec() == 0)
      return unknownRecord(id);
    if (loadFeatures(connection, id).size() != features.size())
      return Error{ErrorKind::InvalidArgument,
                   {"features", std::to_string(features.size()), Why::inEnglish("the record has another number")}};
    DGLM_CHECK(replaceFeatures(connection, id, features, loadFeatureStyles(connection, id)));
    return removeActivations(connection, *database_, std::span(&id, 1), job);
  });
}

Status RecordTable::remove(std::span<const RecordId> ids, const JobContext& job) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    for (const RecordId id : ids)
      if (!hasRow(connection, "record", toNumber(id)))
        return unknownRecord(id);
    DGLM_CHECK(removeActivations(connection, *database_, ids, job));
    SQLite::Statement removal(connection, "DELETE FROM record WHERE id = ?");
    for (const RecordId id : ids) {
      removal.bind(1, toNumber(id));
      execute(removal);
    }
    return {};
  });
}

}  // namespace dglm
