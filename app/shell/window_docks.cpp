// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/window_docks.h"

#include <QDockWidget>
#include <QKeyEvent>
#include <QLayout>
#include <QMainWindow>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <utility>

#include "app/explore/map_panel.h"
#include "app/explore/selection_panel.h"
#include "app/explore/track_panel.h"
#include "app/shell/even_tabs.h"
#include "app/shell/panel_focus.h"
#include "app/shell/sequence_area.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

/// Qt keeps a dock behind a tab visible, to the left of the window.
bool standsInFront(const QDockWidget& dock) {
  return dock.isVisible() && !dock.isFloating() && dock.geometry().right() >= 0;
}

}  // namespace

WindowDocks::WindowDocks(QMainWindow& window, SequenceArea& area, const WindowPanels& panels)
    : QObject(&window), window_(window), area_(area), panels_(panels) {
  tabsSoon_.setSingleShot(true);
  tabsSoon_.setInterval(0);
  connect(&tabsSoon_, &QTimer::timeout, this, &WindowDocks::layOutTabs);
  focus_ = new PanelFocus(window, [this] { return openPanels(); });
  add("project", tr("Project"), panels.project, Qt::LeftDockWidgetArea);
  add("latents", tr("Latents"), panels.latents, Qt::RightDockWidgetArea);
  add("card", tr("Latent Card"), panels.card, Qt::RightDockWidgetArea);
  add("readout", tr("Steering Result"), panels.readout, Qt::RightDockWidgetArea);
  add("features", tr("Features"), panels.features, Qt::BottomDockWidgetArea);
  add("concepts", tr("Concepts"), panels.concepts, Qt::BottomDockWidgetArea);
  add("steering", tr("Steering"), panels.steering, Qt::BottomDockWidgetArea);
  add("training", tr("Training"), panels.training, Qt::BottomDockWidgetArea);
  add("scan", tr("Scan"), panels.scan, Qt::BottomDockWidgetArea);
  add("families", tr("Families"), panels.families, Qt::BottomDockWidgetArea);
  add("models", tr("Models"), panels.models, Qt::BottomDockWidgetArea);
  add("jobs", tr("Jobs"), panels.jobs, Qt::BottomDockWidgetArea);
  QList<QDockWidget*> tabs;
  for (QWidget* panel : {panels.features, panels.concepts, panels.steering, panels.training, panels.scan,
                         panels.families, panels.models, panels.jobs})
    tabs << &of(*panel);
  new EvenTabs(tabs, &window);
  // A click on any place of a panel chooses it, for F1 and F6.
  for (QWidget* panel : openPanels())
    if (panel->focusPolicy() == Qt::NoFocus)
      panel->setFocusPolicy(Qt::ClickFocus);
}

QDockWidget* WindowDocks::add(const char* name, const QString& title, QWidget* panel, Qt::DockWidgetArea area) {
  auto* dock = new QDockWidget(title, &window_);
  dock->setObjectName(QLatin1String(name));
  dock->setWidget(panel);
  window_.addDockWidget(area, dock);
  all_ << dock;
  dock->installEventFilter(this);
  follow(dock);
  return dock;
}

void WindowDocks::follow(QDockWidget* dock) {
  connect(dock, &QDockWidget::dockLocationChanged, this, &WindowDocks::showTitles, Qt::QueuedConnection);
  connect(dock, &QDockWidget::topLevelChanged, this, &WindowDocks::showTitles, Qt::QueuedConnection);
  connect(dock, &QDockWidget::visibilityChanged, this, &WindowDocks::showTitles, Qt::QueuedConnection);
  focus_->follow(*dock);
}

QDockWidget& WindowDocks::of(const QWidget& panel) const {
  return *qobject_cast<QDockWidget*>(panel.parentWidget());
}

void WindowDocks::walk(int step) {
  focus_->walk(step);
}

void WindowDocks::showTitles() {
  for (QDockWidget* dock : all_) {
    const bool isTab = !dock->isFloating() && !window_.tabifiedDockWidgets(dock).isEmpty();
    QWidget* title = dock->titleBarWidget();
    if (isTab == (title != nullptr))
      continue;
    dock->setTitleBarWidget(isTab ? new QWidget(dock) : nullptr);
    delete title;
  }
}

void WindowDocks::arrange(Perspective perspective, int latentsWidth) {
  const QSize wanted = window_.size();
  window_.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks |
                         QMainWindow::GroupedDragging);
  window_.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  window_.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  window_.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  for (QDockWidget* each : all_) {
    each->setFloating(false);
    each->show();
  }
  QDockWidget& latents = of(*panels_.latents);
  QDockWidget& card = of(*panels_.card);
  QDockWidget& readout = of(*panels_.readout);
  window_.addDockWidget(Qt::LeftDockWidgetArea, &of(*panels_.project));
  window_.addDockWidget(Qt::RightDockWidgetArea, &latents);
  window_.splitDockWidget(&latents, &card, Qt::Vertical);
  window_.tabifyDockWidget(&card, &readout);
  QDockWidget* first = &of(*panels_.features);
  window_.addDockWidget(Qt::BottomDockWidgetArea, first);
  QDockWidget* before = first;
  for (QWidget* panel : {panels_.concepts, panels_.steering, panels_.training, panels_.scan, panels_.families,
                         panels_.models, panels_.jobs})
    window_.tabifyDockWidget(std::exchange(before, &of(*panel)), &of(*panel));
  const bool isSteering = perspective == Perspective::Steer;
  (isSteering ? readout : card).raise();
  QWidget* front = isSteering                          ? panels_.steering
                   : perspective == Perspective::Score ? panels_.concepts
                                                       : panels_.features;
  of(*front).raise();
  // Before they are tabs, the docks stand side by side: the window need not stay as wide as that.
  window_.layout()->activate();
  if (window_.size() != wanted)
    window_.resize(wanted);
  constexpr int kUsualWidth = 52 * kGrid;
  const int forTitles = std::min(latentsWidth, window_.width() * 3 / 8);
  const int forLatents = std::max({kUsualWidth, forTitles, window_.width() / 6});
  window_.resizeDocks({&of(*panels_.project), &latents}, {std::max(180, window_.width() / 16), forLatents},
                      Qt::Horizontal);
  window_.resizeDocks({&latents, &card}, {360, 500}, Qt::Vertical);
  window_.resizeDocks({first}, {heightOfTabs(perspective)}, Qt::Vertical);
  area_.arrange(perspective);
  showTitles();
  tabsSoon_.start();
}

/// A bar of tabs keeps the width that it had while its docks stood side by side, or behind another size of the window,
/// until all is laid out anew.
void WindowDocks::layOutTabs() {
  bool isCut = false;
  for (QTabBar* bar : window_.findChildren<QTabBar*>(Qt::FindDirectChildrenOnly)) {
    bar->installEventFilter(this);  // Qt makes and drops them as it likes
    connect(bar, &QTabBar::tabBarClicked, this, &WindowDocks::onTabClicked, Qt::UniqueConnection);
    isCut = isCut || (bar->isVisible() && bar->count() > 0 && bar->tabRect(bar->count() - 1).right() > bar->width());
  }
  if (!isCut)
    return;
  window_.layout()->invalidate();
  window_.layout()->activate();
}

/// Whoever asks for a panel means it: keys and F1 are its own now.
void WindowDocks::onTabClicked(int tab) {
  const auto* bar = qobject_cast<QTabBar*>(sender());
  const QString title = bar ? bar->tabText(tab) : QString();
  QTimer::singleShot(0, this, [this, title] {
    for (const QDockWidget* dock : all_)
      if (dock->windowTitle() == title && standsInFront(*dock))
        focus_->enter(*dock->widget());
  });
}

/// One height for all tabs. To explore, a few lines of a table do, and the tracks have the rest; curves and dials have
/// room in the other perspectives.
int WindowDocks::heightOfTabs(Perspective perspective) const {
  constexpr int kForTable = 22 * kGrid, kLines = 7, kForCurves = 44 * kGrid;
  if (perspective == Perspective::Explore)
    return std::max({kForTable, kLines * window_.fontMetrics().lineSpacing(), window_.height() / 7});
  return std::clamp(window_.height() * 2 / 5, kForTable, kForCurves);
}

DockArrangement WindowDocks::arrangement() const {
  if (!beforeMaximised_.docks.isEmpty())
    return beforeMaximised_;
  QList<QSize> sizes;
  for (const QDockWidget* dock : all_)
    sizes << (standsInFront(*dock) ? dock->size() : QSize());
  return {window_.saveState(), area_.saveState(), sizes};
}

bool WindowDocks::restore(const DockArrangement& arrangement) {
  if (!window_.restoreState(arrangement.docks))
    return false;
  giveSizes(arrangement.sizes);
  // Tabs find their common height a little later.
  QTimer::singleShot(0, this, [this, arrangement] {
    if (!beforeMaximised_.docks.isEmpty())
      return;  // a panel is shown alone again
    giveSizes(arrangement.sizes);
    area_.restoreState(arrangement.middle);
    tabsSoon_.start();
  });
  area_.restoreState(arrangement.middle);
  showTitles();
  return true;
}

/// Qt gives docks other sizes than they had where others were hidden in between, and counts their tabs differently at
/// the edge of an area and within it: what is still wrong is asked for again.
void WindowDocks::giveSizes(const QList<QSize>& sizes) {
  constexpr int kMostAttempts = 8;
  QList<QDockWidget*> docks;
  QList<QSize> wanted;
  for (qsizetype i = 0; i < sizes.size(); ++i)
    if (!sizes[i].isEmpty() && standsInFront(*all_[i])) {
      docks << all_[i];
      wanted << sizes[i];
    }
  int tabs = 0;
  for (const QTabBar* bar : window_.findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
    tabs = std::max(tabs, bar->isVisible() ? bar->height() : 0);
  QList<int> widths, heights;
  for (qsizetype i = 0; i < docks.size(); ++i) {
    widths << wanted[i].width();
    heights << wanted[i].height() + (window_.tabifiedDockWidgets(docks[i]).isEmpty() ? 0 : tabs);
  }
  for (int attempt = 0; attempt < kMostAttempts && !docks.isEmpty(); ++attempt) {
    window_.resizeDocks(docks, widths, Qt::Horizontal);
    window_.resizeDocks(docks, heights, Qt::Vertical);
    window_.layout()->activate();
    bool areRight = true;
    for (qsizetype i = 0; i < docks.size(); ++i) {
      const QSize missing = wanted[i] - docks[i]->size();
      areRight = areRight && missing == QSize(0, 0);
      widths[i] = std::max(1, widths[i] + missing.width());
      heights[i] = std::max(1, heights[i] + missing.height());
    }
    if (areRight)
      return;
  }
}

void WindowDocks::raise(QWidget* panel) {
  QDockWidget& dock = of(*panel);
  dock.show();
  dock.raise();
}

void WindowDocks::show(PanelName panel) {
  switch (panel) {
    case PanelName::Concepts:
      return raise(panels_.concepts);
    case PanelName::Models:
      raise(panels_.models);
      return panels_.models->setFocus();
    case PanelName::Training:
      raise(panels_.training);
      return panels_.training->setFocus();
    case PanelName::Scan:
      raise(panels_.scan);
      return panels_.scan->setFocus();
    case PanelName::Families:
      raise(panels_.families);
      return panels_.families->setFocus();
    case PanelName::Steering:
      raise(panels_.steering);
      raise(panels_.readout);
      return panels_.steering->setFocus();
  }
}

/// A floating dock is a window of its own: its keys end there.
bool WindowDocks::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize)
    tabsSoon_.start();
  const auto* dock = qobject_cast<QDockWidget*>(watched);
  if (!dock || !dock->isFloating() || event->type() != QEvent::KeyPress ||
      static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
    return QObject::eventFilter(watched, event);
  Q_EMIT escaped();
  return true;
}

QList<QWidget*> WindowDocks::openPanels() const {
  QList<QWidget*> open;
  const auto addDocks = [&](std::initializer_list<QWidget*> panels) {
    for (QWidget* panel : panels)
      if (const auto* dock = qobject_cast<QDockWidget*>(panel->parentWidget()))
        if (dock->toggleViewAction()->isChecked())
          open << panel;
  };
  addDocks({panels_.project});
  QList<QWidget*> middle{&area_.mapPanel(), &area_.selectionPanel(), &area_.trackPanel()};
  middle.removeIf([this](QWidget* panel) { return !panel->isVisibleTo(&area_); });
  if (area_.isVisibleTo(&window_))
    open << (middle.isEmpty() ? QList<QWidget*>{&area_} : middle);
  addDocks({panels_.features, panels_.concepts, panels_.steering, panels_.training, panels_.scan, panels_.families,
            panels_.models, panels_.jobs, panels_.latents, panels_.card, panels_.readout});
  return open;
}

void WindowDocks::leaveMaximised() {
  if (beforeMaximised_.docks.isEmpty())
    return;
  area_.showOnly(nullptr);
  area_.show();
  restore(std::exchange(beforeMaximised_, {}));
}

void WindowDocks::toggleMaximised() {
  if (!beforeMaximised_.docks.isEmpty())
    return leaveMaximised();
  QWidget* panel = window_.focusWidget();
  while (panel && panel->whatsThis().isEmpty())
    panel = panel->parentWidget();
  if (!panel)
    panel = &area_.trackPanel();
  beforeMaximised_ = arrangement();
  const bool isInMiddle = area_.isAncestorOf(panel);
  area_.setVisible(isInMiddle);
  area_.showOnly(isInMiddle ? panel : nullptr);
  for (QDockWidget* dock : all_)
    dock->setVisible(dock->widget() == panel);
}

}  // namespace dglm
