// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

#include "widgets/charts/chart_table.h"
#include "widgets/charts/sweep_grid.h"

class QPainter;

namespace dglm {

/// The values of one latent, or of all: every value and place.
ChartTable tableOf(const SweepResults& results, std::optional<size_t> latent = {});

/// The highest probability of the target over the positions, a row a latent, a column a value in ascending order, with
/// the scale of its colours below. A click or the arrow keys pick a latent.
class SweepHeatMap : public QWidget {
  Q_OBJECT

 public:
  explicit SweepHeatMap(QWidget* parent = nullptr);

  /// Must outlive the widget, or be replaced by null.
  void setResults(const SweepResults* results);
  void setCurrent(int latent);
  int current() const { return current_; }

  /// Every latent, value and place, not only the highest of the places.
  ChartTable table() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void picked(int latent);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  int latents() const;
  QString title() const;
  QString valueText(size_t column) const;
  double highest() const;
  QRectF cell(size_t latent, size_t column) const;
  /// The part of a line left of the columns.
  QRectF nameAt(double top, double height) const;
  void pick(int latent);
  void paintTitle(QPainter& painter) const;
  void paintRow(QPainter& painter, size_t latent) const;
  void paintValues(QPainter& painter) const;
  void paintScale(QPainter& painter) const;

  const SweepResults* results_ = nullptr;
  int current_ = 0;
};

}  // namespace dglm
