// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <fstream>

#include "core/interpretation/score_counts.h"
#include "core/paper/figure2_runs.h"
#include "core/study/published_concepts.h"
#include "core/study/published_steering.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace fs = std::filesystem;

namespace {

const fs::path kData = fs::path(DGLM_TEST_DATA) / "published";
const fs::path kSmall = kData / "concepts" / "nt50_base_saes";
const fs::path kLayer3 = kSmall / "2025-10-14_09-30-23_nt50_L3_batchtopk_standard";

const LatentScore& rowOf(const PublishedRun& run, int32_t latent) {
  for (const LatentScore& row : run.scores.rows)
    if (row.latent == latent)
      return row;
  throw std::runtime_error("no such latent");
}

void writeFile(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

}  // namespace

/// The reference's published files, in our own small copies of their columns and quirks
/// (tests/reference/make_published_samples.py).
class TestPublishedResults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void factsComeFromNameAndSummary();
  void setsAreJoinedByLatentAndLabels();
  void whatIsMissingIsNotZero();
  void neuronsHaveNoDictionary();
  void wholeFolderIsReadAtOnce();
  void countsOfARun();
  void uniqueConceptsThreeWays();
  void brokenTablesAreRefused_data();
  void brokenTablesAreRefused();
  void contradictionIsAWarning();
  void steeringTakesPlacesFromPositions();
  void steeringWithoutAHeader();
};

void TestPublishedResults::factsComeFromNameAndSummary() {
  const PublishedRun run = valueOf(readPublishedRun(kLayer3));
  QCOMPARE(run.layer, 3);
  QCOMPARE(run.modelName, std::string("nt50"));
  QCOMPARE(run.dictSize, std::optional<int64_t>(4096));
  QCOMPARE(run.k, std::optional<int64_t>(16));
  QCOMPARE(run.trainingSteps, std::optional<int64_t>(100000));
  QCOMPARE(run.timestamp, std::string("2025-10-14T09:30:23.715241"));
  QVERIFY(run.warnings.empty());
}

void TestPublishedResults::setsAreJoinedByLatentAndLabels() {
  const PublishedRun run = valueOf(readPublishedRun(kLayer3));
  QCOMPARE(run.scores.rows.size(), size_t{6});  // set 1 lists latent 2's labels the other way round
  const LatentScore& row = rowOf(run, 2);
  QCOMPARE(run.scores.concepts[static_cast<size_t>(row.conceptNumber)], std::string("EF-1α intron A + EF-1α promoter"));
  QCOMPARE(row.sets[1].f1, 0.9);
  QCOMPARE(row.sets[1].recall, 0.45);
  QVERIFY(qFuzzyCompare(row.meanF1(), 0.6) && qFuzzyCompare(row.heldOutF1(), 0.6));
  QCOMPARE(rowOf(run, 7).conceptNumber, rowOf(run, 9).conceptNumber);
}

void TestPublishedResults::whatIsMissingIsNotZero() {
  const PublishedRun old = valueOf(readPublishedRun(kSmall / "2025-10-12_15-57-29_nt50_L6_batchtopk_standard"));
  QVERIFY(!old.hasPrecision());
  QVERIFY(std::isnan(old.scores.rows[0].sets[2].precision) && std::isnan(old.scores.rows[0].sets[2].recall));
  QCOMPARE(old.scores.rows[0].sets[2].f1, 0.5);
  QCOMPARE(old.modelName, std::string("nt50"));  // from the folder: its summary has none
  const PublishedRun run = valueOf(readPublishedRun(kLayer3));
  QVERIFY(std::isnan(rowOf(run, 12).meanF1()) && std::isnan(rowOf(run, 12).sets[1].f1));
  QCOMPARE(rowOf(run, 11).sets[1].f1, 0.0);
}

void TestPublishedResults::neuronsHaveNoDictionary() {
  const PublishedRun run =
      valueOf(readPublishedRun(kData / "concepts" / "neurons" / "2025-10-15_09-46-52_nt50_L3_identity_standard"));
  QVERIFY(run.isNeurons());
  QVERIFY(!run.dictSize && !run.k && !run.trainingSteps);
  QCOMPARE(run.activationDim, std::optional<int64_t>(512));
}

void TestPublishedResults::wholeFolderIsReadAtOnce() {
  const std::vector<PublishedRun> runs = valueOf(readPublishedRuns(kData));
  QCOMPARE(runs.size(), size_t{7});
  std::vector<Phrase> warnings;
  const Figure2Runs picked = pickRuns(runs, warnings);
  QCOMPARE(picked.small.size(), size_t{3});
  QCOMPARE(picked.large.at(9)->layer, 9);
  QCOMPARE(warnings.size(), size_t{1});  // layer 2 is there twice
  QVERIFY(picked.neurons.at(2)->folder.string().find("11-30-22") != std::string::npos);
  VERIFY_ERROR(readPublishedRuns(kData / "steering_results"), ErrorKind::FileNotFound);
  StopSource stop;
  stop.requestStop();
  VERIFY_ERROR(readPublishedRuns(kData, {stop.token(), {}}), ErrorKind::Cancelled);
}

void TestPublishedResults::countsOfARun() {
  const ScoreCounts counts = countScores(valueOf(readPublishedRun(kLayer3)).scores);
  QCOMPARE(counts.rows, int64_t{6});
  QVERIFY(qFuzzyCompare(counts.highestF1, 0.6));
  QCOMPARE(counts.above[kPaperF1], int64_t{4});  // not latent 12, whose mean is not known
  QCOMPARE(counts.heldOutAbove[kPaperF1], int64_t{4});
  QCOMPARE(counts.heldOutAbove[2], int64_t{1});
  QCOMPARE(counts.concepts[kPaperF1], int64_t{3});
}

void TestPublishedResults::uniqueConceptsThreeWays() {
  const std::vector<PublishedRun> runs = valueOf(readPublishedRuns(kSmall));
  std::vector<const PublishedRun*> all;
  for (const PublishedRun& run : runs)
    all.push_back(&run);
  QCOMPARE(uniqueConcepts(all, UniqueBy::Text).size(), size_t{5});         // kanMX and KanR in two orders
  QCOMPARE(uniqueConcepts(all, UniqueBy::Labels).size(), size_t{4});       // as one set
  QCOMPARE(uniqueConcepts(all, UniqueBy::RenamedText).size(), size_t{6});  // chimeric intron renamed in L3 only
  const UniqueConcept best = uniqueConcepts(all, UniqueBy::Text)[0];
  QCOMPARE(best.run->layer, 3);
  const auto chimeric = uniqueConcepts(all, UniqueBy::Labels);
  QVERIFY(std::any_of(chimeric.begin(), chimeric.end(), [](const UniqueConcept& unique) {
    return unique.annotation == "chimeric intron" && unique.run->layer == 6;  // .5 there, .25 in L3
  }));
}

void TestPublishedResults::brokenTablesAreRefused_data() {
  QTest::addColumn<QString>("table");
  QTest::addColumn<QString>("said");
  QTest::newRow("no F1") << "latent_id,annotation,threshold\n1,['a'],0\n"
                         << "best_f1_val0";
  QTest::newRow("no list") << "latent_id,annotation,best_f1_val0,threshold\n1,AmpR,0.5,0\n"
                           << "AmpR";
  QTest::newRow("no number") << "latent_id,annotation,best_f1_val0,threshold\n1,['a'],high,0\n"
                             << "high";
  QTest::newRow("no latent") << "latent_id,annotation,best_f1_val0,threshold\n-1,['a'],0.5,0\n"
                             << "-1";
}

void TestPublishedResults::brokenTablesAreRefused() {
  QFETCH(QString, table);
  QFETCH(QString, said);
  const TemporaryFolder folder;
  const fs::path run = folder.path("run_nt50_L3_batchtopk_standard");
  writeFile(run / "val_set_0_x_results.csv", table.toStdString());
  const auto result = readPublishedRun(run);
  QVERIFY(result.hasError());
  QVERIFY(QString::fromStdString(result.error().text()).contains(said));
}

void TestPublishedResults::contradictionIsAWarning() {
  const TemporaryFolder folder;
  const fs::path run = folder.path("run");
  writeFile(run / "val_set_0_x_results.csv", "latent_id,annotation,best_f1_val0,threshold\n1,['a'],0.5,0\n");
  VERIFY_ERROR(readPublishedRun(run), ErrorKind::MalformedFile);  // nothing tells the layer
  writeFile(run / "summary_x.json",
            R"({"run_metadata": {"layer_num": 4}, "summary_statistics": {"val_0": {"num_latents": 2}}})");
  const PublishedRun read = valueOf(readPublishedRun(run));
  QCOMPARE(read.layer, 4);
  QCOMPARE(read.warnings.size(), size_t{1});
}

void TestPublishedResults::steeringTakesPlacesFromPositions() {
  const PublishedSteering fixed =
      valueOf(readSteeringTable(kData / "steering_results" / "fixed_activation_steering.csv"));
  QCOMPARE(fixed.results.size(), size_t{24});
  QCOMPARE(fixed.failedRows, int64_t{1});
  const PublishedSteering highest =
      valueOf(readSteeringTable(kData / "steering_results" / "max_activation_steering.csv"));
  QVERIFY(highest.results[2].place == SteeringPlace::MaskedAndNearby);  // the file says nearby
  QVERIFY(highest.results[3].place == SteeringPlace::Far);
  QCOMPARE(highest.results[2].positions, (std::vector<int64_t>{568, 567}));
  QVERIFY(steeringPlaceOf(std::vector<int64_t>{1, 2, 3}, 2) == SteeringPlace::Broad);
  QVERIFY(steeringPlaceOf(std::vector<int64_t>{5}, 2) == SteeringPlace::Nearby);
  QVERIFY(steeringPlaceOf(std::vector<int64_t>{6}, 2) == SteeringPlace::Far);
}

void TestPublishedResults::steeringWithoutAHeader() {
  const PublishedSteering headless = valueOf(readSteeringTable(kData / "steering_results" / "headless.csv"));
  QCOMPARE(headless.results.size(), size_t{8});
  QCOMPARE(headless.results[0].latent, 5066);
  QCOMPARE(headless.results[0].targetProbability, 0.75);
  VERIFY_ERROR(readSteeringTable(kLayer3 / "val_set_0_nt50_batchtopk_standard_results.csv"), ErrorKind::MalformedFile);
}

DGLM_TEST(TestPublishedResults);
#include "tst_published_results.moc"
