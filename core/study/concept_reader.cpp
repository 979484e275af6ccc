// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concept_reader.h"

#include "core/sae/dictionary.h"
#include "core/study/annotated_records.h"
#include "core/study/saved_codes.h"
#include "core/study/train_sae.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// A model with the configuration of the one in `folder` and random weights.
Status makeRandomModel(const fs::path& folder, uint64_t seed, const fs::path& into, const JobContext& job) {
  DGLM_TRY(const Glm glm, loadGlm(folder, {}, job));
  DGLM_TRY(const Transformer random, Transformer::random(glm.config, seed, job.stop));
  return saveGlm(into, glm.config, glm.notes, glm.vocabulary, random);
}

/// Goes on with a control of the same options and sequences that was stopped; another one in its place is made anew.
Result<TrainSaeReport> trainControl(TrainSaeRequest training, const JobContext& job) {
  std::error_code ignored;
  training.options.resume = fs::exists(training.outputFolder / "checkpoints", ignored);
  Result<TrainSaeReport> trained = trainSaeFromRequest(training, job);
  if (trained.hasValue() || trained.error().kind != ErrorKind::CannotResume)
    return trained;
  fs::remove_all(training.outputFolder, ignored);
  training.options.resume = false;
  return trainSaeFromRequest(training, job);
}

/// Trains a dictionary of the named one's size on the random model.
Result<fs::path> trainOnRandomModel(const ConceptsFromModel& request, const fs::path& model, const fs::path& into,
                                    const JobContext& job) {
  DGLM_TRY(const Dictionary named, Dictionary::load(request.source.dictionary, request.source.expected, job));
  const DictionaryFacts& facts = named.facts();
  if (facts.architecture != Architecture::BatchTopK || facts.dictSize % facts.activationDim != 0)
    return Error{
        ErrorKind::InvalidArgument,
        {"--random-init", Why::inEnglish("used with %1", {request.source.dictionary.string()}),
         Why::inEnglish(
             "only a BatchTopK dictionary of a multiple of the activations' width can be trained as a control")}};
  TrainSaeRequest training;
  training.model = model;
  training.loading.compute = request.source.loading.compute;
  training.layer = request.source.layer;
  training.site = request.source.site;
  training.windowTokens = request.reading.windowTokens;
  training.outputFolder = into;
  DGLM_TRY(training.sequences, AnnotatedSource::parse(request.validation[0].string()).files());
  training.options.expansionFactor = facts.dictSize / facts.activationDim;
  training.options.k = facts.k;
  training.options.steps = request.randomSteps;
  training.options.thresholdStartStep = request.randomSteps / 2;
  training.options.batchSize = 2048;
  training.options.seed = *request.randomInit;
  training.options.compute = request.source.loading.compute;
  const Result<TrainSaeReport> trained = trainControl(training, job);
  if (trained.hasError() && trained.error().isCancelled())
    return Error{
        ErrorKind::Cancelled,
        {Why::inEnglish("The control's training is kept in %1; the same command goes on with it.", {into.string()})}};
  DGLM_CHECK(trained.hasError() ? Status(trained.error()) : Status());
  return trained.value().training.dictionary;
}

/// The state dict of the reference's IdentityDict.
TensorFile identityState() {
  TensorFile state;
  state.add("normalize_to_sqrt_d", at::scalar_tensor(false, at::kBool));
  return state;
}

Result<Dictionary> neuronsOf(int64_t width) {
  DictionaryExpectation expected;  // size and k of a dictionary are told by habit: they mean nothing here
  expected.architecture = Architecture::Identity;
  expected.identityDim = width;
  return Dictionary::fromState(identityState(), "the neurons of the model", expected);
}

Result<SavedCodes> neuronCodes(SavedReadings saved) {
  DGLM_TRY(Dictionary neurons, neuronsOf(saved.width()));
  return SavedCodes::from(std::move(saved), std::move(neurons), {});
}

Result<LatentReader> openNeurons(const LatentSource& source, const JobContext& job) {
  DGLM_TRY(Glm glm, loadGlm(source.model, source.loading, job));
  const int64_t width = glm.config.hiddenSize, said = source.expected.activationDim;
  if (said != 0 && said != width)
    return Error{
        ErrorKind::InvalidArgument,
        {"--activation-dim", std::to_string(said), Why::inEnglish("the model has %1", {std::to_string(width)})}};
  DGLM_TRY(Dictionary identity, neuronsOf(width));
  LatentSource ofNeurons = source;
  ofNeurons.dictionary.clear();
  return LatentReader::from(ofNeurons, std::move(glm), std::move(identity));
}

}  // namespace

Result<LatentReader> openConceptReader(const ConceptsFromModel& request, std::vector<std::string>& warnings,
                                       const JobContext& job) {
  LatentSource source = request.source;
  if (request.randomInit) {
    const fs::path folder = request.outputFolder / ("random-" + std::to_string(*request.randomInit));
    DGLM_CHECK(makeRandomModel(source.model, *request.randomInit, folder / "glm", job));
    if (!request.neurons) {
      DGLM_TRY(source.dictionary, trainOnRandomModel(request, folder / "glm", folder / "sae", job));
    }
    source.model = folder / "glm";
    source.loading.finetuned.clear();
  }
  DGLM_TRY(LatentReader reader, request.neurons ? openNeurons(source, job) : LatentReader::open(source, job));
  for (const std::string& warning : reader.glm().warnings())
    warnings.push_back(warning);
  return reader;
}

Result<std::unique_ptr<RecordCodes>> openConceptCodes(ConceptsFromModel& request, std::vector<std::string>& warnings,
                                                      const JobContext& job) {
  if (request.activations.empty()) {
    DGLM_TRY(LatentReader reader, openConceptReader(request, warnings, job));
    return std::unique_ptr<RecordCodes>(std::make_unique<ModelCodes>(std::move(reader)));
  }
  DGLM_TRY(SavedReadings saved, SavedReadings::open(request.activations, request.layerOfActivations, job));
  request.source.layer = saved.layer();
  request.source.site = saved.site();
  request.source.model = saved.source("model");
  request.source.loading.compute.dtype = saved.source("compute") == "bf16" ? DType::Bf16 : DType::Fp32;
  const EncodeOptions encode = request.reading.encode;
  request.reading = saved.reading();
  request.reading.encode = encode;
  DGLM_TRY(SavedCodes codes, request.neurons ? neuronCodes(std::move(saved))
                                             : SavedCodes::open(std::move(saved), request.source.dictionary,
                                                                request.source.expected, job));
  return std::unique_ptr<RecordCodes>(std::make_unique<SavedCodes>(std::move(codes)));
}

}  // namespace dglm
