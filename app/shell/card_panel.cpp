// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/card_panel.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "app/project/command_text.h"
#include "app/project/concept_values.h"
#include "app/project/export_texts.h"
#include "app/project/view_values.h"
#include "app/shell/kept_card.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/base/utf8_path.h"
#include "widgets/parts/latent_card.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr size_t kPlacesShown = 12;
constexpr size_t kConceptsShown = 5;

TopWindow windowOf(const LatentPlace& place) {
  TopWindow window;
  window.recordId = QString::number(toNumber(place.record));
  window.recordName = QString::fromStdString(place.recordName);
  window.bases = place.bases;
  window.before = QString::fromStdString(place.before);
  window.token = QString::fromStdString(place.token);
  window.after = QString::fromStdString(place.after);
  for (const std::string& feature : place.features)
    window.features << QString::fromStdString(feature);
  window.activation = place.value;
  return window;
}

}  // namespace

CardPanel::CardPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      card_(new LatentCard(this)),
      keep_(new QAction(tr("Keep This Card Beside"), this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(card_);
  setWhatsThis(tr(
      "<b>Latent card.</b> How strongly the selected latent fires (histogram of its non-zero activations, counts on a "
      "logarithmic axis), how often, and where most: the token is marked, a click goes there.<br>Give it a name of "
      "your own, write a note, pin its track. The line at the end is the command that gives the same numbers."));
  keep_->setToolTip(
      tr("In a window of its own, so that two latents, also of two layers or dictionaries, stand side by side."));
  keep_->setEnabled(false);
  connect(keep_, &QAction::triggered, this, &CardPanel::keep);
  LatentBook& latents = session_.latents();
  connect(&session_, &Session::selectionChanged, this, &CardPanel::showLatent);
  connect(&latents, &LatentBook::stateChanged, this, [this] {
    latent_.reset();
    showLatent();
  });
  connect(&latents, &LatentBook::markChanged, this, &CardPanel::refresh);
  connect(&latents, &LatentBook::pinsChanged, this, &CardPanel::refresh);
  connect(&session_, &Session::contentsChanged, this, &CardPanel::refresh);
  connect(card_, &LatentCard::conceptActivated, this, &CardPanel::conceptActivated);
  connect(card_, &LatentCard::dictionaryRequested, this, &CardPanel::dictionaryRequested);
  onThemeChange(*this, [this] { refresh(); });
  connect(card_, &LatentCard::renamed, this,
          [this](LatentId id, const QString& name) { session_.latents().rename(id.latent, name); });
  connect(card_, &LatentCard::noteEdited, this,
          [this](LatentId id, const QString& note) { session_.latents().setNote(id.latent, note); });
  connect(card_, &LatentCard::pinToggled, this,
          [this](LatentId id, bool pinned) { session_.latents().setPinned(id.latent, pinned); });
  connect(card_, &LatentCard::placeActivated, this, [this](const QString& record, BaseRange bases) {
    session_.goToPlace(static_cast<RecordId>(record.toLongLong()), bases);
  });
  showLatent();
}

void CardPanel::setFidelity(const FidelityDesk& fidelity) {
  fidelity_ = &fidelity;
  connect(&fidelity, &FidelityDesk::changed, this, &CardPanel::refresh);
}

void CardPanel::setStability(const StabilityBook& stability) {
  stability_ = &stability;
  connect(&stability, &StabilityBook::changed, this, &CardPanel::refresh);
}

void CardPanel::setReading(const ReadingDesk& reading) {
  reading_ = &reading;
  connect(&reading, &ReadingDesk::previewed, this, &CardPanel::notePreview);
  connect(&reading, &ReadingDesk::changed, this, &CardPanel::followReading);
}

void CardPanel::notePreview(const TrackPreview::Tracks& tracks) {
  highest_.reset();
  const auto found = latent_ ? tracks.values.find(LatentNumber(latent_->latent)) : tracks.values.end();
  if (found == tracks.values.end())
    return;
  for (const float value : *found->second)
    if (!std::isnan(value))
      highest_ = std::max(value, highest_.value_or(0));
  followReading();
}

/// Anew only for another sentence: a reading tells of itself many times a second.
void CardPanel::followReading() {
  if (readingText() != readingSaid_)
    refresh();
}

/// Of a latent of which nothing is stored yet; empty where nothing is being read either.
QString CardPanel::readingText() const {
  const LatentOverview* overview = session_.latents().overview();
  const JobHandle* job = reading_ ? reading_->job() : nullptr;
  if (!job || !overview || overview->summary.records > 0)
    return {};
  const double share = job->progress().fraction;
  if (!(share > 0))
    return tr("its activations are being read");
  const QString soFar = formatWholePercent(share);
  return highest_ ? tr("its activations are being read, %1 so far; the highest yet is %2")
                        .arg(soFar, formatActivation(static_cast<double>(*highest_)))
                  : tr("its activations are being read, %1 so far").arg(soFar);
}

void CardPanel::setConcepts(const ConceptBook& concepts) {
  concepts_ = &concepts;
  connect(&concepts, &ConceptBook::runsChanged, this, &CardPanel::refresh);
}

void CardPanel::showLatent() {
  const auto selected = session_.selection().latent;
  if (!selected || !session_.latents().contains(*selected)) {
    latent_.reset();
    keep_->setEnabled(false);
    card_->showEmpty();
    return;
  }
  if (latent_ == selected)
    return;
  latent_ = selected;
  places_.reset();
  highest_.reset();
  keep_->setEnabled(false);
  card_->showLoading(*selected);
  readPlaces();
}

void CardPanel::readPlaces() {
  const auto read = [analysis = *session_.latents().analysis(), latent = latent_->latent](const Project& project,
                                                                                          const JobContext&) {
    return latentPlaces(project, analysis, latent, 2 * kPlacesShown);  // some may be of records that are removed
  };
  const QString name = QString::fromStdString(latent_->toString());
  auto* job = session_.project().read({tr("Reading %1").arg(name), Urgency::Interactive, "card", JobNotice::Silent},
                                      read, this, [this](LatentPlaces places) {
                                        places_ = std::move(places);
                                        refresh();
                                      });
  connect(job, &JobHandle::failed, this, [this, name](const Error& error) {
    card_->showFailed(
        {tr("%1 could not be read.").arg(name), messageFor(error), {}, QString::fromStdString(error.text())});
  });
}

void CardPanel::refresh() {
  if (!latent_ || !places_ || !session_.latents().contains(*latent_))
    return;
  readingSaid_ = readingText();
  card_->showLatent(content());
  keep_->setEnabled(true);
}

void CardPanel::keep() {
  const ModelReference* dictionary = session_.contents().dictionary(session_.latents().overview()->analysis.dictionary);
  (new KeptCard(session_, content(), dictionary ? dictionaryTitle(*dictionary) : QString(), window()))->show();
}

void CardPanel::addConcepts(LatentCardContent& content) const {
  content.labelOrigin = nameOrigin(session_.latents(), *concepts_, latent_->latent);
  size_t runs = 0, selections = 0;
  for (const ConceptRowRef& row : concepts_->conceptsOf(*latent_))
    if (size_t& shown = row.run->isOfSelection() ? selections : runs; shown++ < kConceptsShown)
      content.concepts.push_back({row.key(), conceptTitle(*row.run, row.conceptName()), heldOutText(*row.score)});
}

LatentCardContent CardPanel::content() const {
  const LatentBook& latents = session_.latents();
  const LatentOverview& overview = *latents.overview();
  const LatentSummary& summary = latents.summaryOf(latent_->latent);
  LatentCardContent content;
  content.id = *latent_;
  content.label = latents.titleOf(latent_->latent);
  content.guessShare = latents.guessShareOf(latent_->latent);
  if (concepts_)
    addConcepts(content);
  const std::set<RecordId>& removed = session_.removedRecords();
  content.recordsTotal = overview.summary.records;  // without those that are removed
  content.recordsFiring = summary.recordsFiring;
  content.reading = readingSaid_;
  if (overview.summary.tokens > 0)
    content.fractionActive =
        static_cast<double>(summary.activeTokenCount) / static_cast<double>(overview.summary.tokens);
  content.histogram = countActivations(places_->values);
  for (const LatentPlace& place : places_->top)
    if (content.topWindows.size() < kPlacesShown && !removed.contains(place.record))
      content.topWindows.push_back(windowOf(place));
  content.note = latents.noteOf(latent_->latent);
  content.command = latentsCommand(session_, latent_->latent);
  if (stability_) {
    content.stability = stability_->sentenceOf(latent_->latent);
    content.isUnstable = !stability_->comesBack(latent_->latent);
  }
  content.dictionary = dictionaryText();
  content.pinned = latents.isPinned(latent_->latent);
  content.colour = latentColour(session_, latent_->latent, Palette::of(*this));
  return content;
}

/// The SAE behind the latent, and how much of the model it keeps.
QString CardPanel::dictionaryText() const {
  const ModelReference* dictionary = session_.contents().dictionary(session_.latents().overview()->analysis.dictionary);
  const QString name = dictionary ? textOf(dictionary->path.filename()) : QString();
  if (!fidelity_ || !fidelity_->fidelity())
    return tr("SAE %1: fidelity n/a, not measured yet").arg(name);
  const CrossEntropies& losses = fidelity_->fidelity()->report.overall;
  switch (verdictOf(losses)) {
    case FidelityVerdict::WorseThanZeros:
      return tr("SAE %1: worse than zeros at its site").arg(name);
    case FidelityVerdict::NoDifference:
    case FidelityVerdict::ZerosHelp:
      return tr("SAE %1: zeros at its site do not hurt the model, so its fidelity says nothing").arg(name);
    case FidelityVerdict::Partial:
    case FidelityVerdict::BetterThanModel:
      break;
  }
  return tr("SAE %1: recovers %2 of the model's loss").arg(name, formatPercent(lossRecovered(losses) / 100));
}

}  // namespace dglm
