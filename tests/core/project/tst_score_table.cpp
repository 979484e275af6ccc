// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>

#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

ScoreRun publishedRun() {
  ScoreRun run;
  run.provenance = MarkSource::Import;
  run.modelName = "nt50";
  run.layer = 3;
  run.f1Type = F1Type::Domain;
  run.mode = "paper-compatible";
  run.dictSize = 4096;
  run.k = 16;
  run.source = "/published/L3";
  run.sourceSha256 = std::string(64, 'c');
  run.sets = {{"/published/L3/val_set_0.csv", "d"}, {"/published/L3/val_set_1.csv", "e"}};
  run.programVersion = "0.1.0";
  run.time = std::chrono::sys_seconds{std::chrono::seconds{1'700'000'000}};
  return run;
}

LatentScore scoreOf(int32_t latent, int32_t conceptNumber, double f1) {
  LatentScore score{latent, conceptNumber, 0.01, {}};
  for (SetScore& set : score.sets)
    set.f1 = f1;
  return score;
}

}  // namespace

/// Runs of concept scores and their rows.
class TestScoreTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void runComesBack();
  void missingNumbersStayMissing();
  void rowsAreOfTheirRun();
  void unknownReferencesAreRefused();
  void stoppedRunLeavesNothing();
  void removedRunTakesItsRows();

 private:
  TemporaryFolder folder_;
  std::optional<Project> project_;
  int files_ = 0;
};

void TestScoreTable::init() {
  project_ = valueOf(Project::create(folder_.path(std::to_string(++files_) + ".dglm")));
}

void TestScoreTable::runComesBack() {
  ScoreRun scored = publishedRun();
  scored.provenance = MarkSource::Score;
  scored.model = valueOf(project_->models().addModel({"/glm", "1", "{}"}));
  scored.dictionary = valueOf(project_->models().addDictionary({"/ae.pt", "2", "{}"}));
  scored.trainingSteps = 100'000;
  scored.activationDim = 512;
  VERIFY_OK(project_->scores().add(publishedRun(), {}));
  const ScoreRunId id = valueOf(project_->scores().add(scored, {}));
  QVERIFY(valueOf(project_->scores().load(id)) == scored);
  const std::vector<StoredScoreRun> all = valueOf(project_->scores().list());
  QCOMPARE(all.size(), size_t{2});
  QVERIFY(all[0].run == publishedRun());
  QVERIFY(all[1].id == id);
}

void TestScoreTable::missingNumbersStayMissing() {
  LatentScore row{7, 0, SetScore::kNone, {}};
  row.sets[0] = {0.75, SetScore::kNone, SetScore::kNone, 2, std::nullopt, SetScore::kNone, SetScore::kNone, 0.0};
  row.sets[1] = {0.5, 0.25, 1.0, 2, 40, 0.125, 0.625, SetScore::kNone};
  const ScoreRunId id = valueOf(project_->scores().add(publishedRun(), {{"AmpR"}, {row}}));
  const ConceptScores back = valueOf(project_->scores().scores(id));
  QCOMPARE(back.concepts, std::vector<std::string>{"AmpR"});
  const LatentScore& found = back.rows.at(0);
  QCOMPARE(found.sets[0].f1, 0.75);
  QVERIFY(std::isnan(found.sets[0].precision) && std::isnan(found.qValue) && !found.sets[0].support);
  QCOMPARE(found.sets[0].nullF1, 0.0);
  QCOMPARE(found.sets[1].support, std::optional<int64_t>(40));
  QCOMPARE(found.sets[1].high, 0.625);
  QVERIFY(std::isnan(found.sets[2].f1));
  QCOMPARE(found.heldOutF1(), 0.5);
  QCOMPARE(found.countingF1(), 0.5);
}

void TestScoreTable::rowsAreOfTheirRun() {
  const ConceptScores first{{"AmpR", "KanR"}, {scoreOf(9, 1, 0.5), scoreOf(2, 1, 0.25), scoreOf(2, 0, 0.75)}};
  const ConceptScores second{{"ori"}, {scoreOf(2, 0, 1.0)}};
  const ScoreRunId one = valueOf(project_->scores().add(publishedRun(), first));
  const ScoreRunId two = valueOf(project_->scores().add(publishedRun(), second));
  const std::vector<LatentScore> rows = valueOf(project_->scores().scores(one)).rows;
  QCOMPARE(rows.size(), size_t{3});
  QCOMPARE(rows[0].latent, 2);
  QCOMPARE(rows[0].conceptNumber, 0);
  QCOMPARE(rows[0].heldOutF1(), 0.75);
  QCOMPARE(rows[2].latent, 9);
  QCOMPARE(valueOf(project_->scores().scores(two)).rows.size(), size_t{1});
}

void TestScoreTable::unknownReferencesAreRefused() {
  ScoreRun run = publishedRun();
  run.dictionary = DictionaryId{9};
  VERIFY_ERROR(project_->scores().add(run, {}), ErrorKind::InvalidArgument);
  VERIFY_ERROR(project_->scores().add(publishedRun(), {{"AmpR"}, {scoreOf(1, 1, 0.5)}}), ErrorKind::InvalidArgument);
  VERIFY_ERROR(project_->scores().scores(ScoreRunId{9}), ErrorKind::InvalidArgument);
  VERIFY_ERROR(project_->scores().load(ScoreRunId{9}), ErrorKind::InvalidArgument);
  VERIFY_ERROR(project_->scores().remove(ScoreRunId{9}), ErrorKind::InvalidArgument);
  QVERIFY(valueOf(project_->scores().list()).empty());
}

void TestScoreTable::stoppedRunLeavesNothing() {
  StopSource stop;
  stop.requestStop();
  const ConceptScores scores{{"AmpR"}, {scoreOf(1, 0, 0.5)}};
  VERIFY_ERROR(project_->scores().add(publishedRun(), scores, {stop.token(), {}}), ErrorKind::Cancelled);
  QVERIFY(valueOf(project_->scores().list()).empty());
}

void TestScoreTable::removedRunTakesItsRows() {
  const ScoreRunId id = valueOf(project_->scores().add(publishedRun(), {{"AmpR"}, {scoreOf(1, 0, 0.5)}}));
  VERIFY_OK(project_->scores().remove(id));
  VERIFY_OK(project_->check());
  QVERIFY(valueOf(project_->scores().list()).empty());
}

DGLM_TEST(TestScoreTable);
#include "tst_score_table.moc"
