// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/writer_lock.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/project/paths.h"
#include "core/project/sqlite_error.h"

namespace dglm {

namespace fs = std::filesystem;

Result<WriterLock> WriterLock::acquire(const fs::path& project) {
  // Links to one project share one lock.
  std::error_code ignored;
  const fs::path real = fs::weakly_canonical(project, ignored);
  fs::path file = real.empty() ? project : real;
  file += "-lock";
  try {
    for (;;) {
      auto connection = std::make_unique<SQLite::Database>(toUtf8(file), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      connection->exec("BEGIN EXCLUSIVE");
      // The writer before may have removed the file between our opening and our locking it.
      if (fs::exists(file))
        return WriterLock(std::move(file), std::move(connection));
    }
  } catch (...) {
    const Error error = currentSqliteError(project);
    if (error.kind == ErrorKind::CannotOpenFile || error.kind == ErrorKind::ProjectReadOnly)
      return Error{ErrorKind::ProjectReadOnly, {toUtf8(project), "its folder cannot be written"}};
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
