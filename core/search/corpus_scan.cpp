// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/corpus_scan.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>

#include "core/base/atomic_file.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/search/block_crew.h"
#include "core/search/corpus_files.h"
#include "core/search/corpus_sizes.h"
#include "core/search/scan_journal.h"
#include "core/search/scan_results.h"
#include "core/search/subject_search.h"
#include "core/search/subject_stream.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// Bases of a record that one thread searches for seeds at a time. It does not depend on the number of threads.
constexpr int64_t kBlock = int64_t{4} << 20;

ScoringSystem scoringOf(const ScanRequest& request) {
  ScoringSystem scoring = scoringOf(request.task);
  scoring.wordLength = request.wordLength.value_or(scoring.wordLength);
  return scoring;
}

/// What of a request decides which hits are found.
std::string keyOf(const ScanRequest& request) {
  std::string key = std::to_string(static_cast<int>(request.task)) + '/' +
                    std::to_string(scoringOf(request).wordLength) + '/' + std::to_string(request.mostExpected) + '/' +
                    std::to_string(request.leastIdentity) + '/' + std::to_string(request.masksLowComplexity) + '/' +
                    std::to_string(request.format == HitFormat::Xml) + '\n';
  for (const Query& query : request.queries)
    key += query.id + '\t' + (query.isCircular ? "circular" : "linear") + '\t' + query.bases + '\n';
  return key;
}

Status check(const ScanRequest& request) {
  const auto wrong = [](const char* option, const std::string& value, const char* why) {
    return Error{ErrorKind::InvalidArgument, {option, value, Why::inEnglish(why)}};
  };
  constexpr int kShortestWord = 4, kLongestWord = 1000;
  const int word = scoringOf(request).wordLength;
  if (word < kShortestWord || word > kLongestWord)
    return wrong("--word-size", std::to_string(word), "words have 4 to 1,000 bases");
  if (!(request.mostExpected > 0))
    return wrong("--evalue", std::to_string(request.mostExpected), "it is larger than 0");
  if (!(request.leastIdentity >= 0 && request.leastIdentity <= 100))
    return wrong("--min-identity", std::to_string(request.leastIdentity), "it is a percentage");
  return {};
}

/// The two rows of an alignment as letters, the query as it was given.
void addRows(ScannedHit& scanned, const Hsp& hit, const SearchPlan& plan, const PackedBases& subject) {
  std::vector<BaseCode> subjectCodes;
  subject.unpack(hit.subjectStart, hit.subjectEnd, subjectCodes);
  const BaseCode* query = plan.queries().codesOf(hit.context) + hit.queryStart;
  const BaseCode* base = subjectCodes.data();
  for (const EditRun& run : hit.edits)
    for (int64_t i = 0; i < run.count; ++i) {
      scanned.queryRow += run.kind == EditKind::SubjectOnly ? '-' : letterOf(*query++);
      scanned.subjectRow += run.kind == EditKind::QueryOnly ? '-' : letterOf(*base++);
    }
  if (!scanned.isReverse)
    return;
  for (std::string* row : {&scanned.queryRow, &scanned.subjectRow}) {
    std::ranges::reverse(*row);
    for (char& letter : *row)
      letter = letter == '-' ? letter : letterOf(complementOf(baseCodeOf(letter)));
  }
}

/// On the query as it was given, whichever strand was found.
ScannedHit scannedOf(const Hsp& hit, const SearchPlan& plan, int64_t pieceStart) {
  const QuerySet::Distinct& query = plan.queries().distinct()[static_cast<size_t>(hit.context / 2)];
  const int64_t length = plan.queries().contexts()[static_cast<size_t>(hit.context)].length;
  ScannedHit scanned;
  scanned.query = hit.context / 2;
  scanned.isReverse = hit.context % 2 == 1;
  scanned.score = hit.score;
  scanned.queryStart = scanned.isReverse ? length - hit.queryEnd : hit.queryStart;
  if (query.isCircular)
    scanned.queryStart %= query.length;
  scanned.queryEnd = scanned.queryStart + hit.queryEnd - hit.queryStart;
  scanned.subjectStart = hit.subjectStart + pieceStart;
  scanned.subjectEnd = hit.subjectEnd + pieceStart;
  scanned.columns = hit.columns;
  scanned.identities = hit.identities;
  scanned.gaps = hit.gaps;
  scanned.gapOpenings = hit.gapOpenings;
  return scanned;
}

class CorpusScan {
 public:
  CorpusScan(const ScanRequest& request, std::vector<CorpusFile> files)
      : request_(request),
        plan_(request.queries, scoringOf(request), request.mostExpected, request.leastIdentity,
              request.masksLowComplexity),
        files_(std::move(files)),
        sizes_(request.sizes),
        isListenedTo_(request.found != nullptr),
        done_(files_.size()) {
    const int64_t perBatch = request.filesPerBatch > 0 ? request.filesPerBatch : static_cast<int64_t>(files_.size());
    for (size_t file = 0; file < files_.size(); ++file)
      batches_.push_back(static_cast<int32_t>(static_cast<int64_t>(file) / perBatch));
    takeSizes([this](size_t file) {
      return sizes_.sizeOf(files_[file]).value_or(CorpusSize{files_[file].leastBases(), 1});
    });
  }

  Result<ScanReport> run(const JobContext& job) {
    const std::string key = keyOf(request_);
    DGLM_CHECK(open(key));
    DGLM_CHECK(tellOfResumed(job));
    DGLM_CHECK(scanFiles(job));
    if (!isPartOfSpace() && hasAssumedTooMuch()) {
      isListenedTo_ = false;  // it finds what it told of, and some that are too weak to matter now
      takeSizes([this](size_t file) { return done_[file] ? done_[file]->holds : CorpusSize(); });
      std::ranges::fill(done_, std::nullopt);
      DGLM_TRY(journal_, ScanJournal::create(scanJournalPath(request_.out), key));
      DGLM_CHECK(scanFiles(job));
    }
    return finish(job);
  }

 private:
  bool isPart() const { return request_.partOf > 0; }
  /// Batches are search spaces of their own, and a part holds whole ones.
  bool isPartOfSpace() const { return isPart() && request_.filesPerBatch == 0; }

  /// Cutoffs from what the files are known, or thought, to hold at least.
  template <class SizeOf>
  void takeSizes(SizeOf sizeOf) {
    assumed_.assign(static_cast<size_t>(batches_.back()) + 1, {});
    for (size_t file = 0; file < files_.size(); ++file) {
      const CorpusSize size = sizeOf(file);
      CorpusSize& batch = assumed_[static_cast<size_t>(batches_[file])];
      batch.bases += size.bases;
      batch.sequences = std::max<int64_t>(1, batch.sequences);
    }
    if (isPartOfSpace())
      assumed_.front().bases = request_.partOf;
    cutoffs_.clear();
    spaces_.clear();
    for (const CorpusSize& batch : assumed_) {
      const CorpusSize size{std::max<int64_t>(batch.bases, 1), 1};
      cutoffs_.push_back(plan_.cutoffs(size));
      std::vector<double>& spaces = spaces_.emplace_back();
      for (const QuerySet::Distinct& query : plan_.queries().distinct())
        spaces.push_back(searchSpace(plan_.scoring().karlin, query.length, size));
    }
  }

  /// Whether hits may have been left out that the corpus, which is smaller than thought, has room for.
  bool hasAssumedTooMuch() const {
    const int leastScore = plan_.scoring().wordLength * plan_.scoring().match;
    for (size_t batch = 0; batch < assumed_.size(); ++batch) {
      const std::vector<int> exact = plan_.cutoffs(sizeOfBatch(static_cast<int32_t>(batch)));
      for (size_t context = 0; context < exact.size(); ++context)
        if (exact[context] < cutoffs_[batch][context] && cutoffs_[batch][context] > leastScore)
          return true;
    }
    return false;
  }

  CorpusSize sizeOfBatch(int32_t batch) const {
    CorpusSize size;
    for (size_t file = 0; file < files_.size(); ++file)
      if (batches_[file] == batch && done_[file]) {
        size.bases += done_[file]->holds.bases;
        size.sequences += done_[file]->holds.sequences;
      }
    return size;
  }

  Status open(const std::string& key) {
    const fs::path path = scanJournalPath(request_.out);
    if (!request_.resume) {
      DGLM_TRY(journal_, ScanJournal::create(path, key));
      return {};
    }
    std::vector<ScannedFile> done;
    DGLM_TRY(journal_, ScanJournal::resume(path, key, done));
    std::unordered_map<std::string, const ScannedFile*> known;
    for (const ScannedFile& file : done)
      known[file.path] = &file;
    for (size_t i = 0; i < files_.size(); ++i) {
      const auto place = known.find(toUtf8(files_[i].path));
      if (place == known.end() || place->second->size != files_[i].size || place->second->changed != files_[i].changed)
        continue;
      done_[i] = *place->second;
      ++resumed_;
    }
    return {};
  }

  /// Tells the listener of the subject's hits from this one on.
  void tell(int32_t batch, const ScannedSubject& subject, size_t first) {
    if (!isListenedTo_ || first == subject.hits.size())
      return;
    std::vector<AlignedHit> hits;
    for (size_t i = first; i < subject.hits.size(); ++i) {
      const ScannedHit& hit = subject.hits[i];
      const auto query = static_cast<size_t>(hit.query);
      const double expected = expectedHits(plan_.scoring(), hit.score, spaces_[static_cast<size_t>(batch)][query]);
      if (expected <= request_.mostExpected)
        for (const int name : plan_.queries().distinct()[query].names)
          hits.push_back(alignedHit(hit, subject, plan_, plan_.queries().ids()[static_cast<size_t>(name)], expected));
    }
    const std::lock_guard lock(listener_);
    if (isListenedTo_ && !hits.empty())
      isListenedTo_ = request_.found(std::move(hits));
  }

  /// What an earlier run of the scan found is there at once.
  Status tellOfResumed(const JobContext& job) {
    if (!isListenedTo_ || resumed_ == 0)
      return {};
    std::unordered_map<int32_t, size_t> files;
    for (size_t file = 0; file < files_.size(); ++file)
      if (done_[file])
        files[done_[file]->attempt] = file;
    return journal_->forEach([&](ScannedSubject&& subject) -> Status {
      DGLM_CHECK(job.checkpoint());
      if (const auto file = files.find(subject.attempt); file != files.end())
        tell(batches_[file->second], subject, 0);
      return {};
    });
  }

  Status scanFiles(const JobContext& job) {
    waiting_.clear();
    int64_t total = 0;
    for (size_t file = 0; file < files_.size(); ++file)
      if (!done_[file]) {
        waiting_.push_back(file);
        total += files_[file].size;
      }
    nextFile_ = 0;
    bytesDone_ = 0;
    skipped_.clear();
    StopSource halt;  // for the workers: the job's stop, or a failure
    stop_ = halt.token();
    std::atomic<int> running = request_.threads;
    std::vector<std::jthread> threads;
    searches_.clear();
    for (int worker = 0; worker < request_.threads; ++worker)
      searches_.push_back(std::make_unique<SubjectSearch>(plan_));
    for (int worker = 0; worker < request_.threads; ++worker)
      threads.emplace_back([this, worker, &running, &halt] {
        work(worker, halt);
        --running;
        running.notify_all();
      });
    while (running > 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(total < (1 << 22) ? 1 : 5));
      if (job.stopRequested())
        halt.requestStop();
      job.report("Scanning the corpus", bytesDone_, std::max<int64_t>(total, 1));
    }
    threads.clear();
    job.report("Scanning the corpus", bytesDone_, std::max<int64_t>(total, 1));
    if (failure_)
      return *failure_;
    return job.stopRequested() ? Status(cancelled()) : Status();
  }

  Error cancelled() const {
    return {ErrorKind::Cancelled,
            {Why::inEnglish("What was found is kept in %1; the same command with --resume goes on.",
                            {scanJournalPath(request_.out).string()})}};
  }

  void work(int worker, StopSource& halt) {
    crew_.beginWork();
    while (!stop_.stopRequested()) {
      if (crew_.helpOnce(worker))
        continue;
      const size_t next = nextFile_++;
      if (next >= waiting_.size())
        break;
      if (const Status status = scanAndNote(worker, waiting_[next]); status.hasError()) {
        const std::lock_guard lock(mutex_);
        failure_ = failure_ ? failure_ : status.error();
        halt.requestStop();
      }
    }
    crew_.endWork();
    crew_.helpOthers(worker);
  }

  /// A file that cannot be read is no failure of the scan; that nothing can be kept is one.
  Status scanAndNote(int worker, size_t file) {
    const CorpusFile& from = files_[file];
    ScannedFile scanned{journal_->nextAttempt(), toUtf8(from.path), from.size, from.changed, {}};
    int64_t progress = 0;
    Status kept;
    const Status status = scanFile(worker, file, scanned, progress, kept);
    bytesDone_ += from.size - progress;
    if (kept.hasError())
      return kept;
    if (status.hasError()) {
      const std::lock_guard lock(mutex_);
      if (!status.error().isCancelled())
        skipped_.push_back({from.path, status.error().text()});
      return {};
    }
    if (stop_.stopRequested())
      return {};
    DGLM_CHECK(journal_->add(scanned));
    const std::lock_guard lock(mutex_);
    done_[file] = std::move(scanned);
    return {};
  }

  Status scanFile(int worker, size_t file, ScannedFile& scanned, int64_t& progress, Status& kept) {
    const PieceLimits limits{pieceLength(), 2 * plan_.reach()};
    DGLM_TRY(SubjectStream stream, SubjectStream::open(files_[file].path, limits));
    ScannedSubject subject{static_cast<int32_t>(file), scanned.attempt, 0, {}, 0, {}};
    for (SubjectPiece piece;;) {
      DGLM_TRY(const bool hasMore, stream.next(piece, stop_));
      const int64_t now = std::min(stream.bytesDone(), files_[file].size);
      bytesDone_ += now - progress;
      progress = now;
      if (!hasMore)
        break;
      const int64_t end = piece.end();
      const size_t known = subject.hits.size();
      searchPiece(worker, batches_[file], piece, subject);
      DGLM_CHECK(stop_.checkpoint());
      subject.id = piece.id;
      subject.title = piece.title;
      subject.length = piece.isLast ? end : 0;
      tell(batches_[file], subject, known);
      if (!piece.isLast)
        continue;
      if (!subject.hits.empty())
        kept = journal_->add(subject);
      DGLM_CHECK(kept);
      scanned.holds.bases += end;
      scanned.holds.sequences += end > 0 ? 1 : 0;
      subject.hits.clear();
      ++subject.number;
    }
    if (scanned.holds.sequences == 0)
      return Error{ErrorKind::NoRecords, {files_[file].path.string(), Why::inEnglish("no record has a base")}};
    return {};
  }

  /// Each thread holds a piece, packed, and for a moment a copy of it that grows.
  int64_t pieceLength() const {
    constexpr int64_t kOthers = int64_t{160} << 20, kLeast = int64_t{4} << 20, kBasesPerByte = 4;
    const int64_t bytes = (request_.memory - kOthers) / (request_.threads * 5 / 2 + 1);
    return std::max(bytes, kLeast) * kBasesPerByte;
  }

  void searchPiece(int worker, int32_t batch, SubjectPiece& piece, ScannedSubject& into) {
    const int64_t length = piece.bases.length();
    if (piece.isCircular)
      piece.bases.appendCopy(piece.bases, 0, std::min(length, plan_.reach()));
    const std::vector<int>& cutoffs = cutoffs_[static_cast<size_t>(batch)];
    const std::vector<int> ungapped = plan_.ungappedCutoffs(length, cutoffs);
    const int64_t blocks = (piece.bases.length() + kBlock - 1) / kBlock;
    std::vector<std::vector<UngappedHit>> found(static_cast<size_t>(blocks));
    const auto find = [&](int helper, int64_t block) {
      searches_[static_cast<size_t>(helper)]->seeds().find(piece.bases, block * kBlock, (block + 1) * kBlock, ungapped,
                                                           stop_, found[static_cast<size_t>(block)]);
    };
    if (blocks == 1)
      find(worker, 0);
    else if (blocks > 1)
      crew_.share(worker, blocks, find);
    std::vector<UngappedHit> seeds;
    for (const std::vector<UngappedHit>& some : found)
      seeds.insert(seeds.end(), some.begin(), some.end());
    if (seeds.empty())
      return;
    // What lies in the overlap of two pieces is taken from the one in which it is further from the cut.
    const int64_t first = piece.start == 0 ? 0 : plan_.reach();
    const int64_t end = piece.isLast ? piece.bases.length() : length - plan_.reach();
    SubjectSearch& search = *searches_[static_cast<size_t>(worker)];
    for (const Hsp& hit : search.align({&piece.bases, length, piece.isCircular}, std::move(seeds), cutoffs, stop_)) {
      if (hit.subjectStart < first || hit.subjectStart >= end)
        continue;
      into.hits.push_back(scannedOf(hit, plan_, piece.start));
      if (request_.format == HitFormat::Xml)
        addRows(into.hits.back(), hit, plan_, piece.bases);
    }
  }

  Error nothingRead(const ScanReport& report) const {
    std::string first = report.skipped.front().why;
    if (first.ends_with('.'))
      first.pop_back();  // it ends the sentence
    return {ErrorKind::NoRecords,
            {Why("The corpus"),
             Why("none of its %1 files could be read; the first: %2", {std::to_string(files_.size()), first})}};
  }

  Result<ScanReport> finish(const JobContext& job) {
    ScannedCorpus corpus;
    ScanReport report;
    for (size_t batch = 0; batch < assumed_.size(); ++batch)
      corpus.batches.push_back(sizeOfBatch(static_cast<int32_t>(batch)));
    for (const CorpusSize& batch : corpus.batches) {
      report.corpus.bases += batch.bases;
      report.corpus.sequences += batch.sequences;
    }
    for (size_t file = 0; file < files_.size(); ++file)
      if (done_[file]) {
        corpus.files[done_[file]->attempt] = {static_cast<int32_t>(file), batches_[file]};
        ++report.files;
      }
    report.resumedFiles = resumed_;
    report.queries = static_cast<int64_t>(plan_.queries().ids().size());
    report.distinctQueries = static_cast<int64_t>(plan_.queries().distinct().size());
    report.emptyQueries = static_cast<int64_t>(plan_.queries().emptyOnes().size());
    report.skipped = skipped_;
    std::ranges::sort(report.skipped, {}, &SkippedFile::path);
    if (isPart())
      return report;
    if (report.files == 0)
      return nothingRead(report);
    constexpr int64_t kBytesOfHit = 1200;
    const int64_t mostHits = std::max<int64_t>(10'000, request_.memory / 4 / kBytesOfHit);
    const Status written = writeScanResults(request_, plan_, corpus, *journal_, mostHits, job, report);
    if (written.hasError())
      return written.error().isCancelled() ? cancelled() : written.error();
    std::error_code unknown;
    report.bytes = static_cast<int64_t>(fs::file_size(request_.out, unknown));
    if (unknown)
      report.bytes = 0;
    journal_->remove();
    for (size_t file = 0; file < files_.size(); ++file)
      if (done_[file])
        sizes_.set(files_[file], done_[file]->holds);
    [[maybe_unused]] const Status kept = sizes_.save();
    return report;
  }

  const ScanRequest& request_;
  SearchPlan plan_;
  std::vector<CorpusFile> files_;
  CorpusSizes sizes_;
  std::vector<int32_t> batches_;  ///< by file
  std::vector<CorpusSize> assumed_;
  std::vector<std::vector<int>> cutoffs_;    ///< by batch and context
  std::vector<std::vector<double>> spaces_;  ///< of search, by batch and distinct query
  std::unique_ptr<ScanJournal> journal_;
  std::vector<std::unique_ptr<SubjectSearch>> searches_;  ///< by worker
  BlockCrew crew_;
  StopToken stop_;
  std::vector<size_t> waiting_;
  std::atomic<size_t> nextFile_ = 0;
  std::atomic<int64_t> bytesDone_ = 0;
  int64_t resumed_ = 0;

  std::mutex listener_;  ///< is told one thing at a time
  std::atomic<bool> isListenedTo_;

  std::mutex mutex_;  ///< of what follows
  std::vector<std::optional<ScannedFile>> done_;
  std::vector<SkippedFile> skipped_;
  std::optional<Error> failure_;
};

}  // namespace

fs::path scanJournalPath(const fs::path& out) {
  fs::path path = out;
  path += ".scan";
  return path;
}

Result<ScanReport> scanCorpus(const ScanRequest& request, const JobContext& job) {
  DGLM_CHECK(check(request));
  // Whether the results can be written is known before hours of work.
  { DGLM_TRY(const PendingFile place, PendingFile::create(request.out)); }
  DGLM_TRY(std::vector<CorpusFile> files, corpusFiles(request.corpus, request.lists, job));
  return CorpusScan(request, std::move(files)).run(job);
}

}  // namespace dglm
