// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/sequence/record_part.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

Record record(Topology topology, std::vector<Feature> features) {
  Record whole;
  whole.id = "p";
  whole.accession = "X1";
  whole.topology = topology;
  whole.bases = "AACCGGTTAC";
  whole.features = std::move(features);
  return whole;
}

Feature feature(std::vector<BaseRange> ranges, Strand strand = Strand::Forward) {
  Feature made;
  made.type = "CDS";
  for (const BaseRange bases : ranges)
    made.segments.push_back({bases, strand});
  made.order = ranges.size() > 1 ? SegmentOrder::Join : SegmentOrder::Single;
  return made;
}

}  // namespace

class TestRecordPart : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void takesBasesAndWholeFeatures() {
    const Record part = partOf(record(Topology::Linear, {feature({{3, 5}}), feature({{0, 2}})}), {2, 8});
    QCOMPARE(part.bases, std::string("CCGGTT"));
    QCOMPARE(part.id, std::string("p_3-8"));
    QVERIFY(part.accession.empty() && !part.isCircular());
    QCOMPARE(part.features.size(), size_t{1});
    QVERIFY(part.features[0] == feature({{1, 3}}));
  }

  void whatIsCutIsPartialThere() {
    const Record part =
        partOf(record(Topology::Linear, {feature({{0, 4}}), feature({{6, 10}}, Strand::Reverse)}), {2, 8});
    QCOMPARE(part.features.size(), size_t{2});
    const FeatureSegment first = part.features[0].segments[0], second = part.features[1].segments[0];
    QVERIFY(first.bases == (BaseRange{0, 2}) && first.partialStart && !first.partialEnd);
    QVERIFY(second.bases == (BaseRange{4, 6}) && !second.partialStart && second.partialEnd);
    QCOMPARE(second.strand, Strand::Reverse);
  }

  void ofAJoinTheSegmentsWithinStay() {
    const Record part = partOf(record(Topology::Linear, {feature({{0, 2}, {3, 5}, {6, 8}})}), {3, 8});
    QVERIFY(part.features[0] == feature({{0, 2}, {3, 5}}));
    const Record one = partOf(record(Topology::Linear, {feature({{0, 2}, {3, 5}})}), {3, 8});
    QVERIFY(one.features[0] == feature({{0, 2}}));
  }

  void goesRoundTheOrigin() {
    const Record part = partOf(record(Topology::Circular, {feature({{9, 11}}), feature({{1, 3}})}), {8, 13});
    QCOMPARE(part.bases, std::string("ACAAC"));
    QCOMPARE(part.id, std::string("p_9-3"));
    QVERIFY(part.features[0] == feature({{1, 3}}));
    QVERIFY(part.features[1] == feature({{3, 5}}));
  }

  void aFeatureThatTheCutTearsKeepsItsReadingOrder() {
    const Record forward = partOf(record(Topology::Circular, {feature({{8, 12}})}), {0, 10});
    QCOMPARE(forward.features[0].segments.size(), size_t{2});
    QVERIFY(forward.features[0].segments[0].bases == (BaseRange{8, 10}));
    QVERIFY(forward.features[0].segments[1].bases == (BaseRange{0, 2}));
    QVERIFY(forward.features[0].order == SegmentOrder::Join);
    const Record reverse = partOf(record(Topology::Circular, {feature({{8, 12}}, Strand::Reverse)}), {0, 10});
    QVERIFY(reverse.features[0].segments[0].bases == (BaseRange{0, 2}));
    QVERIFY(reverse.features[0].segments[1].bases == (BaseRange{8, 10}));
  }

  void staysWithinALinearRecord() {
    QCOMPARE(partOf(record(Topology::Linear, {}), {-3, 40}).bases, std::string("AACCGGTTAC"));
    QVERIFY(partOf(record(Topology::Linear, {}), {12, 40}).bases.empty());
  }
};

DGLM_TEST(TestRecordPart);
#include "tst_record_part.moc"
