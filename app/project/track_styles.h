// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <map>

#include "app/project/session.h"
#include "widgets/tracks/track_style.h"

namespace dglm {

/// How the user wants the tracks drawn, by TrackData::id, and how high; kept with the view of the project.
class TrackStyles : public QObject {
  Q_OBJECT

 public:
  explicit TrackStyles(Session& session);

  TrackStyle of(const QString& track) const;
  void set(const QString& track, const TrackStyle& style);
  /// All of these tracks alike.
  void setAll(const QStringList& tracks, const TrackStyle& style);

  /// Of each track, in pixels of an unscaled screen; 0: the usual.
  double height() const { return height_; }
  void setHeight(double height);

 Q_SIGNALS:
  void changed();

 private:
  void store() const;
  void restore();

  Session& session_;
  std::map<QString, TrackStyle> styles_;  ///< only what differs from the usual
  double height_ = 0;
};

}  // namespace dglm
