// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include "app/families/family_desk.h"
#include "app/project/study_window.h"
#include "core/study/meta_sweep.h"
#include "widgets/charts/meta_sae_chart.h"
#include "widgets/tables/meta_sae_table.h"

namespace dglm {

/// The meta-SAEs that this project made or opened: L0 against reconstruction error beside the random control, and which
/// of them is shown in the Families panel.
class MetaSaeWindow : public StudyWindow {
  Q_OBJECT

 public:
  MetaSaeWindow(Session& session, const LatentTracks& tracks, FamilyDesk& families, QWidget* parent);

  MetaSaeTable& table() { return *table_; }
  MetaSaeChart& chart() { return *chart_; }
  QPushButton& showButton() { return *show_; }
  /// Null until the list was read.
  const MetaSaeList* list() const { return list_.get(); }

 private:
  void read();
  void take(MetaSaeList list);
  void showList();
  void choose(int row);
  void openFamilies(int row);
  void exportTable();
  void exportFigure();
  void enable() override;
  bool hasResults() const override { return list_ != nullptr; }

  FamilyDesk& families_;
  Exporter* exporter_;
  MetaSaeTable* table_;
  MetaSaeChart* chart_;
  QAction* again_;
  QPushButton* show_ = nullptr;
  QPushButton* figure_ = nullptr;
  QPushButton* asTable_ = nullptr;
  std::shared_ptr<const MetaSaeList> list_;
  const void* shownRun_ = nullptr;  ///< whose state the table tells
};

/// The rows of the table, one a meta-SAE of the list, in its order.
std::vector<MetaSaeRow> metaSaeRows(const MetaSaeList& list, const MetaRunFiles* shown, const std::string& dictionary);
/// What is exported: the names of the command's table, a row a meta-SAE.
std::vector<QStringList> metaSaeCells(const MetaSaeList& list);
/// The lines of the chart: those of one width, trainer and dictionary together, the control beside its own. A point's
/// id is the row of the list.
std::vector<MetaSaeSeries> metaSaeSeries(const MetaSaeList& list);

}  // namespace dglm
