// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/training_menu.h"

#include <QAction>
#include <QMenu>

#include "app/project/action_host.h"
#include "app/project/command_copy.h"
#include "app/project/export_texts.h"
#include "app/project/exporter.h"
#include "app/project/stability_book.h"
#include "app/training/stability_dialog.h"
#include "app/training/training_panel.h"
#include "app/training/training_request.h"
#include "widgets/charts/run_curves.h"
#include "widgets/charts/stability_histogram.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/run_table.h"

namespace dglm {

TrainingMenu::TrainingMenu(ActionHost& host, Session& session, const LatentTracks& tracks, TrainingPanel& panel,
                           const StabilityBook& stability)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      panel_(panel),
      exporter_(new Exporter(session, tracks, host.dialogParent())) {
  connect(exporter_, &Exporter::exported, this,
          [this](const QString& path) { host_.showNotice(tr("Wrote %1.").arg(path)); });
  connect(&stability, &StabilityBook::measured, this, &TrainingMenu::showStability);
}

void TrainingMenu::showStability(const std::vector<MeasuredStability>& dictionaries) {
  auto* dialog = new StabilityDialog(dictionaries, &host_.dialogParent());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &StabilityDialog::exportWanted, this,
          [this](const QString& csv, const QString& name) { exporter_->exportCsv(csv, name, programOrigin()); });
  connect(dialog, &StabilityDialog::figureWanted, this,
          [this](const StabilityHistogram& histogram, const QString& dictionary) {
            FigureText text;
            text.title = QStringLiteral("stability-") + dictionary;
            text.caption = datedCaption({tr("Seed stability of %1").arg(dictionary)});
            exporter_->exportFigure(histogram, text);
          });
  dialog->show();
}

void TrainingMenu::fill(QMenu& model) {
  model.addSeparator();
  QMenu* menu = model.addMenu(tr("&Training"));
  menu->addAction(tr("S&how the Panel"), this, [this] { host_.showPanel(PanelName::Training); });
  menu->addActions(panel_.actions());
  menu->addSeparator();
  curves_ = menu->addAction(tr("&Curves as Figure..."), this, &TrainingMenu::exportCurves);
  runs_ = menu->addAction(tr("Table of R&uns as CSV..."), this, &TrainingMenu::exportRuns);
  command_ = menu->addAction(tr("Copy as Co&mmand"), this, &TrainingMenu::copyCommand);
  command_->setToolTip(tr("The decode-glm line that trains the chosen run."));
  connect(menu, &QMenu::aboutToShow, this, &TrainingMenu::enable);
}

void TrainingMenu::enable() {
  const ListedRun* run = panel_.chosen();
  curves_->setEnabled(panel_.chart() != nullptr);
  runs_->setEnabled(!panel_.table().table().shownRows().empty());
  command_->setEnabled(run && run->request);
}

void TrainingMenu::exportCurves() {
  const FigureSource* chart = panel_.chart();
  if (!chart)
    return;
  FigureText text;
  text.title = QStringLiteral("training-") + panel_.chartName();
  text.caption = datedCaption({panel_.chartTitle()});
  exporter_->exportFigure(*chart, text);
}

void TrainingMenu::exportRuns() {
  exporter_->exportCsv(panel_.table().table().toCsv(), QStringLiteral("training-runs"), programOrigin());
}

void TrainingMenu::copyCommand() {
  const ListedRun* run = panel_.chosen();
  if (run && run->request)
    copyRunnable(host_, session_, trainingCommand(*run->request));
}

}  // namespace dglm
