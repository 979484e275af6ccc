// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <limits>
#include <vector>

class QDoubleSpinBox;

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// One scored run: a dictionary or a layer's neurons. Absent numbers are NaN.
struct ComparisonRow {
  static constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

  QString model;
  QString what;  ///< "SAE", "neurons"
  int layer = 0;
  double dictSize = kAbsent;
  double k = kAbsent;
  double trainingSteps = kAbsent;
  double units = 0;           ///< latents or neurons whose best F1 reaches the threshold
  double uniqueConcepts = 0;  ///< among their best concepts
  double bestF1 = kAbsent;
  QString mode;
};

/// Layers and models beside each other: how many latents reach an F1, and how many concepts they are.
class ConceptComparison : public QWidget {
  Q_OBJECT

 public:
  explicit ConceptComparison(QWidget* parent = nullptr);
  ~ConceptComparison() override;

  void setRows(std::vector<ComparisonRow> rows);
  const std::vector<ComparisonRow>& rows() const;
  /// F1 from which a latent counts.
  double leastF1() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void leastF1Changed(double f1);

 private:
  RowTableModel<ComparisonRow>* model_;
  FilteredTable* table_;
  QDoubleSpinBox* leastF1_;
};

}  // namespace dglm
