// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/formats/read_records.h"
#include "core/formats/snapgene_features.h"

using namespace dglm;

class TestSnapGene : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsACircularPlasmid() {
    const Result<ReadRecords> read = readRecords(DGLM_TEST_DATA "/sequences/circular.dna", {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().kind, FileKind::SnapGene);
    const Record& record = read.value().records.front();
    QCOMPARE(record.id, std::string("pSnap"));
    QCOMPARE(record.accession, std::string("X1"));
    QCOMPARE(record.description, std::string("A test"));
    QCOMPARE(record.topology, Topology::Circular);
    QCOMPARE(record.length(), 60);
    QCOMPARE(record.features.size(), size_t{3});
    QCOMPARE(
        sentencesOf(read.value().warnings),
        std::vector<std::string>{"1 feature lies beyond the end of its record and was skipped: outside in pSnap."});
  }

  void readsSegmentsStrandsAndColours() {
    const Result<ReadRecords> read = readRecords(DGLM_TEST_DATA "/sequences/circular.dna", {});
    QVERIFY(read.hasValue());
    const std::vector<Feature>& features = read.value().records.front().features;
    // The gap is left out, and the reverse strand is read from its last segment.
    QCOMPARE(features[0].segments,
             (std::vector<FeatureSegment>{{{32, 40}, Strand::Reverse}, {{20, 30}, Strand::Reverse}}));
    QCOMPARE(features[0].order, SegmentOrder::Join);
    QCOMPARE(features[0].label(), std::string("AmpR"));
    QCOMPARE(features[0].fileColour(), std::string("#ccffcc"));
    QCOMPARE(features[0].qualifier("codon_start"), std::string_view("1"));
    QCOMPARE(features[0].qualifier("translation"), std::string_view("MSIQ"));
    QCOMPARE(features[0].qualifier("note"), std::string_view("bla & more two"));
    QCOMPARE(features[1].segments, (std::vector<FeatureSegment>{{{57, 64}, Strand::Forward}}));
    QCOMPARE(features[2].strand(), Strand::None);
  }

  void readsHtmlAsText() {
    QCOMPARE(plainText("<html><body><i>bla</i> &lt;1 kb&gt;</body></html>"), std::string("bla <1 kb>"));
    QCOMPARE(plainText("a < b"), std::string("a < b"));
  }
};

QTEST_GUILESS_MAIN(TestSnapGene)
#include "tst_snapgene.moc"
