// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QCustomPlot's header is written with Qt's keywords.
#undef QT_NO_KEYWORDS
#include <qcustomplot.h>

#include "widgets/charts/strength_curve.h"

#include <algorithm>
#include <cmath>

#include "widgets/charts/chart_parts.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/paint_style.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/parts/wheel.h"

namespace dglm {
namespace {

constexpr double kKeySteps = 50;
constexpr double kMargin = 0.03;       // of the values' range, at either end
constexpr double kLabelShare = 0.7;    // of the chart's side, for the label of an axis
constexpr double kLegendShare = 0.45;  // of its width, for a name beside its line
constexpr double kFigureWidthMm = 85;
constexpr double kFigureHeightMm = 60;

}  // namespace

/// On screen within the widget, for a figure on its own.
struct StrengthCurve::Chart {
  explicit Chart(QWidget* parent) : canvas(new QCustomPlot(parent)) {
    canvas->setInteractions(QCP::Interactions());
    canvas->setFocusPolicy(Qt::NoFocus);
    letWheelThrough(*canvas);
    band = new QCPItemRect(canvas);
    baseline = new QCPItemStraightLine(canvas);
    now = new QCPItemStraightLine(canvas);
    target = canvas->addGraph();
    wildType = canvas->addGraph();
    canvas->axisRect()->setMinimumMargins({0, kGrid, kGrid, 0});
    canvas->legend->setBorderPen(Qt::NoPen);
    canvas->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignLeft | Qt::AlignTop);
  }

  void fill(const StrengthCurveContent& content, double value) {
    target->data()->clear();
    wildType->data()->clear();
    double low = std::min(-content.scale.highest(), value), high = std::max(content.scale.highest(), value), top = 0;
    for (const StrengthCurvePoint& point : content.points) {
      target->addData(point.value, point.target);
      wildType->addData(point.value, point.wildType);
      low = std::min(low, point.value);
      high = std::max(high, point.value);
      top = std::fmax(std::fmax(top, point.target), point.wildType);
    }
    texts = {content.title, content.targetName, content.wildTypeName};
    wildType->setVisible(!content.wildTypeName.isEmpty());
    canvas->legend->setVisible(!content.wildTypeName.isEmpty());
    const double margin = kMargin * (high - low);  // the line at an end is no part of the frame
    canvas->xAxis->setRange(low - margin, high + margin);
    canvas->yAxis->setRange(0, probabilityAxisEnd(std::fmax(top, content.baseline)));
    band->topLeft->setTypeX(QCPItemPosition::ptPlotCoords);
    band->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
    band->bottomRight->setTypeX(QCPItemPosition::ptPlotCoords);
    band->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
    band->topLeft->setCoords(content.bandLow, 0);
    band->bottomRight->setCoords(content.bandHigh, 1);
    baseline->setVisible(!std::isnan(content.baseline));
    baseline->point1->setCoords(0, content.baseline);
    baseline->point2->setCoords(1, content.baseline);
    now->point1->setCoords(value, 0);
    now->point2->setCoords(value, 1);
  }

  void style(const PaintStyle& style) {
    const Palette& palette = *style.palette;
    canvas->setBackground(QBrush(palette.ground));
    styleAxis(*canvas->xAxis, style);
    styleAxis(*canvas->yAxis, style);
    const double width = style.scaled(1.5);
    target->setPen(QPen(palette.series(0), width));
    wildType->setPen(QPen(palette.series(1), width, Qt::DashLine));
    for (QCPGraph* graph : {target, wildType})
      graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, style.scaled(4)));
    band->setPen(Qt::NoPen);
    QColor usual = palette.good;
    usual.setAlphaF(0.16F);
    band->setBrush(usual);
    baseline->setPen(QPen(palette.secondaryText, 1, Qt::DotLine));
    now->setPen(QPen(palette.accent, width));
    canvas->legend->setBrush(Qt::NoBrush);
    canvas->legend->setFont(style.smallFont);
    canvas->legend->setTextColor(palette.text);
  }

  /// Long names end in an ellipsis, so that they are not cut on both sides.
  void fitTexts(const QSizeF& size) {
    const QFontMetricsF metrics(canvas->xAxis->labelFont());
    const auto fitting = [&](const QString& text, double length) {
      return metrics.elidedText(text, Qt::ElideRight, length);
    };
    canvas->xAxis->setLabel(fitting(texts.title, kLabelShare * size.width()));
    canvas->yAxis->setLabel(texts.wildTypeName.isEmpty()
                                ? fitting(StrengthCurve::tr("P(%1)").arg(texts.targetName), kLabelShare * size.height())
                                : StrengthCurve::tr("probability"));
    target->setName(fitting(texts.targetName, kLegendShare * size.width()));
    wildType->setName(fitting(texts.wildTypeName, kLegendShare * size.width()));
  }

  QCustomPlot* canvas;
  struct Texts {
    QString title, targetName, wildTypeName;
  } texts;
  QCPItemRect* band;
  QCPItemStraightLine* baseline;
  QCPItemStraightLine* now;
  QCPGraph* target;
  QCPGraph* wildType;
};

StrengthCurve::StrengthCurve(QWidget* parent) : QWidget(parent), chart_(std::make_unique<Chart>(this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(chart_->canvas);
  chart_->canvas->installEventFilter(this);
  chart_->canvas->setToolTip(tr(
      "Probability at the caret against the strength of the latent, the other dials as they stand. The band holds "
      "the values that the latent takes by itself, the dotted line is the baseline. At 0 the latent is ablated. Drag "
      "the line, or use the arrow keys."));
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(20 * kGrid, 12 * kGrid);
  offerTable(*this, [this] { return table(); });
  setContent({});
}

StrengthCurve::~StrengthCurve() = default;

void StrengthCurve::setContent(const StrengthCurveContent& content) {
  content_ = content;
  redraw();
  describe();
  tableChanged(*this);
}

void StrengthCurve::setValue(double value) {
  if (value == value_)
    return;
  value_ = value;
  redraw();
  describe();
}

void StrengthCurve::redraw() {
  chart_->fill(content_, value_);
  chart_->style(PaintStyle::forWidget(*this));
  chart_->fitTexts(size());
  if (!chart_->canvas->viewport().isEmpty())  // it has a size; otherwise it is drawn when it gets one
    chart_->canvas->replot(QCustomPlot::rpQueuedReplot);
}

void StrengthCurve::describe() {
  setAccessibleName(tr("Probability against strength, %1").arg(content_.title));
  const auto nearest = std::ranges::min_element(
      content_.points, {}, [this](const StrengthCurvePoint& point) { return std::abs(point.value - value_); });
  setAccessibleDescription(
      nearest == content_.points.end()
          ? QString()
          : tr("near %1: %2").arg(formatActivation(nearest->value), formatDecimals(nearest->target, 4)));
}

void StrengthCurve::moveTo(double value) {
  const double end = content_.scale.highest();
  setValue(std::round(std::clamp(value, -end, end) / DialScale::kStep) * DialScale::kStep);
  Q_EMIT valueMoved(value_);
}

ChartTable StrengthCurve::table() const {
  ChartTable table{
      tr("Probability against strength, %1").arg(content_.title),
      QStringLiteral("steering-curve"),
      {{tr("Strength"), tr("What the latent is set to, the other dials as they stand.")},
       {tr("P(%1)").arg(content_.targetName), tr("Probability at the caret with the latent at that strength.")},
       {tr("Baseline"), tr("The same probability with nothing steered.")}},
      {}};
  const bool hasWildType = !content_.wildTypeName.isEmpty();
  if (hasWildType)
    table.columns.push_back({tr("P(%1)").arg(content_.wildTypeName), tr("Probability of the wild type there.")});
  for (const StrengthCurvePoint& point : content_.points) {
    table.rows.push_back({point.value, point.target, content_.baseline});
    if (hasWildType)
      table.rows.back().push_back(point.wildType);
  }
  return table;
}

QSize StrengthCurve::sizeHint() const {
  return {36 * kGrid, 20 * kGrid};
}

void StrengthCurve::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    redraw();
}

void StrengthCurve::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  chart_->fitTexts(size());
}

void StrengthCurve::keyPressEvent(QKeyEvent* event) {
  const double step = content_.scale.highest() / kKeySteps;
  if (!content_.canMove)
    QWidget::keyPressEvent(event);
  else if (event->key() == Qt::Key_Left)
    moveTo(value_ - step);
  else if (event->key() == Qt::Key_Right)
    moveTo(value_ + step);
  else if (event->key() == Qt::Key_Home)
    moveTo(0);
  else
    QWidget::keyPressEvent(event);
}

bool StrengthCurve::eventFilter(QObject* watched, QEvent* event) {
  return (watched == chart_->canvas && content_.canMove && onMouse(*event)) || QWidget::eventFilter(watched, event);
}

// Anywhere in the chart: the line comes to the pointer.
bool StrengthCurve::onMouse(QEvent& event) {
  const bool isPress = event.type() == QEvent::MouseButtonPress;
  if (!isPress && event.type() != QEvent::MouseMove && event.type() != QEvent::MouseButtonRelease)
    return false;
  const auto& mouse = static_cast<const QMouseEvent&>(event);
  const bool isInside = chart_->canvas->axisRect()->rect().contains(mouse.position().toPoint());
  if (isPress && mouse.button() == Qt::LeftButton && isInside) {
    isDragged_ = true;
    setFocus(Qt::MouseFocusReason);
  }
  chart_->canvas->setCursor(isInside || isDragged_ ? Qt::SplitHCursor : Qt::ArrowCursor);
  if (!isDragged_)
    return false;
  moveTo(chart_->canvas->xAxis->pixelToCoord(mouse.position().x()));
  if (event.type() == QEvent::MouseButtonRelease) {
    isDragged_ = false;
    Q_EMIT released();
  }
  return true;
}

QSizeF StrengthCurve::naturalSizeMm() const {
  return {kFigureWidthMm, kFigureHeightMm};
}

void StrengthCurve::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const {
  Chart chart(nullptr);
  const std::unique_ptr<QCustomPlot> owner(chart.canvas);
  chart.fill(content_, value_);
  chart.style(PaintStyle::forFigure(palette));
  chart.fitTexts(sizeInPoints);
  paintChart(painter, *chart.canvas, sizeInPoints);
}

}  // namespace dglm
