// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

#include "app/clusters/cluster_desk.h"
#include "widgets/tables/shard_table.h"

namespace dglm {

std::vector<ShardRow> shardRows(const WorkflowState& state);

/// "12 of 24 shards are done, 3 run, 1 failed."
QString clusterSentence(const ListedCluster& cluster);

/// "Scan for cmv: 12 of 24", as the list names it.
QString clusterEntry(const ListedCluster& cluster);

/// The lines that run the workflow in its folder: on this computer, or by Slurm.
QString localLine(const std::filesystem::path& folder);
QString slurmLine(const std::filesystem::path& folder);

}  // namespace dglm
