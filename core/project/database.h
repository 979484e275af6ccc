// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/checksums.h"
#include "core/project/ids.h"
#include "core/project/writer_lock.h"

namespace SQLite {
class Database;
}

namespace dglm {

/// The connection beneath a Project. SQLite's exceptions stop here: bodies of read() and write() may throw them.
class Database {
 public:
  /// Makes a project file, which appears when it is whole, and keeps other writers out. The file must not exist.
  static Result<std::unique_ptr<Database>> create(const std::filesystem::path& path);
  /// Makes the tables of a project in an empty file that nobody else knows.
  static Result<std::unique_ptr<Database>> createCopy(const std::filesystem::path& path);
  static Result<std::unique_ptr<Database>> openForWriting(const std::filesystem::path& path);
  /// What a killed writer left half-written is undone first, where the file may be written.
  static Result<std::unique_ptr<Database>> openForReading(const std::filesystem::path& path);

  ~Database();

  /// Folds the write-ahead log into the file. Error: ProjectLocked while a reader holds the log.
  Status close();

  const std::filesystem::path& path() const { return path_; }
  bool isReadOnly() const { return !isWritable_; }
  /// A name by which another connection can read the same file (ATTACH, SQLITE_OPEN_URI).
  const std::string& uriForReading() const { return uri_; }

  /// Runs the body on one committed state of the file.
  template <class Body>
  auto read(Body&& body) const {
    return plain([&body](SQLite::Database& connection) {
      // Rolled back at the end: a commit could fail over damage that was found, and there is nothing to commit.
      const Transaction transaction(connection, "BEGIN");
      return body(connection);
    });
  }
  /// Runs the body as one transaction: committed when it returns a value, with the checksums of what it changed; undone
  /// when it returns an error or throws.
  template <class Body>
  auto write(Body&& body) {
    return plain([&body](SQLite::Database& connection) {
      Transaction transaction(connection, "BEGIN IMMEDIATE");
      auto result = body(connection);
      if (result.hasValue()) {
        fillInChecksums(connection);
        transaction.commit();
      }
      return result;
    });
  }
  /// Runs the body without a transaction, for statements that cannot be in one.
  template <class Body>
  auto plain(Body&& body) const -> std::invoke_result_t<Body, SQLite::Database&> {
    try {
      return body(*connection_);
    } catch (...) {
      return currentError();
    }
  }

  /// While it lives, statements of the connection end with ErrorKind::Cancelled soon after a stop request.
  class StopGuard {
   public:
    StopGuard(const Database& database, const JobContext& job);
    StopGuard(const StopGuard&) = delete;
    StopGuard& operator=(const StopGuard&) = delete;
    ~StopGuard();

   private:
    void watch(const std::stop_token& ended) const;

    const Database& database_;
    StopToken stop_;
    std::jthread watch_;  ///< for long steps of SQLite's machine, as those of a check
  };

  /// Project::passOver().
  void passOver(std::set<RecordId> records) { passedOver_ = std::move(records); }
  const std::set<RecordId>& passedOver() const { return passedOver_; }

  /// The file holds bytes that no version of this program writes.
  Error damaged(const ErrorArgument& what) const;

 private:
  class Transaction {
   public:
    Transaction(SQLite::Database& connection, const char* begin);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

   private:
    SQLite::Database& connection_;
    bool isOpen_ = true;
  };

  Database(std::filesystem::path path, std::string uri);

  Error currentError() const;
  static Result<std::unique_ptr<Database>> openUri(const std::filesystem::path& path, const std::string& query);
  static Status makeFile(const std::filesystem::path& path);
  static Result<std::unique_ptr<Database>> openAsItLies(const std::filesystem::path& path);
  static Status undoHalfWritten(const std::filesystem::path& path, const std::filesystem::path& left);
  Status connect(int flags);
  Status checkIdentity() const;
  Status checkCanBeRead() const;
  Status prepareForWriting();
  void useWriteAheadLog();

  std::filesystem::path path_;
  std::string uri_;
  std::unique_ptr<SQLite::Database> connection_;
  std::optional<WriterLock> lock_;
  bool isWritable_ = false;
  std::set<RecordId> passedOver_;
};

}  // namespace dglm
