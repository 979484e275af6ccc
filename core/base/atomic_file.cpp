// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/atomic_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <random>
#include <string>
#include <system_error>
#include <vector>

#include "core/base/utf8_path.h"

namespace dglm {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kPart = ".part-";
constexpr size_t kMarkDigits = 12;
constexpr std::string_view kDigits = "0123456789abcdef";
/// What SQLite writes beside a file.
constexpr std::array<std::string_view, 3> kCompanions = {"-journal", "-wal", "-shm"};

std::ofstream openForWriting(const fs::path& path) {
  errno = 0;
  return std::ofstream(path, std::ios::binary | std::ios::trunc);
}

fs::path temporaryBeside(const fs::path& target) {
  std::random_device random;
  std::string mark(kPart);
  for (size_t digit = 0; digit < kMarkDigits; ++digit)
    mark += kDigits[random() % kDigits.size()];
  return fs::path(target).concat(mark);
}

void removeCompanions(const fs::path& file) {
  std::error_code ignored;
  for (const std::string_view end : kCompanions)
    fs::remove(fs::path(file).concat(end), ignored);
}

/// The name without a companion's end.
std::string_view mainName(std::string_view name) {
  for (const std::string_view end : kCompanions)
    if (name.ends_with(end))
      return name.substr(0, name.size() - end.size());
  return name;
}

/// True for what temporaryBeside() calls a file, after the target's name.
bool isMark(std::string_view text) {
  return text.size() == kPart.size() + kMarkDigits && text.starts_with(kPart) &&
         text.find_first_not_of(kDigits, kPart.size()) == std::string_view::npos;
}

/// Removes the files that killed processes left beside the target, and their companions.
void removeAbandoned(const fs::path& target) {
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  const std::string name = target.filename().string();
  std::vector<fs::path> left;
  std::error_code ignored;
  for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end; entry.increment(ignored)) {
    const std::string found = entry->path().filename().string();
    const std::string_view main = mainName(found);
    if (main.starts_with(name) && isMark(main.substr(name.size())))
      left.push_back(folder / main);
  }
  for (const fs::path& file : left)
    if (!fs::exists(file, ignored) || removeUnlessHeld(file))
      removeCompanions(file);
}

struct NewFile {
  fs::path path;
  HeldFile held;
};

Result<NewFile> makeBeside(const fs::path& target) {
  constexpr int kTrials = 10;
  int systemError = 0;
  for (int trial = 0; trial < kTrials; ++trial) {
    const fs::path path = temporaryBeside(target);
    if (std::optional<HeldFile> held = HeldFile::create(path, systemError))
      return NewFile{path, *std::move(held)};
    if (systemError != EEXIST)
      break;
  }
  return writeError(target, systemError);
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
  const ErrorArgument reason =
      systemError != 0 ? ErrorArgument(std::generic_category().message(systemError)) : Why("it cannot be opened");
  return {ErrorKind::CannotWriteFile, {target.string(), reason}};
}

Result<PendingFile> PendingFile::create(const fs::path& requested) {
  const fs::path target = resolved(requested);
  std::error_code failure;
  const fs::file_status status = fs::status(target, failure);
  if (fs::is_directory(status))
    return Error{ErrorKind::CannotWriteFile, {target.string(), Why("it is a folder")}};
  const bool isDevice = fs::exists(status) && !fs::is_regular_file(status);
  if (isDevice)
    return openForWriting(target).is_open() ? Result<PendingFile>(PendingFile(target, target, {}))
                                            : writeError(target, errno);
  removeAbandoned(target);
  DGLM_TRY(NewFile made, makeBeside(target));
  return PendingFile(target, std::move(made.path), std::move(made.held));
}

PendingFile::PendingFile(fs::path target, fs::path path, std::optional<HeldFile> held)
    : target_(std::move(target)), path_(std::move(path)), held_(std::move(held)) {}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : target_(std::move(other.target_)),
      path_(std::move(other.path_)),
      held_(std::move(other.held_)),
      isPending_(other.isPending_) {
  other.isPending_ = false;
}

PendingFile::~PendingFile() {
  if (!isPending_ || path_ == target_)
    return;
  std::error_code ignored;
  fs::remove(path_, ignored);
  removeCompanions(path_);
}

Error PendingFile::errorOfTarget(Error error) const {
  for (ErrorArgument& argument : error.arguments)
    if (argument == toUtf8(path_))
      argument = toUtf8(target_);
  return error;
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

Status writeAtomically(const std::filesystem::path& target, std::string_view bytes) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(target));
  DGLM_CHECK(file.write(bytes));
  return file.commit();
}

}  // namespace dglm
