// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <limits>
#include <vector>

#include "core/base/units.h"

class QStackedWidget;

namespace dglm {

class FilteredTable;
class StateView;
template <class Row>
class RowTableModel;

/// A place where a latent and the labels of a concept disagree.
struct ConceptFaultRow {
  bool isMissed = false;  ///< a labelled region; false: the latent fires outside the label
  QString set;            ///< "tuning", "test 1"
  int64_t record = 0;     ///< given back by placePicked
  QString recordName;
  int64_t recordLength = 0;
  BaseRange bases;
  double found = std::numeric_limits<double>::quiet_NaN();  ///< of a missed region, the share that was found, 0..1
  double peak = 0;                                          ///< highest activation there
};

/// Missed regions and false alarms; a click goes to the place.
class ConceptFaultsTable : public QWidget {
  Q_OBJECT

 public:
  explicit ConceptFaultsTable(QWidget* parent = nullptr);
  ~ConceptFaultsTable() override;

  void setRows(std::vector<ConceptFaultRow> rows);
  const std::vector<ConceptFaultRow>& rows() const;
  /// The sentence in place of a table without rows.
  void setEmptyText(const QString& sentence);
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void placePicked(qint64 record, dglm::BaseRange bases);

 private:
  RowTableModel<ConceptFaultRow>* model_;
  QStackedWidget* pages_;
  StateView* empty_;
  FilteredTable* table_;
};

}  // namespace dglm
