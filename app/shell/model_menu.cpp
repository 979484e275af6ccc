// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/model_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include "app/models/models_panel.h"
#include "app/shell/main_window.h"

namespace dglm {

ModelMenu::ModelMenu(MainWindow& window, QMenu& model, QMenu& analyse) : QObject(&window), window_(window) {
  addOpening(model);
  model.addSeparator();
  addReading(model);
  addTracks(analyse);
}

void ModelMenu::addOpening(QMenu& menu) {
  QAction* open = menu.addAction(tr("&Open Model..."), this, [this] { window_.modelOpening().open(); });
  open->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
  open->setToolTip(tr("Read the sequences of this project through another gLM and SAE."));
  menu.addAction(tr("&Models on the Shelf"), &window_, &MainWindow::showModels);
  menu.addAction(tr("&Fidelity of the SAE"), this, [this] {
    window_.showModels();
    window_.modelsPanel().showDictionaryInUse();
  });
  menu.addMenu(tr("&Chosen Model"))->addActions(window_.modelsPanel().modelActions());
  menu.addActions(window_.modelsPanel().shelfActions());
}

void ModelMenu::addReading(QMenu& menu) {
  ReadingDesk& desk = window_.readingDesk();
  QAction* missing =
      menu.addAction(tr("&Read the Sequences Not Read Yet"), &desk, [&desk] { desk.read(desk.missingRecords()); });
  QAction* other = menu.addAction(tr("Read the &Other Strand of This Sequence"), &desk, [this] {
    window_.tracks().setShowsReverse(true);
    if (window_.tracks().isReverseMissing())
      window_.readingDesk().readReverse();
  });
  const auto enable = [this, missing, other] {
    missing->setEnabled(window_.readingDesk().hasSource() && !window_.readingDesk().missingRecords().empty());
    other->setEnabled(window_.session().record() && window_.session().latents().overview());
  };
  connect(&menu, &QMenu::aboutToShow, this, enable);
}

void ModelMenu::addTracks(QMenu& menu) {
  LatentTracks& tracks = window_.tracks();
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
