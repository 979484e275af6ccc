// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCPAxis;
class QCustomPlot;
class QPainter;
class QSizeF;

namespace dglm {

struct PaintStyle;

/// Lines, ticks, numbers and grid of a chart's axis in the colours and fonts of the style.
void styleAxis(QCPAxis& axis, const PaintStyle& style);

/// Upper end of an axis of probabilities on which the highest of them, however small, is near the top.
double probabilityAxisEnd(double highest);

/// Draws a chart as vectors at the painter's origin.
void paintChart(QPainter& painter, QCustomPlot& chart, const QSizeF& sizeInPoints);

}  // namespace dglm
