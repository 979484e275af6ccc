// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/project/cluster_wish.h"
#include "app/project/session.h"
#include "core/workflow/workflow.h"
#include "core/workflow/workflow_state.h"

namespace dglm {

/// How work is cut for a cluster, and what each job asks for.
struct ClusterSettings {
  std::filesystem::path folder;  ///< of the workflow; its files lie beside it
  int shards = 0;                ///< 0: as many as 256 MB of input each make
  JobResources resources;
  QString program = QStringLiteral("decode-glm");  ///< where the jobs run
};

/// A workflow that the project knows.
struct ListedCluster {
  std::filesystem::path folder;
  QString kind;
  QString title;
  QJsonObject own = {};                     ///< what the feature needs to take the result in
  bool isTaken = false;                     ///< its result is in the project
  std::optional<WorkflowState> state = {};  ///< as it was last seen; none before
  std::optional<Error> failure = {};        ///< of writing it, of the last look, or of taking its result in
  QPointer<JobHandle> job = {};             ///< writes it, or makes its result ready
  std::shared_ptr<WorkflowWatch> watch = {};

  /// All shards are done; of a sweep, all have ended and some are done.
  bool isWhole() const;
};

/// A workflow whose shards were joined.
struct ClusterResult {
  QString title;
  QJsonObject own;
  std::filesystem::path folder;
  std::filesystem::path files;  ///< beside it, where its inputs were written
  std::filesystem::path out;    ///< where the result was joined
  CommandLine command;          ///< that makes the result of the shards
  QStringList leftOut;          ///< shards of a sweep that failed for good
};

/// The folder for the inputs of a workflow, beside its own.
std::filesystem::path clusterFiles(const std::filesystem::path& folder);

/// The command as the workflow's jobs run it.
CommandLine clusterCommand(const ClusterOrder& order, const ClusterSettings& settings);
/// The line of decode-glm that writes the same workflow.
QString clusterLine(const ClusterOrder& order, const ClusterSettings& settings);

/// Writes workflows for work of the window, follows their folders wherever they run, and makes their results ready to
/// be taken in. Nothing here submits anything. The list is kept with the project.
class ClusterDesk : public QObject {
  Q_OBJECT

 public:
  /// What a feature does with a result: it names the place for it (empty: the command's own) and takes it in.
  struct Taker {
    std::function<std::filesystem::path()> place;
    std::function<void(const ClusterResult&)> take;
  };

  explicit ClusterDesk(Session& session, QObject* parent = nullptr);
  /// Before its session: its jobs run on a lane of their own, so that a folder far away holds up nothing else.
  ~ClusterDesk() override;

  void setTaker(const QString& kind, Taker taker) { takers_[kind] = std::move(taker); }

  const std::vector<ListedCluster>& clusters() const { return clusters_; }
  /// Null where there is none.
  const ListedCluster* cluster(const std::filesystem::path& folder) const;

  void write(const ClusterWish& wish, const ClusterSettings& settings);
  bool canTake(const ListedCluster& cluster) const;
  void take(const std::filesystem::path& folder);
  void cancel(const std::filesystem::path& folder);
  /// Takes it from the list; its files stay.
  void remove(const std::filesystem::path& folder);
  /// Looks at all folders now and, while they are followed, now and then.
  void look();
  void setFollowed(bool isFollowed);

 Q_SIGNALS:
  /// Another list, state or failure.
  void changed();
  void written(const std::filesystem::path& folder);
  /// What came of taking a result in, in a sentence.
  void taken(const QString& sentence);

 private:
  ListedCluster* find(const std::filesystem::path& folder);
  void lookAt(ListedCluster& cluster);
  void follow(ListedCluster& cluster, JobHandle* job);
  void restore();
  void store();

  Session& session_;
  JobLane lane_;
  QMap<QString, Taker> takers_;
  std::vector<ListedCluster> clusters_;
  QTimer again_;
  bool isFollowed_ = false;
};

}  // namespace dglm
