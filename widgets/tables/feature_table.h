// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QWidget>

#include <vector>

#include "core/sequence/record.h"

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// One feature of the current record as the list shows it.
struct FeatureRow {
  int feature = 0;  ///< index into the record's features
  bool isVisible = true;
  QColor colour;
  QString label;
  QString type;
  BaseRange bases;     ///< its extent
  int64_t length = 0;  ///< bases of its segments
  int64_t recordLength = 0;
  Strand strand = Strand::None;
  bool isMadeByHand = false;  ///< or changed
};

/// The list of a record's features: filter, sort, hide, recolour. Space shows or hides the selected rows.
class FeatureTable : public QWidget {
  Q_OBJECT

 public:
  explicit FeatureTable(QWidget* parent = nullptr);
  ~FeatureTable() override;

  void setRows(std::vector<FeatureRow> rows);
  /// Replaces the row of the same feature; does nothing if there is none.
  void updateRow(const FeatureRow& row);
  const std::vector<FeatureRow>& rows() const;

  /// Follows the application's selection; emits nothing.
  void setCurrentFeature(int feature);

  /// Exactly what is shown; positions 1-based and inclusive.
  QString toCsv() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void featurePicked(int feature);
  /// Enter or a double click: go there.
  void featureActivated(int feature);
  void visibilityChanged(int feature, bool visible);
  void colourChanged(int feature, const QColor& colour);
  void contextMenuRequested(const std::vector<int>& features, const QPoint& globalPosition);

 public Q_SLOTS:
  /// Asks for the colour of a feature; also a click on its swatch.
  void chooseColour(int feature);

 private:
  int rowOf(int feature) const;
  void toggleVisibility(const std::vector<int>& rows);
  void onCellClicked(int row, int column);

  RowTableModel<FeatureRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
