// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QCustomPlot's header is written with Qt's keywords.
#undef QT_NO_KEYWORDS
#include <qcustomplot.h>

#include "widgets/tracks/track_plot.h"

#include <algorithm>
#include <cmath>

#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

/// A graph filled from 0 in columns. On screen each column is a rectangle: filling one outline with a thousand
/// corners takes the raster engine ten times as long. In a figure the outline is drawn.
class ColumnGraph : public QCPGraph {
 public:
  using QCPGraph::QCPGraph;

  void setColumnWidth(double bases) { columnWidth_ = bases; }
  void setColourBelow(const QColor& colour) { below_ = colour; }

 protected:
  void draw(QCPPainter* painter) override {
    if (painter->modes().testFlag(QCPPainter::pmVectorized)) {
      drawOutlines(*painter, brush().color(), false);
      drawOutlines(*painter, below_, true);
      return;
    }
    painter->setAntialiasing(false);
    for (const QCPGraphData& column : *data())
      if (isDrawn(column))
        painter->fillRect(rectOf(column).normalized(), column.value < 0 ? below_ : brush().color());
  }

 private:
  static bool isDrawn(const QCPGraphData& column) { return !std::isnan(column.value) && column.value != 0; }

  // From 0 to the value; ends where the plot ends, as SVG knows no clipping.
  QRectF rectOf(const QCPGraphData& column) const {
    const QRect area = keyAxis()->axisRect()->rect();
    const auto pixel = [&](double base) {
      return std::clamp<double>(keyAxis()->coordToPixel(base), area.left(), area.right() + 1);
    };
    const double zero = valueAxis()->coordToPixel(0), top = valueAxis()->coordToPixel(column.value);
    return QRectF(QPointF(pixel(column.key - columnWidth_ / 2), zero),
                  QPointF(pixel(column.key + columnWidth_ / 2), top));
  }

  void drawOutlines(QCPPainter& painter, const QColor& colour, bool isBelow) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    QPolygonF outline;
    const auto close = [&] {
      if (!outline.isEmpty()) {
        const double zero = valueAxis()->coordToPixel(0);
        painter.drawPolygon(outline << QPointF(outline.last().x(), zero) << QPointF(outline.first().x(), zero));
      }
      outline.clear();
    };
    for (const QCPGraphData& column : *data()) {
      if (isDrawn(column) && (column.value < 0) == isBelow)
        outline << rectOf(column).bottomLeft() << rectOf(column).bottomRight();
      else
        close();
    }
    close();
  }

  double columnWidth_ = 1;
  QColor below_;
};

/// Half a number of the value axis stands above the topmost value, and half below the lowest baseline.
int halfNumberHeight(const PaintStyle& style) {
  return static_cast<int>(std::ceil(QFontMetricsF(style.smallFont).height() / 2)) + 1;
}

/// Below the values of a row.
constexpr int kBaselineHeight = 1;

}  // namespace

/// One QCustomPlot that is never shown: an axis rectangle with one graph for each row.
class TrackPlot::Charts {
 public:
  Charts() {
    plot_.plotLayout()->clear();
    plot_.plotLayout()->setRowSpacing(0);
    plot_.plotLayout()->setAutoMargins(QCP::msNone);
    plot_.setBackground(QBrush(Qt::NoBrush));
  }

  void paint(QPaintDevice& device, const Area& area, const ViewRange& view, const std::vector<TrackCurve>& tracks,
             const PaintStyle& style, double columnsPerUnit);

 private:
  struct Row {
    QCPAxisRect* rect = nullptr;
    ColumnGraph* graph = nullptr;
  };

  void setRowCount(size_t count);
  static void styleRow(const Row& row, const TrackCurve& track, const PaintStyle& style);
  static void fillRow(const Row& row, const TrackCurve& track, const ViewRange& view, double columns);

  QCustomPlot plot_;
  std::vector<Row> rows_;
};

void TrackPlot::Charts::setRowCount(size_t count) {
  while (rows_.size() > count) {
    plot_.removeGraph(rows_.back().graph);
    plot_.plotLayout()->remove(rows_.back().rect);
    rows_.pop_back();
  }
  plot_.plotLayout()->simplify();
  while (rows_.size() < count) {
    auto* rect = new QCPAxisRect(&plot_, false);
    rect->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
    rect->setAutoMargins(QCP::msNone);
    plot_.plotLayout()->addElement(static_cast<int>(rows_.size()), 0, rect);
    QCPAxis* bases = rect->axis(QCPAxis::atBottom);
    bases->setTicks(false);
    bases->setTickLabels(false);
    bases->grid()->setVisible(false);
    auto* graph = new ColumnGraph(bases, rect->axis(QCPAxis::atLeft));
    graph->setPen(Qt::NoPen);
    graph->setAdaptiveSampling(false);
    rows_.push_back({rect, graph});
  }
}

void TrackPlot::Charts::styleRow(const Row& row, const TrackCurve& track, const PaintStyle& style) {
  const Palette& palette = *style.palette;
  row.graph->setBrush(track.colour);
  row.graph->setColourBelow(track.below);
  row.rect->axis(QCPAxis::atBottom)->setBasePen(track.low < 0 ? QPen(Qt::NoPen) : QPen(palette.baseline, 1));

  QCPAxis* values = row.rect->axis(QCPAxis::atLeft);
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  ticker->addTick(0, track.showsAllNumbers ? QStringLiteral("0") : QString());
  ticker->addTick(track.high, formatActivation(track.high));
  if (track.low < 0)
    ticker->addTick(track.low, track.showsAllNumbers ? formatActivation(track.low) : QString());
  values->setTicker(ticker);
  values->setRange(track.low, track.high);
  const QPen pen(palette.baseline, 1);
  values->setBasePen(pen);
  values->setTickPen(pen);
  values->setTickLabels(true);
  values->setTickLength(0, 3);
  values->setTickLabelPadding(3);
  values->setTickLabelFont(style.smallFont);
  values->setTickLabelColor(palette.secondaryText);
  values->grid()->setPen(Qt::NoPen);
  values->grid()->setZeroLinePen(QPen(palette.baseline, 1));
}

void TrackPlot::Charts::fillRow(const Row& row, const TrackCurve& track, const ViewRange& view, double columns) {
  row.rect->axis(QCPAxis::atBottom)->setRange(view.first(), view.first() + view.span());
  QVector<QCPGraphData> points;
  if (track.peaks) {
    // Once bases are wider than a pixel every base is a column.
    const double step = std::max(1.0, view.span() / columns);
    const double first = step > 1 ? view.first() : std::floor(view.first());
    const int count = static_cast<int>(std::ceil((view.first() + view.span() - first) / step));
    const std::vector<float> peaks = track.peaks->columns(first, step, count, view.isCircular());
    points.reserve(count);
    for (int i = 0; i < count; ++i)
      points.append(QCPGraphData(first + (i + 0.5) * step, static_cast<double>(peaks[static_cast<size_t>(i)])));
    row.graph->setColumnWidth(step);
  }
  row.graph->data()->set(points, true);
}

void TrackPlot::Charts::paint(QPaintDevice& device, const Area& area, const ViewRange& view,
                              const std::vector<TrackCurve>& tracks, const PaintStyle& style, double columnsPerUnit) {
  const int halfNumber = halfNumberHeight(style);
  setRowCount(tracks.size());
  for (size_t i = 0; i < tracks.size(); ++i) {
    rows_[i].rect->setMargins(QMargins(area.axisWidth, halfNumber, 0, kBaselineHeight));
    rows_[i].rect->setMinimumSize(1, 1);
    styleRow(rows_[i], tracks[i], style);
    fillRow(rows_[i], tracks[i], view, std::max(1.0, area.plotWidth * columnsPerUnit));
  }
  plot_.plotLayout()->setMargins(QMargins(0, 0, 0, halfNumber));
  const int height = area.trackHeight * static_cast<int>(tracks.size()) + halfNumber;
  QCPPainter painter(&device);
  painter.setMode(QCPPainter::pmVectorized, device.devType() == QInternal::Picture);
  painter.translate(area.topLeft);
  plot_.toPainter(&painter, area.axisWidth + area.plotWidth, height);
}

TrackPlot::TrackPlot() : charts_(std::make_unique<Charts>()) {}

TrackPlot::~TrackPlot() = default;

double TrackPlot::mapValueToY(const Area& area, int row, double low, double high, double value,
                              const PaintStyle& style) {
  const double bottom = area.topLeft.y() + (row + 1.0) * area.trackHeight - kBaselineHeight;
  const double height = area.trackHeight - halfNumberHeight(style) - kBaselineHeight;
  return bottom - (value - low) / (high - low) * height;
}

double TrackPlot::mapYToValue(const Area& area, int row, double low, double high, double y, const PaintStyle& style) {
  const double bottom = mapValueToY(area, row, low, high, low, style);
  const double top = mapValueToY(area, row, low, high, high, style);
  return low + (bottom - y) / (bottom - top) * (high - low);
}

void TrackPlot::paint(QPaintDevice& device, const Area& area, const ViewRange& view,
                      const std::vector<TrackCurve>& tracks, const PaintStyle& style, double columnsPerUnit) {
  if (!tracks.empty())
    charts_->paint(device, area, view, tracks, style, columnsPerUnit);
}

}  // namespace dglm
