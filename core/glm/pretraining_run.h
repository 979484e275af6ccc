// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <cstdint>
#include <filesystem>
#include <optional>

#include "core/base/result.h"
#include "core/glm/composed_embedding.h"
#include "core/glm/optimizer.h"
#include "core/glm/pretraining.h"
#include "core/glm/pretraining_corpus.h"
#include "core/glm/transformer.h"
#include "core/tensor/aten.h"

namespace dglm {

/// Fresh weights, the same on every device. Errors: Cancelled.
Result<Transformer> randomModel(const PretrainingOptions& options, const StopToken& stop);

/// Everything that changes during a pretraining run, and its checkpoint (one safetensors file, written whole).
struct PretrainingRun {
  PretrainingRun(const PretrainingOptions& options, const Vocabulary& vocabulary, Transformer start);

  /// Puts the composed embedding of this moment into the model; nothing to do without one.
  void foldEmbedding();

  Status saveCheckpoint(const std::filesystem::path& folder) const;
  /// Errors: CannotResume when the file is missing or belongs to another run, and the reader's own.
  Status restoreCheckpoint(const std::filesystem::path& folder);

  Transformer model;
  std::optional<ComposedEmbedding> embedding;
  Optimizer optimizer;
  RandomEngine random;
  int64_t step = 0;
  int64_t settledStep = 0;  ///< the last one whose evaluation and saving are done
  at::Tensor lossSum;       ///< of the steps since the last row of the log; [], float32, on the model's device
  int64_t lossCount = 0;

 private:
  std::vector<std::pair<std::string, at::Tensor>> trained() const;
};

}  // namespace dglm
