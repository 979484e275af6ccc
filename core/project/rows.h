// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/project/bytes.h"
#include "core/project/ids.h"

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace dglm {

/// Runs a statement that gives no rows and makes it ready for the next values.
void execute(SQLite::Statement& statement);

/// The statement must be run before the bytes go.
void bindBytes(SQLite::Statement& statement, int place, ByteSpan bytes);

/// The bytes of a BLOB, until the statement steps on.
ByteSpan bytesAt(SQLite::Statement& statement, int column);

/// RecordNotFound for an id that the project or an analysis does not have.
Error unknownRecord(RecordId id);
/// InvalidArgument for a reference to a row that is not there: the subject ("The analysis") and its number.
Error unknownRow(const char* subject, int64_t id);

/// True if the table (a name from our own code) has a row of that id.
bool hasRow(SQLite::Database& connection, const char* table, int64_t id);

}  // namespace dglm
