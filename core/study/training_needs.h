// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

#include "core/base/result.h"
#include "core/study/train_sae.h"

namespace dglm {

/// What training a dictionary takes, about, told before a model is loaded.
struct TrainingNeeds {
  int64_t dimensions = 0;  ///< of the activations
  int64_t latents = 0;     ///< of the dictionary
  int64_t tokens = 0;      ///< that the dictionary is trained on
  double passes = 0;       ///< how often the model reads all sequences for them
  /// Model, dictionary with its optimizer, one batch, the buffer of activations and what is read ahead for it.
  int64_t memoryBytes = 0;
  int64_t besidesBytes = 0;       ///< of them, what several dictionaries that train together share
  int64_t bufferBytes = 0;        ///< of those, the buffer of one layer and what is read ahead for it
  int64_t diskBytes = 0;          ///< the dictionary and the checkpoints that are kept
  double readingOperations = 0;   ///< floating-point operations of the model that reads the tokens
  double trainingOperations = 0;  ///< and of the dictionary's steps
  int64_t expansionFits =
      0;  ///< the largest expansion factor with which all of it fits into `available` bytes; 0: none
};

/// InvalidArgument with the largest setting that fits where it is more than `available` bytes of memory (0: not known).
Status checkMemory(const TrainSaeRequest& request, const TrainingNeeds& needs, int64_t available);

/// `bases` of all sequences; of the model only config.json and vocab.txt are read. Errors: theirs, and
/// InvalidArgument for options that make no sense.
Result<TrainingNeeds> needsOfTraining(const TrainSaeRequest& request, int64_t bases, int64_t available);

}  // namespace dglm
