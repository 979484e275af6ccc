// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/concept_menu.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>

#include "app/concepts/concept_command.h"
#include "app/concepts/concept_detail.h"
#include "app/concepts/concept_panel.h"
#include "app/concepts/score_concepts_dialog.h"
#include "app/project/exporter.h"
#include "app/shell/main_window.h"
#include "app/shell/notice_bar.h"
#include "app/shell/sequence_area.h"
#include "app/texts/paths.h"
#include "widgets/charts/concept_curves.h"
#include "widgets/tables/concept_table.h"

namespace dglm {

ConceptMenu::ConceptMenu(MainWindow& window, QMenu& analyse)
    : QObject(&window), window_(window), exporter_(new Exporter(window.session(), window.tracks(), window)) {
  analyse.addSeparator();
  score_ = analyse.addAction(tr("S&core Concepts..."), this, &ConceptMenu::score);
  score_->setToolTip(
      tr("Which latent outlines which annotated feature: chosen on one set of sequences, tested on two "
         "others."));
  useSelection_ = analyse.addAction(tr("&Use Selection as Concept"), this, &ConceptMenu::useSelection);
  useSelection_->setShortcut(Qt::CTRL | Qt::Key_K);
  useSelection_->setToolTip(
      tr("Scores all latents against the selected feature or bases, from the activations that are "
         "stored."));
  addExporting(*analyse.addMenu(tr("Concept &Results")));

  ConceptDesk& desk = window.conceptDesk();
  connect(&desk, &ConceptDesk::changed, this, &ConceptMenu::enable);
  connect(&window.session(), &Session::stateChanged, this, &ConceptMenu::enable);
  connect(&window.session(), &Session::selectionChanged, this, &ConceptMenu::enable);
  connect(&window.session().latents(), &LatentBook::stateChanged, this, &ConceptMenu::enable);
  connect(&window.concepts(), &ConceptBook::runsChanged, this, &ConceptMenu::enable);
  connect(&window.concepts(), &ConceptBook::chosenChanged, this, &ConceptMenu::enable);
  connect(&window.concepts(), &ConceptBook::curvesChanged, this, &ConceptMenu::enable);
  connect(&desk, &ConceptDesk::selectionScored, &window, &MainWindow::showConcepts);
  NoticeBar& notices = window.sequenceArea().notices();
  connect(&desk, &ConceptDesk::nothingFound, &notices, [&notices] {
    notices.showNotice(
        tr("No latent fires at the selection in a way that sets it apart from the rest of the sequence."));
  });
  connect(exporter_, &Exporter::exported, &notices,
          [&notices](const QString& path) { notices.showNotice(tr("Wrote %1.").arg(path)); });
  enable();
}

void ConceptMenu::addExporting(QMenu& menu) {
  QAction* table = menu.addAction(tr("&Table as CSV or Excel..."), this, [this] {
    exporter_->exportTable(window_.conceptPanel().table().toCells(), tr("concepts"));
  });
  table->setToolTip(tr(
      "The rows that are shown with all their numbers and where they come from: mode, SHA-256 of model and "
      "dictionary, sets, labels and synonyms, draws, seed, version. The columns have English names, so that a script "
      "reads them in any language."));
  figure_ = menu.addAction(tr("Curves as &Figure..."), this, [this] {
    exporter_->exportFigure(window_.conceptPanel().detail().curves(), tr("concept-curves"));
  });
  copyCommand_ = menu.addAction(tr("Copy as Co&mmand"), this, [this] {
    if (const auto row = window_.concepts().chosen())
      QApplication::clipboard()->setText(conceptsCommand(window_.session(), row->run->run));
  });
  copyCommand_->setToolTip(tr("The decode-glm line that scores the sets of the chosen row's run."));
  saveSets_ = menu.addAction(tr("&Save the Sets as GenBank..."), this, [this] {
    const auto row = window_.concepts().chosen();
    if (!row)
      return;
    const ScoreRun run = row->run->run;  // a copy: the list may change while the user looks for a folder
    const QString folder = QFileDialog::getExistingDirectory(&window_, tr("Save the Sets as GenBank"));
    if (!folder.isEmpty())
      saveConceptSets(window_.session(), run, pathOf(folder), &window_);
  });
  saveSets_->setToolTip(tr("Writes the three sets and the synonyms as files that the command of this run names."));
  ofResults_ = {table};
  window_.conceptPanel().setActions(score_, {useSelection_, table, figure_, copyCommand_, saveSets_});
}

void ConceptMenu::enable() {
  const auto row = window_.concepts().chosen();
  score_->setEnabled(window_.conceptDesk().canScore());
  useSelection_->setEnabled(window_.conceptDesk().canUseSelection());
  for (QAction* action : ofResults_)
    action->setEnabled(!window_.concepts().runs().empty());
  figure_->setEnabled(window_.concepts().onSets() != nullptr);
  const bool isOfProject = row && projectConceptsFrom(row->run->run.parametersJson).hasValue();
  copyCommand_->setEnabled(isOfProject);
  saveSets_->setEnabled(isOfProject);
}

void ConceptMenu::score() {
  window_.showConcepts();
  ScoreConceptsDialog dialog(window_.session(), window_.conceptDesk().lastAsked(), window_.intake(), &window_);
  if (dialog.exec() == QDialog::Accepted)
    window_.conceptDesk().score(dialog.request());
}

void ConceptMenu::useSelection() {
  window_.conceptDesk().useSelection();
}

}  // namespace dglm
