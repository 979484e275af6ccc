// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLayout>
#include <QLocale>
#include <QPainter>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

#include <cmath>
#include <limits>

#include "tests/test_case.h"
#include "widgets/charts/run_curves.h"
#include "widgets/parts/palette.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/run_table.h"

using namespace dglm;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

RunRow rowNamed(const QString& name) {
  RunRow row;
  row.name = name;
  row.folder = "/runs/" + name;
  return row;
}

}  // namespace

class TestRunCurves : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void smoothingIsARunningMeanOfWhatIsThere() {
    QCOMPARE(smoothed({1, 2, 3}, 0), (std::vector<double>{1, 2, 3}));
    const std::vector<double> means = smoothed({4, kNone, 8}, 0.5);
    QCOMPARE(means[0], 4.0);  // no pull towards 0
    QVERIFY(std::isnan(means[1]));
    QVERIFY(std::abs(means[2] - (0.25 * 4 + 0.5 * 8) / 0.75) < 1e-12);
  }

  void theTableHasAllPointsThatWereLogged() {
    RunCurves chart;
    chart.setContent({"loss", "step", "loss", {{"a", 0, {0, 10, 20}, {3, kNone, 1}}, {"b", 1, {0}, {5}}}, false, 0.9});
    const ChartTable table = chart.table();
    QCOMPARE(table.rows.size(), size_t{3});
    QCOMPARE(std::get<QString>(table.rows[1][0]), QString("a"));
    QCOMPARE(std::get<double>(table.rows[1][1]), 20.0);
    QCOMPARE(std::get<double>(table.rows[1][2]), 1.0);
    QVERIFY(chart.accessibleName().contains("loss"));
  }

  void theLegendSaysWhatTellsRunsApart() {
    QCOMPARE(tellingNames({"glm_L2_k8_x2_seed42", "glm_L2_k16_x2_seed42", "glm_L2_k8_x2_seed43"}),
             (std::vector<QString>{"k8 seed42", "k16 seed42", "k8 seed43"}));
    QCOMPARE(tellingNames({"L2_k8_x2", "elsewhere", "L2_k16_x2"}), (std::vector<QString>{"k8", "elsewhere", "k16"}));
    for (const std::vector<QString>& names :
         {std::vector<QString>{}, {"glm_L2"}, {"a_b", "a_b_2"}, {"same_run", "same_run"}})
      QCOMPARE(tellingNames(names), names);
  }

  void theFrontIsMarkedAndInTheTable() {
    RunCurves chart;
    RunCurvesContent content{"pareto", "L0", "error", {{"a", 0, {4}, {0.5}}, {"b", 1, {5}, {0.6}}}, false, 0, true, {}};
    content.front = {{4, 0.5}};
    chart.setContent(content);
    const ChartTable table = chart.table();
    QCOMPARE(table.columns.size(), size_t{4});
    QCOMPARE(std::get<QString>(table.rows[0][3]), QString("yes"));
    QCOMPARE(std::get<QString>(table.rows[1][3]), QString("no"));
  }

  /// A row that has nothing new is not told anew, however many there are.
  void onlyRowsThatChangedAreTold() {
    RunTable table;
    std::vector<RunRow> rows{rowNamed("a"), rowNamed("b")};
    table.setRows(rows);
    QSignalSpy changed(table.table().view().model(), &QAbstractItemModel::dataChanged);
    rows[1].steps = 5;
    table.setRows(rows);
    QCOMPARE(changed.size(), 1);
    table.setRows(rows);
    QCOMPARE(changed.size(), 1);
    rows[0].state = RunRow::State::Waiting;
    rows[0].queuePlace = 2;
    table.setRows(rows);
    QVERIFY(table.table().toCsv().contains("waits, place 2"));
  }

  void theAxesHaveTheSeparatorsOfTheLanguage() {
    QLocale::setDefault(QLocale(QLocale::German));
    RunCurves chart;
    chart.setContent({"loss", "step", "loss", {{"a", 0, {0, 20'000}, {3, 1}}}, false, 0});
    QWidget* canvas = chart.layout()->itemAt(0)->widget();
    QCOMPARE(canvas->locale().toString(20'000.0, 'g', 6), QString("20.000"));
    QCOMPARE(canvas->locale().toString(0.5, 'g', 6), QString("0,5"));
    QLocale::setDefault(QLocale::c());
    chart.setContent({"loss", "step", "loss", {{"a", 0, {0, 20'000}, {3, 1}}}, false, 0});
    QCOMPARE(canvas->locale().toString(20'000.0, 'g', 6), QString("20,000"));
  }

  void thePointerReadsTheNearestStep() {
    RunCurves chart;
    chart.resize(600, 300);
    chart.setContent({"loss", "step", "loss", {{"a", 0, {0, 100}, {3, 1}}}, false, 0});
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QVERIFY(chart.readOutAt({chart.width() * 9 / 10, chart.height() / 2}).contains("100"));
    QCOMPARE(chart.readOutAt({-5, -5}), QString());
  }

  /// An axis of logarithms has no place for 0.
  void valuesNotAboveZeroAreLeftOutOfALogarithmicAxis() {
    RunCurves chart;
    chart.resize(500, 300);
    chart.setContent({"dead", "step", "dead", {{"a", 0, {0, 1, 2}, {0, 10, 100}}}, true, 0});
    const QImage picture = chart.grab().toImage();
    QVERIFY(!picture.isNull());
    QCOMPARE(chart.table().rows.size(), size_t{3});
  }

  void aPeakOfALongRunIsDrawn() {
    RunCurve curve{"long", 0, {}, {}};
    for (int i = 0; i < 100'000; ++i) {
      curve.x.push_back(i);
      curve.y.push_back(i == 54'321 ? 10 : 1);
    }
    RunCurves chart;
    chart.setContent({"loss", "step", "loss", {curve}, false, 0});
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    chart.paintFigure(painter, image.size(), Palette::light());
    painter.end();
    const QRgb colour = Palette::light().series(0).rgb();
    bool isAtTop = false;
    for (int y = 0; y < image.height() / 3; ++y)
      for (int x = 0; x < image.width(); ++x) {
        const QColor pixel(image.pixel(x, y)), wanted(colour);
        isAtTop =
            isAtTop || (std::abs(pixel.red() - wanted.red()) < 60 && std::abs(pixel.green() - wanted.green()) < 60 &&
                        std::abs(pixel.blue() - wanted.blue()) < 60);
      }
    QVERIFY(isAtTop);
  }

  void whatIsChosenStaysChosenAsNumbersCome() {
    RunTable table;
    table.setRows({rowNamed("a"), rowNamed("b")});
    table.choose(0);
    QSignalSpy changed(&table, &RunTable::chosenChanged);
    RunRow further = rowNamed("a");
    further.loss = 3;
    table.setRows({further, rowNamed("b")});
    QCOMPARE(table.chosen(), std::vector<int>{0});
    QVERIFY(changed.isEmpty());
    table.setRows({rowNamed("new"), further, rowNamed("b")});
    QCOMPARE(table.chosen(), std::vector<int>{1});
  }

  void aRunWithoutHyperparametersIsListed() {
    RunTable table;
    table.setRows({rowNamed("bare")});
    QVERIFY(table.table().toCsv().contains("bare"));
    QCOMPARE(table.chosen(), std::vector<int>{0});  // the first one that comes
  }
};

DGLM_TEST(TestRunCurves);
#include "tst_run_curves.moc"
