// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <filesystem>
#include <functional>

#include "app/project/cluster_wish.h"
#include "app/project/session.h"
#include "core/project/score_table.h"
#include "core/study/project_concepts.h"

class QObject;

namespace dglm {

/// The command that scores the same sets as a run on records of the project; empty for any other run. A set that was
/// one file is named by it; others by the files that saveConceptSets writes.
QString conceptsCommand(const Session& session, const ScoreRun& run, const std::filesystem::path& folder = {});

/// Has the sets of the request read by the model on a cluster, and scored.
ClusterWish clusterWishOf(const Session& session, const ProjectConceptsRequest& request);

/// The files that the command of a run names: its sets as set0.gb, set1.gb and set2.gb, and its synonyms as
/// synonyms.txt.
Status writeConceptSets(const Project& project, const ProjectConceptsRequest& request,
                        const std::filesystem::path& folder, const JobContext& job);

/// The folder beside the project for the files of a run's command.
std::filesystem::path conceptFolder(const Session& session, int64_t run);

/// Writes the sets of a run on records of the project as set0.gb, set1.gb and set2.gb, and its synonyms as
/// synonyms.txt, then calls `done`. The job is listed; it ends with the receiver.
void saveConceptSets(
    Session& session, const ScoreRun& run, const std::filesystem::path& folder, QObject* receiver,
    std::function<void()> done = [] {});

}  // namespace dglm
