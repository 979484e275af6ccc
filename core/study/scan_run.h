// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/search/corpus_files.h"
#include "core/search/corpus_scan.h"
#include "core/search/hit_reader.h"
#include "core/sequence/record.h"
#include "core/study/contamination.h"

namespace dglm {

/// What a scan searches for, where and how, as its folder keeps it.
struct ScanWish {
  std::string title;  ///< what the queries are, in the user's words
  std::vector<Query> queries;
  std::vector<std::filesystem::path> corpus;  ///< files and folders
  SearchTask task = SearchTask::Megablast;
  std::optional<int> wordLength;  ///< none: the task's
  double mostExpected = 10;
  double leastIdentity = 0;  ///< percent
};

/// So many hits are read back, query by query: more than anybody looks at, and less than a computer's memory.
constexpr size_t kMostHits = 200'000;

/// The folder of a scan: its queries, what it was asked, and what it found.
struct ScanFolder {
  enum class State { Begun, Finished };

  ScanWish wish;
  State state = State::Begun;
  ScanReport report;             ///< of one that is finished
  std::vector<AlignedHit> hits;  ///< the same; the first kMostHits of its file. While it searches, what it has told of
  double seconds = 0;            ///< that the last run took
  /// The file that results made elsewhere were read from: then neither queries nor corpus are known. Otherwise empty.
  std::filesystem::path importedFrom;
};

/// `queries.fasta`, `scan.json` and `hits.xml` in the folder of a scan.
std::filesystem::path scanQueryFile(const std::filesystem::path& folder);
std::filesystem::path scanHitFile(const std::filesystem::path& folder);

/// Writes what is searched for, where and how, into the folder, as runScan() does before it searches. Errors: those of
/// writing.
Status writeScanWish(const ScanWish& asked, const std::filesystem::path& folder);

/// Makes the folder, or goes on with what is in it, and searches. Queries get names by which they are told apart.
/// `found` is told of hits while it searches. Errors: those of scanCorpus() and of writing.
Result<ScanReport> runScan(const ScanWish& asked, const std::filesystem::path& folder, int threads,
                           const JobContext& job, const HitListener& found = {});

/// Takes results made elsewhere (those of forEachAlignedHit()) into a new folder, with a copy of their file. The report
/// counts hits, the queries that have some, and subjects. Errors: those of reading and of writing.
Result<ScanReport> importScan(const std::filesystem::path& file, const std::filesystem::path& folder,
                              const JobContext& job);

/// Errors: those of reading; MalformedFile for a folder that holds no scan.
Result<ScanFolder> readScanFolder(const std::filesystem::path& folder, const JobContext& job);

/// The folder of a project's scans: "pUC19.scans" beside "pUC19.dglm".
std::filesystem::path scansOf(const std::filesystem::path& project);

/// Gives a copy of a project what its scans have asked and found; nothing where it has none. Errors: CannotWriteFile;
/// Cancelled.
Status copyScans(const std::filesystem::path& project, const std::filesystem::path& copy, const JobContext& job);

/// The same wish with the names that its queries have in files and hits: without blanks, each once.
ScanWish withNames(ScanWish wish);

/// The same wish with the queries that differ from all before it, on either strand: how often a sequence is asked for
/// does not change what is found of it.
ScanWish withDistinctQueries(ScanWish wish);

/// A record with the part of a corpus' sequence that a hit lies on and `flank` bases on either side, on the strand that
/// is like the query; its id says where it is from. `circular`: the sequence is a circle. Errors: those of reading;
/// RecordNotFound.
Result<Record> subjectRegion(const std::vector<std::filesystem::path>& corpus, const Hit& hit, int64_t flank,
                             const JobContext& job);

}  // namespace dglm
