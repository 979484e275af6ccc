// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/project/session.h"
#include "app/project/unfinished_work.h"
#include "core/study/record_reading.h"

namespace dglm {

/// About; what is not known yet is absent.
struct ReadingCost {
  std::optional<double> seconds;
  std::optional<int64_t> memoryBytes;  ///< of what the reading finds, beside the model
};

/// Has records read through model and dictionary, and shows the tracks as they become ready.
class ReadingDesk : public QObject {
  Q_OBJECT

 public:
  explicit ReadingDesk(Session& session, QObject* parent = nullptr);

  /// What is used where a project has no analysis yet.
  void setDefaultSource(const LatentSource& source) { defaultSource_ = source; }
  bool hasSource() const;

  /// Reads the records with the chosen analysis, the one that is shown first.
  void read(std::vector<RecordId> records);
  /// Whether a sequence of this length is read only when the user says so.
  static bool isLong(int64_t bases) { return bases > kLongSequence; }
  /// What reading a sequence of this length takes, about, by what was read before.
  ReadingCost costOf(int64_t bases) const;
  /// What is kept of the record from a reading that was cancelled, 0..1 of it; reading goes on from there.
  std::optional<double> keptOf(RecordId record) const;
  /// Reads the other strand of the record that is shown.
  void readReverse();
  /// What of the record that is shown is in view: it is read first.
  void setVisible(BaseRange bases);
  /// Reads all records anew that the chosen analysis holds, as this version does, and chooses that analysis.
  void readAnew();
  /// Opens another model, dictionary or place for the project, chooses that analysis, and reads all records with it.
  void readAllWith(const LatentSource& source);
  /// Takes records into the analysis from activations that were saved of them (readSavedRecords).
  void readSaved(AnalysisId analysis, const std::vector<std::filesystem::path>& folders,
                 const std::vector<RecordId>& records);
  /// Does again what failed last.
  void retry();
  /// The records that the chosen analysis lacks.
  std::vector<RecordId> missingRecords() const;

  /// The job that reads records now, or null.
  JobHandle* job() const { return job_; }
  /// The models in memory, for other jobs of the compute lane.
  const std::shared_ptr<ReaderCache>& models() const { return models_; }
  const std::optional<Error>& failure() const { return failure_; }

 Q_SIGNALS:
  /// A job started, went on, failed or ended.
  void changed();
  /// There is more of the tracks of a record that is being read.
  void previewed(const dglm::TrackPreview::Tracks& tracks);

 private:
  static constexpr int64_t kLongSequence = 300'000;

  void start(RecordReading reading, const QString& title);
  void notePace(const std::vector<RecordId>& records);
  std::vector<RecordId> toBeRead(const RecordReading& reading) const;
  void goOn(const UnfinishedJob& job);
  void follow(JobHandle* job);
  void keepWhenCancelled(RecordId record);
  void onOpened(AnalysisId analysis);
  std::vector<LatentNumber> wantedLatents() const;
  std::shared_ptr<TrackPreview> makePreview() const;
  void followLatents();
  void chooseOpened();
  void chooseStrongest();
  void showPreview();
  void onProgress();
  void onRead(AnalysisId analysis, bool isReverse);
  void note(AnalysisId analysis, const std::vector<RecordId>& records, const QString& title);
  QString titleFor(const std::vector<RecordId>& records) const;

  Session& session_;
  std::optional<LatentSource> defaultSource_;
  std::shared_ptr<ReaderCache> models_ = std::make_shared<ReaderCache>();  // of the compute lane
  QPointer<JobHandle> job_;
  std::shared_ptr<TrackPreview> preview_;  ///< of the newest job, unless it was read whole
  /// Number of the analysis that the newest job made or found, until the session has chosen it; 0: none.
  std::shared_ptr<std::atomic<int64_t>> opened_;
  bool hasChosenLatent_ = false;  ///< for the newest job
  BaseRange visible_;
  std::function<void()> again_;  ///< starts the newest job once more
  Phrase step_;
  std::optional<Error> failure_;
  struct Kept {
    RecordId record{};
    double share = 0;
  };
  std::optional<Kept> kept_;   ///< of the newest reading that was cancelled
  QElapsedTimer sinceStart_;   ///< of the newest job's work
  QElapsedTimer sinceReload_;  ///< of the latents
};

}  // namespace dglm
