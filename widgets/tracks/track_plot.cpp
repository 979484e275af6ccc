// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QCustomPlot's header is written with Qt's keywords.
#undef QT_NO_KEYWORDS
#include <qcustomplot.h>

#include "widgets/tracks/track_plot.h"

#include <algorithm>
#include <cmath>

#include "widgets/tracks/track_data.h"

namespace dglm {
namespace {

/// A graph of columns: filled from 0, their tops as a line, or as strength of colour. On screen each filled column is a
/// rectangle: filling one outline with a thousand corners takes the raster engine ten times as long. In a figure the
/// outline is drawn.
class ColumnGraph : public QCPGraph {
 public:
  using QCPGraph::QCPGraph;

  struct Look {
    TrackForm form = TrackForm::Area;
    QColor above, below;
    QColor ground;  ///< what the colours of a heat track start from
    QColor cap;     ///< of columns that go beyond the axis
  };

  void setColumnWidth(double bases) { columnWidth_ = bases; }
  void setLook(const Look& look) { look_ = look; }

 protected:
  void draw(QCPPainter* painter) override {
    const bool isVector = painter->modes().testFlag(QCPPainter::pmVectorized);
    if (look_.form == TrackForm::Line) {
      drawLine(*painter);
    } else if (isVector && look_.form == TrackForm::Area) {
      drawOutlines(*painter, look_.above, false);
      drawOutlines(*painter, look_.below, true);
    } else {
      painter->setAntialiasing(false);
      for (const QCPGraphData& column : *data())
        if (isDrawn(column))
          painter->fillRect(look_.form == TrackForm::Heat ? heatRect(column) : rectOf(column).normalized(),
                            colourOf(column));
    }
    drawCaps(*painter);
  }

 private:
  static bool isDrawn(const QCPGraphData& column) { return !std::isnan(column.value) && column.value != 0; }

  QRectF area() const { return keyAxis()->axisRect()->rect(); }

  QColor colourOf(const QCPGraphData& column) const {
    const QColor& whole = column.value < 0 ? look_.below : look_.above;
    if (look_.form != TrackForm::Heat)
      return whole;
    const double share = std::abs(column.value) / valueAxis()->range().upper;
    return mixed(look_.ground, whole, std::clamp(share, 0.0, 1.0));
  }

  // Where the plot ends it ends, as SVG knows no clipping.
  double xOf(double base) const {
    return std::clamp<double>(keyAxis()->coordToPixel(base), area().left(), area().right() + 1);
  }
  double yOf(double value) const {
    const QCPRange range = valueAxis()->range();
    return valueAxis()->coordToPixel(std::clamp(value, range.lower, range.upper));
  }

  // From 0 to the value.
  QRectF rectOf(const QCPGraphData& column) const {
    return QRectF(QPointF(xOf(column.key - columnWidth_ / 2), yOf(0)),
                  QPointF(xOf(column.key + columnWidth_ / 2), yOf(column.value)));
  }

  QRectF heatRect(const QCPGraphData& column) const {
    const QRectF rect = rectOf(column);
    const QCPRange range = valueAxis()->range();
    return QRectF(QPointF(rect.left(), yOf(range.upper)), QPointF(rect.right(), yOf(range.lower)));
  }

  void drawCaps(QCPPainter& painter) const {
    constexpr double kHeight = 2;
    const QCPRange range = valueAxis()->range();
    for (const QCPGraphData& column : *data())
      if (column.value > range.upper || column.value < range.lower) {
        const QRectF rect = rectOf(column).normalized();
        const bool isAbove = column.value > 0;
        painter.fillRect(QRectF(rect.left(), isAbove ? rect.top() : rect.bottom() - kHeight, rect.width(), kHeight),
                         look_.cap);
      }
  }

  void drawLine(QCPPainter& painter) const {
    QPolygonF line;
    const auto close = [&] {
      if (!line.isEmpty())
        painter.drawPolyline(line);
      line.clear();
    };
    painter.setAntialiasing(true);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look_.above, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    for (const QCPGraphData& column : *data()) {
      if (std::isnan(column.value))
        close();
      else
        line << rectOf(column).bottomLeft() << rectOf(column).bottomRight();
    }
    close();
  }

  void drawOutlines(QCPPainter& painter, const QColor& colour, bool isBelow) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    QPolygonF outline;
    const auto close = [&] {
      if (!outline.isEmpty()) {
        const double zero = yOf(0);
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
  Look look_;
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
  row.graph->setLook({track.form, track.colour, track.below, palette.ground, palette.text});
  row.rect->axis(QCPAxis::atBottom)->setBasePen(track.axis.low < 0 ? QPen(Qt::NoPen) : QPen(palette.baseline, 1));

  QCPAxis* values = row.rect->axis(QCPAxis::atLeft);
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  ticker->addTick(0, track.showsAllNumbers ? QStringLiteral("0") : QString());
  const ValueAxis& axis = track.axis;
  const double low = axis.scaled(axis.low), high = axis.scaled(axis.high);
  ticker->addTick(high, axisLabel(axis, axis.high));
  if (axis.low < 0)
    ticker->addTick(low, track.showsAllNumbers ? axisLabel(axis, axis.low) : QString());
  values->setTicker(ticker);
  values->setRange(low, high);
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
      points.append(QCPGraphData(first + (i + 0.5) * step, track.axis.scaled(peaks[static_cast<size_t>(i)])));
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

double TrackPlot::mapValueToY(const Area& area, int row, const ValueAxis& axis, double value, const PaintStyle& style) {
  const double bottom = area.topLeft.y() + (row + 1.0) * area.trackHeight - kBaselineHeight;
  const double height = area.trackHeight - halfNumberHeight(style) - kBaselineHeight;
  const double low = axis.scaled(axis.low), high = axis.scaled(axis.high);
  return bottom - (axis.scaled(value) - low) / (high - low) * height;
}

double TrackPlot::mapYToValue(const Area& area, int row, const ValueAxis& axis, double y, const PaintStyle& style) {
  const double bottom = mapValueToY(area, row, axis, axis.low, style);
  const double top = mapValueToY(area, row, axis, axis.high, style);
  const double low = axis.scaled(axis.low), high = axis.scaled(axis.high);
  return axis.unscaled(low + (bottom - y) / (bottom - top) * (high - low));
}

void TrackPlot::paint(QPaintDevice& device, const Area& area, const ViewRange& view,
                      const std::vector<TrackCurve>& tracks, const PaintStyle& style, double columnsPerUnit) {
  if (!tracks.empty())
    charts_->paint(device, area, view, tracks, style, columnsPerUnit);
}

}  // namespace dglm
