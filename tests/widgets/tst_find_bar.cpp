// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/find_bar.h"

using namespace dglm;

class TestFindBar : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itsPartsFitIntoANarrowPanel_data() { test::addLayoutFonts(); }
  void itsPartsFitIntoANarrowPanel() {
    DGLM_USE_LAYOUT_FONT();
    FindBar bar;
    bar.showOutcome(12344, 99999, false);
    for (const int width : {360, 560, 900}) {
      QCOMPARE(test::cutAt(bar, {width, bar.heightForWidth(width)}), QString());
      QCOMPARE(bar.width(), width);
    }
  }

  void asksOnceForFastTyping() {
    FindBar bar;
    QSignalSpy asked(&bar, &FindBar::findRequested);
    QTest::keyClicks(bar.findChild<QLineEdit*>(), QStringLiteral("GAWTC"));
    QVERIFY(asked.wait());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<FindRequest>(),
             (FindRequest{QStringLiteral("GAWTC"), FindRequest::Mode::Bases, false}));
  }

  void enterAsksAtOnceAndWalks() {
    FindBar bar;
    QSignalSpy asked(&bar, &FindBar::findRequested);
    QSignalSpy next(&bar, &FindBar::nextRequested);
    QSignalSpy previous(&bar, &FindBar::previousRequested);
    QSignalSpy dismissed(&bar, &FindBar::dismissed);
    auto* text = bar.findChild<QLineEdit*>();
    QTest::keyClicks(text, QStringLiteral("GG"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(next.size(), 1);
    QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(previous.size(), 1);
    QTest::keyClick(text, Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
  }

  void caseCountsForNamesOnly() {
    FindBar bar;
    auto* caseSensitive = bar.findChild<QCheckBox*>();
    caseSensitive->setChecked(true);
    QCOMPARE(bar.request().caseSensitive, false);
    QVERIFY(!caseSensitive->isVisibleTo(&bar));
    bar.findChild<QComboBox*>()->setCurrentIndex(1);
    QCOMPARE(bar.request().mode, FindRequest::Mode::Protein);
    QVERIFY(!caseSensitive->isVisibleTo(&bar));
    bar.findChild<QComboBox*>()->setCurrentIndex(2);
    QCOMPARE(bar.request().mode, FindRequest::Mode::FeatureNames);
    QCOMPARE(bar.request().caseSensitive, true);
    QVERIFY(caseSensitive->isVisibleTo(&bar));
  }

  /// From elsewhere, whatever was looked for before.
  void takesBases() {
    FindBar bar;
    bar.hide();
    bar.findChild<QComboBox*>()->setCurrentIndex(2);
    QSignalSpy asked(&bar, &FindBar::findRequested);
    bar.findBases(QStringLiteral("CCGTCG"));
    QVERIFY(asked.wait());
    QVERIFY(bar.isVisible());
    QCOMPARE(asked.last().first().value<FindRequest>(),
             (FindRequest{QStringLiteral("CCGTCG"), FindRequest::Mode::Bases, false}));
  }

  void saysHowManyThereAre_data() {
    QTest::addColumn<int>("current");
    QTest::addColumn<int>("total");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one of some") << 2 << 12 << true << "3 of 12";
    QTest::newRow("not walked yet") << -1 << 1234 << true << "1,234";
    QTest::newRow("more than counted") << 0 << 100000 << false << "1 of 100,000+";
    QTest::newRow("none") << -1 << 0 << true << "not found";
  }

  void saysHowManyThereAre() {
    QFETCH(int, current);
    QFETCH(int, total);
    QFETCH(bool, complete);
    FindBar bar;
    QTest::keyClicks(bar.findChild<QLineEdit*>(), QStringLiteral("A"));
    bar.showOutcome(current, total, complete);
    QTEST(bar.findChild<QLabel*>()->text(), "expected");
  }
};

DGLM_TEST(TestFindBar);
#include "tst_find_bar.moc"
