// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/view_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QLocale>
#include <QMenu>
#include <QSettings>

#include <cmath>

#include "app/explore/map_panel.h"
#include "app/explore/track_panel.h"
#include "app/project/action_host.h"
#include "app/project/view_values.h"
#include "app/texts/language.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/parts/listed_action.h"
#include "widgets/tracks/track_view.h"
#include "widgets/tracks/view_scene.h"

namespace dglm {
namespace {

constexpr auto kTheme = "theme";
constexpr auto kWheelZooms = "wheelZooms";
constexpr auto kShowsFrames = "showsFrames";
constexpr auto kShowsWindows = "showsTokenWindows";

}  // namespace

ThemeKind chosenTheme() {
  return static_cast<ThemeKind>(QSettings().value(kTheme, static_cast<int>(ThemeKind::System)).toInt());
}

ViewMenu::ViewMenu(ActionHost& host, Session& session, MapPanel& map, TrackPanel& tracks,
                   const QList<QDockWidget*>& docks, QMenu& menu)
    : QObject(&menu), host_(host), session_(session), map_(map), tracks_(tracks) {
  addHistory(menu);
  menu.addSeparator();
  addZoom(menu);
  menu.addSeparator();
  addFeatureSteps(menu);
  menu.addSeparator();
  menu.addActions({map_.tableAction(), tracks_.tableAction()});
  menu.addMenu(tracks_.trackMenu());
  menu.addSeparator();
  addPanels(menu, docks);
  menu.addSeparator();
  addThemes(*menu.addMenu(tr("T&heme")));
  addLanguages(*menu.addMenu(tr("Lan&guage")));
}

void ViewMenu::addHistory(QMenu& menu) {
  Session& session = session_;
  QAction* back = menu.addAction(tr("&Back"), &session, &Session::goBack);
  back->setShortcut(Qt::ALT | Qt::Key_Left);
  QAction* forward = menu.addAction(tr("&Forward"), &session, &Session::goForward);
  forward->setShortcut(Qt::ALT | Qt::Key_Right);
  const auto enable = [&session, back, forward] {
    back->setEnabled(session.canGoBack());
    forward->setEnabled(session.canGoForward());
  };
  connect(&session, &Session::selectionChanged, this, enable);
  enable();
}

void ViewMenu::addZoom(QMenu& menu) {
  constexpr double kStep = 2;
  QAction* in = menu.addAction(tr("Zoom &In"), this, [this] { zoom(kStep); });
  in->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
  QAction* out = menu.addAction(tr("Zoom &Out"), this, [this] { zoom(1 / kStep); });
  out->setShortcut(Qt::CTRL | Qt::Key_Minus);
  QAction* all = menu.addAction(tr("Show &All"), this, [this] {
    if (const auto& record = session_.record())
      tracks_.show({0, record->length()});
  });
  all->setShortcut(Qt::CTRL | Qt::Key_0);
  zoomToSelection_ = menu.addAction(tr("Zoom to &Selection"), this, [this] {
    if (const auto bases = session_.selection().bases)
      tracks_.show(*bases);
  });
  zoomToSelection_->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_0);
  turn_ = menu.addAction(tr("&Turn the Map to the Selection"), this, [this] {
    if (const auto bases = session_.selection().bases)
      map_.map().turnTo(bases->start);
  });
  turn_->setShortcut(Qt::CTRL | Qt::Key_B);
  turn_->setToolTip(tr("The selection's first base points at 12 o'clock. The sequence and its numbers stay."));
  QAction* wheel = menu.addAction(tr("&Wheel Zooms"));
  wheel->setCheckable(true);
  wheel->setToolTip(tr("The plain wheel zooms the linear view, and Ctrl+wheel moves along."));
  TrackView& view = tracks_.view();
  connect(wheel, &QAction::toggled, this, [&view](bool zooms) {
    view.setWheelZooms(zooms);
    QSettings().setValue(kWheelZooms, zooms);
  });
  wheel->setChecked(QSettings().value(kWheelZooms).toBool());
  QAction* frames = menu.addAction(tr("Translate Ever&y Frame"));
  frames->setCheckable(true);
  frames->setToolTip(
      tr("Amino acids below the bases, where those have room, of every reading frame; else those of coding "
         "sequences."));
  connect(frames, &QAction::toggled, this, [&view](bool shows) {
    view.setShowsFrames(shows);
    QSettings().setValue(kShowsFrames, shows);
  });
  frames->setChecked(QSettings().value(kShowsFrames).toBool());
  QAction* windows = menu.addAction(tr("To&kens and Windows"));
  windows->setCheckable(true);
  windows->setToolTip(
      tr("The tokens that the model reads, and from afar the windows in which it reads them: these overlap, and each "
         "begins with <cls>. They are counted from the first base, as steering counts them."));
  connect(windows, &QAction::toggled, this, [&view](bool shows) {
    view.setShowsWindows(shows);
    QSettings().setValue(kShowsWindows, shows);
  });
  windows->setChecked(QSettings().value(kShowsWindows).toBool());
}

void ViewMenu::zoom(double factor) {
  TrackPanel& panel = tracks_;
  const BaseRange range = panel.view().visibleRange();
  const double middle = static_cast<double>(range.start + range.end) / 2;
  const double half = static_cast<double>(range.length()) / factor / 2;
  panel.show({std::llround(middle - half), std::llround(middle + half)});
}

void ViewMenu::addFeatureSteps(QMenu& menu) {
  menu.addAction(tr("Ne&xt Feature"), this, [this] { stepFeature(1); })->setShortcut(Qt::Key_F);
  menu.addAction(tr("&Previous Feature"), this, [this] { stepFeature(-1); })->setShortcut(Qt::SHIFT | Qt::Key_F);
}

void ViewMenu::stepFeature(int step) {
  Session& session = session_;
  ViewScene scene;
  scene.setRecord(session.record());
  scene.hiddenFeatures = hiddenFeatures(session);
  scene.selection = session.selection().bases;
  const int feature = scene.neighbourFeature(step);
  if (feature < 0)
    return;
  session.selectFeature(feature);
  session.requestPlace(*session.selection().bases);
}

void ViewMenu::addPanels(QMenu& menu, const QList<QDockWidget*>& docks) {
  QMenu* panels = menu.addMenu(tr("Pa&nels"));
  for (QDockWidget* dock : docks) {
    dock->toggleViewAction()->setObjectName(QStringLiteral("panel.") + dock->objectName());
    panels->addAction(dock->toggleViewAction());
  }
  menu.addAction(tr("Next Pane&l"), this, [this] { Q_EMIT panelWanted(1); })->setShortcut(Qt::Key_F6);
  menu.addAction(tr("Pre&vious Panel"), this, [this] { Q_EMIT panelWanted(-1); })->setShortcut(Qt::SHIFT | Qt::Key_F6);
  addPerspectives(*menu.addMenu(tr("P&erspective")));
  QAction* maximise = menu.addAction(tr("&Maximise Panel"), this, &ViewMenu::maximiseWanted);
  maximise->setShortcut(Qt::Key_F11);
  maximise->setToolTip(tr("The panel that has the focus, or else the tracks, alone; once more brings all back."));
  fullScreen_ = menu.addAction(tr("Full S&creen"));
  fullScreen_->setCheckable(true);
  fullScreen_->setShortcut(Qt::SHIFT | Qt::Key_F11);
  connect(fullScreen_, &QAction::triggered, this, &ViewMenu::fullScreenWanted);
}

void ViewMenu::addPerspectives(QMenu& menu) {
  menu.setToolTipsVisible(true);
  perspectives_ = new QActionGroup(this);
  const auto add = [&](const QString& text, Perspective perspective, Qt::Key key, const QString& toolTip) {
    QAction* action = perspectives_->addAction(menu.addAction(text));
    action->setCheckable(true);
    action->setData(static_cast<int>(perspective));
    action->setShortcut(Qt::CTRL | key);
    action->setToolTip(toolTip);
    connect(action, &QAction::triggered, this, [this, perspective] { Q_EMIT perspectiveWanted(perspective); });
  };
  add(tr("&Explore"), Perspective::Explore, Qt::Key_1, tr("The map above the tracks, which have the most room."));
  add(tr("&Score"), Perspective::Score, Qt::Key_2, tr("The concepts large, the tracks beside the map."));
  add(tr("S&teer"), Perspective::Steer, Qt::Key_3, tr("Dials and results large, the tracks beside the map."));
  menu.addSeparator();
  menu.addAction(tr("&Reset This Perspective"), this, &ViewMenu::resetWanted)
      ->setToolTip(tr("The perspective that is shown as it came, whatever was dragged and closed since."));
}

void ViewMenu::showPerspective(Perspective perspective) {
  for (QAction* action : perspectives_->actions())
    action->setChecked(action->data().toInt() == static_cast<int>(perspective));
}

void ViewMenu::showFullScreen(bool isFull) {
  fullScreen_->setChecked(isFull);
}

void ViewMenu::addThemes(QMenu& menu) {
  auto* group = new QActionGroup(this);
  const auto add = [&](const QString& text, ThemeKind kind) {
    QAction* action = group->addAction(menu.addAction(text));
    action->setCheckable(true);
    action->setChecked(chosenTheme() == kind);
    connect(action, &QAction::triggered, this, [kind] {
      QSettings().setValue(kTheme, static_cast<int>(kind));
      applyTheme(*qApp, kind);
    });
  };
  add(tr("As the &System"), ThemeKind::System);
  add(tr("&Light"), ThemeKind::Light);
  add(tr("&Dark"), ThemeKind::Dark);
}

void ViewMenu::addLanguages(QMenu& menu) {
  auto* group = new QActionGroup(this);
  const auto add = [&](const QString& text, const QString& language, const QString& notice) {
    QAction* action = group->addAction(menu.addAction(text));
    action->setObjectName(QStringLiteral("language.") + (language.isEmpty() ? QStringLiteral("system") : language));
    action->setCheckable(true);
    action->setChecked(chosenLanguage() == language);
    connect(action, &QAction::triggered, this, [this, language, notice] {
      chooseLanguage(language);
      host_.showNotice(notice);
    });
    return action;
  };
  add(tr("&System Language"), QString(), tr("From the next start on, the window speaks the system's language."));
  QStringList languages = offeredLanguages();
  if (const qsizetype english = languages.indexOf(QStringLiteral("en")); english > 0)
    languages.move(english, 0);
  for (const QString& language : languages) {
    const QString name = nameOfLanguage(language);
    QAction* action = add(name, language, tr("From the next start on, the window speaks %1.").arg(name));
    setOtherWords(*action, QLocale::languageToString(QLocale(language).language()));
  }
}

}  // namespace dglm
