// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QCustomPlot's header is written with Qt's keywords.
#undef QT_NO_KEYWORDS
#include <qcustomplot.h>

#include "widgets/charts/chart_parts.h"

#include <QPicture>

#include <algorithm>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/paint_style.h"

namespace dglm {

void styleAxis(QCPAxis& axis, const PaintStyle& style) {
  axis.parentPlot()->setLocale(numberLocale());  // a chart's own leaves the separators of thousands out
  axis.setBasePen(QPen(style.palette->baseline, 1));
  axis.setTickPen(QPen(style.palette->baseline, 1));
  axis.setSubTicks(false);
  axis.setTickLengthIn(0);
  axis.setTickLengthOut(3);
  axis.setTickLabelColor(style.palette->secondaryText);
  axis.setLabelColor(style.palette->secondaryText);
  axis.setTickLabelFont(style.smallFont);
  axis.setLabelFont(style.smallFont);
  axis.grid()->setPen(QPen(style.palette->line, 0));
  axis.grid()->setZeroLinePen(Qt::NoPen);
}

double probabilityAxisEnd(double highest) {
  constexpr double kRoomAbove = 1.15;
  return highest > 0 ? std::min(1.0, kRoomAbove * highest) : 1;
}

void paintChart(QPainter& painter, QCustomPlot& chart, const QSizeF& sizeInPoints) {
  QPicture picture;
  {
    QCPPainter inner(&picture);
    inner.setMode(QCPPainter::pmVectorized, true);
    chart.toPainter(&inner, static_cast<int>(sizeInPoints.width()), static_cast<int>(sizeInPoints.height()));
  }
  painter.save();
  // A picture is played in the units of the device, this many of the painter's own.
  const double scale = static_cast<double>(picture.logicalDpiX()) / painter.device()->logicalDpiX();
  painter.scale(scale, scale);
  painter.drawPicture(QPointF(), picture);
  painter.restore();
}

}  // namespace dglm
