// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>

#include "core/base/result.h"
#include "core/study/sae_sweep.h"

namespace dglm {

/// What a sweep takes, about, told before a model is loaded.
struct SweepNeeds {
  int64_t runs = 0;
  int64_t failing = 0;              ///< of them, those whose values make no sense: they will fail
  std::optional<Error> fault = {};  ///< of the first of them
  int64_t latents = 0;              ///< of all its dictionaries
  int64_t tokens = 0;               ///< that the model reads: those of the longest run of each batch size
  int64_t readings = 0;             ///< of the model: one for all runs of a batch size, whatever their layers
  double passes = 0;                ///< how often the model reads all sequences, over all readings
  int64_t memoryBytes = 0;          ///< of the batch size that takes most: model, buffer, all its dictionaries
  int64_t diskBytes = 0;            ///< dictionaries and the checkpoints that are kept
  int64_t runsThatFit = 0;  ///< of that batch size, the first so many would fit into what checkMemory was told of
  double operations = 0;    ///< floating-point operations
};

/// `bases` of all sequences; of the model only config.json and vocab.txt are read. Several layers share a reading, up
/// to the highest, and each has its own place in the buffer. A run that makes no sense takes nothing. Errors: those of
/// needsOfTraining where no run is left.
Result<SweepNeeds> needsOfSweep(const SaeSweepRequest& request, int64_t bases, int64_t available = 0);

/// InvalidArgument with how many runs would fit where it is more than `available` bytes of memory (0: not known).
Status checkMemory(const SweepNeeds& needs, int64_t available);

/// Floating-point operations a second of this computer in a product of matrices as trainings make them, measured in
/// some ten milliseconds.
double measuredOperationsPerSecond();

}  // namespace dglm
