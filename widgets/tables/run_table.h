// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QWidget>

#include <limits>
#include <vector>

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// A training run as the table lists it; what a run does not tell is NaN or empty, and hides no run.
struct RunRow {
  enum class State { Waiting, Running, Stopping, Stopped, Finished, EndedEarly, Failed, Begun };
  static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

  QString name;
  QString folder;  ///< tool tip of the name
  State state = State::Begun;
  int queuePlace = 0;          ///< of one that waits, from 1 on
  QString problem;             ///< of a run that failed: why, as its tool tip
  QColor colour;               ///< of its curve; none: it has none
  double secondsLeft = kNone;  ///< of one that trains
  double steps = kNone;
  double stepsWanted = kNone;
  QString trainer;
  double layer = kNone;
  double latents = kNone;
  double k = kNone;
  double batch = kNone;
  double learningRate = kNone;  ///< as it was asked for
  double seed = kNone;
  double loss = kNone;
  double varianceExplained = kNone;
  double l0 = kNone;
  double dead = kNone;
  double threshold = kNone;
  double concepts = kNone;  ///< found on held-out records
  double bestF1 = kNone;

  /// What is absent in both is the same.
  bool isSameAs(const RunRow& other) const;
};

/// All training runs: sorts, filters, copies, and tells which are chosen for the charts.
class RunTable : public QWidget {
  Q_OBJECT

 public:
  explicit RunTable(QWidget* parent = nullptr);
  ~RunTable() override;

  /// Those of before, by folder, stay chosen.
  void setRows(std::vector<RunRow> rows);
  /// Rows of setRows(), from top to bottom as shown.
  std::vector<int> chosen() const;
  void choose(int row);
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void chosenChanged();
  /// Enter or a double click.
  void activated(int row);
  void contextMenuRequested(const QPoint& globalPosition);

 private:
  void widenColumns();

  RowTableModel<RunRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
