// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

class TestRecordTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void recordComesBackEqual();
  void oddTextSurvives();
  void listDescribesRecords();
  void manyRecordsAreOneTransaction();
  void stoppedAdditionLeavesNothing();
  void namesAreToldApartOnAdding();
  void changesAreKept();
  void anotherTopologyKeepsLooksAndDropsActivations();
  void unknownRecordsAreNamed();
  void stylesFollowTheirFeatures();
  void removalTakesEverythingOfTheRecord();

 private:
  TemporaryFolder folder_;
  Project openProject(const char* name) { return valueOf(Project::create(folder_.path(name))); }
};

void TestRecordTable::recordComesBackEqual() {
  Project project = openProject("equal.dglm");
  Record empty;
  empty.id = "empty";
  const auto ids = valueOf(project.records().add(std::vector<NewRecord>{{sampleRecord(), {}}, {empty, {}}}));
  QVERIFY(valueOf(project.records().load(ids[0])) == sampleRecord());
  QVERIFY(valueOf(project.records().load(ids[1])) == empty);
}

void TestRecordTable::oddTextSurvives() {
  // GenBank files of the nineties are Latin-1; a NUL may stand in a damaged one.
  Record record = sampleRecord();
  record.description = std::string("caf\xE9 \0 end", 10);
  record.features[0].qualifiers[0].value = "\xB5g";
  Project project = openProject("odd.dglm");
  const auto ids = valueOf(project.records().add(std::vector<NewRecord>{{record, {}}}));
  QVERIFY(valueOf(project.records().load(ids[0])) == record);
}

void TestRecordTable::listDescribesRecords() {
  Project project = openProject("list.dglm");
  const RecordOrigin origin{std::filesystem::path(u8"/daten/größe.gb"), std::string(64, 'c'), "not seen in training"};
  valueOf(project.records().add(std::vector<NewRecord>{{sampleRecord("one"), origin}, {sampleRecord("two"), {}}}));
  const std::vector<RecordSummary> list = valueOf(project.records().list());
  QCOMPARE(list.size(), size_t{2});
  QCOMPARE(list[0].name, std::string("one"));
  QCOMPARE(list[0].accession, sampleRecord().accession);
  QCOMPARE(list[0].version, sampleRecord().version);
  QCOMPARE(list[0].length, sampleRecord().length());
  QVERIFY(list[0].topology == Topology::Circular);
  QCOMPARE(list[0].gc, gcFraction(sampleRecord().bases));
  QCOMPARE(list[0].featureCount, 3);
  QVERIFY(list[0].origin == origin);
  QCOMPARE(list[1].name, std::string("two"));
}

void TestRecordTable::manyRecordsAreOneTransaction() {
  constexpr int64_t kRecords = 10'000;
  Project project = openProject("many.dglm");
  const std::vector<NewRecord> records(kRecords, NewRecord{sampleRecord(), {}});
  int64_t lastDone = 0;
  const JobContext job{{}, [&](const Progress& progress) {
                         QVERIFY(progress.done >= lastDone);
                         lastDone = progress.done;
                         QCOMPARE(progress.total, kRecords);
                       }};
  QCOMPARE(valueOf(project.records().add(records, job)).size(), static_cast<size_t>(kRecords));
  QVERIFY(lastDone > kRecords / 2);
  QCOMPARE(valueOf(project.records().list()).size(), static_cast<size_t>(kRecords));
}

void TestRecordTable::stoppedAdditionLeavesNothing() {
  Project project = openProject("stopped.dglm");
  StopSource source;
  const JobContext job{source.token(), [&](const Progress& progress) {
                         if (progress.done > 0)
                           source.requestStop();
                       }};
  const std::vector<NewRecord> records(1000, NewRecord{sampleRecord(), {}});
  VERIFY_ERROR(project.records().add(records, job), ErrorKind::Cancelled);
  QVERIFY(valueOf(project.records().list()).empty());
}

void TestRecordTable::namesAreToldApartOnAdding() {
  Project project = openProject("names.dglm");
  const auto add = [&](const std::vector<std::string>& names) {
    std::vector<NewRecord> records;
    for (const std::string& name : names)
      records.push_back({sampleRecord(name), {}});
    return valueOf(project.records().addDistinct(std::move(records)));
  };
  QVERIFY(add({"a", "b"}).renamings.empty());
  const DistinctRecords added = add({"c", "a", "a"});
  QCOMPARE(added.ids.size(), size_t{3});
  QCOMPARE(added.renamings.size(), size_t{2});
  QCOMPARE(added.renamings[0].from + added.renamings[0].to, std::string("aa_2"));
  QStringList names;
  for (const RecordSummary& record : valueOf(project.records().list()))
    names << QString::fromStdString(record.name);
  QCOMPARE(names, (QStringList{"a", "b", "c", "a_2", "a_3"}));
  std::vector<NewRecord> again{{sampleRecord("c"), {}}, {sampleRecord("b"), {}}};
  const auto back = valueOf(project.records().addDistinct(std::move(again), {}, {added.ids[0]}));
  QCOMPARE(back.renamings.size(), size_t{1});  // what leaves gives its name back
  QCOMPARE(back.renamings[0].from, std::string("b"));
}

void TestRecordTable::changesAreKept() {
  Project project = openProject("changes.dglm");
  const RecordId id = valueOf(project.records().add(std::vector<NewRecord>{{sampleRecord(), {}}}))[0];
  VERIFY_OK(project.records().rename(id, "renamed"));
  VERIFY_OK(project.records().setNote(id, "check the ori"));
  VERIFY_OK(project.records().setFeatures(id, std::vector<Feature>{sampleFeature("CDS", {{{0, 3}}})}));
  const Record record = valueOf(project.records().load(id));
  QCOMPARE(record.id, std::string("renamed"));
  QCOMPARE(record.features.size(), size_t{1});
  QCOMPARE(record.features[0].type, std::string("CDS"));
  const RecordSummary summary = valueOf(project.records().list())[0];
  QCOMPARE(summary.note, std::string("check the ori"));
  QCOMPARE(summary.featureCount, 1);
}

void TestRecordTable::anotherTopologyKeepsLooksAndDropsActivations() {
  Project project = openProject("topology.dglm");
  const RecordId id = valueOf(project.records().add(std::vector<NewRecord>{{sampleRecord(), {}}}))[0];
  const AnalysisId analysis = addSampleAnalysis(project, 8);
  ActivationWriter writer = valueOf(project.activations().writer(analysis));
  VERIFY_OK(writer.add(id, sampleCode(sampleRecord(), 2, 8, 1, 7)));
  VERIFY_OK(writer.commit());
  QCOMPARE(valueOf(project.activations().records(analysis)).size(), size_t{1});
  const std::vector<FeatureStyle> styles = {{1, "#ff0000", false}};
  VERIFY_OK(project.views().setFeatureStyles(id, styles));
  std::vector<Feature> features = sampleRecord().features;
  features[1].segments = {{{2, 5}}};
  VERIFY_OK(project.records().setTopology(id, Topology::Linear, features));
  QVERIFY(valueOf(project.records().topology(id)) == Topology::Linear);
  const Record record = valueOf(project.records().load(id));
  QVERIFY(!record.isCircular() && record.features == features);
  QVERIFY(valueOf(project.views().featureStyles(id)) == styles);
  QVERIFY(valueOf(project.activations().records(analysis)).empty());
  VERIFY_ERROR(project.records().setTopology(id, Topology::Circular, {}), ErrorKind::InvalidArgument);
  QVERIFY(valueOf(project.records().topology(id)) == Topology::Linear);
  VERIFY_ERROR(project.records().topology(RecordId{17}), ErrorKind::RecordNotFound);
  VERIFY_OK(project.check());
}

void TestRecordTable::unknownRecordsAreNamed() {
  Project project = openProject("unknown.dglm");
  const RecordId none{17};
  VERIFY_ERROR(project.records().load(none), ErrorKind::RecordNotFound);
  VERIFY_ERROR(project.records().rename(none, "x"), ErrorKind::RecordNotFound);
  VERIFY_ERROR(project.records().setFeatures(none, {}), ErrorKind::RecordNotFound);
  VERIFY_ERROR(project.records().remove(std::vector<RecordId>{none}), ErrorKind::RecordNotFound);
  QVERIFY(project.records().load(none).error().text().find("#17") != std::string::npos);
}

void TestRecordTable::stylesFollowTheirFeatures() {
  Project project = openProject("styles.dglm");
  const RecordId id = valueOf(project.records().add(std::vector<NewRecord>{{sampleRecord(), {}}}))[0];
  const std::vector<FeatureStyle> styles = {{0, "#ff0000", false}, {1, "", true}};
  VERIFY_OK(project.views().setFeatureStyles(id, styles));
  QVERIFY(valueOf(project.views().featureStyles(id)) == styles);

  // The first feature moves to the end, the hidden one goes.
  std::vector<Feature> features = sampleRecord().features;
  std::swap(features[0], features[2]);
  features.erase(features.begin() + 1);
  VERIFY_OK(project.records().setFeatures(id, features));
  const std::vector<FeatureStyle> moved = {{1, "#ff0000", false}};
  QVERIFY(valueOf(project.views().featureStyles(id)) == moved);

  VERIFY_ERROR(project.views().setFeatureStyles(id, std::vector<FeatureStyle>{{2, "", true}}),
               ErrorKind::InvalidArgument);
  QVERIFY(valueOf(project.views().featureStyles(id)) == moved);
}

void TestRecordTable::removalTakesEverythingOfTheRecord() {
  Project project = openProject("removal.dglm");
  const auto ids =
      valueOf(project.records().add(std::vector<NewRecord>{{sampleRecord("one"), {}}, {sampleRecord("two"), {}}}));
  VERIFY_OK(project.records().remove(std::vector<RecordId>{ids[0]}));
  VERIFY_ERROR(project.records().load(ids[0]), ErrorKind::RecordNotFound);
  QVERIFY(valueOf(project.records().load(ids[1])) == sampleRecord("two"));
  // A later record never gets the number of one that is gone.
  VERIFY_OK(project.records().remove(std::vector<RecordId>{ids[1]}));
  const auto later = valueOf(project.records().add(std::vector<NewRecord>{{sampleRecord(), {}}}));
  QVERIFY(later[0] > ids[1]);
  VERIFY_OK(project.check());
}

DGLM_TEST(TestRecordTable);
#include "tst_record_table.moc"
