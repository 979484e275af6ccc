// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/latent_panel.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "app/project/concept_values.h"
#include "app/project/view_values.h"
#include "app/texts/messages.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/theme.h"
#include "widgets/tables/filtered_table.h"

namespace dglm {

LatentPanel::LatentPanel(Session& session, const ConceptBook& concepts, QWidget* parent)
    : QWidget(parent),
      session_(session),
      concepts_(concepts),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)),
      table_(new LatentTable(pages_)) {
  pages_->addWidget(state_);
  pages_->addWidget(table_);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(pages_);
  setWhatsThis(tr(
      "<b>Latents.</b> One row for each unit of the sparse autoencoder: its highest activation in this project, the "
      "share of tokens at which it fires, the sequences in which it fires, and its best concept with the held-out F1, "
      "or, in grey and with a question mark, a guess from the features of the sequences read.<br>Type to filter, click "
      "a header to sort (Shift+click adds a "
      "column). A click shows the latent's card and track; Space or the pin keeps the track."));
  LatentBook& latents = session_.latents();
  connect(&latents, &LatentBook::stateChanged, this, &LatentPanel::showState);
  connect(&latents, &LatentBook::markChanged, this, &LatentPanel::showRow);
  connect(&latents, &LatentBook::pinsChanged, this, &LatentPanel::showRows);
  connect(&concepts_, &ConceptBook::runsChanged, this, &LatentPanel::showRows);
  onThemeChange(*this, [this] { showRows(); });
  connect(&session_, &Session::selectionChanged, this, &LatentPanel::showCurrent);
  connect(table_, &LatentTable::latentPicked, this, [this](LatentId id) { session_.selectLatent(id); });
  connect(table_, &LatentTable::latentActivated, this, [this](LatentId id) { session_.selectLatent(id); });
  connect(table_, &LatentTable::pinToggled, this,
          [this](LatentId id, bool pinned) { session_.latents().setPinned(id.latent, pinned); });
  connect(table_, &LatentTable::contextMenuRequested, this, &LatentPanel::showMenu);
  showState();
}

void LatentPanel::setStability(const StabilityBook& stability) {
  stability_ = &stability;
  connect(&stability, &StabilityBook::changed, this, [this] {
    table_->setStabilityShown(stability_->stability().has_value());
    showRows();
  });
}

void LatentPanel::showState() {
  const LatentBook& latents = session_.latents();
  switch (latents.state()) {
    case LatentBook::State::None:
      table_->setRows({});
      state_->showEmpty(tr("No latents yet. They appear when a sequence was read through a model."));
      break;
    case LatentBook::State::Loading:
      state_->showEmpty(tr("Reading the latents..."));
      break;
    case LatentBook::State::Failed:
      state_->showFailed({tr("The latents could not be read."), messageFor(*latents.failure()), {}, {}});
      break;
    case LatentBook::State::Ready:
      showRows();
      break;
  }
  pages_->setCurrentWidget(latents.overview() ? static_cast<QWidget*>(table_) : state_);
}

LatentRow LatentPanel::rowOf(int32_t latent) const {
  const LatentBook& latents = session_.latents();
  const LatentOverview& overview = *latents.overview();
  const LatentSummary& summary = latents.summaryOf(latent);
  LatentRow row;
  row.id = latents.idOf(latent);
  if (overview.summary.tokens > 0) {  // a copy without activations knows none of these
    row.maximum = summary.maximum;
    row.fractionActive = static_cast<double>(summary.activeTokenCount) / static_cast<double>(overview.summary.tokens);
    row.recordsFiring = static_cast<double>(summary.recordsFiring);
  }
  row.label = latents.titleOf(latent);
  row.labelOrigin = nameOrigin(latents, concepts_, latent);
  // Beside a name from scores stands the F1 of what it names.
  const auto source = latents.nameSourceOf(latent);
  const auto named = concepts_.conceptNamed(latent, latents.nameOf(latent).toStdString());
  if (const auto best = source == MarkSource::User && !named ? concepts_.bestConcept(latent) : named; best && source)
    row.f1 = best->score->heldOutF1();
  row.labelShare = latents.guessShareOf(latent);
  const bool isWeak = source && source != MarkSource::User && row.f1 < kTellingF1;
  if (isWeak || !std::isnan(row.labelShare))
    row.labelColour = Palette::of(*this).secondaryText;
  if (stability_)
    row.stability = stability_->of(latent);
  row.pinned = latents.isPinned(latent);
  if (row.pinned)
    row.trackColour = latentColour(session_, latent, Palette::of(*this));
  row.note = latents.noteOf(latent);
  return row;
}

void LatentPanel::showRows() {
  const LatentOverview* overview = session_.latents().overview();
  if (!overview)
    return;
  std::vector<LatentRow> rows;
  rows.reserve(overview->summary.latents.size());
  for (size_t i = 0; i < overview->summary.latents.size(); ++i)
    rows.push_back(rowOf(static_cast<int32_t>(i)));
  table_->setRows(std::move(rows));
  showCurrent();
}

void LatentPanel::showRow(int latent) {
  table_->updateRow(rowOf(latent));
}

void LatentPanel::showCurrent() {
  if (const auto id = session_.selection().latent)
    table_->setCurrentLatent(*id);
  else
    table_->clearCurrent();
}

void LatentPanel::showMenu(const std::vector<LatentId>& ids, const QPoint& position) {
  LatentBook& latents = session_.latents();
  const bool allPinned = std::all_of(ids.begin(), ids.end(), [&](LatentId id) { return latents.isPinned(id.latent); });
  QMenu menu;
  menu.addAction(allPinned ? tr("Unpin") : tr("Pin"), this, [&] {
    std::vector<int32_t> pins = latents.pins();
    for (const LatentId id : ids) {
      std::erase(pins, id.latent);
      if (!allPinned)
        pins.push_back(id.latent);
    }
    latents.setPins(std::move(pins));
  });
  menu.addSeparator();
  menu.addAction(tr("Copy"), &table_->table(), &FilteredTable::copySelectedRows);
  menu.addAction(tr("Export as Neuronpedia JSON..."), this, [&] { Q_EMIT exportRequested(ids); });
  menu.exec(position);
}

}  // namespace dglm
