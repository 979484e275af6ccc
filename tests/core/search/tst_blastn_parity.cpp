// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <tuple>

#include "core/search/corpus_scan.h"
#include "core/search/hit_reader.h"
#include "tests/core/result_checks.h"
#include "tests/core/search/search_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

QString pathText(const fs::path& path) {
  return QString::fromStdString(path.string());
}

bool succeeds(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  return process.waitForFinished(300'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// How our hits compare with blastn's.
struct Parity {
  size_t theirs = 0, found = 0, same = 0, extra = 0;

  QString text() const {
    return QString("of %1 hits of blastn %2 are found, %3 with the same twelve columns; %4 are ours alone")
        .arg(theirs)
        .arg(found)
        .arg(same)
        .arg(extra);
  }
};

auto keyOf(const Hit& hit) {
  return std::tuple(hit.query, hit.subject, hit.subjectStart <= hit.subjectEnd);
}

bool overlap(const Hit& a, const Hit& b) {
  const auto meet = [](int64_t start, int64_t end, int64_t otherStart, int64_t otherEnd) {
    return std::min(end, otherEnd) >= std::max(start, otherStart);
  };
  const auto ends = [](const Hit& hit) { return std::minmax({hit.subjectStart, hit.subjectEnd}); };
  return meet(a.queryStart, a.queryEnd, b.queryStart, b.queryEnd) &&
         meet(ends(a).first, ends(a).second, ends(b).first, ends(b).second);
}

auto columnsOf(const Hit& hit) {
  return std::tuple(hit.query, hit.subject, hit.identity, hit.columns, hit.mismatches, hit.gapOpenings, hit.queryStart,
                    hit.queryEnd, hit.subjectStart, hit.subjectEnd, hit.expected, hit.bits);
}

Parity parityOf(const std::vector<Hit>& theirs, const std::vector<Hit>& ours) {
  constexpr double kMost = 1e-5;
  using Index = std::map<std::tuple<std::string, std::string, bool>, std::vector<const Hit*>>;
  const auto indexOf = [](const std::vector<Hit>& hits) {
    Index index;
    for (const Hit& hit : hits)
      index[keyOf(hit)].push_back(&hit);
    return index;
  };
  const auto isIn = [](Index& index, const Hit& hit) {
    return std::ranges::any_of(index[keyOf(hit)], [&](const Hit* other) { return overlap(hit, *other); });
  };
  std::set<decltype(columnsOf(ours.front()))> exact;
  for (const Hit& hit : ours)
    exact.insert(columnsOf(hit));
  Index ourIndex = indexOf(ours), theirIndex = indexOf(theirs);
  Parity parity;
  for (const Hit& hit : theirs)
    if (hit.expected <= kMost) {
      ++parity.theirs;
      parity.found += isIn(ourIndex, hit);
      parity.same += exact.contains(columnsOf(hit));
    }
  for (const Hit& hit : ours)
    if (hit.expected <= kMost && !isIn(theirIndex, hit))
      ++parity.extra;
  return parity;
}

/// Runs makeblastdb and blastn on one side, a scan on the other.
Result<Parity> compare(const TemporaryFolder& folder, const fs::path& query, const fs::path& subjects,
                       SearchTask task) {
  const fs::path database = folder.path("database"), theirs = folder.path("theirs.tsv");
  const bool hasRun =
      succeeds("makeblastdb", {"-in", pathText(subjects), "-dbtype", "nucl", "-out", pathText(database)}) &&
      succeeds("blastn",
               {"-task", task == SearchTask::Blastn ? "blastn" : "megablast", "-query", pathText(query), "-db",
                pathText(database), "-outfmt", "6", "-max_target_seqs", "1000000", "-out", pathText(theirs)});
  if (!hasRun)
    return Error{ErrorKind::Internal, {"blastn", "it did not run; the package ncbi-blast+ has it"}};
  ScanRequest request;
  DGLM_TRY(request.queries, readQueries(query, {}));
  request.corpus = {subjects};
  request.task = task;
  request.threads = 2;
  request.out = folder.path("ours.tsv");
  request.format = HitFormat::Tabular;
  DGLM_TRY([[maybe_unused]] const ScanReport report, scanCorpus(request, {}));
  DGLM_TRY(const std::vector<Hit> hits, readHits(theirs));
  DGLM_TRY(const std::vector<Hit> ours, readHits(request.out));
  return parityOf(hits, ours);
}

void verify(const Result<Parity>& result, size_t leastHits) {
  QVERIFY2(result.hasValue(), result.hasError() ? qPrintable(QString::fromStdString(result.error().text())) : "");
  const Parity& parity = result.value();
  const auto total = static_cast<double>(parity.theirs);
  qInfo("%s", qPrintable(parity.text()));
  QVERIFY(parity.theirs >= leastHits);
  QVERIFY2(static_cast<double>(parity.found) >= 0.995 * total, qPrintable(parity.text()));
  QVERIFY2(static_cast<double>(parity.extra) <= 0.005 * total, qPrintable(parity.text()));
  QVERIFY2(static_cast<double>(parity.same) >= 0.98 * static_cast<double>(parity.found), qPrintable(parity.text()));
}

/// Fragments with 0 to 15 % of their bases changed, on both strands, planted in records of several sizes.
void writeMutated(const TemporaryFolder& folder) {
  std::mt19937 random(1);
  std::string queries, subjects;
  std::vector<std::string> fragments;
  for (unsigned i = 0; i < 40; ++i) {
    fragments.push_back(randomBases(80 + random() % 900, 1000 + i));
    queries += fastaOf("q" + std::to_string(i), fragments.back());
  }
  for (unsigned record = 0; record < 12; ++record) {
    std::string bases;
    for (unsigned i = 0; i < 24; ++i) {
      const std::string& fragment = fragments[random() % fragments.size()];
      const std::string planted = mutated(fragment, 0.15 * (i % 16) / 15, 50 * record + i);
      bases +=
          randomBases(random() % 3000, 7000 + 24 * record + i) + (i % 2 == 0 ? planted : reverseComplement(planted));
    }
    subjects += fastaOf("s" + std::to_string(record), bases);
  }
  folder.write("queries.fasta", queries);
  folder.write("subjects.fna", subjects);
}

void addTasks() {
  QTest::addColumn<int>("task");
  QTest::newRow("megablast") << static_cast<int>(SearchTask::Megablast);
  QTest::newRow("blastn") << static_cast<int>(SearchTask::Blastn);
}

}  // namespace

/// Our hits beside those of blastn 2.12.
class TestBlastnParity : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsMutatedFragments_data() { addTasks(); }
  void findsMutatedFragments();
  void findsAmbiguousAndRepetitiveBases_data() { addTasks(); }
  void findsAmbiguousAndRepetitiveBases();
  void findsPublishedQueries_data() { addTasks(); }
  void findsPublishedQueries();
  void findsResistanceGenesInPlasmids_data() { addTasks(); }
  void findsResistanceGenesInPlasmids();
  void readsThePublishedHits();
};

void TestBlastnParity::findsMutatedFragments() {
  QFETCH(int, task);
  const TemporaryFolder folder;
  writeMutated(folder);
  verify(compare(folder, folder.path("queries.fasta"), folder.path("subjects.fna"), static_cast<SearchTask>(task)),
         150);
}

void TestBlastnParity::findsAmbiguousAndRepetitiveBases() {
  QFETCH(int, task);
  const TemporaryFolder folder;
  std::mt19937 random(5);
  std::string queries, subject = randomBases(5000, 1);
  for (unsigned i = 0; i < 20; ++i) {
    std::string query = randomBases(200, 10 + i) + std::string(40, 'A') + randomBases(200, 40 + i);
    queries += fastaOf("q" + std::to_string(i), query);
    for (unsigned j = 0; j < 4; ++j)
      query[random() % query.size()] = "NRYK"[j];
    subject += query + std::string(random() % 300, 'N') + randomBases(700, 80 + i);
  }
  folder.write("queries.fasta", queries);
  folder.write("subjects.fna", fastaOf("s", subject));
  verify(compare(folder, folder.path("queries.fasta"), folder.path("subjects.fna"), static_cast<SearchTask>(task)), 20);
}

namespace {

/// The folder of real data, or nothing.
std::optional<fs::path> referenceData() {
  const QString named = qEnvironmentVariable("DGLM_REFERENCE_DATA");
  return named.isEmpty() ? std::nullopt : std::optional(fs::path(named.toStdString()));
}

constexpr const char* kNoData = "DGLM_REFERENCE_DATA names no folder with real sequences";

void unpack(const fs::path& from, const fs::path& to) {
  QProcess process;
  process.setStandardOutputFile(pathText(to));
  process.start("gzip", {"-dc", pathText(from)});
  process.waitForFinished();
}

}  // namespace

void TestBlastnParity::findsPublishedQueries() {
  QFETCH(int, task);
  const auto data = referenceData();
  if (!data)
    QSKIP(kNoData);
  const TemporaryFolder folder;
  verify(compare(folder, *data / "decode-glm/blast_query_result/query_sequences/CMV_enhancer.fasta",
                 *data / "genomes/NC_006273.2_HHV5_Merlin.fasta", static_cast<SearchTask>(task)),
         570);
}

void TestBlastnParity::findsResistanceGenesInPlasmids() {
  QFETCH(int, task);
  const auto data = referenceData();
  if (!data)
    QSKIP(kNoData);
  const TemporaryFolder folder;
  unpack(*data / "amr/resfinder_staramr.fsa.gz", folder.path("genes.fasta"));
  unpack(*data / "natural/natural_plasmids.fasta.gz", folder.path("plasmids.fna"));
  std::vector<Query> genes = valueOf(readQueries(folder.path("genes.fasta"), {}));
  std::string some;
  for (size_t i = 0; i < genes.size(); i += 26)
    some += fastaOf(genes[i].id, genes[i].bases);
  verify(compare(folder, folder.write("some.fasta", some), folder.path("plasmids.fna"), static_cast<SearchTask>(task)),
         100);
}

void TestBlastnParity::readsThePublishedHits() {
  const auto data = referenceData();
  if (!data)
    QSKIP(kNoData);
  const auto hits = valueOf(readHits(*data / "decode-glm/blast_query_result/newquery_all_results_combined.csv"));
  std::set<std::string> queries, subjects;
  for (const Hit& hit : hits) {
    queries.insert(hit.query);
    subjects.insert(hit.subject);
  }
  QCOMPARE(hits.size(), size_t{8754});
  QCOMPARE(queries.size(), size_t{573});
  QCOMPARE(subjects.size(), size_t{19});
}

DGLM_TEST(TestBlastnParity);
#include "tst_blastn_parity.moc"
