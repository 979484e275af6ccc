// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/scan_journal.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <type_traits>

#include "core/base/atomic_file.h"
#include "core/base/checksum.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "DGLMSCAN2\n";
constexpr char kKeyBlock = 'K', kSubjectBlock = 'S', kFileBlock = 'F';
constexpr uint64_t kLargestBlock = uint64_t{1} << 32;

/// Appends numbers and texts as they are in memory: a journal is read on the computer that wrote it.
class BlockWriter {
 public:
  template <class Number>
  void add(Number number) {
    static_assert(std::is_trivially_copyable_v<Number>);
    content_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }
  void addText(const std::string& text) {
    add(static_cast<uint64_t>(text.size()));
    content_ += text;
  }
  const std::string& content() const { return content_; }

 private:
  std::string content_;
};

class BlockReader {
 public:
  explicit BlockReader(std::string_view content) : rest_(content) {}

  template <class Number>
  void take(Number& number) {
    if (rest_.size() < sizeof number) {
      isWhole_ = false;
      return;
    }
    std::memcpy(&number, rest_.data(), sizeof number);
    rest_.remove_prefix(sizeof number);
  }
  void takeText(std::string& text) {
    uint64_t size = 0;
    take(size);
    if (size > rest_.size()) {
      isWhole_ = false;
      return;
    }
    text.assign(rest_.substr(0, static_cast<size_t>(size)));
    rest_.remove_prefix(static_cast<size_t>(size));
  }
  size_t left() const { return rest_.size(); }
  bool isWhole() const { return isWhole_; }

 private:
  std::string_view rest_;
  bool isWhole_ = true;
};

/// The same fields in the same order, to write and to read.
template <class Hit, class Visit, class VisitText>
void visitHit(Hit& hit, Visit visit, VisitText visitText) {
  visit(hit.query);
  visit(hit.isReverse);
  visit(hit.score);
  visit(hit.queryStart);
  visit(hit.queryEnd);
  visit(hit.subjectStart);
  visit(hit.subjectEnd);
  visit(hit.columns);
  visit(hit.identities);
  visit(hit.gaps);
  visit(hit.gapOpenings);
  visitText(hit.queryRow);
  visitText(hit.subjectRow);
}

std::string contentOf(const ScannedSubject& subject) {
  BlockWriter block;
  block.add(subject.file);
  block.add(subject.attempt);
  block.add(subject.number);
  block.addText(subject.id);
  block.addText(subject.title);
  block.add(subject.length);
  block.add(static_cast<uint64_t>(subject.hits.size()));
  for (const ScannedHit& hit : subject.hits)
    visitHit(
        hit, [&](auto number) { block.add(number); }, [&](const std::string& text) { block.addText(text); });
  return block.content();
}

bool readSubject(std::string_view content, ScannedSubject& subject) {
  BlockReader block(content);
  block.take(subject.file);
  block.take(subject.attempt);
  block.take(subject.number);
  block.takeText(subject.id);
  block.takeText(subject.title);
  block.take(subject.length);
  uint64_t count = 0;
  block.take(count);
  if (!block.isWhole() || count > block.left())
    return false;
  subject.hits.resize(static_cast<size_t>(count));
  for (ScannedHit& hit : subject.hits)
    visitHit(
        hit, [&](auto& number) { block.take(number); }, [&](std::string& text) { block.takeText(text); });
  return block.isWhole();
}

std::string contentOf(const ScannedFile& file) {
  BlockWriter block;
  block.add(file.attempt);
  block.addText(file.path);
  block.add(file.size);
  block.add(file.changed);
  block.add(file.holds);
  return block.content();
}

bool readFile(std::string_view content, ScannedFile& file) {
  BlockReader block(content);
  block.take(file.attempt);
  block.takeText(file.path);
  block.take(file.size);
  block.take(file.changed);
  block.take(file.holds);
  return block.isWhole();
}

struct BlockHead {
  char kind = 0;
  char unused[3] = {};
  uint32_t checksum = 0;
  uint64_t size = 0;
};

/// Reads the blocks of a journal until one that is not whole.
class JournalReader {
 public:
  explicit JournalReader(const fs::path& path) : stream_(path, std::ios::binary) {
    std::string magic(kMagic.size(), '\0');
    stream_.read(magic.data(), static_cast<std::streamsize>(magic.size()));
    isJournal_ = stream_ && magic == kMagic;
    end_ = static_cast<int64_t>(kMagic.size());
    std::error_code failed;
    size_ = static_cast<int64_t>(fs::file_size(path, failed));
  }

  bool isJournal() const { return isJournal_; }
  /// Behind the last whole block.
  int64_t end() const { return end_; }
  bool isAtEnd() const { return end_ == size_; }

  bool next(char& kind, std::string& content) {
    BlockHead head;
    stream_.read(reinterpret_cast<char*>(&head), sizeof head);
    const auto after = end_ + static_cast<int64_t>(sizeof head);
    if (!stream_ || head.size > kLargestBlock || static_cast<int64_t>(head.size) > size_ - after)
      return false;
    content.resize(static_cast<size_t>(head.size));
    stream_.read(content.data(), static_cast<std::streamsize>(head.size));
    if (!stream_ || crc32c(content) != head.checksum)
      return false;
    kind = head.kind;
    end_ = after + static_cast<int64_t>(head.size);
    return true;
  }

 private:
  std::ifstream stream_;
  bool isJournal_ = false;
  int64_t end_ = 0, size_ = 0;
};

Error brokenJournal(const fs::path& path) {
  return {ErrorKind::MalformedFile,
          {path.string(), Why::inEnglish("what the scan kept"), Why::inEnglish("a block is broken")}};
}

/// Adds the blocks behind a journal's key, with attempts of their own numbers.
Status addBlocks(JournalReader& reader, const fs::path& path, ScanJournal& into, int32_t& attempts) {
  const int32_t before = attempts;
  char kind = 0;
  std::string content;
  while (reader.next(kind, content)) {
    ScannedFile file;
    ScannedSubject subject;
    if (kind == kFileBlock && readFile(content, file)) {
      file.attempt += before;
      attempts = std::max(attempts, file.attempt);
      DGLM_CHECK(into.add(file));
    } else if (kind == kSubjectBlock && readSubject(content, subject)) {
      subject.attempt += before;
      attempts = std::max(attempts, subject.attempt);
      DGLM_CHECK(into.add(subject));
    } else {
      return brokenJournal(path);
    }
  }
  return reader.isAtEnd() ? Status() : Status(brokenJournal(path));
}

}  // namespace

Result<std::unique_ptr<ScanJournal>> ScanJournal::create(const fs::path& path, const std::string& key) {
  errno = 0;
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream.write(kMagic.data(), static_cast<std::streamsize>(kMagic.size()));
  if (!stream)
    return writeError(path, errno);
  std::unique_ptr<ScanJournal> journal(new ScanJournal(path, std::move(stream)));
  DGLM_CHECK(journal->write(kKeyBlock, key));
  return journal;
}

Result<std::unique_ptr<ScanJournal>> ScanJournal::resume(const fs::path& path, const std::string& key,
                                                         std::vector<ScannedFile>& done) {
  std::error_code failed;
  if (!fs::exists(path, failed))
    return create(path, key);
  JournalReader reader(path);
  char kind = 0;
  std::string content;
  if (!reader.isJournal() || !reader.next(kind, content) || kind != kKeyBlock)
    return create(path, key);
  if (content != key)
    return Error{ErrorKind::CannotResume,
                 {path.string(), Why::inEnglish("it was made with other queries or options; without --resume the scan "
                                                "starts anew")}};
  int32_t attempts = 0;
  while (reader.next(kind, content)) {
    ScannedFile file;
    ScannedSubject subject;
    if (kind == kFileBlock && readFile(content, file)) {
      attempts = std::max(attempts, file.attempt);
      done.push_back(std::move(file));
    } else if (kind == kSubjectBlock && readSubject(content, subject)) {
      attempts = std::max(attempts, subject.attempt);
    }
  }
  fs::resize_file(path, static_cast<uintmax_t>(reader.end()), failed);
  std::ofstream stream(path, std::ios::binary | std::ios::app);
  if (failed || !stream)
    return writeError(path, failed ? failed.value() : errno);
  std::unique_ptr<ScanJournal> journal(new ScanJournal(path, std::move(stream)));
  journal->attempts_ = attempts;
  return journal;
}

Status ScanJournal::write(char kind, std::string_view content) {
  BlockHead head;
  head.kind = kind;
  head.checksum = crc32c(content);
  head.size = content.size();
  const std::lock_guard lock(mutex_);
  errno = 0;
  stream_.write(reinterpret_cast<const char*>(&head), sizeof head);
  stream_.write(content.data(), static_cast<std::streamsize>(content.size()));
  stream_.flush();
  return stream_ ? Status() : Status(writeError(path_, errno));
}

Status ScanJournal::add(const ScannedSubject& subject) {
  return write(kSubjectBlock, contentOf(subject));
}

Status ScanJournal::add(const ScannedFile& file) {
  return write(kFileBlock, contentOf(file));
}

int32_t ScanJournal::nextAttempt() {
  const std::lock_guard lock(mutex_);
  return ++attempts_;
}

Status ScanJournal::forEach(const std::function<Status(ScannedSubject&&)>& visit) {
  JournalReader reader(path_);
  char kind = 0;
  std::string content;
  while (reader.next(kind, content)) {
    ScannedSubject subject;
    if (kind != kSubjectBlock)
      continue;
    if (!readSubject(content, subject))
      return brokenJournal(path_);
    DGLM_CHECK(visit(std::move(subject)));
  }
  return {};
}

void ScanJournal::remove() {
  stream_.close();
  std::error_code ignored;
  fs::remove(path_, ignored);
}

Status joinScanJournals(const std::vector<fs::path>& parts, const fs::path& into) {
  std::unique_ptr<ScanJournal> joined;
  std::string firstKey;
  int32_t attempts = 0;
  for (const fs::path& part : parts) {
    JournalReader reader(part);
    char kind = 0;
    std::string key;
    if (!reader.isJournal() || !reader.next(kind, key) || kind != kKeyBlock)
      return brokenJournal(part);
    if (joined && key != firstKey)
      return Error{ErrorKind::CannotResume,
                   {part.string(),
                    Why::inEnglish("it was made with other queries or options than %1", {parts.front().string()})}};
    if (!joined) {
      firstKey = key;
      DGLM_TRY(joined, ScanJournal::create(into, key));
    }
    DGLM_CHECK(addBlocks(reader, part, *joined, attempts));
  }
  return {};
}

}  // namespace dglm
