// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

#include "app/explore/finder.h"
#include "app/project/latent_tracks.h"
#include "app/project/reading_desk.h"
#include "app/project/session.h"
#include "app/shell/perspective.h"

class QAction;
class QSplitter;

namespace dglm {

class DisclosureLine;
class MapPanel;
class NoticeBar;
class SelectionPanel;
class StateView;
class TrackPanel;

/// The middle of the window: map and selection above, tracks below; or why there is no sequence, and what to do.
class SequenceArea : public QWidget {
  Q_OBJECT

 public:
  SequenceArea(Session& session, LatentTracks& tracks, ReadingDesk& desk, Finder& finder, QWidget* parent = nullptr);

  /// What can be done when nothing is open.
  void setActions(const QList<QAction*>& actions);
  MapPanel& mapPanel() { return *map_; }
  TrackPanel& trackPanel() { return *trackPanel_; }
  SelectionPanel& selectionPanel() { return *selection_; }
  NoticeBar& notices() { return *notices_; }

  /// As the perspective has it: to explore, the map lies above the tracks, which have room for six and, in a low
  /// window, for four; otherwise the tracks lie beside a smaller map. It follows the window's size until the user drags
  /// a border.
  void arrange(Perspective perspective);
  /// The selection in full, or its one line.
  void setSelectionOpen(bool isOpen);
  bool isSelectionOpen() const { return isSelectionOpen_; }

  QByteArray saveState() const;
  void restoreState(const QByteArray& state);
  /// Shows one of the three panels alone, or all again.
  void showOnly(QWidget* panel);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void showState();
  void showOpening();
  void fit();
  QWidget* buildPanels(LatentTracks& tracks, ReadingDesk& desk, Finder& finder);

  Session& session_;
  NoticeBar* notices_;
  QStackedWidget* pages_;
  StateView* state_;
  QSplitter* rows_;
  QWidget* upperPart_;
  QSplitter* upper_;
  DisclosureLine* selectionLine_;
  MapPanel* map_;
  SelectionPanel* selection_;
  TrackPanel* trackPanel_;
  QList<QAction*> actions_;
  bool isOwn_ = false;  ///< the user dragged the border of the tracks
  bool isSelectionOpen_ = true;
  bool isAlone_ = false;  ///< one of the panels
};

}  // namespace dglm
