// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <span>
#include <string>

#include "core/base/result.h"

namespace dglm {

/// Reads entries of a zip archive that are stored, as torch.save writes them; ZIP64 included. The directory is checked
/// against the file's size and entries that share bytes are refused, so the archive never gives more than it holds.
class ZipReader {
 public:
  struct Entry {
    int64_t headerOffset = 0;
    int64_t size = 0;
  };

  /// Errors: CannotOpenFile, TruncatedFile, MalformedFile.
  static Result<ZipReader> open(const std::filesystem::path& path);

  /// Entries by their full names, such as "archive/data.pkl".
  const std::map<std::string, Entry>& entries() const { return entries_; }

  /// Copies the entry's `size` bytes to the destination.
  Status read(const Entry& entry, char* destination);

 private:
  ZipReader(std::ifstream stream, std::string file) : stream_(std::move(stream)), file_(std::move(file)) {}
  struct Directory {
    int64_t offset = 0;
    int64_t size = 0;
  };
  Result<Directory> findDirectory(int64_t fileSize);
  Result<Directory> findDirectory64(int64_t endRecordOffset);
  Status readDirectory(const Directory& directory, int64_t fileSize);
  Status checkNoSharedBytes(const Directory& directory) const;
  Status readAt(int64_t offset, std::span<char> destination);
  Error malformed(const ErrorArgument& why) const;
  Error truncated() const;

  std::ifstream stream_;
  std::string file_;
  std::map<std::string, Entry> entries_;
};

}  // namespace dglm
