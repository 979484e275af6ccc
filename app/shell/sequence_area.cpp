// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/sequence_area.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "app/explore/map_panel.h"
#include "app/explore/selection_panel.h"
#include "app/explore/track_panel.h"
#include "app/shell/notice_bar.h"
#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/parts/disclosure_line.h"
#include "widgets/parts/selection_card.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/theme.h"
#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

constexpr int kMapShare = 65;  // of a hundred, beside the selection

}  // namespace

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
  connect(&session_, &Session::recordChanged, this, &SequenceArea::fit);
  connect(state_, &StateView::cancelRequested, &session_, &Session::cancelOpening);
}

QWidget* SequenceArea::buildPanels(LatentTracks& tracks, ReadingDesk& desk, Finder& finder) {
  rows_ = new QSplitter(Qt::Vertical, pages_);
  upperPart_ = new QWidget(rows_);
  upper_ = new QSplitter(Qt::Horizontal, upperPart_);
  map_ = new MapPanel(session_, tracks, upper_);
  selection_ = new SelectionPanel(session_, upper_);
  selectionLine_ = new DisclosureLine(tr("Selection"), false, upperPart_);
  trackPanel_ = new TrackPanel(session_, tracks, desk, finder, rows_);
  auto* upperLayout = new QVBoxLayout(upperPart_);
  setGridSpacing(*upperLayout, 0, 0);
  upperLayout->addWidget(upper_, 1);
  upperLayout->addWidget(selectionLine_);
  selectionLine_->hide();
  upper_->setStretchFactor(0, 5);
  upper_->setStretchFactor(1, 3);
  rows_->setStretchFactor(0, 1);
  rows_->setStretchFactor(1, 1);
  rows_->setChildrenCollapsible(false);
  upper_->setChildrenCollapsible(false);
  rows_->installEventFilter(this);
  trackPanel_->installEventFilter(this);  // sentences above the tracks come and go
  for (const QSplitter* splitter : {rows_, upper_})
    connect(splitter, &QSplitter::splitterMoved, this, [this] { isOwn_ = true; });
  SelectionCard& card = selection_->card();
  connect(&card, &SelectionCard::summaryChanged, this, [this, &card] { selectionLine_->setSummary(card.summary()); });
  selectionLine_->setSummary(card.summary());
  connect(&card, &SelectionCard::closeWanted, this, [this] { setSelectionOpen(false); });
  connect(selectionLine_, &DisclosureLine::clicked, this, [this] { setSelectionOpen(true); });
  connect(trackPanel_, &TrackPanel::visibleRangeChanged, map_, [this](BaseRange range) {
    const bool isWhole = session_.record() && range.length() >= session_.record()->length();
    map_->map().setLinkedRange(isWhole ? std::nullopt : std::optional(range));
  });
  return rows_;
}

void SequenceArea::arrange(Perspective perspective) {
  rows_->setOrientation(perspective == Perspective::Explore ? Qt::Vertical : Qt::Horizontal);
  setSelectionOpen(perspective == Perspective::Explore);
  isOwn_ = false;
  fit();
}

void SequenceArea::fit() {
  if (isOwn_ || isAlone_)
    return;
  const int width = upper_->width() - upper_->handleWidth();
  upper_->setSizes({kMapShare * width / 100, width - kMapShare * width / 100});
  if (rows_->orientation() == Qt::Horizontal) {
    constexpr int kMap = 36, kTracks = 64;  // of a hundred
    rows_->setSizes({kMap * rows_->width() / 100, kTracks * rows_->width() / 100});
    return;
  }
  constexpr int kUsualTracks = 6, kFewTracks = 4;
  constexpr int kShare = 42;  // of a hundred, where the window is high
  const int room = rows_->height() - rows_->handleWidth();
  const int forMap = std::max(24 * kGrid, room / 4);
  const int wanted = std::max(trackPanel_->heightFor(kUsualTracks), kShare * room / 100);
  const int tracks = std::max(std::min(wanted, room - forMap), trackPanel_->heightFor(kFewTracks));
  rows_->setSizes({std::max(0, room - tracks), tracks});
}

bool SequenceArea::eventFilter(QObject* watched, QEvent* event) {
  const bool isOtherSize = watched == rows_ && event->type() == QEvent::Resize;
  const auto isOtherWidth = [event] {
    const auto* resize = static_cast<const QResizeEvent*>(event);
    return resize->size().width() != resize->oldSize().width();
  };
  const bool isOtherContent = watched == trackPanel_ && (event->type() == QEvent::LayoutRequest ||
                                                         (event->type() == QEvent::Resize && isOtherWidth()));
  if (isOtherSize || isOtherContent)  // once the splitter itself has taken it up
    QMetaObject::invokeMethod(this, &SequenceArea::fit, Qt::QueuedConnection);
  return QWidget::eventFilter(watched, event);
}

/// The line lies below the map, which has the room of the other.
void SequenceArea::setSelectionOpen(bool isOpen) {
  if (isOpen == isSelectionOpen_)
    return;
  isSelectionOpen_ = isOpen;
  const bool hadFocus = isOpen ? selectionLine_->isAncestorOf(focusWidget()) : selection_->isAncestorOf(focusWidget());
  selection_->setVisible(isOpen);
  selectionLine_->setVisible(!isOpen);
  if (hadFocus)
    (isOpen ? static_cast<QWidget*>(selection_) : selectionLine_)->setFocus(Qt::OtherFocusReason);
  session_.noteView();
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
  stream << rows_->saveState() << upper_->saveState() << isOwn_ << isSelectionOpen_;
  return state;
}

void SequenceArea::restoreState(const QByteArray& state) {
  QByteArray rows, upper;
  bool isOwn = false, isSelectionOpen = true;
  QDataStream stream(state);
  stream >> rows >> upper >> isOwn >> isSelectionOpen;
  if (stream.status() != QDataStream::Ok)
    return;
  setSelectionOpen(isSelectionOpen);
  rows_->restoreState(rows);
  upper_->restoreState(upper);
  isOwn_ = isOwn;
  fit();
}

void SequenceArea::showOnly(QWidget* panel) {
  isAlone_ = panel != nullptr;
  const auto isShown = [panel](QWidget* other) { return !panel || panel == other; };
  map_->setVisible(isShown(map_));
  selection_->setVisible(panel ? isShown(selection_) : isSelectionOpen_);
  selectionLine_->setVisible(!panel && !isSelectionOpen_);
  upperPart_->setVisible(isShown(map_) || isShown(selection_));
  trackPanel_->setVisible(isShown(trackPanel_));
}

}  // namespace dglm
