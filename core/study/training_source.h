// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/flat_yaml.h"
#include "core/sequence/record.h"
#include "core/study/train_sae.h"

namespace dglm {

struct RandomWindows;

/// Activations to train on, and what is known of them.
struct TrainingSource {
  std::unique_ptr<ActivationSource> activations;  ///< of all layers, side by side in each row
  std::vector<FlatYaml> provenance;               ///< of each layer: what must be the same on resuming
  std::optional<WeightOverlay> finetuned;
  std::vector<std::string> warnings;
  int64_t bases = 0;               ///< of all sequences; 0 for a file of activations
  std::shared_ptr<const Glm> glm;  ///< that reads the sequences
  std::vector<Record> records;     ///< the sequences, where the request has held-out ones
  std::vector<Record> heldOut;
};

/// Errors: InvalidArgument where there is neither a model nor a file of activations.
Status checkSourceIsNamed(const TrainSaeRequest& request);

/// Opens a request's file or folder of activations, or its model and sequences: for `layers` from one pass of the
/// model, or where there are none for the request's own. Errors: those of the files, LayerOutOfRange, InvalidArgument,
/// Cancelled.
Result<TrainingSource> openTrainingSource(const TrainSaeRequest& request, std::span<const int> layers,
                                          const JobContext& job);

/// The model and the sequences alone; what else is known of them goes into `source`. `windowOption`: where the user
/// says request.windowTokens.
Result<std::shared_ptr<const RandomWindows>> openRandomWindows(const TrainSaeRequest& request,
                                                               std::span<const int> layers,
                                                               const std::string& windowOption, TrainingSource& source,
                                                               const JobContext& job);

}  // namespace dglm
