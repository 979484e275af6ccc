// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/subject_search.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "tests/core/search/search_samples.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

std::vector<Hsp> hitsIn(const SearchPlan& plan, const std::string& bases, bool isCircular = false) {
  PackedBases packed;
  packed.append(bases);
  const int64_t length = packed.length();
  if (isCircular)
    packed.appendCopy(packed, 0, std::min(length, plan.reach()));
  SubjectSearch search(plan);
  return search.search({&packed, length, isCircular}, plan.cutoffs({length, 1}));
}

/// What a hit is wherever a circle was opened; subject positions as they are in the circle that begins at `by`.
std::tuple<int, int64_t, int64_t, int64_t, int64_t, int, int64_t> placeOf(const Hsp& hit, int64_t by, int64_t length) {
  const int64_t start = (hit.subjectStart + by) % length;
  return {hit.context, hit.queryStart, hit.queryEnd, start, hit.subjectEnd - hit.subjectStart,
          hit.score,   hit.identities};
}

template <class Hits, class Place>
auto placesOf(const Hits& hits, Place place) {
  std::vector<decltype(place(hits.front()))> places;
  for (const Hsp& hit : hits)
    places.push_back(place(hit));
  std::ranges::sort(places);
  return places;
}

}  // namespace

class TestSubjectSearch : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsQueriesOnBothStrands_data();
  void findsQueriesOnBothStrands();
  void countsDifferences();
  void takesWordsOfAnyLength();
  void doesNotSeedInLowComplexity();
  void doesNotMatchAmbiguityCodes();
  void leavesOutUnlikeHits();
  void doesNotDependOnParts();
  void rotationsOfASubjectGiveTheSame_data();
  void rotationsOfASubjectGiveTheSame();
  void rotationsOfAQueryGiveTheSame();
  void aCircleFindsItselfOnce();
  void takesEmptyAndShortSubjects();
};

void TestSubjectSearch::findsQueriesOnBothStrands_data() {
  QTest::addColumn<bool>("isMegablast");
  QTest::newRow("megablast") << true;
  QTest::newRow("blastn") << false;
}

void TestSubjectSearch::findsQueriesOnBothStrands() {
  QFETCH(bool, isMegablast);
  const std::string a = randomBases(300, 1), b = randomBases(500, 2);
  const std::string subject =
      randomBases(1000, 3) + a + randomBases(777, 4) + reverseComplement(b) + randomBases(50, 5);
  const SearchPlan plan({{"a", a}, {"b", b}}, scoringOf(isMegablast ? SearchTask::Megablast : SearchTask::Blastn),
                        1e-5);
  const std::vector<Hsp> hits = hitsIn(plan, subject);
  QCOMPARE(hits.size(), size_t{2});
  QCOMPARE(hits[0].context, 3);
  QVERIFY(hits[0].subjectStart <= 2077 && hits[0].subjectEnd >= 2577 && hits[0].identities >= 500);
  QCOMPARE(hits[1].context, 0);
  QVERIFY(hits[1].subjectStart <= 1000 && hits[1].subjectEnd >= 1300);
  QCOMPARE(hits[1].queryStart, int64_t{0});
  QCOMPARE(hits[1].queryEnd, int64_t{300});
}

void TestSubjectSearch::countsDifferences() {
  const std::string query = randomBases(400, 1);
  std::string changed = query;
  changed[100] = changed[100] == 'A' ? 'C' : 'A';
  changed.erase(200, 3);
  changed.insert(300, "ACGTA");
  const SearchPlan plan({{"a", query}}, scoringOf(SearchTask::Blastn), 1e-5);
  const std::vector<Hsp> hits = hitsIn(plan, randomBases(99, 2) + changed + randomBases(99, 3));
  QCOMPARE(hits.size(), size_t{1});
  QCOMPARE(hits[0].gaps, int64_t{8});
  QCOMPARE(hits[0].gapOpenings, int64_t{2});
  QCOMPARE(hits[0].mismatches(), int64_t{1});
  QCOMPARE(hits[0].columns, int64_t{405});
}

void TestSubjectSearch::takesWordsOfAnyLength() {
  const std::string query = randomBases(60, 1);
  const std::string subject = randomBases(500, 2) + query + randomBases(500, 3);
  for (const int word : {4, 7, 8, 11, 12, 13, 16, 28, 40, 60, 61}) {
    ScoringSystem scoring = scoringOf(SearchTask::Megablast);
    scoring.wordLength = word;
    const std::vector<Hsp> hits = hitsIn(SearchPlan({{"a", query}}, scoring, 1e-5), subject);
    QCOMPARE(hits.size(), static_cast<size_t>(word <= 60));
  }
}

void TestSubjectSearch::doesNotSeedInLowComplexity() {
  const std::string poly(80, 'A'), query = randomBases(40, 1) + poly + randomBases(40, 2);
  const SearchPlan masked({{"a", query}}, scoringOf(SearchTask::Megablast), 10);
  QVERIFY(hitsIn(masked, randomBases(100, 3) + poly + randomBases(100, 4)).empty());
  QCOMPARE(hitsIn(masked, randomBases(100, 3) + query).front().columns, int64_t{160});
  const SearchPlan plain({{"a", query}}, scoringOf(SearchTask::Megablast), 10, 0, false);
  QVERIFY(!hitsIn(plain, randomBases(100, 3) + poly + randomBases(100, 4)).empty());
}

void TestSubjectSearch::doesNotMatchAmbiguityCodes() {
  const std::string query = randomBases(200, 1);
  std::string subject = query;
  subject[100] = 'N';
  const std::vector<Hsp> hits =
      hitsIn(SearchPlan({{"a", query}}, scoringOf(SearchTask::Megablast), 10), std::string(500, 'N') + subject);
  QCOMPARE(hits.size(), size_t{1});
  QCOMPARE(hits[0].score, 198);
  QCOMPARE(hits[0].mismatches(), int64_t{1});
}

void TestSubjectSearch::leavesOutUnlikeHits() {
  const std::string query = randomBases(300, 1);
  std::string subject = query;
  for (size_t i = 40; i < 300; i += 40)
    subject[i] = subject[i] == 'A' ? 'C' : 'A';
  const ScoringSystem scoring = scoringOf(SearchTask::Megablast);
  QCOMPARE(hitsIn(SearchPlan({{"a", query}}, scoring, 10, 97), subject).size(), size_t{1});
  QVERIFY(hitsIn(SearchPlan({{"a", query}}, scoring, 10, 98.5), subject).empty());
}

void TestSubjectSearch::doesNotDependOnParts() {
  std::string subject;
  std::vector<Query> queries;
  for (unsigned i = 0; i < 30; ++i) {
    const std::string query = randomBases(200 + 10 * i, 100 + i);
    queries.push_back({"q" + std::to_string(i), query});
    subject += randomBases(300, 200 + i) + (i % 2 == 0 ? query : reverseComplement(query));
  }
  for (const SearchTask task : {SearchTask::Megablast, SearchTask::Blastn}) {
    const SearchPlan plan(queries, scoringOf(task), 10);
    PackedBases packed;
    packed.append(subject);
    const std::vector<int> cutoffs = plan.cutoffs({packed.length(), 1});
    const std::vector<int> ungapped = plan.ungappedCutoffs(packed.length(), cutoffs);
    const auto place = [](const Hsp& hit) { return placeOf(hit, 0, 1'000'000); };
    const auto whole = placesOf(hitsIn(plan, subject), place);
    QVERIFY(whole.size() >= 30);
    for (const int64_t size : {500, 1777, 9000}) {
      SubjectSearch search(plan);
      std::vector<UngappedHit> seeds;
      for (int64_t from = 0; from < packed.length(); from += size)
        search.seeds().find(packed, from, from + size, ungapped, {}, seeds);
      const auto hits = search.align({&packed, packed.length(), false}, seeds, cutoffs);
      QVERIFY(placesOf(hits, place) == whole);
    }
  }
}

void TestSubjectSearch::rotationsOfASubjectGiveTheSame_data() {
  findsQueriesOnBothStrands_data();
}

void TestSubjectSearch::rotationsOfASubjectGiveTheSame() {
  QFETCH(bool, isMegablast);
  std::string circle = randomBases(800, 1);
  const std::string a = randomBases(500, 2), b = randomBases(300, 3);
  circle += a + randomBases(100, 4) + reverseComplement(b);
  const SearchPlan plan({{"a", a}, {"b", b}}, scoringOf(isMegablast ? SearchTask::Megablast : SearchTask::Blastn),
                        1e-3);
  const auto length = static_cast<int64_t>(circle.size());
  const auto placesFor = [&](size_t by) {
    return placesOf(hitsIn(plan, turned(circle, by), true),
                    [&](const Hsp& hit) { return placeOf(hit, static_cast<int64_t>(by), length); });
  };
  const auto expected = placesFor(0);
  QCOMPARE(expected.size(), size_t{2});
  for (size_t by = 1; by < circle.size(); by += 53)
    QVERIFY(placesFor(by) == expected);
}

void TestSubjectSearch::rotationsOfAQueryGiveTheSame() {
  const std::string circle = randomBases(600, 1);
  const std::string subject = randomBases(200, 2) + circle.substr(100, 350) + randomBases(200, 3) +
                              reverseComplement(turned(circle, 500).substr(0, 300)) + randomBases(50, 4);
  const auto length = static_cast<int64_t>(circle.size());
  const auto placesFor = [&](size_t by) {
    const SearchPlan plan({{"a", turned(circle, by), true}}, scoringOf(SearchTask::Megablast), 1e-3);
    return placesOf(hitsIn(plan, subject), [&](const Hsp& hit) {
      const int64_t start = hit.context % 2 == 0 ? hit.queryStart : length - hit.queryEnd % length;
      return std::tuple(hit.context, (start + static_cast<int64_t>(by)) % length, hit.queryEnd - hit.queryStart,
                        hit.subjectStart, hit.subjectEnd, hit.score);
    });
  };
  const auto expected = placesFor(0);
  QCOMPARE(expected.size(), size_t{2});
  for (size_t by = 1; by < circle.size(); by += 37)
    QVERIFY(placesFor(by) == expected);
}

void TestSubjectSearch::aCircleFindsItselfOnce() {
  const std::string circle = randomBases(700, 1);
  const SearchPlan plan({{"a", circle}}, scoringOf(SearchTask::Megablast), 1e-3);
  const std::vector<Hsp> hits = hitsIn(plan, turned(circle, 300), true);
  QCOMPARE(hits.size(), size_t{1});
  QCOMPARE(hits[0].identities, int64_t{700});
  QCOMPARE(hits[0].subjectStart, int64_t{400});
  QCOMPARE(hits[0].subjectEnd, int64_t{1100});
}

void TestSubjectSearch::takesEmptyAndShortSubjects() {
  const SearchPlan plan({{"a", randomBases(100, 1)}, {"b", "ACG"}, {"c", ""}}, scoringOf(SearchTask::Blastn), 10);
  for (const std::string bases : {"", "A", "ACGTACGTAC", "NNNNNNNNNNNNNNNNNNNNNNNN"})
    QVERIFY(hitsIn(plan, bases).empty());
  QVERIFY(hitsIn(plan, "ACGTACGTACG", true).empty());
}

DGLM_TEST(TestSubjectSearch);
#include "tst_subject_search.moc"
