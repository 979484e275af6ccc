// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace dglm {

class FilteredTable;
template <typename Row>  // lupdate loses the namespace at `class Row`
class RowTableModel;

/// How a latent tells groups of sequences apart.
struct DifferenceRow {
  int latent = 0;
  QString id;     ///< "L3/412"
  QString label;  ///< may be empty
  QString high;   ///< the group where it is higher
  double effect = 0;
  double p = 1;
  double q = 1;
  std::vector<double> means;   ///< by group, in the order of the columns
  std::vector<double> firing;  ///< sequences in which it fires, by group
};

/// Latents that tell groups apart, the clearest first.
class DifferenceTable : public QWidget {
  Q_OBJECT

 public:
  explicit DifferenceTable(QWidget* parent = nullptr);
  ~DifferenceTable() override;

  /// `groups`: their names; two columns each. `isShare`: the means are shares of tokens.
  void setRows(std::vector<DifferenceRow> rows, const QStringList& groups, bool isShare);
  const std::vector<DifferenceRow>& rows() const { return rows_; }
  /// Null before the first rows.
  FilteredTable* table() { return table_; }

 Q_SIGNALS:
  /// The user moved to a latent.
  void picked(int latent);

 private:
  void build(const QStringList& groups, bool isShare);

  std::vector<DifferenceRow> rows_;
  QStringList groups_;
  bool isShare_ = false;
  RowTableModel<DifferenceRow>* model_ = nullptr;
  FilteredTable* table_ = nullptr;
};

}  // namespace dglm
