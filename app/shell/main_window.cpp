// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/main_window.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDockWidget>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QStatusTipEvent>

#include <algorithm>

#include "app/concepts/concept_menu.h"
#include "app/concepts/concept_panel.h"
#include "app/explore/feature_panel.h"
#include "app/explore/latent_panel.h"
#include "app/explore/map_panel.h"
#include "app/explore/selection_panel.h"
#include "app/explore/track_panel.h"
#include "app/models/model_menu.h"
#include "app/models/models_panel.h"
#include "app/paper/results_menu.h"
#include "app/project/demo_copy.h"
#include "app/project/project_panel.h"
#include "app/project/unfinished_work.h"
#include "app/shell/card_panel.h"
#include "app/shell/edit_menu.h"
#include "app/shell/file_drop.h"
#include "app/shell/file_menu.h"
#include "app/shell/files_opener.h"
#include "app/shell/first_tour.h"
#include "app/shell/jobs_panel.h"
#include "app/shell/menu_set.h"
#include "app/shell/notice_bar.h"
#include "app/shell/panel_focus.h"
#include "app/shell/sequence_area.h"
#include "app/shell/status_line.h"
#include "app/shell/top_bar.h"
#include "app/shell/view_menu.h"
#include "app/shell/view_overlays.h"
#include "app/steering/steering_menu.h"
#include "app/steering/steering_panel.h"
#include "app/steering/steering_results.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "app/training/training_desk.h"
#include "app/training/training_menu.h"
#include "app/training/training_panel.h"
#include "core/study/demo_project.h"
#include "widgets/charts/chart_table.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/parts/find_bar.h"
#include "widgets/parts/go_to_box.h"
#include "widgets/tables/feature_table.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/latent_table.h"
#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

constexpr auto kLastProject = "lastProject";

constexpr auto kDocks = "docks";
constexpr auto kMiddle = "middle";
const QString kTable = QStringLiteral("table ");
constexpr auto kGeometry = "geometry";

QString encoded(const QByteArray& bytes) {
  return QString::fromLatin1(bytes.toBase64());
}

QByteArray decoded(const QJsonValue& text) {
  return QByteArray::fromBase64(text.toString().toLatin1());
}

}  // namespace

MainWindow::MainWindow() {
  desk_ = new ReadingDesk(session_, this);
  intake_ = new RecordIntake(session_, *desk_, this);
  library_ = new ModelLibrary(session_, this);
  opening_ = new ModelOpening(session_, *desk_, *this);
  fidelity_ = new FidelityDesk(session_, *desk_, this);
  tracks_ = new LatentTracks(session_, this);
  connect(desk_, &ReadingDesk::previewed, tracks_, &LatentTracks::setPreview);
  concepts_ = new ConceptBook(session_, this);
  conceptDesk_ = new ConceptDesk(session_, *desk_, *concepts_, this);
  steering_ = new SteeringDesk(session_, *desk_, this);
  training_ = new TrainingDesk(session_, this);
  finder_ = new Finder(session_, this);
  navigator_ = new Navigator(session_, this);
  drop_ = new FileDrop(session_, this);
  opener_ = new FilesOpener(*this, session_, *intake_);
  buildPanels();
  buildMenus();
  connectPanels();
  connectNotices();
  setAcceptDrops(true);
  restoreSize();
  arrange();
  showTitle();
}

MainWindow::~MainWindow() {
  if (QWidget* focused = focusWidget())
    focused->clearFocus();  // a field hands over what was typed while there is somebody to take it
  hide();                   // panels tell of it while there is somebody to hear it
  session_.closeProject();
}

void MainWindow::buildPanels() {
  topBar_ = new TopBar(session_, *navigator_, this);
  setMenuWidget(topBar_);
  area_ = new SequenceArea(session_, *tracks_, *desk_, *finder_, this);
  setCentralWidget(area_);
  projectPanel_ = new ProjectPanel(session_, *desk_, this);
  latents_ = new LatentPanel(session_, *concepts_, this);
  card_ = new CardPanel(session_, this);
  card_->setConcepts(*concepts_);
  features_ = new FeaturePanel(session_, this);
  card_->setFidelity(*fidelity_);
  models_ = new ModelsPanel(session_, *library_, *opening_, *fidelity_, this);
  conceptPanel_ = new ConceptPanel(session_, *concepts_, *conceptDesk_, this);
  steeringPanel_ = new SteeringPanel(session_, *steering_, this);
  steeringResults_ = new SteeringResults(session_, *steering_, this);
  trainingPanel_ = new TrainingPanel(session_, *training_, this);
  jobs_ = new JobsPanel(session_.jobs(), this);
  setStatusBar(new StatusLine(session_, area_->trackPanel(), *jobs_, this));

  panelFocus_ = new PanelFocus(*this, [this] { return panels(); });
  docks_.project = addDock("project", tr("Project"), projectPanel_, Qt::LeftDockWidgetArea);
  docks_.latents = addDock("latents", tr("Latents"), latents_, Qt::RightDockWidgetArea);
  docks_.card = addDock("card", tr("Latent Card"), card_, Qt::RightDockWidgetArea);
  docks_.readout = addDock("readout", tr("Steering Result"), steeringResults_, Qt::RightDockWidgetArea);
  docks_.features = addDock("features", tr("Features"), features_, Qt::BottomDockWidgetArea);
  docks_.concepts = addDock("concepts", tr("Concepts"), conceptPanel_, Qt::BottomDockWidgetArea);
  docks_.steering = addDock("steering", tr("Steering"), steeringPanel_, Qt::BottomDockWidgetArea);
  docks_.training = addDock("training", tr("Training"), trainingPanel_, Qt::BottomDockWidgetArea);
  docks_.models = addDock("models", tr("Models"), models_, Qt::BottomDockWidgetArea);
  docks_.jobs = addDock("jobs", tr("Jobs"), jobs_, Qt::BottomDockWidgetArea);
  connect(jobs_, &JobsPanel::changed, docks_.jobs, [this] {
    const int running = jobs_->runningJobs();
    docks_.jobs->setWindowTitle(running > 0 ? tr("Jobs (%1)").arg(running) : tr("Jobs"));
  });
  // A click on any place of a panel chooses it, for F1 and F6.
  QList<QWidget*> all{&area_->mapPanel(), &area_->selectionPanel(), &area_->trackPanel()};
  for (QDockWidget* dock : docks_.all)
    all << dock->widget();
  for (QWidget* panel : all)
    if (panel->focusPolicy() == Qt::NoFocus)
      panel->setFocusPolicy(Qt::ClickFocus);
}

void MainWindow::buildMenus() {
  menus_ = new MenuSet(topBar_->menuBar(), *this);
  fileMenu_ = new FileMenu(*this, session_, *tracks_, *intake_, *opener_);
  fileMenu_->fill(menus_->file(), *projectPanel_,
                  {&area_->mapPanel().map(), &area_->trackPanel().view(), latents_, &features_->table()});
  editMenu_ = new EditMenu(*this, session_, *finder_, area_->trackPanel().findBar(), topBar_->goToBox(),
                           *projectPanel_->topologyAction(), menus_->edit());
  viewMenu_ = new ViewMenu(*this, session_, area_->mapPanel(), area_->trackPanel(), docks_.all, menus_->view());
  auto* models = new ModelMenu(*this, session_, *tracks_, *desk_, *opening_, *models_);
  models->fill(menus_->model(), menus_->analyse());
  (new TrainingMenu(*this, session_, *tracks_, *trainingPanel_))->fill(menus_->model());
  conceptMenu_ = new ConceptMenu(*this, session_, *tracks_, *intake_, *concepts_, *conceptDesk_, *conceptPanel_);
  conceptMenu_->fill(menus_->analyse());
  projectPanel_->setScoreAction(conceptMenu_->scoreAction());
  connect(projectPanel_, &ProjectPanel::scoringWanted, conceptMenu_, &ConceptMenu::scoreOn);
  steeringMenu_ = new SteeringMenu(*this, session_, *tracks_, *steering_, *steeringPanel_, *steeringResults_);
  steeringMenu_->fill(menus_->analyse());
  auto* results = new ResultsMenu(*this, session_, *tracks_);
  results->fill(menus_->analyse());
  menus_->analyse().addAction(steeringMenu_->ribosomeAction());
  menus_->takeUpKeys();
  connect(fileMenu_, &FileMenu::demoWanted, this, &MainWindow::openDemo);
  connect(viewMenu_, &ViewMenu::arrangeWanted, this, &MainWindow::arrange);
  connect(viewMenu_, &ViewMenu::panelWanted, panelFocus_, &PanelFocus::walk);
  connect(viewMenu_, &ViewMenu::maximiseWanted, this, &MainWindow::toggleMaximised);
  connect(menus_, &MenuSet::tourWanted, this, [this] { startTour(tourPlaces()); });
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea area) {
  auto* dock = new QDockWidget(title, this);
  dock->setObjectName(name);
  dock->setWidget(panel);
  addDockWidget(area, dock);
  docks_.all << dock;
  dock->installEventFilter(this);
  followDock(dock);
  return dock;
}

void MainWindow::followDock(QDockWidget* dock) {
  connect(dock, &QDockWidget::dockLocationChanged, this, &MainWindow::showDockTitles, Qt::QueuedConnection);
  connect(dock, &QDockWidget::topLevelChanged, this, &MainWindow::showDockTitles, Qt::QueuedConnection);
  connect(dock, &QDockWidget::visibilityChanged, this, &MainWindow::showDockTitles, Qt::QueuedConnection);
  panelFocus_->follow(*dock);
}

/// A dock among tabs is named by its tab, and has no title of its own.
void MainWindow::showDockTitles() {
  for (QDockWidget* dock : docks_.all) {
    const bool isTab = !dock->isFloating() && !tabifiedDockWidgets(dock).isEmpty();
    QWidget* title = dock->titleBarWidget();
    if (isTab == (title != nullptr))
      continue;
    dock->setTitleBarWidget(isTab ? new QWidget(dock) : nullptr);
    delete title;
  }
}

void MainWindow::arrange() {
  const QSize wanted = size();
  setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  for (QDockWidget* each : docks_.all) {
    each->setFloating(false);
    each->show();
  }
  addDockWidget(Qt::LeftDockWidgetArea, docks_.project);
  addDockWidget(Qt::RightDockWidgetArea, docks_.latents);
  splitDockWidget(docks_.latents, docks_.card, Qt::Vertical);
  tabifyDockWidget(docks_.card, docks_.readout);
  docks_.card->raise();
  addDockWidget(Qt::BottomDockWidgetArea, docks_.features);
  tabifyDockWidget(docks_.features, docks_.concepts);
  tabifyDockWidget(docks_.concepts, docks_.steering);
  tabifyDockWidget(docks_.steering, docks_.training);
  tabifyDockWidget(docks_.training, docks_.models);
  tabifyDockWidget(docks_.models, docks_.jobs);
  docks_.features->raise();
  // Before they are tabs, the docks stand side by side: the window need not stay as wide as that.
  layout()->activate();
  if (size() != wanted)
    resize(wanted);
  constexpr int kUsualWidth = 52 * kGrid, kForWideCells = 3 * kGrid;
  const int forTitles = std::min(latents_->table().widthOfTitles() + kForWideCells, width() * 3 / 8);
  resizeDocks({docks_.project, docks_.latents}, {180, std::max(kUsualWidth, forTitles)}, Qt::Horizontal);
  resizeDocks({docks_.latents, docks_.card}, {360, 500}, Qt::Vertical);
  resizeDocks({docks_.features}, {150}, Qt::Vertical);
  showDockTitles();
}

void MainWindow::connectPanels() {
  area_->setActions({fileMenu_->openAction(), fileMenu_->newProjectAction(), fileMenu_->openDemoAction()});
  area_->selectionPanel().setActions({editMenu_->copyAction(), viewMenu_->zoomToSelectionAction(),
                                      conceptMenu_->useSelectionAction(), steeringMenu_->steerHereAction()});
  connect(&area_->mapPanel(), &MapPanel::contextMenuRequested, this, &MainWindow::showPlaceMenu);
  connect(&area_->trackPanel(), &TrackPanel::contextMenuRequested, this, &MainWindow::showPlaceMenu);
  connect(projectPanel_, &ProjectPanel::filesDropped, drop_, &FileDrop::take);
  connect(opening_, &ModelOpening::filesDropped, drop_, &FileDrop::take);
  connect(drop_, &FileDrop::filesDropped, opener_, &FilesOpener::open);
  connect(drop_, &FileDrop::modelDropped, opening_, &ModelOpening::open);
  connect(card_, &CardPanel::dictionaryRequested, this, [this] {
    showPanel(PanelName::Models);
    models_->showDictionaryInUse();
  });
  connect(intake_, &RecordIntake::refused, jobs_, &JobsPanel::noteRefusal);
  connect(library_, &ModelLibrary::downloadStarted, jobs_, &JobsPanel::offerResuming);
  connect(jobs_, &JobsPanel::resumeRequested, library_, &ModelLibrary::resume);
  connectUnfinished();
  connect(navigator_, &Navigator::basesWanted, this, [this](const QString& pattern) {
    area_->trackPanel().findBar().open();
    finder_->find({pattern, FindRequest::Mode::Bases, false});
  });
  const auto leaveGoToBox = [this] { area_->trackPanel().view().setFocus(); };
  connect(navigator_, &Navigator::arrived, this, leaveGoToBox);
  connect(&topBar_->goToBox(), &GoToBox::left, this, leaveGoToBox);
  connect(trainingPanel_, &TrainingPanel::openWanted, this,
          [this](const std::filesystem::path& model, const std::filesystem::path& dictionary) {
            opening_->open(textOf(model), textOf(dictionary));
          });
  connect(trainingPanel_, &TrainingPanel::roomWanted, this, [this] { showPanel(PanelName::Training); });
  connect(training_, &TrainingDesk::refused, this, &MainWindow::showFailure);
  connect(training_, &TrainingDesk::trained, this, [this](const std::filesystem::path& folder) {
    showNotice(tr("The dictionary %1 is ready. Open it in the Training panel to see its latents.")
                   .arg(textOf(folder.filename())));
  });
  connect(card_, &CardPanel::conceptActivated, this, &MainWindow::showConcept);
  new SteeringOverlay(*steering_, *area_, {docks_.steering, docks_.readout});
  new ThresholdOverlay(*concepts_, *tracks_, *area_, *docks_.concepts);
  connect(&session_, &Session::stateChanged, this, &MainWindow::showTitle);
  connect(&session_, &Session::projectOpened, this, &MainWindow::restoreView);
  connect(&session_, &Session::projectOpened, this,
          [this] { QSettings().setValue(kLastProject, textOf(session_.contents().path)); });
  connect(&session_, &Session::projectClosing, this, &MainWindow::leaveFieldsAndDialogs);
  // Keys such as F and + work at once, before anything is clicked.
  connect(&session_, &Session::recordChanged, this, [this] {
    if (topBar_->goToBox().hasFocus() && topBar_->goToBox().text().isEmpty())
      area_->trackPanel().view().setFocus();
  });
  connect(&session_, &Session::viewWanted, this, &MainWindow::rememberView);
}

void MainWindow::showConcept(qint64 key) {
  concepts_->choose(key);
  showPanel(PanelName::Concepts);
}

void MainWindow::raiseDock(QDockWidget* dock, int height) {
  dock->show();
  dock->raise();
  if (dock->height() < height)
    resizeDocks({dock}, {height}, Qt::Vertical);
}

void MainWindow::showPanel(PanelName panel) {
  constexpr int kForCurves = 36 * kGrid, kForDials = 34 * kGrid;
  switch (panel) {
    case PanelName::Concepts:
      return raiseDock(docks_.concepts, kForCurves);
    case PanelName::Models:
      raiseDock(docks_.models, 0);
      return models_->setFocus();
    case PanelName::Training:
      raiseDock(docks_.training, kForDials);
      return trainingPanel_->setFocus();
    case PanelName::Steering:
      raiseDock(docks_.steering, kForDials);
      raiseDock(docks_.readout, 0);
      return steeringPanel_->setFocus();
  }
}

void MainWindow::showNotice(const QString& sentence) {
  area_->notices().showNotice(sentence);
}

void MainWindow::showWritten(const QString& path, const QString& sentence) {
  area_->notices().showWritten(path, sentence);
}

void MainWindow::showFailure(const QString& sentence) {
  area_->notices().showFailure(sentence);
}

void MainWindow::showPassing(const QString& words) {
  constexpr int kShown = 5000;  // milliseconds
  statusBar()->showMessage(words, kShown);
}

/// What a part of the window says in passing goes again, as the menus' tips do.
bool MainWindow::event(QEvent* event) {
  if (event->type() == TableExportEvent::kind()) {
    const auto& wanted = static_cast<const TableExportEvent&>(*event);
    fileMenu_->exportTable(wanted.csv, wanted.name);
    return true;
  }
  if (event->type() != QEvent::StatusTip)
    return QMainWindow::event(event);
  const QString words = static_cast<QStatusTipEvent*>(event)->tip();
  if (words.isEmpty())
    statusBar()->clearMessage();
  else
    showPassing(words);
  return true;
}

/// Esc leaves a field that is written in, and clears the selection anywhere else.
void MainWindow::escape() {
  QWidget* focused = QApplication::focusWidget();
  const bool isField = qobject_cast<QLineEdit*>(focused) || qobject_cast<QPlainTextEdit*>(focused) ||
                       qobject_cast<QAbstractSpinBox*>(focused);
  if (isField)
    area_->trackPanel().view().setFocus();
  else
    session_.clearSelection();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    escape();
  else
    QMainWindow::keyPressEvent(event);
}

/// A floating dock is a window of its own: its keys end there.
bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  const auto* dock = qobject_cast<QDockWidget*>(watched);
  if (!dock || !dock->isFloating() || event->type() != QEvent::KeyPress ||
      static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
    return QMainWindow::eventFilter(watched, event);
  escape();
  return true;
}

TourPlaces MainWindow::tourPlaces() const {
  return {projectPanel_->window(), projectPanel_, &area_->mapPanel(), latents_, &area_->trackPanel()};
}

void MainWindow::connectUnfinished() {
  UnfinishedWork& unfinished = session_.unfinished();
  connect(jobs_, &JobsPanel::resumeRequested, &unfinished, &UnfinishedWork::goOn);
  connect(jobs_, &JobsPanel::forgetRequested, &unfinished, &UnfinishedWork::forget);
  const auto told = std::make_shared<QString>();
  connect(&unfinished, &UnfinishedWork::changed, jobs_, [this, &unfinished, told] {
    jobs_->showCutOff(unfinished.cutOff());
    area_->notices().withdraw(*told);
  });
  connect(&unfinished, &UnfinishedWork::found, this, [this, &unfinished, told] {
    *told = tr("%n jobs were interrupted when this project was last open. The Jobs panel goes on with them.", nullptr,
               static_cast<int>(unfinished.cutOff().size()));
    showNotice(*told);
  });
}

void MainWindow::connectNotices() {
  NoticeBar& notices = area_->notices();
  connect(intake_, &RecordIntake::noticed, &notices, &NoticeBar::showNotice);
  connect(intake_, &RecordIntake::failed, &notices, &NoticeBar::showFailure);
  connect(library_, &ModelLibrary::noticed, &notices, &NoticeBar::showNotice);
  connect(conceptDesk_, &ConceptDesk::noticed, &notices, &NoticeBar::showNotice);
  connect(opening_, &ModelOpening::refused, &notices, &NoticeBar::showFailure);
  connect(&session_.jobs(), &JobRunner::jobAdded, &notices, [&notices](JobHandle* job) {
    if (job->notice() == JobNotice::Silent)
      return;
    connect(job, &JobHandle::failed, &notices, [&notices, job](const Error& error) {
      if (!job->isWatched())
        notices.showFailure(tr("%1: %2").arg(job->title(), messageFor(error)));
    });
  });
}

void MainWindow::start(const WindowOptions& options) {
  const auto demo = readDemoDescription(usualDemoPlaces().folder);
  if (demo.hasValue())
    desk_->setDefaultSource(demo.value().source);
  if (options.size)
    resize(*options.size);
  intake_->openFiles(options.files);
  if (session_.state() != Session::State::Empty)
    return;
  if (options.reopensLast)
    reopenLast();
  else
    openDemo();
}

/// The project of last time. One that is gone, damaged, or open in another window leads to the demo, and is told.
void MainWindow::reopenLast() {
  const QString last = QSettings().value(kLastProject).toString();
  if (last.isEmpty())
    return openDemo();
  session_.openProject(pathOf(last));
  const auto fallBack = [this] {
    if (session_.state() != Session::State::Failed)
      return;
    area_->notices().showNotice(
        tr("The project of last time was not opened, here is the demo. %1").arg(messageFor(*session_.failure())));
    openDemo();
  };
  connect(&session_, &Session::stateChanged, this, fallBack,
          static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void MainWindow::openDemo() {
  DemoPlaces places = usualDemoPlaces();
  places.openHere = session_.contents().path;
  session_.makeProject(
      {tr("Making the demo project"), Urgency::Interactive, {}, JobNotice::Silent},
      [places](const JobContext& job) { return prepareDemo(places, job); }, this,
      [this](const DemoCopy& demo) {
        if (demo.isSecond)
          area_->notices().showNotice(tr("The demo is open in another window. This is a second copy of it: %1.")
                                          .arg(textOf(demo.path.filename())));
        else if (!demo.earlier.empty())
          area_->notices().showNotice(
              tr("This is a clean demo. Your earlier copy, with what you made in it, is kept as %1.")
                  .arg(textOf(demo.earlier)));
        if (!demo.earlier.empty())
          fileMenu_->remember(textOf(demo.earlier));
        return demo.path;
      });
}

/// What was typed is of the project that closes, and so is what a menu or a dialog asks for.
void MainWindow::leaveFieldsAndDialogs() {
  if (QWidget* focused = focusWidget())
    focused->clearFocus();
  if (QWidget* popup = QApplication::activePopupWidget())
    popup->close();
  const QList<QDialog*> dialogs = findChildren<QDialog*>();
  for (QDialog* dialog : dialogs)
    if (dialog->isModal() && dialog->isVisible())
      dialog->reject();
}

void MainWindow::showTitle() {
  const bool isOpen = session_.state() == Session::State::Ready;
  if (!isOpen)
    return setWindowTitle(tr("Decode-gLM Workbench"));
  const QString name = textOf(session_.contents().path.stem());
  setWindowTitle(session_.contents().isReadOnly ? tr("%1 (read only) - Decode-gLM Workbench").arg(name)
                                                : tr("%1 - Decode-gLM Workbench").arg(name));
}

void MainWindow::rememberView() {
  if (!beforeMaximised_.isEmpty())
    toggleMaximised();
  session_.view()[kDocks] = encoded(saveState());
  session_.view()[kMiddle] = encoded(area_->saveState());
  for (const FilteredTable* table : findChildren<FilteredTable*>())
    if (!table->objectName().isEmpty())
      session_.view()[kTable + table->objectName()] = encoded(table->saveView());
}

void MainWindow::restoreView() {
  restoreState(decoded(session_.view()[kDocks]));
  area_->restoreState(decoded(session_.view()[kMiddle]));
  for (FilteredTable* table : findChildren<FilteredTable*>())
    if (!table->objectName().isEmpty())
      table->restoreView(decoded(session_.view()[kTable + table->objectName()]));
  showDockTitles();
}

QList<QWidget*> MainWindow::panels() const {
  QList<QWidget*> panels;
  const auto addDocks = [&](std::initializer_list<QDockWidget*> docks) {
    for (QDockWidget* dock : docks)
      if (dock && dock->toggleViewAction()->isChecked())
        panels << dock->widget();
  };
  addDocks({docks_.project});
  QList<QWidget*> middle{&area_->mapPanel(), &area_->selectionPanel(), &area_->trackPanel()};
  middle.removeIf([this](QWidget* panel) { return !panel->isVisibleTo(area_); });
  if (area_->isVisibleTo(this))
    panels << (middle.isEmpty() ? QList<QWidget*>{area_} : middle);
  addDocks({docks_.features, docks_.concepts, docks_.steering, docks_.training, docks_.models, docks_.jobs,
            docks_.latents, docks_.card, docks_.readout});
  return panels;
}

void MainWindow::toggleMaximised() {
  if (!beforeMaximised_.isEmpty()) {
    area_->showOnly(nullptr);
    area_->show();
    restoreState(std::exchange(beforeMaximised_, {}));
    return;
  }
  QWidget* panel = focusWidget();
  while (panel && panel->whatsThis().isEmpty())
    panel = panel->parentWidget();
  if (!panel)
    return;
  beforeMaximised_ = saveState();
  const bool isInMiddle = area_->isAncestorOf(panel);
  area_->setVisible(isInMiddle);
  area_->showOnly(isInMiddle ? panel : nullptr);
  for (QDockWidget* dock : docks_.all)
    dock->setVisible(dock->widget() == panel);
}

/// As large as it was last time; at first as large as the screen has room for, window frame included.
void MainWindow::restoreSize() {
  constexpr QSize kUsual(1440, 900);
  constexpr QSize kFrame(2 * kGrid, 6 * kGrid);
  if (restoreGeometry(QSettings().value(kGeometry).toByteArray()))
    return;
  resize(kUsual.boundedTo(screen()->availableSize() - kFrame));
}

/// What can be done at a base of the map or the linear view.
void MainWindow::showPlaceMenu(const QPoint& position, int64_t base) {
  QMenu menu;
  const Record& record = *session_.record();
  for (size_t i = 0; i < record.features.size(); ++i) {
    const auto isHere = [&](const FeatureSegment& segment) {
      return overlaps(segment.bases, {base, base + 1}, record.length());
    };
    const auto& segments = record.features[i].segments;
    if (std::any_of(segments.begin(), segments.end(), isHere))
      menu.addAction(tr("Select %1").arg(QString::fromStdString(record.features[i].label())), this,
                     [this, i] { session_.selectFeature(static_cast<int>(i)); });
  }
  menu.addSeparator();
  menu.addActions({editMenu_->copyAction(), editMenu_->copyReverseAction()});
  menu.addSeparator();
  menu.addActions({viewMenu_->zoomToSelectionAction(), viewMenu_->turnAction()});
  menu.addSeparator();
  menu.addActions({area_->mapPanel().tableAction(), area_->trackPanel().tableAction()});
  menu.exec(position);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  QSettings().setValue(kGeometry, saveGeometry());
  session_.closeProject();
  QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls())
    event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile())
      paths << url.toLocalFile();
  drop_->take(paths);
}

}  // namespace dglm
