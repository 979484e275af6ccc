// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

#include "core/base/result.h"

namespace dglm {

/// The bytes of a file, decompressed where it is gzip or bgzip. A build without HTSlib reads plain files only.
class ByteSource {
 public:
  virtual ~ByteSource() = default;

  /// Errors: FileNotFound, CannotOpenFile (a folder, no permission), NotBuilt.
  static Result<std::unique_ptr<ByteSource>> open(const std::filesystem::path& path);

  /// Fills the buffer from its start; returns the number of bytes, 0 at the end. Errors: TruncatedFile, MalformedFile,
  /// CannotOpenFile.
  virtual Result<size_t> read(std::span<char> buffer) = 0;

  /// Bytes of the file on disk that have been read so far, for progress.
  virtual int64_t bytesDone() const = 0;
};

/// The file exists and is no folder. Errors: FileNotFound, CannotOpenFile.
Status checkIsNoFolder(const std::filesystem::path& path);

}  // namespace dglm
