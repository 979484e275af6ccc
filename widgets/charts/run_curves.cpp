// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QCustomPlot's header is written with Qt's keywords.
#undef QT_NO_KEYWORDS
#include <qcustomplot.h>

#include "widgets/charts/run_curves.h"

#include <QHelpEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <span>
#include <utility>

#include "widgets/charts/chart_parts.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/paint_style.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/parts/wheel.h"

namespace dglm {
namespace {

constexpr double kMargin = 0.03;  // of the values' range, at either end
constexpr double kFigureWidthMm = 120;
constexpr double kFigureHeightMm = 75;
constexpr int kMostNamed = 8;                          // in the legend; the table beside the chart names all
constexpr size_t kFewRuns = 50;                        // with more of them each is drawn with fewer points
constexpr size_t kMostPoints = 4000, kFewPoints = 16;  // of a line: more than the screen has columns, and enough
constexpr size_t kPointsInAll = 20'000;                // of many lines together: what is painted within a frame
constexpr int kFewPointsMarked = 24;                   // of a line: where they stand is seen
constexpr int kDigits = 4, kAxisDigits = 6;

/// Every point where there are few; else the smallest and the largest of each stretch, so that no peak is lost.
std::vector<size_t> pointsToDraw(const std::vector<double>& y, size_t most) {
  std::vector<size_t> points;
  const size_t stretch = 2 * y.size() / most + 1;
  for (size_t start = 0; start < y.size(); start += stretch) {
    const size_t end = std::min(start + stretch, y.size());
    if (stretch <= 2) {
      for (size_t i = start; i < end; ++i)
        points.push_back(i);
      continue;
    }
    size_t low = start, high = start;
    for (size_t i = start; i < end; ++i) {
      if (y[i] < y[low] || std::isnan(y[low]))
        low = i;
      if (y[i] > y[high] || std::isnan(y[high]))
        high = i;
    }
    points.push_back(std::min(low, high));
    if (low != high)
      points.push_back(std::max(low, high));
  }
  return points;
}

struct Range {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  void add(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  bool isEmpty() const { return low > high; }
};

/// A little more than the values take.
QCPRange withMargin(const Range& range, bool isLogarithmic) {
  if (range.isEmpty())
    return isLogarithmic ? QCPRange(0.1, 1) : QCPRange(0, 1);
  if (isLogarithmic) {
    const double factor = std::max(std::pow(range.high / range.low, kMargin), 1.05);
    return {range.low / factor, range.high * factor};
  }
  const double span = range.high - range.low;
  const bool isOneCount = span == 0 && range.high == std::round(range.high);
  const double margin = span > 0 ? kMargin * span : isOneCount ? 1 : std::max(std::abs(range.high), 1e-3) * kMargin;
  return {range.low - margin, range.high + margin};
}

/// Lines of many runs as one part of the plot: a graph for each would take longer to make than to draw.
class ManyLines : public QCPLayerable {
 public:
  struct Line {
    int colour = 0;
    std::vector<QPointF> points;  ///< in the axes' units
  };

  explicit ManyLines(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("main")) {}

  std::vector<Line> lines;
  const Palette* palette = nullptr;

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
  QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
  void draw(QCPPainter* painter) override {
    QPolygonF shown;
    for (const Line& line : lines) {
      shown.clear();
      for (const QPointF& point : line.points)
        shown << QPointF(mParentPlot->xAxis->coordToPixel(point.x()), mParentPlot->yAxis->coordToPixel(point.y()));
      painter->setPen(QPen(palette->series(line.colour), 0));
      painter->drawPolyline(shown);
    }
  }
};

}  // namespace

std::vector<double> smoothed(const std::vector<double>& values, double weight) {
  std::vector<double> means(values.size(), std::numeric_limits<double>::quiet_NaN());
  double sum = 0, share = 0;
  for (size_t i = 0; i < values.size(); ++i) {
    if (std::isnan(values[i]))
      continue;
    sum = weight * sum + (1 - weight) * values[i];
    share = weight * share + (1 - weight);
    means[i] = sum / share;
  }
  return means;
}

std::vector<QString> tellingNames(const std::vector<QString>& names) {
  std::map<qsizetype, std::vector<size_t>> ofSize;  // by the number of parts
  std::vector<QStringList> parts;
  for (const QString& name : names) {
    parts.push_back(name.split('_'));
    ofSize[parts.back().size()].push_back(parts.size() - 1);
  }
  std::vector<QString> telling = names;
  for (const auto& [size, namesOfSize] : ofSize) {
    const std::vector<size_t>& alike = namesOfSize;
    std::vector<QStringList> kept(names.size());
    for (qsizetype i = 0; i < size; ++i)
      if (!std::ranges::all_of(alike, [&](size_t name) { return parts[name][i] == parts[alike.front()][i]; }))
        for (const size_t name : alike)
          kept[name] << parts[name][i];
    if (!kept[alike.front()].isEmpty())
      for (const size_t name : alike)
        telling[name] = kept[name].join(' ');
  }
  return telling;
}

/// On screen within the widget, for a figure on its own.
struct RunCurves::Chart {
  explicit Chart(QWidget* parent) : canvas(new QCustomPlot(parent)) {
    canvas->setInteractions(QCP::Interactions());
    canvas->setFocusPolicy(Qt::NoFocus);
    letWheelThrough(*canvas);
    canvas->axisRect()->setMinimumMargins({0, kGrid, kGrid, 0});
    auto* line = new QCPLayoutGrid;  // in a line above the axes, where it hides no curve
    canvas->plotLayout()->insertRow(0);
    canvas->plotLayout()->addElement(0, 0, line);
    line->addElement(0, 0, canvas->legend);
    line->setMaximumSize(QWIDGETSIZE_MAX - 1, QWIDGETSIZE_MAX);  // a legend without names makes nothing narrow
    canvas->legend->setFillOrder(QCPLegend::foColumnsFirst);
    canvas->legend->setBorderPen(Qt::NoPen);
    canvas->plotLayout()->setRowStretchFactor(0, 0.001);
    // a line in front of its own raw values
    canvas->addLayer("raw", canvas->layer("main"), QCustomPlot::limBelow);
    many = new ManyLines(canvas);
  }

  /// The runs that have a graph each.
  static std::span<const RunCurve> few(const RunCurvesContent& content) {
    return isMany(content) ? std::span<const RunCurve>() : std::span(content.curves);
  }
  static bool isMany(const RunCurvesContent& content) { return content.curves.size() > kFewRuns; }

  /// Those that are drawn; the axes shall hold them.
  std::vector<QPointF> pointsOf(const RunCurve& curve, const std::vector<double>& y, const RunCurvesContent& content) {
    const size_t runs = content.curves.size();
    const size_t most = isMany(content) ? std::clamp(kPointsInAll / runs, kFewPoints, kMostPoints) : kMostPoints;
    std::vector<QPointF> points;
    for (const size_t i : pointsToDraw(y, most)) {
      if (std::isnan(y[i]) || (content.isLogarithmic && y[i] <= 0))
        continue;
      points.emplace_back(curve.x[i], y[i]);
      xRange.add(curve.x[i]);
      yRange.add(y[i]);
    }
    return points;
  }

  QCPGraph* addLine(const RunCurve& curve, const std::vector<double>& y, const RunCurvesContent& content) {
    QCPGraph* graph = canvas->addGraph();
    for (const QPointF& point : pointsOf(curve, y, content))
      graph->addData(point.x(), point.y());
    return graph;
  }

  /// Points of one colour as one graph, lines as one part of the plot.
  void fillMany(const RunCurvesContent& content) {
    std::map<int, QCPGraph*> ofColour;
    for (const RunCurve& curve : content.curves) {
      const bool isSmooth = content.smoothing > 0 && !content.isScatter;
      std::vector<QPointF> points = pointsOf(curve, isSmooth ? smoothed(curve.y, content.smoothing) : curve.y, content);
      if (!content.isScatter) {
        many->lines.push_back({curve.colour, std::move(points)});
        continue;
      }
      QCPGraph*& graph = ofColour[curve.colour % static_cast<int>(Palette::light().seriesColours.size())];
      if (!graph) {
        graph = canvas->addGraph();
        graph->setLineStyle(QCPGraph::lsNone);
        coloured.emplace_back(graph, curve.colour);
      }
      for (const QPointF& point : points)
        graph->addData(point.x(), point.y());
    }
  }

  void fill(const RunCurvesContent& content) {
    canvas->clearGraphs();
    raw.clear();
    coloured.clear();
    many->lines.clear();
    xRange = yRange = {};
    if (isMany(content))
      fillMany(content);
    names.clear();
    for (const RunCurve& curve : few(content))
      names.push_back(curve.name);
    names = tellingNames(names);
    size_t place = 0;
    for (const RunCurve& curve : few(content)) {
      const bool isSmooth = content.smoothing > 0 && !content.isScatter;
      if (isSmooth) {
        QCPGraph* graph = addLine(curve, curve.y, content);
        graph->setLayer("raw");
        graph->removeFromLegend();
        raw.push_back(graph);
      }
      QCPGraph* graph = addLine(curve, isSmooth ? smoothed(curve.y, content.smoothing) : curve.y, content);
      graph->setName(names[place++]);
      if (content.isScatter)
        graph->setLineStyle(QCPGraph::lsNone);
    }
    front = nullptr;
    if (!content.front.empty()) {
      front = canvas->addGraph();
      front->removeFromLegend();
      front->setLayer("raw");
      front->setLineStyle(QCPGraph::lsStepLeft);
      for (const QPointF& point : content.front)
        front->addData(point.x(), point.y());
    }
    const bool hasNames = content.curves.size() > 1 && content.curves.size() <= kMostNamed;
    canvas->legend->setVisible(hasNames);
    canvas->yAxis->setScaleType(content.isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    const QSharedPointer<QCPAxisTicker> ticker(content.isLogarithmic ? new QCPAxisTickerLog : new QCPAxisTicker);
    canvas->yAxis->setTicker(ticker);
    for (QCPAxis* axis : {canvas->xAxis, canvas->yAxis}) {
      axis->setNumberFormat("g");
      axis->setNumberPrecision(kAxisDigits);
      axis->setTickLabels(!xRange.isEmpty());  // nothing was logged yet
    }
    canvas->xAxis->setRange(withMargin(xRange, false));
    canvas->yAxis->setRange(withMargin(yRange, content.isLogarithmic));
  }

  /// Long names end in an ellipsis, so that they are not cut on both sides.
  void fitTitles(const RunCurvesContent& content, const QSizeF& size) {
    constexpr double kShare = 0.75;
    const QFontMetricsF metrics(canvas->xAxis->labelFont());
    double longest = 0;
    for (const QString& name : names)
      longest = std::max(longest, metrics.horizontalAdvance(name));
    constexpr double kIconAndSpace = 56;
    canvas->legend->setWrap(std::max(1, static_cast<int>(size.width() / (longest + kIconAndSpace))));
    canvas->xAxis->setLabel(metrics.elidedText(content.xTitle, Qt::ElideRight, kShare * size.width()));
    canvas->yAxis->setLabel(metrics.elidedText(content.yTitle, Qt::ElideRight, kShare * size.height()));
  }

  void style(const RunCurvesContent& content, const PaintStyle& style) {
    canvas->setBackground(QBrush(style.palette->ground));
    styleAxis(*canvas->xAxis, style);
    styleAxis(*canvas->yAxis, style);
    many->palette = style.palette;
    for (const auto& [graph, colour] : coloured) {
      graph->setPen(QPen(style.palette->series(colour), style.scaled(1)));
      graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, style.scaled(7)));
    }
    size_t graph = 0;
    for (const RunCurve& curve : few(content)) {
      QColor colour = style.palette->series(curve.colour);
      if (!raw.empty()) {
        QColor pale = colour;
        pale.setAlphaF(0.3F);
        canvas->graph(static_cast<int>(graph++))->setPen(QPen(pale, style.scaled(1)));
      }
      QCPGraph* line = canvas->graph(static_cast<int>(graph++));
      line->setPen(QPen(colour, style.scaled(1.5)));
      const bool isPoint = content.isScatter || line->dataCount() <= kFewPointsMarked;
      line->setScatterStyle(isPoint ? QCPScatterStyle(QCPScatterStyle::ssDisc, style.scaled(content.isScatter ? 7 : 4))
                                    : QCPScatterStyle());
    }
    if (front) {
      front->setPen(QPen(style.palette->secondaryText, style.scaled(1), Qt::DashLine));
      front->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, style.palette->text, style.scaled(13)));
    }
    canvas->legend->setBrush(Qt::NoBrush);
    canvas->legend->setFont(style.smallFont);
    canvas->legend->setTextColor(style.palette->text);
  }

  QCustomPlot* canvas;
  std::vector<QString> names;  ///< in the legend
  std::vector<QCPGraph*> raw;
  QCPGraph* front = nullptr;
  ManyLines* many = nullptr;                        ///< of more runs than kFewRuns
  std::vector<std::pair<QCPGraph*, int>> coloured;  ///< their points, by colour
  Range xRange, yRange;
};

RunCurves::RunCurves(QWidget* parent) : QWidget(parent), chart_(std::make_unique<Chart>(this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(chart_->canvas);
  chart_->canvas->installEventFilter(this);
  chart_->canvas->setMouseTracking(true);
  offerTable(*this, [this] { return table(); });
  setMinimumSize(30 * kGrid, 10 * kGrid);
  setContent({});
}

RunCurves::~RunCurves() = default;

void RunCurves::setContent(RunCurvesContent content) {
  content_ = std::move(content);
  chart_->fill(content_);
  setAccessibleName(tr("%1 against %2").arg(content_.yTitle, content_.xTitle));
  restyle();
}

ChartTable RunCurves::table() const {
  ChartTable table{content_.yTitle,
                   content_.name,
                   {{tr("Run"), tr("Name of the training run.")},
                    {content_.xTitle, QString()},
                    {content_.yTitle, tr("As it was logged, not smoothed.")}},
                   {}};
  if (content_.isScatter)
    table.columns.push_back({tr("Front"), tr("On the Pareto front: no other run is better in both.")});
  for (const RunCurve& curve : content_.curves)
    for (size_t i = 0; i < curve.x.size(); ++i) {
      if (std::isnan(curve.y[i]))
        continue;
      table.rows.push_back({curve.name, curve.x[i], curve.y[i]});
      if (content_.isScatter)
        table.rows.back().emplace_back(
            std::ranges::find(content_.front, QPointF(curve.x[i], curve.y[i])) != content_.front.end() ? tr("yes")
                                                                                                       : tr("no"));
    }
  return table;
}

QString RunCurves::readOutAt(const QPoint& place) const {
  QCustomPlot& canvas = *chart_->canvas;
  if (!canvas.axisRect()->rect().contains(place))
    return {};
  const double x = canvas.xAxis->pixelToCoord(place.x());
  QStringList lines;
  for (const RunCurve& curve : content_.curves) {
    if (curve.x.empty() || lines.size() >= kMostNamed)
      continue;
    size_t nearest = 0;
    for (size_t i = 0; i < curve.x.size(); ++i)
      if (!std::isnan(curve.y[i]) &&
          (std::isnan(curve.y[nearest]) || std::abs(curve.x[i] - x) < std::abs(curve.x[nearest] - x)))
        nearest = i;
    if (!std::isnan(curve.y[nearest]))
      lines << tr("%1: %2 at %3", "run: value at step")
                   .arg(curve.name, formatShort(curve.y[nearest], kDigits), formatShort(curve.x[nearest], 6));
  }
  return lines.join('\n');
}

QSize RunCurves::sizeHint() const {
  return {60 * kGrid, 28 * kGrid};
}

QSizeF RunCurves::naturalSizeMm() const {
  return {kFigureWidthMm, kFigureHeightMm};
}

void RunCurves::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const {
  Chart figure(nullptr);
  const std::unique_ptr<QCustomPlot> owner(figure.canvas);
  figure.fill(content_);
  figure.style(content_, PaintStyle::forFigure(palette));
  figure.fitTitles(content_, sizeInPoints);
  paintChart(painter, *figure.canvas, sizeInPoints);
}

void RunCurves::restyle() {
  chart_->style(content_, PaintStyle::forWidget(*this));
  chart_->fitTitles(content_, size());
  if (!chart_->canvas->viewport().isEmpty())
    chart_->canvas->replot(QCustomPlot::rpQueuedReplot);
}

void RunCurves::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  chart_->fitTitles(content_, size());
}

void RunCurves::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    restyle();
}

bool RunCurves::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), readOutAt(help->pos()), chart_->canvas);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace dglm
