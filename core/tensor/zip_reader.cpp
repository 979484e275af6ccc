// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/zip_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/tensor/byte_cursor.h"

namespace dglm {

namespace {

// Signatures and sizes of PKWARE's APPNOTE.TXT 6.3, sections 4.3.7 to 4.3.16.
constexpr uint32_t kLocalHeader = 0x04034b50;
constexpr uint32_t kDirectoryEntry = 0x02014b50;
constexpr uint32_t kEndRecord64 = 0x06064b50;
constexpr uint32_t kEndLocator64 = 0x07064b50;
constexpr std::string_view kEndRecord = "PK\x05\x06";
constexpr int64_t kLocalHeaderSize = 30;
constexpr int64_t kEndRecordSize = 22;
constexpr int64_t kEndLocator64Size = 20;
constexpr int64_t kEndRecord64Size = 56;
constexpr int64_t kMaxComment = 65535;
constexpr int64_t kMaxDirectorySize = 64 << 20;  // that of a model with a thousand tensors has 100 kB
constexpr uint32_t kIn64 = 0xffffffff;           // the number stands in the ZIP64 field

template <size_t size>
std::string_view viewOf(const std::array<char, size>& bytes) {
  return {bytes.data(), size};
}

/// The fields of one directory entry that matter here.
struct DirectoryEntry {
  std::string name;
  uint16_t flags = 0;
  uint16_t method = 0;
  uint64_t compressedSize = 0;
  uint64_t size = 0;
  uint64_t headerOffset = 0;
};

/// Replaces the numbers that were too large for 32 bits by those of the ZIP64 field.
void widen(DirectoryEntry& entry, std::string_view extraFields) {
  constexpr uint16_t kZip64Field = 1;
  ByteCursor cursor(extraFields);
  while (!cursor.atEnd() && !cursor.failed()) {
    const auto id = cursor.number<uint16_t>();
    const std::string_view field = cursor.take(cursor.number<uint16_t>());
    if (id != kZip64Field)
      continue;
    ByteCursor numbers(field);
    for (uint64_t* number : {&entry.size, &entry.compressedSize, &entry.headerOffset})
      if (*number == kIn64)
        *number = numbers.number<uint64_t>();
    return;
  }
}

/// Whether a name would lead out of the folder that the archive is unpacked into. Nothing is unpacked here, but no
/// checkpoint has such names.
bool leadsOut(const std::string& name) {
  const bool isAbsolute = name.starts_with('/') || name.starts_with('\\') || (name.size() > 1 && name[1] == ':');
  return isAbsolute || name == ".." || name.starts_with("../") || name.ends_with("/..") ||
         name.find("/../") != std::string::npos || name.find("..\\") != std::string::npos;
}

std::optional<DirectoryEntry> nextEntry(ByteCursor& cursor) {
  if (cursor.number<uint32_t>() != kDirectoryEntry)
    return std::nullopt;
  cursor.take(4);  // versions
  DirectoryEntry entry;
  entry.flags = cursor.number<uint16_t>();
  entry.method = cursor.number<uint16_t>();
  cursor.take(8);  // time, date, CRC-32
  entry.compressedSize = cursor.number<uint32_t>();
  entry.size = cursor.number<uint32_t>();
  const auto nameLength = cursor.number<uint16_t>();
  const auto extraLength = cursor.number<uint16_t>();
  const auto commentLength = cursor.number<uint16_t>();
  cursor.take(8);  // disk, attributes
  entry.headerOffset = cursor.number<uint32_t>();
  entry.name = cursor.take(nameLength);
  widen(entry, cursor.take(extraLength));
  cursor.take(commentLength);
  if (cursor.failed())
    return std::nullopt;
  return entry;
}

}  // namespace

Error ZipReader::malformed(const ErrorArgument& why) const {
  return {ErrorKind::MalformedFile, {file_, "zip", why}};
}
Error ZipReader::truncated() const {
  return {ErrorKind::TruncatedFile, {file_, Why("its zip directory is missing")}};
}

Result<ZipReader> ZipReader::open(const std::filesystem::path& path) {
  std::error_code error;
  const auto size = static_cast<int64_t>(std::filesystem::file_size(path, error));
  std::ifstream stream(path, std::ios::binary);
  if (error || !stream)
    return Error{ErrorKind::CannotOpenFile,
                 {path.string(), error ? ErrorArgument(error.message()) : Why("it cannot be read")}};
  ZipReader reader(std::move(stream), path.string());
  DGLM_TRY(const Directory directory, reader.findDirectory(size));
  DGLM_CHECK(reader.readDirectory(directory, size));
  DGLM_CHECK(reader.checkNoSharedBytes(directory));
  return reader;
}

Status ZipReader::readAt(int64_t offset, std::span<char> destination) {
  stream_.clear();
  stream_.seekg(offset);
  if (!stream_.read(destination.data(), static_cast<std::streamsize>(destination.size())))
    return truncated();
  return {};
}

Result<ZipReader::Directory> ZipReader::findDirectory(int64_t fileSize) {
  const int64_t tailSize = std::min(fileSize, kEndRecordSize + kMaxComment);
  std::string tail(static_cast<size_t>(tailSize), '\0');
  DGLM_CHECK(readAt(fileSize - tailSize, tail));
  const size_t found = tail.rfind(kEndRecord);
  if (found == std::string::npos || tail.size() - found < static_cast<size_t>(kEndRecordSize))
    return truncated();
  ByteCursor cursor(std::string_view(tail).substr(found));
  cursor.take(12);  // signature, disks, counts
  const auto size = cursor.number<uint32_t>();
  const auto offset = cursor.number<uint32_t>();
  Directory directory{offset, size};
  if (size == kIn64 || offset == kIn64) {
    DGLM_TRY(directory, findDirectory64(fileSize - tailSize + static_cast<int64_t>(found)));
  }
  const bool fits = directory.offset >= 0 && directory.size >= 0 && directory.offset <= fileSize &&
                    directory.size <= fileSize - directory.offset;
  if (!fits)
    return malformed(Why::inEnglish("its directory lies outside the file"));
  if (directory.size > kMaxDirectorySize)
    return malformed(Why::inEnglish("its directory is larger than 64 MB"));
  return directory;
}

Result<ZipReader::Directory> ZipReader::findDirectory64(int64_t endRecordOffset) {
  const int64_t locatorOffset = endRecordOffset - kEndLocator64Size;
  if (locatorOffset < kEndRecord64Size)
    return truncated();
  std::array<char, kEndLocator64Size> locator{};
  DGLM_CHECK(readAt(locatorOffset, locator));
  ByteCursor locatorCursor(viewOf(locator));
  const auto signature = locatorCursor.number<uint32_t>();
  locatorCursor.take(4);  // disk
  const auto recordOffset = locatorCursor.number<uint64_t>();
  if (signature != kEndLocator64 || recordOffset > static_cast<uint64_t>(locatorOffset - kEndRecord64Size))
    return malformed(Why::inEnglish("its ZIP64 directory is not where it should be"));
  std::array<char, kEndRecord64Size> record{};
  DGLM_CHECK(readAt(static_cast<int64_t>(recordOffset), record));
  ByteCursor cursor(viewOf(record));
  if (cursor.number<uint32_t>() != kEndRecord64)
    return malformed(Why::inEnglish("its ZIP64 directory is not where it should be"));
  cursor.take(36);  // size, versions, disks, counts
  const auto size = cursor.number<int64_t>();
  const auto offset = cursor.number<int64_t>();
  return Directory{offset, size};
}

Status ZipReader::readDirectory(const Directory& directory, int64_t fileSize) {
  std::string bytes(static_cast<size_t>(directory.size), '\0');
  DGLM_CHECK(readAt(directory.offset, bytes));
  ByteCursor cursor(bytes);
  const auto limit = static_cast<uint64_t>(fileSize);
  while (!cursor.atEnd()) {
    const auto entry = nextEntry(cursor);
    if (!entry)
      return malformed(Why::inEnglish("its directory is damaged"));
    if (leadsOut(entry->name))
      return malformed(Why::inEnglish("the name '%1' leads out of the archive", {entry->name}));
    constexpr uint16_t kEncrypted = 1;
    if (entry->method != 0 || (entry->flags & kEncrypted) != 0 || entry->size != entry->compressedSize)
      return malformed(Why::inEnglish("'%1' is compressed or encrypted, which PyTorch never does", {entry->name}));
    if (entry->headerOffset > limit || entry->size > limit - entry->headerOffset)
      return malformed(Why::inEnglish("'%1' lies outside the file", {entry->name}));
    const Entry place{static_cast<int64_t>(entry->headerOffset), static_cast<int64_t>(entry->size)};
    if (!entries_.emplace(entry->name, place).second)
      return malformed(Why::inEnglish("'%1' stands twice in it", {entry->name}));
  }
  return {};
}

Status ZipReader::checkNoSharedBytes(const Directory& directory) const {
  std::vector<Entry> inOrder;
  for (const auto& [name, entry] : entries_)
    inOrder.push_back(entry);
  std::ranges::sort(inOrder, {}, &Entry::headerOffset);
  for (size_t i = 0; i < inOrder.size(); ++i) {
    const int64_t next = i + 1 < inOrder.size() ? inOrder[i + 1].headerOffset : directory.offset;
    if (next - inOrder[i].headerOffset - kLocalHeaderSize < inOrder[i].size)
      return malformed(Why::inEnglish("two of its entries share bytes"));
  }
  return {};
}

Status ZipReader::read(const Entry& entry, char* destination) {
  std::array<char, kLocalHeaderSize> header{};
  DGLM_CHECK(readAt(entry.headerOffset, header));
  ByteCursor cursor(viewOf(header));
  if (cursor.number<uint32_t>() != kLocalHeader)
    return malformed(Why::inEnglish("an entry is not where its directory says"));
  cursor.take(22);  // everything that the directory repeats
  const auto nameLength = cursor.number<uint16_t>();
  const auto extraLength = cursor.number<uint16_t>();
  const int64_t dataOffset = entry.headerOffset + kLocalHeaderSize + nameLength + extraLength;
  if (readAt(dataOffset, {destination, static_cast<size_t>(entry.size)}).hasError())
    return Error{ErrorKind::TruncatedFile, {file_, Why("one of its tensors is not whole")}};
  return {};
}

}  // namespace dglm
