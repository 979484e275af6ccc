// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/trainer.h"

#include "core/sae/batch_top_k_trainer.h"

namespace dglm {

Result<std::unique_ptr<SaeTrainer>> makeSaeTrainer(const SaeTrainingOptions& options, int64_t activationDim) {
  DGLM_CHECK(checkTrainingOptions(options, activationDim));
  if (options.trainer == Architecture::BatchTopK)
    return BatchTopKTrainer::create(options, activationDim);
  return Error{ErrorKind::InvalidArgument,
               {"--trainer", std::string(architectureOption(options.trainer)), Why::inEnglish("choose batchtopk")}};
}

}  // namespace dglm
