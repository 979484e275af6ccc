// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <random>
#include <string>

#include "core/sequence/least_rotation.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

std::string rotated(const std::string& bases, size_t start) {
  return bases.substr(start) + bases.substr(0, start);
}

/// By looking at every rotation.
size_t leastByTrial(const std::string& bases) {
  size_t least = 0;
  for (size_t start = 1; start < bases.size(); ++start)
    if (rotated(bases, start) < rotated(bases, least))
      least = start;
  return least;
}

std::string randomBases(size_t length, const std::string& letters, std::mt19937& random) {
  std::string bases(length, 'A');
  for (char& base : bases)
    base = letters[random() % letters.size()];
  return bases;
}

}  // namespace

class TestLeastRotation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsTheStart_data() {
    QTest::addColumn<QByteArray>("bases");
    QTest::addColumn<int>("start");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("one base") << QByteArray("T") << 0;
    QTest::newRow("as it stands") << QByteArray("AACGT") << 0;
    QTest::newRow("round the origin") << QByteArray("ACGTA") << 4;
    QTest::newRow("the last base") << QByteArray("CCCCA") << 4;
    QTest::newRow("all alike") << QByteArray("GGGG") << 0;
    QTest::newRow("a period: the first of equals") << QByteArray("TGATGATGA") << 2;
    QTest::newRow("two runs, the longer wins") << QByteArray("CAATCAAAT") << 5;
  }
  void findsTheStart() {
    QFETCH(QByteArray, bases);
    QFETCH(int, start);
    QCOMPARE(leastRotation(bases.toStdString()), static_cast<size_t>(start));
  }

  void agreesWithATrialOfAllRotations() {
    std::mt19937 random(13);
    for (int round = 0; round < 4000; ++round) {
      const std::string bases = randomBases(1 + random() % 24, round % 2 == 0 ? "AC" : "ACGT", random);
      QVERIFY2(leastRotation(bases) == leastByTrial(bases), bases.c_str());
    }
  }

  void everyRotationOfACircleLeadsToTheSame() {
    std::mt19937 random(7);
    const std::string bases = randomBases(5000, "ACGT", random);
    const std::string least = rotated(bases, leastRotation(bases));
    for (size_t start = 0; start < bases.size(); start += 97) {
      const std::string turned = rotated(bases, start);
      QCOMPARE(rotated(turned, leastRotation(turned)), least);
    }
  }

  /// Near-periods are what makes simple ways quadratic: a trial of all rotations would compare 10^13 letters.
  void aLongNearPeriodTakesLinearTime() {
    constexpr size_t kLength = 4'000'000;
    std::string bases(kLength, 'A');
    bases[kLength / 2] = 'C';
    QCOMPARE(leastRotation(bases), kLength / 2 + 1);
  }
};

DGLM_TEST(TestLeastRotation);
#include "tst_least_rotation.moc"
