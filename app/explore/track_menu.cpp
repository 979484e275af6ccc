// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/track_menu.h"

#include <QActionGroup>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>

#include "widgets/tracks/track_view.h"

namespace dglm {

TrackMenu::TrackMenu(Session& session, LatentTracks& tracks, QWidget& parent)
    : QObject(&parent), session_(session), tracks_(tracks), parent_(parent) {}

void TrackMenu::show(const QPoint& globalPosition, const QString& id) {
  QMenu menu;
  menu.setToolTipsVisible(true);
  fill(menu, id);
  menu.exec(globalPosition);
}

void TrackMenu::fill(QMenu& menu, const QString& id) {
  addScales(menu, id);
  menu.addSeparator();
  addForms(menu, id);
  menu.addSeparator();
  addHeights(menu);
  menu.addSeparator();
  TrackStyles& styles = tracks_.styles();
  QAction* all = menu.addAction(tr("Draw A&ll Tracks So"), this,
                                [&styles, id, shown = shown_] { styles.setAll(shown, styles.of(id)); });
  all->setEnabled(shown_.size() > 1);
  QAction* usual = menu.addAction(tr("Draw as &Usual"), this, [&styles, id] { styles.set(id, {}); });
  usual->setEnabled(styles.of(id) != TrackStyle());
  menu.addSeparator();
  addPin(menu, id);
}

void TrackMenu::addScales(QMenu& menu, const QString& id) {
  TrackStyles& styles = tracks_.styles();
  auto* group = new QActionGroup(&menu);
  const auto add = [&](TrackAxis axis, const QString& text, const QString& toolTip) {
    QAction* action = group->addAction(menu.addAction(text));
    action->setToolTip(toolTip);
    action->setCheckable(true);
    action->setChecked(styles.of(id).axis == axis);
    connect(action, &QAction::triggered, this, [this, &styles, id, axis] {
      if (axis == TrackAxis::Fixed) {
        askForTop(id);
        return;
      }
      TrackStyle style = styles.of(id);
      style.axis = axis;
      styles.set(id, style);
    });
  };
  add(TrackAxis::Project, tr("Scale to the &Project"),
      tr("The axis ends at the strongest token of the latent in the project."));
  add(TrackAxis::InView, tr("Scale to What Is in &View"), tr("The axis follows the largest value in view."));
  add(TrackAxis::Shared, tr("&One Scale Together"), tr("All tracks that are drawn so share one axis."));
  add(TrackAxis::Fixed, tr("&Fixed Scale..."), tr("The axis ends at a value of yours; what goes beyond has a cap."));
  QAction* logarithmic = menu.addAction(tr("Lo&garithmic"));
  logarithmic->setToolTip(tr("Draws log2(1 + value): small values come out beside large ones."));
  logarithmic->setCheckable(true);
  logarithmic->setChecked(styles.of(id).isLogarithmic);
  connect(logarithmic, &QAction::triggered, this, [&styles, id](bool isOn) {
    TrackStyle style = styles.of(id);
    style.isLogarithmic = isOn;
    styles.set(id, style);
  });
}

void TrackMenu::askForTop(const QString& id) {
  constexpr double kLeast = 0.001, kMost = 1e6, kUsual = 10;
  constexpr int kDecimals = 3;
  TrackStyle style = tracks_.styles().of(id);
  bool isChosen = false;
  const double top =
      QInputDialog::getDouble(&parent_, tr("Fixed Scale"), tr("The axis of %1 ends at this activation:").arg(id),
                              style.top > 0 ? style.top : kUsual, kLeast, kMost, kDecimals, &isChosen);
  if (!isChosen)
    return;
  style.axis = TrackAxis::Fixed;
  style.top = top;
  tracks_.styles().set(id, style);
}

void TrackMenu::addForms(QMenu& menu, const QString& id) {
  TrackStyles& styles = tracks_.styles();
  auto* group = new QActionGroup(&menu);
  const auto add = [&](TrackForm form, const QString& text) {
    QAction* action = group->addAction(menu.addAction(text));
    action->setCheckable(true);
    action->setChecked(styles.of(id).form == form);
    connect(action, &QAction::triggered, this, [&styles, id, form] {
      TrackStyle style = styles.of(id);
      style.form = form;
      styles.set(id, style);
    });
  };
  add(TrackForm::Area, tr("&Area"));
  add(TrackForm::Line, tr("L&ine"));
  add(TrackForm::Heat, tr("H&eat"));
}

void TrackMenu::addHeights(QMenu& menu) {
  constexpr double kUsual = 36, kStep = 1.5;
  TrackStyles& styles = tracks_.styles();
  const double height = styles.height() > 0 ? styles.height() : kUsual;
  const auto add = [&](const QString& text, double wanted) {
    QAction* action = menu.addAction(text, this, [&styles, wanted] { styles.setHeight(wanted); });
    action->setEnabled(wanted != styles.height());
  };
  add(tr("&Taller Tracks"), std::min(height * kStep, TrackView::kMostTrackHeight));
  add(tr("Lo&wer Tracks"), std::max(height / kStep, TrackView::kLeastTrackHeight));
  add(tr("Tracks of Usual &Height"), 0);
}

void TrackMenu::addPin(QMenu& menu, const QString& id) {
  if (ProjectFileTracks& files = tracks_.fromFiles(); files.contains(id)) {
    menu.addAction(tr("&Remove Track"), this, [&files, id] { files.remove(id); });
    return;
  }
  if (FamilyTracks& families = tracks_.families(); families.contains(id)) {
    menu.addAction(tr("&Remove Track"), this, [&families, id] { families.remove(id); });
    return;
  }
  const auto latent = LatentId::parse(id.toStdString());
  LatentBook& latents = session_.latents();
  if (!latent || !latents.contains(*latent))
    return;
  const bool isPinned = latents.isPinned(latent->latent);
  menu.addAction(isPinned ? tr("&Remove Track") : tr("&Keep Track"), this,
                 [&latents, number = latent->latent, isPinned] { latents.setPinned(number, !isPinned); });
}

}  // namespace dglm
