// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_panel.h"

#include <QAction>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/steering/steering_bar.h"
#include "app/steering/steering_values.h"
#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/theme.h"

namespace dglm {

SteeringPanel::SteeringPanel(Session& session, SteeringDesk& desk, QWidget* parent)
    : QWidget(parent),
      session_(session),
      desk_(desk),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)),
      bar_(new SteeringBar(session, desk, this)),
      dials_(new SteeringDials(this)),
      content_(new QScrollArea(pages_)),
      again_(new QAction(tr("Try Again"), this)) {
  // Scrolls where the dock is narrower than its parts: they must not push the window's other docks together.
  content_->setWidgetResizable(true);
  content_->setFrameShape(QFrame::NoFrame);
  auto* parts = new QWidget(content_);
  content_->setWidget(parts);
  auto* partsLayout = new QVBoxLayout(parts);
  setGridSpacing(*partsLayout, 0, 0);
  partsLayout->addWidget(bar_);
  partsLayout->addWidget(&bar_->places());
  partsLayout->addWidget(dials_, 1);
  pages_->addWidget(state_);
  pages_->addWidget(content_);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(pages_);
  setWhatsThis(
      tr("<b>Steering.</b> A dial for each pinned latent. Turn one, and the model runs on with the latent at that "
         "value wherever \"Steer at\" says: the track and the ring show by how much the probability of each written "
         "base changes, orange up and blue down; the Steering Result shows what the model would write at the "
         "caret.<br>The green "
         "band of a dial holds the values that the latent takes by itself in this sequence; beyond it the model reads "
         "what "
         "it never saw. "
         "0 leaves a latent as it is, \"ablate\" sets it to 0. Mask a token to ask what the model would write there. "
         "Every effect stands beside controls: random latents, the opposite sign, a place far away."));
  connect(&desk_, &SteeringDesk::setupChanged, this, &SteeringPanel::showSetup);
  connect(&desk_, &SteeringDesk::resultChanged, this, &SteeringPanel::showResult);
  connect(&session_, &Session::stateChanged, this, &SteeringPanel::showState);
  connect(again_, &QAction::triggered, &desk_, &SteeringDesk::retry);
  connect(state_, &StateView::cancelRequested, this, [this] {
    if (desk_.job())
      desk_.job()->cancel();
  });
  onThemeChange(*this, [this] { showSetup(); });
  connectDials();
  showSetup();
}

void SteeringPanel::connectDials() {
  connect(dials_, &SteeringDials::turned, &desk_, &SteeringDesk::turn);
  connect(dials_, &SteeringDials::released, &desk_, &SteeringDesk::endMove);
  connect(dials_, &SteeringDials::switched, &desk_, &SteeringDesk::setOn);
  connect(dials_, &SteeringDials::ablated, &desk_, &SteeringDesk::setAblated);
  connect(dials_, &SteeringDials::resetRequested, &desk_, &SteeringDesk::reset);
  connect(dials_, &SteeringDials::picked, this, [this](int latent) {
    session_.selectLatent(session_.latents().idOf(latent));
    desk_.pick(latent);
  });
}

void SteeringPanel::setActions(QAction* pin, const QList<QAction*>& others) {
  pin_ = pin;
  bar_->setActions(others);
  showState();
}

void SteeringPanel::showDials() {
  dials_->setDials(dialsOf(session_, desk_, Palette::of(*this)));
  dials_->setCurrent(desk_.current());
}

void SteeringPanel::showSetup() {
  showDials();
  showState();
}

/// Dials change with a result only where the method gave their values: a number that is being typed stays.
void SteeringPanel::showResult() {
  if (!takesValue(desk_.setup().method))
    showDials();
  showState();
}

void SteeringPanel::showState() {
  using State = SteeringDesk::State;
  const State state = desk_.state();
  const bool isReady = state == State::Ready;
  pages_->setCurrentWidget(isReady ? static_cast<QWidget*>(content_) : state_);
  if (isReady)
    return;
  const JobHandle* job = desk_.job();
  const QList<QAction*> pin = pin_ ? QList<QAction*>{pin_} : QList<QAction*>();
  if (state == State::NoRecord)
    state_->showEmpty(tr("No sequence is shown. Steering asks what the model would write in it."));
  else if (state == State::NoModel)
    state_->showEmpty(tr("No model yet. Open one in the Models panel: its latents get the dials."));
  else if (state == State::NoDials)
    state_->showEmpty(tr("No latent is pinned. Pinned latents have a dial here."), pin);
  else if (state == State::Failed)
    state_->showFailed({tr("The model could not be steered."),
                        messageFor(*desk_.failure()),
                        {},
                        QString::fromStdString(desk_.failure()->text())},
                       {again_});
  else if (job)
    state_->showWorking(
        {job->title(), stepText(job->progress().step), job->progress().fraction, job->progress().secondsLeft});
  else
    state_->showEmpty(tr("The model runs as soon as this panel is in sight."), {again_});
}

}  // namespace dglm
