// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/atomic_file.h"

#include <cerrno>
#include <random>
#include <system_error>

namespace dglm {
namespace fs = std::filesystem;
namespace {

std::ofstream openForWriting(const fs::path& path) {
  errno = 0;
  return std::ofstream(path, std::ios::binary | std::ios::trunc);
}

fs::path temporaryBeside(const fs::path& target) {
  std::random_device random;
  fs::path name = target.filename();
  name += ".part-" + std::to_string(random());
  return target.parent_path() / name;
}

/// The file that a link stands for: renaming onto the link would replace the link.
fs::path resolved(const fs::path& target) {
  std::error_code failure;
  const fs::path real = fs::is_symlink(target, failure) ? fs::canonical(target, failure) : target;
  return failure ? target : real;
}

}  // namespace

Error writeError(const fs::path& target, int systemError) {
  if (systemError == ENOSPC)
    return {ErrorKind::DiskFull, {target.string()}};
  const std::string reason = systemError != 0 ? std::generic_category().message(systemError) : "it cannot be opened";
  return {ErrorKind::CannotWriteFile, {target.string(), reason}};
}

Result<PendingFile> PendingFile::create(const fs::path& requested) {
  const fs::path target = resolved(requested);
  std::error_code failure;
  const fs::file_status status = fs::status(target, failure);
  if (fs::is_directory(status))
    return Error{ErrorKind::CannotWriteFile, {target.string(), "it is a folder"}};
  const bool isDevice = fs::exists(status) && !fs::is_regular_file(status);
  PendingFile pending(target, isDevice ? target : temporaryBeside(target));
  if (!openForWriting(pending.path()).is_open())
    return writeError(target, errno);
  return pending;
}

PendingFile::PendingFile(fs::path target, fs::path path) : target_(std::move(target)), path_(std::move(path)) {}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : target_(std::move(other.target_)), path_(std::move(other.path_)), isPending_(other.isPending_) {
  other.isPending_ = false;
}

PendingFile::~PendingFile() {
  if (!isPending_ || path_ == target_)
    return;
  std::error_code ignored;
  fs::remove(path_, ignored);
}

Status PendingFile::commit() {
  if (path_ != target_) {
    std::error_code failure;
    fs::rename(path_, target_, failure);
    if (failure)
      return writeError(target_, failure.value());
  }
  isPending_ = false;
  return {};
}

Result<AtomicFile> AtomicFile::create(const fs::path& target) {
  DGLM_TRY(PendingFile pending, PendingFile::create(target));
  std::ofstream stream = openForWriting(pending.path());
  if (!stream.is_open())
    return writeError(target, errno);
  return AtomicFile(std::move(pending), std::move(stream));
}

AtomicFile::AtomicFile(PendingFile pending, std::ofstream stream)
    : pending_(std::move(pending)), stream_(std::move(stream)) {}

Status AtomicFile::write(std::string_view bytes) {
  errno = 0;
  if (!stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
    return writeError(pending_.target(), errno);
  return {};
}

Status AtomicFile::commit() {
  errno = 0;
  stream_.close();
  if (stream_.fail())
    return writeError(pending_.target(), errno);
  return pending_.commit();
}

}  // namespace dglm
