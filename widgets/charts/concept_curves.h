// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <limits>
#include <memory>
#include <vector>

#include "widgets/charts/chart_table.h"
#include "widgets/parts/figure.h"

namespace dglm {

/// Agreement of a latent with a concept at one threshold; all 0..1.
struct AgreementPoint {
  double threshold = 0;
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

/// The same for all thresholds, ascending, on one set of records.
struct AgreementCurve {
  QString name;
  bool isTuning = false;  ///< the set that chose the threshold: drawn apart from the others
  std::vector<AgreementPoint> points;
};

/// Colour and dash of the curve of a set, so that numbers beside the chart can name it: the tuning set grey and dashed.
struct CurveLook {
  QColor colour;
  Qt::PenStyle pen = Qt::SolidLine;
};
CurveLook curveLook(size_t set, const std::vector<AgreementCurve>& curves, const struct Palette& palette);

/// Two charts beside each other: precision against recall, and F1 against the threshold. A point on every curve marks
/// the threshold that is looked at; its line in the second chart can be dragged, and moved with the arrow keys.
class ConceptCurves : public QWidget, public FigureSource {
  Q_OBJECT

 public:
  explicit ConceptCurves(QWidget* parent = nullptr);
  ~ConceptCurves() override;

  /// `highest` is the largest activation, `tuned` the threshold that the tuning set chose; looks at that one.
  void setCurves(std::vector<AgreementCurve> curves, double highest, double tuned);
  const std::vector<AgreementCurve>& curves() const { return curves_; }
  /// Emits nothing.
  void setThreshold(double threshold);
  double threshold() const { return threshold_; }

  /// The points of all curves.
  ChartTable table() const;

  QSize sizeHint() const override;
  QSizeF naturalSizeMm() const override;
  void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const override;

 Q_SIGNALS:
  /// By the user: 0 to the largest activation.
  void thresholdMoved(double threshold);

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Charts;

  void moveTo(double threshold);
  bool onMouse(QEvent& event);
  void style();
  void describe();

  std::vector<AgreementCurve> curves_;
  double highest_ = 1;
  double tuned_ = 0;
  double threshold_ = 0;
  bool isDragged_ = false;
  std::unique_ptr<Charts> charts_;
};

}  // namespace dglm
