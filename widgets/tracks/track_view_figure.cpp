// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The linear view as a figure.

#include <QPainter>
#include <QPicture>

#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

// Every track of a figure has its value axis; the numbers of neighbours must not touch.
double naturalTrackHeight(const PaintStyle& style) {
  return std::ceil(style.scaled(48));
}

// The lowest number of an axis stands half below its track.
double spaceBelowFigure(const PaintStyle& style) {
  return style.lineHeight;
}

// A picture is played in the units of the device, this many of the painter's own.
double pictureScale(const QPicture& picture, const QPainter& painter) {
  return static_cast<double>(picture.logicalDpiX()) / painter.device()->logicalDpiX();
}

}  // namespace

QSizeF TrackView::naturalSizeMm() const {
  constexpr double kWidthMm = 180, kUnlimited = 1e6;
  const PaintStyle style = PaintStyle::forFigure(Palette::light());
  const TrackColumns columns = layOutColumns(scene_, style, kWidthMm * kPointsPerMm);
  TrackRowsNeeded needed = rowsNeeded(view_, style);
  needed.firstTrack = 0;
  needed.trackHeight = naturalTrackHeight(style);
  const TrackLayout layout = layOutRows(columns, needed, style, kUnlimited);
  return {kWidthMm, std::ceil((layout.bottom + spaceBelowFigure(style)) / kPointsPerMm)};
}

// All tracks share the height that the other rows leave, down to where their axes can still be read.
TrackLayout TrackView::figureLayout(const TrackColumns& columns, const ViewRange& view, const PaintStyle& style,
                                    double height) const {
  TrackRowsNeeded needed = rowsNeeded(view, style);
  needed.firstTrack = 0;
  const double room = height - spaceBelowFigure(style) - layOutRows(columns, needed, style, height).tracksTop;
  needed.trackHeight = std::max(std::floor(room / std::max(1, needed.tracks)), std::ceil(2 * style.lineHeight));
  return layOutRows(columns, needed, style, height);
}

void TrackView::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const {
  if (!scene_.record())
    return;
  const PaintStyle style = PaintStyle::forFigure(palette);
  const TrackColumns columns = layOutColumns(scene_, style, sizeInPoints.width());
  ViewRange view = view_;
  view.setWidth(columns.plotWidth);
  const TrackLayout layout = figureLayout(columns, view, style, sizeInPoints.height());

  painter.save();
  painter.setClipRect(QRectF(QPointF(), sizeInPoints));
  paintBand(painter, view, layout, style);
  paintRows(painter, view, layout, style);
  // SVG knows no clipping: what the rows draw beyond the sequence's column is covered.
  const double right = columns.plotLeft + columns.plotWidth;
  painter.fillRect(QRectF(0, 0, columns.plotLeft, layout.bottom), palette.ground);
  painter.fillRect(QRectF(right, 0, sizeInPoints.width() - right, layout.bottom), palette.ground);
  paintCaptions(painter, view, layout, style);
  for (int i = 0; i < layout.shownTracks; ++i)
    paintName(painter, i, layout, style, palette.text);
  painter.save();
  paintFigureTracks(painter, view, layout, style);
  painter.restore();
  paintTrackFeatures(painter, view, layout, style);
  painter.restore();
}

// QCustomPlot paints with a painter of its own; the picture carries its lines and texts over to ours.
void TrackView::paintFigureTracks(QPainter& painter, const ViewRange& view, const TrackLayout& layout,
                                  const PaintStyle& style) const {
  constexpr double kPeaksPerPoint = 2;
  std::vector<TrackCurve> tracks = curves(view, layout, style);
  for (TrackCurve& track : tracks)
    track.showsAllNumbers = true;
  TrackPlot::Area area = plotArea(layout);
  const QPoint topLeft = std::exchange(area.topLeft, QPoint());
  QPicture picture;
  TrackPlot().paint(picture, area, view, tracks, style, kPeaksPerPoint);
  const double scale = pictureScale(picture, painter);
  painter.translate(topLeft);
  painter.scale(scale, scale);
  painter.drawPicture(QPointF(), picture);
}

}  // namespace dglm
