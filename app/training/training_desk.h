// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/project/session.h"
#include "app/project/unfinished_work.h"
#include "app/training/sweep_request.h"
#include "app/training/training_request.h"
#include "core/study/train_sae.h"
#include "core/study/training_runs.h"

namespace dglm {

/// A training run that the project knows.
struct ListedRun {
  std::filesystem::path folder;
  std::filesystem::path sweep = {};  ///< the folder of the sweep that it belongs to; empty: it is one of its own
  std::optional<TrainSaeRequest> request = {};  ///< of one that was started here: it can go on
  TrainingRecords records = {};                 ///< that it reads, as they are written into its folder when it begins
  std::optional<TrainingRunFiles> files = {};   ///< none before it was read, or where it cannot be
  std::optional<Error> failure = {};            ///< of its training, or of reading its folder
  QPointer<JobHandle> job = {};                 ///< while it waits or trains; of a sweep's runs one for all
  int queuePlace = 0;                           ///< of one that waits, from 1 on
  bool isStopping = false;                      ///< the job was asked to stop
  bool endsHere = false;                        ///< and its newest checkpoint shall be the dictionary
};

/// A sweep that was started here. Its runs stand in the list of runs.
struct ListedSweep {
  SaeSweepRequest request;
  TrainingRecords records;  ///< that it reads, as they are written into its folder when it begins
};

/// Trains dictionaries, one after the other, and reads what runs have written. Everything else that the model is asked
/// for goes between two steps. The list of runs is kept with the project, the runs in their folders.
class TrainingDesk : public QObject {
  Q_OBJECT

 public:
  explicit TrainingDesk(Session& session, QObject* parent = nullptr);

  const std::vector<ListedRun>& runs() const { return runs_; }
  /// Null where there is none.
  const ListedRun* run(const std::filesystem::path& folder) const;

  /// Trains on the project's records, which are written into the run's folder first; without any, on the request's
  /// files.
  void start(TrainSaeRequest request, const TrainingRecords& records);
  /// Trains a grid of dictionaries as one job, which reads the model once for all; each is a run of its own.
  void startSweep(SaeSweepRequest request, const TrainingRecords& records);
  /// A checkpoint is kept; of a sweep's run the sweep is paused.
  void pause(const std::filesystem::path& folder);
  bool canResume(const ListedRun& run) const;
  void resume(const std::filesystem::path& folder);
  /// Makes the newest checkpoint of a paused run, or of one that trains once it has stopped, its dictionary. The other
  /// runs of its sweep stay paused.
  bool canEnd(const ListedRun& run) const;
  void end(const std::filesystem::path& folder);
  /// What waits before it in the queue comes later then: one of them, or all.
  bool canMoveUp(const ListedRun& run) const { return run.queuePlace > 1; }
  bool canMoveDown(const ListedRun& run) const;
  void moveUp(const std::filesystem::path& folder);
  void moveDown(const std::filesystem::path& folder);
  void runNext(const std::filesystem::path& folder);
  /// Lists the runs in a folder, wherever they were made.
  void add(const std::filesystem::path& folder);
  /// Takes it from the list; its files stay.
  void remove(const std::filesystem::path& folder);

 Q_SIGNALS:
  /// Another list, state or number.
  void changed();
  void trained(const std::filesystem::path& folder);
  /// A sweep came to its end, with so many dictionaries and so many runs that failed.
  void swept(const std::filesystem::path& folder, int finished, int failed);
  /// What was asked for cannot be done, in a sentence.
  void refused(const QString& sentence);

 private:
  using Folders = std::vector<std::filesystem::path>;

  void train(TrainSaeRequest request, const TrainingRecords& records);
  void sweep(SaeSweepRequest request, const TrainingRecords& records);
  void follow(JobHandle* job, const Folders& folders, const UnfinishedJob& what);
  void onSwept(const SaeSweepReport& report);
  void onEnded(const Folders& folders, JobHandle* job);
  void goOnWithSweep(const std::filesystem::path& folder);
  void listSweep(const SaeSweepRequest& request, const TrainingRecords& records);
  bool isSweepWhole(const std::filesystem::path& folder) const;
  void endStopped(const std::filesystem::path& folder);
  std::vector<JobHandle*> waiting() const;
  bool moveBy(JobHandle& job, int places);
  void number();
  void warn();
  void read(const std::filesystem::path& folder);
  void readMany(const Folders& folders, const QString& key = {});
  bool take(const std::filesystem::path& folder, Result<TrainingRunFiles> read);
  void readTrained();
  ListedRun& listed(const std::filesystem::path& folder);
  ListedRun* find(const std::filesystem::path& folder);
  void goOn(const UnfinishedJob& job);
  void forgetCutOff(const std::filesystem::path& folder);
  void restore();
  void store();

  Session& session_;
  std::vector<ListedRun> runs_;
  std::vector<ListedSweep> sweeps_;
  std::vector<QPointer<JobHandle>> queue_;  ///< in the order of the lane
  bool isReadingTrained_ = false;
  QTimer soon_;  ///< while a run trains, what it has written is read now and then
};

}  // namespace dglm
