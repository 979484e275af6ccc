// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/training_source.h"

#include <algorithm>
#include <iterator>

#include "core/base/file_hash.h"
#include "core/glm/glm_check.h"
#include "core/sae/saved_activations.h"
#include "core/study/model_rows.h"
#include "core/study/random_windows.h"
#include "core/study/run_files.h"
#include "core/study/version.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

RunFiles filesOf(const TrainSaeRequest& request) {
  RunFiles files;
  files.dictionary = request.options.init;
  files.outputFolder = request.outputFolder;
  if (!request.activations.empty()) {
    files.activations = {request.activations};
    return files;
  }
  files.model = request.model;
  files.finetuned = request.loading.finetuned;
  files.sequences = request.sequences;
  return files;
}

/// A model whose activations can be subtracted, row by row.
Status checkBase(const Glm& base, const Glm& glm, const TrainSaeRequest& request, std::span<const int64_t> layers) {
  const auto unfit = [&](const Why& why) {
    return Error{ErrorKind::InvalidArgument, {"--minus-base", request.minusBase.string(), why}};
  };
  if (base.vocabulary.toText() != glm.vocabulary.toText())
    return unfit(Why::inEnglish("its vocabulary is not that of %1, and activations are compared token by token",
                                {request.model.string()}));
  if (base.config.hiddenSize != glm.config.hiddenSize)
    return unfit(Why::inEnglish(
        "its activations have %1 dimensions, and those of %2 have %3",
        {std::to_string(base.config.hiddenSize), request.model.string(), std::to_string(glm.config.hiddenSize)}));
  for (const int64_t layer : layers)
    if (base.checkLayer(layer).hasError())
      return unfit(Why::inEnglish("it has no layer %1", {std::to_string(layer)}));
  return {};
}

/// Null where none is asked for.
Result<std::shared_ptr<const Glm>> loadBase(const TrainSaeRequest& request, const Glm& glm,
                                            std::span<const int64_t> layers, const JobContext& job) {
  if (request.minusBase.empty())
    return std::shared_ptr<const Glm>();
  DGLM_TRY(Glm base, loadGlm(request.minusBase, {{}, request.loading.compute}, job));
  DGLM_CHECK(checkBase(base, glm, request, layers));
  return std::make_shared<const Glm>(std::move(base));
}

/// Read from the folder alone, before a model is loaded.
Status lookAtBase(const TrainSaeRequest& request) {
  if (request.minusBase.empty())
    return {};
  if (!request.heldOut.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--held-out", "used",
                  Why::inEnglish("concepts are scored on what a model computes, and with --minus-base the dictionary "
                                 "learns differences")}};
  return checkGlmFolder(request.minusBase);
}

/// What must be the same wherever the activations come from, beginning with the program.
FlatYaml beginProvenance() {
  return {{"program_version", programVersion()}};
}

/// `sequences` is the corpus' sum.
FlatYaml provenanceOfModel(const TrainSaeRequest& request, int64_t layer, const std::string& sequences) {
  FlatYaml provenance = beginProvenance();
  provenance.emplace_back("model", request.model.filename().string());
  if (!request.loading.finetuned.empty())
    provenance.emplace_back("finetuned", request.loading.finetuned.filename().string());
  if (!request.minusBase.empty())
    provenance.emplace_back("minus_base", request.minusBase.filename().string());
  provenance.emplace_back("layer", std::to_string(layer));
  provenance.emplace_back("site", std::string(siteName(request.site)));
  provenance.emplace_back("sequence_files", std::to_string(request.sequences.size()));
  provenance.emplace_back("sequences_sha256", sequences);
  provenance.emplace_back("window_tokens", std::to_string(request.windowTokens));
  return provenance;
}

/// Of one layer's rows. Shards are told apart by their index, which has the sums of all of them.
Result<FlatYaml> provenanceOfSaved(const TrainSaeRequest& request, const SavedActivations& saved, size_t layer) {
  FlatYaml provenance = beginProvenance();
  provenance.emplace_back("activations", request.activations.filename().string());
  for (const char* name : {"model", "layer", "site"})
    if (const std::string value = findField(saved.sources[layer], name); !value.empty())
      provenance.emplace_back(name, value);
  if (layer < saved.indices.size()) {
    DGLM_TRY(const std::string sha256, sha256OfFile(saved.indices[layer]));
    provenance.emplace_back("activations_sha256", sha256);
  }
  return provenance;
}

/// Chunks of random windows as they were written, round and round.
ActivationChunks chunksOf(std::shared_ptr<ActivationRows> rows, int64_t chunkRows) {
  const int64_t count = rows->rows() / chunkRows;
  return [rows = std::move(rows), chunkRows, count](int64_t number, const StopToken& stop) -> Result<at::Tensor> {
    DGLM_CHECK(stop.checkpoint());
    return rows->read((number % count) * chunkRows, chunkRows);
  };
}

void warnOfRounds(const TrainSaeRequest& request, int64_t rows, std::vector<std::string>& warnings) {
  const int64_t wanted = request.options.steps * request.options.batchSize;
  if (wanted > rows)
    warnings.push_back("The training takes " + std::to_string(wanted) + " activations, and " +
                       request.activations.string() + " holds " + std::to_string(rows) +
                       ": they come round, where windows drawn from the sequences would be new.");
}

Result<TrainingSource> openSaved(const TrainSaeRequest& request, std::span<const int> layers, const JobContext& job) {
  TrainingSource source;
  DGLM_CHECK(lookAt(filesOf(request)));
  DGLM_TRY(SavedActivations saved, layers.empty() ? openSavedActivations(request.activations, job)
                                                  : openSavedLayers(request.activations, layers, job));
  for (size_t layer = 0; layer < saved.sources.size(); ++layer) {
    DGLM_TRY(FlatYaml provenance, provenanceOfSaved(request, saved, layer));
    source.provenance.push_back(std::move(provenance));
  }
  if (saved.chunkRows > 0 && request.shuffle) {
    const int64_t rows = saved.rows->rows(), width = saved.rows->width();
    DGLM_TRY(source.activations,
             bufferActivations(chunksOf(std::move(saved.rows), saved.chunkRows), width, request.bufferRows,
                               request.options.seed, ChunkReading::Ahead, request.spill));
    warnOfRounds(request, rows, source.warnings);
  } else {
    const RowOrder order = request.shuffle ? RowOrder::Shuffled : RowOrder::AsInFile;
    source.activations = serveRows(std::move(saved.rows), order, request.options.seed);
  }
  return source;
}

}  // namespace

Result<std::shared_ptr<const RandomWindows>> openRandomWindows(const TrainSaeRequest& request,
                                                               std::span<const int> layers,
                                                               const std::string& windowOption, TrainingSource& source,
                                                               const JobContext& job) {
  DGLM_CHECK(lookAtBase(request));
  DGLM_TRY(std::vector<Record> records, readSequences(filesOf(request), source.warnings, job));
  RunFiles heldOut;
  heldOut.sequences = request.heldOut;
  if (!request.heldOut.empty()) {
    DGLM_TRY(source.heldOut, readSequences(heldOut, source.warnings, job));
  }
  DGLM_TRY(Glm loaded, loadGlm(request.model, request.loading, job));
  const auto shared = std::make_shared<const Glm>(std::move(loaded));
  const Glm& glm = *shared;
  RandomWindows windows{shared, nullptr, PretrainingCorpus(glm.vocabulary)};
  windows.layers.assign(layers.begin(), layers.end());
  if (layers.empty())
    windows.layers = {request.layer};
  for (const int64_t layer : windows.layers)
    DGLM_CHECK(glm.checkLayer(layer));
  DGLM_CHECK(glm.checkWindow(windowOption, request.windowTokens));
  source.finetuned = glm.finetuned;
  std::ranges::copy(glm.warnings(), std::back_inserter(source.warnings));
  for (const Record& record : records)
    source.bases += record.length();
  windows.corpus.add(records);
  if (windows.corpus.isEmpty())
    return Error{
        ErrorKind::InvalidArgument,
        {"--sequences", Why::inEnglish("left out"), Why::inEnglish("there is nothing to read with the model")}};
  windows.windowTokens = request.windowTokens > 0 ? request.windowTokens : glm.windowTokens();
  DGLM_CHECK(checkWindowLength(windows.corpus, windows.windowTokens, windowOption, source.warnings));
  DGLM_TRY(windows.base, loadBase(request, glm, windows.layers, job));
  if (!request.heldOut.empty())
    source.records = std::move(records);
  windows.site = request.site;
  windows.seed = request.options.seed;
  return std::make_shared<const RandomWindows>(std::move(windows));
}

Status checkSourceIsNamed(const TrainSaeRequest& request) {
  if (!request.activations.empty() || !request.model.empty())
    return {};
  return Error{ErrorKind::InvalidArgument,
               {"--model", Why::inEnglish("left out"),
                Why::inEnglish("a dictionary learns from a model's activations; --activations takes saved ones")}};
}

Result<TrainingSource> openTrainingSource(const TrainSaeRequest& request, std::span<const int> layers,
                                          const JobContext& job) {
  DGLM_CHECK(checkSourceIsNamed(request));
  if (!request.activations.empty())
    return openSaved(request, layers, job);
  TrainingSource source;
  DGLM_TRY(const std::shared_ptr<const RandomWindows> windows,
           openRandomWindows(request, layers, "--window", source, job));
  source.glm = windows->glm;
  const auto chunks = [windows](int64_t number, const StopToken& stop) { return windows->chunk(number, stop); };
  DGLM_TRY(source.activations, bufferActivations(chunks, windows->width(), request.bufferRows, request.options.seed,
                                                 ChunkReading::Ahead, request.spill));
  const std::string sequences = sha256OfCorpus(windows->corpus);
  for (const int64_t layer : windows->layers)
    source.provenance.push_back(provenanceOfModel(request, layer, sequences));
  return source;
}

}  // namespace dglm
