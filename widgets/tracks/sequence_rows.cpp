// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/sequence_rows.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/charts/ticks.h"
#include "widgets/parts/value_format.h"
#include "widgets/tracks/row_parts.h"
#include "widgets/tracks/track_layout.h"

namespace dglm {
namespace {

double middleOfBase(const ViewRange& view, int64_t base) {
  return view.mapBaseToX(static_cast<double>(base)) + view.pixelsPerBase() / 2;
}

void paintTick(const RowContext& context, const QRectF& rect, int64_t position, bool isMajor) {
  const double x = std::round(middleOfBase(context.view, position - 1)) + 0.5;
  context.painter.setPen(QPen(context.style.palette->backbone, 1));
  context.painter.drawLine(QPointF(x, rect.bottom() - context.style.scaled(isMajor ? 6 : 3)),
                           QPointF(x, rect.bottom() - 1));
  if (!isMajor)
    return;
  const QString text = formatCount(position);
  const double width = QFontMetricsF(context.style.smallFont).horizontalAdvance(text);
  const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, rect.width() - width));
  const QRectF place(left, rect.top(), width, rect.height() - context.style.scaled(7));
  context.painter.setPen(context.style.palette->secondaryText);
  context.painter.drawText(place, Qt::AlignBottom | Qt::AlignLeft | Qt::TextDontClip, text);
}

}  // namespace

void paintRuler(const RowContext& context, const QRectF& rect) {
  constexpr double kSpacing = 88;
  const RowClip clip(context.painter, rect);
  const double y = rect.bottom() - 0.5;
  context.painter.setPen(QPen(context.style.palette->backbone, 1));
  context.painter.drawLine(QPointF(0, y), QPointF(rect.width(), y));
  context.painter.setFont(context.style.smallFont);
  const double spacing = context.style.scaled(kSpacing);
  const int64_t step = niceBaseStep(spacing * context.view.basesPerPixel());
  const int64_t minor = step / minorTicksPer(step);
  for (const BaseRange piece : visiblePieces(context.view)) {
    for (const int64_t position : tickPositions(piece.start + 1, piece.end, minor)) {
      // A round number just before the origin would be written over the 1.
      const auto toOrigin = static_cast<double>(context.view.recordLength() - position);
      const bool isCrowded = context.view.isCircular() && toOrigin < spacing * context.view.basesPerPixel() / 2;
      paintTick(context, rect, position, position == 1 || (position % step == 0 && !isCrowded));
    }
  }
}

void paintBaseRow(const RowContext& context, const QRectF& rect) {
  const RowClip clip(context.painter, rect);
  const std::string& bases = context.scene.record()->bases;
  const double width = context.view.pixelsPerBase();
  const bool hasLetters = width >= letterWidth(context.style);
  const double height = rect.height() / 2;
  context.painter.setFont(context.style.baseFont);
  for (const BaseRange piece : visiblePieces(context.view)) {
    const std::string forward = bases.substr(static_cast<size_t>(piece.start), static_cast<size_t>(piece.length()));
    std::string other = reverseComplement(forward);
    std::ranges::reverse(other);
    for (int64_t i = 0; i < piece.length(); ++i) {
      const double x = middleOfBase(context.view, piece.start + i) - width / 2;
      for (const bool isOther : {false, true}) {
        const char letter = (isOther ? other : forward)[static_cast<size_t>(i)];
        const QRectF cell(x, rect.top() + (isOther ? height : 0), width, height);
        const QColor colour = context.style.palette->base(letter);
        context.painter.setPen(isOther ? mixed(colour, context.style.palette->secondaryText, 0.35) : colour);
        if (hasLetters)
          context.painter.drawText(cell, Qt::AlignCenter | Qt::TextDontClip, QString(QLatin1Char(letter)));
        else if (!isOther)
          context.painter.fillRect(cell.adjusted(0, 1, -0.5, height - 1),
                                   mixed(colour, context.style.palette->ground, 0.3));
      }
    }
  }
}

}  // namespace dglm
