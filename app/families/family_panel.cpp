// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/families/family_panel.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "app/families/family_values.h"
#include "app/families/meta_sae_dialog.h"
#include "app/project/view_values.h"
#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/meta_tables.h"

namespace dglm {
namespace {

QString joinedLabels(const std::vector<std::string>& labels) {
  QStringList texts;
  for (const std::string& label : labels)
    texts << QString::fromStdString(label);
  return texts.join(QStringLiteral(", "));
}

}  // namespace

FamilyPanel::FamilyPanel(Session& session, FamilyDesk& desk, FamilyTracks& tracks, QWidget* parent)
    : QWidget(parent),
      session_(session),
      desk_(desk),
      tracks_(tracks),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)) {
  makeActions();
  pages_->addWidget(state_);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(pages_);
  setWhatsThis(
      tr("<b>Families.</b> Latents whose directions point the same way often stand for parts of one thing: a virus and "
         "its genes, resistance and its genes. A meta-SAE is a dictionary of the dictionary; each of its latents is a "
         "family. A pinned one has a track and a ring: the sum of its latents' activations, each times its "
         "strength.<br>Purity says how many of the nearest latents share the label. The random control of the training "
         "says how much of it directions without any meaning would give: compare before you believe in a family."));
  connect(&desk_, &FamilyDesk::changed, this, &FamilyPanel::showState);
  connect(&session_, &Session::recordChanged, this, &FamilyPanel::showState);
  connect(&tracks_, &FamilyTracks::changed, this, &FamilyPanel::showState);
  connect(&tracks_, &FamilyTracks::activated, this, &FamilyPanel::showFamilyOf);
  onThemeChange(*this, [this] { showState(); });
  connect(state_, &StateView::cancelRequested, this, [this] {
    if (desk_.job())
      desk_.job()->cancel();
  });
  showState();
}

void FamilyPanel::makeActions() {
  const auto add = [this](const QString& text, const QString& toolTip, void (FamilyPanel::*what)()) {
    auto* action = new QAction(text, this);
    action->setToolTip(toolTip);
    connect(action, &QAction::triggered, this, what);
    return action;
  };
  train_ = add(tr("&Train a Meta-SAE..."), tr("Finds families among the latents of the dictionary in use."),
               &FamilyPanel::train);
  open_ = add(tr("&Open a Meta-SAE..."), tr("A folder that 'decode-glm train meta-sae' wrote."), &FamilyPanel::open);
  list_ = new QAction(tr("Meta-SAEs of This Pro&ject..."), this);
  list_->setToolTip(
      tr("L0 against reconstruction error of those that were made before, beside their random control, and the choice "
         "of another one."));
  connect(list_, &QAction::triggered, this, &FamilyPanel::listWanted);
  map_ = new QAction(tr("&Map of the Latents..."), this);
  map_->setToolTip(tr("Latents as points of a plane, by their directions or by where they fire together."));
  connect(map_, &QAction::triggered, this, &FamilyPanel::mapWanted);
  track_ = add(tr("&Show Family as Track"),
               tr("Gives the chosen families a track and a ring: at each token the sum of their latents' activations, "
                  "each times its strength."),
               &FamilyPanel::toggleTrack);
  track_->setCheckable(true);
  pin_ = add(tr("&Pin the Chosen Latents"), tr("Pins the chosen latents of the family, so that they have tracks."),
             &FamilyPanel::pin);
  dial_ =
      add(tr("&Dial the Family"),
          tr("Turns its strongest latents (at most 8) in the Steering panel, the strongest to the highest activation "
             "that it has in the project and the others in proportion. One step of undo."),
          &FamilyPanel::dial);
  ablate_ = add(tr("&Ablate the Family"), tr("Takes its strongest latents (at most 8) out, in the Steering panel."),
                &FamilyPanel::ablate);
  score_ = new QAction(tr("Score &Families as Concepts"), this);
  connect(score_, &QAction::triggered, &desk_, &FamilyDesk::score);
  export_ = new QAction(tr("&Export the Families..."), this);
  export_->setToolTip(
      tr("The families with their measures and, once they were scored, their concepts, as CSV or Excel."));
  connect(export_, &QAction::triggered, this,
          [this] { Q_EMIT exportWanted(familyCells(*desk_.run(), desk_.scores())); });
  close_ = new QAction(tr("&Close the Meta-SAE"), this);
  close_->setToolTip(tr("Its folder stays."));
  connect(close_, &QAction::triggered, &desk_, &FamilyDesk::close);
}

/// The tables come with the first meta-SAE: a window without one need not wait for them.
void FamilyPanel::buildContent() {
  if (content_)
    return;
  content_ = new QWidget(pages_);
  said_ = makeElidedLabel(QString(), TextRole::Secondary, content_);
  families_ = new MetaLatentTable(content_);
  children_ = new MetaChildTable(content_);
  auto* train = makeLinkButton(tr("Train..."), content_);
  connect(train, &QPushButton::clicked, train_, &QAction::trigger);
  auto* list = makeLinkButton(tr("Choose..."), content_);
  list->setToolTip(list_->toolTip());
  connect(list, &QPushButton::clicked, list_, &QAction::trigger);
  auto* more = makeLinkButton(tr("More"), content_);
  auto* menu = new QMenu(more);
  menu->setToolTipsVisible(true);
  menu->addActions({open_, list_, map_, track_, pin_, dial_, ablate_, score_, export_, close_});
  more->setMenu(menu);
  auto* halves = new QSplitter(Qt::Horizontal, content_);
  halves->addWidget(families_);
  halves->addWidget(children_);
  halves->setChildrenCollapsible(false);
  halves->setSizes({1000, 1000});  // shares of the width that there will be
  auto* layout = new QVBoxLayout(content_);
  setGridSpacing(*layout, 0, 0);
  auto* line = makeLine({said_, list, train, more}, said_);
  line->setContentsMargins(kGrid, 0, kGrid, 0);
  layout->addLayout(line);
  layout->addWidget(halves, 1);
  content_->setFocusProxy(families_);
  pages_->addWidget(content_);
  connectTables();
}

void FamilyPanel::connectTables() {
  connect(families_, &MetaLatentTable::picked, this, &FamilyPanel::showChildren);
  connect(families_, &MetaLatentTable::tracksToggled, this, &FamilyPanel::setTracks);
  connect(families_, &MetaLatentTable::contextMenuRequested, this, &FamilyPanel::showFamilyMenu);
  connect(children_, &MetaChildTable::picked, this, &FamilyPanel::pick);
  connect(children_, &MetaChildTable::contextMenuRequested, this, &FamilyPanel::showMenu);
}

void FamilyPanel::showFamilyMenu(const QPoint& position) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setToolTipsVisible(true);
  showState();  // what is chosen may be another family
  menu->addActions({track_, dial_, ablate_, score_});
  menu->addAction(tr("Copy"), &families_->table(), &FilteredTable::copySelectedRows);
  menu->popup(position);
}

void FamilyPanel::showMenu(const QPoint& position) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addActions({pin_, dial_, ablate_});
  menu->addAction(tr("Copy"), &children_->table(), &FilteredTable::copySelectedRows);
  menu->popup(position);
}

MetaLatentTable& FamilyPanel::families() {
  buildContent();
  return *families_;
}

MetaChildTable& FamilyPanel::children() {
  buildContent();
  return *children_;
}

void FamilyPanel::train() {
  const LatentOverview* overview = session_.latents().overview();
  if (!overview)
    return;
  auto* dialog = new MetaSaeDialog(desk_.proposal(), std::ssize(overview->summary.latents), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    desk_.train(dialog->request());
    Q_EMIT roomWanted();
  });
  dialog->open();
}

void FamilyPanel::open() {
  const QString folder = askFolder(this, tr("Folder of a Meta-SAE"), textOf(session_.contents().path.parent_path()));
  if (folder.isEmpty())
    return;
  desk_.open(pathOf(folder));
  Q_EMIT roomWanted();
}

QString FamilyPanel::said() const {
  return said_ ? said_->toolTip() : QString();
}

/// The selected ones, or else the one whose latents are listed.
std::vector<int32_t> FamilyPanel::chosenFamilies() const {
  std::vector<int32_t> chosen = families_ ? families_->selected() : std::vector<int32_t>();
  if (chosen.empty() && family_ >= 0)
    chosen.push_back(family_);
  return chosen;
}

void FamilyPanel::toggleTrack() {
  setTracks(chosenFamilies(), track_->isChecked());
}

void FamilyPanel::setTracks(const std::vector<int32_t>& metaLatents, bool shown) {
  const MetaRunFiles* run = desk_.run();
  if (!run || !desk_.isOfDictionaryInUse())
    return;
  if (shown)
    return tracks_.add(*run, metaLatents);
  std::vector<FamilyTracks::Track> removed;
  for (const int32_t metaLatent : metaLatents)
    if (const auto track = tracks_.of(*run, metaLatent))
      removed.push_back(track);
  tracks_.remove(removed);
}

void FamilyPanel::showFamilyOf(const FamilyTracks::Track& track) {
  Q_EMIT roomWanted();
  const MetaRunFiles* run = desk_.run();
  if (!run || textOf(run->folder) != track->folder) {
    wanted_ = track->metaLatent;
    return desk_.open(pathOf(track->folder));
  }
  families_->setCurrent(track->metaLatent);
  showChildren(track->metaLatent);
}

void FamilyPanel::pin() {
  std::vector<int32_t> pins = session_.latents().pins();
  for (const int32_t latent : children_->selected())
    if (session_.latents().contains(session_.latents().idOf(latent)) && !session_.latents().isPinned(latent))
      pins.push_back(latent);
  session_.latents().setPins(std::move(pins));
}

/// The strongest latents of the family, each with its share of the largest strength.
std::vector<std::pair<int32_t, double>> FamilyPanel::dialled() const {
  constexpr size_t kMostDials = 8;
  std::vector<std::pair<int32_t, double>> shares;
  const MetaRunFiles* run = desk_.run();
  if (!run || family_ < 0 || family_ >= std::ssize(run->families))
    return shares;
  const std::vector<MetaChild>& children = run->families[static_cast<size_t>(family_)].children;
  for (const MetaChild& child : children) {
    const auto latent = static_cast<int32_t>(run->latents[static_cast<size_t>(child.row)].latent);
    if (shares.size() < kMostDials && session_.latents().contains(session_.latents().idOf(latent)))
      shares.emplace_back(latent, static_cast<double>(child.strength / children.front().strength));
  }
  return shares;
}

QString FamilyPanel::familyTitle() const {
  const std::string& label = desk_.run()->families[static_cast<size_t>(family_)].label;
  return label.empty() ? tr("family %1").arg(formatCount(family_)) : QString::fromStdString(label);
}

void FamilyPanel::dial() {
  if (const auto shares = dialled(); !shares.empty())
    Q_EMIT dialWanted(familyTitle(), shares);
}

void FamilyPanel::ablate() {
  if (const auto shares = dialled(); !shares.empty())
    Q_EMIT ablationWanted(familyTitle(), shares);
}

void FamilyPanel::showState() {
  const bool isReady = session_.state() == Session::State::Ready;
  if (desk_.failure() && !desk_.job())
    wanted_ = -1;
  train_->setEnabled(desk_.canTrain());
  open_->setEnabled(isReady && !desk_.job());
  list_->setEnabled(isReady);
  map_->setEnabled(isReady && session_.latents().overview());
  close_->setEnabled(desk_.run() != nullptr);
  export_->setEnabled(desk_.run() != nullptr);
  score_->setEnabled(desk_.canScore());
  score_->setToolTip(
      desk_.scoring()
          ? tr("Finds the concept that each family as a whole outlines best, on the sets of the newest concept scores: "
               "one set chooses concept and threshold, two test them.")
          : tr("Score the concepts of this project first: families are scored on the same sets of sequences."));
  pin_->setEnabled(children_ && desk_.isOfDictionaryInUse() && !children_->selected().empty());
  for (QAction* action : {dial_, ablate_})
    action->setEnabled(desk_.run() && desk_.isOfDictionaryInUse() && session_.record());
  track_->setEnabled(desk_.run() && desk_.isOfDictionaryInUse());
  const bool isShown = desk_.run() != nullptr;
  if (isShown)
    buildContent();
  pages_->setCurrentWidget(isShown ? content_ : static_cast<QWidget*>(state_));
  if (isShown)
    return showFamilies();
  shown_ = nullptr;
  if (const JobHandle* job = desk_.job())
    state_->showWorking(
        {job->title(), stepText(job->progress().step), job->progress().fraction, job->progress().secondsLeft});
  else if (desk_.failure())
    state_->showFailed({tr("The meta-SAE could not be made or read."),
                        messageFor(*desk_.failure()),
                        {},
                        QString::fromStdString(desk_.failure()->text())},
                       {train_, open_});
  else
    state_->showEmpty(
        (tr("No families were looked for yet. A meta-SAE finds latents whose directions belong together.") + ' ' +
         waitingText())
            .trimmed(),
        desk_.hasMetaSaes() ? QList<QAction*>{train_, list_} : QList<QAction*>{train_, open_, map_});
}

/// What goes on or went wrong beside the families that are shown, else what they are.
QString FamilyPanel::summaryText() const {
  if (const JobHandle* job = desk_.job())
    return stepText(job->progress().step).isEmpty() ? job->title() : stepText(job->progress().step);
  if (desk_.failure())
    return messageFor(*desk_.failure());
  const MetaRunFiles& run = *desk_.run();
  const auto families =
      std::ranges::count_if(run.families, [](const MetaFamily& each) { return !each.children.empty(); });
  QString text = tr("%1: %2 families of %3 latents, %4 a latent, error %5")
                     .arg(textOf(run.folder.filename()), formatCount(families), formatCount(run.trainedOn),
                          formatDecimals(run.l0, 1), formatDecimals(run.reconstruction, 3));
  if (!desk_.isOfDictionaryInUse())
    text += tr(" (of another dictionary than the one in use)");
  const QString waiting = waitingText();
  return waiting.isEmpty() ? text : text + QStringLiteral(". ") + waiting;
}

/// Why tracks of families are not to be seen; empty where all are.
QString FamilyPanel::waitingText() const {
  const int waiting = tracks_.waiting();
  return waiting == 0
             ? QString()
             : tr("%n tracks of families belong to another dictionary and come back with it.", nullptr, waiting);
}

MetaLatentRow FamilyPanel::rowOf(int32_t metaLatent) const {
  const MetaRunFiles& run = *desk_.run();
  MetaLatentRow row = familyRow(run, desk_.scores(), metaLatent);
  const auto track = desk_.isOfDictionaryInUse() ? tracks_.of(run, metaLatent) : nullptr;
  row.hasTrack = track != nullptr;
  if (track)
    row.trackColour = familyColour(*track, Palette::of(*this));
  return row;
}

/// The tables stay as they are but for pins and scores.
void FamilyPanel::showChanges() {
  std::vector<MetaLatentRow> changed;
  for (const MetaLatentRow& row : families_->rows())
    if (const MetaLatentRow now = rowOf(row.metaLatent);
        now.hasTrack != row.hasTrack || now.trackColour != row.trackColour || now.f1Detail != row.f1Detail ||
        now.conceptName != row.conceptName)
      changed.push_back(now);
  for (const MetaLatentRow& row : changed)
    families_->updateRow(row);
  track_->setChecked(desk_.isOfDictionaryInUse() && tracks_.of(*desk_.run(), family_));
}

void FamilyPanel::showFamilies() {
  const QString summary = summaryText();
  said_->setText(summary);
  said_->setToolTip(summary);
  setTextRole(*said_, desk_.failure() && !desk_.job() ? TextRole::Failure : TextRole::Secondary);
  const auto* run = desk_.run();
  if (const bool isScored = desk_.scores() != nullptr; isScored != isScored_) {
    isScored_ = isScored;
    families_->setScoresShown(isScored);
  }
  if (shown_ == run)
    return showChanges();
  shown_ = run;
  std::vector<MetaLatentRow> rows;
  for (size_t meta = 0; meta < run->families.size(); ++meta) {
    if (run->families[meta].children.empty())
      continue;  // a meta-latent that is active nowhere is no family
    rows.push_back(rowOf(static_cast<int32_t>(meta)));
  }
  families_->setRows(rows);
  const std::vector<int> order = families_->table().shownRows();
  const bool isWanted = std::ranges::find(rows, wanted_, &MetaLatentRow::metaLatent) != rows.end();
  const int32_t top = order.empty() ? -1 : rows[static_cast<size_t>(order.front())].metaLatent;
  const int32_t first = isWanted ? wanted_ : top;
  wanted_ = -1;
  showChildren(first);
  families_->setCurrent(first);
}

void FamilyPanel::showChildren(int32_t metaLatent) {
  family_ = metaLatent;
  std::vector<MetaChildRow> rows;
  const MetaRunFiles* run = desk_.run();
  if (run && metaLatent >= 0 && metaLatent < std::ssize(run->families)) {
    const bool isInUse = desk_.isOfDictionaryInUse();
    for (const MetaChild& child : run->families[static_cast<size_t>(metaLatent)].children) {
      const LabelledLatent& latent = run->latents[static_cast<size_t>(child.row)];
      const auto number = static_cast<int32_t>(latent.latent);
      MetaChildRow row;
      row.latent = number;
      row.title = isInUse ? QString::fromStdString(session_.latents().idOf(number).toString()) : formatCount(number);
      row.name = isInUse ? session_.latents().nameOf(number) : QString();
      row.labels = joinedLabels(latent.labels);
      row.strength = static_cast<double>(child.strength);
      row.f1 = latent.labels.empty() ? std::nan("") : latent.f1;
      rows.push_back(std::move(row));
    }
  }
  children_->setRows(std::move(rows));
  track_->setChecked(run && desk_.isOfDictionaryInUse() && tracks_.of(*run, metaLatent));
  pin_->setEnabled(false);  // until one is chosen
}

void FamilyPanel::pick(int32_t latent) {
  pin_->setEnabled(desk_.isOfDictionaryInUse() && !children_->selected().empty());
  if (desk_.isOfDictionaryInUse())
    session_.selectLatent(session_.latents().idOf(latent));
}

}  // namespace dglm
