// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <limits>
#include <vector>

namespace dglm {

class FilteredTable;
template <typename Row>  // lupdate loses the namespace at `class Row`
class RowTableModel;

/// How one method finds one concept.
struct BaselineTableRow {
  static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

  QString conceptName;
  QString method;
  QString latents;  ///< which, or which family; "" for the other methods
  double f1 = kUnknown;
  double low = kUnknown, high = kUnknown;  ///< of its 95 % interval
  double control = kUnknown;
  double auroc = kUnknown;
  double difference = kUnknown;
  double positives = 0;  ///< tokens tested
  QString verdict;
  QString rule;  ///< what the verdict means
  bool adds = false;
};

/// The methods of every concept, in the order in which they are given.
class BaselineTable : public QWidget {
  Q_OBJECT

 public:
  explicit BaselineTable(QWidget* parent = nullptr);
  ~BaselineTable() override;

  void setRows(std::vector<BaselineTableRow> rows);
  const std::vector<BaselineTableRow>& rows() const;
  /// Whether there is more than one concept to tell apart.
  void setConceptShown(bool isShown);
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  /// The user moved to a row.
  void picked(int row);
  /// The user clicked on its latents, or pressed Enter.
  void latentWanted(int row);

 private:
  RowTableModel<BaselineTableRow>* model_;
  FilteredTable* table_;
};

/// A latent and how much its direction resembles a probe's.
struct CosineRow {
  int32_t latent = 0;
  QString id;
  QString name;
  double cosine = 0;
};

/// Latents by the cosine of their direction with a probe's.
class CosineTable : public QWidget {
  Q_OBJECT

 public:
  explicit CosineTable(QWidget* parent = nullptr);
  ~CosineTable() override;

  void setRows(std::vector<CosineRow> rows);
  const std::vector<CosineRow>& rows() const;

 Q_SIGNALS:
  void latentPicked(qint32 latent);

 private:
  RowTableModel<CosineRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
