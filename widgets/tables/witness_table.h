// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <limits>
#include <vector>

#include "core/base/units.h"
#include "core/sequence/record.h"

class QCheckBox;

namespace dglm {

class FilteredTable;
template <typename Row>  // lupdate loses the namespace at `class Row`
class RowTableModel;

/// A place of a sequence with what the annotation, an alignment and the latents say of it.
struct WitnessRow {
  static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

  qint64 key = 0;  ///< whose it is
  QString record;
  int64_t recordLength = 0;
  BaseRange bases;  ///< 0-based half-open; may wrap
  Strand strand = Strand::None;
  QString label;
  QString meaning;    ///< the concept
  QString annotated;  ///< in words
  QString alignment;
  double identity = kUnknown;  ///< 0..1
  QString latents;
  QString best;             ///< the latent that fires most
  double share = kUnknown;  ///< of the place, where that fires
  double f1 = kUnknown;     ///< of that latent with the concept
  QString verdict;
  QString verdictTip;  ///< what it means
  QString beside;      ///< what else is annotated there
  bool isDisagreement = false;
};

/// Two witnesses: the disagreements, or all places.
class WitnessTable : public QWidget {
  Q_OBJECT

 public:
  explicit WitnessTable(QWidget* parent = nullptr);
  ~WitnessTable() override;

  void setRows(std::vector<WitnessRow> rows);
  /// All rows, whether they are shown or not.
  const std::vector<WitnessRow>& rows() const { return all_; }
  bool showsAll() const;
  void setShowsAll(bool showsAll);
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  /// The user moved to a row, or clicked on its place.
  void picked(qint64 key);

 private:
  void showChosen();

  std::vector<WitnessRow> all_;
  RowTableModel<WitnessRow>* model_;
  FilteredTable* table_;
  QCheckBox* agreeing_;
};

}  // namespace dglm
