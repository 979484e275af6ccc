// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "core/base/atomic_file.h"
#include "core/base/result.h"
#include "core/search/hit.h"
#include "core/search/scoring.h"

namespace dglm {

/// The forms in which blastn gives its results, by the numbers of its -outfmt, and the reference's CSV: 10 with a
/// header of names.
enum class HitFormat { NamedCsv, Xml, Tabular, CommentedTabular, Csv };

/// A hit with what the XML form says besides.
struct AlignedHit {
  Hit hit;
  int score = 0;
  int64_t identities = 0, gaps = 0;
  int64_t subjectLength = 0;
  int64_t queryLength = 0;  ///< 0: not known
  std::string queryRow, subjectRow;
  std::string subjectTitle = {};  ///< what its header says behind the id; "" where it says nothing
};

/// What was searched for and where, for the forms that say so.
struct SearchDescription {
  std::string program;  ///< name and version
  std::string corpus;
  ScoringSystem scoring;
  double mostExpected = 10;
};

struct DescribedQuery {
  std::string id;
  int64_t length = 0;
  CorpusSize corpus;
  double searchSpace = 0;
};

/// Writes hits query by query, those of a subject one behind the other; the file appears when committed.
class HitWriter {
 public:
  virtual ~HitWriter() = default;

  /// Errors: CannotWriteFile.
  static Result<std::unique_ptr<HitWriter>> create(const std::filesystem::path& path, HitFormat format,
                                                   const SearchDescription& description);

  virtual Status write(const DescribedQuery& query, std::span<const AlignedHit> hits) = 0;
  virtual Status commit() = 0;
};

}  // namespace dglm
