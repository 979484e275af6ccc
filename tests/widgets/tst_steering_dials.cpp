// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/choice_chips.h"
#include "widgets/steering/dial_slider.h"
#include "widgets/steering/steering_dial_row.h"
#include "widgets/steering/steering_dials.h"
#include "widgets/tables/token_shift_table.h"

using namespace dglm;

namespace {

std::vector<SteeringDial> twoDials() {
  SteeringDial first;
  first.id = {2, 7};
  first.name = "AmpR";
  first.unit = 4;
  first.bandHigh = 4;
  SteeringDial second = first;
  second.id = {2, 9};
  second.name.clear();
  return {first, second};
}

}  // namespace

class TestSteeringDials : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void dialsFitIntoANarrowPanel_data() { test::addLayoutFonts(); }
  void dialsFitIntoANarrowPanel() {
    DGLM_USE_LAYOUT_FONT();
    std::vector<SteeringDial> dials = twoDials();
    dials[0].name = "AmpR promoter of an uncommonly long name";
    dials[1].warning = "beyond what it takes by itself";
    dials[1].value = -300;
    SteeringDials view;
    view.setDials(dials);
    QCOMPARE(test::cutAt(view, {440, 200}), QString());
    QCOMPARE(view.width(), 440);
  }

  void sliderIsFinerNearZero() {
    const DialScale scale(4);
    QCOMPARE(scale.highest(), 20.0);
    QCOMPARE(scale.valueAt(1), 20.0);
    QCOMPARE(scale.valueAt(-0.5), -5.0);
    QCOMPARE(scale.valueAt(0.1), 0.2);
    QCOMPARE(scale.valueAt(0), 0.0);
    for (const double value : {-20.0, -4.0, 0.0, 0.25, 4.0, 20.0})
      QCOMPARE(scale.valueAt(scale.positionOf(value)), value);
  }
  void valuesBeyondTheEndsStandAtThem() {
    QCOMPARE(DialScale(4).positionOf(300), 1.0);
    QCOMPARE(DialScale(4).positionOf(-300), -1.0);
    QCOMPARE(DialScale(0).unit(), 1.0);
  }

  void keysStepAndHomeIsZero() {
    DialSlider slider;
    slider.setScale(DialScale(4), 0, 4);
    QSignalSpy moved(&slider, &DialSlider::amountMoved);
    QTest::keyClick(&slider, Qt::Key_PageUp);
    QCOMPARE(slider.amount(), 0.2);
    QTest::keyClick(&slider, Qt::Key_Right);
    QVERIFY(slider.amount() > 0.2);
    QTest::keyClick(&slider, Qt::Key_Home);
    QCOMPARE(slider.amount(), 0.0);
    QTest::keyClick(&slider, Qt::Key_End);
    QVERIFY(std::abs(slider.amount() - 4) < 0.05);
    QCOMPARE(moved.count(), 4);
  }
  void dragMovesAndEnds() {
    DialSlider slider;
    slider.setScale(DialScale(4), 0, 4);
    slider.resize(216, 24);
    QSignalSpy moved(&slider, &DialSlider::amountMoved), released(&slider, &DialSlider::released);
    QTest::mousePress(&slider, Qt::LeftButton, {}, {108, 12});
    QTest::mouseMove(&slider, {158, 12});
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, {158, 12});
    QCOMPARE(slider.amount(), 5.0);
    QVERIFY(moved.count() >= 1);
    QCOMPARE(released.count(), 1);
  }
  void shownValuesAreNotMoves() {
    DialSlider slider;
    slider.setScale(DialScale(4), 0, 4);
    QSignalSpy moved(&slider, &DialSlider::amountMoved);
    slider.setAmount(123.45);
    QCOMPARE(slider.amount(), 123.45);
    QCOMPARE(moved.count(), 0);
  }

  void everyPartNamesItsLatent() {
    SteeringDials dials;
    dials.setDials(twoDials());
    SteeringDialRow& row = dials.row(1);
    for (const QWidget* part : std::initializer_list<QWidget*>{&row.onBox(), &row.slider(), &row.box(),
                                                               &row.ablateButton(), &row.resetButton()})
      QVERIFY2(part->accessibleName().contains("L2/9"), qPrintable(part->accessibleName()));
  }
  void showsTheValueThatIsUsed() {
    SteeringDials dials;
    std::vector<SteeringDial> shown = twoDials();
    shown[0].value = shown[1].value = 30;
    shown[0].takesValue = shown[1].takesValue = false;
    shown[1].given = 412.5;
    dials.setDials(shown);
    QCOMPARE(dials.row(0).box().text(), QString());
    QCOMPARE(dials.row(1).box().text(), QString("412.50"));
    shown[0].takesValue = shown[1].takesValue = true;
    shown[1].isAblated = true;
    dials.setDials(shown);
    QCOMPARE(dials.row(0).box().text(), QString("30.00"));
    QCOMPARE(dials.row(1).box().text(), QString("0.00"));
    QCOMPARE(dials.row(1).box().maximum(), SteeringDialRow::kTypedEnd);
  }
  void logitsTellWhereTheyAre() {
    LogitShiftTable table;
    QCOMPARE(table.findChild<QTableView*>()->model()->headerData(1, Qt::Horizontal).toString(),
             QString("Logit change"));
    const auto labels = table.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains("mean over all"); }));
  }
  void typedValuesHaveTwoDecimalsUpTo300() {
    SteeringDials dials;
    dials.setDials(twoDials());
    QSignalSpy turned(&dials, &SteeringDials::turned);
    dials.row(0).box().setValue(299.999);
    QCOMPARE(turned.takeFirst(), (QVariantList{7, 300.0}));
    dials.row(0).box().setValue(-301);
    QCOMPARE(turned.takeFirst(), (QVariantList{7, -300.0}));
  }
  void numbersBeyondTheEndsBecomeTheEnds_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("value");
    QTest::newRow("too high") << "350" << 300.0;
    QTest::newRow("far too high") << "99999" << 300.0;
    QTest::newRow("too low") << "-350.25" << -300.0;
    QTest::newRow("within") << "-12.25" << -12.25;
  }
  void numbersBeyondTheEndsBecomeTheEnds() {
    QFETCH(QString, typed);
    QFETCH(double, value);
    SteeringDials dials;
    dials.setDials(twoDials());
    QSignalSpy turned(&dials, &SteeringDials::turned);
    QDoubleSpinBox& box = dials.row(0).box();
    box.selectAll();
    QTest::keyClicks(&box, typed);
    QCOMPARE(turned.count(), 0);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(turned.takeFirst(), (QVariantList{7, value}));
    QCOMPARE(box.text(), box.locale().toString(value, 'f', 2));
  }
  void buttonsTellTheirDial() {
    SteeringDials dials;
    std::vector<SteeringDial> shown = twoDials();
    shown[1].value = 2;
    dials.setDials(shown);
    QSignalSpy switched(&dials, &SteeringDials::switched), ablated(&dials, &SteeringDials::ablated),
        reset(&dials, &SteeringDials::resetRequested);
    dials.row(1).onBox().click();
    dials.row(1).ablateButton().click();
    dials.row(1).resetButton().click();
    QCOMPARE(switched.takeFirst(), (QVariantList{9, true}));
    QCOMPARE(ablated.takeFirst(), (QVariantList{9, true}));
    QCOMPARE(reset.takeFirst(), QVariantList{QVariant(9)});
    QVERIFY(!dials.row(0).resetButton().isEnabled());
  }
  void dialsOfTheSameLatentsStay() {
    SteeringDials dials;
    std::vector<SteeringDial> shown = twoDials();
    dials.setDials(shown);
    SteeringDialRow* const row = &dials.row(0);
    shown[0].value = 3;
    shown[0].isOn = true;
    dials.setDials(shown);
    QCOMPARE(&dials.row(0), row);
    QCOMPARE(row->slider().amount(), 3.0);
    QCOMPARE(row->box().value(), 3.0);
  }
  void ablatedDialsTakeNoValue() {
    SteeringDials dials;
    std::vector<SteeringDial> shown = twoDials();
    shown[0].isAblated = true;
    shown[1].takesValue = false;
    dials.setDials(shown);
    QVERIFY(!dials.row(0).slider().isEnabled());
    QVERIFY(!dials.row(1).box().isEnabled());
    QVERIFY(dials.row(0).ablateButton().isEnabled());
  }

  void chipsTellAlsoTheChosenOne() {
    ChoiceChips chips("Steer at");
    chips.setChips({{0, "all", ""}, {1, "selection", ""}, {4, "both", "", false}});
    chips.setCurrent(1);
    QSignalSpy chosen(&chips, &ChoiceChips::chosen);
    const auto buttons = chips.findChildren<QToolButton*>();
    buttons[1]->click();
    buttons[0]->click();
    buttons[2]->click();
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen[0], QVariantList{QVariant(1)});
    QCOMPARE(chips.current(), 0);
    chips.setChips({{0, "all", ""}, {1, "feature AmpR", ""}});
    QCOMPARE(chips.current(), 0);
    QCOMPARE(buttons[1]->text(), "feature AmpR");
  }

  void arrowsTellChangesOfRank() {
    QCOMPARE(rankChange(3, 3), "=");
    QCOMPARE(rankChange(5, 2), "\u25b2 3");
    QCOMPARE(rankChange(1, 4), "\u25bc 3");
    QVERIFY(rankChange(0, 1).startsWith(QChar(0x25b2)));
    TokenShiftTable table;
    table.setRows({{"AAAAAA", 0.5, "CCCCCC", 0.75, 2}, {"CCCCCC", 0.25, "AAAAAA", 0.125, 1}});
    QCOMPARE(table.toText(0, 3), "CCCCCC");
    QCOMPARE(table.toText(0, 4), "0.7500");
    QCOMPARE(table.toText(1, 5), "\u25bc 1");
  }

  void whatBecomesOfTheProteinIsAColumnWhereThereIsOne() {
    TokenShiftTable table;
    table.setRows({{"AAAAAA", 0.5, "CCCCCC", 0.75, 2}});
    const auto* view = table.findChild<QTableView*>();
    QVERIFY(view->isColumnHidden(6));
    table.setRows({{"AAAAAA", 0.5, "CCCCCC", 0.75, 2, "T17A, Q18*", "AmpR: T17A, missense"},
                   {"CCCCCC", 0.25, "AAAAAA", 0.125, 1, "=", "AmpR: K17K, synonymous"}});
    QVERIFY(!view->isColumnHidden(6));
    QCOMPARE(table.toText(0, 6), "T17A, Q18*");
    table.resize(46 * table.fontMetrics().averageCharWidth(), 120);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    for (const int column : {1, 3})  // whole tokens, however narrow
      QVERIFY(
          view->horizontalHeader()->sectionSize(column) >=
          QFontMetrics(view->model()->index(0, column).data(Qt::FontRole).value<QFont>()).horizontalAdvance("CCCCCC"));
    QCOMPARE(view->model()->index(1, 6).data(Qt::ToolTipRole).toString(), "AmpR: K17K, synonymous");
  }

  void changesOfRankStayInSightWhereTheTableIsNarrow_data() { test::addLayoutFonts(); }
  void changesOfRankStayInSightWhereTheTableIsNarrow() {
    DGLM_USE_LAYOUT_FONT();
    TokenShiftTable table;
    table.setRows({{"AAAAAA", 0.5, "CCCCCC", 0.75, 2}});
    const int letter = table.fontMetrics().averageCharWidth();
    table.resize(40 * letter, 120);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const auto* view = table.findChild<QTableView*>();
    const QHeaderView& header = *view->horizontalHeader();
    QTRY_VERIFY(header.length() <= view->viewport()->width());
    QVERIFY(header.sectionSize(5) >= view->fontMetrics().horizontalAdvance("\u25bc 1"));
    QVERIFY(view->isColumnHidden(0));
    table.resize(80 * letter, 120);
    QTRY_VERIFY(!view->isColumnHidden(0));
  }
};

DGLM_TEST(TestSteeringDials);
#include "tst_steering_dials.moc"
