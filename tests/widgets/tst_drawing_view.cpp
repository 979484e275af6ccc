// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QImage>
#include <QLocale>
#include <QtTest>

#include <memory>
#include <utility>

#include "tests/test_case.h"
#include "widgets/parts/drawing_view.h"
#include "widgets/parts/figure_file.h"
#include "widgets/tables/check_table.h"
#include "widgets/tables/filtered_table.h"

using namespace dglm;

namespace {

/// A page of 2 x 1 inches: a red bar at the left, a blue dot over its right half, a word.
Drawing page() {
  Drawing drawing{144, 72, "Page", "Two shapes", {}};
  drawing.shapes = {RectShape{{0, 0}, 144, 72, kWhite, std::nullopt},
                    RectShape{{0, 0}, 36, 72, Colour{255, 0, 0}, std::nullopt, 0, 0, "bar"},
                    DotShape{{36, 36}, 10, Colour{0, 0, 255}, "dot"}, TextShape{{100, 40}, "word", 12}};
  return drawing;
}

}  // namespace

/// Pages of paper figures on the screen and in files, and the table of what was found.
class TestDrawingView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pageKeepsItsShape();
  void tipsTellTheTopmostShape();
  void figureHasTheDrawnSize();
  void numbersAreOfTheLanguageOnTheScreenAlone();
  void differencesStandFirst();
};

void TestDrawingView::numbersAreOfTheLanguageOnTheScreenAlone() {
  const auto viewOf = [](const char* text, bool isNumber) {
    Drawing drawing{144, 72, "Page", "", {}};
    TextShape shape{{72, 40}, text, 12};
    shape.isNumber = isNumber;
    drawing.shapes = {shape};
    auto view = std::make_unique<DrawingView>();
    view->setDrawing(drawing);
    view->resize(288, 144);
    return view;
  };
  const auto picture = [&](const char* text, bool isNumber) { return viewOf(text, isNumber)->grab().toImage(); };
  QCOMPARE(picture("4000", true), picture("4,000", false));
  QLocale::setDefault(QLocale(QLocale::German));
  for (const auto& [number, shown] : {std::pair("4000", "4.000"), std::pair("-0.25", "-0,25"), std::pair("7", "7")})
    QCOMPARE(picture(number, true), picture(shown, false));
  QVERIFY(picture("5066", false) != picture("5066", true));  // the number of a latent is a name
  const QByteArray svg = figureFile(*viewOf("4000", true), {}, {"Page", {}});
  QLocale::setDefault(QLocale::c());
  QVERIFY(svg.contains(">4000<"));
}

void TestDrawingView::pageKeepsItsShape() {
  DrawingView view;
  view.setDrawing(page());
  view.resize(288, 288);  // twice as high as the page needs
  const QImage image = view.grab().toImage();
  QCOMPARE(image.pixelColor(10, 144), QColor(255, 0, 0));
  QCOMPARE(image.pixelColor(72, 144), QColor(0, 0, 255));
  QCOMPARE(image.pixelColor(150, 80), QColor(255, 255, 255));
  QVERIFY(image.pixelColor(10, 40) != QColor(255, 0, 0));  // above the page
}

void TestDrawingView::tipsTellTheTopmostShape() {
  DrawingView view;
  QCOMPARE(view.tipAt({5, 5}), QString());
  view.setDrawing(page());
  view.resize(288, 144);
  QCOMPARE(view.tipAt({10, 10}), QString("bar"));
  QCOMPARE(view.tipAt({70, 72}), QString("dot"));
  QCOMPARE(view.tipAt({200, 10}), QString());
}

void TestDrawingView::figureHasTheDrawnSize() {
  DrawingView view;
  view.setDrawing(page());
  QCOMPARE(view.naturalSizeMm(), QSizeF(50.8, 25.4));
  FigureSettings settings;
  settings.widthMm = 50.8;
  settings.heightMm = 25.4;
  const QByteArray svg = figureFile(view, settings, {"Page", {}});
  QVERIFY(svg.contains("word"));
  settings.format = FigureFormat::Png;
  settings.dpi = 72;
  QCOMPARE(QImage::fromData(figureFile(view, settings, {})).pixelColor(72, 5), QColor(255, 255, 255));
}

void TestDrawingView::differencesStandFirst() {
  CheckTable table;
  using State = CheckRow::State;
  table.setRows({{"A", "latents", "L0", "0", "0", State::Agrees, ""},
                 {"A", "latents", "L3", "32", "30.123456789", State::Differs, ""},
                 {"A", "latents", "L6", "65", "", State::NotFound, ""}});
  const QStringList lines = table.toCsv().split('\n');
  QVERIFY(lines[0].contains("Expected"));
  QVERIFY(lines[1].contains("not in the data"));
  QVERIFY(lines[2].contains("differs") && lines[2].contains("30.123456789"));
  QVERIFY(lines[3].contains("as expected"));
}

DGLM_TEST(TestDrawingView);
#include "tst_drawing_view.moc"
