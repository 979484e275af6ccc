// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <random>
#include <tuple>

#include "core/search/feature_matches.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

constexpr int64_t kLength = 3000;

FeatureMatch matchAt(size_t feature, BaseRange bases, int64_t differences = 0, Strand strand = Strand::Forward) {
  FeatureMatch match;
  match.feature = feature;
  match.bases = bases;
  match.strand = strand;
  match.part = {0, bases.length()};
  match.featureLength = bases.length();
  match.columns = bases.length();
  match.identical = bases.length() - differences;
  return match;
}

FeatureMatch fragmentAt(size_t feature, BaseRange bases, int64_t featureLength) {
  FeatureMatch match = matchAt(feature, bases);
  match.featureLength = featureLength;
  return match;
}

/// "3@100-200+" of each.
QString written(const std::vector<FeatureMatch>& matches) {
  QStringList words;
  for (const FeatureMatch& match : matches)
    words << QStringLiteral("%1@%2-%3%4")
                 .arg(match.feature)
                 .arg(match.bases.start)
                 .arg(match.bases.end)
                 .arg(match.strand == Strand::None      ? '.'
                      : match.strand == Strand::Forward ? '+'
                                                        : '-');
  return words.join(' ');
}

FeatureMatch turned(FeatureMatch match, int64_t by) {
  const int64_t length = match.bases.length();
  match.bases.start = (match.bases.start + by) % kLength;
  match.bases.end = match.bases.start + length;
  return match;
}

FeatureMatch reversed(FeatureMatch match) {
  const int64_t length = match.bases.length();
  match.bases.start = ((kLength - match.bases.end) % kLength + kLength) % kLength;
  match.bases.end = match.bases.start + length;
  if (match.strand != Strand::None)
    match.strand = match.strand == Strand::Forward ? Strand::Reverse : Strand::Forward;
  return match;
}

void sort(std::vector<FeatureMatch>& matches) {
  std::sort(matches.begin(), matches.end(), [](const FeatureMatch& a, const FeatureMatch& b) {
    return std::tuple(a.bases.start, a.bases.end, a.feature) < std::tuple(b.bases.start, b.bases.end, b.feature);
  });
}

}  // namespace

class TestFeatureMatches : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void countsSharedBases_data() {
    QTest::addColumn<QList<int>>("ends");
    QTest::addColumn<int>("shared");
    QTest::newRow("apart") << QList<int>{0, 10, 20, 30} << 0;
    QTest::newRow("side by side") << QList<int>{0, 10, 10, 20} << 0;
    QTest::newRow("one in the other") << QList<int>{0, 100, 40, 50} << 10;
    QTest::newRow("across the origin") << QList<int>{2990, 3010, 0, 5} << 5;
    QTest::newRow("both across it") << QList<int>{2990, 3010, 2995, 3020} << 15;
    QTest::newRow("the other way round") << QList<int>{0, 5, 2990, 3010} << 5;
  }
  void countsSharedBases() {
    QFETCH(QList<int>, ends);
    QFETCH(int, shared);
    QCOMPARE(sharedBases({ends[0], ends[1]}, {ends[2], ends[3]}, kLength), int64_t{shared});
  }

  void oneNameAPlace() {
    // A gene and two variants of it: the nearest names the place, of equals the library's first.
    QCOMPARE(
        written(resolveMatches({matchAt(2, {100, 961}, 1), matchAt(1, {100, 961}), matchAt(3, {100, 961})}, kLength)),
        QStringLiteral("1@100-961+"));
    // On the other strand another feature may lie there.
    QCOMPARE(written(resolveMatches({matchAt(1, {100, 961}), matchAt(2, {100, 961}, 1, Strand::Reverse)}, kLength)),
             QStringLiteral("1@100-961+ 2@100-961-"));
    // Another place with a few bases in common.
    QCOMPARE(written(resolveMatches({matchAt(1, {100, 961}), matchAt(2, {900, 1500})}, kLength)),
             QStringLiteral("1@100-961+ 2@900-1500+"));
  }

  void whatLiesInside() {
    const FeatureMatch promoter = matchAt(1, {100, 400}), inner = matchAt(2, {150, 170});
    QCOMPARE(written(resolveMatches({inner, promoter}, kLength)), QStringLiteral("1@100-400+ 2@150-170+"));
    // A piece of another gene inside a better match is no feature; outside it is.
    QCOMPARE(written(resolveMatches({promoter, fragmentAt(3, {200, 380}, 300)}, kLength)),
             QStringLiteral("1@100-400+"));
    QCOMPARE(written(resolveMatches({promoter, fragmentAt(3, {380, 600}, 300)}, kLength)),
             QStringLiteral("1@100-400+ 3@380-600+"));
    // Two better matches together hide what neither hides alone.
    QCOMPARE(written(resolveMatches({matchAt(1, {100, 400}), matchAt(2, {420, 700}), fragmentAt(3, {320, 500}, 300)},
                                    kLength)),
             QStringLiteral("1@100-400+ 2@420-700+"));
  }

  void whatMissesTheRules() {
    QVERIFY(resolveMatches({matchAt(1, {100, 200}, 6)}, kLength).empty());
    QCOMPARE(resolveMatches({matchAt(1, {100, 200}, 5)}, kLength).size(), size_t{1});
    QVERIFY(resolveMatches({fragmentAt(1, {100, 200}, 201)}, kLength).empty());
    QCOMPARE(resolveMatches({fragmentAt(1, {100, 200}, 200)}, kLength).size(), size_t{1});
    // Of a short feature a part is no part.
    QVERIFY(resolveMatches({fragmentAt(1, {100, 130}, 34)}, kLength).empty());
    QCOMPARE(resolveMatches({matchAt(1, {100, 134})}, kLength).size(), size_t{1});
  }

  void palindromesHaveNoStrand() {
    QCOMPARE(
        written(resolveMatches(
            {matchAt(1, {100, 120}), matchAt(1, {100, 120}, 0, Strand::Reverse), matchAt(2, {300, 330})}, kLength)),
        QStringLiteral("1@100-120. 2@300-330+"));
  }

  // The same matches wherever the circle begins and whichever strand is read.
  void doesNotKnowTheOrigin() {
    std::mt19937 random(5);
    const auto below = [&](int64_t bound) { return static_cast<int64_t>(random() % static_cast<uint64_t>(bound)); };
    for (int round = 0; round < 200; ++round) {
      std::vector<FeatureMatch> matches;
      for (int64_t count = 1 + below(25); count > 0; --count) {
        const int64_t start = below(kLength), length = 30 + below(900);
        FeatureMatch match = matchAt(static_cast<size_t>(below(8)), {start, start + length}, below(3),
                                     below(2) == 0 ? Strand::Forward : Strand::Reverse);
        if (below(3) == 0)
          match.featureLength += below(length);
        matches.push_back(match);
      }
      std::vector<FeatureMatch> plain = resolveMatches(matches, kLength);
      const int64_t by = below(kLength);
      std::vector<FeatureMatch> elsewhere, onOther;
      for (const FeatureMatch& match : matches) {
        elsewhere.push_back(turned(match, by));
        onOther.push_back(reversed(match));
      }
      elsewhere = resolveMatches(elsewhere, kLength);
      onOther = resolveMatches(onOther, kLength);
      for (FeatureMatch& match : elsewhere)
        match = turned(match, kLength - by);
      for (FeatureMatch& match : onOther)
        match = reversed(match);
      sort(plain);
      sort(elsewhere);
      sort(onOther);
      QCOMPARE(written(elsewhere), written(plain));
      QCOMPARE(written(onOther), written(plain));
    }
  }
};

DGLM_TEST(TestFeatureMatches);
#include "tst_feature_matches.moc"
