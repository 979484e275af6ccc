// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/database.h"

#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "core/base/atomic_file.h"
#include "core/project/paths.h"
#include "core/project/schema.h"
#include "core/project/sqlite_error.h"

namespace dglm {

namespace fs = std::filesystem;

namespace {

// How long a statement waits for another connection's lock.
constexpr int kPatienceMs = 5000;
constexpr int kPatienceOnClosingMs = 500;
// Larger than SQLite's 4096: latent rows are some tens of kB.
constexpr const char* kSetPageSize = "PRAGMA page_size = 8192";
// Look at the stop token every so many steps of SQLite's machine: well under a millisecond.
constexpr int kStepsBetweenLooks = 10'000;

bool isWriteProtected(const fs::path& path) {
  constexpr fs::perms kAnyWrite = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
  std::error_code error;
  const fs::perms permissions = fs::status(path, error).permissions();
  return !error && (permissions & kAnyWrite) == fs::perms::none;
}

/// The journal or log that lies beside the file, since it is open or its last writer was killed; empty for none.
fs::path leftBeside(const fs::path& path) {
  for (const char* end : {"-journal", "-wal"}) {
    const fs::path beside = fs::path(path).concat(end);
    std::error_code notThere;
    if (fs::file_size(beside, notThere) > 0 && !notThere)
      return beside;
  }
  return {};
}

Status checkIsFile(const fs::path& path) {
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (status.type() == fs::file_type::not_found)
    return Error{ErrorKind::FileNotFound, {toUtf8(path)}};
  if (status.type() == fs::file_type::directory)
    return Error{ErrorKind::CannotOpenFile, {toUtf8(path), Why("it is a folder")}};
  return {};
}

}  // namespace

Database::Database(fs::path path, std::string uri) : path_(std::move(path)), uri_(std::move(uri)) {}

Result<std::unique_ptr<Database>> Database::create(const fs::path& path) {
  Result<WriterLock> lock = WriterLock::acquire(path);
  if (lock.hasError() && lock.error().kind == ErrorKind::ProjectReadOnly)
    return Error{ErrorKind::CannotWriteFile, {toUtf8(path), Why("the folder does not exist or is write-protected")}};
  DGLM_TRY(WriterLock held, std::move(lock));
  std::error_code ignored;
  if (fs::exists(path, ignored))
    return Error{ErrorKind::FileExists, {toUtf8(path)}};
  DGLM_CHECK(makeFile(path));
  std::unique_ptr<Database> database(new Database(path, sqliteUri(path, "mode=ro")));
  database->lock_ = std::move(held);
  DGLM_CHECK(database->connect(SQLite::OPEN_READWRITE | SQLite::OPEN_URI));
  DGLM_CHECK(database->prepareForWriting());
  database->useWriteAheadLog();
  return database;
}

Status Database::makeFile(const fs::path& path) {
  DGLM_TRY(PendingFile pending, PendingFile::create(path));
  const auto make = [&pending]() -> Status {
    DGLM_TRY(const std::unique_ptr<Database> empty, createCopy(pending.path()));
    return empty->close();
  };
  if (Status made = make(); made.hasError())
    return pending.errorOfTarget(std::move(made).error());
  return pending.commit();
}

Result<std::unique_ptr<Database>> Database::createCopy(const fs::path& path) {
  std::unique_ptr<Database> database(new Database(path, sqliteUri(path, "mode=ro")));
  DGLM_CHECK(database->connect(SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_URI));
  DGLM_CHECK(database->plain([](SQLite::Database& connection) -> Status {
    connection.exec(kSetPageSize);
    return {};
  }));
  DGLM_CHECK(database->prepareForWriting());
  return database;
}

Result<std::unique_ptr<Database>> Database::openForWriting(const fs::path& path) {
  DGLM_CHECK(checkIsFile(path));
  if (isWriteProtected(path))
    return Error{ErrorKind::ProjectReadOnly, {toUtf8(path), Why("the file is write-protected")}};
  std::unique_ptr<Database> database(new Database(path, sqliteUri(path, "mode=ro")));
  DGLM_TRY(database->lock_, WriterLock::acquire(path));
  DGLM_CHECK(database->connect(SQLite::OPEN_READWRITE | SQLite::OPEN_URI));
  DGLM_CHECK(database->checkIdentity());
  DGLM_CHECK(database->prepareForWriting());
  database->useWriteAheadLog();
  return database;
}

Result<std::unique_ptr<Database>> Database::openForReading(const fs::path& path) {
  DGLM_CHECK(checkIsFile(path));
  DGLM_TRY(std::unique_ptr<Database> database, openAsItLies(path));
  DGLM_CHECK(database->checkCanBeRead());
  return database;
}

Result<std::unique_ptr<Database>> Database::openAsItLies(const fs::path& path) {
  const fs::path left = leftBeside(path);
  if (left.empty() && isWriteProtected(path))
    return openUri(path, "immutable=1");
  Result<std::unique_ptr<Database>> shared = openUri(path, "mode=ro");
  if (shared.hasValue())
    return shared;
  const ErrorKind problem = shared.error().kind;
  // Where no lock or shared memory can be had, a file without a log can still be read as it lies.
  if (left.empty() && problem == ErrorKind::CannotOpenFile)
    return openUri(path, "immutable=1");
  if (left.empty() || (problem != ErrorKind::CannotOpenFile && problem != ErrorKind::ProjectReadOnly))
    return shared;
  DGLM_CHECK(undoHalfWritten(path, left));
  return openUri(path, "mode=ro");
}

Status Database::undoHalfWritten(const fs::path& path, const fs::path& left) {
  const Error cannot{ErrorKind::ProjectUnreadable,
                     {toUtf8(path), Why("a program was stopped while it wrote to it, and %1 beside it can only be used "
                                        "where both may be written; copy both to such a folder and open the copy",
                                        {toUtf8(left.filename())})}};
  if (isWriteProtected(path))
    return cannot;
  Database database(path, sqliteUri(path, "mode=ro"));
  DGLM_CHECK(database.connect(SQLite::OPEN_READWRITE | SQLite::OPEN_URI));
  // SQLite rolls a journal back, or takes a log over, at the first look into the file.
  const Status looked = database.checkIdentity();
  const bool isProtected = looked.hasError() && (looked.error().kind == ErrorKind::ProjectReadOnly ||
                                                 looked.error().kind == ErrorKind::CannotOpenFile ||
                                                 looked.error().kind == ErrorKind::CannotWriteFile);
  return isProtected ? Status(cannot) : looked;
}

Result<std::unique_ptr<Database>> Database::openUri(const fs::path& path, const std::string& query) {
  std::unique_ptr<Database> database(new Database(path, sqliteUri(path, query)));
  DGLM_CHECK(database->connect(SQLite::OPEN_READONLY | SQLite::OPEN_URI));
  DGLM_CHECK(database->checkIdentity());
  return database;
}

Status Database::connect(int flags) {
  const bool isWritable = (flags & SQLite::OPEN_READWRITE) != 0;
  try {
    const std::string name = isWritable ? toUtf8(fs::absolute(path_)) : uri_;
    connection_ = std::make_unique<SQLite::Database>(name, flags | SQLite::OPEN_NOMUTEX, kPatienceMs);
    isWritable_ = isWritable;
    return {};
  } catch (...) {
    return currentError();
  }
}

Status Database::checkIdentity() const {
  return plain([this](SQLite::Database& connection) -> Status {
    if (connection.execAndGet("PRAGMA application_id").getInt64() != kProjectApplicationId)
      return Error{ErrorKind::ProjectUnreadable, {toUtf8(path_), Why("it is another kind of file")}};
    const int64_t format = formatOf(connection);
    if (format > newestFormat())
      return Error{ErrorKind::ProjectTooNew, {toUtf8(path_), std::to_string(format), std::to_string(newestFormat())}};
    return {};
  });
}

Status Database::checkCanBeRead() const {
  return plain([this](SQLite::Database& connection) -> Status {
    if (formatOf(connection) < kOldestReadableFormat)
      return Error{ErrorKind::ProjectReadOnly,
                   {toUtf8(path_), Why("an older version made it and it must be converted first")}};
    return {};
  });
}

Status Database::prepareForWriting() {
  // Foreign keys come on after the steps: a step that rebuilds a table must not cascade.
  DGLM_CHECK(write([](SQLite::Database& connection) -> Status {
    if (formatOf(connection) < newestFormat())
      runMissingSteps(connection);
    return {};
  }));
  return plain([](SQLite::Database& connection) -> Status {
    connection.exec("PRAGMA foreign_keys = ON");
    return {};
  });
}

void Database::useWriteAheadLog() {
  // Without shared memory (some network folders) SQLite answers with another mode, or fails at the first use.
  const Status log = plain([](SQLite::Database& connection) -> Status {
    connection.execAndGet("PRAGMA main.journal_mode = WAL");
    connection.execAndGet("SELECT count(*) FROM sqlite_schema");
    return {};
  });
  if (log.hasError())
    connection_->tryExec("PRAGMA main.journal_mode = DELETE");
}

Database::~Database() {
  static_cast<void>(close());
}

Status Database::close() {
  if (!connection_)
    return {};
  Status folded;
  if (isWritable_) {
    folded = plain([](SQLite::Database& connection) -> Status {
      connection.setBusyTimeout(kPatienceOnClosingMs);
      connection.execAndGet("PRAGMA main.journal_mode = DELETE");
      return {};
    });
  }
  connection_.reset();
  lock_.reset();
  return folded;
}

Error Database::damaged(const ErrorArgument& what) const {
  return {ErrorKind::ProjectDamaged, {toUtf8(path_), what}};
}

Error Database::currentError() const {
  return currentSqliteError(path_);
}

Database::Transaction::Transaction(SQLite::Database& connection, const char* begin) : connection_(connection) {
  connection_.exec(begin);
}

Database::Transaction::~Transaction() {
  if (isOpen_)
    connection_.tryExec("ROLLBACK");
}

void Database::Transaction::commit() {
  connection_.exec("COMMIT");
  isOpen_ = false;
}

Database::StopGuard::StopGuard(const Database& database, const JobContext& job)
    : database_(database), stop_(job.stop), watch_([this](const std::stop_token& ended) { watch(ended); }) {
  const auto look = [](void* stop) { return static_cast<StopToken*>(stop)->stopRequested() ? 1 : 0; };
  sqlite3_progress_handler(database_.connection_->getHandle(), kStepsBetweenLooks, look, &stop_);
}

void Database::StopGuard::watch(const std::stop_token& ended) const {
  constexpr std::chrono::milliseconds kBetweenLooks{50};
  std::mutex mutex;
  std::condition_variable_any sleeper;
  std::unique_lock lock(mutex);
  while (!ended.stop_requested()) {
    sleeper.wait_for(lock, ended, kBetweenLooks, [] { return false; });
    if (stop_.stopRequested())
      sqlite3_interrupt(database_.connection_->getHandle());
  }
}

Database::StopGuard::~StopGuard() {
  sqlite3_progress_handler(database_.connection_->getHandle(), 0, nullptr, nullptr);
}

}  // namespace dglm
