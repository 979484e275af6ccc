// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/training_needs.h"

#include <algorithm>

#include "core/base/size_text.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/interpretation/site_reader.h"
#include "core/shelf/glm_parameters.h"

namespace dglm {
namespace {

constexpr int64_t kFloat = sizeof(float);

/// Encoder and decoder.
int64_t dictionaryBytes(int64_t latents, int64_t dimensions) {
  return 2 * latents * dimensions * kFloat;
}

/// Weights, gradients and Adam's two moments; the encoder's product of a batch, once as it is and once as it is
/// selected from.
int64_t trainerBytes(const SaeTrainingOptions& options, int64_t latents, int64_t dimensions) {
  return 4 * dictionaryBytes(latents, dimensions) + 2 * options.batchSize * latents * kFloat +
         4 * options.batchSize * dimensions * kFloat;
}

}  // namespace

Result<TrainingNeeds> needsOfTraining(const TrainSaeRequest& request, int64_t bases, int64_t available) {
  constexpr int64_t kLargestConfig = 16 << 20;
  const std::filesystem::path configFile = request.model / "config.json";
  DGLM_TRY(const std::string text, readTextFile(configFile, kLargestConfig));
  DGLM_TRY(const GlmConfig config, parseGlmConfig(text, toUtf8(configFile)));
  DGLM_TRY(const Vocabulary vocabulary, loadVocabulary(request.model));
  const SaeTrainingOptions& options = request.options;
  const int64_t dimensions = config.hiddenSize;
  DGLM_CHECK(checkTrainingOptions(options, dimensions));

  TrainingNeeds needs;
  needs.dimensions = dimensions;
  needs.latents = options.dictSize(dimensions);
  needs.tokens = options.steps * options.batchSize;
  const int64_t inCorpus = bases / vocabulary.kmerLength();
  needs.passes = inCorpus > 0 ? static_cast<double>(needs.tokens) / static_cast<double>(inCorpus) : 0;
  const int64_t models = request.minusBase.empty() ? 1 : 2;
  constexpr double kOfDenseProduct = 1.6;  // of a step, against the encoder's product alone (README, bench training)
  const double layersRun =
      static_cast<double>(request.layer + 1) / static_cast<double>(std::max<int64_t>(1, config.layers));
  const auto tokens = static_cast<double>(needs.tokens);
  needs.readingOperations =
      2 * tokens * static_cast<double>(models * countParameters(config)) * std::min(1.0, layersRun);
  needs.trainingOperations =
      kOfDenseProduct * 2 * tokens * static_cast<double>(needs.latents) * static_cast<double>(dimensions);
  const int64_t weightBytes = request.loading.compute.dtype == DType::Bf16 ? 2 : 4;
  const bool isSpilled = !request.spill.empty();
  const int64_t rowsHeld = (isSpilled ? 0 : request.bufferRows) + rowsReadAhead(request.bufferRows, isSpilled);
  needs.bufferBytes = rowsHeld * dimensions * kFloat;
  const int64_t besides = models * countParameters(config) * weightBytes +
                          batchBytes(config, {false, request.site, request.layer}) + needs.bufferBytes;
  needs.besidesBytes = besides;
  needs.memoryBytes = besides + trainerBytes(options, needs.latents, dimensions);
  const int64_t oneMore = trainerBytes(options, dimensions, dimensions) - trainerBytes(options, 0, dimensions);
  needs.expansionFits = std::max<int64_t>(0, (available - besides - trainerBytes(options, 0, dimensions)) / oneMore);
  // A checkpoint has the moments too, and where each unread row of the buffer came from.
  constexpr int64_t kOrigin = 2 * sizeof(int64_t);
  needs.diskBytes =
      dictionaryBytes(needs.latents, dimensions) +
      options.maxCheckpoints * (3 * dictionaryBytes(needs.latents, dimensions) + request.bufferRows * kOrigin) +
      (isSpilled ? request.bufferRows * dimensions * kFloat : 0);
  return needs;
}

Status checkMemory(const TrainSaeRequest& request, const TrainingNeeds& needs, int64_t available) {
  if (available <= 0 || needs.memoryBytes <= available)
    return {};
  const std::string wanted = sizeText(needs.memoryBytes), there = sizeText(available);
  if (request.spill.empty() && needs.memoryBytes - needs.bufferBytes <= available)
    return Error{ErrorKind::InvalidArgument,
                 {"--buffer-rows", std::to_string(request.bufferRows),
                  Why::inEnglish("it would take about %1 of memory, and this computer has %2; --spill with a folder "
                                 "keeps the buffer on the disk",
                                 {wanted, there})}};
  if (needs.expansionFits > 0)
    return Error{ErrorKind::InvalidArgument,
                 {"--expansion-factor", std::to_string(needs.latents / needs.dimensions),
                  Why::inEnglish("it would take about %1 of memory, and this computer has %2; %3 is the most that fits",
                                 {wanted, there, std::to_string(needs.expansionFits)})}};
  return Error{ErrorKind::InvalidArgument,
               {"--batch-size", std::to_string(request.options.batchSize),
                Why::inEnglish("it would take about %1 of memory, and this computer has %2", {wanted, there})}};
}

}  // namespace dglm
