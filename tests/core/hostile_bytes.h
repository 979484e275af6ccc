// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace dglm::test {

/// A little-endian number.
template <class Number>
std::string bytesOf(Number number) {
  std::string bytes(sizeof number, '\0');
  std::memcpy(bytes.data(), &number, sizeof number);
  return bytes;
}

/// A safetensors file of that header and those data.
inline std::string safetensorsOf(const std::string& header, const std::string& data = {}) {
  return bytesOf(uint64_t{header.size()}) + header + data;
}

/// An entry of a zip archive, as its writer wants it to look.
struct ZipEntry {
  std::string name;
  std::string data;
  uint16_t method = 0;        ///< 0 stored, 8 deflated
  uint64_t claimedSize = 0;   ///< 0 = that of the data
  int64_t headerOffset = -1;  ///< -1 = where it lies
  bool zip64 = false;         ///< numbers in the ZIP64 field
};

/// A zip archive with one directory entry each; with `zip64`, its end record too.
inline std::string zipOf(const std::vector<ZipEntry>& entries, bool zip64End = false) {
  constexpr uint32_t kIn64 = 0xffffffff;
  std::string bytes, directory;
  for (const ZipEntry& entry : entries) {
    const uint64_t size = entry.claimedSize > 0 ? entry.claimedSize : entry.data.size();
    const uint64_t offset = entry.headerOffset >= 0 ? static_cast<uint64_t>(entry.headerOffset) : bytes.size();
    const auto size32 = entry.zip64 ? kIn64 : static_cast<uint32_t>(size);
    const auto nameLength = static_cast<uint16_t>(entry.name.size());
    const std::string field =
        entry.zip64 ? bytesOf(uint16_t{1}) + bytesOf(uint16_t{24}) + bytesOf(size) + bytesOf(size) + bytesOf(offset)
                    : std::string();
    const std::string common = bytesOf(uint16_t{0}) + bytesOf(entry.method) + bytesOf(uint32_t{0}) +
                               bytesOf(uint32_t{0}) + bytesOf(size32) + bytesOf(size32) + bytesOf(nameLength);
    directory += "PK\x01\x02" + bytesOf(uint16_t{0}) + bytesOf(uint16_t{0}) + common +
                 bytesOf(static_cast<uint16_t>(field.size())) + std::string(10, '\0') +
                 bytesOf(entry.zip64 ? kIn64 : static_cast<uint32_t>(offset)) + entry.name + field;
    bytes += "PK\x03\x04" + bytesOf(uint16_t{0}) + common + bytesOf(uint16_t{0}) + entry.name + entry.data;
  }
  const auto count = static_cast<uint16_t>(entries.size());
  const uint64_t offset = bytes.size(), size = directory.size();
  bytes += directory;
  if (zip64End) {
    const uint64_t record = bytes.size();
    bytes += "PK\x06\x06" + bytesOf(uint64_t{44}) + std::string(12, '\0') + bytesOf(uint64_t{count}) +
             bytesOf(uint64_t{count}) + bytesOf(size) + bytesOf(offset);
    bytes += "PK\x06\x07" + bytesOf(uint32_t{0}) + bytesOf(record) + bytesOf(uint32_t{1});
  }
  return bytes + "PK\x05\x06" + bytesOf(uint32_t{0}) + bytesOf(count) + bytesOf(count) +
         bytesOf(zip64End ? kIn64 : static_cast<uint32_t>(size)) +
         bytesOf(zip64End ? kIn64 : static_cast<uint32_t>(offset)) + bytesOf(uint16_t{0});
}

/// A PyTorch checkpoint of that pickle and one storage.
inline std::string checkpointOf(const std::string& pickle, const std::string& storage = {}) {
  return zipOf({{"archive/data.pkl", pickle}, {"archive/data/0", storage}});
}

inline std::string pickledText(const std::string& text) {
  return "X" + bytesOf(static_cast<uint32_t>(text.size())) + text;
}

inline std::string pickledNumber(int64_t number) {
  return "\x8a\x08" + bytesOf(number);
}

/// The pickle of {"a": tensor}, an fp32 tensor with one dimension over storage "0".
inline std::string pickledTensor(int64_t size, int64_t stride, int64_t offset, int64_t storageElements) {
  const std::string storage = "(" + pickledText("storage") + "ctorch\nFloatStorage\n" + pickledText("0") +
                              pickledText("cpu") + pickledNumber(storageElements) + "tQ";
  return "\x80\x02}" + pickledText("a") + "ctorch._utils\n_rebuild_tensor_v2\n(" + storage + pickledNumber(offset) +
         pickledNumber(size) + "\x85" + pickledNumber(stride) + "\x85\x89" + "ccollections\nOrderedDict\n)RtRs.";
}

}  // namespace dglm::test
