// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

#include "app/project/concept_book.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace dglm {

class ConceptComparison;
class ConceptCurves;
class ConceptFaultsTable;
class ConceptReadings;

/// The row of the concept table that is looked at: its curves and numbers at the threshold, and where latent and labels
/// disagree; beside them, layers and models compared.
class ConceptDetail : public QWidget {
  Q_OBJECT

 public:
  ConceptDetail(Session& session, ConceptBook& book, QWidget* parent = nullptr);

  ConceptCurves& curves() { return *curves_; }
  ConceptReadings& readings() { return *readings_; }
  ConceptFaultsTable& faults() { return *faults_; }
  ConceptComparison& comparison() { return *comparison_; }

 private:
  QWidget* buildCurves();
  void showRow();
  void showCurves();
  void showThreshold();
  void showTitle();
  void showReadings();
  void showFaults();
  void showComparison();
  void goToBest();

  Session& session_;
  ConceptBook& book_;
  QTabWidget* pages_;
  QLabel* title_;
  QLabel* said_;
  QPushButton* best_;
  QPushButton* reset_;
  ConceptReadings* readings_;
  ConceptCurves* curves_;
  ConceptFaultsTable* faults_;
  ConceptComparison* comparison_;
  QTimer faultsSoon_;  // while the threshold is dragged, the list follows now and then
};

}  // namespace dglm
