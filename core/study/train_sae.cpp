// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/train_sae.h"

#include <algorithm>
#include <iterator>

#include "core/base/platform.h"
#include "core/study/training_monitor.h"
#include "core/study/training_needs.h"
#include "core/study/training_source.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

/// What the options make of the dictionary that a user may not expect.
std::vector<std::string> warningsOf(const SaeTrainingOptions& options) {
  const bool needsOne = options.trainer == TrainerKind::BatchTopK || options.trainer == TrainerKind::Matryoshka;
  if (!needsOne || options.steps > options.thresholdStartStep + 1)
    return {};
  const std::string left = options.init.empty() ? "the dictionary has none, so every latent above 0 counts as active"
                                                : "it stays that of " + options.init.string();
  return {"The threshold is learned only after step " + std::to_string(options.thresholdStartStep) +
          ", and the training ends with step " + std::to_string(options.steps - 1) + ": " + left +
          ". Train for more --steps, or set --threshold-start-step lower."};
}

/// Before the first step, so that nobody waits for what cannot be.
Status checkNeeds(const TrainSaeRequest& request, const TrainingSource& source) {
  if (!source.glm)
    return {};
  const int64_t available = physicalMemory();
  DGLM_TRY(const TrainingNeeds needs, needsOfTraining(request, source.bases, available));
  DGLM_CHECK(checkMemory(request, needs, available));
  if (request.announce)
    request.announce(needs);
  return {};
}

Result<TrainSaeReport> train(const TrainSaeRequest& request, const JobContext& job) {
  TrainSaeReport report;
  DGLM_TRY(TrainingSource source, openTrainingSource(request, {}, job));
  report.finetuned = source.finetuned;
  report.warnings = std::move(source.warnings);
  std::ranges::copy(warningsOf(request.options), std::back_inserter(report.warnings));
  if (const int64_t rows = source.activations->rowsInAll(); rows > 0 && rows < request.options.batchSize)
    report.warnings.push_back("A batch of " + std::to_string(request.options.batchSize) +
                              " activations is more than the " + std::to_string(rows) +
                              " that are given: each step repeats them. Use a smaller --batch-size.");
  DGLM_CHECK(checkNeeds(request, source));
  DGLM_TRY(std::vector<TrainingMeasure> measures, measuresFor(request, std::vector{request.layer}, source));
  TrainingMeasure& measure = measures.front();
  if (measure.of && measure.every == 0)
    measure.every = usualMonitorEvery(request.options.steps);
  DGLM_TRY(report.training, trainSae(*source.activations, request.options, request.outputFolder,
                                     source.provenance.front(), job, measure));
  return report;
}

}  // namespace

Result<TrainSaeReport> trainSaeFromRequest(const TrainSaeRequest& request, const JobContext& job) {
  return catchingTorch("training the dictionary", [&] { return train(request, job); });
}

}  // namespace dglm
