// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/training_source.h"

#include <algorithm>
#include <iterator>

#include "core/base/file_hash.h"
#include "core/glm/glm.h"
#include "core/glm/pretraining_corpus.h"
#include "core/interpretation/site_reader.h"
#include "core/study/model_rows.h"
#include "core/study/run_files.h"
#include "core/study/version.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

constexpr int64_t kChunkTokens = 4096;

/// Everything the chunks are drawn from.
struct WindowSource {
  Glm glm;
  PretrainingCorpus corpus;
  int64_t windowTokens;
  int layer;
  Site site;
  uint64_t seed;

  /// Runs through the model in slices, so that a stop request need not wait for a whole chunk of a large model.
  Result<at::Tensor> chunk(int64_t number, const StopToken& stop) const {
    constexpr uint64_t kGoldenRatio = 0x9E3779B97F4A7C15;  // neighbouring chunks get unrelated random streams
    RandomEngine random(seed + kGoldenRatio * static_cast<uint64_t>(number + 1));
    const int64_t windows = std::max<int64_t>(1, kChunkTokens / windowTokens);
    std::vector<int32_t> ids;
    for (int64_t i = 0; i < windows; ++i) {
      DGLM_TRY(const std::vector<int32_t> window, corpus.drawWindow(windowTokens, random));
      ids.insert(ids.end(), window.begin(), window.end());
    }
    const at::NoGradGuard noGrad;
    const at::Tensor ids_BT = at::tensor(ids, at::kInt).to(at::kLong).view({windows, windowTokens});
    const int64_t atOnce = std::max<int64_t>(1, sliceTokens() / windowTokens);
    std::vector<at::Tensor> slices;
    for (const at::Tensor& slice_BT : ids_BT.split(atOnce)) {
      DGLM_TRY(const at::Tensor x_BTH, glm.transformer.activations(slice_BT, site, layer, stop));
      slices.push_back(x_BTH.slice(1, 1).flatten(0, 1));
    }
    return at::cat(slices);
  }

  int64_t sliceTokens() const {
    return glm.transformer.wordEmbeddings().is_cpu() ? batchTokens(glm.config) : kChunkTokens;
  }
};

RunFiles filesOf(const TrainSaeRequest& request) {
  RunFiles files;
  files.dictionary = request.options.init;
  files.outputFolder = request.outputFolder;
  if (!request.activations.empty()) {
    files.tensors = {request.activations};
    return files;
  }
  files.model = request.model;
  files.finetuned = request.loading.finetuned;
  files.sequences = request.sequences;
  return files;
}

/// Tells one corpus from another, whatever its files are called.
std::string sha256OfCorpus(const PretrainingCorpus& corpus) {
  std::string sums;
  for (const PretrainingCorpus::Sequence& sequence : corpus.sequences())
    sums += sha256OfText(sequence.bases) + (sequence.circular ? " circular\n" : " linear\n");
  return sha256OfText(sums);
}

Result<std::shared_ptr<const WindowSource>> openWindows(const TrainSaeRequest& request, TrainingSource& source,
                                                        const JobContext& job) {
  const RunFiles files = filesOf(request);
  DGLM_TRY(std::vector<Record> records, readSequences(files, source.warnings, job));
  RunFiles heldOut;
  heldOut.sequences = request.heldOut;
  if (!request.heldOut.empty()) {
    DGLM_TRY(source.heldOut, readSequences(heldOut, source.warnings, job));
  }
  DGLM_TRY(Glm glm, loadGlm(request.model, request.loading, job));
  DGLM_CHECK(glm.checkLayer(request.layer));
  DGLM_CHECK(glm.checkWindow("--window", request.windowTokens));
  source.finetuned = glm.finetuned;
  std::ranges::copy(glm.warnings(), std::back_inserter(source.warnings));
  for (const Record& record : records)
    source.bases += record.length();
  PretrainingCorpus corpus(glm.vocabulary);
  corpus.add(records);
  if (corpus.isEmpty())
    return Error{
        ErrorKind::InvalidArgument,
        {"--sequences", Why::inEnglish("left out"), Why::inEnglish("there is nothing to read with the model")}};
  if (!request.heldOut.empty())
    source.records = std::move(records);
  const int64_t window = request.windowTokens > 0 ? request.windowTokens : glm.windowTokens();
  return std::make_shared<const WindowSource>(
      WindowSource{std::move(glm), std::move(corpus), window, request.layer, request.site, request.options.seed});
}

/// `sequences` is the corpus' sum.
FlatYaml provenanceOf(const TrainSaeRequest& request, const std::string& sequences) {
  FlatYaml provenance;
  provenance.emplace_back("program_version", programVersion());
  if (!request.activations.empty()) {
    provenance.emplace_back("activations", request.activations.filename().string());
    return provenance;
  }
  provenance.emplace_back("model", request.model.filename().string());
  if (!request.loading.finetuned.empty())
    provenance.emplace_back("finetuned", request.loading.finetuned.filename().string());
  provenance.emplace_back("layer", std::to_string(request.layer));
  provenance.emplace_back("site", std::string(siteName(request.site)));
  provenance.emplace_back("sequence_files", std::to_string(request.sequences.size()));
  provenance.emplace_back("sequences_sha256", sequences);
  provenance.emplace_back("window_tokens", std::to_string(request.windowTokens));
  return provenance;
}

}  // namespace

Result<TrainingSource> openTrainingSource(const TrainSaeRequest& request, const JobContext& job) {
  TrainingSource source;
  if (!request.activations.empty()) {
    DGLM_CHECK(lookAt(filesOf(request)));
    const RowOrder order = request.shuffle ? RowOrder::Shuffled : RowOrder::AsInFile;
    DGLM_TRY(source.activations, openActivationFile(request.activations, order, request.options.seed));
    source.provenance = provenanceOf(request, {});
    return source;
  }
  DGLM_TRY(const std::shared_ptr<const WindowSource> windows, openWindows(request, source, job));
  source.glm = std::shared_ptr<const Glm>(windows, &windows->glm);
  const auto chunks = [windows](int64_t number, const StopToken& stop) { return windows->chunk(number, stop); };
  DGLM_TRY(source.activations,
           bufferActivations(chunks, windows->glm.config.hiddenSize, request.bufferRows, request.options.seed));
  source.provenance = provenanceOf(request, sha256OfCorpus(windows->corpus));
  return source;
}

}  // namespace dglm
