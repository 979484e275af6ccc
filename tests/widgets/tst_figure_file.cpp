// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/figure_file.h"
#include "widgets/parts/palette.h"

using namespace dglm;

namespace {

/// A red square of an inch in the upper left corner, and a word.
class SquareFigure : public FigureSource {
 public:
  QSizeF naturalSizeMm() const override { return {50.8, 50.8}; }
  void paintFigure(QPainter& painter, const QSizeF&, const Palette&) const override {
    painter.fillRect(QRectF(0, 0, 72, 72), Qt::red);
    painter.drawText(QPointF(80, 40), QStringLiteral("word"));
  }
};

FigureSettings twoInches(FigureFormat format) {
  FigureSettings settings;
  settings.format = format;
  settings.widthMm = 50.8;
  settings.heightMm = 50.8;
  settings.dpi = 100;
  return settings;
}

/// What is written in the picture from line `top` on.
QRect wordsBelow(const QImage& image, int top) {
  QRect words;
  for (int y = top; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixelColor(x, y).lightness() < 160)
        words |= QRect(x, y, 1, 1);
  return words;
}

bool hasPageOfTwoInches(const QByteArray& pdf) {
  return pdf.contains("/MediaBox [0 0 144.000000 144.000000]") || pdf.contains("/MediaBox [0 0 144 144]");
}

}  // namespace

class TestFigureFile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pngHasItsSizeAndGround() {
    const QByteArray bytes = figureFile(SquareFigure(), twoInches(FigureFormat::Png), {});
    const QImage image = QImage::fromData(bytes, "PNG");
    QCOMPARE(image.size(), QSize(200, 200));
    QVERIFY(qAbs(image.dotsPerMeterX() - 3937) <= 1);
    QCOMPARE(image.pixelColor(50, 50), QColor(Qt::red));
    QCOMPARE(image.pixelColor(98, 98), QColor(Qt::red));
    QCOMPARE(image.pixelColor(103, 103), QColor(Qt::white));
  }

  void darkFiguresHaveADarkGround() {
    FigureSettings settings = twoInches(FigureFormat::Png);
    settings.darkTheme = true;
    const QImage image = QImage::fromData(figureFile(SquareFigure(), settings, {}), "PNG");
    QCOMPARE(image.pixelColor(150, 150), Palette::dark().ground);
  }

  void theCaptionIsInsideTheSizeThatWasAsked_data() { test::addLayoutFonts(); }
  void theCaptionIsInsideTheSizeThatWasAsked() {
    DGLM_USE_LAYOUT_FONT();
    const QString sentence = QStringLiteral("A caption that is long enough to be broken into several lines. ");
    for (const QString& caption : {sentence, sentence.repeated(12), QString(sentence).remove(' ').repeated(3)}) {
      const FigureText text{{}, caption};
      const QImage image = QImage::fromData(figureFile(SquareFigure(), twoInches(FigureFormat::Png), text), "PNG");
      QCOMPARE(image.size(), QSize(200, 200));
      QCOMPARE(image.pixelColor(98, 98), QColor(Qt::red));  // the figure keeps half of the height
      const QRect words = wordsBelow(image, 101);
      constexpr int kHighestLine = 14;
      QVERIFY2(words.height() > kHighestLine, qPrintable(QString::number(words.height())));
      QVERIFY2(words.left() >= 5 && words.right() < 195 && words.bottom() < 195,
               qPrintable(QStringLiteral("to %1, %2").arg(words.right()).arg(words.bottom())));

      const QByteArray svg = figureFile(SquareFigure(), twoInches(FigureFormat::Svg), text);
      QVERIFY(svg.contains("width=\"50.8mm\" height=\"50.8mm\""));
      QVERIFY(svg.contains("viewBox=\"0 0 144 144\""));
      const QByteArray pdf = figureFile(SquareFigure(), twoInches(FigureFormat::Pdf), text);
      QVERIFY(hasPageOfTwoInches(pdf));
    }
  }

  // All formats break the lines at the same words.
  void theCaptionHasTheSameLinesInEveryFormat_data() { test::addLayoutFonts(); }
  void theCaptionHasTheSameLinesInEveryFormat() {
    DGLM_USE_LAYOUT_FONT();
    const FigureText text{{}, QStringLiteral("Layer 3 of the model, mean over the six reading frames. ").repeated(3)};
    FigureSettings settings = twoInches(FigureFormat::Png);
    settings.dpi = 300;
    const QRect inPng = wordsBelow(QImage::fromData(figureFile(SquareFigure(), settings, text), "PNG"), 302);
    QSvgRenderer renderer(figureFile(SquareFigure(), twoInches(FigureFormat::Svg), text));
    QImage image(600, 600, QImage::Format_RGB32);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    const QRect inSvg = wordsBelow(image, 302);
    QVERIFY(inPng.isValid());
    const QPoint topLeft = inPng.topLeft() - inSvg.topLeft(), bottomRight = inPng.bottomRight() - inSvg.bottomRight();
    QVERIFY2(topLeft.manhattanLength() <= 4 && bottomRight.manhattanLength() <= 12,
             qPrintable(QStringLiteral("%1 and %2").arg(inPng.height()).arg(inSvg.height())));
  }

  void theProposedSizeHasRoomForTheCaption() {
    const SquareFigure figure;
    QCOMPARE(figureSizeMm(figure, {}), figure.naturalSizeMm());
    const QSizeF one = figureSizeMm(figure, {{}, QStringLiteral("One line.")});
    const QSizeF more = figureSizeMm(figure, {{}, QStringLiteral("One line, and many more words. ").repeated(5)});
    QCOMPARE(one.width(), figure.naturalSizeMm().width());
    QVERIFY(one.height() > figure.naturalSizeMm().height() + 3);
    QVERIFY(more.height() > one.height() + 3);
  }

  void svgKeepsTextAndMillimetres() {
    const QByteArray svg = figureFile(SquareFigure(), twoInches(FigureFormat::Svg),
                                      {QStringLiteral("A title"), QStringLiteral("Layer 3.")});
    QVERIFY(svg.contains(">word<"));
    QVERIFY(svg.contains("Layer"));
    QVERIFY(svg.contains("<title>A title</title>"));
    QVERIFY(svg.contains("width=\"50.8mm\""));
    QVERIFY(svg.contains("viewBox=\"0 0 144 144\""));
  }

  void pdfHasItsPageSize() {
    const QByteArray pdf = figureFile(SquareFigure(), twoInches(FigureFormat::Pdf), {});
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(hasPageOfTwoInches(pdf));
  }

  void anImpossiblePngIsEmpty() {
    FigureSettings settings = twoInches(FigureFormat::Png);
    settings.widthMm = settings.heightMm = 1e6;
    settings.dpi = 600;
    QVERIFY(figureFile(SquareFigure(), settings, {}).isEmpty());
  }
};

DGLM_TEST(TestFigureFile);
#include "tst_figure_file.moc"
