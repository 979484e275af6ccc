// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/sequence/coding.h"
#include "core/sequence/codon_effect.h"
#include "core/sequence/find.h"
#include "core/sequence/genetic_code.h"
#include "tests/core/result_checks.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

Feature codingFeature(std::vector<FeatureSegment> segments, std::vector<Qualifier> qualifiers = {}) {
  const SegmentOrder order = segments.size() > 1 ? SegmentOrder::Join : SegmentOrder::Single;
  return {"CDS", std::move(segments), order, std::move(qualifiers)};
}

std::string acidsOf(const std::vector<Codon>& codons) {
  std::string acids;
  for (const Codon& codon : codons)
    acids += codon.acid;
  return acids;
}

}  // namespace

class TestCoding : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Expected: Bio.Seq("...").translate(table=N) of Biopython 1.88.
  void geneticCodes_data() {
    QTest::addColumn<int>("table");
    QTest::addColumn<QString>("acids");
    QTest::newRow("standard") << 1 << "W*R*LMIS";
    QTest::newRow("vertebrate mitochondria") << 2 << "WW**LMMS";
    QTest::newRow("yeast mitochondria") << 3 << "WWR*TMMS";
    QTest::newRow("bacteria") << 11 << "W*R*LMIS";
    QTest::newRow("ciliates") << 6 << "W*RQLMIS";
    QTest::newRow("retired") << 7 << "WWR*LMIS";
    QTest::newRow("not known") << 99 << "W*R*LMIS";
  }
  void geneticCodes() {
    QFETCH(int, table);
    QFETCH(QString, acids);
    QCOMPARE(translate("TGGTGAAGATAACTAATGATATCA", table), acids.toStdString());
  }

  void codonsRunOverTheOriginOnBothStrands() {
    const Record record = recordOf("AATAACCCCATGA", Topology::Circular);
    const std::vector<Codon> codons = codonsOf(record, codingFeature({{{9, 18}, Strand::Forward}}));
    QCOMPARE(acidsOf(codons), std::string("MK*"));  // ATG A|AA TAA
    QCOMPARE(codons[1].bases, (std::array<int64_t, 3>{12, 0, 1}));
    const Record turned = reverseComplemented(record);
    const std::vector<Codon> other = codonsOf(turned, codingFeature({{{8, 17}, Strand::Reverse}}));
    QCOMPARE(acidsOf(other), acidsOf(codons));
    QCOMPARE(other[1].bases, (std::array<int64_t, 3>{0, 12, 11}));
  }

  void joinsAreReadOn() {
    // ATG A|AA TAA, three bases left out between the parts
    const Record record = recordOf("CATGACCCAATAAC", Topology::Linear);
    const Feature joined = codingFeature({{{1, 5}, Strand::Forward}, {{8, 13}, Strand::Forward}});
    QCOMPARE(acidsOf(codonsOf(record, joined)), std::string("MK*"));
    QCOMPARE(codonsOf(record, joined)[1].bases, (std::array<int64_t, 3>{4, 8, 9}));
  }

  void codonStartTableAndStarts() {
    const Record record = recordOf("GTGTGATTAA", Topology::Linear);
    const auto read = [&](std::vector<Qualifier> qualifiers, bool isPartial = false) {
      return acidsOf(codonsOf(record, codingFeature({{{0, 10}, Strand::Forward, isPartial}}, std::move(qualifiers))));
    };
    QCOMPARE(read({}), std::string("V*L"));  // no start of the standard code
    QCOMPARE(read({{"transl_table", "11"}}), std::string("M*L"));
    QCOMPARE(read({{"transl_table", "4"}}), std::string("MWL"));
    QCOMPARE(read({{"transl_table", "11"}}, true), std::string("V*L"));
    QCOMPARE(read({{"codon_start", "2"}}), std::string("CD*"));
    QVERIFY(codonsOf(record, codingFeature({{{0, 11}, Strand::Forward}})).empty());
  }

  void sixFrames() {
    const Record record = recordOf("ATGAAATAA", Topology::Linear);
    QCOMPARE(acidsOf(codonsOfFrame(record, Strand::Forward, 0, {0, 9})), std::string("MK*"));
    QCOMPARE(acidsOf(codonsOfFrame(record, Strand::Forward, 1, {0, 9})), std::string("*N"));
    QCOMPARE(acidsOf(codonsOfFrame(record, Strand::Forward, 0, {4, 5})), std::string("K"));
    QCOMPARE(acidsOf(codonsOfFrame(record, Strand::Reverse, 0, {0, 9})), std::string("HFL"));  // TTA TTT CAT, turned
    QCOMPARE(codonsOfFrame(record, Strand::Reverse, 0, {0, 1})[0].bases, (std::array<int64_t, 3>{2, 1, 0}));
    QCOMPARE(codonsOfFrame(record, Strand::Reverse, 1, {0, 9}).front().bases, (std::array<int64_t, 3>{4, 3, 2}));
  }

  void substitutionsFollowTheTable() {
    Record record = recordOf("ATGTGGTAA", Topology::Linear);
    const auto effect = [&](std::vector<Qualifier> qualifiers, int64_t base, const char* written) {
      record.features = {codingFeature({{{0, 9}, Strand::Forward}}, std::move(qualifiers))};
      return codonEffect(record, {"", {base, base + 1}, written});
    };
    QVERIFY(effect({}, 5, "A")->change == CodonChange::StopGained);
    QCOMPARE(effect({}, 5, "A")->text(), std::string("W2*"));
    QVERIFY(effect({{"transl_table", "4"}}, 5, "A")->change == CodonChange::Synonymous);
    QVERIFY(effect({{"transl_table", "11"}}, 0, "G")->change == CodonChange::Synonymous);  // GTG begins too
    QVERIFY(effect({}, 0, "G")->change == CodonChange::Missense);
    QVERIFY(effect({}, 7, "T")->change == CodonChange::StopLost);
  }

  void aWrittenTokenMayTouchSeveralCodons() {
    Record record = recordOf("CCATGTGGAAATAAC", Topology::Linear);  // M W K *
    record.features = {codingFeature({{{2, 14}, Strand::Forward}}, {})};
    const auto texts = [&](BaseRange bases, const char* written) {
      QStringList all;
      for (const CodonEffect& effect : codonEffects(record, bases, written))
        all << QString::fromStdString(effect.text());
      return all.join(' ');
    };
    QCOMPARE(texts({5, 11}, "TGGAAA"), QString());       // as it stands
    QCOMPARE(texts({5, 11}, "TGGAAG"), QString("K3K"));  // only what changes
    QCOMPARE(texts({5, 11}, "TGACGT"), QString("W2* K3R"));
    QCOMPARE(texts({0, 6}, "GGATGA"), QString("W2R"));  // bases before the sequence begins tell nothing
    QCOMPARE(texts({5, 11}, "TGGAA"), QString());
    Record circle = recordOf("GGAAATAACCCATGT", Topology::Circular);
    circle.features = {codingFeature({{{11, 23}, Strand::Forward}}, {})};
    const auto round = codonEffects(circle, {14, 16}, "CG");
    QCOMPARE(round.size(), size_t{1});
    QCOMPARE(round.front().text(), std::string("W2R"));
  }

  void proteinsInAllFrames() {
    // The gene of MKF, once on each strand and once over the origin.
    const Record linear = recordOf("CATGAAATTTCC" + reverseComplement("CATGAAATTTCC"), Topology::Linear);
    const PatternHits found = valueOf(findProtein(linear, "mkf"));
    QCOMPARE(found.hits, (std::vector<PatternHit>{{{1, 10}, Strand::Forward}, {{14, 23}, Strand::Reverse}}));
    QCOMPARE(valueOf(findProtein(linear, "MXF")).hits.size(), size_t{2});
    const Record circular = recordOf("ATTTCCCCCATGAA", Topology::Circular);
    QCOMPARE(valueOf(findProtein(circular, "MKF")).hits, (std::vector<PatternHit>{{{9, 18}, Strand::Forward}}));
    QCOMPARE(valueOf(findProtein(reverseComplemented(circular), "MKF")).hits,
             (std::vector<PatternHit>{{{10, 19}, Strand::Reverse}}));
    QVERIFY(valueOf(findProtein(circular, "MKFMKF")).hits.empty());
    VERIFY_ERROR(findProtein(linear, "MKB"), ErrorKind::BadSequence);
    QCOMPARE(valueOf(findProtein(recordOf("AAAAAAAAAAAA", Topology::Linear), "KK", {true, 3})).hits.size(), size_t{3});
    QVERIFY(!valueOf(findProtein(recordOf("AAAAAAAAAAAA", Topology::Linear), "KK", {true, 3})).complete);
  }
};

DGLM_TEST(TestCoding);
#include "tst_coding.moc"
