// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/drawing_view.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

QColor colourOf(const Colour& colour) {
  return QColor(colour.red, colour.green, colour.blue, qRound(colour.opacity * 255));
}

QPointF pointOf(const PagePoint& point) {
  return {point.x, point.y};
}

QRectF rectOf(const RectShape& rect) {
  return {rect.topLeft.x, rect.topLeft.y, rect.width, rect.height};
}

/// Paints one kind of shape after the other.
struct ShapePainter {
  QPainter& painter;

  void operator()(const RectShape& rect) const {
    painter.setPen(rect.line ? QPen(colourOf(*rect.line), rect.lineWidth) : QPen(Qt::NoPen));
    painter.setBrush(rect.fill ? QBrush(colourOf(*rect.fill)) : QBrush(Qt::NoBrush));
    if (rect.radius > 0)
      painter.drawRoundedRect(rectOf(rect), rect.radius, rect.radius);
    else
      painter.drawRect(rectOf(rect));
  }

  void operator()(const PathShape& path) const {
    QPolygonF line;
    for (const PagePoint& point : path.points)
      line << pointOf(point);
    painter.setPen(QPen(colourOf(path.colour), path.width, path.isDashed ? Qt::DashLine : Qt::SolidLine));
    painter.drawPolyline(line);
  }

  void operator()(const DotShape& dot) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(dot.fill));
    painter.drawEllipse(pointOf(dot.centre), dot.radius, dot.radius);
  }

  void operator()(const TextShape& shape) const {
    const QString text = QString::fromStdString(shape.text);
    QFont font(QStringLiteral("serif"));
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(qRound(shape.size));
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    const double before = shape.anchor == TextAnchor::Start ? 0 : shape.anchor == TextAnchor::End ? width : width / 2;
    painter.save();
    painter.setFont(font);
    painter.setPen(colourOf(shape.colour));
    painter.translate(pointOf(shape.baseline));
    painter.rotate(-shape.turn);
    painter.drawText(QPointF(-before, 0), text);
    painter.restore();
  }
};

/// The shape's tip if it covers the point of the page.
const std::string* tipOf(const Shape& shape, const QPointF& point) {
  constexpr double kSlack = 1;
  if (const auto* dot = std::get_if<DotShape>(&shape)) {
    const QPointF away = point - pointOf(dot->centre);
    return std::hypot(away.x(), away.y()) <= dot->radius + kSlack ? &dot->tip : nullptr;
  }
  const auto* rect = std::get_if<RectShape>(&shape);
  return rect && rectOf(*rect).contains(point) ? &rect->tip : nullptr;
}

/// "4000" and "0.2" as the language writes them.
std::string inLanguageOf(const std::string& number) {
  const QString text = QString::fromStdString(number);
  const auto point = text.indexOf(u'.');
  bool isWhole = false;
  const qlonglong whole = text.left(point).toLongLong(&isWhole);  // all of it, where there is no point
  if (!isWhole)
    return number;
  const QString sign = whole == 0 && text.startsWith(u'-') ? QStringLiteral("-") : QString();
  const QString fraction = point < 0 ? QString() : inLanguage(text.mid(point));
  return (sign + formatCount(whole) + fraction).toStdString();
}

Drawing withNumbersOfTheLanguage(Drawing drawing) {
  for (Shape& shape : drawing.shapes)
    if (auto* text = std::get_if<TextShape>(&shape); text && text->isNumber)
      text->text = inLanguageOf(text->text);
  return drawing;
}

}  // namespace

void paintDrawing(QPainter& painter, const Drawing& drawing) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  for (const Shape& shape : drawing.shapes)
    std::visit(ShapePainter{painter}, shape);
  painter.restore();
}

DrawingView::DrawingView(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DrawingView::setDrawing(Drawing drawing) {
  drawing_ = std::move(drawing);
  shown_ = withNumbersOfTheLanguage(drawing_);
  setAccessibleName(QString::fromStdString(drawing_.title));
  setAccessibleDescription(QString::fromStdString(drawing_.description));
  updateGeometry();
  update();
}

QSize DrawingView::sizeHint() const {
  return QSizeF(drawing_.width, drawing_.height).toSize();
}

QSize DrawingView::minimumSizeHint() const {
  constexpr int kSmallest = 160;
  return {kSmallest, kSmallest / 2};
}

QSizeF DrawingView::naturalSizeMm() const {
  return QSizeF(drawing_.width, drawing_.height) / kPointsPerMm;
}

void DrawingView::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette&) const {
  painter.scale(sizeInPoints.width() / drawing_.width, sizeInPoints.height() / drawing_.height);
  paintDrawing(painter, drawing_);
}

double DrawingView::scale() const {
  return std::min(width() / drawing_.width, height() / drawing_.height);
}

QPointF DrawingView::origin() const {
  return {(width() - drawing_.width * scale()) / 2, (height() - drawing_.height * scale()) / 2};
}

QString DrawingView::tipAt(const QPointF& place) const {
  if (drawing_.shapes.empty())
    return {};
  const QPointF point = (place - origin()) / scale();
  for (auto shape = drawing_.shapes.rbegin(); shape != drawing_.shapes.rend(); ++shape)
    if (const std::string* tip = tipOf(*shape, point); tip && !tip->empty())
      return QString::fromStdString(*tip);
  return {};
}

void DrawingView::paintEvent(QPaintEvent*) {
  if (drawing_.shapes.empty())
    return;
  QPainter painter(this);
  painter.translate(origin());
  painter.scale(scale(), scale());
  paintDrawing(painter, shown_);
}

bool DrawingView::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip)
    return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  if (const QString tip = tipAt(help->pos()); !tip.isEmpty())
    QToolTip::showText(help->globalPos(), tip, this);
  else
    QToolTip::hideText();
  return true;
}

}  // namespace dglm
