// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <utility>

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class Exporter;
class FilesOpener;
class FeatureTable;
class FigureSource;
class LatentPanel;
class LatentTracks;
class ProjectPanel;
class RecordIntake;
class SavedNote;
class Session;
class TrackView;

/// What can be exported as it is seen.
struct ExportedViews {
  const FigureSource* map;
  const TrackView* tracks;
  const LatentPanel* latents;
  const FeatureTable* features;
};

/// Opening, saving, exporting.
class FileMenu : public QObject {
  Q_OBJECT

 public:
  FileMenu(ActionHost& host, Session& session, LatentTracks& tracks, RecordIntake& intake, FilesOpener& opener);

  void fill(QMenu& menu, ProjectPanel& project, const ExportedViews& views);

  QAction* openAction() { return open_; }
  QAction* openDemoAction() { return openDemo_; }
  QAction* newProjectAction() { return newProject_; }

  /// Tells, for captions, what is drawn over map and tracks beside latents.
  void setOverlays(std::function<QStringList()> overlays) { overlays_ = std::move(overlays); }
  /// Puts a file at the head of the recent ones.
  void remember(const QString& path);
  /// Writes a table to a file that the user chooses.
  void exportTable(const QString& csv, const QString& name);

 Q_SIGNALS:
  void demoWanted();

 private:
  void rememberOwnWork();
  void addOpening(QMenu& menu);
  void addSaving(QMenu& menu);
  void addExporting(QMenu& menu, const ExportedViews& views);
  void open();
  void addTracks();
  void showRecent();
  void paste();
  void saveCopy(bool withActivations);
  void saveScript();

  ActionHost& host_;
  Session& session_;
  LatentTracks& tracks_;
  RecordIntake& intake_;
  FilesOpener& opener_;
  SavedNote* saved_;
  QAction* newProject_;
  QAction* open_;
  QAction* openDemo_;
  QAction* otherStrand_;
  QAction* part_;
  QAction* script_;
  QMenu* recent_;
  Exporter* exporter_;
  std::function<QStringList()> overlays_ = [] { return QStringList(); };
};

}  // namespace dglm
