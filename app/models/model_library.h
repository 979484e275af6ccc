// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

#include "app/project/session.h"
#include "core/shelf/download_plan.h"
#include "core/shelf/shelf.h"

namespace dglm {

/// The model shelf as the window knows it: what is on it, which models of the project lie elsewhere, what can be
/// downloaded, and the jobs that download and check.
class ModelLibrary : public QObject {
  Q_OBJECT

 public:
  enum class State { Unread, Reading, Failed, Ready };

  explicit ModelLibrary(Session& session, QObject* parent = nullptr);

  State state() const { return state_; }
  const std::optional<Error>& failure() const { return failure_; }
  const std::vector<ShelfEntry>& entries() const { return entries_; }
  /// Null if there is none of that name.
  const ShelfEntry* find(const QString& id) const;
  /// What an entry is known by: its path, or the name of one that can be downloaded.
  static QString idOf(const ShelfEntry& entry);
  /// The shelf's folder, once it was read.
  const std::filesystem::path& folder() const { return folder_; }
  /// The environment names the folder, so that another cannot be chosen.
  bool isFolderGiven() const { return isFolderGiven_; }

  /// Reads the shelf in a job; what is known stays until then.
  void refresh();
  /// Reads it again if it was read before.
  void refreshIfRead();
  /// Makes the folder the shelf of this user.
  void chooseFolder(const std::filesystem::path& folder);

  /// Asks the hub what there is to download: a name of the catalogue, or OWNER/REPO[:FILE]; planned() follows.
  void plan(const QString& name);
  /// Downloads what the user agreed to; goes on with what has arrived.
  void get(const DownloadPlan& plan);
  /// Goes on with what the job had downloaded.
  void resume(int jobId);
  /// The job that downloads to the entry's folder, or null.
  JobHandle* downloadOf(const ShelfEntry& entry) const;
  /// Compares an entry's files with what was downloaded; noticed() tells.
  void verify(const ShelfEntry& entry);

 Q_SIGNALS:
  /// The list, its state, or which downloads there are.
  void changed();
  void downloadStarted(int jobId);
  void downloadProgressed();
  /// Show the licence of the plan before get().
  void planned(const dglm::DownloadPlan& plan);
  /// Done, in sentences.
  void noticed(const QString& sentences);

 private:
  struct Listing {
    std::filesystem::path folder;
    bool isFolderGiven = false;
    std::vector<ShelfEntry> entries;
  };

  static Result<Listing> list(const std::vector<std::filesystem::path>& ofProject, const JobContext& job);
  std::vector<std::filesystem::path> modelsOfProject() const;
  void onContents();
  void follow(JobHandle* download, const QString& folder);

  Session& session_;
  State state_ = State::Unread;
  std::optional<Error> failure_;
  std::filesystem::path folder_;
  bool isFolderGiven_ = false;
  std::vector<ShelfEntry> entries_;
  std::vector<std::filesystem::path> listedOfProject_;
  QHash<QString, QPointer<JobHandle>> downloads_;  // by folder
  QHash<int, DownloadPlan> plans_;                 // of all downloads of this session, by job
};

}  // namespace dglm
