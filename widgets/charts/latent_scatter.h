// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>
#include <QPolygonF>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

#include "widgets/charts/chart_table.h"
#include "widgets/parts/figure.h"
#include "widgets/parts/paint_style.h"

class QPainter;

namespace dglm {

/// Latents as points of a plane, coloured by groups.
struct LatentScatterData {
  struct Point {
    int32_t latent = 0;
    QString id;      ///< "L3/412"
    QString name;    ///< may be empty
    QString detail;  ///< what the tool tip says besides, "concept AmpR, F1 .81"; may be empty
    double x = 0, y = 0;
    int group = -1;  ///< of `groups`; -1: none of them
  };

  std::vector<Point> points;
  QStringList groups;                      ///< the first is the largest; at most Palette::kSeriesCount have a colour
  QString others;                          ///< what the legend calls points of none
  std::vector<std::pair<int, int>> links;  ///< between points
  QString xTitle, yTitle;                  ///< "": the axis means nothing
};

/// A click or the arrow keys pick a latent; a line drawn round some chooses them, with Shift in addition to those that
/// were; Esc chooses none. The wheel zooms, the middle button moves the plane, a double click shows all again.
class LatentScatter : public QWidget, public FigureSource {
  Q_OBJECT

 public:
  explicit LatentScatter(QWidget* parent = nullptr);

  void setData(LatentScatterData data);
  const LatentScatterData& data() const { return data_; }
  ChartTable table() const;

  /// Ringed, where it is here; no signal.
  void setCurrent(std::optional<int32_t> latent);
  std::optional<int32_t> current() const;
  std::vector<int32_t> chosen() const;
  /// Index of the nearest point within a few pixels of a place of the widget.
  std::optional<size_t> pointAt(const QPointF& place) const;
  QPointF placeOf(size_t point) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  QSizeF naturalSizeMm() const override;
  void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const override;

 Q_SIGNALS:
  void picked(int latent);
  /// Others are chosen, or none.
  void chosenChanged();

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// Where the plane lies in the painter's units.
  struct Frame {
    QRectF area;    ///< of the points
    QRectF legend;  ///< right of it
    double scale = 1;
    QPointF origin;  ///< where (0, 0) lies

    QPointF place(double x, double y) const { return {origin.x() + x * scale, origin.y() - y * scale}; }
  };
  Frame frameOf(const QSizeF& size, const PaintStyle& style, double zoom, const QPointF& moved) const;
  Frame shownFrame() const;
  double legendWidth(const PaintStyle& style) const;
  void paint(QPainter& painter, const Frame& frame, const PaintStyle& style) const;
  void paintLegend(QPainter& painter, const Frame& frame, const PaintStyle& style) const;
  void paintMark(QPainter& painter, const QPointF& centre, double radius, int group, const PaintStyle& style) const;
  void paintOver(QPainter& painter, const PaintStyle& style) const;
  double radius(const PaintStyle& style) const;
  void refresh();
  void pick(size_t point);
  void choose(const QPolygonF& line, bool adds);
  void hover(std::optional<size_t> point);
  void step(double dx, double dy);
  QString tipAt(size_t point) const;

  LatentScatterData data_;
  QRectF bounds_;               ///< of the points
  std::vector<size_t> order_;   ///< in which they are painted: those of no group first
  std::vector<int64_t> sizes_;  ///< [group], the last: of none
  std::vector<bool> chosen_;
  std::optional<size_t> current_, hovered_;
  QPixmap picture_;  ///< all but what follows the mouse
  double zoom_ = 1;
  QPointF moved_;
  QPolygonF lasso_;  ///< while it is drawn
  std::optional<QPointF> dragged_;
};

}  // namespace dglm
