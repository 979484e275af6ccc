// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/figure_file.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

#include "widgets/paint_style.h"

namespace dglm {
namespace {

constexpr int kPointsPerInch = 72;

const Palette& paletteOf(const FigureSettings& settings) {
  return settings.darkTheme ? Palette::dark() : Palette::light();
}

QSizeF sizeInPoints(const FigureSettings& settings) {
  return QSizeF(settings.widthMm, settings.heightMm) * kPointsPerMm;
}

constexpr int kCaptionFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

/// Where the caption's lines stand below a figure, in points.
class CaptionPlace {
 public:
  CaptionPlace(const PaintStyle& style, double pageWidth, const QString& caption)
      : margin_(style.scaled(8)), width_(std::max(1.0, pageWidth - 2 * margin_)) {
    constexpr double kUnlimited = 1e6;
    const QFontMetricsF metrics(style.smallFont);
    if (!caption.isEmpty())
      textHeight_ = metrics.boundingRect(QRectF(0, 0, width_, kUnlimited), kCaptionFlags, caption).height();
  }

  /// Of the text and the margin below it; 0 without a text.
  double height() const { return textHeight_ > 0 ? textHeight_ + margin_ : 0; }
  QRectF below(double figureHeight) const { return {margin_, figureHeight, width_, textHeight_}; }

 private:
  double margin_;
  double width_;
  double textHeight_ = 0;
};

// The painter's unit must be a point.
void paintPage(QPainter& painter, const FigureSource& source, const FigureSettings& settings, const FigureText& text) {
  const QSizeF page = sizeInPoints(settings);
  const Palette& palette = paletteOf(settings);
  painter.fillRect(QRectF(QPointF(), page), palette.ground);
  const PaintStyle style = PaintStyle::forFigure(palette);
  const CaptionPlace caption(style, page.width(), text.caption);
  const QSizeF figure(page.width(), std::max(1.0, page.height() - caption.height()));
  painter.save();
  source.paintFigure(painter, figure, palette);
  painter.restore();
  // SVG knows no clipping: what the figure draws beyond its end is covered.
  painter.fillRect(QRectF(0, figure.height(), page.width(), caption.height()), palette.ground);
  painter.setFont(style.smallFont);
  painter.setPen(palette.secondaryText);
  painter.drawText(caption.below(figure.height()), kCaptionFlags, text.caption);
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
  const CaptionPlace caption(PaintStyle::forFigure(Palette::light()), figure.width() * kPointsPerMm, text.caption);
  return {figure.width(), figure.height() + std::ceil(caption.height() / kPointsPerMm)};
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
