// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include "app/project/latent_tracks.h"
#include "app/project/session.h"

class QMenu;

namespace dglm {

/// What can be done with a track: its scale, its form, the height of all, pinning. Opened at the track's name, and as
/// a submenu for the selected latent.
class TrackMenu : public QObject {
  Q_OBJECT

 public:
  TrackMenu(Session& session, LatentTracks& tracks, QWidget& parent);

  /// Ids of the tracks that are shown, for what is done to all.
  void setShown(QStringList ids) { shown_ = std::move(ids); }
  void fill(QMenu& menu, const QString& id);
  void show(const QPoint& globalPosition, const QString& id);

 private:
  void addScales(QMenu& menu, const QString& id);
  void addForms(QMenu& menu, const QString& id);
  void addHeights(QMenu& menu);
  void addPin(QMenu& menu, const QString& id);
  void askForTop(const QString& id);

  Session& session_;
  LatentTracks& tracks_;
  QWidget& parent_;
  QStringList shown_;
};

}  // namespace dglm
