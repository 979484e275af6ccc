// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

#include "widgets/charts/chart_table.h"
#include "widgets/charts/sweep_grid.h"

namespace dglm {

/// The target's probability against the value for one latent of a sweep, a line for each group of tokens.
class SweepCurves : public QWidget {
  Q_OBJECT

 public:
  explicit SweepCurves(QWidget* parent = nullptr);
  ~SweepCurves() override;

  void showLatent(const SweepResults& results, size_t latent);
  /// The points of its lines.
  ChartTable table() const { return table_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Chart;

  void placeLegend();
  void restyle();

  std::unique_ptr<Chart> chart_;
  ChartTable table_;
};

}  // namespace dglm
