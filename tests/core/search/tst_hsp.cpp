// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/hsp.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

Hsp hit(int64_t query, int64_t subject, int score, const EditRuns& edits) {
  Hsp made;
  made.queryStart = made.queryEnd = query;
  made.subjectStart = made.subjectEnd = subject;
  made.score = score;
  made.edits = edits;
  for (const EditRun& run : edits) {
    made.queryEnd += run.kind == EditKind::SubjectOnly ? 0 : run.count;
    made.subjectEnd += run.kind == EditKind::QueryOnly ? 0 : run.count;
  }
  return made;
}

QString placeOf(const Hsp& hit) {
  return QString("%1-%2 %3-%4").arg(hit.queryStart).arg(hit.queryEnd).arg(hit.subjectStart).arg(hit.subjectEnd);
}

QStringList placesOf(const std::vector<Hsp>& hits) {
  QStringList places;
  for (const Hsp& each : hits)
    places << placeOf(each);
  return places;
}

}  // namespace

/// Alignments that begin or end at one pair of bases, as blastn settles them.
class TestHsp : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theBetterOfCommonEndsStays() {
    std::vector<Hsp> hits = hitsWithCommonEnds();
    QCOMPARE(settleCommonEnds(hits, false), size_t{2});
    QCOMPARE(placesOf(hits), (QStringList{"0-20 100-120", "50-70 150-170"}));
  }

  /// What the others have more is a hit of its own, cut where the better one ends or begins.
  void whatTheOthersHaveMoreIsKept() {
    std::vector<Hsp> hits = hitsWithCommonEnds();
    QCOMPARE(settleCommonEnds(hits, true), size_t{2});
    QCOMPARE(placesOf(hits), (QStringList{"0-20 100-120", "50-70 150-170", "20-30 120-131", "40-50 141-150"}));
    QCOMPARE(hits[2].edits.size(), size_t{3});
    QVERIFY(hits[2].edits[1].kind == EditKind::SubjectOnly);
    QCOMPARE(hits[3].edits.front().count, int64_t{5});
    QCOMPARE(hits[3].edits.back().count, int64_t{4});
  }

  /// A gap at the cut belongs to neither part, and a hit that is within the better one leaves nothing.
  void gapsAtTheCutGo() {
    std::vector<Hsp> hits{hit(0, 100, 40, {{EditKind::Pair, 20}}),
                          hit(0, 100, 30, {{EditKind::Pair, 20}, {EditKind::QueryOnly, 3}, {EditKind::Pair, 7}}),
                          hit(0, 100, 20, {{EditKind::Pair, 12}})};
    QCOMPARE(settleCommonEnds(hits, true), size_t{1});
    QCOMPARE(placesOf(hits), (QStringList{"0-20 100-120", "23-30 120-127"}));
    QCOMPARE(hits[1].edits.size(), size_t{1});
  }

 private:
  static std::vector<Hsp> hitsWithCommonEnds() {
    return {hit(0, 100, 30, {{EditKind::Pair, 22}, {EditKind::SubjectOnly, 1}, {EditKind::Pair, 8}}),
            hit(0, 100, 40, {{EditKind::Pair, 20}}), hit(50, 150, 40, {{EditKind::Pair, 20}}),
            hit(40, 141, 30, {{EditKind::Pair, 5}, {EditKind::QueryOnly, 1}, {EditKind::Pair, 24}})};
  }
};

DGLM_TEST(TestHsp);
#include "tst_hsp.moc"
