// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <cstdint>
#include <memory>
#include <vector>

#include "widgets/charts/chart_table.h"

namespace dglm {

/// Number of tokens by activation: bin i of n holds [i, i+1) * maximum / n, the last bin its upper end too.
/// Tokens where the latent is zero are left out.
struct ActivationCounts {
  double maximum = 0;
  std::vector<int64_t> counts;

  bool operator==(const ActivationCounts&) const = default;
};

/// How many bins a card shows (SAEDashboard).
constexpr int kActivationBins = 50;

/// Sorts non-zero activations into equal bins from 0 to the highest.
ActivationCounts countActivations(const std::vector<float>& nonZero, int bins = kActivationBins);

/// The histogram of a latent's non-zero activations, counts on a logarithmic axis.
class ActivationHistogram : public QWidget {
  Q_OBJECT

 public:
  explicit ActivationHistogram(QWidget* parent = nullptr);
  ~ActivationHistogram() override;

  void setCounts(const ActivationCounts& counts, const QColor& colour);

  /// The bins and how many tokens are in each.
  ChartTable table() const;

  QSize sizeHint() const override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Plot;
  ActivationCounts counts_;
  std::unique_ptr<Plot> plot_;
};

}  // namespace dglm
