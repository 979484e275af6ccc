// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>
#include <QXmlStreamReader>

#include "core/figure/chart.h"
#include "core/figure/svg.h"
#include "tests/core/drawn_texts.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

Chart emptyChart() {
  Chart chart{.width = 4, .height = 3};
  chart.x = {.low = 0, .high = 10, .ticks = roundTicks(0, 10)};
  chart.left = {.low = 0, .high = 1, .ticks = roundTicks(0, 1)};
  return chart;
}

constexpr Colour kFigureTest{1, 2, 3};

template <class Kind>
std::vector<Kind> shapesOf(const Drawing& page) {
  std::vector<Kind> found;
  for (const Shape& shape : page.shapes)
    if (const Kind* kind = std::get_if<Kind>(&shape))
      found.push_back(*kind);
  return found;
}

QStringList textsOf(const std::vector<AxisTick>& ticks) {
  QStringList texts;
  for (const AxisTick& tick : ticks)
    texts << QString::fromStdString(tick.text);
  return texts;
}

/// The rectangle of the plot: the last with an edge and no ground.
RectShape plotOf(const Drawing& page) {
  RectShape plot;
  for (const RectShape& rect : shapesOf<RectShape>(page))
    if (!rect.fill && rect.line)
      plot = rect;
  return plot;
}

}  // namespace

/// Charts laid out on a page, and the page as SVG.
class TestChart : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ticksAreRound();
  void everythingIsOnThePage();
  void longTitlesStayOnThePage();
  void theLastTickStaysOnThePage();
  void barsStandOnZero();
  void linesEndAtThePlot();
  void axesMayBeTurnedRound();
  void svgHoldsTexts();
};

void TestChart::ticksAreRound() {
  QCOMPARE(textsOf(roundTicks(0, 1)), (QStringList{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}));
  QCOMPARE(textsOf(roundTicks(0, 68.25)), (QStringList{"0", "20", "40", "60"}));
  QCOMPARE(textsOf(roundTicks(-20, 75)), (QStringList{"-20", "0", "20", "40", "60"}));
  QCOMPARE(textsOf(roundTicks(0, 0.013)), (QStringList{"0.000", "0.005", "0.010"}));
}

void TestChart::everythingIsOnThePage() {
  Chart chart = emptyChart();
  chart.title = "A title";
  chart.x.label = "x";
  chart.left.label = "y";
  chart.right = chart.left;
  chart.hasSlantedTicks = true;
  chart.x.ticks = {{1, "Kanamycin resistance cassette"}, {9, "Streptomycin resistance gene"}};
  chart.legend = {{LegendEntry::Kind::Patch, "SAE", kFigureTest}, {LegendEntry::Kind::Heading, "MLP"}};
  const Drawing page = drawChart(chart);
  QCOMPARE(page.width, 288.0);
  for (const RectShape& rect : shapesOf<RectShape>(page)) {
    QVERIFY(rect.topLeft.x >= 0 && rect.topLeft.x + rect.width <= page.width);
    QVERIFY(rect.topLeft.y >= 0 && rect.topLeft.y + rect.height <= page.height);
  }
  QCOMPARE(textOutsidePage(page), std::string());
}

/// Longer than the plot, which slanted texts leave little room: broken into lines, beside which nothing stands.
void TestChart::longTitlesStayOnThePage() {
  Chart chart = emptyChart();
  chart.height = 4.5;
  chart.title = "A title of the whole chart that is longer than the page on which it stands, and longer still";
  chart.x.label = chart.title;
  chart.hasSlantedTicks = true;
  chart.x.ticks = {{1, "Chloramphenicol acetyltransferase"}, {9, "T3 promoter"}};
  chart.left.label = "Runs with mutation as rank-1 (fraction)";
  chart.right = chart.left;
  const Drawing right = drawChart(chart);
  chart.right = std::nullopt;
  chart.scale = ColourScale{chart.left.label, 0, 1, {kBlack, kWhite}};
  for (const Drawing& page : {right, drawChart(chart)}) {
    QCOMPARE(textOutsidePage(page), std::string());
    QStringList turned;
    for (const TextShape& text : shapesOf<TextShape>(page))
      if (text.turn == 90)
        turned << QString::fromStdString(text.text);
    QCOMPARE(turned, QStringList() << "Runs with mutation"
                                   << "as rank-1 (fraction)"
                                   << "Runs with mutation"
                                   << "as rank-1 (fraction)");
    QCOMPARE(page.width, 288.0);
  }
}

void TestChart::theLastTickStaysOnThePage() {
  Chart chart = emptyChart();
  chart.x.ticks.back().text = "a long text in its middle";
  QCOMPARE(textOutsidePage(drawChart(chart)), std::string());
}

void TestChart::barsStandOnZero() {
  Chart chart = emptyChart();
  chart.bars = {{2, {{5, 0.5, kBlack, "0.50", "five"}}}};
  const Drawing page = drawChart(chart);
  const RectShape plot = plotOf(page);
  for (const RectShape& bar : shapesOf<RectShape>(page)) {
    if (bar.tip != "five")
      continue;
    QVERIFY(qFuzzyCompare(bar.height, plot.height / 2));
    QVERIFY(qFuzzyCompare(bar.topLeft.y + bar.height, plot.topLeft.y + plot.height));
    QVERIFY(qFuzzyCompare(bar.width, plot.width / 5));
    return;
  }
  QFAIL("the bar is not drawn");
}

void TestChart::linesEndAtThePlot() {
  Chart chart = emptyChart();
  chart.lines = {{kFigureTest, {{-10, 0.5, ""}, {5, 0.5, ""}, {5, 2, ""}, {20, 2, ""}}}};
  const Drawing page = drawChart(chart);
  const RectShape plot = plotOf(page);
  int parts = 0;
  for (const PathShape& path : shapesOf<PathShape>(page)) {
    if (path.colour != kFigureTest)
      continue;
    ++parts;
    for (const PagePoint& point : path.points) {
      QVERIFY(point.x >= plot.topLeft.x - 1e-6 && point.x <= plot.topLeft.x + plot.width + 1e-6);
      QVERIFY(point.y >= plot.topLeft.y - 1e-6 && point.y <= plot.topLeft.y + plot.height + 1e-6);
    }
  }
  QCOMPARE(parts, 2);  // the third part lies above the plot
  QCOMPARE(shapesOf<DotShape>(page).size(), size_t{1});
}

void TestChart::axesMayBeTurnedRound() {
  Chart chart = emptyChart();
  chart.left = {.low = 6, .high = 0, .ticks = {{1, "1"}, {6, "6"}}};
  chart.lines = {{kFigureTest, {{2, 1, ""}, {4, 6, ""}}}};
  const std::vector<DotShape> dots = shapesOf<DotShape>(drawChart(chart));
  QVERIFY(dots[0].centre.y < dots[1].centre.y);  // rank 1 on top
}

void TestChart::svgHoldsTexts() {
  Chart chart = emptyChart();
  chart.title = "5' LTR & \"α\" <β>";
  chart.cells = {{5, 0.5, kWhite, kBlack, "0.73", "L9/5066"}};
  const std::string svg = svgFile(drawChart(chart));
  QXmlStreamReader xml(QByteArray::fromStdString(svg));
  QStringList texts, titles;
  while (!xml.atEnd()) {
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("svg"))
      QCOMPARE(xml.attributes().value("width").toString(), QString("101.6mm"));
    if (xml.isStartElement() && xml.name() == QLatin1String("text"))
      texts << xml.readElementText();
    if (xml.isStartElement() && xml.name() == QLatin1String("title"))
      titles << xml.readElementText();
  }
  QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
  QVERIFY(texts.contains(QString::fromUtf8("5' LTR & \"α\" <β>")));
  QVERIFY(texts.contains("0.73"));
  QVERIFY(titles.contains("L9/5066"));
}

DGLM_TEST(TestChart);
#include "tst_chart.moc"
