// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/search/hit_writer.h"
#include "core/search/query_set.h"
#include "core/search/scoring.h"

namespace dglm {

/// Is told of hits while a scan goes on, as soon as the sequence that holds them, or a part of a long one, is searched:
/// on any thread of the scan, one call at a time. Bit scores are final; e-values are for a corpus of the size that it
/// is thought to have, and the length of a subject that is read in parts is 0 until its end. What the scan writes
/// counts: hits of a file that turns out to be damaged were told too. False: no more is wanted.
using HitListener = std::function<bool(std::vector<AlignedHit>&&)>;

/// A search of queries in a corpus of FASTA files.
struct ScanRequest {
  std::vector<Query> queries;
  std::vector<std::filesystem::path> corpus;  ///< files and folders
  std::vector<std::filesystem::path> lists;   ///< files that name others
  std::filesystem::path out;
  HitFormat format = HitFormat::NamedCsv;
  SearchTask task = SearchTask::Megablast;
  std::optional<int> wordLength;  ///< none: the task's
  double mostExpected = 10;
  double leastIdentity = 0;  ///< percent
  bool masksLowComplexity = true;
  int filesPerBatch = 0;  ///< 0: the corpus is one search space; otherwise so many files are one each
  /// Bases that the whole corpus has at least, where these files are a part of it: what is found stays in
  /// scanJournalPath(out), for joinScanJournals() and a scan of the whole that resumes, and no hits are written. 0:
  /// they are the whole.
  int64_t partOf = 0;
  bool resume = false;
  int threads = 1;
  int64_t memory = int64_t{512} << 20;  ///< bytes
  std::filesystem::path sizes;          ///< where the sizes of read files are kept (CorpusSizes); empty: nowhere
  std::string program;                  ///< name and version, for the forms that say it
  /// Is told of the hits of each query as they are written; empty: nobody.
  std::function<void(const DescribedQuery&, std::span<const AlignedHit>)> onHits = {};
  HitListener found;  ///< may be empty
};

struct SkippedFile {
  std::filesystem::path path;
  std::string why;
};

struct ScanReport {
  int64_t files = 0;  ///< that were read to their end, before a resume too
  int64_t resumedFiles = 0;
  CorpusSize corpus;
  int64_t hits = 0;
  int64_t bytes = 0;  ///< of the file of hits
  int64_t queries = 0, queriesWithHits = 0, distinctQueries = 0, emptyQueries = 0;
  int64_t subjectsWithHits = 0;
  std::vector<SkippedFile> skipped;
};

/// Where a scan keeps what it found until it is done: beside its results.
std::filesystem::path scanJournalPath(const std::filesystem::path& out);

/// Searches and writes the hits, query by query in the order of their file. A file that cannot be read to its end is
/// left out and named in the report. The results are the same for any number of threads, any memory, and however often
/// the scan was interrupted and resumed. Errors: InvalidArgument, those of listing the corpus, CannotWriteFile,
/// DiskFull, CannotResume, Cancelled (with how to go on).
Result<ScanReport> scanCorpus(const ScanRequest& request, const JobContext& job);

/// Queries of any file of sequences; those without a base are kept. Errors: those of reading; NoRecords.
Result<std::vector<Query>> readQueries(const std::filesystem::path& path, const JobContext& job);

}  // namespace dglm
