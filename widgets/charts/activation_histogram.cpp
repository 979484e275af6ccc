// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QCustomPlot's header is written with Qt's keywords.
#undef QT_NO_KEYWORDS
#include <qcustomplot.h>

#include "widgets/charts/activation_histogram.h"

#include <algorithm>
#include <cmath>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/parts/wheel.h"

namespace dglm {
namespace {

/// Counts as "1,000" on the axis, a few powers of ten whatever the range.
class CountTicker : public QCPAxisTickerLog {
 public:
  void fit(double largest) { setLogBase(std::pow(10, std::max(1.0, std::ceil(std::log10(largest) / kMostSteps)))); }

 protected:
  static constexpr int kMostSteps = 3;
  QString getTickLabel(double tick, const QLocale&, QChar, int) override { return formatWhole(tick); }
  int getSubTickCount(double) override { return 0; }
};

/// Few ticks with few digits.
class ActivationTicker : public QCPAxisTicker {
 public:
  ActivationTicker() { setTickCount(4); }

 protected:
  QString getTickLabel(double tick, const QLocale&, QChar, int) override { return formatShort(tick, kDigits); }
  static constexpr int kDigits = 3;
};

void styleAxis(QCPAxis& axis, const Palette& palette, const QFont& font) {
  axis.setBasePen(QPen(palette.baseline, 1));
  axis.setTickPen(QPen(palette.baseline, 1));
  axis.setSubTickPen(Qt::NoPen);
  axis.setTickLengthIn(0);
  axis.setTickLengthOut(kGrid / 2);
  axis.setTickLabelColor(palette.secondaryText);
  axis.setLabelColor(palette.secondaryText);
  axis.setTickLabelFont(font);
  axis.setLabelFont(font);
  axis.grid()->setVisible(false);
}

}  // namespace

ActivationCounts countActivations(const std::vector<float>& nonZero, int bins) {
  ActivationCounts result{0, std::vector<int64_t>(static_cast<size_t>(bins), 0)};
  if (nonZero.empty())
    return result;
  result.maximum = static_cast<double>(*std::max_element(nonZero.begin(), nonZero.end()));
  if (result.maximum <= 0)
    return result;
  for (const float activation : nonZero) {
    const double place = static_cast<double>(activation) / result.maximum * bins;
    ++result.counts[static_cast<size_t>(std::clamp(place, 0.0, bins - 1.0))];
  }
  return result;
}

struct ActivationHistogram::Plot {
  explicit Plot(QWidget* parent) : canvas(new QCustomPlot(parent)), bars(new QCPBars(canvas->xAxis, canvas->yAxis)) {
    canvas->setInteractions(QCP::Interactions());
    canvas->setFocusPolicy(Qt::NoFocus);
    letWheelThrough(*canvas);
    canvas->yAxis->setScaleType(QCPAxis::stLogarithmic);
    canvas->yAxis->setTicker(ticker);
    canvas->xAxis->setTicker(QSharedPointer<ActivationTicker>::create());
    canvas->axisRect()->setMinimumMargins({0, kGrid, kGrid, 0});
    bars->setBaseValue(kAxisStart);
    bars->setPen(Qt::NoPen);
  }

  void setCounts(const ActivationCounts& counts) {
    const auto bins = static_cast<double>(counts.counts.size());
    const double width = bins > 0 ? counts.maximum / bins : 0;
    QVector<double> centres;
    QVector<double> heights;
    double tallest = 1;
    for (size_t i = 0; i < counts.counts.size(); ++i) {
      if (counts.counts[i] == 0)
        continue;
      centres << (static_cast<double>(i) + 0.5) * width;
      heights << static_cast<double>(counts.counts[i]);
      tallest = std::max(tallest, heights.back());
    }
    constexpr double kGapShare = 0.1;
    constexpr double kHeadroom = 1.5;
    bars->setWidth(width * (1 - kGapShare));
    bars->setData(centres, heights, true);
    canvas->xAxis->setRange(0, std::max(counts.maximum, 1e-9));
    canvas->yAxis->setRange(kAxisStart, std::max(10.0, tallest * kHeadroom));
    ticker->fit(canvas->yAxis->range().upper);
  }

  void style(const Palette& palette, const QFont& font) {
    canvas->setBackground(QBrush(palette.ground));
    bars->setBrush(colour.isValid() ? colour : palette.series(0));
    styleAxis(*canvas->xAxis, palette, font);
    styleAxis(*canvas->yAxis, palette, font);
    if (!canvas->viewport().isEmpty())  // it has a size; otherwise it is drawn when it gets one
      canvas->replot(QCustomPlot::rpQueuedReplot);
  }

  /// Below 1, so that a bin with a single token still has a bar.
  static constexpr double kAxisStart = 0.5;

  QCustomPlot* canvas;
  QCPBars* bars;
  QSharedPointer<CountTicker> ticker = QSharedPointer<CountTicker>::create();
  QColor colour;
};

ActivationHistogram::ActivationHistogram(QWidget* parent) : QWidget(parent), plot_(std::make_unique<Plot>(this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(plot_->canvas);
  plot_->canvas->xAxis->setLabel(tr("activation at tokens where it is not zero"));
  plot_->canvas->yAxis->setLabel(tr("tokens (log)"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  plot_->style(Palette::of(*this), font());
  offerTable(*this, [this] { return table(); });
}

ActivationHistogram::~ActivationHistogram() = default;

void ActivationHistogram::setCounts(const ActivationCounts& counts, const QColor& colour) {
  int64_t tokens = 0;
  for (const int64_t count : counts.counts)
    tokens += count;
  setAccessibleName(
      tr("Histogram of %1 activations from 0 to %2").arg(formatCount(tokens), formatActivation(counts.maximum)));
  counts_ = counts;
  plot_->colour = colour;
  plot_->setCounts(counts);
  plot_->style(Palette::of(*this), font());
  tableChanged(*this);
}

ChartTable ActivationHistogram::table() const {
  ChartTable table{
      tr("Activations of the latent"),
      QStringLiteral("activation-histogram"),
      {{tr("From"), tr("Lower end of the bin, which belongs to it.")},
       {tr("To"), tr("Upper end of the bin; only that of the last bin belongs to it.")},
       {tr("Tokens"), tr("Tokens at which the activation is in the bin. Those where it is 0 are left out.")}},
      {}};
  const double width = counts_.counts.empty() ? 0 : counts_.maximum / static_cast<double>(counts_.counts.size());
  for (size_t bin = 0; bin < counts_.counts.size(); ++bin)
    table.rows.push_back({static_cast<double>(bin) * width, static_cast<double>(bin + 1) * width,
                          static_cast<double>(counts_.counts[bin])});
  return table;
}

QSize ActivationHistogram::sizeHint() const {
  return {40 * kGrid, 8 * fontMetrics().height()};
}

void ActivationHistogram::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    plot_->style(Palette::of(*this), font());
}

}  // namespace dglm
