// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <limits>
#include <memory>
#include <vector>

#include "widgets/charts/chart_table.h"
#include "widgets/parts/figure.h"
#include "widgets/steering/dial_scale.h"

namespace dglm {

/// Probabilities (0..1) with a dial at a value; NaN where a group is not asked for.
struct StrengthCurvePoint {
  double value = 0;
  double target = std::numeric_limits<double>::quiet_NaN();
  double wildType = std::numeric_limits<double>::quiet_NaN();
};

/// What the chart of one dial shows.
struct StrengthCurveContent {
  QString title;                           ///< "L2/1334 AmpR"
  QString targetName;                      ///< "mutant", or the token that is read
  QString wildTypeName;                    ///< empty: no such group
  std::vector<StrengthCurvePoint> points;  ///< ascending
  double bandLow = 0, bandHigh = 0;
  double baseline = std::numeric_limits<double>::quiet_NaN();  ///< of the target, nothing steered
  DialScale scale;
  bool canMove = true;
};

/// Probability against the strength of one latent, with the band of usual values and the present value as a line that
/// can be dragged, or moved with the arrow keys (Home is 0).
class StrengthCurve : public QWidget, public FigureSource {
  Q_OBJECT

 public:
  explicit StrengthCurve(QWidget* parent = nullptr);
  ~StrengthCurve() override;

  void setContent(const StrengthCurveContent& content);
  const StrengthCurveContent& content() const { return content_; }
  /// Emits nothing.
  void setValue(double value);
  double value() const { return value_; }

  /// The points of both curves, and the baseline at each.
  ChartTable table() const;

  QSize sizeHint() const override;
  QSizeF naturalSizeMm() const override;
  void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const override;

 Q_SIGNALS:
  void valueMoved(double value);
  /// A drag ended.
  void released();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Chart;

  void moveTo(double value);
  bool onMouse(QEvent& event);
  void redraw();
  void describe();

  StrengthCurveContent content_;
  double value_ = 0;
  bool isDragged_ = false;
  std::unique_ptr<Chart> chart_;
};

}  // namespace dglm
