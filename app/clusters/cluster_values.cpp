// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/clusters/cluster_values.h"

#include <QCoreApplication>

#include <algorithm>

#include "app/project/command_text.h"
#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

class ClusterTexts {
  Q_DECLARE_TR_FUNCTIONS(ClusterTexts)

 public:
  static QString stage(ShardStage stage) {
    switch (stage) {
      case ShardStage::Waiting:
        return tr("waiting");
      case ShardStage::Running:
        return tr("running");
      case ShardStage::Failed:
        return tr("failed");
      case ShardStage::Done:
        return tr("done");
    }
    return {};
  }

  static int urgency(ShardStage stage) {
    switch (stage) {
      case ShardStage::Failed:
        return 0;
      case ShardStage::Running:
        return 1;
      case ShardStage::Waiting:
        return 2;
      case ShardStage::Done:
        return 3;
    }
    return 0;
  }

  /// A job that was killed from outside leaves no word of it.
  static QString said(const ShardState& shard) {
    const QString words = QString::fromStdString(shard.said);
    if (shard.stage != ShardStage::Running)
      return words;
    constexpr int64_t kLong = 600;
    const QString step = words.isEmpty() ? QString() : stepText(Phrase(shard.said.c_str()));
    if (shard.secondsQuiet < kLong)
      return step;
    const QString quiet = tr("no word for %1").arg(formatDuration(static_cast<double>(shard.secondsQuiet)));
    return step.isEmpty() ? quiet : tr("%1; %2", "step of a job; since when it is quiet").arg(step, quiet);
  }

  static QString sentence(const ListedCluster& cluster) {
    if (cluster.failure)
      return messageFor(*cluster.failure);
    if (cluster.job)
      return cluster.job->title();
    if (!cluster.state)
      return tr("Looking at the folder.");
    const WorkflowState& state = *cluster.state;
    const auto count = [&state](ShardStage stage) { return static_cast<int>(state.count(stage)); };
    QStringList parts{tr("%1 of %n shards are done", nullptr, static_cast<int>(state.shards.size()))
                          .arg(formatCount(count(ShardStage::Done)))};
    if (const int running = count(ShardStage::Running); running > 0)
      parts << tr("%Ln run", nullptr, running);
    if (const int failed = count(ShardStage::Failed); failed > 0)
      parts << tr("%Ln failed", nullptr, failed);
    if (const int waiting = count(ShardStage::Waiting); waiting > 0)
      parts << tr("%Ln wait", nullptr, waiting);
    //: What the shards do: "12 of 24 shards are done, 3 run, 1 failed."
    QString sentence = tr("%1.").arg(parts.join(QStringLiteral(", ")));
    if (cluster.isTaken)
      sentence += QLatin1Char(' ') + tr("The result is in this project.");
    else if (cluster.isWhole())
      sentence += QLatin1Char(' ') + tr("The result can be taken in.");
    else if (count(ShardStage::Failed) > 0)
      sentence += QLatin1Char(' ') + tr("The same line starts those again that failed.");
    return sentence;
  }

  static QString entry(const ListedCluster& cluster) {
    if (cluster.isTaken)
      return tr("%1: taken in", "title of work on a cluster").arg(cluster.title);
    if (cluster.failure || !cluster.state)
      return cluster.title;
    return tr("%1: %2 of %3", "title of work on a cluster, shards done, all shards")
        .arg(cluster.title, formatCount(cluster.state->count(ShardStage::Done)),
             formatCount(std::ssize(cluster.state->shards)));
  }
};

QString lineIn(const std::filesystem::path& folder, const QString& line) {
  return QStringLiteral("cd ") + shellLine(QStringList{textOf(folder)}) + QStringLiteral(" && ") + line;
}

}  // namespace

std::vector<ShardRow> shardRows(const WorkflowState& state) {
  std::vector<ShardRow> rows;
  for (const ShardState& shard : state.shards) {
    ShardRow& row = rows.emplace_back();
    row.number = std::ssize(rows);
    row.name = QString::fromStdString(shard.name);
    row.state = ClusterTexts::stage(shard.stage);
    row.urgency = ClusterTexts::urgency(shard.stage);
    row.share = shard.share;
    row.said = ClusterTexts::said(shard);
  }
  return rows;
}

QString clusterSentence(const ListedCluster& cluster) {
  return ClusterTexts::sentence(cluster);
}

QString clusterEntry(const ListedCluster& cluster) {
  return ClusterTexts::entry(cluster);
}

QString localLine(const std::filesystem::path& folder) {
  return lineIn(folder, QStringLiteral("snakemake --profile profiles/local"));
}

QString slurmLine(const std::filesystem::path& folder) {
  return lineIn(folder, QStringLiteral("nohup snakemake --profile profiles/slurm > snakemake.log 2>&1 &"));
}

}  // namespace dglm
