// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/rows.h"

#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <limits>
#include <string>

namespace dglm {

void execute(SQLite::Statement& statement) {
  statement.exec();
  statement.reset();
}

void bindBytes(SQLite::Statement& statement, int place, ByteSpan bytes) {
  if (bytes.size() > static_cast<size_t>(std::numeric_limits<int>::max()))
    throw SQLite::Exception("too many bytes for one row", SQLITE_TOOBIG);
  // A null pointer would bind NULL instead of an empty BLOB.
  static constexpr uint8_t kNothing = 0;
  statement.bindNoCopy(place, bytes.empty() ? &kNothing : bytes.data(), static_cast<int>(bytes.size()));
}

ByteSpan bytesAt(SQLite::Statement& statement, int column) {
  const SQLite::Column blob = statement.getColumn(column);
  const auto* data = static_cast<const uint8_t*>(blob.getBlob());
  return {data, static_cast<size_t>(blob.getBytes())};
}

Error unknownRecord(RecordId id) {
  return {ErrorKind::RecordNotFound, {'#' + std::to_string(toNumber(id)), Why("the records this project lists")}};
}

Error unknownRow(const char* subject, int64_t id) {
  return {ErrorKind::InvalidArgument, {subject, std::to_string(id), Why("this project has none of that number")}};
}

bool hasRow(SQLite::Database& connection, const char* table, int64_t id) {
  SQLite::Statement query(connection, std::string("SELECT 1 FROM ") + table + " WHERE id = ?");
  query.bind(1, id);
  return query.executeStep();
}

}  // namespace dglm
