// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/figure_drawing.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

#include "widgets/palette.h"

namespace dglm {
namespace {

constexpr double kCaptionPoints = 7;
constexpr double kCaptionGap = 6;
constexpr int kPointsPerInch = 72;
/// Fine enough that no glyph and no line is moved to a grid one could see.
constexpr int kPdfResolution = 1200;

/// A figure of known size in points, with its caption.
class Drawing {
 public:
  Drawing(const FigureSource& view, const FigureSettings& settings, const QString& caption)
      : view_(view),
        palette_(settings.darkTheme ? Palette::dark() : Palette::light()),
        caption_(caption),
        font_(QGuiApplication::font()),
        viewSize_(QSizeF(settings.widthMm, settings.heightMm) * kPointsPerMm) {
    font_.setPointSizeF(kCaptionPoints);
    // Points of the figure, whatever the resolution of the screen.
    font_.setPixelSize(static_cast<int>(kCaptionPoints));
    const QRectF room(0, 0, viewSize_.width(), 1e4);
    const double height =
        caption.isEmpty() ? 0 : QFontMetricsF(font_).boundingRect(room, Qt::TextWordWrap, caption).height();
    size_ = QSizeF(viewSize_.width(), viewSize_.height() + (height > 0 ? height + kCaptionGap : 0));
  }

  const QSizeF& size() const { return size_; }

  void paint(QPainter& painter) const {
    painter.fillRect(QRectF(QPointF(), size_), palette_.ground);
    painter.save();
    view_.paintFigure(painter, viewSize_, palette_);
    painter.restore();
    painter.setFont(font_);
    painter.setPen(palette_.secondaryText);
    const QRectF below(0, viewSize_.height() + kCaptionGap, size_.width(), size_.height());
    painter.drawText(below, Qt::TextWordWrap, caption_);
  }

 private:
  const FigureSource& view_;
  const Palette& palette_;
  QString caption_;
  QFont font_;
  QSizeF viewSize_;
  QSizeF size_;
};

void writeSvg(const Drawing& drawing, const QString& title, QIODevice& out) {
  QSvgGenerator generator;
  generator.setOutputDevice(&out);
  generator.setTitle(title);
  generator.setResolution(kPointsPerInch);
  generator.setSize(drawing.size().toSize());
  generator.setViewBox(QRectF(QPointF(), drawing.size()));
  QPainter painter(&generator);
  drawing.paint(painter);
}

void writePdf(const Drawing& drawing, const QString& title, QIODevice& out) {
  QPdfWriter writer(&out);
  writer.setTitle(title);
  writer.setPageMargins({});
  writer.setPageSize(QPageSize(drawing.size(), QPageSize::Point));
  writer.setResolution(kPdfResolution);
  QPainter painter(&writer);
  painter.scale(1.0 * kPdfResolution / kPointsPerInch, 1.0 * kPdfResolution / kPointsPerInch);
  drawing.paint(painter);
}

void writePng(const Drawing& drawing, int dpi, QIODevice& out) {
  const double scale = 1.0 * dpi / kPointsPerInch;
  QImage image((drawing.size() * scale).toSize(), QImage::Format_RGB32);
  constexpr double kInchesPerMetre = 1000 / 25.4;
  image.setDotsPerMeterX(static_cast<int>(std::lround(dpi * kInchesPerMetre)));
  image.setDotsPerMeterY(image.dotsPerMeterX());
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(scale, scale);
  drawing.paint(painter);
  painter.end();
  image.save(&out, "PNG");
}

}  // namespace

QByteArray drawFigure(const FigureSource& view, const FigureSettings& settings, const QString& caption) {
  const Drawing drawing(view, settings, caption);
  QByteArray bytes;
  QBuffer out(&bytes);
  out.open(QIODevice::WriteOnly);
  switch (settings.format) {
    case FigureFormat::Svg:
      writeSvg(drawing, caption, out);
      break;
    case FigureFormat::Pdf:
      writePdf(drawing, caption, out);
      break;
    case FigureFormat::Png:
      writePng(drawing, settings.dpi, out);
      break;
  }
  out.close();
  return bytes;
}

}  // namespace dglm
