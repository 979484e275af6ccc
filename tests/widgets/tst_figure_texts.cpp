// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/figure/chart.h"
#include "core/figure/svg.h"
#include "tests/layout_fonts.h"
#include "tests/svg_texts.h"
#include "tests/test_case.h"
#include "tests/widgets/view_fixture.h"
#include "widgets/charts/concept_curves.h"
#include "widgets/charts/strength_curve.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/parts/drawing_view.h"
#include "widgets/parts/figure_file.h"
#include "widgets/tracks/track_view.h"

using namespace dglm;
using dglm::test::SvgTexts;

namespace {

const QString kLong = QStringLiteral("a very long name of something that was measured in many places ").repeated(3);
const QString kUnbroken = QStringLiteral("pUC19-derivative_with.no-blank/in/its/name").repeated(4);

/// As it is exported with these words; "" where all texts are on the page.
QString cutIn(const FigureSource& source, const FigureText& text) {
  FigureSettings settings;
  const QSizeF size = figureSizeMm(source, text);
  settings.widthMm = size.width();
  settings.heightMm = size.height();
  const SvgTexts texts(figureFile(source, settings, text));
  return texts.isWhole() ? texts.outside().join(u'\n') : QStringLiteral("not an SVG");
}

std::vector<AgreementCurve> curvesNamed(const QStringList& names) {
  std::vector<AgreementCurve> curves;
  for (const QString& name : names)
    curves.push_back({name, curves.empty(), {{0.5, 0.5, 0.9, 0.6}, {1.5, 1, 0.2, 0.3}}});
  return curves;
}

std::shared_ptr<const Record> recordNamed(const QString& name) {
  Record record = *test::threeFeatures(Topology::Circular);
  record.id = name.toStdString();
  for (Feature& feature : record.features)
    feature.qualifiers = {{"label", name.toStdString()}};
  return std::make_shared<const Record>(std::move(record));
}

Chart chartNamed(const std::string& name) {
  Chart chart{.width = 4, .height = 3};
  chart.title = name;
  chart.x = {.label = name, .low = 0, .high = 10, .ticks = {{1, name}, {5, name}, {10, name}}};
  chart.left = {.label = name, .low = 0, .high = 1, .ticks = {{0, name}, {1, name}}};
  chart.right = chart.left;
  chart.legend = {{LegendEntry::Kind::Heading, name}, {LegendEntry::Kind::Patch, name, kGrey}};
  return chart;
}

}  // namespace

/// Every text of an exported figure is on its page, however long the names are.
class TestFigureTexts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsCut_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("short") << QStringLiteral("AmpR");
    QTest::newRow("long") << kLong;
    QTest::newRow("unbroken") << kUnbroken;
  }

  void nothingIsCut() {
    QFETCH(QString, name);
    const test::LayoutFont font(QFont(test::kWideFamily, 11));
    const FigureText text{{}, name, name};

    ConceptCurves concepts;
    concepts.setCurves(curvesNamed({name, name, name}), 2, 0.5);
    QCOMPARE(cutIn(concepts, text), QString());

    StrengthCurve strength;
    StrengthCurveContent content;
    content.title = content.targetName = content.wildTypeName = name;
    content.points = {{-10, 0.1}, {0, 0.2}, {10, 0.6}};
    content.scale = DialScale(2);
    strength.setContent(content);
    QCOMPARE(cutIn(strength, text), QString());
    content.wildTypeName.clear();
    strength.setContent(content);
    QCOMPARE(cutIn(strength, text), QString());

    TrackData track = test::boxTrack(name, 100, 300, 0.8F);
    track.label = name;
    TrackView tracks;
    tracks.resize(1000, 320);
    tracks.setRecord(recordNamed(name));
    tracks.setTracks({track, track});
    QCOMPARE(cutIn(tracks, text), QString());

    PlasmidMap map;
    map.setRecord(recordNamed(name));
    map.setTracks({track, track});
    QCOMPARE(cutIn(map, text), QString());
  }

  void headingAndCaptionAreInThePicture() {
    DrawingView view;
    view.setDrawing(drawChart(chartNamed("chart")));
    const FigureText text{{}, QStringLiteral("Model demo, layer 3."), QStringLiteral("pUC19, circular")};
    FigureSettings settings;
    const SvgTexts texts(figureFile(view, settings, text));
    QVERIFY2(texts.all().startsWith("pUC19, circular") || texts.all().contains("pUC19, circular"),
             qPrintable(texts.all()));
    QVERIFY(texts.all().contains("Model demo, layer 3."));
    QVERIFY(figureSizeMm(view, text).height() > figureSizeMm(view, {{}, text.caption, {}}).height() + 3);
  }

  void chartsOfCoreStayOnTheirPage_data() { nothingIsCut_data(); }
  void chartsOfCoreStayOnTheirPage() {
    QFETCH(QString, name);
    for (const bool isSlanted : {false, true}) {
      Chart chart = chartNamed(name.toStdString());
      chart.hasSlantedTicks = isSlanted;
      for (const LegendPlace place : {LegendPlace::UpperLeft, LegendPlace::UpperRight}) {
        chart.legendPlace = place;
        const SvgTexts texts(QByteArray::fromStdString(svgFile(drawChart(chart))));
        QVERIFY(texts.isWhole());
        QCOMPARE(texts.outside().join(u'\n'), QString());
      }
    }
  }
};

DGLM_TEST(TestFigureTexts);
#include "tst_figure_texts.moc"
