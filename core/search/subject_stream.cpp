// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/subject_stream.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <span>

#include "core/base/utf8_path.h"
#include "core/formats/file_kind.h"
#include "core/formats/said_topology.h"

namespace dglm {
namespace {

constexpr size_t kBufferSize = size_t{1} << 18;
constexpr int64_t kLeastPiece = 1 << 15;

std::string_view withoutReturn(std::string_view line) {
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// A file that is not compressed, read straight into the buffer: HTSlib would copy its bytes twice.
class StraightSource : public ByteSource {
 public:
  StraightSource(std::filesystem::path path, std::ifstream file) : path_(std::move(path)), file_(std::move(file)) {}

  Result<size_t> read(std::span<char> buffer) override {
    file_.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    if (file_.bad())
      return Error{ErrorKind::CannotOpenFile, {path_.string(), Why("reading from the disk failed")}};
    done_ += file_.gcount();
    return static_cast<size_t>(file_.gcount());
  }

  int64_t bytesDone() const override { return done_; }

 private:
  std::filesystem::path path_;
  std::ifstream file_;
  int64_t done_ = 0;
};

Result<std::unique_ptr<ByteSource>> openSource(const std::filesystem::path& path) {
  DGLM_CHECK(checkIsNoFolder(path));
  std::ifstream file(path, std::ios::binary);
  constexpr std::string_view kGzip = "\x1f\x8b";
  char start[2] = {};
  file.read(start, sizeof start);
  if (file.gcount() < 2 || kGzip == std::string_view(start, sizeof start))
    return ByteSource::open(path);
  file.seekg(0);
  return std::unique_ptr<ByteSource>(std::make_unique<StraightSource>(path, std::move(file)));
}

Error noFasta(const std::filesystem::path& path, const char* why) {
  return {ErrorKind::UnrecognisedFile, {path.string(), Why::inEnglish(why)}};
}

/// What it is instead, and how it becomes FASTA.
Error otherThanFasta(const std::filesystem::path& path, std::string_view head) {
  constexpr const char* kHolds = "a corpus holds FASTA files (plain, gzip or bgzip)";
  const auto kind = fileKindOf(head, path);
  if (!kind.hasValue() || kind.value() == FileKind::Text)
    return {ErrorKind::MalformedFile,
            {toUtf8(path), "FASTA", Why::inEnglish("it does not begin with a header, and %1", {kHolds})}};
  return {ErrorKind::MalformedFile,
          {toUtf8(path), "FASTA",
           Why::inEnglish(
               "it is %1, and %2. To convert it: 'decode-glm project new c.dglm', 'decode-glm project add c.dglm "
               "%3', 'decode-glm project export c.dglm --out c.fasta'",
               {std::string(fileKindName(kind.value())), kHolds, toUtf8(path.filename())})}};
}

Status checkIsFasta(const std::filesystem::path& path, std::string_view head) {
  constexpr std::string_view kZstandard = "\x28\xb5\x2f\xfd", kXz = "\xfd\x37zXZ", kBzip = "BZh";
  if (head.starts_with(kZstandard))
    return noFasta(path, "it is compressed with zstd, which HTSlib does not read; unpack it first with 'zstd -d'");
  if (head.starts_with(kXz))
    return noFasta(path, "it is compressed with xz; unpack it first with 'xz -d -k'");
  if (head.starts_with(kBzip))
    return noFasta(path, "it is compressed with bzip2; unpack it first with 'bzip2 -d -k'");
  const size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos)
    return Error{ErrorKind::NoRecords, {path.string(), Why::inEnglish("it is empty")}};
  if (head[first] != '>' && head[first] != ';')
    return otherThanFasta(path, head);
  return {};
}

}  // namespace

SubjectStream::SubjectStream(std::filesystem::path path, std::unique_ptr<ByteSource> source, const PieceLimits& limits)
    : path_(std::move(path)),
      source_(std::move(source)),
      limits_(limits),
      buffer_(kBufferSize + PackedBases::kReadTogether) {
  limits_.most = std::max(limits_.most, 2 * limits_.overlap + kLeastPiece);
}

Result<SubjectStream> SubjectStream::open(const std::filesystem::path& path, const PieceLimits& limits) {
  DGLM_TRY(std::unique_ptr<ByteSource> source, openSource(path));
  SubjectStream stream(path, std::move(source), limits);
  DGLM_CHECK(stream.fill({}));
  std::string_view head(stream.buffer_.data(), stream.end_);
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (head.starts_with(kByteOrderMark)) {
    stream.begin_ = kByteOrderMark.size();
    head.remove_prefix(kByteOrderMark.size());
  }
  DGLM_CHECK(checkIsFasta(path, head));
  return stream;
}

/// Reads on when all is taken. False at the end of the file.
Result<bool> SubjectStream::fill(const StopToken& stop) {
  if (begin_ < end_)
    return true;
  DGLM_CHECK(stop.checkpoint());
  begin_ = 0;
  DGLM_TRY(end_, source_->read(std::span(buffer_).first(kBufferSize)));
  return end_ > 0;
}

Result<bool> SubjectStream::next(SubjectPiece& piece, const StopToken& stop) {
  if (isContinued_) {
    PackedBases overlap;
    const int64_t length = piece.bases.length();
    overlap.appendCopy(piece.bases, length - limits_.overlap, length);
    piece.start += length - limits_.overlap;
    piece.bases = std::move(overlap);
  } else {
    while (!hasHeader_) {  // lines before the first header, and comments
      DGLM_TRY(const bool hasMore, takeBases(piece, stop));
      if (!hasMore)
        return false;
    }
    DGLM_CHECK(startRecord(piece, stop));
  }
  DGLM_TRY(const bool hasMore, takeBases(piece, stop));
  isContinued_ = hasMore && !hasHeader_;
  piece.isLast = !isContinued_;
  piece.isCircular = piece.isCircular && piece.isWhole();
  return true;
}

Status SubjectStream::startRecord(SubjectPiece& piece, const StopToken& stop) {
  std::string header;
  DGLM_CHECK(takeHeader(header, stop));
  const size_t start = std::min(header.find_first_not_of(" \t"), header.size());
  const size_t end = std::min(header.find_first_of(" \t", start), header.size());
  piece.id = header.substr(start, end - start);
  const size_t title = header.find_first_not_of(" \t", end);
  piece.title = title == std::string::npos ? std::string() : header.substr(title);
  piece.isCircular = saidTopology(std::string_view(header).substr(end)) == Topology::Circular;
  piece.bases.clear();
  piece.start = 0;
  hasHeader_ = false;
  return {};
}

/// The rest of the line, without '>'.
Result<bool> SubjectStream::takeHeader(std::string& header, const StopToken& stop) {
  constexpr size_t kMostLetters = size_t{1} << 20;
  ++begin_;
  for (;;) {
    DGLM_TRY(const bool hasMore, fill(stop));
    if (!hasMore)
      return false;
    const char* start = buffer_.data() + begin_;
    const auto* lineEnd = static_cast<const char*>(std::memchr(start, '\n', end_ - begin_));
    const size_t count = static_cast<size_t>((lineEnd ? lineEnd : buffer_.data() + end_) - start);
    header.append(start, count);
    if (header.size() > kMostLetters)
      return Error{ErrorKind::MalformedFile, {path_.string(), "FASTA", Why::inEnglish("a header does not end")}};
    begin_ += count + (lineEnd ? 1 : 0);
    if (!lineEnd)
      continue;
    while (!header.empty() && header.back() == '\r')
      header.pop_back();
    isAtLineStart_ = true;
    return true;
  }
}

/// Takes lines until a header, the end of the file (then false), or the limit of a piece.
Result<bool> SubjectStream::takeBases(SubjectPiece& piece, const StopToken& stop) {
  for (;;) {
    DGLM_TRY(const bool hasMore, fill(stop));
    if (!hasMore)
      return false;
    const char* start = buffer_.data() + begin_;
    if (isAtLineStart_) {
      if (*start == '>') {
        hasHeader_ = true;
        return true;
      }
      isInComment_ = *start == ';';
    }
    const auto* lineEnd = static_cast<const char*>(std::memchr(start, '\n', end_ - begin_));
    const size_t count = static_cast<size_t>((lineEnd ? lineEnd : buffer_.data() + end_) - start);
    begin_ += count + (lineEnd ? 1 : 0);
    isAtLineStart_ = lineEnd != nullptr;
    if (isInComment_)
      continue;
    piece.bases.appendFromBuffer(withoutReturn({start, count}));
    if (piece.bases.strangeCharacters() > 0)
      return Error{ErrorKind::MalformedFile,
                   {path_.string(), "FASTA", Why::inEnglish("it holds characters that no sequence has")}};
    if (piece.bases.length() >= limits_.most)
      return true;
  }
}

}  // namespace dglm
