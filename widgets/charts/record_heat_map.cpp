// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/record_heat_map.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

// Lengths for a 16-pixel line of text.
constexpr double kLeastCell = 3, kUsualWidth = 20, kMostWidth = 32, kUsualHeight = 15, kMostHeight = 22;
constexpr double kMostName = 200, kStripe = 8, kGap = 4, kScaleWidth = 128, kScaleHeight = 8;

/// In whole pixels, where that is no great part of it: else some gaps between cells would be wider than others.
double whole(double length) {
  return length < 2 * kLeastCell ? length : std::floor(length);
}

/// With its group, which its colour alone must not tell.
QString titleOf(const RecordHeatMapData::Row& row) {
  return row.group.isEmpty() ? row.name : RecordHeatMap::tr("%1 (%2)", "sequence, group").arg(row.name, row.group);
}

}  // namespace

RecordHeatMap::RecordHeatMap(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Sequences by latents"));
  setFocusPolicy(Qt::StrongFocus);
  offerTable(
      *this, [this] { return table(); }, TableOffer::Menu);
}

void RecordHeatMap::setData(RecordHeatMapData data) {
  data_ = std::move(data);
  current_.reset();
  updateGeometry();
  update();
  tableChanged(*this);
}

ChartTable RecordHeatMap::table() const {
  ChartTable table{tr("Sequences by Latents"),
                   QStringLiteral("sequences-by-latents"),
                   {{tr("Sequence"), tr("The sequence.")}, {tr("Group"), tr("The group that it was put into.")}},
                   {}};
  for (const RecordHeatMapData::Column& column : data_.columns)
    table.columns.push_back(
        {column.id, column.label.isEmpty() ? data_.valueName : tr("%1 (%2)").arg(column.label, data_.valueName)});
  for (size_t row = 0; row < data_.rows.size(); ++row) {
    std::vector<ChartCellValue> cells{data_.rows[row].name, data_.rows[row].group};
    for (size_t column = 0; column < data_.columns.size(); ++column)
      cells.emplace_back(static_cast<double>(data_.at(row, column)));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

// Layout

double RecordHeatMap::widestName(const PaintStyle& style) const {
  const QFontMetricsF metrics(style.smallFont);
  double widest = 0;
  for (const RecordHeatMapData::Row& row : data_.rows)
    widest = std::max(widest, metrics.horizontalAdvance(titleOf(row)));
  return std::min(widest + style.scaled(2 * kGap), style.scaled(kMostName));
}

double RecordHeatMap::idsHeight(const PaintStyle& style) const {
  const QFontMetricsF metrics(style.smallFont);
  double longest = 0;
  for (const RecordHeatMapData::Column& column : data_.columns)
    longest = std::max(longest, metrics.horizontalAdvance(column.id));
  return longest + style.scaled(2 * kGap);
}

QSizeF RecordHeatMap::wanted(const PaintStyle& style, double cellWidth, double cellHeight) const {
  return {widestName(style) + style.scaled(kStripe) + static_cast<double>(data_.columns.size()) * cellWidth + 1,
          idsHeight(style) + static_cast<double>(data_.rows.size()) * cellHeight + 2 * style.lineHeight};
}

RecordHeatMap::Layout RecordHeatMap::layOut(const PaintStyle& style, const QSizeF& size) const {
  Layout layout;
  layout.names = std::ceil(std::min(widestName(style), 0.4 * size.width()));
  layout.stripe = std::ceil(style.scaled(kStripe));
  layout.head = std::ceil(idsHeight(style));
  const auto columns = static_cast<double>(std::max<size_t>(1, data_.columns.size()));
  const auto rows = static_cast<double>(std::max<size_t>(1, data_.rows.size()));
  const double height = size.height() - layout.head - 2 * style.lineHeight;
  layout.cellWidth =
      whole(std::clamp((size.width() - layout.left() - 1) / columns, kLeastCell, style.scaled(kMostWidth)));
  layout.cellHeight = whole(std::clamp(height / rows, kLeastCell, style.scaled(kMostHeight)));
  return layout;
}

QSize RecordHeatMap::sizeHint() const {
  const PaintStyle style = PaintStyle::forWidget(*this);
  return wanted(style, style.scaled(kUsualWidth), style.scaled(kUsualHeight)).toSize();
}

QSize RecordHeatMap::minimumSizeHint() const {
  const PaintStyle style = PaintStyle::forWidget(*this);
  return wanted(style, kLeastCell, style.scaled(kUsualHeight)).toSize();
}

QSizeF RecordHeatMap::naturalSizeMm() const {
  const PaintStyle style = PaintStyle::forFigure(Palette::light());
  return wanted(style, style.scaled(kUsualWidth), style.scaled(kUsualHeight)) / kPointsPerMm;
}

QRectF RecordHeatMap::cellRect(int row, int column) const {
  const Layout layout = layOut(PaintStyle::forWidget(*this), size());
  return {layout.left() + column * layout.cellWidth, row < 0 ? 0 : layout.head + row * layout.cellHeight,
          layout.cellWidth, row < 0 ? layout.head : layout.cellHeight};
}

std::optional<RecordHeatMap::Cell> RecordHeatMap::cellAt(const QPointF& place) const {
  const Layout layout = layOut(PaintStyle::forWidget(*this), size());
  const int column = static_cast<int>(std::floor((place.x() - layout.left()) / layout.cellWidth));
  const int row = place.y() < layout.head ? -1 : static_cast<int>((place.y() - layout.head) / layout.cellHeight);
  const bool isInside =
      column >= 0 && column < static_cast<int>(data_.columns.size()) && row < static_cast<int>(data_.rows.size());
  return isInside ? std::optional(Cell{row, column}) : std::nullopt;
}

// Painting

void RecordHeatMap::paintEvent(QPaintEvent* event) {
  const PaintStyle style = PaintStyle::forWidget(*this);
  QPainter painter(this);
  painter.fillRect(event->rect(), style.palette->ground);
  paint(painter, layOut(style, size()), style, event->rect());
  if (!current_ || current_->row < 0)
    return;
  painter.setPen(QPen(hasFocus() ? style.palette->accent : style.palette->text, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(cellRect(current_->row, current_->column).adjusted(0, 0, -1, -1));
}

void RecordHeatMap::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const {
  const PaintStyle style = PaintStyle::forFigure(palette);
  painter.save();
  paint(painter, layOut(style, sizeInPoints), style, QRectF(QPointF(), sizeInPoints));
  painter.restore();
}

void RecordHeatMap::paint(QPainter& painter, const Layout& layout, const PaintStyle& style, const QRectF& part) const {
  if (data_.rows.empty() || data_.columns.empty())
    return;
  painter.setFont(style.smallFont);
  paintIds(painter, layout, style);
  const auto rowAt = [&](double y) { return std::floor((y - layout.head) / layout.cellHeight); };
  const auto first = static_cast<size_t>(std::max(0.0, rowAt(part.top())));
  const double last = std::min(static_cast<double>(data_.rows.size()) - 1, rowAt(part.bottom()));
  for (size_t row = first; static_cast<double>(row) <= last; ++row)
    paintRow(painter, layout, style, row);
  paintScale(painter, layout, style);
}

/// Read upwards; where columns are narrow, every so many.
void RecordHeatMap::paintIds(QPainter& painter, const Layout& layout, const PaintStyle& style) const {
  const double line = QFontMetricsF(style.smallFont).height();
  const auto step = static_cast<size_t>(std::ceil(std::max(1.0, line / layout.cellWidth)));
  painter.setPen(style.palette->secondaryText);
  for (size_t column = 0; column < data_.columns.size(); column += step) {
    painter.save();
    painter.translate(layout.left() + (static_cast<double>(column) + 0.5) * layout.cellWidth,
                      layout.head - style.scaled(kGap));
    painter.rotate(-90);
    painter.drawText(QRectF(0, -line / 2, layout.head, line), Qt::AlignLeft | Qt::AlignVCenter,
                     data_.columns[column].id);
    painter.restore();
  }
}

void RecordHeatMap::paintRow(QPainter& painter, const Layout& layout, const PaintStyle& style, size_t row) const {
  const Palette& palette = *style.palette;
  const RecordHeatMapData::Row& shown = data_.rows[row];
  const double top = layout.head + static_cast<double>(row) * layout.cellHeight;
  const double gap = std::min(layout.cellWidth, layout.cellHeight) >= 2 * kLeastCell ? 1 : 0;
  if (shown.series >= 0)
    painter.fillRect(QRectF(layout.names, top, layout.stripe - style.scaled(2), layout.cellHeight - gap),
                     palette.series(shown.series));
  for (size_t column = 0; column < data_.columns.size(); ++column) {
    const double share = static_cast<double>(data_.at(row, column)) / data_.columns[column].most;
    painter.fillRect(QRectF(layout.left() + static_cast<double>(column) * layout.cellWidth, top, layout.cellWidth - gap,
                            layout.cellHeight - gap),
                     palette.intensity(share));
  }
  const QFontMetricsF metrics(style.smallFont);
  if (metrics.height() > layout.cellHeight + 3)
    return;
  const double room = layout.names - style.scaled(kGap);
  painter.setPen(palette.text);
  painter.drawText(QRectF(0, top, room, layout.cellHeight), Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                   metrics.elidedText(titleOf(shown), Qt::ElideMiddle, room));
}

/// Below the cells: from 0 to the largest value of a latent.
void RecordHeatMap::paintScale(QPainter& painter, const Layout& layout, const PaintStyle& style) const {
  const double top =
      layout.head + static_cast<double>(data_.rows.size()) * layout.cellHeight + style.lineHeight - style.scaled(4);
  const double width = style.scaled(kScaleWidth), height = style.scaled(kScaleHeight);
  constexpr int kSteps = 64;
  for (int i = 0; i < kSteps; ++i)
    painter.fillRect(QRectF(layout.left() + i * width / kSteps, top, width / kSteps + 0.5, height),
                     style.palette->intensity(i / (kSteps - 1.0)));
  const double middle = top + height / 2, line = style.lineHeight;
  painter.setPen(style.palette->secondaryText);
  painter.drawText(QRectF(0, middle - line / 2, layout.left() - style.scaled(kGap), line),
                   Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, QStringLiteral("0"));
  painter.drawText(QRectF(layout.left() + width + style.scaled(kGap), middle - line / 2, style.scaled(600), line),
                   Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, tr("the latent's %1").arg(data_.valueName));
}

// Mouse and keys

QString RecordHeatMap::valueText(double value) const {
  return data_.isShare ? formatPercent(value) : formatActivation(value);
}

QString RecordHeatMap::tipAt(const Cell& cell) const {
  const RecordHeatMapData::Column& column = data_.columns[static_cast<size_t>(cell.column)];
  const QString latent = column.label.isEmpty() ? column.id : tr("%1, %2", "id, name").arg(column.id, column.label);
  if (cell.row < 0)
    return tr("%1\n%2 over all: %3").arg(latent, data_.valueName, valueText(column.most));
  const RecordHeatMapData::Row& row = data_.rows[static_cast<size_t>(cell.row)];
  const double value = data_.at(static_cast<size_t>(cell.row), static_cast<size_t>(cell.column));
  return tr("%1\n%2\n%3: %4").arg(titleOf(row), latent, data_.valueName, valueText(value));
}

bool RecordHeatMap::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip)
    return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const std::optional<Cell> cell = cellAt(help->pos());
  QToolTip::showText(help->globalPos(), cell ? tipAt(*cell) : QString(), this);
  return true;
}

void RecordHeatMap::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange)
    updateGeometry();
  QWidget::changeEvent(event);
}

void RecordHeatMap::pick(Cell cell) {
  cell.row = std::clamp(cell.row, -1, static_cast<int>(data_.rows.size()) - 1);
  cell.column = std::clamp(cell.column, 0, static_cast<int>(data_.columns.size()) - 1);
  current_ = cell;
  update();
  Q_EMIT picked(cell.row, cell.column);
}

void RecordHeatMap::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton)
    return;
  if (const std::optional<Cell> cell = cellAt(event->position()))
    pick(*cell);
}

void RecordHeatMap::keyPressEvent(QKeyEvent* event) {
  const Cell from = current_.value_or(Cell{-1, 0});
  const auto move = [&](int rows, int columns) {
    if (!data_.rows.empty() && !data_.columns.empty())
      pick({std::max(0, from.row + rows), from.column + columns});
  };
  switch (event->key()) {
    case Qt::Key_Up:
      return move(-1, 0);
    case Qt::Key_Down:
      return move(1, 0);
    case Qt::Key_Left:
      return move(0, -1);
    case Qt::Key_Right:
      return move(0, 1);
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace dglm
