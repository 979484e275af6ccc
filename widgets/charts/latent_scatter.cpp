// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/latent_scatter.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

// Lengths for a 16-pixel line of text.
constexpr double kScatterMargin = 12, kScatterGap = 16, kMostLegend = 260, kLegendMark = 4, kNearMark = 8;
constexpr double kLargeMark = 3.4, kSmallMark = 1.8;
constexpr size_t kFewMarks = 300, kManyMarks = 4'000;
constexpr double kScatterDrag = 4;  // pixels: less is a click
constexpr double kMostScatterZoom = 64, kScatterZoomStep = 1.25, kWheelStep = 120;
constexpr double kLinkOpacity = 0.35;

}  // namespace

LatentScatter::LatentScatter(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Map of latents"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  offerTable(
      *this, [this] { return table(); }, TableOffer::Menu);
}

void LatentScatter::setData(LatentScatterData data) {
  const std::optional<int32_t> before = current();
  std::vector<int32_t> kept = chosen();
  std::ranges::sort(kept);
  data_ = std::move(data);
  bounds_ = QRectF();
  sizes_.assign(static_cast<size_t>(data_.groups.size()) + 1, 0);
  chosen_.assign(data_.points.size(), false);
  order_.clear();
  double left = 0, right = 0, bottom = 0, top = 0;
  for (size_t i = 0; i < data_.points.size(); ++i) {
    const LatentScatterData::Point& point = data_.points[i];
    left = i == 0 ? point.x : std::min(left, point.x);
    right = i == 0 ? point.x : std::max(right, point.x);
    bottom = i == 0 ? point.y : std::min(bottom, point.y);
    top = i == 0 ? point.y : std::max(top, point.y);
    ++sizes_[point.group < 0 ? sizes_.size() - 1 : static_cast<size_t>(point.group)];
    chosen_[i] = std::ranges::binary_search(kept, point.latent);
    order_.push_back(i);
  }
  bounds_ = QRectF(QPointF(left, bottom), QPointF(right, top));
  std::ranges::stable_sort(
      order_, [this](size_t a, size_t b) { return (data_.points[a].group < 0) > (data_.points[b].group < 0); });
  current_.reset();
  hovered_.reset();
  zoom_ = 1;
  moved_ = {};
  setCurrent(before);
  refresh();
  tableChanged(*this);
  Q_EMIT chosenChanged();
}

ChartTable LatentScatter::table() const {
  ChartTable table{tr("Map of Latents"),
                   QStringLiteral("latent-map"),
                   {{tr("Latent"), tr("The latent.")},
                    {tr("Name"), tr("Its name, or what it may stand for.")},
                    {tr("Group"), tr("What it is coloured by.")},
                    {data_.xTitle.isEmpty() ? tr("x") : data_.xTitle, tr("Where the map has it, from left to right.")},
                    {data_.yTitle.isEmpty() ? tr("y") : data_.yTitle, tr("Where the map has it, from below.")}},
                   {}};
  for (const LatentScatterData::Point& point : data_.points)
    table.rows.push_back(
        {point.id, point.name, point.group < 0 ? QString() : data_.groups[point.group], point.x, point.y});
  return table;
}

void LatentScatter::setCurrent(std::optional<int32_t> latent) {
  current_.reset();
  for (size_t i = 0; latent && i < data_.points.size(); ++i)
    if (data_.points[i].latent == *latent)
      current_ = i;
  update();
}

std::optional<int32_t> LatentScatter::current() const {
  return current_ ? std::optional(data_.points[*current_].latent) : std::nullopt;
}

std::vector<int32_t> LatentScatter::chosen() const {
  std::vector<int32_t> latents;
  for (size_t i = 0; i < chosen_.size(); ++i)
    if (chosen_[i])
      latents.push_back(data_.points[i].latent);
  return latents;
}

// Layout

double LatentScatter::legendWidth(const PaintStyle& style) const {
  const QFontMetricsF metrics(style.smallFont);
  double widest = sizes_.empty() || sizes_.back() == 0 ? 0 : metrics.horizontalAdvance(data_.others);
  for (const QString& group : data_.groups)
    widest = std::max(widest, metrics.horizontalAdvance(group));
  const double count = metrics.horizontalAdvance(formatCount(std::ssize(data_.points))) + style.scaled(kScatterGap);
  return std::min(widest + count + style.scaled(kScatterGap), style.scaled(kMostLegend));
}

/// One scale for x and y: distances count.
LatentScatter::Frame LatentScatter::frameOf(const QSizeF& size, const PaintStyle& style, double zoom,
                                            const QPointF& moved) const {
  Frame frame;
  const double margin = style.scaled(kScatterMargin);
  const double legend = std::min(legendWidth(style), 0.4 * size.width());
  const double below = data_.xTitle.isEmpty() ? 0 : style.lineHeight;
  frame.area = QRectF(margin + below, margin,
                      std::max(1.0, size.width() - legend - style.scaled(kScatterGap) - 2 * margin - below),
                      std::max(1.0, size.height() - 2 * margin - below));
  frame.legend = QRectF(size.width() - legend - margin, margin, legend, size.height() - 2 * margin);
  const auto fit = [](double room, double extent) {
    return extent > 0 ? room / extent : std::numeric_limits<double>::max();
  };
  double scale = std::min(fit(frame.area.width(), bounds_.width()), fit(frame.area.height(), bounds_.height()));
  if (scale == std::numeric_limits<double>::max())
    scale = 1;
  frame.scale = scale * zoom;
  frame.origin = frame.area.center() + moved - QPointF(bounds_.center().x(), -bounds_.center().y()) * frame.scale;
  return frame;
}

LatentScatter::Frame LatentScatter::shownFrame() const {
  return frameOf(size(), PaintStyle::forWidget(*this), zoom_, moved_);
}

QSize LatentScatter::sizeHint() const {
  return {80 * kGrid, 60 * kGrid};
}

QSize LatentScatter::minimumSizeHint() const {
  return {32 * kGrid, 24 * kGrid};
}

QSizeF LatentScatter::naturalSizeMm() const {
  return {170, 120};
}

QPointF LatentScatter::placeOf(size_t point) const {
  return shownFrame().place(data_.points[point].x, data_.points[point].y);
}

std::optional<size_t> LatentScatter::pointAt(const QPointF& place) const {
  const PaintStyle style = PaintStyle::forWidget(*this);
  const Frame frame = shownFrame();
  std::optional<size_t> nearest;
  double least = style.scaled(kNearMark);
  for (size_t i = 0; i < data_.points.size(); ++i) {
    const QPointF away = frame.place(data_.points[i].x, data_.points[i].y) - place;
    if (const double distance = std::hypot(away.x(), away.y()); distance <= least) {
      least = distance;
      nearest = i;
    }
  }
  return nearest;
}

/// Many points are small ones.
double LatentScatter::radius(const PaintStyle& style) const {
  const double crowd =
      std::clamp((static_cast<double>(data_.points.size()) - kFewMarks) / (kManyMarks - kFewMarks), 0.0, 1.0);
  return style.scaled(kLargeMark + crowd * (kSmallMark - kLargeMark));
}

// Painting

void LatentScatter::paintEvent(QPaintEvent*) {
  const PaintStyle style = PaintStyle::forWidget(*this);
  if (picture_.isNull() || picture_.devicePixelRatio() != devicePixelRatioF()) {
    picture_ = QPixmap(size() * devicePixelRatioF());
    picture_.setDevicePixelRatio(devicePixelRatioF());
    picture_.fill(style.palette->ground);
    QPainter painter(&picture_);
    paint(painter, shownFrame(), style);
  }
  QPainter painter(this);
  painter.drawPixmap(0, 0, picture_);
  paintOver(painter, style);
}

void LatentScatter::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const {
  const PaintStyle style = PaintStyle::forFigure(palette);
  painter.save();
  paint(painter, frameOf(sizeInPoints, style, 1, {}), style);
  painter.restore();
}

/// Each group has a form as well as a colour.
void LatentScatter::paintMark(QPainter& painter, const QPointF& centre, double radius, int group,
                              const PaintStyle& style) const {
  constexpr int kForms = 4;
  painter.setBrush(group < 0 ? style.palette->baseline : style.palette->series(group));
  switch (group < 0 ? 0 : group % kForms) {
    case 0:
      painter.drawEllipse(centre, radius, radius);
      break;
    case 1:
      painter.drawRect(QRectF(centre - QPointF(radius, radius) * 0.9, QSizeF(2, 2) * radius * 0.9));
      break;
    case 2:
      painter.drawPolygon(QPolygonF{centre + QPointF(0, -1.3 * radius), centre + QPointF(1.2 * radius, 0.9 * radius),
                                    centre + QPointF(-1.2 * radius, 0.9 * radius)});
      break;
    default:
      painter.drawPolygon(QPolygonF{centre + QPointF(0, -1.35 * radius), centre + QPointF(1.35 * radius, 0),
                                    centre + QPointF(0, 1.35 * radius), centre + QPointF(-1.35 * radius, 0)});
  }
}

void LatentScatter::paint(QPainter& painter, const Frame& frame, const PaintStyle& style) const {
  painter.setRenderHint(QPainter::Antialiasing);
  paintLegend(painter, frame, style);
  painter.setFont(style.smallFont);
  painter.setPen(style.palette->secondaryText);
  if (!data_.xTitle.isEmpty())
    painter.drawText(
        QRectF(frame.area.left(), frame.area.bottom(), frame.area.width(), style.lineHeight + kScatterMargin),
        Qt::AlignHCenter | Qt::AlignVCenter, data_.xTitle);
  if (!data_.yTitle.isEmpty()) {
    painter.save();
    painter.translate(style.scaled(kScatterMargin) / 2, frame.area.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-frame.area.height() / 2, 0, frame.area.height(), style.lineHeight), Qt::AlignCenter,
                     data_.yTitle);
    painter.restore();
  }
  painter.save();
  const double margin = style.scaled(kScatterMargin);
  painter.setClipRect(frame.area.adjusted(-margin / 2, -margin / 2, margin / 2, margin / 2));
  if (!data_.links.empty()) {
    QPainterPath lines;
    for (const auto& [first, second] : data_.links) {
      const auto& a = data_.points[static_cast<size_t>(first)];
      const auto& b = data_.points[static_cast<size_t>(second)];
      lines.moveTo(frame.place(a.x, a.y));
      lines.lineTo(frame.place(b.x, b.y));
    }
    QColor faint = style.palette->baseline;
    faint.setAlphaF(static_cast<float>(kLinkOpacity));
    painter.setPen(QPen(faint, style.fineness / 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(lines);
  }
  painter.setPen(Qt::NoPen);
  for (const size_t i : order_) {
    const LatentScatterData::Point& point = data_.points[i];
    paintMark(painter, frame.place(point.x, point.y), radius(style), point.group, style);
  }
  painter.restore();
}

void LatentScatter::paintLegend(QPainter& painter, const Frame& frame, const PaintStyle& style) const {
  const QFontMetricsF metrics(style.smallFont);
  painter.setFont(style.smallFont);
  double top = frame.legend.top();
  const auto line = [&](const QString& text, int64_t count, int group) {
    painter.setPen(Qt::NoPen);
    paintMark(painter, {frame.legend.left() + style.scaled(kLegendMark), top + style.lineHeight / 2},
              style.scaled(kLegendMark), group, style);
    const QString number = formatCount(count);
    const double left = frame.legend.left() + style.scaled(kScatterGap);
    const QRectF room(left, top, frame.legend.right() - left, style.lineHeight);
    painter.setPen(style.palette->text);
    painter.drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(text, Qt::ElideRight,
                           room.width() - metrics.horizontalAdvance(number) - style.scaled(kScatterMargin)));
    painter.setPen(style.palette->secondaryText);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, number);
    top += style.lineHeight + style.scaled(2);
  };
  for (int group = 0; group < data_.groups.size(); ++group)
    line(data_.groups[group], sizes_[static_cast<size_t>(group)], group);
  if (!sizes_.empty() && sizes_.back() > 0)
    line(data_.others, sizes_.back(), -1);
}

void LatentScatter::paintOver(QPainter& painter, const PaintStyle& style) const {
  const Frame frame = shownFrame();
  const double margin = style.scaled(kScatterMargin);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(frame.area.adjusted(-margin, -margin, margin, margin));
  const double ring = radius(style) + style.scaled(2);
  const auto placed = [&](size_t i) { return frame.place(data_.points[i].x, data_.points[i].y); };
  const std::optional<size_t> looked = hovered_ ? hovered_ : current_;
  if (looked) {
    painter.setPen(QPen(style.palette->accent, 1));
    for (const auto& [first, second] : data_.links)
      if (static_cast<size_t>(first) == *looked || static_cast<size_t>(second) == *looked)
        painter.drawLine(placed(static_cast<size_t>(first)), placed(static_cast<size_t>(second)));
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(style.palette->text, 1.2));
  for (size_t i = 0; i < chosen_.size(); ++i)
    if (chosen_[i])
      painter.drawEllipse(placed(i), ring, ring);
  if (hovered_) {
    painter.setPen(QPen(style.palette->text, 1.5));
    painter.drawEllipse(placed(*hovered_), ring, ring);
  }
  if (current_) {
    painter.setPen(QPen(style.palette->accent, 2.5));
    painter.drawEllipse(placed(*current_), ring + style.scaled(1), ring + style.scaled(1));
  }
  if (lasso_.size() > 1) {
    painter.setPen(QPen(style.palette->accent, 1, Qt::DashLine));
    painter.setBrush(style.palette->selectionBand);
    painter.drawPolygon(lasso_);
  }
}

void LatentScatter::refresh() {
  picture_ = QPixmap();
  update();
}

// Mouse and keys

QString LatentScatter::tipAt(size_t point) const {
  const LatentScatterData::Point& shown = data_.points[point];
  QStringList lines{shown.name.isEmpty() ? shown.id : tr("%1, %2", "id, name").arg(shown.id, shown.name)};
  if (!shown.detail.isEmpty())
    lines << shown.detail;
  return lines.join('\n');
}

bool LatentScatter::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip)
    return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const std::optional<size_t> point = pointAt(help->pos());
  QToolTip::showText(help->globalPos(), point ? tipAt(*point) : QString(), this);
  return true;
}

void LatentScatter::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
    refresh();
  QWidget::changeEvent(event);
}

void LatentScatter::resizeEvent(QResizeEvent* event) {
  refresh();
  QWidget::resizeEvent(event);
}

void LatentScatter::pick(size_t point) {
  current_ = point;
  update();
  Q_EMIT picked(data_.points[point].latent);
}

void LatentScatter::hover(std::optional<size_t> point) {
  if (hovered_ == point)
    return;
  hovered_ = point;
  setCursor(point ? Qt::PointingHandCursor : Qt::ArrowCursor);
  update();
}

void LatentScatter::mousePressEvent(QMouseEvent* event) {
  lasso_.clear();
  dragged_.reset();
  if (event->button() == Qt::LeftButton)
    lasso_ << event->position();
  else if (event->button() == Qt::MiddleButton)
    dragged_ = event->position();
  else
    QWidget::mousePressEvent(event);
}

void LatentScatter::mouseMoveEvent(QMouseEvent* event) {
  if (dragged_) {
    moved_ += event->position() - *dragged_;
    dragged_ = event->position();
    return refresh();
  }
  if (lasso_.isEmpty())
    return hover(pointAt(event->position()));
  const QPointF away = event->position() - lasso_.last();
  if (std::hypot(away.x(), away.y()) >= kScatterDrag) {
    lasso_ << event->position();
    update();
  }
}

void LatentScatter::mouseReleaseEvent(QMouseEvent* event) {
  dragged_.reset();
  if (event->button() != Qt::LeftButton || lasso_.isEmpty())
    return QWidget::mouseReleaseEvent(event);
  const QPolygonF line = std::exchange(lasso_, {});
  if (line.size() >= 3)
    return choose(line, event->modifiers().testFlag(Qt::ShiftModifier));
  if (const std::optional<size_t> point = pointAt(event->position()))
    pick(*point);
  update();
}

void LatentScatter::choose(const QPolygonF& line, bool adds) {
  const Frame frame = shownFrame();
  for (size_t i = 0; i < data_.points.size(); ++i) {
    const bool isInside = line.containsPoint(frame.place(data_.points[i].x, data_.points[i].y), Qt::OddEvenFill);
    chosen_[i] = isInside || (adds && chosen_[i]);
  }
  update();
  Q_EMIT chosenChanged();
}

void LatentScatter::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || pointAt(event->position()))
    return QWidget::mouseDoubleClickEvent(event);
  zoom_ = 1;
  moved_ = {};
  refresh();
}

/// What lies under the pointer stays there.
void LatentScatter::wheelEvent(QWheelEvent* event) {
  const double steps = event->angleDelta().y() / kWheelStep;
  const double zoom = std::clamp(zoom_ * std::pow(kScatterZoomStep, steps), 1.0, kMostScatterZoom);
  const QPointF middle = shownFrame().area.center();
  const QPointF away = event->position() - middle;
  moved_ = zoom > 1 ? away - (away - moved_) * (zoom / zoom_) : QPointF();
  zoom_ = zoom;
  refresh();
  event->accept();
}

void LatentScatter::leaveEvent(QEvent* event) {
  hover(std::nullopt);
  QWidget::leaveEvent(event);
}

/// To the nearest point that lies more in that direction than across it.
void LatentScatter::step(double dx, double dy) {
  if (data_.points.empty())
    return;
  if (!current_)
    return pick(order_.back());
  const LatentScatterData::Point& from = data_.points[*current_];
  std::optional<size_t> nearest;
  double least = std::numeric_limits<double>::max();
  for (size_t i = 0; i < data_.points.size(); ++i) {
    const double x = data_.points[i].x - from.x, y = data_.points[i].y - from.y;
    const double along = x * dx + y * dy, across = std::abs(x * dy - y * dx);
    if (i != *current_ && along > 0 && along >= across && std::hypot(x, y) < least) {
      least = std::hypot(x, y);
      nearest = i;
    }
  }
  if (nearest)
    pick(*nearest);
}

void LatentScatter::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Up:
      return step(0, 1);
    case Qt::Key_Down:
      return step(0, -1);
    case Qt::Key_Left:
      return step(-1, 0);
    case Qt::Key_Right:
      return step(1, 0);
    case Qt::Key_Escape:
      if (std::ranges::find(chosen_, true) != chosen_.end()) {
        chosen_.assign(chosen_.size(), false);
        update();
        Q_EMIT chosenChanged();
        return;
      }
      [[fallthrough]];
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace dglm
