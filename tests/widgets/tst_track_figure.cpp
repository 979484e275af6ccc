// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <utility>

#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "tests/widgets/view_fixture.h"
#include "widgets/parts/figure_file.h"
#include "widgets/tracks/track_view.h"

using namespace dglm;

namespace {

const QColor kFirstFeature(0, 170, 170), kSecondFeature(0, 90, 0), kFirstTrack(200, 0, 200), kSecondTrack(220, 60, 0);

bool isNear(const QColor& a, const QColor& b) {
  constexpr int kSlack = 24;
  return qAbs(a.red() - b.red()) < kSlack && qAbs(a.green() - b.green()) < kSlack && qAbs(a.blue() - b.blue()) < kSlack;
}

/// What is painted in the colour, without the swatches beside the names.
QRect boundsOf(const QImage& image, const QColor& colour) {
  QRect bounds;
  for (int y = 0; y < image.height(); ++y)
    for (int x = image.width() / 10; x < image.width(); ++x)
      if (isNear(image.pixelColor(x, y), colour))
        bounds |= QRect(x, y, 1, 1);
  return bounds;
}

QRect swatchBounds(const QImage& image, const QColor& colour) {
  return boundsOf(image.copy(0, 0, image.width() / 10, image.height()).mirrored(true, false), colour);
}

FigureSettings settingsFor(const TrackView& view, FigureFormat format, int dpi) {
  const QSizeF size = figureSizeMm(view, {});
  return {.format = format, .widthMm = size.width(), .heightMm = size.height(), .dpi = dpi};
}

QImage asPng(const TrackView& view, int dpi) {
  return QImage::fromData(figureFile(view, settingsFor(view, FigureFormat::Png, dpi), {}), "PNG");
}

QImage asSvg(const TrackView& view) {
  QSvgRenderer renderer(figureFile(view, settingsFor(view, FigureFormat::Svg, 0), {}));
  QImage image(renderer.defaultSize() * 3, QImage::Format_RGB32);
  QPainter painter(&image);
  renderer.render(&painter);
  return image;
}

}  // namespace

class TestTrackFigure : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    view_.resize(1000, 320);
    view_.setRecord(test::threeFeatures(Topology::Linear));
    view_.setFeatureColours({{0, kFirstFeature}, {1, kSecondFeature}});
    std::vector<TrackData> tracks{test::boxTrack("L3/412", 100, 300, 0.8F), test::boxTrack("L3/77", 500, 800, 0.5F)};
    tracks[0].colour = kFirstTrack;
    tracks[1].colour = kSecondTrack;
    view_.setTracks(tracks);
  }

  void tracksLieUnderTheFeaturesOfTheSameBases_data() { test::addLayoutFonts(); }

  void tracksLieUnderTheFeaturesOfTheSameBases() {
    DGLM_USE_LAYOUT_FONT();
    for (const QImage& image : {asSvg(view_), asPng(view_, 300), asPng(view_, 96)})
      compareTracksWithFeatures(image);
  }

  // Clipping is not among the means of SVG Tiny.
  void zoomedFiguresEndWithTheColumnOfTheSequence() {
    view_.setVisibleRange({150, 250});
    view_.setSelection(BaseRange{100, 300});
    const QImage image = asSvg(view_);
    view_.setSelection(std::nullopt);
    view_.setVisibleRange({0, 1000});
    const QRect above = boundsOf(image, kFirstFeature), peak = boundsOf(image, kFirstTrack);
    QVERIFY(peak.width() > image.width() / 2);
    QVERIFY(qAbs(above.left() - peak.left()) <= 4 && qAbs(above.right() - peak.right()) <= 4);
    QCOMPARE(image.pixelColor(image.width() - 3, peak.center().y()), Palette::light().ground);
  }

  void tracksFillTheHeightThatWasAsked() {
    FigureSettings settings = settingsFor(view_, FigureFormat::Png, 100);
    for (const double factor : {0.8, 2.0}) {
      FigureSettings asked = settings;
      asked.heightMm *= factor;
      const QImage image = QImage::fromData(figureFile(view_, asked, {}), "PNG");
      const int bottom = boundsOf(image, kSecondTrack).bottom();
      QVERIFY(bottom > 0.8 * image.height() && bottom < image.height() - 5);
    }
  }

 private:
  static void compareTracksWithFeatures(const QImage& image) {
    const double slack = image.width() / 100.0;
    for (const auto& [feature, track] : {std::pair(kFirstFeature, kFirstTrack), {kSecondFeature, kSecondTrack}}) {
      const QRect above = boundsOf(image, feature), peak = boundsOf(image, track);
      const QRect swatch = swatchBounds(image, track);
      QVERIFY(above.isValid() && peak.isValid() && swatch.isValid());
      QVERIFY2(qAbs(above.left() - peak.left()) < slack, qPrintable(QString::number(peak.left() - above.left())));
      QVERIFY2(qAbs(above.right() - peak.right()) < slack, qPrintable(QString::number(peak.right() - above.right())));
      QVERIFY(peak.top() <= swatch.center().y() && peak.bottom() >= swatch.center().y());
    }
  }

  TrackView view_;
};

DGLM_TEST(TestTrackFigure);
#include "tst_track_figure.moc"
