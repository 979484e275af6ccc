// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/latent_card.h"

#include "widgets/parts/latent_card_view.h"
#include "widgets/parts/value_format.h"

namespace dglm {

LatentCard::LatentCard(QWidget* parent)
    : ColumnArea(parent), state_(new StateView(this)), view_(new LatentCardView(this)) {
  state_->hide();
  view_->hide();
  setFocusPolicy(Qt::NoFocus);
  setAccessibleName(tr("Latent card"));
  connect(view_, &LatentCardView::placeActivated, this, &LatentCard::placeActivated);
  connect(view_, &LatentCardView::renamed, this, &LatentCard::renamed);
  connect(view_, &LatentCardView::noteEdited, this, &LatentCard::noteEdited);
  connect(view_, &LatentCardView::pinToggled, this, &LatentCard::pinToggled);
  connect(view_, &LatentCardView::conceptActivated, this, &LatentCard::conceptActivated);
  connect(view_, &LatentCardView::dictionaryRequested, this, &LatentCard::dictionaryRequested);
  showEmpty();
}

LatentCard::~LatentCard() {
  if (QWidget* focused = focusWidget())
    focused->clearFocus();  // the note is handed over while there is somebody to take it
}

void LatentCard::showEmpty() {
  state_->showEmpty(tr("No latent chosen. Choose one in the list to see where it fires."));
  showPage(*state_);
}

void LatentCard::showLoading(LatentId id) {
  StateView::Working state;
  state.what = tr("Collecting where %1 fires.").arg(toText(id));
  state.canCancel = false;
  state_->showWorking(state);
  showPage(*state_);
}

void LatentCard::showFailed(const StateView::Failed& state) {
  state_->showFailed(state);
  showPage(*state_);
}

void LatentCard::showLatent(const LatentCardContent& content) {
  view_->setContent(content);
  showPage(*view_);
}

/// Each page is scrolled by its own height.
void LatentCard::showPage(QWidget& page) {
  if (widget() == &page)
    return;
  if (QWidget* before = takeWidget()) {
    before->hide();
    before->setParent(this);
  }
  setWidget(&page);
  page.show();
}

}  // namespace dglm
