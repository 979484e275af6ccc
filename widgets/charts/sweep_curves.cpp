// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QCustomPlot's header is written with Qt's keywords.
#undef QT_NO_KEYWORDS
#include <qcustomplot.h>

#include "widgets/charts/sweep_curves.h"

#include <algorithm>
#include <cmath>

#include "widgets/charts/chart_parts.h"
#include "widgets/charts/sweep_heat_map.h"
#include "widgets/parts/paint_style.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

constexpr double kMargin = 0.03;  // of the values' range, at either end: its points are seen whole

}  // namespace

struct SweepCurves::Chart {
  QCustomPlot* canvas = nullptr;
  QCPItemStraightLine* baseline = nullptr;
};

SweepCurves::SweepCurves(QWidget* parent)
    : QWidget(parent), chart_(std::make_unique<Chart>(Chart{new QCustomPlot(this)})) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(chart_->canvas);
  chart_->baseline = new QCPItemStraightLine(chart_->canvas);
  chart_->canvas->axisRect()->setMinimumMargins({0, kGrid, kGrid, 0});
  placeLegend();
  offerTable(*this, [this] { return table(); });
  setMinimumSize(44 * kGrid, 28 * kGrid);
  restyle();
}

SweepCurves::~SweepCurves() = default;

/// In a line above the axes, where it hides no curve.
void SweepCurves::placeLegend() {
  QCustomPlot& canvas = *chart_->canvas;
  auto* line = new QCPLayoutGrid;
  canvas.plotLayout()->insertRow(0);
  canvas.plotLayout()->addElement(0, 0, line);
  line->addElement(0, 0, canvas.legend);
  canvas.legend->setFillOrder(QCPLegend::foColumnsFirst);
  canvas.legend->setBorderPen(Qt::NoPen);
  canvas.plotLayout()->setRowStretchFactor(0, 0.001);
}

void SweepCurves::showLatent(const SweepResults& results, size_t latent) {
  QCustomPlot& canvas = *chart_->canvas;
  canvas.clearGraphs();
  const SweepResults::Axis& axis = results.axis();
  for (size_t position = 0; position < axis.positions.size(); ++position) {
    QCPGraph* graph = canvas.addGraph();
    graph->setName(axis.positions[position]);
    for (size_t value = 0; value < axis.values.size(); ++value)
      if (const double probability = results.at(latent, value, position); !std::isnan(probability))
        graph->addData(axis.values[value], probability);
  }
  canvas.legend->setVisible(axis.positions.size() > 1);
  const auto [low, high] = std::ranges::minmax(axis.values);
  const double margin = kMargin * (high - low);
  canvas.xAxis->setRange(low - margin, high + margin);
  canvas.yAxis->setRange(0, probabilityAxisEnd(std::fmax(results.highest(), results.baseline)));
  canvas.xAxis->setLabel(tr("value of %1").arg(axis.latents[latent]));
  canvas.yAxis->setLabel(tr("P(target)"));
  chart_->baseline->setVisible(!std::isnan(results.baseline));
  chart_->baseline->point1->setCoords(low, results.baseline);
  chart_->baseline->point2->setCoords(high + 1, results.baseline);
  table_ = tableOf(results, latent);
  tableChanged(*this);
  setAccessibleName(tr("P(target) against the value of %1").arg(axis.latents[latent]));
  restyle();
}

void SweepCurves::restyle() {
  QCustomPlot& canvas = *chart_->canvas;
  const PaintStyle style = PaintStyle::forWidget(*this);
  canvas.setBackground(QBrush(style.palette->ground));
  styleAxis(*canvas.xAxis, style);
  styleAxis(*canvas.yAxis, style);
  for (int i = 0; i < canvas.graphCount(); ++i) {
    canvas.graph(i)->setPen(QPen(style.palette->series(i), style.scaled(1.5)));
    canvas.graph(i)->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, style.scaled(4)));
  }
  chart_->baseline->setPen(QPen(style.palette->secondaryText, 1, Qt::DotLine));
  canvas.legend->setBrush(Qt::NoBrush);
  canvas.legend->setFont(style.smallFont);
  canvas.legend->setTextColor(style.palette->text);
  if (!canvas.viewport().isEmpty())  // it has a size; otherwise it is drawn when it gets one
    canvas.replot(QCustomPlot::rpQueuedReplot);
}

void SweepCurves::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    restyle();
}

}  // namespace dglm
