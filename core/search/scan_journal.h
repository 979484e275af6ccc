// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/search/scoring.h"

namespace dglm {

/// A hit as a scan keeps it until the size of its corpus is known.
struct ScannedHit {
  int32_t query = 0;  ///< among the distinct ones
  bool isReverse = false;
  int32_t score = 0;
  int64_t queryStart = 0, queryEnd = 0;      ///< 0-based, half-open, on the query as it was given
  int64_t subjectStart = 0, subjectEnd = 0;  ///< the same
  int64_t columns = 0, identities = 0, gaps = 0, gapOpenings = 0;
  std::string queryRow, subjectRow;  ///< the alignment, where the results show it
};

/// The hits of one record of the corpus.
struct ScannedSubject {
  int32_t file = 0;  ///< in the corpus as listed when the block was written
  int32_t attempt = 0;
  int32_t number = 0;  ///< among the records of the file
  std::string id;
  int64_t length = 0;
  std::vector<ScannedHit> hits;
  std::string title = {};  ///< what its header says behind the id
};

/// A file that was read to its end.
struct ScannedFile {
  int32_t attempt = 0;  ///< hits of other attempts at it do not count
  std::string path;
  int64_t size = 0, changed = 0;
  CorpusSize holds;
};

/// What a scan has found so far, in a file beside its results, so that it can go on after its process ended in whatever
/// way: blocks with checksums, of which a broken last one is cut off. The hits of a file of the corpus count once the
/// block that ends the file is there. Any thread may write.
class ScanJournal {
 public:
  /// Starts anew. `key` says which queries and options the hits are of. Errors: CannotWriteFile, DiskFull.
  static Result<std::unique_ptr<ScanJournal>> create(const std::filesystem::path& path, const std::string& key);
  /// Goes on with what is there; `done` becomes the files that were read. As create() where there is no journal.
  /// Errors: CannotResume for one of another key.
  static Result<std::unique_ptr<ScanJournal>> resume(const std::filesystem::path& path, const std::string& key,
                                                     std::vector<ScannedFile>& done);

  Status add(const ScannedSubject& subject);
  Status add(const ScannedFile& file);
  /// A number that no attempt had before.
  int32_t nextAttempt();

  /// Tells of all subjects, in the order in which they were written, complete or not. Errors: MalformedFile, and the
  /// visitor's.
  Status forEach(const std::function<Status(ScannedSubject&&)>& visit);
  void remove();

 private:
  ScanJournal(std::filesystem::path path, std::ofstream stream) : path_(std::move(path)), stream_(std::move(stream)) {}
  Status write(char kind, std::string_view content);

  std::filesystem::path path_;
  std::mutex mutex_;
  std::ofstream stream_;
  int32_t attempts_ = 0;
};

/// Makes one journal of those of the parts of a corpus, in their order, as if one scan had found it all. Errors:
/// MalformedFile for a part that is no journal or not whole, CannotResume for one of other queries or options than the
/// first, CannotWriteFile, DiskFull; each names the file.
Status joinScanJournals(const std::vector<std::filesystem::path>& parts, const std::filesystem::path& into);

}  // namespace dglm
