// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QMap>
#include <QObject>

#include <vector>

namespace dglm {

class JobHandle;
class Session;

/// A job of the project, as whoever started it can start it again.
struct UnfinishedJob {
  QString kind;  ///< who goes on with it
  QString title;
  QJsonObject work;  ///< what that one needs to know
  int id = 0;        ///< of one that was cut off: negative, unlike those of jobs that run
};

/// Which jobs of the project are under way. The project file keeps them with the view, so that those which closing the
/// window or a crash cut off are known when it opens again.
class UnfinishedWork : public QObject {
  Q_OBJECT

 public:
  explicit UnfinishedWork(Session& session);

  /// Until the job ends: by itself or by the user's hand, not by the project's closing. Of one job the newest counts.
  void remember(JobHandle* job, UnfinishedJob what);
  /// What was cut off before the project was opened, and has not been taken since.
  const std::vector<UnfinishedJob>& cutOff() const { return cutOff_; }
  /// Asks whoever knows the kind to start that job again, which then forgets it here.
  void goOn(int id);
  void forget(int id);

 Q_SIGNALS:
  /// The project that was opened has jobs that were cut off.
  void found();
  /// cutOff() is another.
  void changed();
  void goOnWanted(const dglm::UnfinishedJob& job);

 private:
  void onOpened();
  void store();

  Session& session_;
  std::vector<UnfinishedJob> cutOff_;
  QMap<int, UnfinishedJob> running_;  ///< by the job's id
};

}  // namespace dglm
