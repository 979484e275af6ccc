// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/selection_panel.h"

#include <QVBoxLayout>

#include "app/project/view_values.h"
#include "app/texts/core_texts.h"
#include "widgets/parts/selection_card.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

constexpr size_t kLatentsShown = 6;
/// Beyond this a list of latents says little of a place and takes long to read.
constexpr int64_t kLongestCompared = 200'000;

}  // namespace

SelectionPanel::SelectionPanel(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), card_(new SelectionCard(this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(card_);
  setWhatsThis(tr(
      "<b>Selection.</b> Place, length and GC of what is selected, and the latents that fire there. The bar says "
      "how specific a latent is to the selection: the harmonic mean of the share of the selected bases at which it is "
      "active, and of the share of its activation on this sequence that falls within the selection. Latents that are "
      "active at more than half of all tokens are left out.<br>A click on a latent shows its card and its track. Notes "
      "belong to the sequence and are stored with the project."));
  connect(&session_, &Session::selectionChanged, this, &SelectionPanel::showSelection);
  connect(&session_, &Session::contentsChanged, this, &SelectionPanel::showSelection);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &SelectionPanel::readLatents);
  connect(&session_.latents(), &LatentBook::pinsChanged, this, &SelectionPanel::showLatents);
  connect(&session_.latents(), &LatentBook::markChanged, this, &SelectionPanel::showLatents);
  onThemeChange(*this, [this] { showLatents(); });
  connect(card_, &SelectionCard::latentActivated, this, [this](LatentId id) { session_.selectLatent(id); });
  connect(card_, &SelectionCard::placeActivated, this, [this](BaseRange bases) { session_.requestPlace(bases); });
  connect(card_, &SelectionCard::notesEdited, this,
          [this](const QString& note) { session_.setRecordNote(session_.recordId(), note); });
  showSelection();
}

void SelectionPanel::setActions(const QList<QAction*>& actions) {
  card_->setActions(actions);
}

void SelectionPanel::showSelection() {
  const RecordSummary* summary = session_.contents().record(session_.recordId());
  if (!session_.record() || !summary) {
    latents_ = {};
    card_->showNothing();
    return;
  }
  const Record& record = *session_.record();
  SelectionContent content;
  content.bases = shownBases();
  content.recordLength = record.length();
  content.notes = QString::fromStdString(summary->note);
  if (!session_.selection().bases) {
    content.title = QString::fromStdString(record.id);
    content.kind = remarkText(summary->origin.remark);
    content.gc = summary->gc;
  } else {
    content.gc = gcFraction(basesIn(record, content.bases));
  }
  if (const int index = session_.selection().feature; index >= 0) {
    const Feature& feature = record.features[static_cast<size_t>(index)];
    content.title = QString::fromStdString(feature.label());
    content.kind = QString::fromStdString(feature.type);
    content.strand = feature.strand();
  }
  card_->showSelection(content);
  showLatents();
  readLatents();
}

BaseRange SelectionPanel::shownBases() const {
  return session_.selection().bases.value_or(BaseRange{0, session_.record()->length()});
}

void SelectionPanel::readLatents() {
  const auto analysis = session_.latents().analysis();
  const bool isRead = analysis && session_.record() && session_.latents().covers(session_.recordId());
  const BaseRange bases = isRead ? shownBases() : BaseRange{};
  if (job_)
    job_->abandon();
  if (bases.isEmpty() || bases.length() > kLongestCompared) {
    latents_ = {};
    showLatents();
    return;
  }
  const auto latentsHere = [analysis = *analysis, record = session_.recordId(), read = session_.record(), bases,
                            everywhere = session_.latents().activeEverywhere()](const Project& project,
                                                                                const JobContext&) {
    return latentsInRange(project, analysis, record, *read, bases, kLatentsShown, everywhere);
  };
  job_ = session_.project().read(
      {tr("Reading the latents of the selection"), Urgency::Interactive, "latents here", JobNotice::Quiet}, latentsHere,
      this, [this](LatentsInRange latents) {
        latents_ = std::move(latents);
        showLatents();
      });
}

void SelectionPanel::showLatents() {
  if (!session_.record() || !session_.latents().overview())
    return;
  std::vector<LatentHere> shown;
  const LatentBook& book = session_.latents();
  for (const LatentInRange& latent : latents_.latents)
    shown.push_back({book.idOf(latent.latent), latentColour(session_, latent.latent, Palette::of(*this)),
                     book.titleOf(latent.latent), book.guessShareOf(latent.latent), latent.specificity(), latent.share,
                     latent.inside});
  card_->setLatents(shown, latents_.everywhere);
}

}  // namespace dglm
