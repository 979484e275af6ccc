// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/latent_mark_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <array>

#include "core/project/database.h"
#include "core/project/rows.h"

namespace dglm {

namespace {

// In the order of their enumerations.
constexpr std::array<const char*, 4> kKinds = {"name", "note", "star", "pin"};
constexpr std::array<const char*, 3> kSources = {"score", "user", "import"};

template <class Choice, size_t N>
const char* textOf(const std::array<const char*, N>& texts, Choice choice) {
  return texts[static_cast<size_t>(choice)];
}

template <class Choice, size_t N>
Choice choiceOf(const std::array<const char*, N>& texts, const std::string& text) {
  return static_cast<Choice>(std::find(texts.begin(), texts.end(), text) - texts.begin());
}

Status checkDictionary(SQLite::Database& connection, DictionaryId dictionary) {
  if (!hasRow(connection, "dictionary", toNumber(dictionary)))
    return unknownRow("The dictionary", toNumber(dictionary));
  return {};
}

LatentMark markOf(SQLite::Statement& row) {
  return {row.getColumn(0).getInt(), choiceOf<LatentMarkKind>(kKinds, row.getColumn(1).getString()),
          choiceOf<MarkSource>(kSources, row.getColumn(2).getString()), row.getColumn(3).getString(),
          std::chrono::sys_seconds(std::chrono::seconds(row.getColumn(4).getInt64()))};
}

void insertMarks(SQLite::Database& connection, DictionaryId dictionary, std::span<const LatentMark> marks) {
  SQLite::Statement insert(
      connection,
      "INSERT INTO latent_mark (dictionary_id, latent, kind, source, text, marked_at, rank) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, CASE WHEN ?3 = 'pin' THEN (SELECT 1 + coalesce(max(rank), 0) "
      "FROM latent_mark WHERE dictionary_id = ?1) ELSE 0 END) "
      "ON CONFLICT DO UPDATE SET text = excluded.text, marked_at = excluded.marked_at");
  for (const LatentMark& mark : marks) {
    SQLite::bind(insert, toNumber(dictionary), mark.latent, textOf(kKinds, mark.kind), textOf(kSources, mark.source),
                 mark.text, static_cast<int64_t>(mark.time.time_since_epoch().count()));
    execute(insert);
  }
}

}  // namespace

Result<std::vector<LatentMark>> LatentMarkTable::list(DictionaryId dictionary) const {
  return database_->read([&](SQLite::Database& connection) -> Result<std::vector<LatentMark>> {
    DGLM_CHECK(checkDictionary(connection, dictionary));
    SQLite::Statement query(connection,
                            "SELECT latent, kind, source, text, marked_at FROM latent_mark "
                            "WHERE dictionary_id = ? ORDER BY latent, kind, source");
    query.bind(1, toNumber(dictionary));
    std::vector<LatentMark> marks;
    while (query.executeStep())
      marks.push_back(markOf(query));
    return marks;
  });
}

Status LatentMarkTable::set(DictionaryId dictionary, std::span<const LatentMark> marks) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    DGLM_CHECK(checkDictionary(connection, dictionary));
    insertMarks(connection, dictionary, marks);
    return {};
  });
}

Status LatentMarkTable::clear(DictionaryId dictionary, LatentNumber latent, LatentMarkKind kind, MarkSource source) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    DGLM_CHECK(checkDictionary(connection, dictionary));
    SQLite::Statement removal(connection,
                              "DELETE FROM latent_mark WHERE dictionary_id = ? AND latent = ? AND kind = ? "
                              "AND source = ?");
    SQLite::bind(removal, toNumber(dictionary), latent, textOf(kKinds, kind), textOf(kSources, source));
    removal.exec();
    return {};
  });
}

Result<std::vector<int32_t>> LatentMarkTable::pins(DictionaryId dictionary) const {
  return database_->read([&](SQLite::Database& connection) -> Result<std::vector<int32_t>> {
    DGLM_CHECK(checkDictionary(connection, dictionary));
    SQLite::Statement query(connection,
                            "SELECT latent FROM latent_mark WHERE dictionary_id = ? AND kind IN ('pin', 'star') "
                            "AND source = 'user' GROUP BY latent ORDER BY max(kind = 'pin') DESC, max(rank), latent");
    query.bind(1, toNumber(dictionary));
    std::vector<int32_t> latents;
    while (query.executeStep())
      latents.push_back(query.getColumn(0).getInt());
    return latents;
  });
}

Status LatentMarkTable::setPins(DictionaryId dictionary, std::span<const int32_t> latents,
                                std::chrono::sys_seconds time) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    DGLM_CHECK(checkDictionary(connection, dictionary));
    SQLite::Statement removal(connection,
                              "DELETE FROM latent_mark WHERE dictionary_id = ? AND kind IN ('pin', 'star') "
                              "AND source = 'user'");
    removal.bind(1, toNumber(dictionary));
    removal.exec();
    std::vector<LatentMark> pins;
    for (const LatentNumber latent : latents)
      pins.push_back({latent, LatentMarkKind::Pin, MarkSource::User, "", time});
    insertMarks(connection, dictionary, pins);
    return {};
  });
}

}  // namespace dglm
