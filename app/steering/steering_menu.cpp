// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_menu.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>

#include <optional>

#include "app/project/action_host.h"
#include "app/project/command_copy.h"
#include "app/project/exporter.h"
#include "app/steering/design_dialog.h"
#include "app/steering/ribosome_experiment.h"
#include "app/steering/steering_command.h"
#include "app/steering/steering_panel.h"
#include "app/steering/steering_results.h"
#include "app/steering/steering_values.h"
#include "app/steering/sweep_dialog.h"
#include "widgets/charts/strength_curve.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

/// None where the user changes their mind.
std::optional<QString> askName(QWidget& window, const QString& title, const QString& name) {
  constexpr int kWidth = 48 * kGrid;  // shows the title in full
  QInputDialog dialog(&window);
  dialog.setWindowTitle(title);
  dialog.setLabelText(SteeringMenu::tr("Name"));
  dialog.setTextValue(name);
  dialog.resize(kWidth, dialog.sizeHint().height());
  return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue().trimmed()) : std::nullopt;
}

}  // namespace

SteeringMenu::SteeringMenu(ActionHost& host, Session& session, LatentTracks& tracks, SteeringDesk& desk,
                           SteeringPanel& panel, SteeringResults& results)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      desk_(desk),
      panel_(panel),
      results_(results),
      exporter_(new Exporter(session, tracks, host.dialogParent())),
      ribosome_(new QAction(tr("Run the &16S Experiment..."), this)) {
  auto* experiment = new RibosomeExperiment(session, desk, host.dialogParent());
  connect(ribosome_, &QAction::triggered, experiment, &RibosomeExperiment::start);
  ribosome_->setToolTip(
      tr("The paper's steering experiment with your model and dictionary: which latents make the model write A1408G, "
         "which resists aminoglycosides, in a 16S gene."));
  connect(experiment, &RibosomeExperiment::failed, this,
          [this](const QString& sentence) { host_.showFailure(sentence); });
}

void SteeringMenu::fill(QMenu& analyse) {
  analyse.addSeparator();
  latent_ = analyse.addAction(tr("S&teer the Selected Latent"), this, &SteeringMenu::steerLatent);
  latent_->setShortcut(Qt::CTRL | Qt::Key_D);
  latent_->setToolTip(tr("Gives the latent a dial: set it to a value, and see what the model would now write."));
  here_ = analyse.addAction(tr("Steer &Here"), this, &SteeringMenu::steerHere);
  here_->setToolTip(tr("The dials take effect at the selected feature or bases only."));
  QMenu* steering = analyse.addMenu(tr("Steeri&ng"));
  addSessions(*steering);
  steering->addSeparator();
  addResults(*steering);
  panel_.setActions(latent_, steering->actions());

  connect(&desk_, &SteeringDesk::setupChanged, this, &SteeringMenu::enable);
  connect(&desk_, &SteeringDesk::resultChanged, this, &SteeringMenu::enable);
  connect(&desk_.sessions().store(), &SteeringStore::changed, this, &SteeringMenu::enable);
  connect(&session_, &Session::selectionChanged, this, &SteeringMenu::enable);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &SteeringMenu::enable);
  connect(exporter_, &Exporter::exported, this,
          [this](const QString& path) { host_.showWritten(path, tr("Wrote %1.").arg(path)); });
  enable();
}

void SteeringMenu::addSessions(QMenu& menu) {
  resetAll_ = menu.addAction(tr("&Reset All Dials"), &desk_, &SteeringDesk::resetAll);
  new_ = menu.addAction(tr("&New Session"), &desk_, &SteeringDesk::newSession);
  new_->setToolTip(tr("Goes on with the dials as they stand; the old session stays as it is."));
  rename_ = menu.addAction(tr("Rena&me the Session..."), this, &SteeringMenu::renameSession);
  remove_ =
      menu.addAction(tr("Remo&ve the Session"), this, [this] { desk_.sessions().remove(desk_.sessions().number()); });
  preset_ = menu.addAction(tr("Save as &Preset..."), this, &SteeringMenu::savePreset);
  preset_->setToolTip(tr("Keeps the dials for use on any sequence. Presets stand in the list of sessions."));
}

void SteeringMenu::addResults(QMenu& menu) {
  sweep_ = menu.addAction(tr("Steering S&weep..."), this, &SteeringMenu::sweep);
  sweep_->setToolTip(tr("Latents x values x tokens into a CSV file, with a heat map and curves as it goes."));
  design_ = menu.addAction(tr("Write &Designs..."), this, &SteeringMenu::writeDesigns);
  design_->setToolTip(
      tr("The model writes the selected bases anew as the dials steer it, several times, with scores."));
  copyCommand_ = menu.addAction(tr("Copy as &Command"), this,
                                [this] { copyRunnable(host_, session_, steeringCommand(session_, desk_)); });
  copyCommand_->setToolTip(tr("The decode-glm line that repeats what the dials do."));
  curve_ = menu.addAction(tr("Curve as &Figure..."), this, [this] {
    exporter_->exportFigure(results_.curve(), curveText(session_, desk_, tr("steering-curve")));
  });
}

void SteeringMenu::enable() {
  const SharedSelection& selection = session_.selection();
  const bool isReady = desk_.state() != SteeringDesk::State::NoRecord && desk_.state() != SteeringDesk::State::NoModel;
  latent_->setEnabled(isReady && selection.latent);
  here_->setEnabled(isReady && selection.bases);
  resetAll_->setEnabled(isReady && !desk_.setup().dials.empty());
  new_->setEnabled(isReady && desk_.sessions().number() != 0);
  rename_->setEnabled(desk_.sessions().number() != 0);
  remove_->setEnabled(desk_.sessions().number() != 0);
  preset_->setEnabled(isReady && !desk_.setup().dials.empty());
  copyCommand_->setEnabled(desk_.outcome().has_value());
  curve_->setEnabled(!desk_.curve().empty());
  sweep_->setEnabled(desk_.outcome().has_value());
  design_->setEnabled(isReady);
  ribosome_->setEnabled(session_.latents().overview() != nullptr);
}

void SteeringMenu::steerLatent() {
  const auto latent = session_.selection().latent;
  if (!latent)
    return;
  session_.latents().setPinned(latent->latent, true);
  desk_.pick(latent->latent);
  host_.showPanel(PanelName::Steering);
}

void SteeringMenu::steerHere() {
  desk_.setScope(SteerScope::Bases);
  host_.showPanel(PanelName::Steering);
}

/// The dialog stays open beside the window, so that dials can be turned meanwhile.
void SteeringMenu::sweep() {
  const auto place = sweepPlaceOf(session_, desk_);
  if (!place)
    return;
  auto* dialog = new SweepDialog(session_, *place, usualSweep(desk_), &host_.dialogParent());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->show();
}

/// With the dials as they stand; it stays open beside the window.
void SteeringMenu::writeDesigns() {
  const auto source = designSourceOf(session_, desk_);
  if (!source)
    return;
  auto* dialog = new DesignDialog(session_, *source, usualDesigns(session_, desk_), &host_.dialogParent());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &DesignDialog::designsWanted, this, &SteeringMenu::designsWanted);
  dialog->show();
}

void SteeringMenu::savePreset() {
  const auto name = askName(host_.dialogParent(), tr("Save as Preset"), QString());
  if (name && !name->isEmpty())
    desk_.sessions().addPreset(*name, desk_.setup());
}

void SteeringMenu::renameSession() {
  const SteeringNote* note = desk_.sessions().current();
  if (!note)
    return;
  const QString text = QString::fromStdString(note->study.note);
  if (const auto name = askName(host_.dialogParent(), tr("Rename the Session"), sessionTitle(session_, *note)))
    desk_.sessions().describe(note->number, *name, text);
}

}  // namespace dglm
