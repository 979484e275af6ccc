// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/steering_menu.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QMenu>
#include <QStatusBar>

#include <optional>

#include "app/project/exporter.h"
#include "app/shell/main_window.h"
#include "app/shell/notice_bar.h"
#include "app/shell/sequence_area.h"
#include "app/steering/steering_command.h"
#include "app/steering/steering_panel.h"
#include "app/steering/steering_results.h"
#include "app/steering/steering_values.h"
#include "app/steering/sweep_dialog.h"
#include "widgets/charts/strength_curve.h"

namespace dglm {
namespace {

constexpr int kShown = 5000;  // milliseconds

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

SteeringMenu::SteeringMenu(MainWindow& window, QMenu& analyse)
    : QObject(&window), window_(window), exporter_(new Exporter(window.session(), window.tracks(), window)) {
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
  window.steeringPanel().setActions(latent_, steering->actions());

  SteeringDesk& desk = window.steering();
  connect(&desk, &SteeringDesk::setupChanged, this, &SteeringMenu::enable);
  connect(&desk, &SteeringDesk::resultChanged, this, &SteeringMenu::enable);
  connect(&desk.store(), &SteeringStore::changed, this, &SteeringMenu::enable);
  connect(&window.session(), &Session::selectionChanged, this, &SteeringMenu::enable);
  NoticeBar& notices = window.sequenceArea().notices();
  connect(exporter_, &Exporter::exported, &notices,
          [&notices](const QString& path) { notices.showNotice(tr("Wrote %1.").arg(path)); });
  enable();
}

void SteeringMenu::addSessions(QMenu& menu) {
  SteeringDesk& desk = window_.steering();
  resetAll_ = menu.addAction(tr("&Reset All Dials"), &desk, &SteeringDesk::resetAll);
  new_ = menu.addAction(tr("&New Session"), &desk, &SteeringDesk::newSession);
  new_->setToolTip(tr("Goes on with the dials as they stand; the old session stays as it is."));
  rename_ = menu.addAction(tr("Rena&me the Session..."), this, &SteeringMenu::renameSession);
  remove_ = menu.addAction(tr("Remo&ve the Session"), this,
                           [this] { window_.steering().removeSession(window_.steering().session()); });
  preset_ = menu.addAction(tr("Save as &Preset..."), this, &SteeringMenu::savePreset);
  preset_->setToolTip(tr("Keeps the dials for use on any sequence. Presets stand in the list of sessions."));
}

void SteeringMenu::addResults(QMenu& menu) {
  sweep_ = menu.addAction(tr("Steering S&weep..."), this, &SteeringMenu::sweep);
  sweep_->setToolTip(tr("Latents x values x tokens into a CSV file, with a heat map and curves as it goes."));
  copyCommand_ = menu.addAction(tr("Copy as &Command"), this, [this] {
    QApplication::clipboard()->setText(steeringCommand(window_.session(), window_.steering()));
    window_.statusBar()->showMessage(tr("Copied the command that repeats this."), kShown);
  });
  copyCommand_->setToolTip(tr("The decode-glm line that repeats what the dials do."));
  curve_ = menu.addAction(tr("Curve as &Figure..."), this,
                          [this] { exporter_->exportFigure(window_.steeringResults().curve(), tr("steering-curve")); });
}

void SteeringMenu::enable() {
  const SteeringDesk& desk = window_.steering();
  const SharedSelection& selection = window_.session().selection();
  const bool isReady = desk.state() != SteeringDesk::State::NoRecord && desk.state() != SteeringDesk::State::NoModel;
  latent_->setEnabled(isReady && selection.latent);
  here_->setEnabled(isReady && selection.bases);
  resetAll_->setEnabled(isReady && !desk.setup().dials.empty());
  new_->setEnabled(isReady && desk.session() != 0);
  rename_->setEnabled(desk.session() != 0);
  remove_->setEnabled(desk.session() != 0);
  preset_->setEnabled(isReady && !desk.setup().dials.empty());
  copyCommand_->setEnabled(desk.outcome().has_value());
  curve_->setEnabled(!desk.curve().empty());
  sweep_->setEnabled(desk.outcome().has_value());
}

void SteeringMenu::steerLatent() {
  const auto latent = window_.session().selection().latent;
  if (!latent)
    return;
  window_.session().latents().setPinned(latent->latent, true);
  window_.steering().pick(latent->latent);
  window_.showSteering();
}

void SteeringMenu::steerHere() {
  window_.steering().setScope(SteerScope::Bases);
  window_.showSteering();
}

/// The dialog stays open beside the window, so that dials can be turned meanwhile.
void SteeringMenu::sweep() {
  const auto place = sweepPlaceOf(window_.session(), window_.steering());
  if (!place)
    return;
  auto* dialog = new SweepDialog(window_.session(), *place, usualSweep(window_.steering()), &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->show();
}

void SteeringMenu::savePreset() {
  const auto name = askName(window_, tr("Save as Preset"), QString());
  if (name && !name->isEmpty())
    window_.steering().savePreset(*name);
}

void SteeringMenu::renameSession() {
  SteeringDesk& desk = window_.steering();
  const SteeringNote* note = desk.store().note(desk.session());
  if (!note)
    return;
  const QString text = QString::fromStdString(note->study.note);
  if (const auto name = askName(window_, tr("Rename the Session"), sessionTitle(window_.session(), *note)))
    desk.describeSession(desk.session(), *name, text);
}

}  // namespace dglm
