// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/corpus_scan.h"

#include <filesystem>
#include <set>
#include <thread>

#include "core/search/corpus_files.h"
#include "core/search/corpus_sizes.h"
#include "core/search/hit_reader.h"
#include "core/search/scan_journal.h"
#include "tests/core/result_checks.h"
#include "tests/core/search/search_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

/// A corpus of files with planted pieces of the queries.
class Corpus {
 public:
  explicit Corpus(int files = 12) {
    fs::create_directories(folder_.path("corpus/deep"));
    for (int i = 0; i < 5; ++i)
      queries_.push_back(
          {"q" + std::to_string(i), randomBases(300 + 40 * static_cast<size_t>(i), 10U + static_cast<unsigned>(i))});
    for (int file = 0; file < files; ++file) {
      std::string text;
      for (int record = 0; record < 3; ++record) {
        const auto seed = static_cast<unsigned>(7 * file + record);
        const std::string planted = mutated(queries_[seed % 5].bases, 0.01 * (file % 6), seed);
        text += fastaOf("s" + std::to_string(file) + "_" + std::to_string(record),
                        randomBases(2000 + seed, seed) + (seed % 2 == 0 ? planted : reverseComplement(planted)) +
                            randomBases(500, seed + 1));
      }
      folder_.write("corpus/" + std::string(file % 2 == 0 ? "" : "deep/") + "f" + std::to_string(file) + ".fna", text);
    }
  }

  ScanRequest request() const {
    ScanRequest request;
    request.queries = queries_;
    request.corpus = {folder_.path("corpus")};
    request.out = folder_.path("hits.csv");
    return request;
  }

  const TemporaryFolder& folder() const { return folder_; }

  /// The scan and what it wrote.
  std::string scanned(const ScanRequest& request) const {
    valueOf(scanCorpus(request, {}));
    return contentOf(request.out);
  }

 private:
  TemporaryFolder folder_;
  std::vector<Query> queries_;
};

}  // namespace

class TestCorpusScan : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void listsFiles();
  void findsWhatWasPlanted();
  void reportsEqualQueriesEach();
  void doesNotDependOnThreads();
  void doesNotDependOnTheMemory();
  void leavesOutBrokenFilesWithAWord();
  void saysWhatACorpusMayHold();
  void countsBatchesByThemselves();
  void looksAgainWhereTheCorpusIsSmallerThanThought();
  void remembersSizesOfFiles();
  void goesOnAfterACancel();
  void goesOnAfterACutJournal();
  void resumesOnlyTheSameScan();
  void partsAreOneScan();
  void partsOfOtherScansAreRefused();
  void turnsOfCirclesGiveTheSame();
  void writesAlignments();
  void tellsOfHitsWhileItSearches();
  void tellsNoMoreThanIsWanted();
  void tellsOfWhatAnEarlierRunFound();
  void saysThatItWrites();
  void readsQueriesOfAllKinds();
  void refusesImpossibleRequests();
};

void TestCorpusScan::listsFiles() {
  const Corpus corpus(4);
  const TemporaryFolder& folder = corpus.folder();
  folder.write("corpus/notes.txt", "nothing");
  folder.write("corpus/deep/x.FASTA", ">x\nACGT\n");
  folder.write("list.txt", "# files\ncorpus/f0.fna\ncorpus/deep\n");
  QCOMPARE(valueOf(corpusFiles({folder.path("corpus")}, {}, {})).size(), size_t{5});
  QCOMPARE(
      valueOf(corpusFiles({folder.path("corpus/f0.fna"), folder.path("corpus")}, {folder.path("list.txt")}, {})).size(),
      size_t{5});
  QCOMPARE(valueOf(corpusFiles({}, {folder.path("list.txt")}, {})).size(), size_t{4});
  QCOMPARE(valueOf(corpusFiles({folder.path("corpus/notes.txt")}, {}, {})).size(), size_t{1});
  VERIFY_ERROR(corpusFiles({folder.path("missing")}, {}, {}), ErrorKind::FileNotFound);
  fs::create_directories(folder.path("empty"));
  VERIFY_ERROR(corpusFiles({folder.path("empty")}, {}, {}), ErrorKind::NoRecords);
}

void TestCorpusScan::findsWhatWasPlanted() {
  const Corpus corpus;
  const ScanReport report = valueOf(scanCorpus(corpus.request(), {}));
  QCOMPARE(report.files, int64_t{12});
  QCOMPARE(report.corpus.sequences, int64_t{36});
  QCOMPARE(report.subjectsWithHits, int64_t{36});
  QVERIFY(report.hits >= 36);
  QCOMPARE(report.queriesWithHits, int64_t{5});
  QVERIFY(!fs::exists(scanJournalPath(corpus.request().out)));
  for (const Hit& hit : valueOf(readHits(corpus.request().out)))
    QVERIFY(hit.expected < 1e-5 && hit.identity > 85);
}

void TestCorpusScan::reportsEqualQueriesEach() {
  const Corpus corpus(3);
  ScanRequest request = corpus.request();
  const size_t once = valueOf(readHits((corpus.scanned(request), request.out))).size();
  request.queries.push_back({"again", request.queries[0].bases});
  request.queries.push_back({"empty", ""});
  const ScanReport report = valueOf(scanCorpus(request, {}));
  QCOMPARE(report.queries, int64_t{7});
  QCOMPARE(report.distinctQueries, int64_t{5});
  QCOMPARE(report.emptyQueries, int64_t{1});
  size_t first = 0, again = 0;
  for (const Hit& hit : valueOf(readHits(request.out))) {
    first += hit.query == "q0";
    again += hit.query == "again";
  }
  QVERIFY(first > 0);
  QCOMPARE(again, first);
  QCOMPARE(static_cast<size_t>(report.hits), once + first);
}

void TestCorpusScan::doesNotDependOnThreads() {
  const Corpus corpus;
  for (const SearchTask task : {SearchTask::Megablast, SearchTask::Blastn}) {
    ScanRequest request = corpus.request();
    request.task = task;
    const std::string one = corpus.scanned(request);
    for (const int threads : {2, 3, 8}) {
      request.threads = threads;
      QVERIFY(corpus.scanned(request) == one);
    }
  }
}

/// A record that is longer than the blocks of threads, and than a piece that little memory holds.
void TestCorpusScan::doesNotDependOnTheMemory() {
  const TemporaryFolder folder;
  const std::string query = randomBases(700, 1);
  std::string record = randomBases(18'000'000, 2);
  for (const size_t place : {size_t{0}, size_t{4'194'000}, size_t{8'388'608}, size_t{16'777'000}, record.size() - 700})
    record.replace(place, 700, query);
  folder.write("a.fna", fastaOf("a", record));
  ScanRequest request;
  request.queries = {{"q", query}};
  request.corpus = {folder.path("a.fna")};
  request.out = folder.path("hits.csv");
  const ScanReport report = valueOf(scanCorpus(request, {}));
  QCOMPARE(report.hits, int64_t{5});
  const std::string expected = contentOf(request.out);
  request.memory = 1;
  request.threads = 3;
  valueOf(scanCorpus(request, {}));
  QVERIFY(contentOf(request.out) == expected);
}

void TestCorpusScan::leavesOutBrokenFilesWithAWord() {
  const Corpus corpus;
  const std::string good = corpus.scanned(corpus.request());
  corpus.folder().write("corpus/broken.fna", fastaOf("b", randomBases(300, 13)) + std::string(100, '\0'));
  corpus.folder().write("corpus/empty.fna", "");
  ScanRequest request = corpus.request();
  request.threads = 2;
  const ScanReport report = valueOf(scanCorpus(request, {}));
  QCOMPARE(report.skipped.size(), size_t{2});
  QVERIFY(report.skipped[0].why.find("broken.fna") != std::string::npos);
  QVERIFY(contentOf(request.out) == good);
}

void TestCorpusScan::saysWhatACorpusMayHold() {
  const Corpus corpus(1);
  ScanRequest request = corpus.request();
  request.corpus = {
      corpus.folder().write("p.gb", "LOCUS       p 4 bp    DNA     circular\nORIGIN\n        1 acgt\n//\n")};
  const auto failed = scanCorpus(request, {});
  VERIFY_ERROR(failed, ErrorKind::NoRecords);
  const std::string text = failed.error().text();
  for (const char* part :
       {"GenBank", "FASTA files (plain, gzip or bgzip)", "project add c.dglm p.gb", "project export"})
    QVERIFY2(text.find(part) != std::string::npos, text.c_str());
  QVERIFY2(!text.ends_with(".."), text.c_str());
}

void TestCorpusScan::countsBatchesByThemselves() {
  const Corpus corpus;
  ScanRequest request = corpus.request();
  corpus.scanned(request);
  const std::vector<Hit> whole = valueOf(readHits(request.out));
  request.filesPerBatch = 3;
  corpus.scanned(request);
  const std::vector<Hit> batches = valueOf(readHits(request.out));
  QCOMPARE(batches.size(), whole.size());
  double larger = 0, smaller = 0;
  for (const Hit& hit : whole)
    larger += hit.expected;
  for (const Hit& hit : batches)
    smaller += hit.expected;
  QVERIFY(smaller < larger / 2);
}

/// Files whose headers are longer than their bases, with a hit that counts only in so small a corpus.
void TestCorpusScan::looksAgainWhereTheCorpusIsSmallerThanThought() {
  const TemporaryFolder folder;
  const std::string query = randomBases(100, 1);
  folder.write("a.fna", fastaOf("a " + std::string(500'000, 'x'), randomBases(60, 2) + query.substr(40, 14)));
  ScanRequest request;
  request.queries = {{"q", query}};
  request.corpus = {folder.path("a.fna")};
  request.out = folder.path("hits.csv");
  request.task = SearchTask::Blastn;
  request.mostExpected = 1e-1;
  QCOMPARE(valueOf(scanCorpus(request, {})).hits, int64_t{1});
}

void TestCorpusScan::remembersSizesOfFiles() {
  const Corpus corpus(4);
  ScanRequest request = corpus.request();
  request.sizes = corpus.folder().path("cache/sizes.tsv");
  const std::string first = corpus.scanned(request);
  const std::vector<CorpusFile> files = valueOf(corpusFiles(request.corpus, {}, {}));
  const CorpusSizes known(request.sizes);
  int64_t bases = 0;
  for (const CorpusFile& file : files)
    bases += known.sizeOf(file).value_or(CorpusSize()).bases;
  QCOMPARE(bases, valueOf(scanCorpus(request, {})).corpus.bases);
  QVERIFY(contentOf(request.out) == first);
  CorpusFile changed = files.front();
  ++changed.changed;
  QVERIFY(!known.sizeOf(changed));
  for (const std::string_view content :
       {"", "# Sizes of files that decode-glm scan has read\nx\ty\n\t\t\t\t\n", "\x01\x02"}) {
    corpus.folder().write("cache/sizes.tsv", content);
    QVERIFY(corpus.scanned(request) == first);
  }
}

void TestCorpusScan::goesOnAfterACancel() {
  const Corpus corpus(40);
  ScanRequest request = corpus.request();
  const std::string expected = corpus.scanned(request);
  fs::remove(request.out);
  StopSource stop;
  const JobContext job{stop.token(), [&](const Progress& progress) {
                         if (progress.done > progress.total / 3)
                           stop.requestStop();
                       }};
  VERIFY_ERROR(scanCorpus(request, job), ErrorKind::Cancelled);
  QVERIFY(!fs::exists(request.out));
  QVERIFY(fs::exists(scanJournalPath(request.out)));
  request.resume = true;
  const ScanReport report = valueOf(scanCorpus(request, {}));
  QCOMPARE(report.files, int64_t{40});
  QVERIFY(contentOf(request.out) == expected);
  QVERIFY(!fs::exists(scanJournalPath(request.out)));
}

/// As a killed process leaves it: the journal of a whole scan, cut anywhere.
void TestCorpusScan::goesOnAfterACutJournal() {
  const Corpus corpus(6);
  ScanRequest request = corpus.request();
  const std::string expected = corpus.scanned(request);
  const fs::path journal = scanJournalPath(request.out);
  StopSource stop;
  const JobContext job{stop.token(), [&](const Progress& progress) {
                         if (progress.done >= progress.total)
                           stop.requestStop();
                       }};
  VERIFY_ERROR(scanCorpus(request, job), ErrorKind::Cancelled);
  const std::string whole = contentOf(journal);
  request.resume = true;
  for (size_t size = 0; size < whole.size(); size += 1 + whole.size() / 37) {
    corpus.folder().write(journal.filename().string(), whole.substr(0, size));
    QVERIFY(corpus.scanned(request) == expected);
  }
  std::string damaged = whole;
  damaged[whole.size() / 2] ^= 1;
  corpus.folder().write(journal.filename().string(), damaged);
  QVERIFY(corpus.scanned(request) == expected);
}

void TestCorpusScan::resumesOnlyTheSameScan() {
  const Corpus corpus(6);
  ScanRequest request = corpus.request();
  StopSource stop;
  const JobContext job{stop.token(), [&](const Progress&) { stop.requestStop(); }};
  VERIFY_ERROR(scanCorpus(request, job), ErrorKind::Cancelled);
  request.resume = true;
  request.leastIdentity = 99;
  VERIFY_ERROR(scanCorpus(request, {}), ErrorKind::CannotResume);
  request.resume = false;
  VERIFY_OK(scanCorpus(request, {}));
}

/// A weak limit of e-values, which a part alone would judge otherwise; the whole finds nothing left to do.
void TestCorpusScan::partsAreOneScan() {
  const Corpus corpus;
  ScanRequest whole = corpus.request();
  whole.mostExpected = 1e-3;
  const std::string hits = corpus.scanned(whole);
  std::vector<fs::path> journals;
  for (const char* part : {"corpus/deep", "corpus"}) {
    ScanRequest request = whole;
    request.corpus.clear();
    int64_t bases = 0;
    for (const CorpusFile& file : valueOf(corpusFiles(whole.corpus, {}, {}))) {
      bases += file.leastBases();
      if (file.path.parent_path() == corpus.folder().path(part))
        request.corpus.push_back(file.path);
    }
    request.out = corpus.folder().path("part" + std::to_string(journals.size()));
    request.partOf = bases;
    QCOMPARE(valueOf(scanCorpus(request, {})).files, int64_t{6});
    QVERIFY(!fs::exists(request.out));
    journals.push_back(scanJournalPath(request.out));
  }
  fs::remove(whole.out);
  VERIFY_OK(joinScanJournals(journals, scanJournalPath(whole.out)));
  whole.resume = true;
  const ScanReport report = valueOf(scanCorpus(whole, {}));
  QCOMPARE(report.resumedFiles, int64_t{12});
  QCOMPARE(contentOf(whole.out), hits);
}

void TestCorpusScan::partsOfOtherScansAreRefused() {
  const Corpus corpus(2);
  std::vector<fs::path> journals;
  for (const double expected : {10.0, 1.0}) {
    ScanRequest request = corpus.request();
    request.mostExpected = expected;
    request.partOf = 1000;
    request.out = corpus.folder().path("part" + std::to_string(journals.size()));
    valueOf(scanCorpus(request, {}));
    journals.push_back(scanJournalPath(request.out));
  }
  const fs::path joined = corpus.folder().path("joined");
  VERIFY_ERROR(joinScanJournals(journals, joined), ErrorKind::CannotResume);
  fs::resize_file(journals[0], fs::file_size(journals[0]) - 3);
  VERIFY_ERROR(joinScanJournals({journals[0]}, joined), ErrorKind::MalformedFile);
  VERIFY_ERROR(joinScanJournals({corpus.folder().write("none", "text")}, joined), ErrorKind::MalformedFile);
}

void TestCorpusScan::turnsOfCirclesGiveTheSame() {
  const TemporaryFolder folder;
  const std::string query = randomBases(400, 1), circle = randomBases(3000, 2) + query + randomBases(200, 3);
  ScanRequest request;
  request.queries = {{"q", query}, {"r", reverseComplement(query)}};
  request.corpus = {folder.path("a.fna")};
  request.out = folder.path("hits.csv");
  for (const size_t by : {0UL, 100UL, 3000UL, 3001UL, 3200UL, 3399UL, 3500UL}) {
    folder.write("a.fna", fastaOf("a circular=true", turned(circle, by)));
    valueOf(scanCorpus(request, {}));
    const std::vector<Hit> hits = valueOf(readHits(request.out));
    QCOMPARE(hits.size(), size_t{2});
    const int64_t length = static_cast<int64_t>(circle.size());
    const int64_t start = (3000 - static_cast<int64_t>(by) + length) % length + 1;
    QCOMPARE(hits[0].subjectStart, start);
    QCOMPARE(hits[0].subjectEnd, start + 399);
    QCOMPARE(hits[1].subjectStart, start + 399);
    QCOMPARE(hits[1].subjectEnd, start);
    QCOMPARE(hits[0].columns, int64_t{400});
  }
}

void TestCorpusScan::writesAlignments() {
  const Corpus corpus(4);
  ScanRequest request = corpus.request();
  request.format = HitFormat::Xml;
  request.out = corpus.folder().path("hits.xml");
  corpus.scanned(request);
  const std::vector<Hit> aligned = valueOf(readHits(request.out));
  ScanRequest table = corpus.request();
  corpus.scanned(table);
  const std::vector<Hit> plain = valueOf(readHits(table.out));
  QCOMPARE(aligned.size(), plain.size());
  for (size_t i = 0; i < plain.size(); ++i) {
    QCOMPARE(aligned[i].mismatches, plain[i].mismatches);
    QCOMPARE(aligned[i].gapOpenings, plain[i].gapOpenings);
    QCOMPARE(aligned[i].subjectStart, plain[i].subjectStart);
  }
}

namespace {

/// Of the hits that count whether the size of the corpus is known or not.
std::multiset<std::string> placesOf(const std::vector<Hit>& hits) {
  std::multiset<std::string> places;
  for (const Hit& hit : hits)
    if (hit.bits > 60)
      places.insert(hit.query + ' ' + hit.subject + ' ' + std::to_string(hit.queryStart) + ' ' +
                    std::to_string(hit.subjectStart) + ' ' + std::to_string(hit.subjectEnd) + ' ' +
                    std::to_string(hit.columns));
  return places;
}

}  // namespace

void TestCorpusScan::tellsOfHitsWhileItSearches() {
  const Corpus corpus;
  ScanRequest request = corpus.request();
  request.queries.push_back({"again", request.queries[0].bases});
  request.threads = 3;
  request.format = HitFormat::Xml;
  std::vector<Hit> told;
  bool isWritten = false;
  request.found = [&](std::vector<AlignedHit>&& hits) {
    isWritten = isWritten || fs::exists(request.out);
    for (AlignedHit& hit : hits) {
      if (hit.queryRow.empty() || hit.subjectLength == 0 || hit.queryLength == 0)
        qFatal("a hit without its alignment");
      told.push_back(std::move(hit.hit));
    }
    return true;
  };
  const ScanReport report = valueOf(scanCorpus(request, {}));
  QVERIFY(!isWritten);
  QCOMPARE(static_cast<int64_t>(told.size()), report.hits);
  QCOMPARE(placesOf(told), placesOf(valueOf(readHits(request.out))));
  QCOMPARE(report.bytes, static_cast<int64_t>(fs::file_size(request.out)));
}

void TestCorpusScan::tellsNoMoreThanIsWanted() {
  const Corpus corpus;
  ScanRequest request = corpus.request();
  request.threads = 2;
  int calls = 0;
  request.found = [&](std::vector<AlignedHit>&&) { return ++calls < 3; };
  QVERIFY(valueOf(scanCorpus(request, {})).hits >= 36);
  QCOMPARE(calls, 3);
}

void TestCorpusScan::tellsOfWhatAnEarlierRunFound() {
  const Corpus corpus(40);
  ScanRequest request = corpus.request();
  StopSource stop;
  const JobContext job{stop.token(), [&](const Progress& progress) {
                         if (progress.done > progress.total / 3)
                           stop.requestStop();
                       }};
  VERIFY_ERROR(scanCorpus(request, job), ErrorKind::Cancelled);
  request.resume = true;
  std::vector<Hit> told;
  request.found = [&](std::vector<AlignedHit>&& hits) {
    for (AlignedHit& hit : hits)
      told.push_back(std::move(hit.hit));
    return true;
  };
  QVERIFY(valueOf(scanCorpus(request, {})).resumedFiles > 0);
  const auto expected = placesOf(valueOf(readHits(request.out)));
  const auto found = placesOf(told);
  QCOMPARE(found.size(), expected.size());
  QCOMPARE(found, expected);
}

void TestCorpusScan::saysThatItWrites() {
  const Corpus corpus;
  std::vector<Progress> writing;
  const JobContext job{{}, [&](const Progress& progress) {
                         if (progress.step.text == "Writing the hits")
                           writing.push_back(progress);
                       }};
  const ScanReport report = valueOf(scanCorpus(corpus.request(), job));
  QVERIFY(writing.size() >= 2);
  QCOMPARE(writing.back().done, writing.back().total);
  QCOMPARE(writing.back().total, 2 * report.hits);
}

void TestCorpusScan::readsQueriesOfAllKinds() {
  const TemporaryFolder folder;
  const auto fasta = valueOf(readQueries(folder.write("a.fa", ">a x\nACRT\n>b\n>c circular=true\nGG\n"), {}));
  QCOMPARE(fasta.size(), size_t{3});
  QCOMPARE(QString::fromStdString(fasta[0].bases), "ACRT");
  QVERIFY(fasta[1].bases.empty());
  QVERIFY(fasta[2].isCircular);
  QCOMPARE(valueOf(readQueries(folder.write("a.csv", "id,sequence\nx,ACGTACGT\n"), {}))[0].id, std::string("x"));
  QVERIFY(readQueries(folder.write("b.fa", ">a\n>b\n"), {}).hasError());
  VERIFY_ERROR(readQueries(folder.path("missing"), {}), ErrorKind::FileNotFound);
}

void TestCorpusScan::refusesImpossibleRequests() {
  const Corpus corpus(1);
  ScanRequest request = corpus.request();
  request.wordLength = 3;
  VERIFY_ERROR(scanCorpus(request, {}), ErrorKind::InvalidArgument);
  request = corpus.request();
  request.mostExpected = 0;
  VERIFY_ERROR(scanCorpus(request, {}), ErrorKind::InvalidArgument);
  request = corpus.request();
  request.leastIdentity = 101;
  VERIFY_ERROR(scanCorpus(request, {}), ErrorKind::InvalidArgument);
  request = corpus.request();
  request.out = corpus.folder().path("missing/hits.csv");
  VERIFY_ERROR(scanCorpus(request, {}), ErrorKind::CannotWriteFile);
}

DGLM_TEST(TestCorpusScan);
#include "tst_corpus_scan.moc"
