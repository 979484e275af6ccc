// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "core/figure/drawing.h"
#include "widgets/parts/figure.h"

class QPainter;

namespace dglm {

/// Paints the page; the painter's unit is a point, its origin the page's upper left corner.
void paintDrawing(QPainter& painter, const Drawing& drawing);

/// A page of a paper figure, as large as there is room, always on white. Pointing at a dot, bar or cell tells what it
/// stands for.
class DrawingView : public QWidget, public FigureSource {
  Q_OBJECT

 public:
  explicit DrawingView(QWidget* parent = nullptr);

  void setDrawing(Drawing drawing);
  const Drawing& drawing() const { return drawing_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  QSizeF naturalSizeMm() const override;
  void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const override;

  /// What the topmost shape with a tip at this place of the widget stands for; "" for none.
  QString tipAt(const QPointF& place) const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  /// Pixels a point, and where the page starts.
  double scale() const;
  QPointF origin() const;

  Drawing drawing_;
  Drawing shown_;  ///< with numbers as the language writes them; files keep those of drawing_
};

}  // namespace dglm
