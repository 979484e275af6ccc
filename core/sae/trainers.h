// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room: one trainer a file. Options have been checked; errors as makeSaeTrainer.

#include "core/sae/trainer.h"

namespace dglm {

/// Bussmann et al. 2024: the k * rows largest of a batch are kept.
Result<std::unique_ptr<SaeTrainer>> makeBatchTopKTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                         const StepReduction& reduction);

/// Gao et al. 2024: the k largest of each token are kept.
Result<std::unique_ptr<SaeTrainer>> makeTopKTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                    const StepReduction& reduction);

/// Bussmann et al. 2025: a BatchTopK whose first latents, group by group, reconstruct alone too.
Result<std::unique_ptr<SaeTrainer>> makeMatryoshkaTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                          const StepReduction& reduction);

/// Bricken et al. 2023: ReLU with a penalty on the code's sum, without tied weights.
Result<std::unique_ptr<SaeTrainer>> makeReluTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                    const StepReduction& reduction);

/// Rajamanoharan et al. 2024: a threshold for each latent, learned by a straight-through estimate.
Result<std::unique_ptr<SaeTrainer>> makeJumpReluTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                        const StepReduction& reduction);

}  // namespace dglm
