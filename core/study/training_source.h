// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/flat_yaml.h"
#include "core/sequence/record.h"
#include "core/study/train_sae.h"

namespace dglm {

/// Activations to train on, and what is known of them.
struct TrainingSource {
  std::unique_ptr<ActivationSource> activations;
  FlatYaml provenance;  ///< what must be the same on resuming
  std::optional<WeightOverlay> finetuned;
  std::vector<std::string> warnings;
  int64_t bases = 0;               ///< of all sequences; 0 for a file of activations
  std::shared_ptr<const Glm> glm;  ///< that reads the sequences
  std::vector<Record> records;     ///< the sequences, where the request has held-out ones
  std::vector<Record> heldOut;
};

/// Opens a request's file of activations, or its model and sequences. Errors: those of the files, LayerOutOfRange,
/// InvalidArgument, Cancelled.
Result<TrainingSource> openTrainingSource(const TrainSaeRequest& request, const JobContext& job);

}  // namespace dglm
