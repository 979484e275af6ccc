// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sweep_heat_map.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "widgets/palette.h"
#include "widgets/theme.h"
#include "widgets/value_format.h"

namespace dglm {
namespace {

constexpr int kNames = 16 * kGrid;  // width of the latents' names
constexpr int kRow = 3 * kGrid;
constexpr int kColumn = 5 * kGrid;
constexpr int kLeastColumn = 2;  // pixels: of hundreds of values, the colours still tell the course
constexpr int kColumnsWanted = 16;
constexpr int kRowsWanted = 16;

/// Two decimals; where these are zeros, the first digit that is not.
QString cellText(double probability) {
  constexpr double kLeast = 0.005;
  return probability < kLeast && probability > 0 ? QString::number(probability, 'e', 0) : formatScore(probability);
}

}  // namespace

SweepHeatMap::SweepHeatMap(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Highest probability of the target by latent and value"));
  setFocusPolicy(Qt::StrongFocus);
}

void SweepHeatMap::setResults(const SweepResults* results) {
  results_ = results;
  updateGeometry();
  update();
}

void SweepHeatMap::setCurrent(int latent) {
  current_ = latent;
  update();
}

int SweepHeatMap::latents() const {
  return results_ ? static_cast<int>(results_->axis().latents.size()) : 0;
}

QSize SweepHeatMap::sizeHint() const {
  const int columns = results_ ? static_cast<int>(results_->axis().values.size()) : 8;
  return {kNames + std::min(columns, kColumnsWanted) * kColumn, (std::clamp(latents(), 4, kRowsWanted) + 1) * kRow};
}

QSize SweepHeatMap::minimumSizeHint() const {
  const int columns = results_ ? static_cast<int>(results_->axis().values.size()) : 0;
  return {kNames + columns * kLeastColumn, (latents() + 1) * 2 * kGrid};
}

QRectF SweepHeatMap::cell(size_t latent, size_t value) const {
  const double width = (this->width() - kNames) / static_cast<double>(results_->axis().values.size());
  const double height = std::min<double>(kRow, this->height() / (latents() + 1.0));
  return {kNames + static_cast<double>(value) * width, static_cast<double>(latent) * height, width, height};
}

void SweepHeatMap::paintEvent(QPaintEvent*) {
  const Palette& palette = Palette::of(*this);
  QPainter painter(this);
  painter.fillRect(rect(), palette.ground);
  if (!results_)
    return;
  const SweepResults::Axis& axis = results_->axis();
  const double top = results_->highest() > 0 ? results_->highest() : 1;
  const double gap = cell(0, 0).width() > 4 * kLeastColumn ? 1 : 0;
  for (size_t latent = 0; latent < axis.latents.size(); ++latent) {
    for (size_t value = 0; value < axis.values.size(); ++value) {
      const double probability = results_->highest(latent, value);
      if (std::isnan(probability))
        continue;
      const QRectF place = cell(latent, value);
      const QColor colour = palette.intensity(probability / top);
      painter.fillRect(place.adjusted(0, 0, -gap, -1), colour);
      const QString text = cellText(probability);
      painter.setPen(textOn(colour));
      if (painter.fontMetrics().horizontalAdvance(text) + 2 < place.width())
        painter.drawText(place, Qt::AlignCenter, text);
    }
    const QRectF row = cell(latent, 0);
    const bool isCurrent = static_cast<int>(latent) == current_;
    painter.setPen(isCurrent ? palette.accent : palette.text);
    const QRectF name(0, row.top(), kNames - kGrid, row.height());
    painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(axis.latents[latent], Qt::ElideRight, kNames - kGrid));
  }
  painter.setPen(palette.secondaryText);
  paintValues(painter);
}

/// Below the columns; where these are narrow, below every so many.
void SweepHeatMap::paintValues(QPainter& painter) const {
  const SweepResults::Axis& axis = results_->axis();
  const auto title = [&](size_t value) { return QString::number(axis.values[value], 'g', 3); };
  int widest = 0;
  for (size_t value = 0; value < axis.values.size(); ++value)
    widest = std::max(widest, painter.fontMetrics().horizontalAdvance(title(value)) + kGrid);
  const auto step = static_cast<size_t>(std::ceil(std::max(1.0, widest / cell(0, 0).width())));
  for (size_t value = 0; value < axis.values.size(); value += step) {
    const QRectF place = cell(axis.latents.size(), value);
    const double wider = std::max(0.0, (widest - place.width()) / 2);
    painter.drawText(place.adjusted(-wider, 0, wider, 0), Qt::AlignCenter, title(value));
  }
}

bool SweepHeatMap::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || !results_)
    return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const SweepResults::Axis& axis = results_->axis();
  for (size_t latent = 0; latent < axis.latents.size(); ++latent)
    for (size_t value = 0; value < axis.values.size(); ++value)
      if (const double probability = results_->highest(latent, value);
          cell(latent, value).contains(help->pos()) && !std::isnan(probability))
        QToolTip::showText(
            help->globalPos(),
            tr("%1 at %2: %3").arg(axis.latents[latent]).arg(axis.values[value]).arg(probability, 0, 'f', 4));
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
    pick(static_cast<int>(event->position().y() / cell(0, 0).height()));
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
