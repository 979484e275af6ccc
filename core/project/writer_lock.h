// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>

#include "core/base/result.h"

namespace SQLite {
class Database;
}

namespace dglm {

/// Keeps a project to one writer, in this program or another: SQLite's exclusive lock on the empty file `NAME-lock`
/// beside it. It ends with the process, however that ends; the file goes when the lock is released.
class WriterLock {
 public:
  /// Errors: ProjectLocked, ProjectReadOnly if the folder cannot be written.
  static Result<WriterLock> acquire(const std::filesystem::path& project);

  WriterLock(WriterLock&&) noexcept;
  WriterLock& operator=(WriterLock&&) noexcept;
  ~WriterLock();

 private:
  WriterLock(std::filesystem::path file, std::unique_ptr<SQLite::Database> connection);
  void release() noexcept;

  std::filesystem::path file_;
  std::unique_ptr<SQLite::Database> connection_;
};

}  // namespace dglm
