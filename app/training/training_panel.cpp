// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/training_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "app/texts/paths.h"
#include "app/training/train_dialog.h"
#include "app/training/train_sweep_dialog.h"
#include "widgets/charts/parallel_coordinates.h"
#include "widgets/charts/run_curves.h"
#include "widgets/parts/action_button.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/flow_layout.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/run_table.h"

namespace dglm {

TrainingPanel::TrainingPanel(Session& session, TrainingDesk& desk, QWidget* parent)
    : QWidget(parent), session_(session), desk_(desk), pages_(new QStackedWidget(this)), state_(new StateView(pages_)) {
  makeActions();
  pages_->addWidget(state_);
  keepAllLines(*state_);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(pages_);
  setWhatsThis(
      tr("<b>Training.</b> Dictionaries that learn from the activations of the model, one after the other, while the "
         "window stays free: everything else that is asked of the model goes between two steps. Each run has a folder "
         "with the dictionary, its numbers and checkpoints; a run that was paused, or cut off by a crash, goes on from "
         "its newest checkpoint and ends with the same dictionary as one that was not.<br>Choose rows to compare their "
         "curves. A low loss is not yet a dictionary of names: score its concepts before you trust them."));
  connect(&desk_, &TrainingDesk::changed, this, &TrainingPanel::showRuns);
  connect(&session_, &Session::stateChanged, this, &TrainingPanel::showRuns);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &TrainingPanel::enable);
  onThemeChange(*this, [this] { showRuns(); });
  showRuns();
}

QAction* TrainingPanel::addAction(const QString& text, const QString& toolTip, void (TrainingPanel::*what)()) {
  auto* action = new QAction(text, this);
  action->setToolTip(toolTip);
  connect(action, &QAction::triggered, this, what);
  actions_ << action;
  return action;
}

void TrainingPanel::makeActions() {
  train_ = addAction(tr("&Train a Dictionary..."), tr("Makes an SAE of a layer of the model from your sequences."),
                     &TrainingPanel::train);
  sweep_ =
      addAction(tr("Train a S&weep..."), tr("A dictionary for each combination of values, from one pass of the model."),
                &TrainingPanel::sweep);
  pause_ = addAction(tr("&Pause"), tr("Stops after this step and keeps a checkpoint."), &TrainingPanel::pause);
  resume_ = addAction(tr("&Go On"), tr("Goes on from the newest checkpoint."), &TrainingPanel::resume);
  end_ = addAction(tr("&End Here"), tr("Takes the newest checkpoint as the dictionary."), &TrainingPanel::end);
  next_ = addAction(tr("Run &Next"), tr("Puts it first among those that wait."), &TrainingPanel::runNext);
  up_ = addAction(tr("Move Up in the &Queue"), tr("Lets it run before the one that waits before it."),
                  &TrainingPanel::moveUp);
  down_ = addAction(tr("Move &Down in the Queue"), tr("Lets the one that waits behind it run first."),
                    &TrainingPanel::moveDown);
  open_ = addAction(tr("&Open the Dictionary..."), tr("Reads the sequences of this project through it."),
                    &TrainingPanel::open);
  continue_ =
      addAction(tr("Cont&inue Training..."), tr("Trains on from the finished dictionary, in a folder of its own."),
                &TrainingPanel::continueTraining);
  fidelity_ = addAction(tr("Evaluate &Fidelity"),
                        tr("Reads the sequences of this project through the dictionary, and measures how much of the "
                           "model's loss it recovers."),
                        &TrainingPanel::evaluateFidelity);
  score_ = addAction(tr("&Score Concepts"),
                     tr("Reads the sequences of this project through the dictionary, and asks for the sets on which "
                        "its concepts are scored."),
                     &TrainingPanel::scoreConcepts);
  seeds_ = addAction(tr("Seed Stabi&lity"),
                     tr("Tells which latents come back in the other chosen dictionaries; choose two or more."),
                     &TrainingPanel::matchSeeds);
  add_ = addAction(tr("&Add Runs from a Folder..."),
                   tr("Lists runs that were made elsewhere, by other programs too: a sweep's folder, TensorBoard event "
                      "files."),
                   &TrainingPanel::addFolder);
  remove_ = addAction(tr("&Remove from the List"), tr("Its files stay."), &TrainingPanel::removeRun);
}

/// The table and the charts come with the first run: a window without one need not wait for them.
void TrainingPanel::buildPage() {
  constexpr int kMostSmoothing = 99, kFewLetters = 12, kTableShare = 600, kCurvesShare = 400;
  if (page_)
    return;
  page_ = new QWidget(pages_);
  auto* halves = new QSplitter(Qt::Horizontal, page_);
  table_ = new RunTable(halves);
  charts_ = new QStackedWidget(halves);
  curves_ = new RunCurves(charts_);
  parallel_ = new ParallelCoordinates(charts_);
  charts_->addWidget(curves_);
  charts_->addWidget(parallel_);
  quantity_ = new QComboBox(page_);
  quantity_->setAccessibleName(tr("Quantity"));
  quantity_->setToolTip(tr("What the curves show."));
  quantity_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  quantity_->setMinimumContentsLength(kFewLetters);
  logarithmic_ = new QCheckBox(tr("Log"), page_);
  logarithmic_->setToolTip(tr("A logarithmic axis."));
  smoothing_ = new QSlider(Qt::Horizontal, page_);
  smoothing_->setRange(0, kMostSmoothing);
  smoothing_->setAccessibleName(tr("Smoothing"));
  smoothing_->setToolTip(tr("Smooths the curves; the values themselves stay as pale lines."));
  smoothing_->setFixedWidth(10 * kGrid);
  auto* line = new QWidget(page_);
  const auto button = [line](QAction* action) { return makeActionButton(*action, line); };
  auto* more = makeLinkButton(tr("More"), line);
  auto* menu = new QMenu(more);
  menu->addActions({sweep_, add_});
  menu->addSeparator();
  menu->addActions({continue_, fidelity_, score_, seeds_});
  menu->addSeparator();
  menu->addActions({next_, up_, down_, remove_});
  more->setMenu(menu);
  line->setLayout(makeFlow({button(train_), button(open_), button(pause_), button(resume_), button(end_), more}));
  auto* right = new QWidget(halves);
  auto* rightLayout = new QVBoxLayout(right);
  setGridSpacing(*rightLayout, 0, 0);
  smooth_ = makeLabel(tr("Smooth"), TextRole::Secondary, right);
  auto* quantityLine = makeLine({quantity_, logarithmic_, smooth_, smoothing_}, quantity_);
  quantityLine->setContentsMargins(kGrid, 0, kGrid, 0);
  rightLayout->addLayout(quantityLine);
  rightLayout->addWidget(charts_, 1);
  said_ = makeLabel(QString(), TextRole::Secondary, page_);
  said_->setWordWrap(true);
  halves->addWidget(table_);
  halves->addWidget(right);
  halves->setChildrenCollapsible(false);
  halves->setSizes({kTableShare, kCurvesShare});
  halves->setStretchFactor(0, 3);
  halves->setStretchFactor(1, 2);
  auto* layout = new QVBoxLayout(page_);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(line);
  layout->addWidget(said_);
  layout->addWidget(halves, 1);
  pages_->addWidget(page_);
  connectPage();
}

void TrainingPanel::connectPage() {
  connect(table_, &RunTable::chosenChanged, this, &TrainingPanel::showRows);
  connect(table_, &RunTable::activated, this, [this] {
    if (open_->isEnabled())
      open();
  });
  connect(table_, &RunTable::contextMenuRequested, this, [this](const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions_);
    menu->addSeparator();
    menu->addAction(tr("Copy"), &table_->table(), &FilteredTable::copySelectedRows);
    menu->popup(position);
  });
  connect(parallel_, &ParallelCoordinates::brushed, this, &TrainingPanel::showRows);
  connect(quantity_, &QComboBox::activated, this, [this] {
    wanted_ = quantity_->currentData();
    showCharts();
  });
  connect(logarithmic_, &QCheckBox::toggled, this, &TrainingPanel::showCharts);
  connect(smoothing_, &QSlider::valueChanged, this, &TrainingPanel::showCharts);
}

RunTable& TrainingPanel::table() {
  buildPage();
  return *table_;
}

RunCurves& TrainingPanel::curves() {
  buildPage();
  return *curves_;
}

ParallelCoordinates& TrainingPanel::parallel() {
  buildPage();
  return *parallel_;
}

QComboBox& TrainingPanel::quantityBox() {
  buildPage();
  return *quantity_;
}

/// A row that is no more is none of the runs.
size_t TrainingPanel::runOfRow(int row) const {
  const auto place = static_cast<size_t>(row);
  return place < shown_.size() ? shown_[place] : desk_.runs().size();
}

const ListedRun* TrainingPanel::chosen() const {
  const std::vector<const ListedRun*> runs = allChosen();
  return runs.size() == 1 ? runs.front() : nullptr;
}

std::vector<const ListedRun*> TrainingPanel::allChosen() const {
  std::vector<const ListedRun*> runs;
  if (!table_)
    return runs;
  for (const int row : table_->chosen())
    if (const size_t run = runOfRow(row); run < desk_.runs().size())
      runs.push_back(&desk_.runs()[run]);
  return runs;
}

/// Those that are chosen have a curve; all that the table shows where none is. A run keeps its colour, whichever others
/// are chosen.
std::vector<int> TrainingPanel::colours() const {
  std::vector<int> colours(desk_.runs().size(), -1);
  const std::vector<int> rows = table_->chosen();
  for (const int row : rows)
    if (const size_t run = runOfRow(row); run < colours.size())
      colours[run] = static_cast<int>(run);
  if (rows.empty())
    for (const size_t run : shown_)
      if (run < colours.size())
        colours[run] = static_cast<int>(run);
  return colours;
}

void TrainingPanel::showRuns() {
  const bool isReady = session_.state() == Session::State::Ready;
  if (!desk_.runs().empty())
    buildPage();
  pages_->setCurrentWidget(isReady && !desk_.runs().empty() ? page_ : state_);
  if (desk_.runs().empty()) {
    shown_.clear();
    enable();
    return state_->showEmpty(
        isReady ? tr("No dictionary was trained here yet. It takes minutes with a small model, hours with a large one.")
                : tr("Open a project first: training runs are kept with it."),
        isReady ? QList<QAction*>{train_, sweep_, add_} : QList<QAction*>());
  }
  showRows();
}

/// The rows that no brush keeps away. A brush filters by what the parallel coordinates show, which are all runs.
void TrainingPanel::showRows() {
  const size_t count = desk_.runs().size();
  const std::vector<RunRow> all = runRows(desk_.runs(), std::vector<int>(count, -1), Palette::of(*this));
  if (isParallel() || parallel_->isBrushed())
    parallel_->setContent(parallelRuns(all, std::vector<int>(count, -1)));
  const std::vector<bool> passing = parallel_->isBrushed() ? parallel_->passing() : std::vector<bool>(count, true);
  std::vector<size_t> shown;
  for (size_t run = 0; run < count; ++run)
    if (passing[run])
      shown.push_back(run);
  {
    const QSignalBlocker quiet(table_);
    const std::vector<size_t> before = std::exchange(shown_, shown);
    const auto colouredRows = [&] {
      const std::vector<int> places = colours();
      std::vector<RunRow> rows;
      for (const size_t run : shown_) {
        rows.push_back(all[run]);
        if (places[run] >= 0)
          rows.back().colour = Palette::of(*this).series(places[run]);
      }
      return rows;
    };
    const bool isSame = before == shown_;
    const std::vector<int> chosenBefore = table_->chosen();
    table_->table().setWithheld(static_cast<int>(count - shown_.size()));
    table_->setRows(colouredRows());
    if (!isSame || table_->chosen() != chosenBefore)  // the choice is of other rows than the colours were made for
      table_->setRows(colouredRows());
  }
  enable();
  if (isVisible())
    showCharts();
}

void TrainingPanel::fillQuantities() {
  const QSignalBlocker quiet(quantity_);
  const std::vector<std::string> quantities = quantitiesOf(desk_.runs());
  if (static_cast<size_t>(quantity_->count()) != quantities.size()) {
    quantity_->clear();
    for (const std::string& quantity : quantities)
      quantity_->addItem(quantityName(quantity), QString::fromStdString(quantity));
  }
  quantity_->setCurrentIndex(std::max(0, quantity_->findData(wanted_)));
}

void TrainingPanel::showCharts() {
  constexpr double kWhole = 100;
  fillQuantities();
  charts_->setCurrentWidget(isParallel() ? static_cast<QWidget*>(parallel_) : curves_);
  for (QWidget* ofCurves : std::initializer_list<QWidget*>{logarithmic_, smooth_, smoothing_})
    ofCurves->setVisible(!isParallel());
  if (isParallel())
    parallel_->setContent(
        parallelRuns(runRows(desk_.runs(), std::vector<int>(desk_.runs().size(), -1), Palette::of(*this)), colours()));
  else
    curves_->setContent(runCurves(
        desk_.runs(), colours(),
        {quantity_->currentData().toString().toStdString(), logarithmic_->isChecked(), smoothing_->value() / kWhole}));
  const ListedRun* run = chosen();
  const QStringList alerts = run ? runAlerts(*run) : QStringList();
  said_->setText(alerts.join('\n'));
  said_->setVisible(!alerts.isEmpty());
}

bool TrainingPanel::isParallel() const {
  return quantity_->currentData().toString() == QLatin1String(kParallelQuantity);
}

const FigureSource* TrainingPanel::chart() const {
  if (!page_)
    return nullptr;
  if (isParallel())
    return parallel_->content().runs.empty() ? nullptr : static_cast<const FigureSource*>(parallel_);
  return curves_->content().curves.empty() ? nullptr : static_cast<const FigureSource*>(curves_);
}

QString TrainingPanel::chartName() const {
  return isParallel() ? parallel_->content().name : curves_->content().name;
}

/// What it shows, and of which runs.
QString TrainingPanel::chartTitle() const {
  QStringList names;
  for (const RunCurve& curve : curves_->content().curves)
    names << curve.name;
  return isParallel() ? quantity_->currentText() : curves_->content().yTitle + QStringLiteral(": ") + names.join(", ");
}

void TrainingPanel::enable() {
  const bool isReady = session_.state() == Session::State::Ready && !session_.contents().isReadOnly;
  const ListedRun* run = chosen();
  const std::vector<const ListedRun*> all = allChosen();
  const auto any = [&](bool (TrainingPanel::*can)(const ListedRun&) const) {
    return std::ranges::any_of(all, [&](const ListedRun* each) { return (this->*can)(*each); });
  };
  train_->setEnabled(isReady);
  sweep_->setEnabled(isReady);
  next_->setEnabled(run && desk_.canMoveUp(*run));
  up_->setEnabled(run && desk_.canMoveUp(*run));
  down_->setEnabled(run && desk_.canMoveDown(*run));
  add_->setEnabled(isReady);
  pause_->setEnabled(any(&TrainingPanel::canPause));
  resume_->setEnabled(isReady && any(&TrainingPanel::canResume));
  end_->setEnabled(isReady && any(&TrainingPanel::canEnd));
  open_->setEnabled(isReady && run && run->files && run->files->state == TrainingRunFiles::State::Finished);
  const bool isFinished = open_->isEnabled();
  const bool isKnown = isFinished && sourceOf(*run);
  continue_->setEnabled(isKnown);
  fidelity_->setEnabled(isKnown && !session_.records().empty());
  score_->setEnabled(isKnown && !session_.records().empty());
  seeds_->setEnabled(isReady && std::ranges::count_if(all, [](const ListedRun* each) {
                                  return each->files && each->files->state == TrainingRunFiles::State::Finished;
                                }) > 1);
  remove_->setEnabled(isReady && table_ && !table_->chosen().empty());
}

void TrainingPanel::train() {
  offerTraining(usualTraining(session_));
}

void TrainingPanel::continueTraining() {
  const ListedRun* run = chosen();
  if (const auto proposal = run ? trainingToContinue(session_, *run) : std::nullopt)
    offerTraining(*proposal);
}

std::optional<LatentSource> TrainingPanel::sourceOf(const ListedRun& run) const {
  const std::optional<TrainSaeRequest> request = trainingOf(session_, run);
  if (!request)
    return std::nullopt;
  LatentSource source;
  source.model = request->model;
  source.dictionary = dictionaryOfRun(run.folder);
  source.layer = request->layer;
  source.site = request->site;
  source.loading = request->loading;
  return source;
}

void TrainingPanel::evaluateFidelity() {
  const ListedRun* run = chosen();
  if (const auto source = run ? sourceOf(*run) : std::nullopt)
    Q_EMIT fidelityWanted(*source);
}

void TrainingPanel::scoreConcepts() {
  const ListedRun* run = chosen();
  if (const auto source = run ? sourceOf(*run) : std::nullopt)
    Q_EMIT scoresWanted(*source);
}

void TrainingPanel::matchSeeds() {
  std::vector<std::filesystem::path> dictionaries;
  for (const ListedRun* run : allChosen())
    if (run->files && run->files->state == TrainingRunFiles::State::Finished)
      dictionaries.push_back(dictionaryOfRun(run->folder));
  if (dictionaries.size() > 1)
    Q_EMIT stabilityWanted(dictionaries);
}

void TrainingPanel::offerTraining(const TrainSaeRequest& proposal) {
  auto* dialog = new TrainDialog(session_, proposal, window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &TrainDialog::startWanted, this,
          [this](const TrainSaeRequest& request, const TrainingRecords& records) {
            desk_.start(request, records);
            Q_EMIT roomWanted();
          });
  dialog->open();
}

void TrainingPanel::sweep() {
  auto* dialog = new TrainSweepDialog(session_, usualSweep(session_), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &TrainSweepDialog::startWanted, this,
          [this](const SaeSweepRequest& request, const TrainingRecords& records) {
            desk_.startSweep(request, records);
            Q_EMIT roomWanted();
          });
  connect(dialog, &TrainSweepDialog::clusterWanted, this,
          [this](const SaeSweepRequest& request, const TrainingRecords& records) {
            wishForCluster(*this, clusterWishOf(request, records));
          });
  dialog->open();
}

bool TrainingPanel::canPause(const ListedRun& run) const {
  return run.job && !run.isStopping;
}

bool TrainingPanel::canResume(const ListedRun& run) const {
  return desk_.canResume(run);
}

bool TrainingPanel::canEnd(const ListedRun& run) const {
  return desk_.canEnd(run);
}

/// One by one: what is done with one run of a sweep may leave nothing to do with the next.
void TrainingPanel::forChosen(bool (TrainingPanel::*can)(const ListedRun&) const,
                              void (TrainingDesk::*what)(const std::filesystem::path&)) {
  std::vector<std::filesystem::path> folders;
  for (const ListedRun* run : allChosen())
    if ((this->*can)(*run))
      folders.push_back(run->folder);
  for (const std::filesystem::path& folder : folders)
    if (const ListedRun* run = desk_.run(folder); run && (this->*can)(*run))
      (desk_.*what)(folder);
}

void TrainingPanel::pause() {
  forChosen(&TrainingPanel::canPause, &TrainingDesk::pause);
}

void TrainingPanel::resume() {
  forChosen(&TrainingPanel::canResume, &TrainingDesk::resume);
}

void TrainingPanel::end() {
  forChosen(&TrainingPanel::canEnd, &TrainingDesk::end);
}

void TrainingPanel::runNext() {
  if (const ListedRun* run = chosen())
    desk_.runNext(run->folder);
}

void TrainingPanel::moveUp() {
  if (const ListedRun* run = chosen())
    desk_.moveUp(run->folder);
}

void TrainingPanel::moveDown() {
  if (const ListedRun* run = chosen())
    desk_.moveDown(run->folder);
}

void TrainingPanel::open() {
  if (const ListedRun* run = chosen())
    Q_EMIT openWanted(run->request ? run->request->model : std::filesystem::path(), dictionaryOfRun(run->folder));
}

void TrainingPanel::addFolder() {
  const QString folder = askFolder(window(), tr("Folder with Training Runs"));
  if (!folder.isEmpty())
    desk_.add(pathOf(folder));
}

void TrainingPanel::removeRun() {
  std::vector<std::filesystem::path> folders;
  for (const ListedRun* run : allChosen())
    folders.push_back(run->folder);
  for (const std::filesystem::path& folder : folders)
    desk_.remove(folder);
}

void TrainingPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  showRuns();
}

}  // namespace dglm
