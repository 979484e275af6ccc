// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QMainWindow>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/charts/activation_histogram.h"
#include "widgets/charts/chart_table.h"
#include "widgets/charts/concept_curves.h"
#include "widgets/charts/strength_curve.h"
#include "widgets/charts/sweep_curves.h"
#include "widgets/charts/sweep_heat_map.h"
#include "widgets/tables/filtered_table.h"

using namespace dglm;

namespace {

/// Keeps the table that a chart wants written.
class Window : public QMainWindow {
 public:
  QString csv, name;

 protected:
  bool event(QEvent* event) override {
    if (event->type() != TableExportEvent::kind())
      return QMainWindow::event(event);
    csv = static_cast<TableExportEvent*>(event)->csv;
    name = static_cast<TableExportEvent*>(event)->name;
    return true;
  }
};

double number(const ChartTable& table, size_t row, size_t column) {
  return std::get<double>(table.rows[row][column]);
}

}  // namespace

/// Every chart has its values in a table.
class TestChartTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theHistogramsBins() {
    ActivationHistogram histogram;
    histogram.setCounts({10, {3, 0, 2, 1}}, Qt::black);
    const ChartTable table = histogram.table();
    QCOMPARE(table.rows.size(), size_t{4});
    QCOMPARE(number(table, 2, 0), 5.0);
    QCOMPARE(number(table, 2, 1), 7.5);
    QCOMPARE(number(table, 2, 2), 2.0);
  }

  /// Where the chart is narrow as well.
  void theLinkToTheTableLiesOnNoName() {
    for (const int width : {900, 420, 330, 260}) {
      ConceptCurves curves;
      curves.setCurves({{"tuning", true, {{0, .5, 1, .6}, {2, .75, .25, .375}}}}, 3, 2);
      curves.resize(width, 180);
      curves.show();
      QVERIFY(QTest::qWaitForWindowExposed(&curves));
      auto* link = curves.findChild<QPushButton*>();
      const QRect place = link->geometry();
      QTest::qWait(20);
      link->hide();
      const QImage below = curves.grab(place).toImage();
      int marks = 0;
      for (int y = 0; y < below.height(); ++y)
        for (int x = 0; x < below.width(); ++x)
          marks += below.pixel(x, y) != below.pixel(below.width() - 1, below.height() - 1) ? 1 : 0;
      QVERIFY2(marks == 0, qPrintable(QStringLiteral("%1 wide: %2").arg(width).arg(marks)));
    }
  }

  void theConceptsCurves() {
    ConceptCurves curves;
    curves.setCurves({{"tuning", true, {{0, .5, 1, .6}, {2, .75, .25, .375}}}, {"test 1", false, {{1, 1, 0, 0}}}}, 3,
                     2);
    const ChartTable table = curves.table();
    QCOMPARE(table.rows.size(), size_t{3});
    QCOMPARE(std::get<QString>(table.rows[1][0]), QString("tuning"));
    QCOMPARE(number(table, 1, 1), 2.0);
    QCOMPARE(number(table, 1, 4), .375);
  }

  void theStrengthCurve() {
    StrengthCurve curve;
    StrengthCurveContent content;
    content.targetName = "CGA";
    content.baseline = .125;
    content.points = {{-1, .25, .5}, {3, .75, .5}};
    curve.setContent(content);
    QCOMPARE(curve.table().columns.size(), size_t{3});
    QCOMPARE(number(curve.table(), 1, 1), .75);
    QCOMPARE(number(curve.table(), 1, 2), .125);
    content.wildTypeName = "TTT";
    curve.setContent(content);
    QCOMPARE(curve.table().columns.size(), size_t{4});
    QCOMPARE(number(curve.table(), 0, 3), .5);
  }

  void theSweep() {
    SweepResults results({{"L0/1", "L0/2"}, {5, -5}, {"masked", "all"}});
    results.set(6, .5);  // L0/2, -5, masked
    SweepHeatMap map;
    map.setResults(&results);
    const ChartTable whole = map.table();
    QCOMPARE(whole.rows.size(), size_t{8});
    QCOMPARE(number(whole, 4, 1), -5.0);  // ascending
    QCOMPARE(std::get<QString>(whole.rows[4][2]), QString("masked"));
    QCOMPARE(number(whole, 4, 3), .5);
    QVERIFY(std::isnan(number(whole, 5, 3)));
    SweepCurves curves;
    curves.showLatent(results, 1);
    QCOMPARE(curves.table().rows.size(), size_t{4});
    QCOMPARE(std::get<QString>(curves.table().rows[0][0]), QString("L0/2"));
  }

  void aChartWithoutValuesHasAnEmptyTable() {
    SweepHeatMap map;
    QVERIFY(map.table().rows.empty());
    ChartTableDialog dialog(map.table(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
  }

  void everyChartOffersItsTable() {
    ActivationHistogram histogram;
    ConceptCurves concepts;
    StrengthCurve strength;
    SweepHeatMap map;
    SweepCurves curves;
    for (QWidget* chart : std::initializer_list<QWidget*>{&histogram, &concepts, &strength, &map, &curves}) {
      QCOMPARE(chart->contextMenuPolicy(), Qt::ActionsContextMenu);
      QCOMPARE(chart->actions().size(), 1);
      auto* button = chart->findChild<QPushButton*>();
      QVERIFY(button && button->focusPolicy() != Qt::NoFocus && !button->accessibleName().isEmpty());
    }
  }

  void anOpenTableFollowsTheChart() {
    QMainWindow window;
    auto* histogram = new ActivationHistogram(&window);
    window.setCentralWidget(histogram);
    histogram->setCounts({1, {3, 2}}, Qt::black);
    window.show();
    histogram->findChild<QPushButton*>()->click();
    auto* dialog = window.findChild<ChartTableDialog*>();
    QVERIFY(dialog);
    const FilteredTable* table = &dialog->table();
    histogram->setCounts({3, {1, 0, 7}}, Qt::black);
    QTRY_VERIFY(dialog->table().toCsv().endsWith("2,3,7\n"));
    QCOMPARE(&dialog->table(), table);  // filter and order stay

    auto* curve = new StrengthCurve;
    window.setCentralWidget(curve);
    showTable(*curve, [curve] { return curve->table(); });
    auto* other = window.findChildren<ChartTableDialog*>().back();
    QVERIFY(other->table().toCsv().count(',') == 2);
    StrengthCurveContent content;
    content.targetName = "CGA";
    content.wildTypeName = "TTT";
    content.points = {{3, .75, .5}};
    curve->setContent(content);
    QTRY_VERIFY2(other->table().toCsv().contains("P(TTT)"), qPrintable(other->table().toCsv()));  // another column
    delete curve;  // the table stays as it was
    QVERIFY(other->table().toCsv().contains("P(TTT)"));
  }

  void theTableCopiesAndExports() {
    Window window;
    auto* histogram = new ActivationHistogram(&window);
    window.setCentralWidget(histogram);
    histogram->setCounts({1, {3, 2}}, Qt::black);
    window.show();
    histogram->findChild<QPushButton*>()->click();
    auto* dialog = window.findChild<ChartTableDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QTableView& view = dialog->table().view();
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains("0\t0.5\t3"));
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
      if (button->text().contains("Export"))
        button->click();
    QCOMPARE(window.name, QString("activation-histogram"));
    QCOMPARE(window.csv, QString("From,To,Tokens\n0,0.5,3\n0.5,1,2\n"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<ChartTableDialog*>());
  }
};

DGLM_TEST(TestChartTable);
#include "tst_chart_table.moc"
