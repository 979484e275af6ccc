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
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStatusBar>
#include <QStatusTipEvent>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

#include "app/clusters/cluster_desk.h"
#include "app/clusters/cluster_menu.h"
#include "app/compare/compare_menu.h"
#include "app/concepts/concept_menu.h"
#include "app/concepts/concept_panel.h"
#include "app/explore/feature_edits.h"
#include "app/explore/feature_panel.h"
#include "app/explore/latent_panel.h"
#include "app/explore/map_panel.h"
#include "app/explore/region_menu.h"
#include "app/explore/selection_panel.h"
#include "app/explore/sequence_edit_menu.h"
#include "app/explore/track_panel.h"
#include "app/families/family_desk.h"
#include "app/families/family_menu.h"
#include "app/families/family_panel.h"
#include "app/models/model_menu.h"
#include "app/models/models_panel.h"
#include "app/paper/results_menu.h"
#include "app/project/cluster_wish.h"
#include "app/project/command_copy.h"
#include "app/project/project_panel.h"
#include "app/project/region_book.h"
#include "app/project/stability_book.h"
#include "app/project/unfinished_work.h"
#include "app/scan/annotation_desk.h"
#include "app/scan/record_hits.h"
#include "app/scan/scan_desk.h"
#include "app/scan/scan_menu.h"
#include "app/scan/scan_panel.h"
#include "app/shell/card_panel.h"
#include "app/shell/cluster_follow_up.h"
#include "app/shell/edit_menu.h"
#include "app/shell/even_tabs.h"
#include "app/shell/file_drop.h"
#include "app/shell/file_menu.h"
#include "app/shell/files_opener.h"
#include "app/shell/first_project.h"
#include "app/shell/first_tour.h"
#include "app/shell/jobs_panel.h"
#include "app/shell/menu_set.h"
#include "app/shell/notice_bar.h"
#include "app/shell/perspectives.h"
#include "app/shell/run_follow_up.h"
#include "app/shell/sequence_area.h"
#include "app/shell/status_line.h"
#include "app/shell/top_bar.h"
#include "app/shell/view_menu.h"
#include "app/shell/view_overlays.h"
#include "app/shell/window_docks.h"
#include "app/steering/steering_menu.h"
#include "app/steering/steering_panel.h"
#include "app/steering/steering_results.h"
#include "app/steering/steering_values.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "app/training/training_desk.h"
#include "app/training/training_menu.h"
#include "app/training/training_panel.h"
#include "widgets/charts/chart_table.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/find_bar.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/go_to_box.h"
#include "widgets/tables/feature_table.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/latent_table.h"
#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

constexpr auto kPerspectives = "perspectives";
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
  annotation_ = new AnnotationDesk(session_, this);
  scans_ = new ScanDesk(session_, this);
  families_ = new FamilyDesk(session_, *concepts_, this);
  clusters_ = new ClusterDesk(session_, this);
  new ClusterFollowUp(*clusters_, {session_, *desk_, *conceptDesk_, *scans_, *training_}, this);
  stability_ = new StabilityBook(session_, this);
  followUp_ = new RunFollowUp(session_, *desk_, this);
  finder_ = new Finder(session_, this);
  navigator_ = new Navigator(session_, this);
  drop_ = new FileDrop(session_, this);
  opener_ = new FilesOpener(*this, session_, *intake_);
  first_ = new FirstProject(session_, *intake_, *desk_, *this, this);
  buildPanels();
  regions_ = new RegionBook(session_, this);  // after the panels, which forget the regions with the record
  buildMenus();
  connectPanels();
  connectNotices();
  setAcceptDrops(true);
  restoreSize();
  perspectives_->reset();
  showTitle();
}

MainWindow::~MainWindow() {
  if (QWidget* focused = focusWidget())
    focused->clearFocus();  // a field hands over what was typed while there is somebody to take it
  hide();                   // panels tell of it while there is somebody to hear it
  session_.closeProject();
  delete clusters_;  // its lane ends before the session's jobs
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
  card_->setStability(*stability_);
  latents_->setStability(*stability_);
  features_ = new FeaturePanel(session_, this);
  card_->setFidelity(*fidelity_);
  card_->setReading(*desk_);
  models_ = new ModelsPanel(session_, *library_, *opening_, *fidelity_, this);
  conceptPanel_ = new ConceptPanel(session_, *concepts_, *conceptDesk_, this);
  steeringPanel_ = new SteeringPanel(session_, *steering_, this);
  steeringResults_ = new SteeringResults(session_, *steering_, this);
  trainingPanel_ = new TrainingPanel(session_, *training_, this);
  scanPanel_ = new ScanPanel(session_, *scans_, this);
  familyPanel_ = new FamilyPanel(session_, *families_, tracks_->families(), this);
  jobs_ = new JobsPanel(session_.jobs(), this);
  setStatusBar(new StatusLine(session_, area_->trackPanel(), *jobs_, this));

  docks_ = new WindowDocks(*this, *area_,
                           {projectPanel_, latents_, card_, steeringResults_, features_, conceptPanel_, steeringPanel_,
                            trainingPanel_, scanPanel_, familyPanel_, models_, jobs_});
  perspectives_ = new Perspectives(*docks_, [this] {
    constexpr int kForWideCells = 8 * kGrid;
    return latents_->table().widthOfTitles() + kForWideCells;
  });
  QDockWidget& jobsDock = docks_->of(*jobs_);
  connect(jobs_, &JobsPanel::changed, &jobsDock, [this, &jobsDock] {
    const int running = jobs_->runningJobs();
    jobsDock.setWindowTitle(running > 0 ? tr("Jobs (%1)").arg(running) : tr("Jobs"));
  });
}

void MainWindow::buildMenus() {
  menus_ = new MenuSet(topBar_->menuBar(), *this);
  fileMenu_ = new FileMenu(*this, session_, *tracks_, *intake_, *opener_);
  fileMenu_->fill(menus_->file(), *projectPanel_,
                  {&area_->mapPanel().map(), &area_->trackPanel().view(), latents_, &features_->table()});
  editMenu_ = new EditMenu(*this, session_, *finder_, area_->trackPanel().findBar(), topBar_->goToBox(),
                           *projectPanel_->topologyAction(), menus_->edit());
  featureEdits_ = new FeatureEdits(*this, session_);
  featureEdits_->fill(menus_->edit());
  features_->setEdits(*featureEdits_);
  regionMenu_ = new RegionMenu(*this, session_, *regions_, area_->trackPanel());
  regionMenu_->fill(menus_->edit());
  viewMenu_ = new ViewMenu(*this, session_, area_->mapPanel(), area_->trackPanel(), docks_->all(), menus_->view());
  menus_->view().addAction(card_->keepAction());
  auto* models = new ModelMenu(*this, session_, *tracks_, *desk_, *opening_, *models_);
  models->fill(menus_->model(), menus_->analyse());
  (new TrainingMenu(*this, session_, *tracks_, *trainingPanel_, *stability_))->fill(menus_->model());
  conceptMenu_ = new ConceptMenu(*this, session_, *tracks_, *intake_, *concepts_, *conceptDesk_, *conceptPanel_);
  conceptMenu_->fill(menus_->analyse());
  projectPanel_->setScoreAction(conceptMenu_->scoreAction());
  connect(projectPanel_, &ProjectPanel::scoringWanted, conceptMenu_, &ConceptMenu::scoreOn);
  scanMenu_ = new ScanMenu(*this, session_, *tracks_, *concepts_, *annotation_, *scans_, *scanPanel_,
                           [this] { return projectPanel_->chosenRecords(); });
  scanMenu_->fill(menus_->analyse());
  sequenceEdits_ = new SequenceEditMenu(*this, session_, desk_->models());
  sequenceEdits_->fill(menus_->analyse());
  connect(&area_->trackPanel().view(), &TrackView::baseTyped, sequenceEdits_, &SequenceEditMenu::substitute);
  conceptMenu_->setFamilies(
      [this] { return families_->isOfDictionaryInUse() ? families_->run()->folder : std::filesystem::path(); });
  (new CompareMenu(*this, session_, *tracks_))->fill(menus_->analyse());
  clusterMenu_ = new ClusterMenu(*this, session_, *clusters_);
  clusterMenu_->fill(menus_->analyse());
  (new FamilyMenu(*this, session_, *tracks_, *concepts_, *families_, *familyPanel_))->fill(menus_->analyse());
  connect(familyPanel_, &FamilyPanel::dialWanted, this, [this](const QString& family, const auto& shares) {
    steering_->turnTogether(family, shares, 1);
    showPanel(PanelName::Steering);
  });
  connect(familyPanel_, &FamilyPanel::ablationWanted, this, [this](const QString& family, const auto& shares) {
    steering_->ablateTogether(family, shares);
    showPanel(PanelName::Steering);
  });
  projectPanel_->setAnnotateAction(scanMenu_->annotateAction());
  features_->setAnnotateAction(scanMenu_->annotateAction());
  steeringMenu_ = new SteeringMenu(*this, session_, *tracks_, *steering_, *steeringPanel_, *steeringResults_);
  steeringMenu_->fill(menus_->analyse());
  connect(steeringMenu_, &SteeringMenu::designsWanted, intake_, &RecordIntake::addRecords);
  auto* results = new ResultsMenu(*this, session_, *tracks_);
  results->fill(menus_->analyse());
  menus_->analyse().addAction(steeringMenu_->ribosomeAction());
  menus_->takeUpKeys();
  connect(fileMenu_, &FileMenu::demoWanted, first_, &FirstProject::openDemo);
  connect(first_, &FirstProject::demoKept, fileMenu_, &FileMenu::remember);
  connect(first_, &FirstProject::filesWanted, opener_, &FilesOpener::open);
  connect(viewMenu_, &ViewMenu::perspectiveWanted, perspectives_, &Perspectives::show);
  connect(viewMenu_, &ViewMenu::resetWanted, perspectives_, &Perspectives::reset);
  connect(perspectives_, &Perspectives::changed, viewMenu_,
          [this] { viewMenu_->showPerspective(perspectives_->current()); });
  viewMenu_->showPerspective(perspectives_->current());
  connect(viewMenu_, &ViewMenu::fullScreenWanted, this, &MainWindow::setFullScreen);
  connect(viewMenu_, &ViewMenu::panelWanted, docks_, &WindowDocks::walk);
  connect(viewMenu_, &ViewMenu::maximiseWanted, docks_, &WindowDocks::toggleMaximised);
  connect(docks_, &WindowDocks::escaped, this, &MainWindow::escape);
  connect(menus_, &MenuSet::tourWanted, this, [this] { startTour(tourPlaces()); });
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
  ProjectFileTracks& fromFiles = tracks_->fromFiles();
  connect(steeringResults_, &SteeringResults::kmerChosen, &area_->trackPanel().findBar(), &FindBar::findBases);
  connect(drop_, &FileDrop::tracksDropped, &fromFiles, &ProjectFileTracks::addFiles);
  connect(intake_, &RecordIntake::tracksCame, &fromFiles, &ProjectFileTracks::addFiles);
  connect(&fromFiles, &ProjectFileTracks::noticed, this, [this](const QString& said) { showNotice(said); });
  connect(&fromFiles, &ProjectFileTracks::failed, this, [this](const QString& said) { showFailure(said); });
  connect(drop_, &FileDrop::modelDropped, opening_, &ModelOpening::open);
  connect(card_, &CardPanel::dictionaryRequested, this, [this] {
    showPanel(PanelName::Models);
    models_->showDictionaryInUse();
  });
  connect(intake_, &RecordIntake::refused, jobs_, &JobsPanel::noteRefusal);
  connect(library_, &ModelLibrary::downloadStarted, jobs_, &JobsPanel::offerResuming);
  connect(jobs_, &JobsPanel::resumeRequested, library_, &ModelLibrary::resume);
  connectUnfinished();
  connect(navigator_, &Navigator::zoomWanted, &area_->trackPanel(), &TrackPanel::show);
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
  connect(trainingPanel_, &TrainingPanel::fidelityWanted, this, [this](const LatentSource& source) {
    followUp_->openThen(source, [this] {
      showPanel(PanelName::Models);
      models_->showDictionaryInUse();
      fidelity_->measure({});
    });
  });
  connect(trainingPanel_, &TrainingPanel::scoresWanted, this,
          [this](const LatentSource& source) { followUp_->openThen(source, [this] { conceptMenu_->scoreOn({}); }); });
  connect(trainingPanel_, &TrainingPanel::stabilityWanted, stability_, &StabilityBook::measure);
  connect(trainingPanel_, &TrainingPanel::roomWanted, this, [this] { showPanel(PanelName::Training); });
  connect(training_, &TrainingDesk::refused, this, &MainWindow::showFailure);
  connect(training_, &TrainingDesk::trained, this, [this](const std::filesystem::path& folder) {
    showNotice(tr("The dictionary %1 is ready. Open it in the Training panel to see its latents.")
                   .arg(textOf(folder.filename())));
  });
  connect(scanPanel_, &ScanPanel::roomWanted, this, [this] { showPanel(PanelName::Scan); });
  connect(scanPanel_, &ScanPanel::exportWanted, fileMenu_, &FileMenu::exportTable);
  connect(scans_, &ScanDesk::scanned, this, &MainWindow::showNotice);
  connect(scans_, &ScanDesk::subjectFound, intake_, &RecordIntake::addRecord);
  connect(training_, &TrainingDesk::swept, this, [this](const std::filesystem::path& folder, int finished, int failed) {
    const QString name = textOf(folder.filename());
    showNotice(failed == 0
                   ? tr("The sweep %1 is done: %n dictionaries are ready.", nullptr, finished).arg(name)
                   : tr("The sweep %1 is done: %n dictionaries are ready, %2 failed. The Training panel says why.",
                        nullptr, finished)
                         .arg(name)
                         .arg(failed));
  });
  connect(first_, &FirstProject::sourceFound, topBar_, &TopBar::setUsualSource);
  connect(card_, &CardPanel::conceptActivated, this, &MainWindow::showConcept);
  new SteeringOverlay(*steering_, *area_, {&docks_->of(*steeringPanel_), &docks_->of(*steeringResults_)});
  auto* hits = new RecordHits(session_, *scans_, this);
  new HitOverlay(*hits, *scanPanel_, *area_);
  fileMenu_->setOverlays([this, hits] {
    QStringList overlays;
    if (!hits->marks().isEmpty())
      overlays << tr("hits: %1").arg(hits->marks().title);
    if (const QString steered = steeringCaption(session_, *steering_); !steered.isEmpty())
      overlays << steered;
    return overlays;
  });
  new RegionOverlay(*regions_, *area_);
  new ThresholdOverlay(*concepts_, *tracks_, *area_, docks_->of(*conceptPanel_));
  connect(&session_, &Session::stateChanged, this, &MainWindow::showTitle);
  connect(&session_, &Session::projectOpened, this, &MainWindow::restoreView);
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

void MainWindow::showPanel(PanelName panel) {
  docks_->show(panel);
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
  if (event->type() == ClusterWishEvent::kind()) {
    clusterMenu_->offer(static_cast<const ClusterWishEvent&>(*event).wish);
    return true;
  }
  if (event->type() == CommandCopyEvent::kind()) {
    copyRunnable(*this, session_, static_cast<const CommandCopyEvent&>(*event).line);
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
  if (options.size)
    resize(*options.size);
  first_->open(options);
}

void MainWindow::reopenLast() {
  first_->reopenLast();
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
  session_.view()[kPerspectives] = perspectives_->toJson();
  for (FilteredTable* table : findChildren<FilteredTable*>())
    if (!table->objectName().isEmpty())
      session_.view()[kTable + table->objectName()] = encoded(table->saveView());
}

void MainWindow::restoreView() {
  perspectives_->restore(session_.view()[kPerspectives].toObject());
  for (FilteredTable* table : findChildren<FilteredTable*>())
    if (!table->objectName().isEmpty())
      table->restoreView(decoded(session_.view()[kTable + table->objectName()]));
}

QList<QWidget*> MainWindow::panels() const {
  return docks_->openPanels();
}

const QList<QDockWidget*>& MainWindow::docks() const {
  return docks_->all();
}

void MainWindow::toggleMaximised() {
  docks_->toggleMaximised();
}

void MainWindow::setFullScreen(bool isFull) {
  if (isFull == isFullScreen())
    return;
  if (isFull)
    beforeFullScreen_ = {size(), docks_->arrangement()};
  setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::WindowStateChange)
    viewMenu_->showFullScreen(isFullScreen());
}

/// The window has its size again some time after it has left the full screen.
void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  if (!beforeFullScreen_ || isFullScreen() || event->size() != beforeFullScreen_->size)
    return;
  QTimer::singleShot(0, this,
                     [this, before = std::exchange(beforeFullScreen_, {})->arrangement] { docks_->restore(before); });
}

/// As large as it was last time; at first as large as the screen has room for, window frame included.
void MainWindow::restoreSize() {
  constexpr QSize kUsual(1440, 900);
  const bool isRestored = restoreGeometry(QSettings().value(kGeometry).toByteArray());
  // A window of a larger screen would hang off this one: Qt brings back its size all the same.
  const QRect room = screen()->availableGeometry();
  if (isRestored && (isMaximized() || isFullScreen() || room.contains(geometry())))
    return;
  resizeWithinScreen(*this, isRestored ? size() : kUsual);
  if (isRestored)
    move(room.topLeft());
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
  menu.addActions({featureEdits_->addAction(), featureEdits_->editAction(), featureEdits_->removeAction(),
                   regionMenu_->addAction()});
  menu.addSeparator();
  menu.addActions({scanPanel_->scanAction(), sequenceEdits_->editAction(), steeringMenu_->designAction()});
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
