// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QCustomPlot's header is written with Qt's keywords.
#undef QT_NO_KEYWORDS
#include <qcustomplot.h>

#include "widgets/charts/meta_sae_chart.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/charts/chart_parts.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/paint_style.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/parts/wheel.h"

namespace dglm {
namespace {

constexpr QSizeF kErrorFigureMm(120, 80);
constexpr double kNearPoint = 9;  // pixels of a 16-pixel line
constexpr double kPointWidth = 6, kRingWidth = 14;
constexpr double kRoomBeyond = 0.08;  // of what the values span: the outermost points are seen whole
constexpr double kLegendIcon = 56;

}  // namespace

/// On screen within the widget, for a figure on its own.
struct MetaSaeChart::Chart {
  explicit Chart(QWidget* parent) : canvas(new QCustomPlot(parent)) {
    canvas->setInteractions(QCP::Interactions());
    canvas->setFocusPolicy(Qt::NoFocus);
    letWheelThrough(*canvas);
    canvas->axisRect()->setMinimumMargins({0, kGrid, kGrid, 0});
    auto* line = new QCPLayoutGrid;  // in a line above the axes, where it hides no point
    canvas->plotLayout()->insertRow(0);
    canvas->plotLayout()->addElement(0, 0, line);
    line->addElement(0, 0, canvas->legend);
    line->setMaximumSize(QWIDGETSIZE_MAX - 1, QWIDGETSIZE_MAX);
    canvas->legend->setFillOrder(QCPLegend::foColumnsFirst);
    canvas->legend->setBorderPen(Qt::NoPen);
    canvas->plotLayout()->setRowStretchFactor(0, 0.001);
  }

  void fill(const std::vector<MetaSaeSeries>& series, std::optional<int> current, const PaintStyle& style,
            const QSizeF& size) {
    canvas->clearGraphs();
    canvas->setBackground(QBrush(style.palette->ground));
    styleAxis(*canvas->xAxis, style);
    styleAxis(*canvas->yAxis, style);
    double mostL0 = 0, longest = 0;
    QCPRange errors;
    bool isFirst = true;
    const QFontMetricsF metrics(style.smallFont);
    for (const MetaSaeSeries& each : series) {
      addSeries(each, style);
      longest = std::max(longest, metrics.horizontalAdvance(each.name));
      for (const MetaSaePoint& point : each.points) {
        mostL0 = std::max(mostL0, point.l0);
        errors.lower = isFirst ? point.error : std::min(errors.lower, point.error);
        errors.upper = isFirst ? point.error : std::max(errors.upper, point.error);
        isFirst = false;
        if (current == point.id)
          addRing(point, style);
      }
    }
    canvas->legend->setVisible(!series.empty());
    canvas->legend->setBrush(Qt::NoBrush);
    canvas->legend->setFont(style.smallFont);
    canvas->legend->setTextColor(style.palette->text);
    canvas->legend->setWrap(std::max(1, static_cast<int>(size.width() / (longest + kLegendIcon))));
    const double room = kRoomBeyond * (errors.size() > 0 ? errors.size() : std::max(errors.upper, 1.0));
    canvas->xAxis->setRange(0, mostL0 > 0 ? mostL0 * (1 + kRoomBeyond) : 1);
    canvas->yAxis->setRange(std::max(0.0, errors.lower - room), errors.upper + room);
    constexpr double kShare = 0.8;
    canvas->xAxis->setLabel(
        metrics.elidedText(MetaSaeChart::tr("active families a latent (L0)"), Qt::ElideRight, kShare * size.width()));
    canvas->yAxis->setLabel(
        metrics.elidedText(MetaSaeChart::tr("reconstruction error"), Qt::ElideRight, kShare * size.height()));
  }

  void addSeries(const MetaSaeSeries& series, const PaintStyle& style) {
    QCPGraph* graph = canvas->addGraph();
    graph->setName(series.name);
    for (const MetaSaePoint& point : series.points)
      graph->addData(point.l0, point.error);
    const QColor colour = style.palette->series(series.colour);
    graph->setPen(QPen(colour, style.scaled(1.5), series.isControl ? Qt::DashLine : Qt::SolidLine));
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colour, style.scaled(1.5)),
                                           series.isControl ? style.palette->ground : colour,
                                           style.scaled(kPointWidth)));
  }

  void addRing(const MetaSaePoint& point, const PaintStyle& style) {
    QCPGraph* ring = canvas->addGraph();
    ring->removeFromLegend();
    ring->setLineStyle(QCPGraph::lsNone);
    ring->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(style.palette->text, style.scaled(1.5)),
                                          Qt::NoBrush, style.scaled(kRingWidth)));
    ring->addData(point.l0, point.error);
  }

  QCustomPlot* canvas;
};

MetaSaeChart::MetaSaeChart(QWidget* parent) : QWidget(parent), chart_(std::make_unique<Chart>(this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(chart_->canvas);
  chart_->canvas->installEventFilter(this);
  chart_->canvas->setMouseTracking(true);
  setAccessibleName(tr("Reconstruction error of meta-SAEs against their L0"));
  offerTable(*this, [this] { return table(); });
  setMinimumSize(32 * kGrid, 24 * kGrid);
  redraw();
}

MetaSaeChart::~MetaSaeChart() = default;

void MetaSaeChart::setSeries(std::vector<MetaSaeSeries> series) {
  series_ = std::move(series);
  redraw();
  tableChanged(*this);
}

void MetaSaeChart::setCurrent(std::optional<int> id) {
  current_ = id;
  redraw();
}

ChartTable MetaSaeChart::table() const {
  ChartTable table{tr("L0 against Reconstruction Error"),
                   QStringLiteral("l0-against-error"),
                   {{tr("Meta-SAE"), tr("Name of its run.")},
                    {tr("Kind"), tr("Width and trainer; the control is trained on random directions.")},
                    {tr("L0"), tr("Families that a latent belongs to, on average.")},
                    {tr("Error"), tr("Mean squared error of a direction, summed over its dimensions.")}},
                   {}};
  for (const MetaSaeSeries& each : series_)
    for (const MetaSaePoint& point : each.points)
      table.rows.push_back({point.name, each.name, point.l0, point.error});
  return table;
}

QPoint MetaSaeChart::placeOf(const MetaSaePoint& point) const {
  const QCustomPlot& canvas = *chart_->canvas;
  return QPointF(canvas.xAxis->coordToPixel(point.l0), canvas.yAxis->coordToPixel(point.error)).toPoint();
}

const MetaSaePoint* MetaSaeChart::pointAt(const QPoint& place) const {
  const MetaSaePoint* nearest = nullptr;
  double least = PaintStyle::forWidget(*this).scaled(kNearPoint);
  for (const MetaSaeSeries& each : series_)
    for (const MetaSaePoint& point : each.points) {
      const QPoint away = placeOf(point) - place;
      if (const double distance = std::hypot(away.x(), away.y()); distance <= least) {
        least = distance;
        nearest = &point;
      }
    }
  return nearest;
}

QString MetaSaeChart::readOutAt(const QPoint& place) const {
  const MetaSaePoint* point = pointAt(place);
  return point
             ? tr("%1: L0 %2, error %3").arg(point->name, formatDecimals(point->l0, 2), formatDecimals(point->error, 3))
             : QString();
}

QSize MetaSaeChart::sizeHint() const {
  return {60 * kGrid, 48 * kGrid};
}

QSizeF MetaSaeChart::naturalSizeMm() const {
  return kErrorFigureMm;
}

void MetaSaeChart::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const {
  Chart figure(nullptr);
  const std::unique_ptr<QCustomPlot> owner(figure.canvas);
  figure.fill(series_, std::nullopt, PaintStyle::forFigure(palette), sizeInPoints);
  paintChart(painter, *figure.canvas, sizeInPoints);
}

void MetaSaeChart::redraw() {
  chart_->fill(series_, current_, PaintStyle::forWidget(*this), size());
  if (!chart_->canvas->viewport().isEmpty())
    chart_->canvas->replot(QCustomPlot::rpQueuedReplot);
}

void MetaSaeChart::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  redraw();
}

void MetaSaeChart::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    redraw();
}

bool MetaSaeChart::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), readOutAt(help->pos()), chart_->canvas);
    return true;
  }
  if (event->type() == QEvent::MouseButtonPress) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const MetaSaePoint* point = mouse->button() == Qt::LeftButton ? pointAt(mouse->pos()) : nullptr;
    if (point)
      Q_EMIT picked(point->id);
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace dglm
