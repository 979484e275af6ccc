// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

#include "widgets/charts/chart_table.h"
#include "widgets/parts/figure.h"

namespace dglm {

/// A meta-SAE by what it costs and gives.
struct MetaSaePoint {
  int id = 0;        ///< given back by picked()
  QString name;      ///< of its run
  double l0 = 0;     ///< active meta-latents a direction
  double error = 0;  ///< mean squared error of a direction, summed over its dimensions
};

/// Meta-SAEs of one kind, joined by a line.
struct MetaSaeSeries {
  QString name;
  int colour = 0;                    ///< of Palette::series
  bool isControl = false;            ///< on random directions: dashed, its points open
  std::vector<MetaSaePoint> points;  ///< L0 ascending
};

/// L0 against reconstruction error. A click picks a point, the pointer reads one out.
class MetaSaeChart : public QWidget, public FigureSource {
  Q_OBJECT

 public:
  explicit MetaSaeChart(QWidget* parent = nullptr);
  ~MetaSaeChart() override;

  void setSeries(std::vector<MetaSaeSeries> series);
  const std::vector<MetaSaeSeries>& series() const { return series_; }
  /// Ringed, where it is here; no signal.
  void setCurrent(std::optional<int> id);
  ChartTable table() const;
  /// The point within a few pixels of a place of the widget; null without one.
  const MetaSaePoint* pointAt(const QPoint& place) const;
  QPoint placeOf(const MetaSaePoint& point) const;
  QString readOutAt(const QPoint& place) const;

  QSize sizeHint() const override;
  QSizeF naturalSizeMm() const override;
  void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const override;

 Q_SIGNALS:
  void picked(int id);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Chart;

  void redraw();

  std::vector<MetaSaeSeries> series_;
  std::optional<int> current_;
  std::unique_ptr<Chart> chart_;
};

}  // namespace dglm
