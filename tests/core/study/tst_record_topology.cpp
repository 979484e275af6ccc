// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/study/record_topology.h"
#include "tests/core/result_checks.h"
#include "tests/core/tiny_project.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

Record lineOf(const std::string& bases, const std::string& description = "") {
  Record record;
  record.id = "line";
  record.bases = bases;
  record.description = description;
  return record;
}

Feature featureAt(std::vector<FeatureSegment> segments) {
  Feature feature;
  feature.type = "CDS";
  feature.order = segments.size() > 1 ? SegmentOrder::Join : SegmentOrder::Single;
  feature.segments = std::move(segments);
  return feature;
}

}  // namespace

class TestRecordTopology : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void featuresAreCutAndJoinedAtTheOrigin() {
    Record circle = tinyRecord("ring", Topology::Circular, 60);
    circle.features = {featureAt({{{50, 70}, Strand::Forward, true, true}}),
                       featureAt({{{50, 70}, Strand::Reverse}, {{20, 30}, Strand::Reverse}}),
                       featureAt({{{6, 24}, Strand::Forward}})};
    const Record line = withTopology(circle, Topology::Linear);
    QVERIFY(!line.isCircular());
    QCOMPARE(line.bases, circle.bases);
    QVERIFY(line.features[0] ==
            featureAt({{{50, 60}, Strand::Forward, true, false}, {{0, 10}, Strand::Forward, false, true}}));
    QVERIFY(line.features[1] ==
            featureAt({{{0, 10}, Strand::Reverse}, {{50, 60}, Strand::Reverse}, {{20, 30}, Strand::Reverse}}));
    QVERIFY(line.features[2] == circle.features[2]);
    QVERIFY(withTopology(line, Topology::Circular) == circle);
  }

  void activationsGoAndComeBack() {
    QTemporaryDir folder;
    const TinyProject tiny = valueOf(makeTinyProject(folder));
    Project project = valueOf(Project::open(tiny.path));
    const Record before = valueOf(project.records().load(tiny.ring));
    const LatentTrack track = valueOf(project.activations().latentInRecord(tiny.analysis, tiny.ring, 2));

    const RecordForm circle = valueOf(changeTopology(project, tiny.ring, Topology::Linear));
    QVERIFY(!valueOf(project.records().load(tiny.ring)).isCircular());
    QVERIFY(valueOf(project.activations().records(tiny.analysis)).empty());
    const RecordForm line = valueOf(putForm(project, tiny.ring, circle));
    QVERIFY(line.topology == Topology::Linear && line.codes.empty());
    QVERIFY(valueOf(project.records().load(tiny.ring)) == before);
    const LatentTrack again = valueOf(project.activations().latentInRecord(tiny.analysis, tiny.ring, 2));
    QCOMPARE(again.tokens.size(), track.tokens.size());
    QCOMPARE(again.coverages.size(), track.coverages.size());
    QVERIFY(again.coverages[1].bases == track.coverages[1].bases);
    static_cast<void>(valueOf(putForm(project, tiny.ring, line)));
    QVERIFY(valueOf(project.activations().records(tiny.analysis)).empty());
    QVERIFY(project.check().hasValue());
    QVERIFY(changeTopology(project, RecordId{99}, Topology::Linear).hasError());
  }

  void whatIsReadTheSameWayStays() {
    QTemporaryDir folder;
    const TinyProject tiny = valueOf(makeTinyProject(folder, "tiny.dglm", R"({"all_windows": false})"));
    Project project = valueOf(Project::open(tiny.path));
    static_cast<void>(valueOf(changeTopology(project, tiny.ring, Topology::Linear)));
    QCOMPARE(valueOf(project.activations().records(tiny.analysis)), std::vector<RecordId>{tiny.ring});
  }

  void repeatedEndsAreASign() {
    const std::string unit = basesFrom(1, 40);
    QCOMPARE(circularSigns(lineOf(unit + basesFrom(2, 300) + unit), {}).repeatedBases, 40);
    QCOMPARE(circularSigns(lineOf(unit.substr(0, 20) + basesFrom(2, 300) + unit.substr(0, 20)), {}).repeatedBases, 20);
    const auto none = [](const std::string& ends) {
      return circularSigns(lineOf(ends + basesFrom(2, 300) + ends), {}).repeatedBases == 0;
    };
    QVERIFY(none(unit.substr(0, 19)));
    QVERIFY(none(std::string(40, 'A')));
    QVERIFY(none("ACACACACACACACACACACACACAC"));
    QVERIFY(none(std::string(40, 'N')));
    Record circle = lineOf(unit + basesFrom(2, 300) + unit);
    circle.topology = Topology::Circular;
    QVERIFY(!circularSigns(circle, {}));
    QCOMPARE(circularSigns(lineOf("ACGT"), {}).repeatedBases, 0);
  }

  void namesAreASign_data() {
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isSign");
    QTest::newRow("said") << "cloning vector, circular"
                          << "a.fa" << true;
    QTest::newRow("title") << "Escherichia coli strain 7 plasmid pX, complete sequence"
                           << "a.fa" << true;
    QTest::newRow("file") << ""
                          << "pX_circular.fasta" << true;
    QTest::newRow("file of a plasmid") << ""
                                       << "plasmid-complete-sequence.fa" << true;
    QTest::newRow("not so") << "non-circular DNA"
                            << "a.fa" << false;
    QTest::newRow("RNA") << "Homo sapiens circular RNA"
                         << "a.fa" << false;
    QTest::newRow("part") << "plasmid pX, partial sequence"
                          << "a.fa" << false;
    QTest::newRow("word in a word") << "semicircularis"
                                    << "a.fa" << false;
    QTest::newRow("nothing") << ""
                             << "" << false;
  }

  void namesAreASign() {
    QFETCH(QString, description);
    QFETCH(QString, file);
    QFETCH(bool, isSign);
    const CircularSigns signs = circularSigns(lineOf(basesFrom(3, 100), description.toStdString()), file.toStdString());
    QCOMPARE(signs.isNamedSo, isSign);
  }
};

DGLM_TEST(TestRecordTopology);
#include "tst_record_topology.moc"
