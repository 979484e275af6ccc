// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/explore/finder.h"
#include "app/project/latent_tracks.h"
#include "app/project/reading_desk.h"
#include "app/project/session.h"
#include "widgets/tracks/track_data.h"

class QAction;
class QCheckBox;
class QComboBox;
class QMenu;

namespace dglm {

class FindBar;
class TrackMenu;
class TrackView;
struct ChartTable;

/// The linear view of the record that is shown: features, bases, tokens, activation tracks; the find bar beneath.
class TrackPanel : public QWidget {
  Q_OBJECT

 public:
  TrackPanel(Session& session, LatentTracks& tracks, ReadingDesk& desk, Finder& finder, QWidget* parent = nullptr);

  TrackView& view() { return *view_; }
  FindBar& findBar() { return *findBar_; }
  /// The values of the tracks in view as a table; for menus.
  QAction* tableAction() { return table_; }
  /// What can be done with the selected latent's track; for menus.
  QMenu* trackMenu() { return latentMenu_; }
  /// Shows just this part; may reach beyond the ends.
  void show(BaseRange range);
  /// The height in pixels at which so many tracks are whole and as high as usual, with what stands above and
  /// below them.
  int heightFor(int tracks) const;
  /// Tracks of what steering did, above and below those of the latents.
  void setSteeringTracks(std::vector<TrackData> tracks);
  /// The token that covers a base, and its index in the model's input; null where there is none.
  const TokenMark* tokenAt(int64_t base, int64_t& index) const;

 Q_SIGNALS:
  void contextMenuRequested(QPoint globalPosition, qint64 base);
  void visibleRangeChanged(dglm::BaseRange range);

 private:
  QWidget* buildChoices();
  void connectSession();
  void connectView();
  void connectFinder();
  void connectMenu();
  void showRecord();
  void showTracks();
  std::vector<TrackData> shownTracks() const;
  ChartTable table() const;
  void readTokens();

  Session& session_;
  LatentTracks& tracks_;
  ReadingDesk& desk_;
  Finder& finder_;
  TrackView* view_;
  QWidget* choices_ = nullptr;
  FindBar* findBar_;
  QAction* table_;
  TrackMenu* menu_;
  QMenu* latentMenu_;
  std::vector<TokenMark> tokens_;
  std::vector<TrackData> steering_;
};

}  // namespace dglm
