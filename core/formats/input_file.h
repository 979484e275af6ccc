// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/text_decoder.h"
#include "core/formats/byte_source.h"

namespace dglm {

/// A file read once from start to end; decompressed on the way, its byte order mark dropped. The first line that is
/// taken makes it a text, of which TextDecoder makes UTF-8; the bytes of a file that is read otherwise stay as they
/// are.
class InputFile {
 public:
  static Result<InputFile> open(const std::filesystem::path& path);

  const std::filesystem::path& path() const { return path_; }

  /// The next bytes without taking them: `count` of them, fewer only at the end. Valid until the next call.
  Result<std::string_view> peek(size_t count);

  /// Takes the next line without its end (LF, CRLF, or CR alone). False at the end of the file. The line is valid until
  /// the next call.
  Result<bool> nextLine(std::string_view& line);

  /// Takes all that is left.
  Result<std::string> readRest();

  /// What was met of bytes that are no UTF-8, as far as the file is read.
  const TextDecoder& decoder() const { return decoder_; }

  /// Reports how far the file is read, and answers Cancelled when the job shall stop.
  Status checkpoint(const JobContext& job) const;

 private:
  InputFile(std::filesystem::path path, std::unique_ptr<ByteSource> source, int64_t size);
  std::string_view unread() const { return {buffer_.data() + begin_, end_ - begin_}; }
  /// Reads on behind the unread bytes. False at the end of the file.
  Result<bool> fill();
  /// From here on the file is a text; decodes what was read ahead.
  void becomeText(TextEncoding encoding);
  /// Decodes the bytes of the buffer from `first` on.
  void decodeFrom(size_t first);
  void replaceFrom(size_t first, std::string_view text);

  std::filesystem::path path_;
  std::unique_ptr<ByteSource> source_;
  int64_t size_;
  std::vector<char> buffer_;
  size_t begin_ = 0, end_ = 0;
  int64_t lines_ = 0;  ///< taken
  bool isText_ = false;
  TextDecoder decoder_;
};

}  // namespace dglm
