// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of the sequence: all but the tracks.

#include <QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/tracks/token_rows.h"
#include "widgets/tracks/track_view.h"
#include "widgets/tracks/translation_rows.h"

namespace dglm {
namespace {

constexpr double kRegionHeight = 5;  // pixels
constexpr int kRegionSeries = 3;

/// Below the sequence's rows.
QRectF tracksArea(const TrackLayout& layout) {
  return {QPointF(layout.tokens.left(), layout.tracksTop), QPointF(layout.tokens.right(), layout.bottom)};
}

}  // namespace

void TrackView::paintRows(QPainter& painter, const ViewRange& view, const TrackLayout& layout,
                          const PaintStyle& style) const {
  painter.save();
  if (view.isCircular() && view.visible().end > view.recordLength()) {
    const double x = std::round(layout.columns.plotLeft + view.mapBaseToX(0)) + 0.5;
    painter.setPen(QPen(style.palette->baseline, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, layout.ruler.bottom()), QPointF(x, layout.bottom));
  }
  const RowContext context{painter, scene_, view, style};
  paintRuler(context, layout.ruler);
  paintRegions(painter, view, layout, style);
  paintFound(painter, view, layout, style);
  paintFeatureRow(context, layout.features, lanesInView(lanes_, view), layout.lanePitch);
  if (!layout.hits.isEmpty())
    paintHitRow(context, layout.hits, hitLanes_, layout.hitPitch);
  if (!layout.bases.isEmpty())
    paintBaseRow(context, layout.bases);
  if (!layout.translations.isEmpty())
    paintTranslation(context, layout.translations, translations(view));
  if (!layout.tokens.isEmpty() && (hasRoomForTokens(view, style) || windows_.empty()))
    paintTokenRow(context, layout.tokens, tokens_);
  else if (!layout.tokens.isEmpty())
    paintWindowRow(context, layout.tokens, windows_);
  if (showsWindows_ && !layout.tokens.isEmpty())
    paintWindowEdges(context, tracksArea(layout), windows_);
  painter.restore();
}

void TrackView::paintFound(QPainter& painter, const ViewRange& view, const TrackLayout& layout,
                           const PaintStyle& style) const {
  const double height = style.scaled(5), least = style.scaled(2);
  const QRectF area = layout.plotArea();
  for (const BaseRange& place : found_)
    for (const XSpan& span : view.mapRange(place)) {
      const double left = std::max(area.left(), area.left() + span.left);
      const double right = std::min(area.right(), std::max(area.left() + span.right, left + least));
      if (right > left)
        painter.fillRect(QRectF(left, layout.ruler.bottom() - height, right - left, height), style.palette->accent);
    }
}

std::vector<std::vector<Codon>> TrackView::translations(const ViewRange& view) const {
  return showsFrames_ ? frameRows(*scene_.record(), view) : codingRows(*scene_.record(), lanes_, view);
}

void TrackView::paintTranslationCaptions(QPainter& painter, const TrackLayout& layout, const PaintStyle& style) const {
  constexpr int kFramesAStrand = kFrameRows / 2;
  const double height = std::round(style.lineHeight);
  const auto write = [&](int row, const QString& text) {
    painter.drawText(
        QRectF(layout.columns.labelLeft, layout.translations.top() + row * height, layout.columns.labelWidth, height),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, text);
  };
  if (!showsFrames_)
    return write(0, tr("protein"));
  for (int row = 0; row < kFrameRows; ++row)
    write(row, row < kFramesAStrand ? tr("frame +%1").arg(row + 1) : tr("frame -%1").arg(row - kFramesAStrand + 1));
}

// Above the numbers of the ruler, as high as the gap there.
void TrackView::paintRegions(QPainter& painter, const ViewRange& view, const TrackLayout& layout,
                             const PaintStyle& style) const {
  const double height = style.scaled(kRegionHeight), least = style.scaled(3);
  const QRectF area = layout.plotArea();
  for (const RegionMark& region : scene_.regions)
    for (const XSpan& span : view.mapRange(region.bases)) {
      const double left = std::max(area.left(), area.left() + span.left);
      const double right = std::min(area.right(), std::max(area.left() + span.right, left + least));
      if (right > left)
        painter.fillRect(QRectF(left, layout.ruler.top() - style.scaled(3), right - left, height),
                         style.palette->series(kRegionSeries));
    }
}

}  // namespace dglm
