// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>
#include <vector>

#include "widgets/charts/chart_table.h"
#include "widgets/parts/figure.h"

namespace dglm {

/// How many latents come back under other seeds, and how well: the stabilities of a dictionary in bins from 0 to 1, and
/// the rule that tells evidence from warning.
class StabilityHistogram : public QWidget, public FigureSource {
  Q_OBJECT

 public:
  explicit StabilityHistogram(QWidget* parent = nullptr);
  ~StabilityHistogram() override;

  static constexpr int kBins = 20;

  /// `rule`: from where on a latent counts as coming back.
  void setStability(const std::vector<float>& stability, double rule);
  /// Latents by bin; what lies beyond 0..1 is in the outer ones.
  const std::vector<int>& counts() const { return counts_; }
  ChartTable table() const;

  QSize sizeHint() const override;
  QSizeF naturalSizeMm() const override;
  void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Plot;
  void restyle();

  std::vector<int> counts_;
  double rule_ = 1;
  std::unique_ptr<Plot> plot_;
};

}  // namespace dglm
