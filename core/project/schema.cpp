// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace dglm {

int64_t formatOf(SQLite::Database& connection) {
  return connection.execAndGet("PRAGMA user_version").getInt64();
}

void runSteps(SQLite::Database& connection, int64_t from, int64_t to) {
  for (int64_t format = from; format < to; ++format)
    connection.exec(std::string(schemaSteps()[static_cast<size_t>(format)]));
}

void runMissingSteps(SQLite::Database& connection) {
  runSteps(connection, formatOf(connection), newestFormat());
  connection.exec("PRAGMA application_id = " + std::to_string(kProjectApplicationId));
  connection.exec("PRAGMA user_version = " + std::to_string(newestFormat()));
}

}  // namespace dglm
