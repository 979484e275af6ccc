// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <vector>

#include "app/project/session.h"
#include "core/study/scan_run.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dglm {

class CommandRow;
class CorpusList;

/// Queries that a scan can search for, with a name for them.
struct QueryChoice {
  QString title;
  std::vector<Query> queries;
  QString file = {};  ///< that holds the same; empty: none does
};

/// Asks what is searched for in which files, and how.
class ScanDialog : public QDialog {
  Q_OBJECT

 public:
  /// `choices`: what there is to search for; the first is chosen. Files are offered besides.
  ScanDialog(Session& session, std::vector<QueryChoice> choices, QWidget* parent);

  ScanWish wish() const;
  /// The line of decode-glm that makes the same scan; empty until all of it is there.
  QString command() const;

  /// What exec() gives where the scan is to run on a cluster.
  static constexpr int kOnCluster = 2;

  /// Adds files or folders to the corpus.
  void addCorpus(const QStringList& paths);

 private:
  void chooseQueries();
  void takeQueries(QueryChoice choice);
  const QueryChoice* chosen() const;
  QString queryFile() const;
  void writeQueries();
  void showExpectedProblem();
  void onEdited();

  Session& session_;
  std::vector<QueryChoice> choices_;
  QComboBox* queries_;
  QLabel* queryText_;
  CorpusList* corpus_;
  QComboBox* task_;
  QLineEdit* expected_;
  QLabel* expectedProblem_;
  QDoubleSpinBox* identity_;
  QLabel* said_;
  CommandRow* command_;
  QPushButton* start_;
};

}  // namespace dglm
