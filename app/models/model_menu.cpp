// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/model_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include "app/models/models_panel.h"
#include "app/project/action_host.h"
#include "app/project/cluster_wish.h"
#include "app/project/command_text.h"
#include "app/project/latent_tracks.h"

namespace dglm {

ModelMenu::ModelMenu(ActionHost& host, Session& session, LatentTracks& tracks, ReadingDesk& desk, ModelOpening& opening,
                     ModelsPanel& panel)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      tracks_(tracks),
      desk_(desk),
      opening_(opening),
      panel_(panel) {}

void ModelMenu::fill(QMenu& model, QMenu& analyse) {
  addOpening(model);
  model.addSeparator();
  addReading(model);
  addTracks(analyse);
}

void ModelMenu::addOpening(QMenu& menu) {
  QAction* open = menu.addAction(tr("&Open Model..."), this, [this] { opening_.open(); });
  open->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
  open->setToolTip(tr("Read the sequences of this project through another gLM and SAE."));
  menu.addAction(tr("&Models on the Shelf"), this, [this] { host_.showPanel(PanelName::Models); });
  menu.addAction(tr("&Fidelity of the SAE"), this, [this] {
    host_.showPanel(PanelName::Models);
    panel_.showDictionaryInUse();
  });
  menu.addMenu(tr("&Chosen Model"))->addActions(panel_.modelActions());
  menu.addActions(panel_.shelfActions());
}

void ModelMenu::addReading(QMenu& menu) {
  QAction* missing =
      menu.addAction(tr("&Read the Sequences Not Read Yet"), this, [this] { desk_.read(desk_.missingRecords()); });
  QAction* cluster = menu.addAction(tr("Read T&hem on a Cluster..."), this, [this] {
    const auto analysis = session_.latents().analysis();
    if (analysis)
      wishForCluster(host_.dialogParent(), readingWish(session_, *analysis, desk_.missingRecords()));
  });
  cluster->setToolTip(
      tr("Writes a folder with the same work in parts, which Snakemake runs on a cluster or on another computer."));
  QAction* other = menu.addAction(tr("Read the Other &Strand of This Sequence"), this, [this] {
    tracks_.setShowsReverse(true);
    if (tracks_.isReverseMissing())
      desk_.readReverse();
  });
  const auto enable = [this, missing, cluster, other] {
    missing->setEnabled(desk_.hasSource() && !desk_.missingRecords().empty());
    cluster->setEnabled(session_.latents().analysis() && !desk_.missingRecords().empty());
    other->setEnabled(session_.record() && session_.latents().overview());
  };
  connect(&menu, &QMenu::aboutToShow, this, enable);
}

void ModelMenu::addTracks(QMenu& menu) {
  LatentTracks& tracks = tracks_;
  auto* group = new QActionGroup(this);
  QAction* mean = group->addAction(menu.addAction(tr("Tracks: &Mean over the Reading Frames")));
  QAction* first = group->addAction(menu.addAction(tr("Tracks: &One Frame (as the Reference)")));
  QAction* reverse = menu.addAction(tr("Tracks: the Other &Strand Too"));
  for (QAction* action : {mean, first, reverse})
    action->setCheckable(true);
  connect(mean, &QAction::triggered, &tracks, [&tracks] { tracks.setFrames(TrackFrames::Mean); });
  connect(first, &QAction::triggered, &tracks, [&tracks] { tracks.setFrames(TrackFrames::First); });
  connect(reverse, &QAction::triggered, &tracks, &LatentTracks::setShowsReverse);
  const auto show = [&tracks, mean, first, reverse] {
    mean->setChecked(tracks.frames() == TrackFrames::Mean);
    first->setChecked(tracks.frames() == TrackFrames::First);
    reverse->setChecked(tracks.showsReverse());
  };
  connect(&tracks, &LatentTracks::choiceChanged, this, show);
  show();
}

}  // namespace dglm
