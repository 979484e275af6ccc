// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/opened_codes.h"

#include <algorithm>
#include <iterator>

namespace dglm {
namespace {

Status openModel(const LatentsRequest& request, OpenedCodes& opened, const JobContext& job) {
  const ModelReadingRequest& sequences = request.sequences;
  DGLM_TRY(LatentReader reader, LatentReader::open({sequences.model, request.dictionary, request.layer, request.site,
                                                    request.expected, sequences.loading},
                                                   job));
  auto codes = std::make_unique<ModelCodes>(std::move(reader));
  opened.reader = &codes->reader();
  DGLM_CHECK(opened.reader->checkSelection(sequences.reading.encode));
  opened.reading = sequences.reading;
  opened.reading.windowTokens = sequences.maxTokens;
  opened.reading.foldBases = !sequences.paperCompatible;
  opened.reading.start = sequences.windowStart();
  opened.layer = request.layer;
  opened.finetuned = opened.reader->glm().finetuned;
  opened.codes = std::move(codes);
  return {};
}

Status openSaved(const LatentsRequest& request, OpenedCodes& opened, const JobContext& job) {
  DGLM_TRY(SavedReadings saved, SavedReadings::open(request.activations, request.layerOfActivations, job));
  opened.reading = saved.reading();
  opened.reading.encode = request.sequences.reading.encode;
  opened.layer = saved.layer();
  DGLM_TRY(SavedCodes codes, SavedCodes::open(std::move(saved), request.dictionary, request.expected, job));
  DGLM_CHECK(checkSelection(codes.dictionary(), opened.reading.encode));
  auto held = std::make_unique<SavedCodes>(std::move(codes));
  opened.saved = held.get();
  opened.codes = std::move(held);
  return {};
}

}  // namespace

Result<OpenedCodes> openCodes(const LatentsRequest& request, const JobContext& job) {
  OpenedCodes opened;
  DGLM_CHECK(request.activations.empty() ? openModel(request, opened, job) : openSaved(request, opened, job));
  opened.warnings = warningsOf(opened.codes->dictionary().facts(), opened.layer);
  if (opened.reader)
    std::ranges::copy(opened.reader->glm().warnings(), std::back_inserter(opened.warnings));
  return opened;
}

}  // namespace dglm
