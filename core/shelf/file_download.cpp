// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/file_download.h"

#include <cerrno>
#include <fstream>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/file_hash.h"
#include "core/base/utf8_path.h"
#include "core/shelf/http.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int kMostAttempts = 50;  // each of which brought something
constexpr int kRangeNotSatisfiable = 416;

fs::path partOf(const fs::path& target) {
  fs::path part = target;
  part += kPartSuffix;
  return part;
}

int64_t sizeOf(const fs::path& file) {
  std::error_code missing;
  const auto size = fs::file_size(file, missing);
  return missing ? 0 : static_cast<int64_t>(size);
}

void removeFile(const fs::path& file) {
  std::error_code ignored;
  fs::remove(file, ignored);
}

/// The file while it arrives.
class Part {
 public:
  Part(const FileDownload& download, const std::function<void(int64_t)>& arrived)
      : download_(download), arrived_(arrived), path_(partOf(download.target)) {
    // Without a digest nobody could tell a whole file from two halves of different ones.
    if (download.file.sha256.empty() || sizeOf(path_) > download.file.bytes)
      removeFile(path_);
    arrived_(sizeOf(path_));
  }

  const fs::path& path() const { return path_; }
  int64_t size() const { return sizeOf(path_); }
  bool isWhole() const {
    std::error_code ignored;
    return fs::exists(path_, ignored) && size() == download_.file.bytes;
  }
  void startAgain() { removeFile(path_); }

  /// One GET for what is missing. Afterwards the part has grown, or the status says why not.
  Status fetch(const JobContext& job) {
    const int64_t from = size();
    HttpReceiver receiver;
    receiver.head = [&](const HttpHead& head) { return open(head, from); };
    receiver.body = [&](std::string_view bytes) { return append(bytes); };
    Status status = httpGet({download_.url, from}, receiver, job);
    DGLM_CHECK(close());
    return refusedRange_ ? Status() : status;
  }

  /// The server would not go on where the part ends.
  bool takeRefusedRange() { return std::exchange(refusedRange_, false); }

  Error damaged(const ErrorArgument& why) const {
    return {ErrorKind::DownloadDamaged, {toUtf8(download_.target.filename()), download_.url, why}};
  }
  Error cutTooOften() const {
    return {ErrorKind::NetworkFailed, {download_.url, Why("the connection was cut too often")}};
  }

 private:
  Status open(const HttpHead& head, int64_t asked) {
    refusedRange_ = asked > 0 && (head.status == kRangeNotSatisfiable || (head.from != 0 && head.from != asked));
    if (refusedRange_)
      return damaged(Why("the server does not resume"));
    DGLM_CHECK(checkHttpStatus(head.status, download_.url));
    // A length that is too short shows itself when the connection ends.
    if (head.total > download_.file.bytes)
      return tooLong();
    errno = 0;
    stream_.open(path_, std::ios::binary | (head.from > 0 ? std::ios::app : std::ios::trunc));
    size_ = head.from;
    return stream_.is_open() ? Status() : writeError(path_, errno);
  }

  Status append(std::string_view bytes) {
    size_ += static_cast<int64_t>(bytes.size());
    if (size_ > download_.file.bytes)
      return tooLong();
    errno = 0;
    if (!stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
      return writeError(path_, errno);
    arrived_(size_);
    return {};
  }

  Status close() {
    if (!stream_.is_open())
      return {};
    errno = 0;
    stream_.close();
    return stream_.fail() ? writeError(path_, errno) : Status();
  }

  Error tooLong() const {
    return damaged(
        Why("the server sends more than the %1 bytes of the hub's list", {std::to_string(download_.file.bytes)}));
  }

  const FileDownload& download_;
  const std::function<void(int64_t)>& arrived_;
  fs::path path_;
  std::ofstream stream_;
  int64_t size_ = 0;
  bool refusedRange_ = false;
};

/// Asks for the rest as long as each answer brings some of it.
Status fetchWhole(Part& part, bool mayResume, const JobContext& job) {
  for (int attempt = 0; attempt < kMostAttempts && !part.isWhole(); ++attempt) {
    const int64_t before = part.size();
    const Status status = part.fetch(job);
    if (part.takeRefusedRange()) {
      part.startAgain();
      continue;
    }
    if (status.hasError() && status.error().kind == ErrorKind::DownloadDamaged)
      part.startAgain();
    if (status.hasError() && status.error().kind != ErrorKind::NetworkFailed)
      return status;
    if (part.isWhole() || (mayResume && part.size() > before))
      continue;
    DGLM_CHECK(status);
    const Error endsEarly = part.damaged(Why("it ends after %1 bytes", {std::to_string(part.size())}));
    part.startAgain();
    return endsEarly;
  }
  return part.isWhole() ? Status() : part.cutTooOften();
}

}  // namespace

Result<std::string> downloadFile(const FileDownload& download, const std::function<void(int64_t)>& arrived,
                                 const JobContext& job) {
  const bool hasDigest = !download.file.sha256.empty();
  Part part(download, arrived);
  const bool wasBegun = part.size() > 0;
  DGLM_CHECK(fetchWhole(part, hasDigest, job));
  DGLM_TRY(std::string sha256, sha256OfFile(part.path(), job));
  if (hasDigest && sha256 != download.file.sha256) {
    part.startAgain();
    if (wasBegun)  // its beginning was of another file: once more, from nothing
      return downloadFile(download, arrived, job);
    return part.damaged(Why("its SHA-256 is %1, published is %2", {sha256, download.file.sha256}));
  }
  std::error_code failure;
  fs::rename(part.path(), download.target, failure);
  if (failure)
    return writeError(download.target, failure.value());
  return sha256;
}

}  // namespace dglm
