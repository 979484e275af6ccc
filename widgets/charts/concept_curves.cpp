// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QCustomPlot's header is written with Qt's keywords.
#undef QT_NO_KEYWORDS
#include <qcustomplot.h>

#include "widgets/charts/concept_curves.h"

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

constexpr double kKeySteps = 100;
constexpr double kFigureWidthMm = 130;
constexpr double kFigureHeightMm = 62;
constexpr double kFigureLegendPoints = 16;

/// Scores as ".25", activations with few digits.
class ShortTicker : public QCPAxisTicker {
 public:
  explicit ShortTicker(bool isScore) : isScore_(isScore) { setTickCount(isScore ? 5 : 4); }

 protected:
  QString getTickLabel(double tick, const QLocale&, QChar, int) override {
    if (!isScore_)
      return formatShort(tick, 3);
    return tick == 0 ? QStringLiteral("0") : tick == 1 ? QStringLiteral("1") : formatScore(tick);
  }

 private:
  bool isScore_;
};

/// The names of the curves above a figure, in as many lines as they take.
class Legend {
 public:
  Legend(const std::vector<AgreementCurve>& curves, const PaintStyle& style, double width) {
    // Letters of a few units have rounded widths.
    constexpr int kLarge = 100;
    QFont large = style.smallFont;
    large.setPixelSize(kLarge * large.pixelSize());
    const QFontMetricsF metrics(large);
    double x = 0;
    for (const AgreementCurve& curve : curves) {
      const QString name = metrics.elidedText(curve.name, Qt::ElideMiddle, kLarge * (width - kSwatch - kGap));
      const double needed = kSwatch + kGap + std::ceil(metrics.horizontalAdvance(name) / kLarge);
      if (x > 0 && x + needed > width) {
        x = 0;
        ++lines_;
      }
      entries_.push_back({name, QRectF(x, lines_ * kFigureLegendPoints, needed, kFigureLegendPoints)});
      x += needed + kSwatch;
    }
  }

  double height() const { return (lines_ + 1) * kFigureLegendPoints; }

  void paint(QPainter& painter, const std::vector<AgreementCurve>& curves, const PaintStyle& style) const {
    painter.setFont(style.smallFont);
    for (size_t set = 0; set < entries_.size(); ++set) {
      const CurveLook look = curveLook(set, curves, *style.palette);
      const QRectF& place = entries_[set].place;
      painter.setPen(QPen(look.colour, style.scaled(1.5), look.pen));
      painter.drawLine(QPointF(place.left(), place.center().y()), QPointF(place.left() + kSwatch, place.center().y()));
      painter.setPen(style.palette->text);
      painter.drawText(place.adjusted(kSwatch + kGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, entries_[set].name);
    }
  }

 private:
  static constexpr double kSwatch = 2 * kGrid, kGap = 4;
  struct Entry {
    QString name;
    QRectF place;
  };

  std::vector<Entry> entries_;
  int lines_ = 0;
};

/// The point at the largest threshold that is not above the given one.
const AgreementPoint* pointAt(const std::vector<AgreementPoint>& points, double threshold) {
  const auto after = std::upper_bound(points.begin(), points.end(), threshold,
                                      [](double at, const AgreementPoint& point) { return at < point.threshold; });
  return after == points.begin() ? nullptr : &*std::prev(after);
}

}  // namespace

CurveLook curveLook(size_t set, const std::vector<AgreementCurve>& curves, const Palette& palette) {
  if (curves[set].isTuning)
    return {palette.secondaryText, Qt::DashLine};
  const auto before = std::count_if(curves.begin(), curves.begin() + static_cast<std::ptrdiff_t>(set),
                                    [](const AgreementCurve& curve) { return !curve.isTuning; });
  return {palette.series(static_cast<int>(before)), before % 2 ? Qt::DashDotLine : Qt::SolidLine};
}

/// Both charts on one canvas; on screen within the widget, for a figure on their own.
struct ConceptCurves::Charts {
  explicit Charts(QWidget* parent) : canvas(new QCustomPlot(parent)) {
    canvas->setInteractions(QCP::Interactions());
    canvas->setFocusPolicy(Qt::NoFocus);
    letWheelThrough(*canvas);
    canvas->plotLayout()->clear();
    canvas->plotLayout()->setColumnSpacing(2 * kGrid);
    agreement = addRect(0, true);
    byThreshold = addRect(1, false);
    line = new QCPItemStraightLine(canvas);
    tunedLine = new QCPItemStraightLine(canvas);
    for (QCPItemStraightLine* each : {line, tunedLine}) {
      each->setClipAxisRect(byThreshold);
      for (QCPItemPosition* position : {each->point1, each->point2})
        position->setAxes(byThreshold->axis(QCPAxis::atBottom), byThreshold->axis(QCPAxis::atLeft));
    }
  }

  QCPAxisRect* addRect(int column, bool isScoreBelow) {
    auto* rect = new QCPAxisRect(canvas, false);
    rect->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
    rect->setMinimumMargins({0, kGrid / 2, kGrid, 0});
    canvas->plotLayout()->addElement(0, column, rect);
    rect->axis(QCPAxis::atLeft)->setTicker(QSharedPointer<ShortTicker>::create(true));
    rect->axis(QCPAxis::atLeft)->setRange(0, 1.02);
    rect->axis(QCPAxis::atBottom)->setTicker(QSharedPointer<ShortTicker>::create(isScoreBelow));
    rect->axis(QCPAxis::atBottom)->setRange(0, 1.02);
    return rect;
  }

  void setTitles() {
    agreement->axis(QCPAxis::atBottom)->setLabel(ConceptCurves::tr("recall"));
    agreement->axis(QCPAxis::atLeft)->setLabel(ConceptCurves::tr("precision"));
    byThreshold->axis(QCPAxis::atBottom)->setLabel(ConceptCurves::tr("threshold (activation)"));
    byThreshold->axis(QCPAxis::atLeft)->setLabel(ConceptCurves::tr("F1"));
  }

  void setCurves(const std::vector<AgreementCurve>& curves, double highest) {
    canvas->clearPlottables();
    recalls.clear();
    f1s.clear();
    for (const AgreementCurve& curve : curves) {
      auto* recall = new QCPCurve(agreement->axis(QCPAxis::atBottom), agreement->axis(QCPAxis::atLeft));
      auto* f1 = new QCPGraph(byThreshold->axis(QCPAxis::atBottom), byThreshold->axis(QCPAxis::atLeft));
      for (const AgreementPoint& point : curve.points) {
        recall->addData(point.recall, point.precision);
        f1->addData(point.threshold, point.f1);
      }
      recalls.push_back(recall);
      f1s.push_back(f1);
    }
    byThreshold->axis(QCPAxis::atBottom)->setRange(0, highest * 1.02);
  }

  /// A dot on every curve, and the line.
  void mark(const std::vector<AgreementCurve>& curves, double threshold, double tuned) {
    for (QCPGraph* dot : dots)
      canvas->removePlottable(dot);
    dots.clear();
    const auto addDot = [this](QCPAxisRect& rect, double x, double y) {
      auto* dot = new QCPGraph(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
      dot->addData(x, y);
      dots.push_back(dot);
    };
    for (const AgreementCurve& curve : curves) {
      const AgreementPoint* point = pointAt(curve.points, threshold);
      addDot(*agreement, point ? point->recall : qQNaN(), point ? point->precision : qQNaN());
      addDot(*byThreshold, threshold, point ? point->f1 : qQNaN());
    }
    place(*line, threshold);
    place(*tunedLine, tuned);
    for (QCPItemStraightLine* each : {line, tunedLine})
      each->setVisible(!curves.empty());
  }

  static void place(QCPItemStraightLine& at, double threshold) {
    at.point1->setCoords(threshold, 0);
    at.point2->setCoords(threshold, 1);
  }

  void style(const std::vector<AgreementCurve>& curves, const PaintStyle& style) {
    const Palette& palette = *style.palette;
    canvas->setBackground(QBrush(palette.ground));
    for (QCPAxisRect* rect : {agreement, byThreshold})
      for (QCPAxis* axis : rect->axes())
        styleAxis(*axis, style);
    const double width = style.scaled(1.5);
    for (size_t set = 0; set < recalls.size(); ++set) {
      const CurveLook look = curveLook(set, curves, palette);
      recalls[set]->setPen(QPen(look.colour, width, look.pen));
      f1s[set]->setPen(QPen(look.colour, width, look.pen));
    }
    for (size_t i = 0; i < dots.size(); ++i) {
      const QColor colour = curveLook(i / 2, curves, palette).colour;
      dots[i]->setPen(QPen(colour, width));
      dots[i]->setLineStyle(QCPGraph::lsNone);
      dots[i]->setScatterStyle(
          QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(palette.ground, 1), colour, style.scaled(7)));
    }
    line->setPen(QPen(palette.accent, width));
    tunedLine->setPen(QPen(palette.baseline, 1, Qt::DotLine));
  }

  QCustomPlot* canvas;
  QCPAxisRect* agreement = nullptr;
  QCPAxisRect* byThreshold = nullptr;
  std::vector<QCPCurve*> recalls;
  std::vector<QCPGraph*> f1s;
  std::vector<QCPGraph*> dots;  // of each curve two
  QCPItemStraightLine* line = nullptr;
  QCPItemStraightLine* tunedLine = nullptr;
};

ConceptCurves::ConceptCurves(QWidget* parent) : QWidget(parent), charts_(std::make_unique<Charts>(this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(charts_->canvas);
  charts_->canvas->installEventFilter(this);
  charts_->canvas->setToolTip(
      tr("Left: precision against recall, a point for every threshold. Right: F1 against the threshold. Drag the line, "
         "or use the arrow keys; Home goes back to the threshold that the tuning set chose."));
  setFocusPolicy(Qt::StrongFocus);
  setMinimumHeight(12 * kGrid);
  charts_->setTitles();
  offerTable(*this, [this] { return table(); });
  setCurves({}, 1, 0);
}

ConceptCurves::~ConceptCurves() = default;

void ConceptCurves::setCurves(std::vector<AgreementCurve> curves, double highest, double tuned) {
  curves_ = std::move(curves);
  highest_ = highest > 0 ? highest : 1;
  tuned_ = threshold_ = tuned;
  charts_->dots.clear();  // they go with the other plottables
  charts_->setCurves(curves_, highest_);
  charts_->mark(curves_, threshold_, tuned_);
  style();
  describe();
  tableChanged(*this);
}

void ConceptCurves::setThreshold(double threshold) {
  if (threshold == threshold_)
    return;
  threshold_ = threshold;
  charts_->mark(curves_, threshold_, tuned_);
  style();
  describe();
}

void ConceptCurves::moveTo(double threshold) {
  setThreshold(std::clamp(threshold, 0.0, highest_));
  Q_EMIT thresholdMoved(threshold_);
}

void ConceptCurves::style() {
  charts_->style(curves_, PaintStyle::forWidget(*this));
  if (!charts_->canvas->viewport().isEmpty())  // it has a size; otherwise it is drawn when it gets one
    charts_->canvas->replot(QCustomPlot::rpQueuedReplot);
}

void ConceptCurves::describe() {
  setAccessibleName(tr("Precision, recall and F1 by threshold"));
  QStringList lines{tr("threshold %1").arg(formatActivation(threshold_))};
  for (const AgreementCurve& curve : curves_)
    if (const AgreementPoint* point = pointAt(curve.points, threshold_))
      lines << tr("%1: precision %2, recall %3, F1 %4")
                   .arg(curve.name, formatScore(point->precision), formatScore(point->recall), formatScore(point->f1));
  setAccessibleDescription(lines.join(QStringLiteral("; ")));
}

ChartTable ConceptCurves::table() const {
  ChartTable table{tr("Precision, recall and F1 by threshold"),
                   QStringLiteral("concept-curves"),
                   {{tr("Set"), tr("The set of sequences on which it was measured.")},
                    {tr("Threshold"), tr("The activation above which the latent counts as firing.")},
                    {tr("Precision"), tr("Share of what fires that is labelled, 0 to 1.")},
                    {tr("Recall"), tr("Share of what is labelled that fires, 0 to 1.")},
                    {tr("F1"), tr("Harmonic mean of precision and recall, 0 to 1.")}},
                   {}};
  for (const AgreementCurve& curve : curves_)
    for (const AgreementPoint& point : curve.points)
      table.rows.push_back({curve.name, point.threshold, point.precision, point.recall, point.f1});
  return table;
}

QSize ConceptCurves::sizeHint() const {
  return {52 * kGrid, 20 * kGrid};
}

void ConceptCurves::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    style();
}

void ConceptCurves::keyPressEvent(QKeyEvent* event) {
  const double step = highest_ / kKeySteps;
  if (curves_.empty())
    QWidget::keyPressEvent(event);
  else if (event->key() == Qt::Key_Left)
    moveTo(threshold_ - step);
  else if (event->key() == Qt::Key_Right)
    moveTo(threshold_ + step);
  else if (event->key() == Qt::Key_Home)
    moveTo(tuned_);
  else
    QWidget::keyPressEvent(event);
}

bool ConceptCurves::eventFilter(QObject* watched, QEvent* event) {
  return (watched == charts_->canvas && onMouse(*event)) || QWidget::eventFilter(watched, event);
}

// Anywhere in the second chart: the line comes to the pointer.
bool ConceptCurves::onMouse(QEvent& event) {
  if (curves_.empty())
    return false;
  const bool isPress = event.type() == QEvent::MouseButtonPress;
  if (!isPress && event.type() != QEvent::MouseMove && event.type() != QEvent::MouseButtonRelease)
    return false;
  const auto& mouse = static_cast<const QMouseEvent&>(event);
  const bool isInside = charts_->byThreshold->rect().contains(mouse.position().toPoint());
  if (isPress && mouse.button() == Qt::LeftButton && isInside) {
    isDragged_ = true;
    setFocus(Qt::MouseFocusReason);
  }
  charts_->canvas->setCursor(isInside || isDragged_ ? Qt::SplitHCursor : Qt::ArrowCursor);
  if (!isDragged_)
    return false;
  moveTo(charts_->byThreshold->axis(QCPAxis::atBottom)->pixelToCoord(mouse.position().x()));
  if (event.type() == QEvent::MouseButtonRelease)
    isDragged_ = false;
  return true;
}

QSizeF ConceptCurves::naturalSizeMm() const {
  return {kFigureWidthMm, kFigureHeightMm};
}

void ConceptCurves::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const {
  const PaintStyle style = PaintStyle::forFigure(palette);
  const Legend legend(curves_, style, sizeInPoints.width());
  painter.save();
  legend.paint(painter, curves_, style);
  Charts charts(nullptr);
  const std::unique_ptr<QCustomPlot> owner(charts.canvas);
  charts.setTitles();
  charts.setCurves(curves_, highest_);
  charts.mark(curves_, threshold_, tuned_);
  charts.style(curves_, style);
  painter.translate(0, legend.height());
  paintChart(painter, *charts.canvas, {sizeInPoints.width(), std::max(1.0, sizeInPoints.height() - legend.height())});
  painter.restore();
}

}  // namespace dglm
