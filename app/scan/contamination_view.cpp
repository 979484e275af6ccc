// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/contamination_view.h"

#include <QPushButton>

#include <utility>

#include "app/project/export_texts.h"
#include "app/project/exporter.h"
#include "app/project/latent_tracks.h"
#include "app/scan/scan_request.h"
#include "widgets/parts/drawing_view.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/subject_table.h"

namespace dglm {
ContaminationView::ContaminationView(Session& session, const LatentTracks& tracks, QWidget* parent)
    : QTabWidget(parent),
      exporter_(new Exporter(session, tracks, *this)),
      table_(new SubjectTable(this)),
      figure_(new DrawingView(this)) {
  setDocumentMode(true);
  addTab(table_, tr("Table"));
  addTab(figure_, tr("Figure"));
  connect(table_, &SubjectTable::groupingChanged, this, &ContaminationView::draw);
  connect(exporter_, &Exporter::exported, this, &ContaminationView::exported);
}

void ContaminationView::setContamination(const Contamination& contamination, const QString& name,
                                         const QString& title) {
  contamination_ = contamination;
  name_ = name;
  title_ = title;
  std::array<std::vector<SubjectRow>, 3> rows;
  for (size_t i = 0; i < rows.size(); ++i)
    for (const SubjectSummary& summary : contamination_[i])
      rows[i].push_back(subjectRowOf(summary));
  table_->setGroups(std::move(rows));
  table_->setGrouping(SubjectGrouping::Species);
  draw();
}

void ContaminationView::draw() {
  const SubjectWords words{
      .title = title_.toStdString(),
      .axis = tr("Hits").toStdString(),
      .hits = [](int64_t hits) { return tr("%n hits", nullptr, static_cast<int>(hits)).toStdString(); },
      .others = [](int64_t rows) { return tr("%n more", nullptr, static_cast<int>(rows)).toStdString(); }};
  figure_->setDrawing(subjectFigure(contamination_[static_cast<size_t>(table_->grouping())], words));
}

QList<QPushButton*> ContaminationView::makeButtons(QWidget* parent) {
  auto* table = new QPushButton(tr("Export &Table..."), parent);
  table->setToolTip(tr("The rows and columns that are shown, as CSV."));
  connect(table, &QPushButton::clicked, this,
          [this] { exporter_->exportCsv(table_->table().toCsv(), name_, programOrigin()); });
  auto* figure = new QPushButton(tr("Export &Figure..."), parent);
  figure->setToolTip(tr("The bars as SVG, PDF or PNG."));
  connect(figure, &QPushButton::clicked, this, [this] {
    exporter_->exportFigure(*figure_, {name_, tr("Hits with an e-value of 0.00001 or less"), {}});
  });
  for (QPushButton* button : {table, figure})
    button->setAutoDefault(false);
  return {table, figure};
}

}  // namespace dglm
