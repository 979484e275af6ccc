// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

#include "core/base/platform.h"
#include "core/base/result.h"

namespace dglm {

/// The error for a failed write: DiskFull for ENOSPC, otherwise CannotWriteFile with the system's reason.
Error writeError(const std::filesystem::path& target, int systemError);

/// A place beside a target file in which something else (a library, a tool) writes; commit() renames it to the target.
/// Without commit() the destructor removes it, with what SQLite may have left beside it, and the target stays as it
/// was. What a killed process left is removed when the same target is written next. A target that is a device or a pipe
/// is written straight.
class PendingFile {
 public:
  /// Errors: CannotWriteFile if the folder does not exist or may not be written, or the target is a folder.
  static Result<PendingFile> create(const std::filesystem::path& target);

  PendingFile(PendingFile&& other) noexcept;
  PendingFile& operator=(PendingFile&&) = delete;
  ~PendingFile();

  /// Where to write; an empty file exists there.
  const std::filesystem::path& path() const { return path_; }
  const std::filesystem::path& target() const { return target_; }
  /// An error of what writes at path(), with the name that the user knows, the target's.
  Error errorOfTarget(Error error) const;
  /// The file at path() is whole and closed: makes it the target.
  Status commit();

 private:
  PendingFile(std::filesystem::path target, std::filesystem::path path, std::optional<HeldFile> held);

  std::filesystem::path target_;
  std::filesystem::path path_;
  std::optional<HeldFile> held_;  ///< none for a device
  bool isPending_ = true;
};

/// A file that is written piece by piece beside its target and renamed when whole.
class AtomicFile {
 public:
  static Result<AtomicFile> create(const std::filesystem::path& target);

  Status write(std::string_view bytes);
  /// Writes what is buffered, closes and renames. Nothing may be written afterwards.
  Status commit();

 private:
  AtomicFile(PendingFile pending, std::ofstream stream);

  PendingFile pending_;
  std::ofstream stream_;
};

/// Writes a whole file so. Errors: as create() and write().
Status writeAtomically(const std::filesystem::path& target, std::string_view bytes);

}  // namespace dglm
