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

// The painter's unit must be a point.
void paintPage(QPainter& painter, const FigureSource& source, const FigureSettings& settings, const FigureText& text) {
  const QSizeF page = sizeInPoints(settings);
  const Palette& palette = paletteOf(settings);
  painter.fillRect(QRectF(QPointF(), page), palette.ground);
  const PaintStyle style = PaintStyle::forFigure(palette);
  constexpr int kCaptionFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
  const double margin = style.scaled(8);
  const QRectF column(margin, 0, std::max(1.0, page.width() - 2 * margin), page.height());
  const double captionHeight =
      text.caption.isEmpty()
          ? 0
          : QFontMetricsF(style.smallFont).boundingRect(column, kCaptionFlags, text.caption).height() + margin;
  const QSizeF figure(page.width(), std::max(1.0, page.height() - captionHeight));
  painter.save();
  source.paintFigure(painter, figure, palette);
  painter.restore();
  painter.setFont(style.smallFont);
  painter.setPen(palette.secondaryText);
  painter.drawText(column.adjusted(0, figure.height(), 0, 0), kCaptionFlags, text.caption);
}

void writeSvg(QIODevice& out, const FigureSource& source, const FigureSettings& settings, const FigureText& text) {
  QSvgGenerator generator;
  generator.setOutputDevice(&out);
  generator.setTitle(text.title);
  generator.setDescription(text.caption);
  generator.setResolution(kPointsPerInch);
  generator.setSize(sizeInPoints(settings).toSize());
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
