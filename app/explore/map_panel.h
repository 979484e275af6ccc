// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;

#include "app/project/latent_tracks.h"
#include "app/project/session.h"
#include "widgets/tracks/track_data.h"

namespace dglm {

class PlasmidMap;
struct ChartTable;

/// The circular map of the record that is shown, with the tracks as rings.
class MapPanel : public QWidget {
  Q_OBJECT

 public:
  MapPanel(Session& session, LatentTracks& tracks, QWidget* parent = nullptr);

  PlasmidMap& map() { return *map_; }
  /// What the map shows as a table; for menus.
  QAction* tableAction() { return table_; }
  /// The outermost rings.
  void setSteeringTracks(std::vector<TrackData> tracks);

 Q_SIGNALS:
  void contextMenuRequested(QPoint globalPosition, qint64 base);

 private:
  void connectSession();
  void connectMap();
  void showRecord();
  void showTracks();
  ChartTable table() const;

  Session& session_;
  LatentTracks& tracks_;
  PlasmidMap* map_;
  QAction* table_;
  std::vector<TrackData> steering_;
  bool isAsking_ = false;  ///< the others to show the place that was clicked
};

}  // namespace dglm
