// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

/// Steering sessions and their steps.
class TestSteeringTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void sessionComesBack();
  void everyMoveIsKept();
  void undoneMovesGoWithTheNext();
  void resultBelongsToItsStep();
  void removedRecordLeavesItsSessions();
  void unknownReferencesAreRefused();
  void removedSessionTakesItsSteps();

 private:
  SteeringTable table() { return project_->steering(); }

  TemporaryFolder folder_;
  std::optional<Project> project_;
  SteeringStudy study_;
  int files_ = 0;
};

void TestSteeringTable::init() {
  project_ = valueOf(Project::create(folder_.path(std::to_string(++files_) + ".dglm")));
  study_ = SteeringStudy();
  study_.name = "A1408G";
  study_.note = "as in the paper";
  study_.record = valueOf(project_->records().add(std::vector<NewRecord>{{sampleRecord(), {}}}))[0];
  study_.model = valueOf(project_->models().addModel({"/glm", "1", "{}"}));
  study_.dictionary = valueOf(project_->models().addDictionary({"/ae.pt", "2", "{}"}));
  study_.layer = 9;
  study_.inputJson = R"({"mask":"568"})";
  study_.seed = 42;
  study_.programVersion = "0.1.0";
  study_.started = std::chrono::sys_seconds{std::chrono::seconds{1'700'000'000}};
}

void TestSteeringTable::sessionComesBack() {
  SteeringStudy preset = study_;
  preset.record.reset();
  const SteeringId id = valueOf(table().add(study_, {R"({"dials":[]})", "", {}}));
  VERIFY_OK(table().add(preset, {}));
  VERIFY_OK(table().describe(id, "renamed", "µ"));
  study_.name = "renamed";
  study_.note = "µ";
  const std::vector<StoredSteering> all = valueOf(table().list());
  QCOMPARE(all.size(), size_t{2});
  QVERIFY(all[0].study == study_);
  QVERIFY(all[1].study == preset);
}

void TestSteeringTable::everyMoveIsKept() {
  const SteeringId id = valueOf(table().add(study_, {"start", "", {}}));
  QCOMPARE(valueOf(table().append(id, {"first", "", {}})), int64_t{1});
  QCOMPARE(valueOf(table().append(id, {"second", "", {}})), int64_t{2});
  const std::filesystem::path path = project_->path();
  project_.reset();
  project_ = valueOf(Project::open(path));
  const SteeringHistory history = valueOf(table().history(id));
  QCOMPARE(history.current, int64_t{2});
  QCOMPARE(history.steps.size(), size_t{3});
  QCOMPARE(history.steps[1].dialsJson, std::string("first"));
}

void TestSteeringTable::undoneMovesGoWithTheNext() {
  const SteeringId id = valueOf(table().add(study_, {"start", "", {}}));
  VERIFY_OK(table().append(id, {"first", "", {}}));
  VERIFY_OK(table().append(id, {"second", "", {}}));
  VERIFY_OK(table().show(id, 0));
  QCOMPARE(valueOf(table().history(id)).steps.size(), size_t{3});  // can be done again
  QCOMPARE(valueOf(table().append(id, {"other", "", {}})), int64_t{1});
  const SteeringHistory history = valueOf(table().history(id));
  QCOMPARE(history.current, int64_t{1});
  QVERIFY(history.steps == (std::vector<SteeringStep>{{"start", "", {}}, {"other", "", {}}}));
}

void TestSteeringTable::resultBelongsToItsStep() {
  const SteeringId id = valueOf(table().add(study_, {"start", "", {}}));
  const int64_t step = valueOf(table().append(id, {"first", "", {}}));
  VERIFY_OK(table().setResult(id, step, R"({"p":0.5})", 12.5));
  const SteeringHistory history = valueOf(table().history(id));
  QVERIFY(!history.steps[0].milliseconds);
  QCOMPARE(history.steps[1].milliseconds, std::optional<double>(12.5));
  QCOMPARE(history.steps[1].resultJson, std::string(R"({"p":0.5})"));
  VERIFY_ERROR(table().setResult(id, 7, "{}", 1), ErrorKind::InvalidArgument);
  VERIFY_ERROR(table().show(id, 7), ErrorKind::InvalidArgument);
}

void TestSteeringTable::removedRecordLeavesItsSessions() {
  VERIFY_OK(table().add(study_, {}));
  const std::vector<RecordId> records{*study_.record};
  VERIFY_OK(project_->records().remove(records, {}));
  QVERIFY(!valueOf(table().list())[0].study.record);
  VERIFY_OK(project_->check());
}

void TestSteeringTable::unknownReferencesAreRefused() {
  SteeringStudy study = study_;
  study.dictionary = DictionaryId{9};
  VERIFY_ERROR(table().add(study, {}), ErrorKind::InvalidArgument);
  study = study_;
  study.record = RecordId{9};
  VERIFY_ERROR(table().add(study, {}), ErrorKind::RecordNotFound);
  QVERIFY(valueOf(table().list()).empty());
  VERIFY_ERROR(table().history(SteeringId{1}), ErrorKind::InvalidArgument);
  VERIFY_ERROR(table().append(SteeringId{1}, {}), ErrorKind::InvalidArgument);
  VERIFY_ERROR(table().describe(SteeringId{1}, "", ""), ErrorKind::InvalidArgument);
}

void TestSteeringTable::removedSessionTakesItsSteps() {
  const SteeringId id = valueOf(table().add(study_, {}));
  VERIFY_OK(table().remove(id));
  VERIFY_OK(project_->check());
  QVERIFY(valueOf(table().list()).empty());
  VERIFY_ERROR(table().remove(id), ErrorKind::InvalidArgument);
}

DGLM_TEST(TestSteeringTable);
#include "tst_steering_table.moc"
