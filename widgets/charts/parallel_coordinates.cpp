// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/parallel_coordinates.h"

#include <QAction>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/paint_style.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kDigits = 4;
constexpr double kFigureWidthMm = 170, kFigureHeightMm = 80;
constexpr double kNearAxis = 12;    // pixels to either side that a drag may start at
constexpr double kClick = 0.01;     // of the axis: less than this is no drag
constexpr size_t kFewRuns = 200;    // with more of them lines are not smooth
constexpr double kBrushWidth = 12;  // pixels

}  // namespace

/// Where the axes stand: x of the first one, distance, top and bottom of all; the place of absent values.
struct ParallelCoordinates::Frame {
  double left = 0, step = 0, top = 0, bottom = 0, absent = 0;

  double x(size_t axis) const { return left + step * static_cast<double>(axis); }
  double y(double share) const { return bottom - share * (bottom - top); }
};

ParallelCoordinates::ParallelCoordinates(QWidget* parent) : QWidget(parent) {
  setMinimumSize(30 * kGrid, 14 * kGrid);
  setMouseTracking(true);
  setAccessibleName(tr("Settings and outcomes of the runs"));
  offerTable(*this, [this] { return table(); });
  auto* clear = new QAction(tr("Let All Runs Through"), this);
  connect(clear, &QAction::triggered, this, &ParallelCoordinates::clearBrushes);
  addAction(clear);
}

void ParallelCoordinates::setContent(ParallelContent content) {
  content_ = std::move(content);
  findRanges();
  pale_ = QPixmap();
  const auto isGone = [this](const auto& brush) {
    return std::ranges::find(content_.axes, brush.first, &ParallelAxis::title) == content_.axes.end();
  };
  const bool hasGone = std::erase_if(brushes_, isGone) > 0;
  refresh();
  tableChanged(*this);
  if (hasGone)
    Q_EMIT brushed();
}

void ParallelCoordinates::findRanges() {
  ranges_.clear();
  for (const ParallelAxis& axis : content_.axes) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const double value : axis.values) {
      const double shown = axis.isLogarithmic ? std::log(value) : value;
      if (!std::isfinite(shown))
        continue;
      low = std::min(low, shown);
      high = std::max(high, shown);
    }
    if (low > high)
      low = high = 0;
    ranges_.emplace_back(low, high);
  }
}

std::optional<double> ParallelCoordinates::shareOfValue(size_t axis, double value) const {
  const double shown = content_.axes[axis].isLogarithmic ? std::log(value) : value;
  if (!std::isfinite(shown))
    return std::nullopt;
  const auto [low, high] = ranges_[axis];
  return high > low ? (shown - low) / (high - low) : 0.5;
}

std::optional<double> ParallelCoordinates::shareOf(size_t axis, size_t run) const {
  return shareOfValue(axis, content_.axes[axis].values[run]);
}

std::vector<bool> ParallelCoordinates::passing() const {
  constexpr double kRounding = 1e-9;
  std::vector<bool> passes(content_.runs.size(), true);
  for (size_t axis = 0; axis < content_.axes.size(); ++axis) {
    const auto brush = brushes_.find(content_.axes[axis].title);
    if (brush == brushes_.end())
      continue;
    for (size_t run = 0; run < passes.size(); ++run) {
      const auto share = shareOf(axis, run);
      passes[run] =
          passes[run] && share && *share >= brush->second.low - kRounding && *share <= brush->second.high + kRounding;
    }
  }
  return passes;
}

void ParallelCoordinates::clearBrushes() {
  if (brushes_.empty())
    return;
  brushes_.clear();
  refresh();
  Q_EMIT brushed();
}

ParallelCoordinates::Frame ParallelCoordinates::frameOf(const QSizeF& size, const PaintStyle& style) const {
  const double line = QFontMetricsF(style.smallFont).height();
  const double titles = QFontMetricsF(style.font).height();
  Frame frame;
  const auto axes = static_cast<double>(std::max<size_t>(1, content_.axes.size()));
  frame.step = size.width() / axes;
  frame.left = frame.step / 2;
  frame.top = titles + line + style.scaled(6);
  frame.bottom = size.height() - 2.5 * line - style.scaled(4);
  frame.absent = size.height() - line / 2 - style.scaled(2);
  return frame;
}

QPointF ParallelCoordinates::placeOf(size_t axis, double value) const {
  const Frame frame = frameOf(size(), PaintStyle::forWidget(*this));
  const auto share = shareOfValue(axis, value);
  return {frame.x(axis), share ? frame.y(*share) : frame.absent};
}

std::vector<QPolygonF> ParallelCoordinates::polylines(const Frame& frame) const {
  std::vector<QPolygonF> lines(content_.runs.size());
  for (size_t run = 0; run < lines.size(); ++run)
    for (size_t axis = 0; axis < content_.axes.size(); ++axis) {
      const auto share = shareOf(axis, run);
      lines[run] << QPointF(frame.x(axis), share ? frame.y(*share) : frame.absent);
    }
  return lines;
}

bool ParallelCoordinates::isFew() const {
  return content_.runs.size() <= kFewRuns;
}

void ParallelCoordinates::paintPale(QPainter& painter, const std::vector<QPolygonF>& lines,
                                    const PaintStyle& style) const {
  constexpr double kShare = 0.3, kShareOfMany = 0.15;
  // Opaque: lines that let the ground through take ten times as long to paint.
  const QColor pale = mixed(style.palette->ground, style.palette->secondaryText, isFew() ? kShare : kShareOfMany);
  painter.setRenderHint(QPainter::Antialiasing, isFew());
  painter.setPen(QPen(pale, isFew() ? style.scaled(1.5) : 0));
  for (const QPolygonF& line : lines)
    painter.drawPolyline(line);
}

/// Those that pass, over the pale ones.
void ParallelCoordinates::paintColoured(QPainter& painter, const std::vector<QPolygonF>& lines,
                                        const PaintStyle& style) const {
  const std::vector<bool> passes = passing();
  painter.setRenderHint(QPainter::Antialiasing, isFew());
  for (size_t run = 0; run < lines.size(); ++run) {
    if (!passes[run] || content_.colours[run] < 0)
      continue;
    painter.setPen(QPen(style.palette->series(content_.colours[run]), isFew() ? style.scaled(1.5) : 0));
    painter.drawPolyline(lines[run]);
  }
}

void ParallelCoordinates::paintAxes(QPainter& painter, const Frame& frame, const PaintStyle& style) const {
  const QFontMetricsF metrics(style.font), small(style.smallFont);
  painter.setRenderHint(QPainter::Antialiasing, true);
  const double width = frame.step - style.scaled(4);
  const auto text = [&](double x, double y, const QFontMetricsF& letters, const QString& words) {
    painter.drawText(QRectF(x - width / 2, y, width, letters.height()), Qt::AlignCenter,
                     letters.elidedText(words, Qt::ElideRight, width));
  };
  bool hasAbsent = false;
  for (size_t axis = 0; axis < content_.axes.size(); ++axis) {
    const ParallelAxis& shown = content_.axes[axis];
    const double x = frame.x(axis);
    painter.setPen(QPen(style.palette->baseline, style.scaled(1.5)));
    painter.drawLine(QPointF(x, frame.top), QPointF(x, frame.bottom));
    if (const auto brush = brushes_.find(shown.title); brush != brushes_.end()) {
      QColor fill = style.palette->text;
      fill.setAlphaF(0.2F);
      const double half = style.scaled(kBrushWidth / 2);
      painter.setPen(QPen(style.palette->text, style.scaled(1)));
      painter.setBrush(fill);
      painter.drawRect(
          QRectF(QPointF(x - half, frame.y(brush->second.high)), QPointF(x + half, frame.y(brush->second.low))));
      painter.setBrush(Qt::NoBrush);
    }
    painter.setPen(style.palette->text);
    painter.setFont(style.font);
    text(x, 0, metrics, shown.title);
    painter.setPen(style.palette->secondaryText);
    painter.setFont(style.smallFont);
    const auto label = [&](double share) {
      const auto [low, high] = ranges_[axis];
      const double value = low + share * (high - low);
      if (!shown.words.empty())
        return shown.words[std::min(shown.words.size() - 1, static_cast<size_t>(std::max(0.0, std::round(value))))];
      return formatShort(shown.isLogarithmic ? std::exp(value) : value, kDigits);
    };
    text(x, metrics.height(), small, label(1));
    if (ranges_[axis].second > ranges_[axis].first)
      text(x, frame.bottom + style.scaled(2), small, label(0));
    hasAbsent = hasAbsent || std::ranges::any_of(shown.values, [](double value) { return std::isnan(value); });
  }
  if (hasAbsent) {
    painter.setFont(style.smallFont);
    painter.drawText(QRectF(0, frame.absent - small.height() / 2, frame.left, small.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, formatAbsent());
  }
}

void ParallelCoordinates::paintPicture() {
  const PaintStyle style = PaintStyle::forWidget(*this);
  const Frame frame = frameOf(size(), style);
  if (pale_.isNull()) {
    lines_ = polylines(frame);
    pale_ = QPixmap(size() * devicePixelRatioF());
    pale_.setDevicePixelRatio(devicePixelRatioF());
    pale_.fill(style.palette->ground);
    QPainter painter(&pale_);
    paintPale(painter, lines_, style);
  }
  picture_ = pale_;
  QPainter painter(&picture_);
  paintColoured(painter, lines_, style);
  paintAxes(painter, frame, style);
}

void ParallelCoordinates::paintEvent(QPaintEvent*) {
  if (!pale_.isNull() && pale_.devicePixelRatio() != devicePixelRatioF())  // it came to another screen
    pale_ = picture_ = QPixmap();
  if (picture_.isNull())
    paintPicture();
  QPainter(this).drawPixmap(0, 0, picture_);
}

std::optional<size_t> ParallelCoordinates::axisAt(const QPointF& place) const {
  const Frame frame = frameOf(size(), PaintStyle::forWidget(*this));
  for (size_t axis = 0; axis < content_.axes.size(); ++axis)
    if (std::abs(frame.x(axis) - place.x()) <= kNearAxis)
      return axis;
  return std::nullopt;
}

double ParallelCoordinates::shareAt(double y) const {
  const Frame frame = frameOf(size(), PaintStyle::forWidget(*this));
  return std::clamp((frame.bottom - y) / std::max(1.0, frame.bottom - frame.top), 0.0, 1.0);
}

void ParallelCoordinates::mousePressEvent(QMouseEvent* event) {
  dragged_ = event->button() == Qt::LeftButton ? axisAt(event->position()) : std::nullopt;
  if (!dragged_)
    return QWidget::mousePressEvent(event);
  dragStart_ = shareAt(event->position().y());
}

void ParallelCoordinates::mouseMoveEvent(QMouseEvent* event) {
  if (!dragged_) {
    setCursor(axisAt(event->position()) ? Qt::SplitVCursor : Qt::ArrowCursor);
    return;
  }
  const double share = shareAt(event->position().y());
  if (std::abs(share - dragStart_) < kClick)
    return;
  brushes_[content_.axes[*dragged_].title] = {std::min(share, dragStart_), std::max(share, dragStart_)};
  refresh();
  Q_EMIT brushed();
}

void ParallelCoordinates::mouseReleaseEvent(QMouseEvent* event) {
  if (!dragged_)
    return QWidget::mouseReleaseEvent(event);
  const bool isClick = std::abs(shareAt(event->position().y()) - dragStart_) < kClick;
  if (isClick && brushes_.erase(content_.axes[*dragged_].title) > 0) {
    refresh();
    Q_EMIT brushed();
  }
  dragged_.reset();
}

QString ParallelCoordinates::readOutAt(const QPoint& place) const {
  const auto axis = axisAt(place);
  if (!axis)
    return {};
  const ParallelAxis& shown = content_.axes[*axis];
  QStringList lines{shown.definition.isEmpty() ? shown.title : shown.title + QStringLiteral(": ") + shown.definition};
  const double share = shareAt(place.y());
  std::optional<size_t> nearest;
  double least = std::numeric_limits<double>::infinity();
  for (size_t run = 0; run < content_.runs.size(); ++run)
    if (const auto there = shareOf(*axis, run); there && std::abs(*there - share) < least) {
      least = std::abs(*there - share);
      nearest = run;
    }
  if (nearest) {
    const double value = shown.values[*nearest];
    lines << tr("%1: %2", "run: value")
                 .arg(content_.runs[*nearest],
                      shown.words.empty() ? formatShort(value, kDigits) : shown.words[static_cast<size_t>(value)]);
  }
  return lines.join('\n');
}

bool ParallelCoordinates::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip)
    return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QToolTip::showText(help->globalPos(), readOutAt(help->pos()), this);
  return true;
}

ChartTable ParallelCoordinates::table() const {
  ChartTable table{
      tr("Settings and outcomes of the runs"), content_.name, {{tr("Run"), tr("Name of the training run.")}}, {}};
  for (const ParallelAxis& axis : content_.axes)
    table.columns.push_back({axis.title, axis.definition});
  const std::vector<bool> passes = passing();
  for (size_t run = 0; run < content_.runs.size(); ++run) {
    if (!passes[run])
      continue;
    std::vector<ChartCellValue> row{content_.runs[run]};
    for (const ParallelAxis& axis : content_.axes) {
      const double value = axis.values[run];
      if (axis.words.empty())
        row.emplace_back(value);
      else
        row.emplace_back(std::isnan(value) ? QString() : axis.words[static_cast<size_t>(value)]);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

QSize ParallelCoordinates::sizeHint() const {
  return {80 * kGrid, 28 * kGrid};
}

QSizeF ParallelCoordinates::naturalSizeMm() const {
  return {kFigureWidthMm, kFigureHeightMm};
}

void ParallelCoordinates::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const {
  const PaintStyle style = PaintStyle::forFigure(palette);
  const Frame frame = frameOf(sizeInPoints, style);
  const std::vector<QPolygonF> lines = polylines(frame);
  paintPale(painter, lines, style);
  paintColoured(painter, lines, style);
  paintAxes(painter, frame, style);
}

void ParallelCoordinates::forgetLines() {
  pale_ = QPixmap();
  refresh();
}

void ParallelCoordinates::refresh() {
  picture_ = QPixmap();
  update();
}

void ParallelCoordinates::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  forgetLines();
}

void ParallelCoordinates::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    forgetLines();
}

}  // namespace dglm
