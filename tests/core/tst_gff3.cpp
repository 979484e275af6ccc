// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/formats/gff3_reader.h"
#include "core/formats/read_records.h"
#include "core/formats/record_writers.h"
#include "tests/core/temporary_folder.h"

using namespace dglm;
using namespace dglm::test;

class TestGff3 : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sequencesComeWithTheirFeatures() {
    const auto read = readRecords(std::filesystem::path(DGLM_TEST_DATA) / "../fuzz/corpus/gff3/circular.gff3", {});
    QVERIFY2(read.hasValue(), read.hasValue() ? "" : read.error().text().c_str());
    QCOMPARE(read.value().kind, FileKind::Gff3);
    QCOMPARE(read.value().records.size(), size_t(2));
    const Record& first = read.value().records[0];
    QCOMPARE(first.topology, Topology::Circular);
    QCOMPARE(first.length(), 40);
    QCOMPARE(first.features.size(), size_t(3));
    QCOMPARE(first.features[0].type, std::string("source"));
    const Feature& origin = first.features[1];
    QCOMPARE(origin.label(), std::string("ori, half"));
    QCOMPARE(origin.segments.front().bases, (BaseRange{34, 46}));  // round the origin
    QCOMPARE(origin.strand(), Strand::Reverse);
    const Feature& coding = first.features[2];
    QCOMPARE(coding.segments.size(), size_t(2));
    QCOMPARE(coding.segments[1].bases, (BaseRange{11, 20}));
    QCOMPARE(coding.order, SegmentOrder::Join);
    QCOMPARE(coding.qualifiers.back().value, std::string("two;three"));
  }

  void whatReachesPastTheEndIsLeftOut() {
    const auto read = readRecords(std::filesystem::path(DGLM_TEST_DATA) / "../fuzz/corpus/gff3/circular.gff3", {});
    QVERIFY(read.hasValue());
    QVERIFY(read.value().records[1].features.empty());
    QCOMPARE(read.value().warnings.size(), size_t(1));
    QCOMPARE(read.value().warnings.front().problem, ReadProblem::FeatureBeyondEnd);
  }

  void whatWeWroteComesBack() {
    Record record;
    record.id = "pTest";
    record.topology = Topology::Circular;
    record.bases = std::string(60, 'A');
    Feature feature;
    feature.type = "rep_origin";
    feature.segments = {{{50, 70}, Strand::Reverse}};
    feature.qualifiers = {{"label", "ori; a=b, c%d"}, {"note", "two\nlines"}};
    record.features = {feature};
    const TemporaryFolder folder;
    QVERIFY(writeGff3(folder.path("a.gff3"), std::vector{record}).hasValue());
    const auto read = readRecords(folder.path("a.gff3"), {});
    QVERIFY(read.hasValue());
    const Record& back = read.value().records.front();
    QCOMPARE(back.topology, Topology::Circular);
    QCOMPARE(back.features.back(), feature);
  }
};

QTEST_GUILESS_MAIN(TestGff3)
#include "tst_gff3.moc"
