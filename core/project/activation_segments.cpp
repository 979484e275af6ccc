// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/activation_segments.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <map>
#include <set>
#include <string>

#include "core/project/activation_writer.h"
#include "core/project/database.h"
#include "core/project/latent_row.h"
#include "core/project/rows.h"

namespace dglm {

namespace {

using RecordSet = std::set<RecordId>;

std::map<int64_t, RecordSet> segmentsOf(SQLite::Database& connection, std::span<const RecordId> records) {
  SQLite::Statement query(connection, "SELECT segment_id FROM activation_record WHERE record_id = ?");
  std::map<int64_t, RecordSet> segments;
  for (const RecordId record : records) {
    query.bind(1, toNumber(record));
    while (query.executeStep())
      segments[query.getColumn(0).getInt64()].insert(record);
    query.reset();
  }
  return segments;
}

int64_t recordsIn(SQLite::Database& connection, int64_t segment) {
  SQLite::Statement query(connection, "SELECT count(*) FROM activation_record WHERE segment_id = ?");
  query.bind(1, segment);
  query.executeStep();
  return query.getColumn(0).getInt64();
}

std::vector<int64_t> numbers(SQLite::Statement& query) {
  std::vector<int64_t> all;
  while (query.executeStep())
    all.push_back(query.getColumn(0).getInt64());
  return all;
}

void bindRow(SQLite::Statement& statement, int64_t key, int64_t latent, const StoredLatentRow& row) {
  SQLite::bind(statement, key, latent, row.tokens, row.records, static_cast<double>(row.maximum));
  constexpr int kEntriesPlace = 6;
  bindBytes(statement, kEntriesPlace, row.bytes);
}

Status cutRow(SQLite::Database& connection, const Database& file, int64_t rowid, const RecordSet& records) {
  SQLite::Statement query(connection, "SELECT latent, entries FROM latent_row WHERE rowid = ?");
  query.bind(1, rowid);
  query.executeStep();
  const auto entries = readRow(bytesAt(query, 1));
  if (!entries)
    return file.damaged(Why("the activations of a latent cannot be read"));
  LatentRowBuilder kept;
  int64_t cut = 0;
  for (const PackedEntries& ofRecord : *entries) {
    if (records.contains(ofRecord.record))
      ++cut;
    else
      kept.add(ofRecord);
  }
  if (cut == 0)
    return {};
  SQLite::Statement update(connection, kept.isEmpty() ? "DELETE FROM latent_row WHERE rowid = ?"
                                                      : "UPDATE latent_row SET latent = ?2, tokens = ?3, records = ?4, "
                                                        "maximum = ?5, entries = ?6 WHERE rowid = ?1");
  const StoredLatentRow row = kept.row();
  if (kept.isEmpty())
    update.bind(1, rowid);
  else
    bindRow(update, rowid, query.getColumn(0).getInt64(), row);
  update.exec();
  return {};
}

Status cutSegment(SQLite::Database& connection, const Database& file, int64_t segment, const RecordSet& records,
                  const JobContext& job) {
  SQLite::Statement query(connection, "SELECT rowid FROM latent_row WHERE segment_id = ?");
  query.bind(1, segment);
  for (const int64_t rowid : numbers(query)) {
    DGLM_CHECK(job.checkpoint());
    DGLM_CHECK(cutRow(connection, file, rowid, records));
  }
  return {};
}

void removeSegment(SQLite::Database& connection, int64_t segment) {
  SQLite::Statement removal(connection, "DELETE FROM activation_segment WHERE id = ?");
  removal.bind(1, segment);
  removal.exec();
}

// "(3, 4, 7)"
std::string listed(std::span<const int64_t> numbers) {
  std::string text;
  for (const int64_t number : numbers)
    text += (text.empty() ? "(" : ", ") + std::to_string(number);
  return text + ")";
}

// Row numbers only: the entries are fetched one latent at a time.
std::map<int64_t, std::vector<int64_t>> rowsByLatent(SQLite::Database& connection, std::span<const int64_t> segments) {
  SQLite::Statement query(connection, "SELECT latent, rowid FROM latent_row WHERE segment_id IN " + listed(segments) +
                                          " ORDER BY segment_id, latent");
  std::map<int64_t, std::vector<int64_t>> rows;
  while (query.executeStep())
    rows[query.getColumn(0).getInt64()].push_back(query.getColumn(1).getInt64());
  return rows;
}

Result<StoredLatentRow> joinRows(SQLite::Database& connection, const Database& file, std::span<const int64_t> rowids) {
  SQLite::Statement query(connection, "SELECT entries FROM latent_row WHERE rowid = ?");
  LatentRowBuilder builder;
  for (const int64_t rowid : rowids) {
    query.bind(1, rowid);
    query.executeStep();
    const auto row = readRow(bytesAt(query, 0));
    if (!row)
      return file.damaged(Why("the activations of a latent cannot be read"));
    for (const PackedEntries& ofRecord : *row)
      builder.add(ofRecord);
    query.reset();
  }
  return builder.row();
}

}  // namespace

Status removeActivations(SQLite::Database& connection, const Database& file, std::span<const RecordId> records,
                         const JobContext& job) {
  const std::map<int64_t, RecordSet> segments = segmentsOf(connection, records);
  int64_t done = 0;
  for (const auto& [segment, cut] : segments) {
    job.report("Removing activations", done++, static_cast<int64_t>(segments.size()));
    if (recordsIn(connection, segment) == static_cast<int64_t>(cut.size()))
      removeSegment(connection, segment);
    else
      DGLM_CHECK(cutSegment(connection, file, segment, cut, job));
  }
  SQLite::Statement removal(connection, "DELETE FROM activation_record WHERE record_id = ?");
  for (const RecordId record : records) {
    removal.bind(1, toNumber(record));
    execute(removal);
  }
  return {};
}

std::vector<std::vector<int64_t>> segmentsToJoin(SQLite::Database& connection, AnalysisId analysis) {
  SQLite::Statement query(connection,
                          "SELECT segment_id, sum(nonzeros) AS size FROM activation_record WHERE analysis_id = ? "
                          "GROUP BY segment_id HAVING size < ? ORDER BY segment_id");
  SQLite::bind(query, toNumber(analysis), kSegmentNonzeros / 2);
  std::vector<std::vector<int64_t>> groups;
  size_t found = 0;
  int64_t size = 0;
  for (; query.executeStep(); ++found) {
    size += query.getColumn(1).getInt64();
    if (groups.empty() || size > kSegmentNonzeros) {
      groups.emplace_back();
      size = query.getColumn(1).getInt64();
    }
    groups.back().push_back(query.getColumn(0).getInt64());
  }
  if (found < kSegmentsWorthJoining)
    return {};
  std::erase_if(groups, [](const std::vector<int64_t>& group) { return group.size() < 2; });
  return groups;
}

Status joinSegments(SQLite::Database& connection, const Database& file, AnalysisId analysis,
                    std::span<const int64_t> segments, const JobContext& job) {
  SQLite::Statement addition(connection, "INSERT INTO activation_segment (analysis_id) VALUES (?)");
  addition.bind(1, toNumber(analysis));
  addition.exec();
  const int64_t joined = connection.getLastInsertRowid();

  SQLite::Statement insert(connection, "INSERT INTO latent_row VALUES (?, ?, ?, ?, ?, ?)");
  for (const auto& [latent, rowids] : rowsByLatent(connection, segments)) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(const StoredLatentRow row, joinRows(connection, file, rowids));
    bindRow(insert, joined, latent, row);
    execute(insert);
  }
  connection.exec("UPDATE activation_record SET segment_id = " + std::to_string(joined) + " WHERE segment_id IN " +
                  listed(segments));
  connection.exec("DELETE FROM activation_segment WHERE id IN " + listed(segments));
  return {};
}

}  // namespace dglm
