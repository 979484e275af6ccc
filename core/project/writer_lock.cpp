// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/writer_lock.h"

#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/project/paths.h"
#include "core/project/sqlite_error.h"

namespace dglm {

namespace fs = std::filesystem;

namespace {

// Two that come at the same moment see each other's half-taken lock: one of them has it soon.
constexpr int kPatienceMs = 200;

/// False if the writer before removed the file, or another has made a new one, between our opening and our locking it.
bool isInPlace(SQLite::Database& connection, const fs::path& file) {
  int hasMoved = 0;  // stays 0 on systems where an open file cannot be moved
  sqlite3_file_control(connection.getHandle(), nullptr, SQLITE_FCNTL_HAS_MOVED, &hasMoved);
  return hasMoved == 0 && fs::exists(file);
}

/// False if the file went away while it was to be locked, over which SQLite may fail in several ways.
bool tryLocking(SQLite::Database& connection, const fs::path& file) {
  try {
    connection.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (const SQLite::Exception&) {
    if (isInPlace(connection, file))
      throw;
    return false;
  }
}

}  // namespace

Result<WriterLock> WriterLock::acquire(const fs::path& project) {
  // Links to one project share one lock.
  std::error_code ignored;
  const fs::path real = fs::weakly_canonical(project, ignored);
  fs::path file = real.empty() ? project : real;
  file += "-lock";
  try {
    for (;;) {
      auto connection =
          std::make_unique<SQLite::Database>(toUtf8(file), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kPatienceMs);
      const bool isLocked = tryLocking(*connection, file);
      if (isLocked && isInPlace(*connection, file))
        return WriterLock(std::move(file), std::move(connection));
    }
  } catch (...) {
    const Error error = currentSqliteError(project);
    if (error.kind == ErrorKind::CannotOpenFile || error.kind == ErrorKind::ProjectReadOnly)
      return Error{ErrorKind::ProjectReadOnly, {toUtf8(project), Why("its folder cannot be written")}};
    return error;
  }
}

WriterLock::WriterLock(fs::path file, std::unique_ptr<SQLite::Database> connection)
    : file_(std::move(file)), connection_(std::move(connection)) {}

WriterLock::WriterLock(WriterLock&&) noexcept = default;

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept {
  release();
  file_ = std::move(other.file_);
  connection_ = std::move(other.connection_);
  return *this;
}

WriterLock::~WriterLock() {
  release();
}

void WriterLock::release() noexcept {
  if (!connection_)
    return;
  // Removed while still locked, so that nobody can lock a file about to go; Windows removes it only once closed.
  std::error_code failed;
  fs::remove(file_, failed);
  connection_.reset();
  if (failed)
    fs::remove(file_, failed);
}

}  // namespace dglm
