// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/sequence_area.h"

#include <QAction>
#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QVBoxLayout>

#include <cmath>

#include "app/explore/map_panel.h"
#include "app/explore/selection_panel.h"
#include "app/explore/track_panel.h"
#include "app/shell/notice_bar.h"
#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/theme.h"
#include "widgets/tracks/track_view.h"

namespace dglm {

SequenceArea::SequenceArea(Session& session, LatentTracks& tracks, ReadingDesk& desk, Finder& finder, QWidget* parent)
    : QWidget(parent),
      session_(session),
      notices_(new NoticeBar(this)),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)) {
  pages_->addWidget(state_);
  pages_->addWidget(buildPanels(tracks, desk, finder));
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(notices_);
  layout->addWidget(pages_, 1);
  connect(&session_, &Session::stateChanged, this, &SequenceArea::showState);
  connect(&session_, &Session::openingProgressed, this, &SequenceArea::showState);
  connect(&session_, &Session::contentsChanged, this, &SequenceArea::showState);
  connect(&session_, &Session::recordChanged, this, &SequenceArea::showState);
  connect(state_, &StateView::cancelRequested, &session_, &Session::cancelOpening);
}

QWidget* SequenceArea::buildPanels(LatentTracks& tracks, ReadingDesk& desk, Finder& finder) {
  rows_ = new QSplitter(Qt::Vertical, pages_);
  upper_ = new QSplitter(Qt::Horizontal, rows_);
  map_ = new MapPanel(session_, tracks, upper_);
  selection_ = new SelectionPanel(session_, upper_);
  trackPanel_ = new TrackPanel(session_, tracks, desk, finder, rows_);
  upper_->setStretchFactor(0, 5);
  upper_->setStretchFactor(1, 3);
  // Shares of the height: four tracks fit below the map in the smallest usual window.
  rows_->setSizes({620, 380});
  upper_->setSizes({760, 240});
  rows_->setStretchFactor(0, 1);
  rows_->setStretchFactor(1, 1);
  rows_->setChildrenCollapsible(false);
  upper_->setChildrenCollapsible(false);
  connect(trackPanel_, &TrackPanel::visibleRangeChanged, map_, [this](BaseRange range) {
    const bool isWhole = session_.record() && range.length() >= session_.record()->length();
    map_->map().setLinkedRange(isWhole ? std::nullopt : std::optional(range));
  });
  return rows_;
}

void SequenceArea::setActions(const QList<QAction*>& actions) {
  actions_ = actions;
  showState();
}

void SequenceArea::showState() {
  switch (session_.state()) {
    case Session::State::Empty:
      state_->showEmpty(tr("No project is open. Open one, or the demo."), actions_);
      break;
    case Session::State::Opening:
      showOpening();
      break;
    case Session::State::Failed:
      state_->showFailed({tr("The project could not be opened."),
                          messageFor(*session_.failure()),
                          {},
                          QString::fromStdString(session_.failure()->text())},
                         actions_);
      break;
    case Session::State::Ready:
      if (session_.records().empty())
        state_->showEmpty(tr("No sequence yet. Drop a FASTA or GenBank file here, or open the demo."), actions_);
      break;
  }
  const bool showsRecord = session_.state() == Session::State::Ready && session_.record();
  pages_->setCurrentWidget(showsRecord ? static_cast<QWidget*>(rows_) : state_);
}

void SequenceArea::showOpening() {
  const JobHandle* job = session_.openingJob();
  if (!job || std::isnan(job->progress().fraction))
    return state_->showEmpty(tr("Opening the project..."));
  state_->showWorking(
      {job->title(), stepText(job->progress().step), job->progress().fraction, job->progress().secondsLeft, true});
}

QByteArray SequenceArea::saveState() const {
  QByteArray state;
  QDataStream stream(&state, QIODevice::WriteOnly);
  stream << rows_->saveState() << upper_->saveState();
  return state;
}

void SequenceArea::restoreState(const QByteArray& state) {
  QByteArray rows, upper;
  QDataStream stream(state);
  stream >> rows >> upper;
  rows_->restoreState(rows);
  upper_->restoreState(upper);
}

void SequenceArea::showOnly(QWidget* panel) {
  const auto isShown = [panel](QWidget* other) { return !panel || panel == other; };
  map_->setVisible(isShown(map_));
  selection_->setVisible(isShown(selection_));
  upper_->setVisible(isShown(map_) || isShown(selection_));
  trackPanel_->setVisible(isShown(trackPanel_));
}

}  // namespace dglm
