// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QCustomPlot's header is written with Qt's keywords.
#undef QT_NO_KEYWORDS
#include <qcustomplot.h>

#include "widgets/charts/stability_histogram.h"

#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

#include "widgets/charts/chart_parts.h"
#include "widgets/parts/paint_style.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/parts/wheel.h"

namespace dglm {
namespace {

constexpr double kBinWidth = 1.0 / StabilityHistogram::kBins;
constexpr double kFigureWidthMm = 90, kFigureHeightMm = 60;

}  // namespace

/// On screen within the widget, for a figure on its own.
struct StabilityHistogram::Plot {
  explicit Plot(QWidget* parent)
      : canvas(new QCustomPlot(parent)),
        warning(new QCPBars(canvas->xAxis, canvas->yAxis)),
        evidence(new QCPBars(canvas->xAxis, canvas->yAxis)),
        line(new QCPItemStraightLine(canvas)) {
    canvas->setInteractions(QCP::Interactions());
    canvas->setFocusPolicy(Qt::NoFocus);
    letWheelThrough(*canvas);
    canvas->axisRect()->setMinimumMargins({0, kGrid, kGrid, 0});
    canvas->xAxis->setRange(0, 1);
    canvas->xAxis->setLabel(StabilityHistogram::tr("stability: mean cosine to the match under other seeds"));
    canvas->yAxis->setLabel(StabilityHistogram::tr("latents"));
    canvas->yAxis->setNumberFormat("g");
    for (QCPBars* bars : {warning, evidence}) {
      bars->setPen(Qt::NoPen);
      bars->setWidth(0.9 * kBinWidth);
    }
  }

  void fill(const std::vector<int>& counts, double rule) {
    QVector<double> centres[2], heights[2];
    for (size_t i = 0; i < counts.size(); ++i) {
      const double centre = (static_cast<double>(i) + 0.5) * kBinWidth;
      const int isEvidence = centre > rule ? 1 : 0;
      centres[isEvidence] << centre;
      heights[isEvidence] << counts[i];
    }
    warning->setData(centres[0], heights[0], true);
    evidence->setData(centres[1], heights[1], true);
    line->point1->setCoords(rule, 0);
    line->point2->setCoords(rule, 1);
    constexpr double kHeadroom = 1.1;
    const int tallest = counts.empty() ? 0 : *std::ranges::max_element(counts);
    canvas->yAxis->setRange(0, std::max(1.0, kHeadroom * tallest));
  }

  void style(const PaintStyle& style) {
    canvas->setBackground(QBrush(style.palette->ground));
    styleAxis(*canvas->xAxis, style);
    styleAxis(*canvas->yAxis, style);
    evidence->setBrush(style.palette->series(0));
    warning->setBrush(style.palette->series(1));
    line->setPen(QPen(style.palette->text, style.scaled(1), Qt::DashLine));
  }

  QCustomPlot* canvas;
  QCPBars* warning;   ///< below the rule
  QCPBars* evidence;  ///< above it
  QCPItemStraightLine* line;
};

StabilityHistogram::StabilityHistogram(QWidget* parent) : QWidget(parent), plot_(std::make_unique<Plot>(this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(plot_->canvas);
  setMinimumSize(30 * kGrid, 16 * kGrid);
  offerTable(*this, [this] { return table(); });
  setStability({}, 1);
}

StabilityHistogram::~StabilityHistogram() = default;

void StabilityHistogram::setStability(const std::vector<float>& stability, double rule) {
  counts_.assign(kBins, 0);
  for (const float value : stability)
    ++counts_[static_cast<size_t>(std::clamp(static_cast<double>(value) * kBins, 0.0, kBins - 1.0))];
  rule_ = rule;
  plot_->fill(counts_, rule_);
  setAccessibleName(tr("Histogram of the stability of %1 latents").arg(formatCount(std::ssize(stability))));
  restyle();
  tableChanged(*this);
}

ChartTable StabilityHistogram::table() const {
  ChartTable table{tr("Stability of the latents"),
                   QStringLiteral("stability-histogram"),
                   {{tr("From"), tr("Lower end of the bin, which belongs to it.")},
                    {tr("To"), tr("Upper end of the bin; only that of the last bin belongs to it.")},
                    {tr("Latents"), tr("Latents whose stability is in the bin.")}},
                   {}};
  for (size_t bin = 0; bin < counts_.size(); ++bin)
    table.rows.push_back({static_cast<double>(bin) * kBinWidth, static_cast<double>(bin + 1) * kBinWidth,
                          static_cast<double>(counts_[bin])});
  return table;
}

QSize StabilityHistogram::sizeHint() const {
  return {60 * kGrid, 30 * kGrid};
}

QSizeF StabilityHistogram::naturalSizeMm() const {
  return {kFigureWidthMm, kFigureHeightMm};
}

void StabilityHistogram::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const {
  Plot figure(nullptr);
  const std::unique_ptr<QCustomPlot> owner(figure.canvas);
  figure.fill(counts_, rule_);
  figure.style(PaintStyle::forFigure(palette));
  paintChart(painter, *figure.canvas, sizeInPoints);
}

void StabilityHistogram::restyle() {
  plot_->style(PaintStyle::forWidget(*this));
  if (!plot_->canvas->viewport().isEmpty())
    plot_->canvas->replot(QCustomPlot::rpQueuedReplot);
}

void StabilityHistogram::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    restyle();
}

}  // namespace dglm
