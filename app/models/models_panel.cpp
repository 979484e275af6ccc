// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/models_panel.h"

#include <QAction>
#include <QDesktopServices>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

#include "app/models/model_values.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/base/utf8_path.h"
#include "core/shelf/http.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/theme.h"
#include "widgets/tables/model_list.h"

namespace dglm {
namespace {

FidelityOptions optionsOf(const FidelityChoice& choice) {
  using Normalise = FidelityChoice::Normalise;
  const NormaliseChoice normalise = choice.normalise == Normalise::On    ? NormaliseChoice::On
                                    : choice.normalise == Normalise::Off ? NormaliseChoice::Off
                                                                         : NormaliseChoice::Auto;
  return {choice.paperCompatible, normalise, 0};
}

}  // namespace

ModelsPanel::ModelsPanel(Session& session, ModelLibrary& library, ModelOpening& opening, FidelityDesk& fidelity,
                         QWidget* parent)
    : QWidget(parent), session_(session), library_(library), opening_(opening), fidelity_(fidelity) {
  makeActions();
  buildLayout();
  connectParts();
  setWhatsThis(tr(
      "<b>Models.</b> The genomic language models (gLM) and sparse autoencoders (SAE) in your models folder, those "
      "that this project uses from elsewhere, and those that can be downloaded, each with its licence. An SAE fits a "
      "gLM whose activations have as many numbers as it takes.<br>Enter or a double click opens a model for this "
      "project, or downloads it. The card of the SAE in use says how much of the model's loss it recovers."));
  showState();
}

void ModelsPanel::makeActions() {
  const auto add = [this](const QString& text, auto slot) {
    auto* action = new QAction(text, this);
    connect(action, &QAction::triggered, this, slot);
    return action;
  };
  open_ = add(tr("Open..."), &ModelsPanel::openChosen);
  open_->setToolTip(tr("Read the sequences of this project with it."));
  get_ = add(tr("Download..."), &ModelsPanel::getChosen);
  verify_ = add(tr("Check Files"), [this] {
    if (const ShelfEntry* entry = chosen())
      library_.verify(*entry);
  });
  verify_->setToolTip(tr("Compare the files with what was downloaded."));
  reveal_ = add(tr("Show Folder"), &ModelsPanel::reveal);
  getOther_ = add(tr("Download Another Model..."), &ModelsPanel::getOther);
  getOther_->setToolTip(tr("A gLM or SAE of the model hub that is not in this list."));
  chooseFolder_ = add(tr("Choose Models Folder..."), &ModelsPanel::chooseFolder);
  refresh_ = add(tr("Read Models Folder Again"), [this] { library_.refresh(); });
}

void ModelsPanel::buildLayout() {
  pages_ = new QStackedWidget(this);
  state_ = new StateView(pages_);
  auto* split = new QSplitter(pages_);
  list_ = new ModelList(split);
  card_ = new ModelCard(modelActions(), shelfActions(), split);
  split->setSizes({560, 320});
  split->setStretchFactor(0, 1);
  split->setChildrenCollapsible(false);
  pages_->addWidget(state_);
  pages_->addWidget(split);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(pages_, 1);
  setFocusProxy(list_);
}

void ModelsPanel::connectParts() {
  connect(&library_, &ModelLibrary::changed, this, &ModelsPanel::showState);
  connect(&library_, &ModelLibrary::downloadProgressed, this, &ModelsPanel::showDownloads);
  connect(&library_, &ModelLibrary::planned, this, &ModelsPanel::agree);
  connect(list_, &ModelList::modelPicked, this, &ModelsPanel::showCard);
  connect(list_, &ModelList::modelActivated, this, &ModelsPanel::activate);
  connect(list_, &ModelList::contextMenuRequested, this,
          [this](const QString&, const QPoint& position) { showMenu(position); });
  connect(&fidelity_, &FidelityDesk::changed, this, &ModelsPanel::showCard);
  connect(&fidelity_, &FidelityDesk::progressed, this, &ModelsPanel::showMeasuring);
  connect(&session_, &Session::contentsChanged, this, &ModelsPanel::showCard);
  connect(&card_->fidelity(), &FidelityView::measureRequested, this,
          [this](const FidelityChoice& choice) { fidelity_.measure(optionsOf(choice)); });
  connect(&card_->fidelity(), &FidelityView::cancelRequested, this, [this] {
    if (JobHandle* job = fidelity_.job())
      job->cancel();
  });
}

void ModelsPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (library_.state() == ModelLibrary::State::Unread)
    library_.refresh();
}

const ShelfEntry* ModelsPanel::chosen() const {
  return library_.find(list_->currentModel());
}

// What is shown

void ModelsPanel::showState() {
  chooseFolder_->setEnabled(!library_.isFolderGiven());
  chooseFolder_->setToolTip(library_.isFolderGiven() ? tr("The environment variable DGLM_MODELS names the folder.")
                                                     : tr("Choose the folder in which your models lie."));
  getOther_->setEnabled(canDownload());
  switch (library_.state()) {
    case ModelLibrary::State::Unread:
    case ModelLibrary::State::Reading:
      state_->showEmpty(tr("Reading the models folder..."));
      break;
    case ModelLibrary::State::Failed:
      state_->showFailed({tr("The models folder could not be read."),
                          messageFor(*library_.failure()),
                          {},
                          QString::fromStdString(library_.failure()->text())},
                         {chooseFolder_, refresh_});
      break;
    case ModelLibrary::State::Ready:
      showRows();
      break;
  }
  pages_->setCurrentIndex(library_.state() == ModelLibrary::State::Ready ? 1 : 0);
}

void ModelsPanel::showRows() {
  std::vector<ModelRow> rows;
  for (const ShelfEntry& entry : library_.entries())
    rows.push_back(rowOf(entry, library_.downloadOf(entry)));
  const QString before = list_->currentModel();
  list_->setRows(std::move(rows));
  if (list_->currentModel().isEmpty())
    keepChosen(before);
  if (std::exchange(wantsDictionaryInUse_, false))
    return showDictionaryInUse();
  showCard();
}

/// What was downloaded is known by its folder now, and not by its name.
void ModelsPanel::keepChosen(const QString& name) {
  for (const ShelfEntry& entry : library_.entries())
    if (!name.isEmpty() && QString::fromStdString(entry.name) == name)
      list_->setCurrentModel(ModelLibrary::idOf(entry));
}

void ModelsPanel::showDictionaryInUse() {
  if (library_.state() != ModelLibrary::State::Ready) {
    wantsDictionaryInUse_ = true;
    return;
  }
  const auto& entries = library_.entries();
  const auto found =
      std::ranges::find_if(entries, [this](const ShelfEntry& entry) { return entry.dictionary && isInUse(entry); });
  if (found != entries.end())
    list_->setCurrentModel(ModelLibrary::idOf(*found));
  showCard();
}

void ModelsPanel::showCard() {
  const ShelfEntry* entry = chosen();
  enableActions(entry);
  if (!entry)
    return card_->showEmpty(canDownload()
                                ? tr("Choose a model to see what it is, which SAE fits it, and its licence.")
                                : tr("This build cannot download models. Folders that you put into the models folder "
                                     "by hand are as good: choose one to see what it is."),
                            tr("Models folder: %1").arg(textOf(library_.folder())));
  ModelCardContent content = cardOf(*entry);
  if (entry->dictionary)
    content.fidelity = fidelityContent(*entry);
  card_->showModel(content);
  showMeasuring();
}

void ModelsPanel::showMeasuring() {
  const JobHandle* job = fidelity_.job();
  const ShelfEntry* entry = chosen();
  if (job && entry && entry->dictionary && isInUse(*entry))
    card_->fidelity().showWorking(workingText(*job), job->progress().fraction);
}

void ModelsPanel::showDownloads() {
  for (const ShelfEntry& entry : library_.entries())
    if (const JobHandle* download = library_.downloadOf(entry))
      list_->updateRow(rowOf(entry, download));
}

void ModelsPanel::enableActions(const ShelfEntry* entry) {
  const bool isUsable = entry && (entry->glm || entry->dictionary) && entry->state == ShelfState::OnDisk;
  const bool isOnShelf = entry && (entry->folder.empty() || entry->folder.parent_path() == library_.folder());
  open_->setVisible(isUsable);
  open_->setEnabled(session_.state() == Session::State::Ready);
  get_->setVisible(isOnShelf && !downloadName(*entry).isEmpty());
  get_->setEnabled(canDownload() && entry && !library_.downloadOf(*entry));
  get_->setText(isUsable                                          ? tr("Download Again...")
                : entry && entry->state == ShelfState::Unfinished ? tr("Go On Downloading...")
                                                                  : tr("Download..."));
  get_->setToolTip(canDownload() ? tr("Shows the licence first. What has arrived is kept when it is interrupted.")
                                 : tr("This build was made without libcurl and cannot download."));
  verify_->setVisible(isUsable && isOnShelf);
  reveal_->setVisible(entry && !entry->folder.empty());
}

bool ModelsPanel::isInUse(const ShelfEntry& entry) const {
  const LatentOverview* latents = session_.latents().overview();
  const ModelReference* dictionary = latents ? session_.contents().dictionary(latents->analysis.dictionary) : nullptr;
  return dictionary && (dictionary->path == entry.file || dictionary->path == entry.folder);
}

FidelityContent ModelsPanel::fidelityContent(const ShelfEntry& entry) const {
  if (isInUse(entry))
    return contentOf(session_, fidelity_);
  FidelityContent content;
  content.hint =
      tr("The chosen analysis does not use this SAE. Open it with its model, or choose its analysis in the project.");
  return content;
}

// What can be done

void ModelsPanel::activate() {
  const ShelfEntry* entry = chosen();
  showCard();
  if (entry && open_->isVisible() && open_->isEnabled())
    openChosen();
  else if (entry && get_->isVisible() && get_->isEnabled())
    getChosen();
}

void ModelsPanel::showMenu(const QPoint& position) {
  showCard();
  QMenu menu;
  menu.addActions(modelActions());
  menu.addSeparator();
  menu.addActions(shelfActions());
  menu.exec(position);
}

void ModelsPanel::openChosen() {
  const ShelfEntry* entry = chosen();
  if (!entry)
    return;
  const ShelfEntry* partner = partnerOf(*entry, library_.entries());
  const QString own = ModelLibrary::idOf(*entry);
  const QString other = partner ? ModelLibrary::idOf(*partner) : QString();
  if (entry->glm)
    opening_.open(own, other);
  else
    opening_.open(other, own);
}

void ModelsPanel::getChosen() {
  if (const ShelfEntry* entry = chosen())
    library_.plan(downloadName(*entry));
}

void ModelsPanel::getOther() {
  bool isAccepted = false;
  const QString name = QInputDialog::getText(this, tr("Download Another Model"),
                                             tr("Repository on the model hub, as OWNER/REPO or OWNER/REPO:FILE:"),
                                             QLineEdit::Normal, QString(), &isAccepted);
  if (isAccepted && !name.trimmed().isEmpty())
    library_.plan(name.trimmed());
}

/// The terms stand before every download; those that bind are accepted by hand, not by a key that was meant for
/// something else.
void ModelsPanel::agree(const DownloadPlan& plan) {
  auto* question = new QMessageBox(this);
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setWindowTitle(tr("Download %1").arg(QString::fromStdString(plan.name)));
  question->setTextFormat(Qt::RichText);
  question->setText(planText(plan));
  QPushButton* cancel = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
  QPushButton* accept =
      question->addButton(plan.licence.isFree ? tr("Download") : tr("Accept and Download"), QMessageBox::AcceptRole);
  question->setDefaultButton(plan.licence.isFree ? accept : cancel);
  connect(accept, &QPushButton::clicked, this, [this, plan] { library_.get(plan); });
  question->open();
}

void ModelsPanel::reveal() {
  if (const ShelfEntry* entry = chosen())
    QDesktopServices::openUrl(QUrl::fromLocalFile(textOf(entry->folder)));
}

void ModelsPanel::chooseFolder() {
  const QString folder = askFolder(this, tr("Models Folder"), textOf(library_.folder()));
  if (!folder.isEmpty())
    library_.chooseFolder(pathOf(folder));
}

}  // namespace dglm
