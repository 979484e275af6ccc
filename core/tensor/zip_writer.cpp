// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/zip_writer.h"

#include "core/base/checksum.h"

namespace dglm {

namespace {

/// A record of PKWARE's APPNOTE.TXT 6.3: little-endian numbers one after another.
class Record {
 public:
  Record& u16(uint64_t value) { return append(value, 2); }
  Record& u32(uint64_t value) { return append(value, 4); }
  Record& text(std::string_view value) {
    bytes_ += value;
    return *this;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  Record& append(uint64_t value, int size) {
    for (int i = 0; i < size; ++i)
      bytes_.push_back(static_cast<char>(value >> (8 * i)));
    return *this;
  }
  std::string bytes_;
};

constexpr uint16_t kUtf8Names = 0x0800;
constexpr uint16_t kStored = 0;
constexpr uint64_t kAlignment = 64;
constexpr uint64_t kPaddingField = 0x4246;  // "FB", as torch.save names it

}  // namespace

Status ZipWriter::put(std::string_view bytes) {
  position_ += bytes.size();
  return file_.write(bytes);
}

Result<uint32_t> ZipWriter::add(const std::string& name, std::string_view data) {
  constexpr uint64_t kHeaderSize = 30;
  constexpr uint64_t kFieldHeaderSize = 4;
  const uint64_t unpadded = position_ + kHeaderSize + name.size() + kFieldHeaderSize;
  const uint64_t padding = (kAlignment - unpadded % kAlignment) % kAlignment;
  entries_.push_back({name, crc32(data), static_cast<uint32_t>(data.size()), static_cast<uint32_t>(position_)});
  const Entry& entry = entries_.back();
  Record header;
  header.u32(0x04034b50).u16(0).u16(kUtf8Names).u16(kStored).u32(0 /* time and date */);
  header.u32(entry.crc).u32(entry.size).u32(entry.size).u16(name.size()).u16(kFieldHeaderSize + padding);
  header.text(name).u16(kPaddingField).u16(padding).text(std::string(padding, 'Z'));
  DGLM_CHECK(put(header.bytes()));
  DGLM_CHECK(put(data));
  return entry.crc;
}

Status ZipWriter::finish() {
  const uint64_t directoryOffset = position_;
  for (const Entry& entry : entries_) {
    Record record;
    record.u32(0x02014b50).u16(0).u16(0).u16(kUtf8Names).u16(kStored).u32(0 /* time and date */);
    record.u32(entry.crc).u32(entry.size).u32(entry.size).u16(entry.name.size());
    record.u16(0 /* extra */).u16(0 /* comment */).u16(0 /* disk */).u16(0).u32(0 /* attributes */);
    record.u32(entry.headerOffset).text(entry.name);
    DGLM_CHECK(put(record.bytes()));
  }
  Record end;
  end.u32(0x06054b50).u16(0).u16(0).u16(entries_.size()).u16(entries_.size());
  end.u32(position_ - directoryOffset).u32(directoryOffset).u16(0 /* comment */);
  return put(end.bytes());
}

}  // namespace dglm
