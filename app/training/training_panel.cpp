// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/training_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/texts/paths.h"
#include "app/training/train_dialog.h"
#include "widgets/charts/run_curves.h"
#include "widgets/parts/action_button.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/run_table.h"

namespace dglm {

TrainingPanel::TrainingPanel(Session& session, TrainingDesk& desk, QWidget* parent)
    : QWidget(parent),
      session_(session),
      desk_(desk),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)),
      content_(new QSplitter(Qt::Horizontal, pages_)),
      table_(new RunTable(content_)),
      curves_(nullptr),
      quantity_(new QComboBox(this)),
      logarithmic_(new QCheckBox(tr("Log"), this)),
      smoothing_(new QSlider(Qt::Horizontal, this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)) {
  makeActions();
  buildLayout();
  setWhatsThis(
      tr("<b>Training.</b> Dictionaries that learn from the activations of the model, one after the other, while the "
         "window stays free: everything else that is asked of the model goes between two steps. Each run has a folder "
         "with the dictionary, its numbers and checkpoints; a run that was paused, or cut off by a crash, goes on from "
         "its newest checkpoint and ends with the same dictionary as one that was not.<br>Choose rows to compare their "
         "curves. A low loss is not yet a dictionary of names: score its concepts before you trust them."));
  connect(&desk_, &TrainingDesk::changed, this, &TrainingPanel::showRuns);
  connect(&session_, &Session::stateChanged, this, &TrainingPanel::showRuns);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &TrainingPanel::enable);
  connect(table_, &RunTable::chosenChanged, this, &TrainingPanel::showRuns);
  connect(table_, &RunTable::activated, this, [this] {
    if (open_->isEnabled())
      open();
  });
  connect(table_, &RunTable::contextMenuRequested, this, [this](const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions_);
    menu->popup(position);
  });
  connect(quantity_, &QComboBox::activated, this, [this] {
    wanted_ = quantity_->currentData();
    showCharts();
  });
  connect(logarithmic_, &QCheckBox::toggled, this, &TrainingPanel::showCharts);
  connect(smoothing_, &QSlider::valueChanged, this, &TrainingPanel::showCharts);
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
  pause_ = addAction(tr("&Pause"), tr("Stops after this step and keeps a checkpoint."), &TrainingPanel::pause);
  resume_ = addAction(tr("&Go On"), tr("Goes on from the newest checkpoint."), &TrainingPanel::resume);
  end_ = addAction(tr("&End Here"), tr("Takes the newest checkpoint as the dictionary."), &TrainingPanel::end);
  open_ = addAction(tr("&Open the Dictionary..."), tr("Reads the sequences of this project through it."),
                    &TrainingPanel::open);
  add_ = addAction(tr("&Add Runs from a Folder..."), tr("Lists runs that were made elsewhere, a sweep's too."),
                   &TrainingPanel::addFolder);
  remove_ = addAction(tr("&Remove from the List"), tr("Its files stay."), &TrainingPanel::removeRun);
}

void TrainingPanel::buildLayout() {
  constexpr int kMostSmoothing = 99, kFewLetters = 12, kTableShare = 600, kCurvesShare = 400;
  curves_ = new RunCurves(content_);
  quantity_->setAccessibleName(tr("Quantity"));
  quantity_->setToolTip(tr("What the curves show."));
  quantity_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  quantity_->setMinimumContentsLength(kFewLetters);
  logarithmic_->setToolTip(tr("A logarithmic axis."));
  smoothing_->setRange(0, kMostSmoothing);
  smoothing_->setAccessibleName(tr("Smoothing"));
  smoothing_->setToolTip(tr("Smooths the curves; the values themselves stay as pale lines."));
  smoothing_->setFixedWidth(10 * kGrid);
  auto* page = new QWidget(pages_);
  auto* line = new QWidget(page);
  const auto button = [line](QAction* action) { return makeActionButton(*action, line); };
  line->setLayout(makeFlow({button(train_), button(pause_), button(resume_), button(end_), button(open_)}));
  auto* right = new QWidget(content_);
  auto* rightLayout = new QVBoxLayout(right);
  setGridSpacing(*rightLayout, 0, 0);
  QLabel* smooth = makeLabel(tr("Smooth"), TextRole::Secondary, right);
  rightLayout->addLayout(makeLine({quantity_, logarithmic_, smooth, smoothing_}, quantity_));
  rightLayout->addWidget(curves_, 1);
  said_->setWordWrap(true);
  content_->setParent(page);
  content_->addWidget(table_);
  content_->addWidget(right);
  content_->setChildrenCollapsible(false);
  content_->setSizes({kTableShare, kCurvesShare});
  content_->setStretchFactor(0, 3);
  content_->setStretchFactor(1, 2);
  auto* pageLayout = new QVBoxLayout(page);
  setGridSpacing(*pageLayout, 0, 0);
  pageLayout->addWidget(line);
  pageLayout->addWidget(said_);
  pageLayout->addWidget(content_, 1);
  page_ = page;
  pages_->addWidget(state_);
  pages_->addWidget(page_);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(pages_);
}

const ListedRun* TrainingPanel::chosen() const {
  const std::vector<int> rows = table_->chosen();
  const bool isOne = rows.size() == 1 && static_cast<size_t>(rows.front()) < desk_.runs().size();
  return isOne ? &desk_.runs()[static_cast<size_t>(rows.front())] : nullptr;
}

/// Those that are chosen have a curve; all where none is.
std::vector<int> TrainingPanel::colours() const {
  std::vector<int> colours(desk_.runs().size(), -1);
  std::vector<int> rows = table_->chosen();
  if (rows.empty())
    for (size_t i = 0; i < colours.size(); ++i)
      rows.push_back(static_cast<int>(i));
  for (const int row : rows)  // a run keeps its colour, whichever others are chosen
    if (static_cast<size_t>(row) < colours.size())
      colours[static_cast<size_t>(row)] = row;
  return colours;
}

void TrainingPanel::showRuns() {
  const bool isReady = session_.state() == Session::State::Ready;
  pages_->setCurrentWidget(isReady && !desk_.runs().empty() ? page_ : state_);
  enable();
  if (desk_.runs().empty())
    return state_->showEmpty(
        isReady ? tr("No dictionary was trained here yet. It takes minutes with a small model, hours with a large one.")
                : tr("Open a project first: training runs are kept with it."),
        isReady ? QList<QAction*>{train_, add_} : QList<QAction*>());
  {
    const QSignalBlocker quiet(table_);
    const std::vector<int> places = colours();
    table_->setRows(runRows(desk_.runs(), places, Palette::of(*this)));
    if (colours() != places)  // the table chose a run that is new
      table_->setRows(runRows(desk_.runs(), colours(), Palette::of(*this)));
  }
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
  curves_->setContent(runCurves(
      desk_.runs(), colours(),
      {quantity_->currentData().toString().toStdString(), logarithmic_->isChecked(), smoothing_->value() / kWhole}));
  const ListedRun* run = chosen();
  const QStringList alerts = run ? runAlerts(*run) : QStringList();
  said_->setText(alerts.join('\n'));
  said_->setVisible(!alerts.isEmpty());
}

void TrainingPanel::enable() {
  const bool isReady = session_.state() == Session::State::Ready && !session_.contents().isReadOnly;
  const ListedRun* run = chosen();
  train_->setEnabled(isReady);
  add_->setEnabled(isReady);
  pause_->setEnabled(run && run->job && !run->isStopping);
  resume_->setEnabled(isReady && run && desk_.canResume(*run));
  end_->setEnabled(isReady && run && desk_.canEnd(*run));
  open_->setEnabled(isReady && run && !run->job && run->files &&
                    run->files->state == TrainingRunFiles::State::Finished);
  remove_->setEnabled(isReady && !table_->chosen().empty());
}

void TrainingPanel::train() {
  auto* dialog = new TrainDialog(session_, usualTraining(session_), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &TrainDialog::startWanted, this,
          [this](const TrainSaeRequest& request, const TrainingRecords& records) {
            desk_.start(request, records);
            Q_EMIT roomWanted();
          });
  dialog->open();
}

void TrainingPanel::pause() {
  if (const ListedRun* run = chosen())
    desk_.pause(run->folder);
}

void TrainingPanel::resume() {
  if (const ListedRun* run = chosen())
    desk_.resume(run->folder);
}

void TrainingPanel::end() {
  if (const ListedRun* run = chosen())
    desk_.end(run->folder);
}

void TrainingPanel::open() {
  if (const ListedRun* run = chosen())
    Q_EMIT openWanted(run->request ? run->request->model : std::filesystem::path(), dictionaryOfRun(run->folder));
}

void TrainingPanel::addFolder() {
  const QString folder = QFileDialog::getExistingDirectory(window(), tr("Folder with Training Runs"));
  if (!folder.isEmpty())
    desk_.add(pathOf(folder));
}

void TrainingPanel::removeRun() {
  std::vector<std::filesystem::path> folders;
  for (const int row : table_->chosen())
    folders.push_back(desk_.runs()[static_cast<size_t>(row)].folder);
  for (const std::filesystem::path& folder : folders)
    desk_.remove(folder);
}

void TrainingPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  showRuns();
}

}  // namespace dglm
