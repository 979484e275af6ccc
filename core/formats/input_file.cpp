// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/input_file.h"

#include <algorithm>
#include <cstring>

namespace dglm {
namespace {

/// Small enough to stay in the processor's cache while its lines are read.
constexpr size_t kBufferBytes = 32 * 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

Result<InputFile> InputFile::open(const std::filesystem::path& path) {
  DGLM_TRY(std::unique_ptr<ByteSource> source, ByteSource::open(path));
  std::error_code unknown;
  const auto size = static_cast<int64_t>(std::filesystem::file_size(path, unknown));
  InputFile file(path, std::move(source), unknown ? 0 : size);
  DGLM_TRY(const std::string_view head, file.peek(kByteOrderMark.size()));
  if (head == kByteOrderMark)
    file.begin_ += kByteOrderMark.size();
  return file;
}

InputFile::InputFile(std::filesystem::path path, std::unique_ptr<ByteSource> source, int64_t size)
    : path_(std::move(path)), source_(std::move(source)), size_(size), buffer_(kBufferBytes) {}

Result<bool> InputFile::fill() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ == buffer_.size())
    buffer_.resize(2 * buffer_.size());
  DGLM_TRY(const size_t count, source_->read(std::span(buffer_).subspan(end_)));
  end_ += count;
  return count > 0;
}

Result<std::string_view> InputFile::peek(size_t count) {
  while (end_ - begin_ < count) {
    DGLM_TRY(const bool hasMore, fill());
    if (!hasMore)
      break;
  }
  return unread().substr(0, count);
}

Result<bool> InputFile::nextLine(std::string_view& line) {
  size_t searched = 0;
  const void* newline = nullptr;
  while (true) {
    newline = std::memchr(buffer_.data() + begin_ + searched, '\n', end_ - begin_ - searched);
    if (newline)
      break;
    searched = end_ - begin_;
    DGLM_TRY(const bool hasMore, fill());
    if (!hasMore)
      break;
  }
  if (begin_ == end_)
    return false;
  const size_t length =
      newline ? static_cast<size_t>(static_cast<const char*>(newline) - buffer_.data()) - begin_ : end_ - begin_;
  line = unread().substr(0, length);
  begin_ += length + (newline ? 1 : 0);
  if (line.ends_with('\r'))
    line.remove_suffix(1);
  return true;
}

Result<std::string> InputFile::readRest() {
  while (true) {
    DGLM_TRY(const bool hasMore, fill());
    if (!hasMore)
      break;
  }
  std::string rest(unread());
  begin_ = end_;
  return rest;
}

Status InputFile::checkpoint(const JobContext& job) const {
  if (job.stopRequested())
    return Error{ErrorKind::Cancelled, {}};
  if (job.progress)
    job.report("Reading " + path_.filename().string(), std::min(source_->bytesDone(), size_), size_);
  return {};
}

}  // namespace dglm
