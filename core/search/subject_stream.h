// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/formats/byte_source.h"
#include "core/search/packed_bases.h"

namespace dglm {

/// How much of a record is held at once.
struct PieceLimits {
  int64_t most = int64_t{1} << 30;  ///< bases of a piece
  int64_t overlap = 0;              ///< bases that a piece has in common with the one before
};

/// A record of a FASTA file, or a piece of one that is longer than the limit.
struct SubjectPiece {
  std::string id;
  std::string title;  ///< what its header says behind the id
  PackedBases bases;
  int64_t start = 0;  ///< of the piece in the record
  bool isLast = false;
  bool isCircular = false;  ///< says its header; never in pieces

  bool isWhole() const { return start == 0 && isLast; }
  int64_t end() const { return start + bases.length(); }
};

/// Reads the records of a FASTA file (plain, gzip, bgzip) one behind the other and packs their bases.
class SubjectStream {
 public:
  /// Errors: as ByteSource::open; UnrecognisedFile for a file that is no FASTA.
  static Result<SubjectStream> open(const std::filesystem::path& path, const PieceLimits& limits);

  /// The next piece, into memory that is used again. False at the end. Errors: those of the bytes, MalformedFile for
  /// characters that no sequence has, Cancelled.
  Result<bool> next(SubjectPiece& piece, const StopToken& stop);

  /// Bytes of the file on disk that have been read.
  int64_t bytesDone() const { return source_->bytesDone(); }

 private:
  SubjectStream(std::filesystem::path path, std::unique_ptr<ByteSource> source, const PieceLimits& limits);
  Result<bool> fill(const StopToken& stop);
  Status startRecord(SubjectPiece& piece, const StopToken& stop);
  Result<bool> takeHeader(std::string& header, const StopToken& stop);
  Result<bool> takeBases(SubjectPiece& piece, const StopToken& stop);

  std::filesystem::path path_;
  std::unique_ptr<ByteSource> source_;
  PieceLimits limits_;
  std::vector<char> buffer_;
  size_t begin_ = 0, end_ = 0;
  bool isAtLineStart_ = true;
  bool isInComment_ = false;
  bool hasHeader_ = false;    ///< the next byte begins a header
  bool isContinued_ = false;  ///< the last piece was not the last of its record
};

}  // namespace dglm
