// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QWidget>

#include <limits>
#include <vector>

#include "core/base/units.h"

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// One latent as the table shows it. Absent numbers are NaN.
struct LatentRow {
  LatentId id;
  float maximum = std::numeric_limits<float>::quiet_NaN();           ///< highest activation in the project
  double fractionActive = std::numeric_limits<double>::quiet_NaN();  ///< share of tokens where it is not zero, 0..1
  double recordsFiring = std::numeric_limits<double>::quiet_NaN();   ///< records with at least one active token
  QString label;                                                     ///< its name, its best concept, or a guess
  QColor labelColour;                                                ///< of a guess; not valid: the text's own
  QString labelOrigin;                                               ///< a sentence: who says so
  double f1 = std::numeric_limits<double>::quiet_NaN();              ///< held-out F1 of its best concept
  double labelShare = std::numeric_limits<double>::quiet_NaN();  ///< share of its activation inside that label, 0..1
  double stability = std::numeric_limits<double>::quiet_NaN();   ///< mean cosine to its match under other seeds
  bool pinned = false;                                           ///< shown as a track
  QColor trackColour;                                            ///< of the pinned track
  QString note;
};

/// The list of latents: filter, sort, pin. Space pins the selected rows, Enter opens the card.
class LatentTable : public QWidget {
  Q_OBJECT

 public:
  explicit LatentTable(QWidget* parent = nullptr);
  ~LatentTable() override;

  void setRows(std::vector<LatentRow> rows);
  /// Replaces the row of the same latent; does nothing if there is none.
  void updateRow(const LatentRow& row);
  const std::vector<LatentRow>& rows() const;

  /// Follows the application's selection; emits nothing.
  void setCurrentLatent(LatentId id);
  void clearCurrent();
  /// A column that is empty before the stability was measured.
  void setStabilityShown(bool isShown);

  /// Exactly what is shown, at full precision.
  QString toCsv() const;
  /// At which no title is cut.
  int widthOfTitles() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  /// The user moved to the latent's row.
  void latentPicked(dglm::LatentId id);
  /// Enter, double click or a click on the id: open its card.
  void latentActivated(dglm::LatentId id);
  void pinToggled(dglm::LatentId id, bool pinned);
  void contextMenuRequested(const std::vector<dglm::LatentId>& ids, const QPoint& globalPosition);

 private:
  int rowOf(LatentId id) const;
  void togglePins(const std::vector<int>& rows);

  RowTableModel<LatentRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
