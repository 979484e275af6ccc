// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

#include "core/interpretation/agreement_bootstrap.h"
#include "core/interpretation/best_latents.h"
#include "core/interpretation/probe_split.h"
#include "core/interpretation/ranked_scores.h"
#include "tests/core/result_checks.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

std::vector<int64_t> numbersTo(int64_t count) {
  std::vector<int64_t> numbers(static_cast<size_t>(count));
  std::iota(numbers.begin(), numbers.end(), int64_t{0});
  return numbers;
}

/// Ten rows a record.
std::vector<int32_t> recordsOfTen(int64_t rows) {
  std::vector<int32_t> records;
  for (int64_t row = 0; row < rows; ++row)
    records.push_back(static_cast<int32_t>(row / 10));
  return records;
}

struct Scored {
  std::vector<float> scores;
  std::vector<uint8_t> labels;
};

/// With many equal scores.
Scored randomScores(std::mt19937& random, size_t count) {
  Scored scored;
  for (size_t i = 0; i < count; ++i) {
    const bool isPositive = random() % 4 == 0;
    scored.scores.push_back(static_cast<float>(random() % 12) / 4 + (isPositive ? 1.0F : 0.0F));
    scored.labels.push_back(isPositive);
  }
  return scored;
}

double f1Above(const Scored& scored, float threshold) {
  int64_t hits = 0, predicted = 0, wanted = 0;
  for (size_t i = 0; i < scored.scores.size(); ++i) {
    const bool isPredicted = scored.scores[i] > threshold;
    hits += isPredicted && scored.labels[i];
    predicted += isPredicted;
    wanted += scored.labels[i];
  }
  return agreementOf(hits, predicted, hits, wanted).f1;
}

/// By its definition: over all pairs of a positive and a negative.
double shareOfPairs(const Scored& scored) {
  double right = 0, pairs = 0;
  for (size_t i = 0; i < scored.scores.size(); ++i)
    for (size_t j = 0; j < scored.scores.size(); ++j)
      if (scored.labels[i] && !scored.labels[j]) {
        pairs += 1;
        right += scored.scores[i] > scored.scores[j] ? 1 : scored.scores[i] == scored.scores[j] ? 0.5 : 0;
      }
  return right / pairs;
}

}  // namespace

/// How rows are split for probes, and what is made of their scores.
class TestProbeParts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void recordsAreNeverParted() {
    const std::vector<int64_t> rows = numbersTo(200);
    const std::vector<int32_t> records = recordsOfTen(200);
    const ProbeRows split = valueOf(splitRows(rows, records, {}, 3));
    QCOMPARE(split.train.size(), size_t{140});
    QCOMPARE(split.tune.size(), size_t{20});
    QCOMPARE(split.test.size(), size_t{40});
    std::vector<std::set<int64_t>> recordsOf;
    for (const auto* part : {&split.train, &split.tune, &split.test}) {
      QVERIFY(std::ranges::is_sorted(*part));
      recordsOf.emplace_back();
      for (const int64_t row : *part)
        recordsOf.back().insert(row / 10);
    }
    for (const int64_t record : recordsOf[2])
      QVERIFY(!recordsOf[0].contains(record) && !recordsOf[1].contains(record));
    QCOMPARE(valueOf(splitRows(rows, records, {}, 3)).test, split.test);
    QVERIFY(valueOf(splitRows(rows, records, {}, 4)).test != split.test);
  }

  void tokensArePartedEachForItself() {
    const ProbeRows split = valueOf(splitRows(numbersTo(200), {0, 0.5}, 3));
    QCOMPARE(split.train.size(), size_t{100});
    QVERIFY(split.tune.empty());
    std::set<int64_t> records;
    for (const int64_t row : split.test)
      records.insert(row / 10);
    QVERIFY(records.size() > 15);
  }

  void everyPartNeedsARecord() {
    QCOMPARE(valueOf(splitRows(numbersTo(30), recordsOfTen(30), {}, 1)).tune.size(), size_t{10});
    VERIFY_ERROR(splitRows(numbersTo(20), recordsOfTen(20), {}, 1), ErrorKind::InvalidArgument);
  }

  void controlTurnsEachRecordRound() {
    const std::vector<int64_t> rows = numbersTo(61);  // the last record has one row
    const std::vector<int64_t> turned = turnedRows(rows, recordsOfTen(61), 9);
    std::set<int64_t> offsets;
    for (size_t row = 0; row < 60; ++row) {
      const int64_t offset = (turned[row] - rows[row] + 10) % 10;
      QCOMPARE(turned[row] / 10, rows[row] / 10);
      QVERIFY(offset != 0);
      QCOMPARE(offset, (turned[row - row % 10] - rows[row - row % 10] + 10) % 10);
      offsets.insert(offset);
    }
    QCOMPARE(turned[60], int64_t{60});
    QVERIFY(offsets.size() > 1);
  }

  void areasAreThoseOfTheirDefinitions() {
    std::mt19937 random(1);
    for (int i = 0; i < 20; ++i) {
      const Scored scored = randomScores(random, 60);
      const RankedScores ranked(scored.scores, scored.labels);
      QVERIFY(std::abs(ranked.areaUnderRoc() - shareOfPairs(scored)) < 1e-12);
      const std::vector<CurvePoint> curve = ranked.curve(100000);
      double precision = 0, recall = 0, area = 0, x = 0, y = 0;
      for (const CurvePoint& point : curve) {
        precision += point.agreement.precision * (point.agreement.recall - recall);
        area += (point.falseShare - x) * (point.agreement.recall + y) / 2;
        recall = y = point.agreement.recall;
        x = point.falseShare;
        QVERIFY(std::abs(point.agreement.f1 - f1Above(scored, point.threshold)) < 1e-12);
      }
      QVERIFY(std::abs(ranked.averagePrecision() - precision) < 1e-12);
      QVERIFY(std::abs(ranked.areaUnderRoc() - area) < 1e-12);
      QCOMPARE(curve.back().agreement.recall, 1.0);
    }
  }

  void longCurvesAreThinned() {
    std::mt19937 random(2);
    Scored scored;
    for (int i = 0; i < 20000; ++i) {
      scored.scores.push_back(static_cast<float>(random()));
      scored.labels.push_back(random() % 2 == 0);
    }
    const std::vector<CurvePoint> curve = RankedScores(scored.scores, scored.labels).curve(100);
    QVERIFY(curve.size() > 40 && curve.size() < 220);
    QCOMPARE(curve.back().falseShare, 1.0);
  }

  void bestThresholdIsBest() {
    std::mt19937 random(3);
    for (int i = 0; i < 20; ++i) {
      const Scored scored = randomScores(random, 40);
      const double found = f1Above(scored, RankedScores(scored.scores, scored.labels).bestThreshold());
      for (float threshold = -1; threshold < 5; threshold += 0.125F)
        QVERIFY(f1Above(scored, threshold) <= found);
    }
  }

  /// Latent 1 fires on labelled rows alone, latent 0 everywhere, latent 2 where it does not count.
  void bestLatentsAreFound() {
    SparseCode code;
    code.width = 4;
    const std::vector<uint8_t> labels{0, 1, 1, 0, 0, 1}, takesPart{1, 1, 1, 1, 1, 0};
    for (size_t row = 0; row < labels.size(); ++row) {
      code.latents.push_back(0);
      code.values.push_back(labels[row] ? 1.0F : 2.0F);
      if (labels[row] || row == 4) {
        code.latents.push_back(1);
        code.values.push_back(row == 4 ? 0.5F : 3.0F);
      }
      if (row == 5) {
        code.latents.push_back(2);
        code.values.push_back(9.0F);
      }
      code.rowStart.push_back(code.nonzeros());
    }
    const std::vector<LatentAgreement> best = bestLatents(LatentColumns(code), labels, takesPart, 5);
    QCOMPARE(best.size(), size_t{2});
    QCOMPARE(int{best[0].latent}, 1);
    QCOMPARE(best[0].f1, 1.0);
    QCOMPARE(best[1].f1, agreementOf(2, 5, 2, 2).f1);  // below the threshold of the rows without labels
  }

  /// Direction 1 is high on labelled rows, also below 0; the last row would tell otherwise and does not count.
  void bestDirectionsAreFound() {
    const std::vector<std::vector<uint8_t>> columns{{0, 1, 1, 0, 0, 1}, {1, 0, 0, 1, 1, 0}, {0, 0, 0, 0, 0, 0}};
    const std::vector<uint8_t> takesPart{1, 1, 1, 1, 1, 0};
    const std::vector<float> products{0, 0, 0, 0, 0, 0, -3, -1, -2, -4, -5, -9};
    const std::vector<LatentAgreement> best = bestDirections(products, 6, columns, takesPart);
    QCOMPARE(best.size(), size_t{3});
    QCOMPARE(int{best[0].latent}, 1);
    QCOMPARE(best[0].f1, 1.0);
    QCOMPARE(int{best[1].latent}, 0);  // all rows, as with direction 1: of equals the first
    QCOMPARE(best[1].f1, agreementOf(3, 5, 3, 3).f1);
    QCOMPARE(best[2].f1, 0.0);
  }

  void differencesAreOfTheSameDraws() {
    std::vector<ConceptTally> good, bad;
    for (int i = 0; i < 12; ++i) {
      good.push_back({8 + i % 3, 10, 8 + i % 3, 10 + i % 2});
      bad.push_back({2, 10, 2, 10 + i % 2});
    }
    const auto [low, high] = intervalOf(drawnDifferences(good, bad, 200, 3), 200);
    QVERIFY(low > 0.5 && high < 0.8 && low < high);
    const auto [same, still] = intervalOf(drawnDifferences(good, good, 200, 3), 200);
    QCOMPARE(same, 0.0);
    QCOMPARE(still, 0.0);
  }

  void withoutPositivesNothingIsClaimed() {
    const std::vector<float> scores{1, 2, 3};
    const std::vector<uint8_t> none{0, 0, 0}, all{1, 1, 1};
    QVERIFY(std::isnan(RankedScores(scores, none).areaUnderRoc()));
    QVERIFY(std::isnan(RankedScores(scores, none).averagePrecision()));
    QCOMPARE(RankedScores(scores, none).bestThreshold(), 0.0F);
    QVERIFY(std::isnan(RankedScores(scores, all).areaUnderRoc()));
    QCOMPARE(RankedScores(scores, all).averagePrecision(), 1.0);
    QVERIFY(RankedScores(scores, all).bestThreshold() < 1);
  }
};

DGLM_TEST(TestProbeParts);
#include "tst_probe_parts.moc"
