// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

#include "app/project/session.h"
#include "core/study/train_sae.h"

namespace dglm {

/// Records of the project that a run reads: those that the dictionary learns from, and annotated ones that it never
/// sees and is scored on.
struct TrainingRecords {
  std::vector<RecordId> training;
  std::vector<RecordId> heldOut;
};

QJsonObject toJson(const TrainingRecords& records);
TrainingRecords trainingRecordsFrom(const QJsonObject& json);

/// "BatchTopK", "Matryoshka BatchTopK".
QString trainerTitle(TrainerKind trainer);

/// A request as the project keeps it, so that a run that was paused can go on.
QJsonObject toJson(const TrainSaeRequest& request);
/// None where it names no model or no folder; what else is not there is as in a new request.
std::optional<TrainSaeRequest> trainSaeRequestFrom(const QJsonObject& json);

/// The line of decode-glm that trains the same; with `resumes` it goes on from the newest checkpoint.
QString trainingCommand(const TrainSaeRequest& request, bool resumes = false);

/// What the window proposes: the model and the place of the chosen analysis, a dictionary that a plasmid collection
/// can fill, and a folder beside the project that is not there yet. Without an analysis the model is empty.
TrainSaeRequest usualTraining(const Session& session);
/// A folder for that run, beside the project, that is not there yet.
std::filesystem::path freeRunFolder(const Session& session, const TrainSaeRequest& request);

/// Where the window writes the project's sequences that a run reads.
std::filesystem::path sequencesOfRun(const std::filesystem::path& folder);
std::filesystem::path heldOutOfRun(const std::filesystem::path& folder);

}  // namespace dglm
