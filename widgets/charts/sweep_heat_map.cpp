// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/sweep_heat_map.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kNames = 16 * kGrid;  // width of the latents' names
constexpr int kRow = 3 * kGrid;
constexpr int kHead = kRow;      // the title
constexpr int kFoot = 2 * kRow;  // the values, and the scale of the colours
constexpr int kScale = 16 * kGrid;
constexpr int kColumn = 5 * kGrid;
constexpr int kLeastColumn = 2;  // pixels: of hundreds of values, the colours still tell the course
constexpr int kColumnsWanted = 16;
constexpr int kRowsWanted = 16;

/// Two decimals; where these are zeros, the first digit that is not.
QString cellText(double probability) {
  constexpr double kLeast = 0.005;
  return probability < kLeast && probability > 0 ? inLanguage(QString::number(probability, 'e', 0))
                                                 : formatScore(probability);
}

}  // namespace

ChartTable tableOf(const SweepResults& results, std::optional<size_t> latent) {
  ChartTable table{SweepHeatMap::tr("Steering sweep"),
                   QStringLiteral("steering-sweep"),
                   {{SweepHeatMap::tr("Latent"), SweepHeatMap::tr("The latent that is steered alone.")},
                    {SweepHeatMap::tr("Value"), SweepHeatMap::tr("What the latent is set to.")},
                    {SweepHeatMap::tr("Tokens"), SweepHeatMap::tr("The group of tokens that is steered together.")},
                    {SweepHeatMap::tr("P(target)"),
                     SweepHeatMap::tr("Probability of the target; n/a where it was not computed yet.")},
                    {SweepHeatMap::tr("Baseline"), SweepHeatMap::tr("The same probability with nothing steered.")}},
                   {}};
  const SweepResults::Axis& axis = results.axis();
  for (size_t each = latent.value_or(0); each < (latent ? *latent + 1 : axis.latents.size()); ++each)
    for (const size_t value : results.ascending())
      for (size_t position = 0; position < axis.positions.size(); ++position)
        table.rows.push_back({axis.latents[each], axis.values[value], axis.positions[position],
                              results.at(each, value, position), results.baseline});
  return table;
}

SweepHeatMap::SweepHeatMap(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Highest probability of the target by latent and value"));
  setFocusPolicy(Qt::StrongFocus);
  offerTable(*this, [this] { return table(); });
}

void SweepHeatMap::setResults(const SweepResults* results) {
  results_ = results;
  updateGeometry();
  update();
  tableChanged(*this);
}

void SweepHeatMap::setCurrent(int latent) {
  current_ = latent;
  update();
}

ChartTable SweepHeatMap::table() const {
  return results_ ? tableOf(*results_) : ChartTable();
}

int SweepHeatMap::latents() const {
  return results_ ? static_cast<int>(results_->axis().latents.size()) : 0;
}

QString SweepHeatMap::title() const {
  return results_->axis().positions.size() > 1 ? tr("highest P(target) over the places") : tr("P(target)");
}

QString SweepHeatMap::valueText(size_t column) const {
  return formatShort(results_->axis().values[results_->ascending()[column]], 3);
}

/// What the end of the scale stands for.
double SweepHeatMap::highest() const {
  return results_->highest() > 0 ? results_->highest() : 1;
}

QSize SweepHeatMap::sizeHint() const {
  const int columns = results_ ? static_cast<int>(results_->axis().values.size()) : 8;
  return {kNames + std::min(columns, kColumnsWanted) * kColumn,
          kHead + std::clamp(latents(), 4, kRowsWanted) * kRow + kFoot};
}

QSize SweepHeatMap::minimumSizeHint() const {
  const int columns = results_ ? static_cast<int>(results_->axis().values.size()) : 0;
  return {kNames + columns * kLeastColumn, kHead + latents() * 2 * kGrid + kFoot};
}

QRectF SweepHeatMap::cell(size_t latent, size_t column) const {
  const double width = (this->width() - kNames) / static_cast<double>(results_->axis().values.size());
  const double height = std::min<double>(kRow, (this->height() - kHead - kFoot) / std::max(1.0, latents() * 1.0));
  return {kNames + static_cast<double>(column) * width, kHead + static_cast<double>(latent) * height, width, height};
}

QRectF SweepHeatMap::nameAt(double top, double height) const {
  return {0, top, kNames - kGrid, height};
}

void SweepHeatMap::paintEvent(QPaintEvent*) {
  const Palette& palette = Palette::of(*this);
  QPainter painter(this);
  painter.fillRect(rect(), palette.ground);
  if (!results_ || latents() == 0)
    return;
  for (size_t latent = 0; latent < results_->axis().latents.size(); ++latent)
    paintRow(painter, latent);
  painter.setPen(palette.secondaryText);
  paintTitle(painter);
  paintValues(painter);
  paintScale(painter);
}

void SweepHeatMap::paintTitle(QPainter& painter) const {
  const QRectF place(kNames, 0, width() - kNames, kHead);
  painter.drawText(nameAt(0, kHead), Qt::AlignRight | Qt::AlignVCenter, tr("latent"));
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(title(), Qt::ElideRight, static_cast<int>(place.width())));
}

void SweepHeatMap::paintRow(QPainter& painter, size_t latent) const {
  const Palette& palette = Palette::of(*this);
  const double gap = cell(0, 0).width() > 4 * kLeastColumn ? 1 : 0;
  for (size_t column = 0; column < results_->ascending().size(); ++column) {
    const double probability = results_->highest(latent, results_->ascending()[column]);
    if (std::isnan(probability))
      continue;
    const QRectF place = cell(latent, column);
    const QColor colour = palette.intensity(probability / highest());
    painter.fillRect(place.adjusted(0, 0, -gap, -1), colour);
    const QString text = cellText(probability);
    painter.setPen(textOn(colour));
    if (painter.fontMetrics().horizontalAdvance(text) + 2 < place.width())
      painter.drawText(place, Qt::AlignCenter, text);
  }
  const QRectF row = cell(latent, 0);
  const bool isCurrent = static_cast<int>(latent) == current_;
  painter.setPen(isCurrent ? palette.accent : palette.text);
  const QString name = results_->axis().latents[latent];
  painter.drawText(nameAt(row.top(), row.height()), Qt::AlignRight | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(name, Qt::ElideRight, kNames - kGrid));
}

/// Below the columns; where these are narrow, below every so many.
void SweepHeatMap::paintValues(QPainter& painter) const {
  const size_t columns = results_->ascending().size();
  int widest = 0;
  for (size_t column = 0; column < columns; ++column)
    widest = std::max(widest, painter.fontMetrics().horizontalAdvance(valueText(column)) + kGrid);
  const auto step = static_cast<size_t>(std::ceil(std::max(1.0, widest / cell(0, 0).width())));
  const double top = cell(results_->axis().latents.size(), 0).top();
  for (size_t column = 0; column < columns; column += step) {
    const QRectF place = cell(0, column);
    const double wider = std::max(0.0, (widest - place.width()) / 2);
    painter.drawText(QRectF(place.left() - wider, top, place.width() + 2 * wider, kRow), Qt::AlignCenter,
                     valueText(column));
  }
  painter.drawText(nameAt(top, kRow), Qt::AlignRight | Qt::AlignVCenter, tr("value"));
}

/// From 0 to the highest of all.
void SweepHeatMap::paintScale(QPainter& painter) const {
  constexpr int kHeight = kGrid;
  const Palette& palette = Palette::of(*this);
  const double top = cell(results_->axis().latents.size(), 0).top() + kRow;
  const QString end = cellText(highest());
  const int room = width() - kNames - kGrid - painter.fontMetrics().horizontalAdvance(end);
  const QRect bar(kNames, static_cast<int>(top) + (kRow - kHeight) / 2, std::clamp(room, 0, kScale), kHeight);
  for (int x = 0; x < bar.width(); ++x)
    painter.fillRect(bar.left() + x, bar.top(), 1, bar.height(), palette.intensity(x / (bar.width() - 1.0)));
  painter.drawText(nameAt(top, kRow), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("0"));
  painter.drawText(QRectF(bar.right() + kGrid, top, width() - bar.right(), kRow), Qt::AlignLeft | Qt::AlignVCenter,
                   end);
}

bool SweepHeatMap::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || !results_)
    return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const SweepResults::Axis& axis = results_->axis();
  for (size_t latent = 0; latent < axis.latents.size(); ++latent)
    for (size_t column = 0; column < axis.values.size(); ++column)
      if (const double probability = results_->highest(latent, results_->ascending()[column]);
          cell(latent, column).contains(help->pos()) && !std::isnan(probability))
        QToolTip::showText(help->globalPos(),
                           tr("%1 at %2: %3").arg(axis.latents[latent], valueText(column)).arg(probability, 0, 'g', 4));
  return true;
}

void SweepHeatMap::pick(int latent) {
  if (latent < 0 || latent >= latents())
    return;
  setCurrent(latent);
  Q_EMIT picked(latent);
}

void SweepHeatMap::mousePressEvent(QMouseEvent* event) {
  if (results_ && latents() > 0)
    pick(static_cast<int>(std::floor((event->position().y() - kHead) / cell(0, 0).height())));
}

void SweepHeatMap::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Up)
    pick(current_ - 1);
  else if (event->key() == Qt::Key_Down)
    pick(current_ + 1);
  else
    QWidget::keyPressEvent(event);
}

}  // namespace dglm
