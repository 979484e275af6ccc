// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/latent_reader.h"

#include <algorithm>

#include "core/interpretation/reading_draft.h"

namespace dglm {

LatentReader::LatentReader(LatentSource source, std::shared_ptr<const Glm> glm,
                           std::shared_ptr<const Dictionary> dictionary)
    : source_(std::move(source)), glm_(std::move(glm)), dictionary_(std::move(dictionary)) {}

Result<LatentReader> LatentReader::open(const LatentSource& source, const JobContext& job) {
  DGLM_TRY(Glm glm, loadGlm(source.model, source.loading, job));
  DGLM_CHECK(glm.checkLayer(source.layer));
  DictionaryExpectation expected = source.expected;
  expected.identityDim = glm.config.hiddenSize;
  DGLM_TRY(Dictionary dictionary, Dictionary::load(source.dictionary, expected, job));
  return from(source, std::move(glm), std::move(dictionary));
}

Result<LatentReader> LatentReader::from(const LatentSource& source, Glm glm, Dictionary dictionary) {
  return from(source, std::make_shared<const Glm>(std::move(glm)), std::move(dictionary));
}

Result<LatentReader> LatentReader::from(const LatentSource& source, std::shared_ptr<const Glm> glm,
                                        Dictionary dictionary) {
  DGLM_CHECK(glm->checkLayer(source.layer));
  if (dictionary.facts().activationDim != glm->config.hiddenSize)
    return Error{ErrorKind::DimensionMismatch,
                 {source.dictionary.string(), source.model.string(),
                  Why("it reads %1 numbers a token, the model gives %2",
                      {std::to_string(dictionary.facts().activationDim), std::to_string(glm->config.hiddenSize)})}};
  return LatentReader(source, std::move(glm), std::make_shared<const Dictionary>(std::move(dictionary)));
}

int64_t LatentReader::windowTokens(const LatentReadingOptions& options) const {
  constexpr int64_t kReferenceWindow = 512;
  if (options.windowTokens > 0)
    return options.windowTokens;
  return options.allWindows ? glm_->windowTokens() : std::min(kReferenceWindow, glm_->longestInput());
}

std::vector<PlannedReading> LatentReader::plan(const Record& record, const LatentReadingOptions& options) const {
  const ReadingOptions planOptions{windowTokens(options), options.allWindows, options.foldBases, options.start};
  std::vector<PlannedReading> plans;
  for (const Reading& reading : readingsFor(options.frames, options.strands))
    plans.push_back(planReading(record, glm_->vocabulary, reading, planOptions));
  return plans;
}

Status checkSelection(const Dictionary& dictionary, const EncodeOptions& options) {
  if (dictionary.facts().architecture != Architecture::BatchTopK || options.selection != Selection::TopK)
    return {};
  return Error{ErrorKind::InvalidArgument,
               {"--activation", "topk",
                Why("a BatchTopK dictionary takes the largest of a whole batch. Use the command encode for that")}};
}

Result<RecordCode> LatentReader::read(const Record& record, const LatentReadingOptions& options,
                                      const JobContext& job) const {
  DGLM_CHECK(glm_->checkWindow("--max-tokens", windowTokens(options)));
  ReadingDraft draft;
  return goOnReading(*this, record, options, draft, job);
}

}  // namespace dglm
