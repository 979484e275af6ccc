// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/sqlite_error.h"

#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <new>
#include <stdexcept>

#include "core/project/paths.h"

namespace dglm {

namespace {

Error errorOf(const std::string& path, const SQLite::Exception& exception) {
  const std::string reason = exception.what();
  switch (exception.getErrorCode()) {
    case SQLITE_FULL:
      return {ErrorKind::DiskFull, {path}};
    case SQLITE_CORRUPT:
      return {ErrorKind::ProjectDamaged, {path, reason}};
    case SQLITE_NOTADB:
      return {ErrorKind::ProjectUnreadable, {path, Why("it is another kind of file")}};
    case SQLITE_READONLY:
      return {ErrorKind::ProjectReadOnly,
              {path, Why("it is open for reading only, or its file or folder is write-protected")}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::ProjectLocked, {path}};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return {ErrorKind::CannotOpenFile, {path, reason}};
    case SQLITE_IOERR:
      if (exception.getExtendedErrorCode() == SQLITE_IOERR_SHORT_READ)
        return {ErrorKind::ProjectDamaged, {path, Why("it ends too early")}};
      return {ErrorKind::CannotWriteFile, {path, reason}};
    case SQLITE_INTERRUPT:
      return {ErrorKind::Cancelled, {}};
    case SQLITE_TOOBIG:
      return {ErrorKind::InvalidArgument,
              {Why("A record"), Why("stored in %1", {path}), Why("its activations exceed 1 GB; use fewer frames")}};
    case SQLITE_NOMEM:
      return {ErrorKind::OutOfMemory, {path}};
    case SQLITE_ERROR:
      if (reason.find("no such table") != std::string::npos || reason.find("no such column") != std::string::npos)
        return {ErrorKind::ProjectDamaged, {path, reason}};
      [[fallthrough]];
    default:
      return {ErrorKind::Internal, {Why("Work on the project %1", {path}), reason}};
  }
}

}  // namespace

Error currentSqliteError(const std::filesystem::path& path) {
  try {
    throw;
  } catch (const SQLite::Exception& exception) {
    return errorOf(toUtf8(path), exception);
  } catch (const std::bad_alloc&) {
    return {ErrorKind::OutOfMemory, {toUtf8(path)}};
  } catch (const std::out_of_range&) {
    return {ErrorKind::ProjectDamaged, {toUtf8(path), Why("its rows do not belong together")}};
  } catch (const std::exception& exception) {
    return {ErrorKind::Internal, {Why("Work on the project %1", {toUtf8(path)}), exception.what()}};
  }
}

}  // namespace dglm
