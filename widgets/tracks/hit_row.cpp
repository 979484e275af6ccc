// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPainter>

#include <algorithm>

#include "widgets/tracks/sequence_rows.h"

namespace dglm {
namespace {

constexpr double kTooNarrow = 3;  // for a point that tells the strand

/// Beyond the view the shape only has to go on; huge coordinates would make it inexact.
QPolygonF hitArrow(XSpan span, double top, double height, Strand strand, double width) {
  const double left = std::max(span.left, -2 * height);
  const double right = std::max(std::min(span.right, width + 2 * height), left + 1);
  const double bottom = top + height, middle = top + height / 2;
  const double head = std::min(height / 2, right - left);
  if (right - left < kTooNarrow)
    return QPolygonF(QRectF(left, top, right - left, height));
  if (strand == Strand::Reverse)
    return QPolygonF({{right, top}, {left + head, top}, {left, middle}, {left + head, bottom}, {right, bottom}});
  return QPolygonF({{left, top}, {right - head, top}, {right, middle}, {right - head, bottom}, {left, bottom}});
}

}  // namespace

void paintHitRow(const RowContext& context, const QRectF& rect, const HitLanes& lanes, double hitPitch) {
  QPainter& painter = context.painter;
  const Palette& palette = *context.style.palette;
  const HitMarks& hits = context.scene.hits;
  painter.save();
  painter.setClipRect(rect, Qt::IntersectClip);
  painter.translate(rect.left(), 0);
  painter.setRenderHint(QPainter::Antialiasing);
  const double height = hitPitch - context.style.scaled(2);
  const auto paint = [&](const PlacedHit& placed) {
    const HitMark& mark = hits.marks[static_cast<size_t>(placed.mark)];
    for (const XSpan& span : context.view.mapRange(mark.bases))
      painter.drawPolygon(hitArrow(span, rect.top() + placed.lane * hitPitch, height, mark.strand, rect.width()));
  };
  painter.setPen(QPen(palette.backbone, context.style.scaled(0.75)));  // the brightest colours are no edge themselves
  for (const PlacedHit& placed : lanes.placed) {
    painter.setBrush(palette.intensity(shareOfIdentity(hits.marks[static_cast<size_t>(placed.mark)].identity)));
    paint(placed);
  }
  painter.setPen(QPen(palette.accent, context.style.scaled(1.5)));
  painter.setBrush(Qt::NoBrush);
  for (const PlacedHit& placed : lanes.placed)
    if (hits.marks[static_cast<size_t>(placed.mark)].key == hits.current)
      paint(placed);
  painter.restore();
}

}  // namespace dglm
