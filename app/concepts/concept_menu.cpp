// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/concepts/concept_menu.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include "app/concepts/baseline_window.h"
#include "app/concepts/concept_command.h"
#include "app/concepts/concept_detail.h"
#include "app/concepts/concept_panel.h"
#include "app/concepts/score_concepts_dialog.h"
#include "app/project/action_host.h"
#include "app/project/command_copy.h"
#include "app/project/command_text.h"
#include "app/project/export_texts.h"
#include "app/project/exporter.h"
#include "app/texts/paths.h"
#include "widgets/charts/concept_curves.h"
#include "widgets/parts/file_questions.h"
#include "widgets/tables/concept_table.h"

namespace dglm {

ConceptMenu::ConceptMenu(ActionHost& host, Session& session, LatentTracks& tracks, RecordIntake& intake,
                         ConceptBook& book, ConceptDesk& desk, ConceptPanel& panel)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      intake_(intake),
      book_(book),
      desk_(desk),
      panel_(panel),
      tracks_(tracks),
      exporter_(new Exporter(session, tracks, host.dialogParent())) {}

void ConceptMenu::fill(QMenu& analyse) {
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
  baselines_ = analyse.addAction(tr("Does It Add An&ything?..."), this, [this] { showBaselines({}); });
  baselines_->setToolTip(
      tr("Whether latents find a concept better than counts of k-mers and other methods that see the sequence alone."));
  addExporting(*analyse.addMenu(tr("Concept &Results")));

  connect(&desk_, &ConceptDesk::changed, this, &ConceptMenu::enable);
  connect(&session_, &Session::stateChanged, this, &ConceptMenu::enable);
  connect(&session_, &Session::selectionChanged, this, &ConceptMenu::enable);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &ConceptMenu::enable);
  connect(&book_, &ConceptBook::runsChanged, this, &ConceptMenu::enable);
  connect(&book_, &ConceptBook::chosenChanged, this, &ConceptMenu::enable);
  connect(&book_, &ConceptBook::curvesChanged, this, &ConceptMenu::enable);
  connect(&panel_, &ConceptPanel::baselinesWanted, this, &ConceptMenu::showBaselines);
  connect(&desk_, &ConceptDesk::selectionScored, this, [this] { host_.showPanel(PanelName::Concepts); });
  connect(&desk_, &ConceptDesk::nothingFound, this, [this] {
    host_.showNotice(tr("No latent fires at the selection in a way that sets it apart from the rest of the sequence."));
  });
  connect(exporter_, &Exporter::exported, this,
          [this](const QString& path) { host_.showWritten(path, tr("Wrote %1.").arg(path)); });
  enable();
}

void ConceptMenu::addExporting(QMenu& menu) {
  QAction* table = menu.addAction(tr("&Table as CSV or Excel..."), this,
                                  [this] { exporter_->exportTable(panel_.table().toCells(), tr("concepts")); });
  table->setToolTip(tr(
      "The rows that are shown with all their numbers and where they come from: mode, SHA-256 of model and "
      "dictionary, sets, labels and synonyms, draws, seed, version. The columns have English names, so that a script "
      "reads them in any language."));
  figure_ = menu.addAction(tr("Curves as &Figure..."), this, [this] {
    if (const auto row = book_.chosen())
      exporter_->exportFigure(panel_.detail().curves(),
                              conceptText(*row, book_.threshold(), session_.contents(), tr("concept-curves")));
  });
  copyCommand_ = menu.addAction(tr("Copy as Co&mmand"), this, [this] {
    if (const auto row = book_.chosen())
      copyCommand(row->run->run, row->run->number);
  });
  copyCommand_->setToolTip(tr("The decode-glm line that scores the sets of the chosen row's run."));
  saveSets_ = menu.addAction(tr("&Save the Sets as GenBank..."), this, [this] {
    const auto row = book_.chosen();
    if (!row)
      return;
    const ScoreRun run = row->run->run;  // a copy: the list may change while the user looks for a folder
    const QString folder = askFolder(&host_.dialogParent(), tr("Save the Sets as GenBank"));
    if (!folder.isEmpty())
      saveConceptSets(session_, run, pathOf(folder), &host_.dialogParent());
  });
  saveSets_->setToolTip(tr("Writes the three sets and the synonyms as files that the command of this run names."));
  ofResults_ = {table};
  panel_.setActions(score_, {useSelection_, baselines_, table, figure_, copyCommand_, saveSets_});
}

/// The sets and synonyms of the run, which only the project has, are written beside it.
void ConceptMenu::copyCommand(const ScoreRun& run, qint64 number) {
  const std::filesystem::path folder = conceptFolder(session_, number);
  QApplication::clipboard()->setText(withProgramPath(conceptsCommand(session_, run, folder)));
  saveConceptSets(session_, run, folder, &host_.dialogParent(), [this, folder] {
    host_.showNotice(
        tr("Copied the command. The sets and synonyms that it reads were written to %1.").arg(textOf(folder)));
  });
}

void ConceptMenu::enable() {
  const auto row = book_.chosen();
  score_->setEnabled(desk_.canScore());
  useSelection_->setEnabled(desk_.canUseSelection());
  baselines_->setEnabled(session_.latents().overview() && !book_.runs().empty());
  for (QAction* action : ofResults_)
    action->setEnabled(!book_.runs().empty());
  figure_->setEnabled(book_.onSets() != nullptr);
  const bool isOfProject = row && projectConceptsFrom(row->run->run.parametersJson).hasValue();
  copyCommand_->setEnabled(isOfProject);
  saveSets_->setEnabled(isOfProject);
}

void ConceptMenu::score() {
  scoreOn({});
}

void ConceptMenu::scoreOn(const std::vector<RecordId>& records) {
  host_.showPanel(PanelName::Concepts);
  ScoreConceptsDialog dialog(session_, desk_.lastAsked(), intake_, &host_.dialogParent());
  if (!records.empty())
    dialog.takeOnly(records);
  const int answer = dialog.exec();
  if (answer == QDialog::Accepted)
    desk_.score(dialog.request());
  else if (answer == ScoreConceptsDialog::kOnCluster)
    wishForCluster(host_.dialogParent(), clusterWishOf(session_, dialog.request()));
}

/// One that is open keeps what it has found, unless it is asked for a concept.
void ConceptMenu::showBaselines(const QString& asked) {
  if (compared_ && !asked.isEmpty())
    compared_->close();
  if (!compared_ || !compared_->isVisible()) {
    const BaselineWindow::Parts parts{book_, tracks_, desk_.models(),
                                      families_ ? families_() : std::filesystem::path()};
    compared_ = new BaselineWindow(session_, parts, asked, &host_.dialogParent());
    compared_->setAttribute(Qt::WA_DeleteOnClose);
  }
  compared_->show();
  compared_->raise();
  compared_->activateWindow();
}

void ConceptMenu::useSelection() {
  desk_.useSelection();
}

}  // namespace dglm
