// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/figure_file.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

#include "widgets/parts/paint_style.h"

namespace dglm {
namespace {

constexpr int kPointsPerInch = 72;

const Palette& paletteOf(const FigureSettings& settings) {
  return settings.darkTheme ? Palette::dark() : Palette::light();
}

QSizeF sizeInPoints(const FigureSettings& settings) {
  return QSizeF(settings.widthMm, settings.heightMm) * kPointsPerMm;
}

constexpr double kTextMargin = 8;  // of fonts of the usual size

/// The lines of the heading or the caption of a figure, in points. They are broken once, for every format: in letters
/// so large that nothing of their widths is lost by rounding, which the painter makes small.
class TextLines {
 public:
  /// The letters get smaller where the text would be higher than `room`.
  TextLines(const QFont& font, double margin, double pageWidth, double room, const QString& text)
      : margin_(margin), layout_(QString(text).replace(u'\n', QChar::LineSeparator), large(font)) {
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout_.setTextOption(option);
    layout_.setCacheEnabled(true);
    const double width = std::max(1.0, pageWidth - 2 * margin_);
    breakInto(width);
    constexpr double kStep = 0.95;
    for (; height() > std::max(room, 2 * margin_); breakInto(width))
      scale_ *= kStep;
  }

  /// Of the text and a margin on one side of it; 0 without a text.
  double height() const { return layout_.text().isEmpty() ? 0 : scale_ * largeHeight_ + margin_; }

  void paint(QPainter& painter, double top) const {
    painter.save();
    painter.translate(margin_, top);
    painter.scale(scale_, scale_);
    layout_.draw(&painter, QPointF());
    painter.restore();
  }

 private:
  static constexpr int kLarge = 100;

  static QFont large(QFont font) {
    font.setPixelSize(kLarge * font.pixelSize());
    return font;
  }

  void breakInto(double width) {
    largeHeight_ = 0;
    layout_.beginLayout();
    for (QTextLine line = layout_.createLine(); line.isValid(); line = layout_.createLine()) {
      line.setLineWidth(width / scale_);
      line.setPosition({0, largeHeight_});
      largeHeight_ += line.height();
    }
    layout_.endLayout();
  }

  double margin_;
  QTextLayout layout_;
  double scale_ = 1.0 / kLarge;
  double largeHeight_ = 0;
};

/// Half of the page is the figure's, or all that it wants.
double roomForTexts(const FigureSource& source, const QSizeF& page) {
  return std::max(page.height() / 2, page.height() - source.naturalSizeMm().height() * kPointsPerMm);
}

/// The words of a page; the figure has what they leave.
struct PageTexts {
  PageTexts(const PaintStyle& style, double pageWidth, double room, const FigureText& text)
      : margin(style.scaled(kTextMargin)),
        heading(style.boldFont, margin, pageWidth, room / 2, text.heading),
        caption(style.smallFont, margin, pageWidth, room - heading.height(), text.caption) {}

  double height() const { return heading.height() + caption.height(); }

  double margin;
  TextLines heading;
  TextLines caption;
};

// The painter's unit must be a point.
void paintPage(QPainter& painter, const FigureSource& source, const FigureSettings& settings, const FigureText& text) {
  const QSizeF page = sizeInPoints(settings);
  const Palette& palette = paletteOf(settings);
  painter.fillRect(QRectF(QPointF(), page), palette.ground);
  const PageTexts texts(PaintStyle::forFigure(palette), page.width(), roomForTexts(source, page), text);
  const double top = texts.heading.height();
  const QSizeF figure(page.width(), std::max(1.0, page.height() - texts.height()));
  painter.save();
  painter.translate(0, top);
  source.paintFigure(painter, figure, palette);
  painter.restore();
  // SVG knows no clipping: what the figure draws beyond its ends is covered.
  painter.fillRect(QRectF(0, 0, page.width(), top), palette.ground);
  painter.fillRect(QRectF(0, top + figure.height(), page.width(), texts.caption.height()), palette.ground);
  painter.setPen(palette.text);
  texts.heading.paint(painter, texts.margin / 2);
  painter.setPen(palette.secondaryText);
  texts.caption.paint(painter, top + figure.height());
}

void writeSvg(QIODevice& out, const FigureSource& source, const FigureSettings& settings, const FigureText& text) {
  QSvgGenerator generator;
  generator.setOutputDevice(&out);
  generator.setTitle(text.title);
  generator.setDescription(text.caption);
  // The file's size is told in whole units of the resolution.
  constexpr int kUnitsPerPoint = 100;
  generator.setResolution(kUnitsPerPoint * kPointsPerInch);
  generator.setSize((kUnitsPerPoint * sizeInPoints(settings)).toSize());
  generator.setViewBox(QRectF(QPointF(), sizeInPoints(settings)));
  QPainter painter(&generator);
  paintPage(painter, source, settings, text);
}

void writePdf(QIODevice& out, const FigureSource& source, const FigureSettings& settings, const FigureText& text) {
  QPdfWriter writer(&out);
  writer.setTitle(text.title);
  writer.setPageSize(
      QPageSize(QSizeF(settings.widthMm, settings.heightMm), QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
  writer.setPageMargins(QMarginsF());
  constexpr int kFineResolution = 1200;
  writer.setResolution(kFineResolution);
  QPainter painter(&writer);
  const double unitsPerPoint = static_cast<double>(kFineResolution) / kPointsPerInch;
  painter.scale(unitsPerPoint, unitsPerPoint);
  paintPage(painter, source, settings, text);
}

void writePng(QIODevice& out, const FigureSource& source, const FigureSettings& settings, const FigureText& text) {
  QImage image(toPixels(settings.widthMm, settings.dpi), toPixels(settings.heightMm, settings.dpi),
               QImage::Format_RGB32);
  if (image.isNull())
    return;
  constexpr double kInchesPerMetre = 1000 / 25.4;
  const int dotsPerMetre = static_cast<int>(settings.dpi * kInchesPerMetre + 0.5);
  image.setDotsPerMeterX(dotsPerMetre);
  image.setDotsPerMeterY(dotsPerMetre);
  image.setText(QStringLiteral("Title"), text.title);
  image.setText(QStringLiteral("Description"), text.caption);
  {
    QPainter painter(&image);
    const double pixelsPerPoint = static_cast<double>(settings.dpi) / kPointsPerInch;
    painter.scale(pixelsPerPoint, pixelsPerPoint);
    paintPage(painter, source, settings, text);
  }
  image.save(&out, "PNG");
}

}  // namespace

QSizeF figureSizeMm(const FigureSource& source, const FigureText& text) {
  const QSizeF figure = source.naturalSizeMm();
  constexpr double kUnlimited = 1e6;
  const PageTexts texts(PaintStyle::forFigure(Palette::light()), figure.width() * kPointsPerMm, kUnlimited, text);
  return {figure.width(), figure.height() + std::ceil(texts.height() / kPointsPerMm)};
}

QByteArray figureFile(const FigureSource& source, const FigureSettings& settings, const FigureText& text) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  switch (settings.format) {
    case FigureFormat::Svg:
      writeSvg(buffer, source, settings, text);
      break;
    case FigureFormat::Pdf:
      writePdf(buffer, source, settings, text);
      break;
    case FigureFormat::Png:
      writePng(buffer, source, settings, text);
      break;
  }
  return bytes;
}

}  // namespace dglm
