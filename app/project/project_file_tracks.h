// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

#include "app/project/session.h"
#include "core/study/file_tracks.h"

namespace dglm {

/// The tracks from files that the open project keeps: added, removed, and both undone.
class ProjectFileTracks : public QObject {
  Q_OBJECT

 public:
  explicit ProjectFileTracks(Session& session);

  /// A track on the record that is shown.
  struct Shown {
    QString id;      ///< told apart from those of the same name; the same as long as the project is open
    QString source;  ///< name of the file, where the track has another
    QString colour;  ///< "#rrggbb" or ""
    std::shared_ptr<const std::vector<float>> values;      ///< one a base; null for features
    std::shared_ptr<const std::vector<Feature>> features;  ///< null for values
  };
  const std::vector<Shown>& shown() const { return shown_; }
  /// True for the id of a track of any record.
  bool contains(const QString& id) const;

  /// Reads the files and puts their tracks on the records that they name, as one step that can be undone.
  void addFiles(const QStringList& paths);
  /// Takes the track away from all records.
  void remove(const QString& id);

 Q_SIGNALS:
  void changed();
  /// What happened, in sentences.
  void noticed(const QString& sentences);
  void failed(const QString& sentences);

 private:
  struct Kept {
    QString id;
    std::shared_ptr<const FileTrack> track;
  };
  using Tracks = std::vector<Kept>;

  void load();
  void onAttached(AttachedTracks attached, const QString& file);
  Tracks identified(std::vector<FileTrack> tracks);
  void apply(const Tracks& tracks, bool isThere);
  void listShown();
  QString said(const AttachedTracks& attached, const QString& file) const;

  Session& session_;
  Tracks tracks_;
  std::map<QString, int> names_;  ///< given ids by name, how often
  std::vector<Shown> shown_;
};

}  // namespace dglm
