// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/pretraining.h"

namespace dglm {

/// What guessing without a neural network achieves on the masked k-mers of evaluationBatches(): all of them, so that
/// the numbers stand beside those of scoreMasked(). A probability is given to each of the 4^k k-mers.
struct BaselineScores {
  MaskedScore unigram;          ///< frequency of the k-mer in the training sequences, all offsets, plus one
  MaskedScore markovLeft;       ///< chain over bases, from the bases before the k-mer
  MaskedScore markovBothSides;  ///< the same chain's posterior, from the bases before and after
};

/// Scores the baselines: trained on `training`, both strands; scored on the windows that `heldOut` and `options` give.
/// The chain sees `order` bases on a side, true ones even where they are masked for the model, which favours it; beside
/// <cls>, the end of the window or an N it sees as many as there are. Errors: InvalidArgument (order), Cancelled, those
/// of evaluationBatches().
Result<BaselineScores> scoreBaselines(const PretrainingCorpus& training, const PretrainingCorpus& heldOut,
                                      const PretrainingOptions& options, const JobContext& job, int order = 5);

}  // namespace dglm
