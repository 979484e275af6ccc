// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <limits>
#include <vector>

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// One gLM or SAE as the list shows it. Numbers that do not apply are NaN.
struct ModelRow {
  QString id;
  QString name;
  QString title;  ///< one line about it, for the tool tip; may be empty
  QString kind;   ///< "gLM", "SAE" or "?"
  QString type;   ///< family of a gLM, architecture of an SAE
  double layers = std::numeric_limits<double>::quiet_NaN();
  double width = std::numeric_limits<double>::quiet_NaN();  ///< numbers a token: hidden size, activation_dim
  double parameters = std::numeric_limits<double>::quiet_NaN();
  double latents = std::numeric_limits<double>::quiet_NaN();
  double layer = std::numeric_limits<double>::quiet_NaN();  ///< that an SAE was trained on, 0-based
  QString fits;                                             ///< of an SAE: names of the gLMs it fits
  double bytes = std::numeric_limits<double>::quiet_NaN();
  QString licence;
  QString state;  ///< in words
};

/// The list of gLMs and SAEs: filter, sort, pick one, open it.
class ModelList : public QWidget {
  Q_OBJECT

 public:
  explicit ModelList(QWidget* parent = nullptr);
  ~ModelList() override;

  /// The current row stays, if there still is one of its id.
  void setRows(std::vector<ModelRow> rows);
  /// Replaces the row of the same id; does nothing if there is none.
  void updateRow(const ModelRow& row);
  const std::vector<ModelRow>& rows() const;

  /// Emits nothing.
  void setCurrentModel(const QString& id);
  /// Empty where no row is current.
  QString currentModel() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void modelPicked(const QString& id);
  /// Enter or a double click.
  void modelActivated(const QString& id);
  void contextMenuRequested(const QString& id, const QPoint& globalPosition);

 private:
  QString idAt(int row) const;
  int rowOf(const QString& id) const;

  RowTableModel<ModelRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
