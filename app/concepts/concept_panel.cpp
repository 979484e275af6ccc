// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/concepts/concept_panel.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/concepts/concept_detail.h"
#include "app/project/concept_values.h"
#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/tables/filtered_table.h"

namespace dglm {

namespace {

constexpr int kTableWidth = 34 * kGrid;

}  // namespace

ConceptPanel::ConceptPanel(Session& session, ConceptBook& book, ConceptDesk& desk, QWidget* parent)
    : QWidget(parent),
      session_(session),
      book_(book),
      desk_(desk),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)),
      content_(new QSplitter(Qt::Horizontal, pages_)),
      table_(new ConceptTable(content_)),
      detail_(new ConceptDetail(session, book, content_)),
      scoreButton_(makeLinkButton(tr("Score..."), this)),
      moreButton_(makeLinkButton(tr("More"), this)) {
  content_->addWidget(table_);
  content_->addWidget(detail_);
  content_->setStretchFactor(0, 3);
  content_->setStretchFactor(1, 2);
  content_->setSizes({1400, 1000});  // shares of the width that there will be
  content_->setChildrenCollapsible(false);
  content_->setFocusProxy(table_);
  table_->setMinimumWidth(kTableWidth);  // fixed: a longer name in it must not push the panels at the sides away
  table_->table().addToFilterLine(*scoreButton_);
  table_->table().addToFilterLine(*moreButton_);
  pages_->addWidget(state_);
  pages_->addWidget(content_);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(pages_);
  setWhatsThis(tr(
      "<b>Concepts.</b> Which latent outlines which annotated feature. The tuning set chooses each latent's concept "
      "and threshold; F1, precision and recall are told for the two test sets, which were not looked at. \"Null F1\" "
      "is what chance gives the same latent.<br>A row shows its curves; drag the threshold there or on the track, "
      "and the numbers follow. \"Missed and false\" lists where latent and labels disagree; a click goes there."));
  connect(&book_, &ConceptBook::runsChanged, this, &ConceptPanel::showRows);
  connect(&book_, &ConceptBook::chosenChanged, this, [this] { table_->setCurrent(book_.chosenKey().value_or(-1)); });
  connect(&book_, &ConceptBook::curvesChanged, this, &ConceptPanel::showBestRecord);
  connect(&desk_, &ConceptDesk::changed, this, &ConceptPanel::showState);
  connect(&session_, &Session::stateChanged, this, &ConceptPanel::showState);
  connect(&session_, &Session::selectionChanged, this, &ConceptPanel::followLatent);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &ConceptPanel::showState);
  // Later: a row that is being picked may be what lists other latents.
  connect(&session_.latents(), &LatentBook::stateChanged, this, &ConceptPanel::markOthers, Qt::QueuedConnection);
  connect(table_, &ConceptTable::rowPicked, this, [this](qint64 key) { pick(key, true); });
  connect(table_, &ConceptTable::rowActivated, this, [this](qint64 key) { pick(key, true); });
  connect(table_, &ConceptTable::contextMenuRequested, this, &ConceptPanel::showMenu);
  connect(&desk_, &ConceptDesk::selectionScored, this, [this](qint64 key) { pick(key, false); });
  connect(state_, &StateView::cancelRequested, this, [this] {
    if (desk_.job())
      desk_.job()->cancel();
  });
  showState();
}

void ConceptPanel::setActions(QAction* score, const QList<QAction*>& others) {
  score_ = score;
  auto* menu = new QMenu(moreButton_);
  menu->addActions(others);
  moreButton_->setMenu(menu);
  connect(scoreButton_, &QPushButton::clicked, score, &QAction::trigger);
  connect(score, &QAction::changed, this, [this] { scoreButton_->setEnabled(score_->isEnabled()); });
  scoreButton_->setEnabled(score->isEnabled());
  showState();
}

void ConceptPanel::showState() {
  const QWidget* focused = window()->focusWidget();
  const bool hadFocus = focused && isAncestorOf(focused);
  showPage();
  if (hadFocus && !isAncestorOf(window()->focusWidget()))  // the button that had it is gone
    pages_->currentWidget()->setFocus();
}

void ConceptPanel::showPage() {
  const bool hasRows = !book_.runs().empty();
  pages_->setCurrentWidget(hasRows ? static_cast<QWidget*>(content_) : state_);
  if (hasRows)
    return;
  const QList<QAction*> actions = score_ ? QList<QAction*>{score_} : QList<QAction*>{};
  if (const JobHandle* job = desk_.job())
    state_->showWorking(
        {job->title(), stepText(job->progress().step), job->progress().fraction, job->progress().secondsLeft});
  else if (desk_.failure())
    state_->showFailed({tr("The concepts could not be scored."),
                        messageFor(*desk_.failure()),
                        {},
                        QString::fromStdString(desk_.failure()->text())},
                       actions);
  else
    state_->showEmpty(tr("No concepts were scored yet. Scoring tells which latent outlines which annotated feature."),
                      actions);
}

void ConceptPanel::showRows() {
  others_ = othersNow();
  table_->setRows(conceptRows(book_, session_.contents()));
  table_->setCurrent(book_.chosenKey().value_or(-1));
  showState();
  followLatent();
}

/// Which rows are of another dictionary depends on whose latents are listed.
void ConceptPanel::markOthers() {
  if (session_.latents().overview() && othersNow() != others_)
    showRows();
}

/// By run: its latents are not those that are listed.
std::vector<bool> ConceptPanel::othersNow() const {
  std::vector<bool> others;
  for (const ConceptRun& run : book_.runs())
    others.push_back(book_.isOfOtherAnalysis(run));
  return others;
}

/// Selects the latent as well, in its own analysis.
void ConceptPanel::pick(qint64 key, bool goesToBest) {
  const auto row = book_.row(key);
  if (!row)
    return;
  showsBest_ = goesToBest;
  book_.choose(key);
  if (row->run->analysis) {
    session_.chooseAnalysis(*row->run->analysis);
    session_.selectLatent(row->latent());
  }
  if (book_.onSets())
    showBestRecord();
}

/// A latent that is selected elsewhere brings its best concept into sight.
void ConceptPanel::followLatent() {
  const auto latent = session_.selection().latent;
  const auto row = book_.chosen();
  const bool isShown = row && latent && row->latent() == *latent && book_.isOfChosenAnalysis(*row->run);
  if (!latent || isShown || !session_.latents().contains(*latent))
    return;
  const std::vector<ConceptRowRef> concepts = book_.conceptsOf(*latent);
  showsBest_ = false;
  book_.choose(concepts.empty() ? std::nullopt : std::optional(concepts.front().key()));
}

/// Stays on the record that is shown where that carries the concept.
void ConceptPanel::showBestRecord() {
  const auto row = book_.chosen();
  if (!std::exchange(showsBest_, false) || !row || !book_.onSets() || !book_.sets())
    return;
  if (carriesConcept(*book_.sets(), *book_.onSets(), session_.recordId()))
    return;
  if (const auto place = bestPlace(*book_.sets(), *book_.onSets(), book_.threshold(), row->run->run.f1Type))
    session_.goToPlace(place->record, place->bases);
}

void ConceptPanel::showMenu(const std::vector<qint64>& keys, const QPoint& position) {
  const auto row = keys.empty() ? std::nullopt : book_.row(keys.front());
  if (!row)
    return;
  const QString name = QString::fromStdString(row->conceptName());
  const QString latent = QString::fromStdString(row->latent().toString());
  QMenu menu;
  menu.addAction(tr("Latents of %1").arg(name), this, [this, name] { table_->setFilterText(name); });
  menu.addAction(tr("Concepts of %1").arg(latent), this, [this, latent] { table_->setFilterText(latent); });
  menu.addAction(tr("Show All"), this, [this] { table_->setFilterText(QString()); });
  menu.addSeparator();
  menu.addAction(tr("Does It Add Anything?..."), this, [this, name] { Q_EMIT baselinesWanted(name); })
      ->setEnabled(book_.isOfChosenAnalysis(*row->run));
  menu.addAction(tr("Name %1 \"%2\"").arg(latent, name), this,
                 [this, id = row->latent(), name] { session_.latents().rename(id.latent, name); })
      ->setEnabled(book_.isOfChosenAnalysis(*row->run) && !session_.contents().isReadOnly);
  menu.addAction(tr("Copy"), &table_->table(), &FilteredTable::copySelectedRows);
  menu.addSeparator();
  menu.addAction(tr("Remove the Scores of This Run"), this, [this, number = row->run->number] { book_.remove(number); })
      ->setEnabled(!session_.contents().isReadOnly || row->run->number >= ConceptBook::kFirstUnstoredRun);
  menu.exec(position);
}

}  // namespace dglm
