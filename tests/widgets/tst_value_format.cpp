// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLocale>
#include <QtTest>

#include <cmath>
#include <limits>

#include "tests/test_case.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/value_format.h"

using namespace dglm;

namespace {

constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

}  // namespace

class TestValueFormat : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void writesNumbersAsAPersonReadsThem_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("expected");
    QTest::newRow("score") << formatScore(0.813) << ".81";
    QTest::newRow("perfect score") << formatScore(1) << "1.00";
    QTest::newRow("score rounds up to 1") << formatScore(0.996) << "1.00";
    QTest::newRow("no score") << formatScore(kAbsent) << "n/a";
    QTest::newRow("zero score is not absent") << formatScore(0) << ".00";
    QTest::newRow("activation") << formatActivation(9.3062) << "9.31";
    QTest::newRow("activation below 1") << formatActivation(0.08123) << "0.0812";
    QTest::newRow("activation of tens") << formatActivation(12.34) << "12.3";
    QTest::newRow("activation rounds to two places") << formatActivation(9.996) << "10.0";
    QTest::newRow("activation of thousands") << formatActivation(12345.6) << "12,346";
    QTest::newRow("activation rounds to a thousand") << formatActivation(999.7) << "1,000";
    QTest::newRow("tiny activation") << formatActivation(0.000012) << "1.20e-05";
    QTest::newRow("zero activation") << formatActivation(0) << "0";
    QTest::newRow("percent") << formatPercent(0.876) << "88 %";
    QTest::newRow("small percent") << formatPercent(0.0214) << "2.1 %";
    QTest::newRow("percent rounds to ten") << formatPercent(0.0996) << "10 %";
    QTest::newRow("very small percent") << formatPercent(0.00031) << "0.031 %";
    QTest::newRow("vanishing percent") << formatPercent(1e-7) << "<0.001 %";
    QTest::newRow("zero percent") << formatPercent(0) << "0 %";
    QTest::newRow("whole percent") << formatWholePercent(0.0214) << "2 %";
    QTest::newRow("less than one percent") << formatWholePercent(0.004) << "<1 %";
    QTest::newRow("length") << formatLength(2686) << "2,686 bp";
    QTest::newRow("position") << formatPosition(1283) << "1,284";
    QTest::newRow("range") << formatRange({1283, 2144}, 2686) << "1,284-2,144";
    QTest::newRow("one base") << formatRange({2099, 2100}, 2686) << "2,100";
    QTest::newRow("range over the origin") << formatRange({2599, 2806}, 2686) << "2,600-120";
    QTest::newRow("duration") << formatDuration(12.2) << "0:12";
    QTest::newRow("duration rounds to a minute") << formatDuration(59.7) << "1:00";
    QTest::newRow("duration of hours") << formatDuration(3723) << "1:02:03";
    QTest::newRow("time left") << formatTimeLeft(12) << "0:12 left";
    QTest::newRow("unknown time left") << formatTimeLeft(kAbsent) << "";
  }

  void writesNumbersAsAPersonReadsThem() {
    QFETCH(QString, written);
    QTEST(written, "expected");
  }

  void germanHasItsOwnSeparators() {
    const QLocale before;
    QLocale::setDefault(QLocale("de_DE"));
    const QStringList written{formatScore(0.813),         formatActivation(0.08123), formatActivation(12345.6),
                              formatActivation(0.000012), formatPercent(0.0214),     formatPercent(1e-7),
                              formatLength(2686),         formatPosition(1283),      formatRange({1283, 2144}, 2686),
                              formatDecimals(0.5, 4),     formatShort(0.125, 2),     exactNumber(0.25)};
    const QString bases = fromLanguage("1.284-2.144"), others = fromLanguage("NC_000913.345, 100..200, v1.234 1.284");
    QLocale::setDefault(before);
    QCOMPARE(written, QStringList({"0,81", "0,0812", "12.346", "1,20e-05", "2,1 %", "<0,001 %", "2.686 bp", "1.284",
                                   "1.284-2.144", "0,5000", "0,13", "0.25"}));
    QCOMPARE(bases, QString("1,284-2,144"));
    QCOMPARE(others, QString("NC_000913.345, 100..200, v1.234 1,284"));
    QCOMPARE(fromLanguage("1,284"), QString("1,284"));
  }

  void exactNumbersReadBackTheSame() {
    for (const double number : {0.1, 1.0 / 3, 1e-300, 123456789.123})
      QCOMPARE(exactNumber(number).toDouble(), number);
    QCOMPARE(exactNumber(0.1f), QStringLiteral("0.1"));
    QCOMPARE(exactNumber(kAbsent), QString());
  }
};

DGLM_TEST(TestValueFormat);
#include "tst_value_format.moc"
