// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/clusters/cluster_desk.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

#include "app/project/command_copy.h"
#include "app/project/view_work.h"
#include "app/texts/paths.h"
#include "core/base/folder.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kBetweenLooks{10};

std::vector<std::string> wordsOf(const QStringList& words) {
  std::vector<std::string> texts;
  for (const QString& word : words)
    texts.push_back(word.toStdString());
  return texts;
}

}  // namespace

bool ListedCluster::isWhole() const {
  if (!state || state->shards.empty())
    return false;
  const int64_t all = std::ssize(state->shards), done = state->count(ShardStage::Done);
  return done == all || (state->command == "sweep" && done > 0 && done + state->count(ShardStage::Failed) == all);
}

fs::path clusterFiles(const fs::path& folder) {
  fs::path files = folder;
  return files += "-files";
}

CommandLine clusterCommand(const ClusterOrder& order, const ClusterSettings& settings) {
  CommandLine command = commandLineOf(wordsOf(order.words));
  for (const auto& [name, value] : order.set)
    command.set(name.toStdString(), {value.toStdString()});
  command.set("--threads", {std::to_string(settings.resources.threads)});
  command.set("--device", {settings.resources.gpus > 0 ? "cuda" : "cpu"});
  return command;
}

QString clusterLine(const ClusterOrder& order, const ClusterSettings& settings) {
  std::vector<std::string> words{"decode-glm", "workflow", "--dir", toUtf8(settings.folder)};
  if (settings.shards > 0) {
    words.push_back("--shards");
    words.push_back(std::to_string(settings.shards));
  }
  for (const auto& [name, number] : {std::pair("--job-memory", settings.resources.megabytes),
                                     std::pair("--job-minutes", settings.resources.minutes)}) {
    words.push_back(name);
    words.push_back(std::to_string(number));
  }
  words.push_back("--program");
  words.push_back(settings.program.toStdString());
  std::ranges::copy(clusterCommand(order, settings).words(), std::back_inserter(words));
  return withProgramPath(QString::fromStdString(shellLine(words)));
}

ClusterDesk::ClusterDesk(Session& session, QObject* parent) : QObject(parent), session_(session) {
  again_.setSingleShot(true);
  connect(&again_, &QTimer::timeout, this, &ClusterDesk::look);
  connect(&session_, &Session::projectOpened, this, &ClusterDesk::restore);
  connect(&session_, &Session::viewWanted, this, &ClusterDesk::store);
  connect(&session_, &Session::stateChanged, this, [this] {
    if (session_.state() == Session::State::Ready)
      return;
    clusters_.clear();
    Q_EMIT changed();
  });
}

ClusterDesk::~ClusterDesk() {
  session_.jobs().cancelAll(lane_);
  lane_.close();
}

const ListedCluster* ClusterDesk::cluster(const fs::path& folder) const {
  const auto found = std::ranges::find(clusters_, folder, &ListedCluster::folder);
  return found == clusters_.end() ? nullptr : &*found;
}

ListedCluster* ClusterDesk::find(const fs::path& folder) {
  const auto found = std::ranges::find(clusters_, folder, &ListedCluster::folder);
  return found == clusters_.end() ? nullptr : &*found;
}

void ClusterDesk::write(const ClusterWish& wish, const ClusterSettings& settings) {
  const fs::path folder = settings.folder, files = clusterFiles(folder);
  const ClusterOrder order = wish.order(files);
  WorkflowRequest request;
  request.folder = folder;
  request.command = clusterCommand(order, settings);
  request.size.count = settings.shards;
  request.resources = settings.resources;
  request.program = settings.program.toStdString();
  const auto body = [project = session_.project().access(), request, files,
                     writeFiles = order.writeFiles](const JobContext& job) -> Result<WorkflowReport> {
    DGLM_CHECK(makeOutputFolder(files));
    if (writeFiles)
      DGLM_CHECK(project([&](Project& open) { return writeFiles(open, job); }));
    return writeWorkflow(request, job);
  };
  std::erase_if(clusters_, [&](const ListedCluster& each) { return each.folder == folder; });
  ListedCluster& listed = clusters_.emplace_back();
  listed.folder = folder;
  listed.kind = wish.kind;
  listed.title = wish.title;
  listed.own = order.own;
  const QString line = clusterLine(order, settings);
  follow(listed,
         session_.jobs().start(lane_, {tr("Writing %1").arg(textOf(folder.filename()))}, body, session_.ofProject(this),
                               [this, folder, line, title = wish.title](const WorkflowReport&) {
                                 session_.script().add(tr("Wrote a workflow for a cluster: %1.").arg(title), line);
                                 Q_EMIT written(folder);
                               }));
}

/// One job at a time works on a workflow; its failure stands with it.
void ClusterDesk::follow(ListedCluster& cluster, JobHandle* job) {
  const fs::path folder = cluster.folder;
  cluster.failure.reset();
  cluster.job = job;
  connect(job, &JobHandle::failed, this, [this, folder](const Error& error) {
    if (ListedCluster* const now = find(folder))
      now->failure = error;
  });
  connect(job, &JobHandle::finished, this, [this, folder] {
    if (ListedCluster* const now = find(folder)) {
      now->job.clear();
      if (!now->failure)
        lookAt(*now);
    }
    Q_EMIT changed();
  });
  session_.noteView();
  Q_EMIT changed();
}

bool ClusterDesk::canTake(const ListedCluster& cluster) const {
  return cluster.isWhole() && !cluster.job && takers_.contains(cluster.kind) && !session_.contents().isReadOnly;
}

void ClusterDesk::take(const fs::path& folder) {
  ListedCluster* const cluster = find(folder);
  if (!cluster || !canTake(*cluster))
    return;
  const Taker taker = takers_[cluster->kind];
  ClusterResult result{cluster->title, cluster->own, folder, clusterFiles(folder), taker.place(), {}, {}};
  const auto body = [folder, out = result.out](const JobContext& job) -> Result<MergedWork> {
    if (!out.empty() && !out.parent_path().empty())
      DGLM_CHECK(makeOutputFolder(out.parent_path()));
    return mergedCommand(folder, job, out);
  };
  follow(*cluster,
         session_.jobs().start(lane_, {tr("Joining the shards of %1").arg(textOf(folder.filename()))}, body,
                               session_.ofProject(this), [this, result, taker](const MergedWork& merged) mutable {
                                 result.command = merged.command;
                                 for (const std::string& shard : merged.leftOut)
                                   result.leftOut << QString::fromStdString(shard);
                                 if (ListedCluster* const now = find(result.folder))
                                   now->isTaken = true;
                                 session_.noteView();
                                 taker.take(result);
                                 Q_EMIT taken(result.leftOut.isEmpty()
                                                  ? tr("The shards of %1 were joined.").arg(result.title)
                                                  : tr("The shards of %1 were joined, without those that failed: %2.")
                                                        .arg(result.title, result.leftOut.join(QStringLiteral(", "))));
                               }));
}

void ClusterDesk::cancel(const fs::path& folder) {
  if (ListedCluster* const cluster = find(folder); cluster && cluster->job)
    cluster->job->cancel();
}

void ClusterDesk::remove(const fs::path& folder) {
  cancel(folder);
  std::erase_if(clusters_, [&](const ListedCluster& each) { return each.folder == folder; });
  session_.noteView();
  Q_EMIT changed();
}

void ClusterDesk::setFollowed(bool isFollowed) {
  isFollowed_ = isFollowed;
  if (isFollowed)
    look();
  else
    again_.stop();
}

void ClusterDesk::look() {
  for (ListedCluster& cluster : clusters_)
    lookAt(cluster);
  if (isFollowed_)
    again_.start(kBetweenLooks);
}

/// What was seen before stays to be seen where the folder has gone. A look that is still under way is enough.
void ClusterDesk::lookAt(ListedCluster& cluster) {
  if (cluster.job)
    return;
  if (!cluster.watch)
    cluster.watch = std::make_shared<WorkflowWatch>(cluster.folder);
  const fs::path folder = cluster.folder;
  JobHandle* job = session_.jobs().start(
      lane_,
      {tr("Looking at %1").arg(textOf(folder.filename())), Urgency::Background, "look " + textOf(folder),
       JobNotice::Silent},
      [watch = cluster.watch](const JobContext& context) { return watch->look(context); }, session_.ofProject(this),
      [this, folder](WorkflowState state) {
        if (ListedCluster* const now = find(folder)) {
          now->state = std::move(state);
          now->failure.reset();
          Q_EMIT changed();
        }
      });
  connect(job, &JobHandle::failed, this, [this, folder](const Error& error) {
    if (ListedCluster* const now = find(folder); now && !now->job) {
      now->failure = error;
      Q_EMIT changed();
    }
  });
}

void ClusterDesk::restore() {
  clusters_.clear();
  for (const QJsonValue& value : session_.view()[kClustersKey].toArray()) {
    const QJsonObject json = value.toObject();
    ListedCluster listed;
    listed.folder = pathOf(json["folder"].toString());
    listed.kind = json["kind"].toString();
    listed.title = json["title"].toString();
    listed.own = json["own"].toObject();
    listed.isTaken = json["taken"].toBool();
    if (!listed.folder.empty())
      clusters_.push_back(std::move(listed));
  }
  if (isFollowed_)
    look();
  Q_EMIT changed();
}

void ClusterDesk::store() {
  QJsonArray clusters;
  for (const ListedCluster& cluster : clusters_)
    clusters << QJsonObject{{"folder", textOf(cluster.folder)},
                            {"kind", cluster.kind},
                            {"title", cluster.title},
                            {"own", cluster.own},
                            {"taken", cluster.isTaken}};
  session_.view()[kClustersKey] = clusters;
}

}  // namespace dglm
