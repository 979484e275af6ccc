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

/// What an edit does to a latent.
struct EditedLatentRow {
  int latent = 0;
  QString id;     ///< "L9/5066"
  QString title;  ///< its name or best concept
  double change = 0;
  double nearBefore = 0, nearAfter = 0;
  double maximumBefore = 0, maximumAfter = 0;
  double meanBefore = 0, meanAfter = 0;
};

/// The latents that an edit changes most.
class EditedLatentTable : public QWidget {
  Q_OBJECT

 public:
  explicit EditedLatentTable(QWidget* parent = nullptr);
  ~EditedLatentTable() override;

  void setRows(std::vector<EditedLatentRow> rows);
  const std::vector<EditedLatentRow>& rows() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  /// The user moved to a row, or clicked on it.
  void picked(int latent);

 private:
  RowTableModel<EditedLatentRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
