// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPointF>
#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

#include "widgets/charts/chart_table.h"
#include "widgets/parts/figure.h"

namespace dglm {

/// One quantity of one training run.
struct RunCurve {
  QString name;
  int colour = 0;         ///< of Palette::series
  std::vector<double> x;  ///< ascending
  std::vector<double> y;  ///< as long; NaN where it was not logged
};

struct RunCurvesContent {
  QString name;  ///< of the chart's file
  QString xTitle;
  QString yTitle;
  std::vector<RunCurve> curves;
  bool isLogarithmic = false;       ///< the y axis; values that are not above 0 are left out then
  double smoothing = 0;             ///< 0: none; else the share of the running mean that a point keeps, below 1
  bool isScatter = false;           ///< points without lines, and no smoothing
  std::vector<QPointF> front = {};  ///< of a scatter, ascending: points that no other one beats, joined by steps
};

/// An exponential running mean over the values that are there, without the pull towards 0 at its start (as TensorBoard
/// smooths). `weight` is the share of the mean so far, 0 <= weight < 1.
std::vector<double> smoothed(const std::vector<double>& values, double weight);

/// Names without the parts between underscores that all of as many parts have: "k8 seed42" of a sweep's.
std::vector<QString> tellingNames(const std::vector<QString>& names);

/// Lines of training runs over their steps, smoothed ones over their own pale line; or a point a run. The values under
/// the pointer are read out.
class RunCurves : public QWidget, public FigureSource {
  Q_OBJECT

 public:
  explicit RunCurves(QWidget* parent = nullptr);
  ~RunCurves() override;

  void setContent(RunCurvesContent content);
  const RunCurvesContent& content() const { return content_; }
  /// All points of all runs, also those between what the screen can show.
  ChartTable table() const;
  /// What is told of the place in the widget; empty beside the axes.
  QString readOutAt(const QPoint& place) const;

  QSize sizeHint() const override;
  QSizeF naturalSizeMm() const override;
  void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Chart;

  void restyle();

  RunCurvesContent content_;
  std::unique_ptr<Chart> chart_;
};

}  // namespace dglm
