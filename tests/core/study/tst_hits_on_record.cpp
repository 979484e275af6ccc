// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/hits_on_record.h"

#include "tests/core/result_checks.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

Record recordOf(const std::string& bases, Topology topology = Topology::Circular) {
  Record record;
  record.id = "plasmid";
  record.bases = bases;
  record.topology = topology;
  return record;
}

ScanFolder scanOf(std::vector<Query> queries, const std::vector<Hit>& hits) {
  ScanFolder scan;
  scan.wish.queries = std::move(queries);
  for (const Hit& hit : hits) {
    scan.hits.emplace_back();
    scan.hits.back().hit = hit;
  }
  return scan;
}

Hit hitOf(const std::string& query, int64_t start, int64_t end, double bits, bool isReverse = false) {
  return {query, "s", 99, end - start + 1, 0, 0, start, end, isReverse ? 900 : 100, isReverse ? 100 : 900, 1e-9, bits};
}

std::vector<HitPlace> placed(const ScanFolder& scan, const Record& record) {
  return hitsOnRecord(scan, valueOf(queryPlaces(scan.wish.queries, record, {})), record);
}

const std::string kBases = basesFrom(91, 1000);

}  // namespace

class TestHitsOnRecord : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPartOnEitherStrand() {
    const Record record = recordOf(kBases, Topology::Linear);
    const std::string part = kBases.substr(200, 300);
    const ScanFolder scan =
        scanOf({{"part", part, false}, {"other", reverseComplement(part), false}},
               {hitOf("part", 11, 110, 50), hitOf("other", 11, 110, 70), hitOf("part", 1, 300, 60, true)});
    const std::vector<HitPlace> places = placed(scan, record);
    QCOMPARE(places.size(), size_t{3});
    QCOMPARE(places[0].hit, size_t{1});  // the best first
    QVERIFY((places[0].bases == BaseRange{390, 490}));
    QVERIFY(places[0].strand == Strand::Reverse);
    QVERIFY((places[1].bases == BaseRange{200, 500}));
    QVERIFY(places[1].strand == Strand::Reverse);
    QVERIFY((places[2].bases == BaseRange{210, 310}));
    QVERIFY(places[2].strand == Strand::Forward);
  }

  // A circle as query, with a hit across its origin; and a feature that lies there.
  void acrossTheOrigin() {
    const Record record = recordOf(kBases);
    const std::string feature = kBases.substr(900) + kBases.substr(0, 100);
    const ScanFolder scan =
        scanOf({{"plasmid", kBases, true}, {"feature", feature, false}},
               {hitOf("plasmid", 951, 1050, 90), hitOf("feature", 1, 200, 80), hitOf("plasmid", 951, 50, 70)});
    const std::vector<HitPlace> places = placed(scan, record);
    QCOMPARE(places.size(), size_t{3});
    QVERIFY((places[0].bases == BaseRange{950, 1050}));
    QVERIFY((places[1].bases == BaseRange{900, 1100}));
    QVERIFY((places[2].bases == BaseRange{950, 1050}));
    // The record was opened at another base since.
    const Record turned = recordOf(kBases.substr(300) + kBases.substr(0, 300));
    QVERIFY((placed(scan, turned)[0].bases == BaseRange{650, 750}));
  }

  void aRepeatHasItTwice() {
    const std::string repeat = basesFrom(92, 60);
    const Record record = recordOf(kBases.substr(0, 300) + repeat + kBases.substr(300) + reverseComplement(repeat));
    const std::vector<HitPlace> places = placed(scanOf({{"r", repeat, false}}, {hitOf("r", 1, 20, 40)}), record);
    QCOMPARE(places.size(), size_t{2});
    QVERIFY((places[0].bases == BaseRange{300, 320}));
    QVERIFY((places[1].bases == BaseRange{1100, 1120}));
    QVERIFY(places[1].strand == Strand::Reverse);
  }

  void anotherRecordHasNone() {
    const ScanFolder scan =
        scanOf({{"part", kBases.substr(200, 300), false}, {"short", "ACGT", false}, {"empty", "", false}},
               {hitOf("part", 1, 300, 50), hitOf("short", 1, 4, 5)});
    QVERIFY(placed(scan, recordOf(basesFrom(93, 1000))).empty());
    QVERIFY(placed(scan, recordOf("")).empty());
    StopSource stop;
    stop.requestStop();
    VERIFY_ERROR(queryPlaces(scan.wish.queries, recordOf(kBases), {stop.token(), {}}), ErrorKind::Cancelled);
  }

  // Of results made elsewhere only the names are known.
  void resultsMadeElsewhereGoByTheName() {
    const Record record = recordOf(kBases, Topology::Linear);
    const ScanFolder scan =
        scanOf({}, {hitOf("plasmid", 11, 110, 50), hitOf("other", 1, 10, 60), hitOf("plasmid", 901, 1100, 70)});
    const std::vector<HitPlace> places = placed(scan, record);
    QCOMPARE(places.size(), size_t{1});  // the last is of a longer sequence
    QVERIFY((places[0].bases == BaseRange{10, 110}));
  }
};

DGLM_TEST(TestHitsOnRecord);
#include "tst_hits_on_record.moc"
