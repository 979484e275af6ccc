// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <torch/torch.h>

#include "core/study/train_sae.h"

#include <algorithm>
#include <iterator>

#include "core/glm/glm.h"
#include "core/glm/pretraining_corpus.h"
#include "core/study/model_rows.h"
#include "core/study/run_files.h"
#include "core/study/version.h"

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

  Result<at::Tensor> chunk(int64_t number) const {
    constexpr uint64_t kGoldenRatio = 0x9E3779B97F4A7C15;  // neighbouring chunks get unrelated random streams
    RandomEngine random(seed + kGoldenRatio * static_cast<uint64_t>(number + 1));
    const int64_t windows = std::max<int64_t>(1, kChunkTokens / windowTokens);
    std::vector<int32_t> ids;
    for (int64_t i = 0; i < windows; ++i) {
      DGLM_TRY(const std::vector<int32_t> window, corpus.drawWindow(windowTokens, random));
      ids.insert(ids.end(), window.begin(), window.end());
    }
    const torch::NoGradGuard noGrad;
    const at::Tensor ids_BT = at::tensor(ids, at::kInt).to(at::kLong).view({windows, windowTokens});
    return glm.transformer.activations(ids_BT, site, layer).slice(1, 1).flatten(0, 1).contiguous();
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

Result<std::shared_ptr<const WindowSource>> openWindows(const TrainSaeRequest& request, TrainSaeReport& report,
                                                        const JobContext& job) {
  const RunFiles files = filesOf(request);
  DGLM_TRY(const std::vector<Record> records, readSequences(files, report.warnings, job));
  DGLM_TRY(Glm glm, loadGlm(request.model, request.loading));
  DGLM_CHECK(glm.checkLayer(request.layer));
  DGLM_CHECK(glm.checkWindow("--window", request.windowTokens));
  report.finetuned = glm.finetuned;
  std::ranges::copy(glm.warnings(), std::back_inserter(report.warnings));
  PretrainingCorpus corpus(glm.vocabulary);
  corpus.add(records);
  if (corpus.isEmpty())
    return Error{ErrorKind::InvalidArgument, {"--sequences", "left out", "there is nothing to read with the model"}};
  const int64_t window = request.windowTokens > 0 ? request.windowTokens : glm.windowTokens();
  return std::make_shared<const WindowSource>(
      WindowSource{std::move(glm), std::move(corpus), window, request.layer, request.site, request.options.seed});
}

FlatYaml provenanceOf(const TrainSaeRequest& request) {
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
  provenance.emplace_back("window_tokens", std::to_string(request.windowTokens));
  return provenance;
}

Result<std::unique_ptr<ActivationSource>> openSource(const TrainSaeRequest& request, TrainSaeReport& report,
                                                     const JobContext& job) {
  if (!request.activations.empty()) {
    DGLM_CHECK(lookAt(filesOf(request)));
    return openActivationFile(request.activations, request.shuffle ? RowOrder::Shuffled : RowOrder::AsInFile,
                              request.options.seed);
  }
  DGLM_TRY(const std::shared_ptr<const WindowSource> windows, openWindows(request, report, job));
  const auto chunks = [windows](int64_t number) { return windows->chunk(number); };
  return bufferActivations(chunks, windows->glm.config.hiddenSize, request.bufferRows, request.options.seed);
}

}  // namespace

Result<TrainSaeReport> trainSaeFromRequest(const TrainSaeRequest& request, const JobContext& job) {
  TrainSaeReport report;
  DGLM_TRY(const std::unique_ptr<ActivationSource> source, openSource(request, report, job));
  DGLM_TRY(report.training, trainSae(*source, request.options, request.outputFolder, provenanceOf(request), job));
  return report;
}

}  // namespace dglm
