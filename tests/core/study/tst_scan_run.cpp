// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <string>

#include "core/study/scan_run.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

const std::string kQuery = basesFrom(41, 300);

/// A corpus of two files: one that holds the query twice, one that does not.
fs::path corpusIn(const TemporaryFolder& folder) {
  const fs::path corpus = folder.path("corpus");
  fs::create_directories(corpus);
  std::string near = kQuery;
  near[150] = near[150] == 'A' ? 'C' : 'A';
  folder.write("corpus/a.fna", ">with the query\n" + basesFrom(42, 2000) + kQuery + basesFrom(43, 500) +
                                   reverseComplement(near) + basesFrom(44, 700) + "\n");
  folder.write("corpus/b.fna", ">without\n" + basesFrom(45, 3000) + "\n");
  return corpus;
}

ScanWish wishIn(const TemporaryFolder& folder) {
  ScanWish wish;
  wish.title = "CMV enhancer of p";
  wish.queries = {{"CMV enhancer", kQuery, false}, {"nothing", basesFrom(46, 200), false}};
  wish.corpus = {corpusIn(folder)};
  return wish;
}

}  // namespace

class TestScanRun : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsWhatItFound() {
    const TemporaryFolder folder;
    const fs::path scan = folder.path("scans/scan-1");
    const ScanReport report = valueOf(runScan(wishIn(folder), scan, 2, {}));
    QCOMPARE(report.hits, int64_t{2});
    QCOMPARE(report.files, int64_t{2});
    const ScanFolder read = valueOf(readScanFolder(scan, {}));
    QVERIFY(read.state == ScanFolder::State::Finished);
    QCOMPARE(read.wish.title, std::string("CMV enhancer of p"));
    QCOMPARE(read.wish.queries.size(), size_t{2});
    QCOMPARE(read.report.corpus.bases, report.corpus.bases);
    QCOMPARE(read.hits.size(), size_t{2});
    const AlignedHit& best = read.hits.front();
    QCOMPARE(best.hit.query, read.wish.queries.front().id);  // by which its length is known
    QCOMPARE(best.hit.subject, std::string("with"));
    QCOMPARE(best.hit.subjectStart, int64_t{2001});
    QCOMPARE(best.hit.subjectEnd, int64_t{2300});
    QCOMPARE(best.subjectLength, int64_t{3800});
    QCOMPARE(best.queryRow, kQuery);
    QCOMPARE(best.subjectRow, kQuery);
    QCOMPARE(read.hits.back().hit.mismatches, int64_t{1});
    // Once more it gives the same.
    QCOMPARE(valueOf(runScan(read.wish, scan, 1, {})).hits, int64_t{2});
  }

  void aScanThatWasStoppedGoesOn() {
    const TemporaryFolder folder;
    const fs::path scan = folder.path("scan");
    StopSource stop;
    stop.requestStop();
    VERIFY_ERROR(runScan(wishIn(folder), scan, 1, {stop.token(), {}}), ErrorKind::Cancelled);
    const ScanFolder begun = valueOf(readScanFolder(scan, {}));
    QVERIFY(begun.state == ScanFolder::State::Begun);
    QVERIFY(begun.hits.empty());
    QCOMPARE(valueOf(runScan(begun.wish, scan, 1, {})).hits, int64_t{2});
  }

  void countsASubject() {
    const TemporaryFolder folder;
    const fs::path scan = folder.path("scan");
    VERIFY_OK(runScan(wishIn(folder), scan, 1, {}));
    const std::vector<SubjectSummary> rows = summarise(valueOf(readScanFolder(scan, {})), 1e-5);
    QCOMPARE(rows.size(), size_t{1});  // that tells the two files apart
    QCOMPARE(rows[0].hits, int64_t{2});
    QCOMPARE(rows[0].queries, int64_t{1});
    QCOMPARE(rows[0].coveredQueries, int64_t{1});
    QCOMPARE(rows[0].coveredBases, int64_t{600});
    QCOMPARE(rows[0].bestIdentity, 100.0);
    QVERIFY(summarise(valueOf(readScanFolder(scan, {})), 0).size() <= 1);
  }

  // The place of a hit, read from the query's strand.
  void opensThePlaceOfAHit() {
    const TemporaryFolder folder;
    const ScanWish wish = wishIn(folder);
    const fs::path scan = folder.path("scan");
    VERIFY_OK(runScan(wish, scan, 1, {}));
    const ScanFolder read = valueOf(readScanFolder(scan, {}));
    const Record forward = valueOf(subjectRegion(wish.corpus, read.hits.front().hit, 100, {}));
    QCOMPARE(forward.length(), int64_t{500});
    QCOMPARE(forward.bases.substr(100, 300), kQuery);
    const Record reverse = valueOf(subjectRegion(wish.corpus, read.hits.back().hit, 1000, {}));
    QCOMPARE(reverse.length(), int64_t{700 + 300 + 1000});
    QVERIFY(reverse.bases.substr(700, 100) == kQuery.substr(0, 100));
    Hit gone = read.hits.front().hit;
    gone.subject = "gone";
    VERIFY_ERROR(subjectRegion(wish.corpus, gone, 100, {}), ErrorKind::RecordNotFound);
  }

  void sameQueriesAreOne() {
    ScanWish wish;
    wish.queries = {
        {"a", kQuery, false}, {"b", reverseComplement(kQuery), false}, {"c", "", false}, {"d", "ACGT", false}};
    const ScanWish distinct = withDistinctQueries(wish);
    QCOMPARE(distinct.queries.size(), size_t{2});
    QCOMPARE(distinct.queries.back().id, std::string("d"));
  }

  // What blastn or another run of ours found, in any of its forms.
  void takesResultsMadeElsewhere() {
    const TemporaryFolder folder;
    const std::string row = "q1,s1,99.5,200,1,0,1,200,1001,1200,1e-80,300\n";
    const std::string other = "q2,s1,92.1,100,8,0,1,100,2100,2001,1e-20,90.5\n";
    std::string tabs = row + other;
    std::ranges::replace(tabs, ',', '\t');
    const std::string header =
        "query_id,subject_id,percent_identity,alignment_length,mismatches,gap_opens,query_start,query_end,"
        "subject_start,subject_end,evalue,bitscore\n";
    folder.write("a.csv", row + other);
    folder.write("b.csv", header + row + other);
    folder.write("c.tsv", tabs);
    folder.write("d.txt", "# BLASTN 2.12.0+\n# 2 hits found\n" + tabs);
    for (const char* name : {"a.csv", "b.csv", "c.tsv", "d.txt"}) {
      const fs::path scan = folder.path(std::string("scan-") + name);
      const ScanReport report = valueOf(importScan(folder.path(name), scan, {}));
      QCOMPARE(report.hits, int64_t{2});
      QCOMPARE(report.queriesWithHits, int64_t{2});
      QCOMPARE(report.subjectsWithHits, int64_t{1});
      fs::rename(folder.path(name), folder.path("moved"));  // the folder has all
      const ScanFolder read = valueOf(readScanFolder(scan, {}));
      QVERIFY(read.importedFrom == folder.path(name));
      QCOMPARE(read.wish.title, std::string(name));
      QVERIFY(read.state == ScanFolder::State::Finished);
      QCOMPARE(read.hits.size(), size_t{2});
      QCOMPARE(read.hits.back().hit.subjectEnd, int64_t{2001});
      QCOMPARE(summarise(read, 1e-5).size(), size_t{1});
    }
    // XML, of a scan of our own, with its alignments.
    const fs::path ours = folder.path("ours");
    VERIFY_OK(runScan(wishIn(folder), ours, 1, {}));
    QCOMPARE(valueOf(importScan(scanHitFile(ours), folder.path("xml"), {})).hits, int64_t{2});
    const ScanFolder xml = valueOf(readScanFolder(folder.path("xml"), {}));
    QCOMPARE(xml.hits.front().queryRow, kQuery);
    QCOMPARE(xml.hits.front().queryLength, int64_t{300});
  }

  // Nothing is left of one that is no table of hits, and its line is named.
  void brokenResultsAreNamed() {
    const TemporaryFolder folder;
    folder.write("broken.csv", "q1,s1,99.5,200,1,0,1,200,1001,1200,1e-80,300\nq1,s1,99.5\n");
    const auto failed = importScan(folder.path("broken.csv"), folder.path("scan"), {});
    VERIFY_ERROR(failed, ErrorKind::MalformedFile);
    const std::string text = failed.error().text();
    QVERIFY2(text.find("broken.csv") != std::string::npos && text.find("line 2") != std::string::npos, text.c_str());
    QVERIFY(!fs::exists(folder.path("scan")));
    VERIFY_ERROR(importScan(folder.path("gone.csv"), folder.path("scan"), {}), ErrorKind::FileNotFound);
  }

  void thePublishedResultsAreRead() {
    const fs::path data = qEnvironmentVariable("DGLM_REFERENCE_DATA").toStdString();
    if (data.empty())
      QSKIP("DGLM_REFERENCE_DATA names no folder");
    const TemporaryFolder folder;
    const ScanReport report = valueOf(
        importScan(data / "decode-glm/blast_query_result/newquery_all_results_combined.csv", folder.path("s"), {}));
    QCOMPARE(report.hits, int64_t{8754});
    QCOMPARE(report.queriesWithHits, int64_t{573});
    QCOMPARE(report.subjectsWithHits, int64_t{19});
  }

  void aCopyOfAProjectHasItsScans() {
    const TemporaryFolder folder;
    const fs::path project = folder.path("first.dglm"), copy = folder.path("other/second.dglm");
    VERIFY_OK(copyScans(project, copy, {}));
    QVERIFY(!fs::exists(scansOf(copy)));
    ScanWish wish;
    wish.title = "CMV";
    wish.corpus = {"corpus"};
    wish.queries = {{"q", kQuery, false}};
    VERIFY_OK(writeScanWish(wish, scansOf(project) / "scan-1"));
    fs::create_directories(scansOf(project) / "no scan");
    VERIFY_OK(copyScans(project, copy, {}));
    QCOMPARE(scansOf(copy), folder.path("other/second.scans"));
    QCOMPARE(valueOf(readScanFolder(scansOf(copy) / "scan-1", {})).wish.title, std::string("CMV"));
    QVERIFY(!fs::exists(scansOf(copy) / "no scan"));
  }

  void foldersThatAreNone() {
    const TemporaryFolder folder;
    VERIFY_ERROR(readScanFolder(folder.path("gone"), {}), ErrorKind::FileNotFound);
    fs::create_directories(folder.path("x"));
    for (const char* text :
         {"", "[]", "{}", "{\"corpus\": 3}", "{\"corpus\": [1]}", "{\"corpus\": [], \"evalue\": \"x\"}"}) {
      folder.write("x/scan.json", text);
      VERIFY_ERROR(readScanFolder(folder.path("x"), {}), ErrorKind::MalformedFile);
    }
  }
};

DGLM_TEST(TestScanRun);
#include "tst_scan_run.moc"
