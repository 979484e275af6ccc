// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/tour.h"

using namespace dglm;

namespace {

struct Window {
  QWidget window;
  QWidget left{&window};
  QWidget right{&window};
  QPointer<Tour> tour;

  Window() {
    window.resize(900, 600);
    left.setGeometry(0, 0, 200, 600);
    right.setGeometry(700, 0, 200, 600);
    window.show();
    tour = new Tour({{&left, "Left", "The left one."}, {&right, "Right", "The right one."}}, window);
  }
  QRect card() const { return tour->findChild<QPushButton*>()->parentWidget()->geometry(); }
};

}  // namespace

class TestTour : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itsCardHoldsItsButtons_data() { test::addLayoutFonts(); }
  void itsCardHoldsItsButtons() {
    DGLM_USE_LAYOUT_FONT();
    Window shown;
    const QStringList cut = test::CutTexts::in(shown.window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n')));
  }

  void standsBesideWhatItExplains() {
    Window shown;
    QVERIFY(!shown.card().intersects(shown.left.geometry()));
    QVERIFY(shown.tour->rect().contains(shown.card()));
    QTest::keyClick(shown.tour, Qt::Key_Return);
    QCOMPARE(shown.tour->step(), 1);
    QVERIFY(!shown.card().intersects(shown.right.geometry()));
    QTest::keyClick(shown.tour, Qt::Key_Left);
    QCOMPARE(shown.tour->step(), 0);
    QTest::keyClick(shown.tour, Qt::Key_Left);
    QCOMPARE(shown.tour->step(), 0);
  }

  void endsAfterTheLastStepOrByEscape() {
    for (const Qt::Key last : {Qt::Key_Return, Qt::Key_Escape}) {
      Window shown;
      QSignalSpy ended(shown.tour, &Tour::ended);
      QTest::keyClick(shown.tour, Qt::Key_Right);
      QTest::keyClick(shown.tour, last);
      QCOMPARE(ended.size(), 1);
      QTRY_VERIFY(shown.tour.isNull());
    }
  }

  void followsTheWindowAndOutlivesItsTargets() {
    Window shown;
    shown.window.resize(500, 400);
    QCOMPARE(shown.tour->size(), QSize(500, 400));
    QVERIFY(shown.tour->rect().contains(shown.card()));
    auto* target = new QWidget(&shown.window);
    auto* tour = new Tour({{target, "Gone", "It will go."}}, shown.window);
    delete target;
    QVERIFY(!tour->grab().isNull());
  }
};

DGLM_TEST(TestTour);
#include "tst_tour.moc"
