// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/trainer_parts.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>
#include <limits>

#include "core/sae/dictionary_file.h"
#include "core/sae/dictionary_state.h"

namespace dglm {

namespace {

constexpr const char* kTokensSinceFired = "tokens_since_fired";
constexpr const char* kStepsSinceActive = "steps_since_active";

int64_t countTrue(const at::Tensor& flags) {
  return flags.sum().item<int64_t>();
}

/// BatchTopK and TopK have the same tensors: a dictionary trained by one rule may go on by the other.
bool canStart(Architecture found, Architecture wanted) {
  const auto family = [](Architecture each) { return each == Architecture::TopK ? Architecture::BatchTopK : each; };
  return family(found) == family(wanted);
}

std::vector<int64_t> groupsIn(const TensorFile& state) {
  const at::Tensor* found = state.find(state_key::kGroupSizes);
  if (!found)
    return {};
  const at::Tensor sizes = found->to(at::kLong).contiguous();
  return {sizes.const_data_ptr<int64_t>(), sizes.const_data_ptr<int64_t>() + sizes.numel()};
}

Status checkGroups(const TensorFile& state, const SaeTrainingOptions& options, int64_t dictSize) {
  const bool hasGroups = options.trainer == TrainerKind::Matryoshka;
  const auto found = groupsIn(state), wanted = hasGroups ? groupSizesOf(options, dictSize) : std::vector<int64_t>();
  if (found == wanted)
    return {};
  const auto words = [](const auto& groups) { return groups.empty() ? "none" : groupText(groups); };
  return Error{ErrorKind::InvalidArgument,
               {"--init", options.init.string(),
                Why::inEnglish("its Matryoshka groups are %1, and the trainer's %2", {words(found), words(wanted)})}};
}

}  // namespace

LatentCounters::LatentCounters(int64_t dictSize, const std::string& device)
    : tokensSinceFired_F_(at::zeros({dictSize}, at::TensorOptions(at::kLong).device(device))),
      stepsSinceActive_F_(tokensSinceFired_F_.clone()) {}

void LatentCounters::note(at::Tensor fired_F, int64_t rows, const StepReduction& reduction) {
  reduction.anyFired(fired_F);
  tokensSinceFired_F_.add_(reduction.allRows(rows)).masked_fill_(fired_F, 0);
  stepsSinceActive_F_.add_(1).masked_fill_(fired_F, 0);
}

at::Tensor LatentCounters::silentForTokens(int64_t tokens) const {
  return tokensSinceFired_F_ >= tokens;
}

at::Tensor LatentCounters::silentForSteps(int64_t steps) const {
  return stepsSinceActive_F_ > steps;
}

void LatentCounters::forget(const at::Tensor& latents_F) {
  stepsSinceActive_F_.masked_fill_(latents_F, 0);
}

void LatentCounters::describe(SaeStepMetrics& metrics, int64_t deadAfterTokens) const {
  metrics.dead = countTrue(silentForTokens(deadAfterTokens));
  metrics.silent100 = countTrue(silentForSteps(100));
  metrics.silent1000 = countTrue(silentForSteps(1000));
}

const PickleValue* LatentCounters::save(TorchArchive& archive) const {
  return archive.dict({{kTokensSinceFired, archive.tensor(tokensSinceFired_F_)},
                       {kStepsSinceActive, archive.tensor(stepsSinceActive_F_)}});
}

Status LatentCounters::restore(const OptimizerStateReader& reader) {
  DGLM_CHECK(reader.readTrainer(kTokensSinceFired, tokensSinceFired_F_));
  return reader.readTrainer(kStepsSinceActive, stepsSinceActive_F_);
}

void normaliseDirections(const at::Tensor& decoder, int64_t along, double eps) {
  decoder.div_(decoder.norm(2, along, /*keepdim=*/true) + eps);
}

void removeParallelPart(const at::Tensor& gradient, const at::Tensor& decoder, int64_t along, double eps) {
  const at::Tensor unit = decoder / (decoder.norm(2, along, true) + eps);
  gradient.sub_((gradient * unit).sum(along, true) * unit);
}

double varianceExplained(const at::Tensor& x_BD, const at::Tensor& error_BD) {
  const auto total = x_BD.var(0).sum().item<double>();
  return 1 - error_BD.var(0).sum().item<double>() / total;
}

at::Tensor uniformDirections(int64_t dictSize, int64_t activationDim, uint64_t seed) {
  constexpr double kEps = std::numeric_limits<float>::epsilon();
  const auto random = at::make_generator<at::CPUGeneratorImpl>(seed);
  const double bound = 1 / std::sqrt(static_cast<double>(dictSize));
  at::Tensor directions_FD = at::empty({dictSize, activationDim}).uniform_(-bound, bound, random);
  normaliseDirections(directions_FD, 1, kEps);
  return directions_FD;
}

Result<DictionaryWeights> startingWeights(const SaeTrainingOptions& options, int64_t activationDim) {
  const std::string file = options.init.string();
  DGLM_TRY(const TensorFile state, readDictionaryState(dictionaryWeightsFile(options.init)));
  DGLM_TRY(DictionaryWeights weights, dictionaryWeightsOf(state, file, {}));
  const DictionaryFacts& facts = weights.facts;
  const Architecture wanted = architectureOf(options.trainer);
  if (!canStart(facts.architecture, wanted))
    return Error{
        ErrorKind::InvalidArgument,
        {"--init", file,
         Why::inEnglish("it is a %1 dictionary, and not a %2",
                        {std::string(architectureName(facts.architecture)), std::string(architectureName(wanted))})}};
  if (facts.nonFiniteWeights > 0)
    return Error{ErrorKind::InvalidArgument,
                 {"--init", file, Why::inEnglish("its weights hold values that are no numbers")}};
  const int64_t dictSize = options.dictSize(activationDim);
  if (facts.activationDim != activationDim || facts.dictSize != dictSize)
    return Error{ErrorKind::DimensionMismatch,
                 {file, Why::inEnglish("this training"),
                  Why::inEnglish("it has %1 latents for %2 dimensions, and %3 for %4 are asked for",
                                 {std::to_string(facts.dictSize), std::to_string(facts.activationDim),
                                  std::to_string(dictSize), std::to_string(activationDim)})}};
  DGLM_CHECK(checkGroups(state, options, dictSize));
  return weights;
}

Result<DictionaryWeights> weightsToResume(const TensorFile& state, const DictionaryFacts& trained,
                                          const std::string& folder) {
  DGLM_TRY(DictionaryWeights weights, dictionaryWeightsOf(state, folder, {}));
  if (weights.facts.dictSize != trained.dictSize || weights.facts.activationDim != trained.activationDim)
    return Error{ErrorKind::CannotResume, {folder, Why::inEnglish("its dictionary has another size")}};
  if (weights.facts.nonFiniteWeights > 0)
    return Error{ErrorKind::CannotResume, {folder, Why::inEnglish("its weights hold values that are no numbers")}};
  return weights;
}

}  // namespace dglm
