// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/study/ribosome_experiment.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// The paper's window somewhere in a genome of other bases.
Record genome(int64_t before, Topology topology = Topology::Linear) {
  return recordOf(someBases(before, 5) + paperRibosomeWindow().sequence + someBases(3000, 7), topology, "genome");
}

/// The same genome begun elsewhere.
Record turned(Record record, int64_t by) {
  std::rotate(record.bases.begin(), record.bases.begin() + by, record.bases.end());
  return record;
}

RibosomeWindow foundIn(const Record& record) {
  return findRibosomeWindow(std::span(&record, 1)).value();
}

}  // namespace

class TestRibosomeExperiment : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void thePapersWindow() {
    const RibosomeWindow window = paperRibosomeWindow();
    QCOMPARE(static_cast<int64_t>(window.sequence.size()), window.bases.length());
    QCOMPARE(window.sequence.substr(static_cast<size_t>(window.a1408) - 5, 6), std::string("CCGTCA"));
    const RibosomeWindow found = foundIn(recordOf(window.sequence, Topology::Linear));
    QCOMPARE(found.a1408, window.a1408);
    QCOMPARE(found.sequence, window.sequence);
  }

  void foundOnBothStrands() {
    const Record forward = genome(700);
    const RibosomeWindow window = foundIn(forward);
    QCOMPARE(window.sequence, paperRibosomeWindow().sequence);
    QCOMPARE(window.bases, (BaseRange{700, 6242}));
    QCOMPARE(window.strand, Strand::Forward);
    const RibosomeWindow reverse = foundIn(reverseComplemented(forward));
    QCOMPARE(reverse.sequence, window.sequence);
    QCOMPARE(reverse.strand, Strand::Reverse);
    QCOMPARE(reverse.bases, (BaseRange{3000, 8542}));
    QCOMPARE(reverse.record, std::string("genome"));
  }

  void foundRoundTheOrigin() {
    const Record whole = genome(700, Topology::Circular);
    for (const int64_t origin : {1000, 4100, 5000}) {  // 4100 lies among the bases that are looked for
      const Record record = turned(whole, origin);
      const RibosomeWindow window = foundIn(record);
      QCOMPARE(window.sequence, paperRibosomeWindow().sequence);
      QCOMPARE(basesIn(record, window.bases), window.sequence);
      QCOMPARE(foundIn(reverseComplemented(record)).sequence, window.sequence);
    }
  }

  // The gene stands at the start of a contig.
  void shortFlanksKeepTheToken() {
    const std::string bases = paperRibosomeWindow().sequence.substr(1901);
    const RibosomeWindow window = foundIn(recordOf(bases, Topology::Linear));
    QCOMPARE(window.a1408 % 6, int64_t{5});
    QVERIFY(window.bases.start < 6);
    const SteerSweepRequest sweep = ribosomeSweep(window, Vocabulary::ntV2()).value();
    QCOMPARE(sweep.wildType, std::string("CCGTCA"));
  }

  void theFirstGeneOfSeveral() {
    Record record = genome(500);
    record.bases += reverseComplement(paperRibosomeWindow().sequence);
    QCOMPARE(foundIn(record).bases.start, int64_t{500});
    const std::vector<Record> records{recordOf(someBases(9000), Topology::Linear, "none"), record};
    QCOMPARE(findRibosomeWindow(records).value().record, std::string("genome"));
  }

  void refusedWhereItIsNotFound() {
    const Record plasmid = recordOf(someBases(20000), Topology::Circular, "plasmid");
    const auto found = findRibosomeWindow(std::span(&plasmid, 1));
    QCOMPARE(found.error().kind, ErrorKind::BadSequence);
    QVERIFY(found.error().text().find("plasmid") != std::string::npos);
    QVERIFY(findRibosomeWindow({}).hasError());
    Record resistant = genome(700);
    resistant.bases[700 + 3407] = 'G';
    QVERIFY(findRibosomeWindow(std::span(&resistant, 1)).hasError());
  }

  void thePapersSweep() {
    const SteerSweepRequest sweep = ribosomeSweep(paperRibosomeWindow(), Vocabulary::ntV2()).value();
    QCOMPARE(sweep.target, std::string("CCGTCG"));
    QCOMPARE(sweep.wildType, std::string("CCGTCA"));
    QCOMPARE(sweep.read, std::string("568"));
    QCOMPARE(sweep.input.mask, std::string("568"));
    QCOMPARE(sweep.positions, std::string("568;567;568,567;468"));
    QCOMPARE(sweep.values.size(), size_t{15});
    QVERIFY(sweep.input.paperCompatible);
  }

  void otherKmersHaveTheirOwnToken() {
    const RibosomeWindow window = paperRibosomeWindow();
    const SteerSweepRequest sweep = ribosomeSweep(window, Vocabulary::ntV2(3)).value();
    QCOMPARE(sweep.wildType, std::string("TCA"));
    QCOMPARE(sweep.target, std::string("TCG"));
    QCOMPARE(sweep.read, std::to_string(window.a1408 / 3 + 1));
    RibosomeWindow unreadable = window;
    unreadable.sequence[3406] = unreadable.sequence[3408] = 'N';
    QCOMPARE(ribosomeSweep(unreadable, Vocabulary::ntV2()).error().kind, ErrorKind::BadSequence);
  }

  void latentsOnlyOfThePapersDictionary() {
    const std::vector<int32_t> latents = paperSteeredLatents(9, 8192);
    QCOMPARE(latents.size(), size_t{24});
    QVERIFY(std::ranges::find(latents, 5066) != latents.end());
    QVERIFY(paperSteeredLatents(2, 8192).empty());
    QVERIFY(paperSteeredLatents(9, 4096).empty());
  }
};

DGLM_TEST(TestRibosomeExperiment);
#include "tst_ribosome_experiment.moc"
