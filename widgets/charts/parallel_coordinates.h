// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>
#include <QPolygonF>
#include <QWidget>

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "widgets/charts/chart_table.h"
#include "widgets/parts/figure.h"

class QPainter;

namespace dglm {

struct PaintStyle;

/// One axis of parallel coordinates, with a value a run.
struct ParallelAxis {
  QString title;
  QString definition;
  std::vector<double> values;  ///< NaN: the run does not have it; an index of `words` where there are any
  std::vector<QString> words;
  bool isLogarithmic = false;  ///< values that are not above 0 count as absent
};

struct ParallelContent {
  QString name;               ///< of the chart's file
  std::vector<QString> runs;  ///< their names
  std::vector<int> colours;   ///< of Palette::series; below 0: a pale line
  std::vector<ParallelAxis> axes;
};

/// Settings and outcomes of runs: an axis each, a line a run. Dragging along an axis keeps the runs whose values lie
/// there; a click on it lets all through again.
class ParallelCoordinates : public QWidget, public FigureSource {
  Q_OBJECT

 public:
  explicit ParallelCoordinates(QWidget* parent = nullptr);

  /// What was brushed stays on the axes of the same title.
  void setContent(ParallelContent content);
  const ParallelContent& content() const { return content_; }
  /// [run]: whether its values lie within what is brushed on every axis.
  std::vector<bool> passing() const;
  bool isBrushed() const { return !brushes_.empty(); }
  void clearBrushes();
  /// Where a value of an axis is drawn on the widget, in pixels.
  QPointF placeOf(size_t axis, double value) const;
  ChartTable table() const;
  /// What is told of the place: the axis, and the run whose line is nearest.
  QString readOutAt(const QPoint& place) const;

  QSize sizeHint() const override;
  QSizeF naturalSizeMm() const override;
  void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const override;

 Q_SIGNALS:
  /// Other runs pass.
  void brushed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Frame;
  struct Span {
    double low = 0, high = 0;  ///< 0..1 along the axis, from its lower end
  };

  /// 0..1 along the axis; none where the value is absent.
  std::optional<double> shareOf(size_t axis, size_t run) const;
  std::optional<double> shareOfValue(size_t axis, double value) const;
  Frame frameOf(const QSizeF& size, const PaintStyle& style) const;
  void findRanges();
  std::vector<QPolygonF> polylines(const Frame& frame) const;
  bool isFew() const;
  void paintPale(QPainter& painter, const std::vector<QPolygonF>& lines, const PaintStyle& style) const;
  void paintColoured(QPainter& painter, const std::vector<QPolygonF>& lines, const PaintStyle& style) const;
  void paintAxes(QPainter& painter, const Frame& frame, const PaintStyle& style) const;
  std::optional<size_t> axisAt(const QPointF& place) const;
  double shareAt(double y) const;
  void paintPicture();
  void refresh();
  void forgetLines();

  ParallelContent content_;
  std::vector<std::pair<double, double>> ranges_;  ///< by axis, as shown: logarithms where it is logarithmic
  std::map<QString, Span> brushes_;                ///< by the axis' title
  std::optional<size_t> dragged_;
  double dragStart_ = 0;
  std::vector<QPolygonF> lines_;  ///< by run, in the widget's pixels
  QPixmap pale_;     ///< all of them, without colours: a brush leaves it as it is; null: to be painted anew
  QPixmap picture_;  ///< of all; null: to be painted anew
};

}  // namespace dglm
