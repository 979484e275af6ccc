// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/input_file.h"

#include <algorithm>
#include <cstring>

namespace dglm {
namespace {

/// Small enough to stay in the processor's cache while its lines are read.
constexpr size_t kBufferBytes = 32 * 1024;
constexpr size_t kLongestByteOrderMark = 3;

}  // namespace

Result<InputFile> InputFile::open(const std::filesystem::path& path) {
  DGLM_TRY(std::unique_ptr<ByteSource> source, ByteSource::open(path));
  std::error_code unknown;
  const auto size = static_cast<int64_t>(std::filesystem::file_size(path, unknown));
  InputFile file(path, std::move(source), unknown ? 0 : size);
  DGLM_TRY(const std::string_view head, file.peek(kLongestByteOrderMark));
  const ByteOrderMark mark = byteOrderMarkOf(head);
  file.begin_ += mark.bytes;
  if (mark.bytes > 0)
    file.becomeText(mark.encoding);
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
  const size_t before = end_;
  while (end_ == before) {
    DGLM_TRY(const size_t count, source_->read(std::span(buffer_).subspan(end_)));
    end_ += count;
    if (isText_)
      decodeFrom(before);
    if (count == 0)
      break;
  }
  return end_ > before;
}

void InputFile::becomeText(TextEncoding encoding) {
  isText_ = true;
  decoder_ = TextDecoder(encoding);
  if (end_ > begin_)
    decodeFrom(begin_);
}

void InputFile::decodeFrom(size_t first) {
  const std::string_view bytes(buffer_.data() + first, end_ - first);
  if (!bytes.empty() && decoder_.leavesAsTheyAre(bytes))
    return;
  const std::string_view ahead(buffer_.data() + begin_, first - begin_);
  if (decoder_.foreignBytes() == 0)
    decoder_.setLineEnds(lines_ + std::ranges::count(ahead, '\n'));
  std::string text;
  if (bytes.empty())
    decoder_.finish(text);
  else
    decoder_.decode(bytes, text);
  replaceFrom(first, text);
}

void InputFile::replaceFrom(size_t first, std::string_view text) {
  if (buffer_.size() < first + text.size())
    buffer_.resize(first + text.size());
  std::ranges::copy(text, buffer_.begin() + static_cast<std::ptrdiff_t>(first));
  end_ = first + text.size();
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
  if (!isText_)
    becomeText(TextEncoding::Utf8);
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
  ++lines_;
  begin_ += length + (newline ? 1 : 0);
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
  DGLM_CHECK(job.checkpoint());
  if (job.progress)
    job.report({"Reading %1", {path_.filename().string()}}, std::min(source_->bytesDone(), size_), size_);
  return {};
}

}  // namespace dglm
