// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

#include "app/project/cluster_wish.h"
#include "app/training/training_request.h"
#include "core/study/sae_sweep.h"

namespace dglm {

/// A request as the project keeps it, so that a sweep that was paused can go on.
QJsonObject toJson(const SaeSweepRequest& request);
/// None where it names no model or no folder.
std::optional<SaeSweepRequest> sweepRequestFrom(const QJsonObject& json);

/// The line of decode-glm that trains the same.
QString trainSweepCommand(const SaeSweepRequest& request, bool resumes = false);

/// The same sweep on a cluster.
ClusterWish clusterWishOf(const SaeSweepRequest& request, const TrainingRecords& records);

/// What the window proposes: a small grid round what it proposes for one dictionary.
SaeSweepRequest usualSweep(const Session& session);
/// A folder for a sweep, beside the project, that is not there yet.
std::filesystem::path freeSweepFolder(const Session& session, int layer);

/// Each dictionary of the sweep as a training of its own, in its order; outputFolder is where the sweep puts it.
std::vector<TrainSaeRequest> runsOfSweep(const SaeSweepRequest& request);

}  // namespace dglm
