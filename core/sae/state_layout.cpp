// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/state_layout.h"

#include <algorithm>
#include <array>

#include "core/sae/dictionary_state.h"
#include "core/sae/dictionary_weights.h"
#include "core/sae/state_reader.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"
#include "core/tensor/wrapped_names.h"

namespace dglm {

namespace {

constexpr MatrixKey kLinearEncoder{state_key::kEncoderWeight, true};
constexpr MatrixKey kLinearDecoder{state_key::kDecoderWeight, false};

constexpr std::array<StateLayout, 6> kLayouts = {{
    {Architecture::BatchTopK, kLinearEncoder, state_key::kEncoderBias, kLinearDecoder, state_key::kDecoderBias, true,
     ThresholdKind::One, true},
    {Architecture::TopK, kLinearEncoder, state_key::kEncoderBias, kLinearDecoder, state_key::kDecoderBias, true,
     ThresholdKind::One, true},
    {Architecture::Relu, kLinearEncoder, state_key::kEncoderBias, kLinearDecoder, "bias", true, ThresholdKind::None,
     false},
    {Architecture::ReluTied, kLinearEncoder, state_key::kEncoderBias, kLinearDecoder, "decoder.bias", false,
     ThresholdKind::None, false},
    {Architecture::JumpRelu,
     {"W_enc", false},
     "b_enc",
     {"W_dec", true},
     state_key::kDecoderBias,
     false,
     ThresholdKind::OneALatent,
     false},
    {Architecture::Identity, {nullptr, true}, nullptr, {nullptr, true}, nullptr, false, ThresholdKind::None, false},
}};

std::vector<std::string> keysOf(const StateLayout& layout) {
  std::vector<std::string> keys{state_key::kNormalise};
  if (layout.architecture == Architecture::Identity)
    return keys;
  keys.insert(keys.end(),
              {layout.encoder.name, layout.encoderBias, layout.decoder.name, layout.decoderBias, state_key::kRescale});
  if (layout.thresholds != ThresholdKind::None)
    keys.emplace_back(state_key::kThreshold);
  if (layout.hasK)
    keys.emplace_back(state_key::kK);
  if (layout.hasGroups)
    keys.emplace_back(state_key::kGroupSizes);
  return keys;
}

Status refuseUnknownKeys(const TensorFile& state, const StateLayout& layout, const std::string& file) {
  const std::vector<std::string> known = keysOf(layout);
  std::vector<std::string> unknown;
  std::ranges::copy_if(state.names, std::back_inserter(unknown),
                       [&known](const std::string& name) { return std::ranges::find(known, name) == known.end(); });
  if (unknown.empty())
    return {};
  return Error{ErrorKind::UnknownDictionary,
               {file, Why("it holds what a %1 autoencoder does not have: %2",
                          {std::string(architectureName(layout.architecture)), listedNames(unknown)})}};
}

/// A Matryoshka SAE may use its first groups alone; then nothing in the file says which.
Status checkGroups(const StateReader& reader, const TensorFile& state, const DictionaryFacts& facts,
                   const std::string& file) {
  const at::Tensor& sizes = *state.find(state_key::kGroupSizes);
  if (sizes.dim() != 1 || !at::isIntegralType(sizes.scalar_type(), /*includeBool=*/false))
    return reader.wrongShape(state_key::kGroupSizes, sizes, "one dimension of whole numbers");
  if (const auto latents = sizes.sum().item<int64_t>(); latents != facts.dictSize)
    return Error{ErrorKind::UnknownDictionary,
                 {file, Why("it is a Matryoshka BatchTopK whose group_sizes make %1 latents, and it has %2",
                            {std::to_string(latents), std::to_string(facts.dictSize)})}};
  return {};
}

Status checkShapes(const StateReader& reader, const TensorFile& state, const StateLayout& layout,
                   DictionaryFacts& facts) {
  DGLM_TRY(const at::Tensor* encoder, reader.weights(layout.encoder.name));
  if (encoder->dim() != 2 || encoder->numel() == 0)
    return reader.wrongShape(layout.encoder.name, *encoder, "two dimensions");
  facts.dictSize = encoder->size(layout.encoder.latentsFirst ? 0 : 1);
  facts.activationDim = encoder->size(layout.encoder.latentsFirst ? 1 : 0);
  DGLM_CHECK(reader.expect(layout.encoderBias, {facts.dictSize}));
  DGLM_CHECK(layout.decoder.latentsFirst ? reader.expect(layout.decoder.name, {facts.dictSize, facts.activationDim})
                                         : reader.expect(layout.decoder.name, {facts.activationDim, facts.dictSize}));
  DGLM_CHECK(reader.expect(layout.decoderBias, {facts.activationDim}));
  return state.find(state_key::kRescale) ? reader.expect(state_key::kRescale, {facts.dictSize}) : Status();
}

Status readThresholds(const StateReader& reader, const TensorFile& state, const StateLayout& layout,
                      DictionaryFacts& facts) {
  if (layout.thresholds == ThresholdKind::One) {
    DGLM_TRY(facts.threshold, reader.scalar(state_key::kThreshold));
    facts.largestThreshold = facts.threshold;
  }
  if (layout.thresholds == ThresholdKind::OneALatent) {
    DGLM_CHECK(reader.expect(state_key::kThreshold, {facts.dictSize}));
    const at::Tensor thresholds = state.find(state_key::kThreshold)->to(at::kDouble);
    facts.threshold = thresholds.min().item<double>();
    facts.largestThreshold = thresholds.max().item<double>();
  }
  return {};
}

Result<DictionaryFacts> check(const TensorFile& state, const StateLayout& layout, const std::string& file) {
  const StateReader reader(state, file);
  DictionaryFacts facts;
  facts.architecture = layout.architecture;
  facts.centresInput = layout.centresInput;
  if (state.find(state_key::kNormalise)) {
    DGLM_TRY(const double flag, reader.scalar(state_key::kNormalise));
    facts.normalizeToSqrtD = flag != 0;
  }
  if (layout.architecture != Architecture::Identity) {
    DGLM_CHECK(checkShapes(reader, state, layout, facts));
    DGLM_CHECK(readThresholds(reader, state, layout, facts));
  }
  if (layout.hasK) {
    DGLM_TRY(const double k, reader.scalar(state_key::kK));
    DGLM_TRY(facts.k, checkedK(k, facts.dictSize, file));
  }
  if (layout.hasGroups)
    DGLM_CHECK(checkGroups(reader, state, facts, file));
  DGLM_CHECK(refuseUnknownKeys(state, layout, file));
  return facts;
}

at::Tensor asFloat(const at::Tensor& tensor) {
  return tensor.to(at::kFloat).contiguous();
}

at::Tensor latentRows(const TensorFile& state, const MatrixKey& key) {
  const at::Tensor& matrix = *state.find(key.name);
  return asFloat(key.latentsFirst ? matrix : matrix.t());
}

int64_t countNonFinite(const DictionaryWeights& weights) {
  int64_t count = 0;
  for (const at::Tensor* tensor : {&weights.encoder_FD, &weights.encoderBias_F, &weights.decoder_FD,
                                   &weights.decoderBias_D, &weights.thresholds_F, &weights.rescale_F})
    if (tensor->defined())
      count += tensor->numel() - tensor->isfinite().sum().item<int64_t>();
  return count;
}

DictionaryWeights weightsOf(const TensorFile& state, const StateLayout& layout, const DictionaryFacts& facts) {
  DictionaryWeights weights;
  weights.facts = facts;
  if (layout.architecture == Architecture::Identity)
    return weights;
  weights.encoder_FD = latentRows(state, layout.encoder);
  weights.encoderBias_F = asFloat(*state.find(layout.encoderBias));
  weights.decoder_FD = latentRows(state, layout.decoder);
  weights.decoderBias_D = asFloat(*state.find(layout.decoderBias));
  if (layout.centresInput)
    weights.inputBias_D = weights.decoderBias_D;
  if (layout.thresholds == ThresholdKind::OneALatent)
    weights.thresholds_F = asFloat(*state.find(state_key::kThreshold));
  const at::Tensor* rescale = state.find(state_key::kRescale);
  weights.rescale_F = rescale ? asFloat(*rescale) : at::ones({facts.dictSize});
  weights.facts.rescaled = !weights.rescale_F.eq(1).all().item<bool>();
  weights.facts.nonFiniteWeights = countNonFinite(weights);
  return weights;
}

}  // namespace

const StateLayout& layoutOf(Architecture architecture) {
  return *std::ranges::find(kLayouts, architecture, &StateLayout::architecture);
}

StateLayout transposedLayout(Architecture architecture, bool isMatryoshka) {
  StateLayout layout = layoutOf(Architecture::JumpRelu);
  layout.architecture = architecture;
  layout.centresInput = true;
  layout.thresholds = ThresholdKind::One;
  layout.hasK = true;
  layout.hasGroups = isMatryoshka;
  return layout;
}

Result<int64_t> checkedK(double k, int64_t dictSize, const std::string& file) {
  if (!(k >= 1) || k > static_cast<double>(dictSize))
    return Error{ErrorKind::UnknownDictionary, {file, Why("its k is not between 1 and its number of latents")}};
  return static_cast<int64_t>(k);
}

Result<DictionaryFacts> checkAgainstLayout(const TensorFile& state, const StateLayout& layout,
                                           const std::string& file) {
  return catchingTorch("checking " + file, [&] { return check(state, layout, file); });
}

Result<DictionaryWeights> weightsByLayout(const TensorFile& state, const StateLayout& layout, const std::string& file) {
  DGLM_TRY(const DictionaryFacts facts, checkAgainstLayout(state, layout, file));
  return catchingTorch("opening the dictionary " + file,
                       [&]() -> Result<DictionaryWeights> { return weightsOf(state, layout, facts); });
}

}  // namespace dglm
