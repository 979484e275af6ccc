// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/transformer.h"

#include <algorithm>
#include <cmath>

#include "core/glm/weights.h"
#include "core/tensor/aten.h"
#include "core/tensor/device.h"
#include "core/tensor/linear.h"
#include "core/tensor/tensor_file.h"

namespace dglm {
namespace {

using at::Tensor;

Tensor layerNorm(const Tensor& x, const NormWeights& norm, double eps) {
  return at::layer_norm(x, {x.size(-1)}, norm.weight, norm.bias, eps);
}

/// The half-split rotation of nt_spec section 3, step 2: [a, b] -> [a cos - b sin, b cos + a sin].
Tensor rotate(const Tensor& x_BAtd, const Tensor& cos_Td, const Tensor& sin_Td) {
  const auto halves = x_BAtd.chunk(2, -1);
  const int64_t half = x_BAtd.size(-1) / 2;
  const Tensor sin_Th = sin_Td.narrow(-1, 0, half);
  const Tensor turned = x_BAtd * cos_Td;
  turned.narrow(-1, 0, half).addcmul_(halves[1], sin_Th, -1);
  turned.narrow(-1, half, half).addcmul_(halves[0], sin_Th);
  return turned.to(x_BAtd.scalar_type());
}

Tensor inverseFrequencies(int64_t headSize, at::Device device) {
  const Tensor even = at::arange(0, headSize, 2, at::TensorOptions().dtype(at::kFloat).device(device));
  return at::pow(10000.0, even / static_cast<double>(headSize)).reciprocal();
}

/// cos and sin tables [tokens, headSize]; position 0 is the first token of the window.
std::pair<Tensor, Tensor> rotaryTables(int64_t tokens, const Tensor& inverseFrequencies) {
  const Tensor angles = at::outer(at::arange(tokens, inverseFrequencies.options()), inverseFrequencies);
  const Tensor table = at::cat({angles, angles}, -1);
  return {table.cos(), table.sin()};
}

/// Rows of a window's tokens; undefined: all of them.
Tensor rowsOf(const Tensor& x_BTH, const Tensor& rows_N) {
  return rows_N.defined() ? x_BTH.index_select(1, rows_N) : x_BTH;
}

/// The tokens that may be looked at, as a mask; undefined where no id is padding.
Tensor keysOf(const Tensor& ids_BT) {
  const Tensor isToken_BT = ids_BT.ne(Transformer::kPadding);
  return isToken_BT.all().item<bool>() ? Tensor() : isToken_BT.unsqueeze(1).unsqueeze(1);
}

/// What the tokens `rows` gather, head beside head, from those that `keys` does not mask.
Tensor attention(const Tensor& h_BTH, const LayerWeights& layer, const GlmConfig& config, const Tensor& rows_N,
                 const Tensor& keys_B11T) {
  const auto split = [&](const Tensor& from_BtH, const LinearWeights& weights) {
    return linearMap(from_BtH, weights.weight, weights.bias)
        .view({from_BtH.size(0), from_BtH.size(1), config.heads, config.headSize()})
        .transpose(1, 2);
  };
  Tensor query = split(rowsOf(h_BTH, rows_N), layer.query), key = split(h_BTH, layer.key);
  if (config.positions == PositionEmbedding::Rotary) {
    const bool stored = layer.inverseFrequencies.defined();
    const auto [cos, sin] = rotaryTables(
        h_BTH.size(1), stored ? layer.inverseFrequencies : inverseFrequencies(config.headSize(), h_BTH.device()));
    query = rows_N.defined() ? rotate(query, cos.index_select(0, rows_N), sin.index_select(0, rows_N))
                             : rotate(query, cos, sin);
    key = rotate(key, cos, sin);
  }
  const std::optional<Tensor> mask = keys_B11T.defined() ? std::optional(keys_B11T) : std::nullopt;
  const Tensor context = at::scaled_dot_product_attention(query, key, split(h_BTH, layer.value), mask);
  return context.transpose(1, 2).reshape({query.size(0), query.size(2), config.hiddenSize});
}

/// What the FFN's down-projection is given.
Tensor ffnHidden(const Tensor& x_BTH, const LayerWeights& layer, const GlmConfig& config) {
  const Tensor normed = layerNorm(x_BTH, layer.ffnNorm, config.layerNormEps);
  if (!config.gatedFfn)
    return at::gelu(linearMap(normed, layer.up.weight, layer.up.bias));
  const auto weights = layer.up.weight.chunk(2);
  const auto biases = layer.up.bias.defined() ? layer.up.bias.chunk(2) : std::vector<Tensor>(2);
  return linearTimes(normed, weights[1], biases[1], linearSilu(normed, weights[0], biases[0]));
}

/// The FFN down-projection's output before the residual add: the site ffn-output.
Tensor feedForward(const Tensor& x_BTH, const LayerWeights& layer, const GlmConfig& config) {
  return linearMap(ffnHidden(x_BTH, layer, config), layer.down.weight, layer.down.bias);
}

Tensor addFeedForward(const Tensor& x_BTH, const LayerWeights& layer, const GlmConfig& config) {
  return linearPlus(ffnHidden(x_BTH, layer, config), layer.down.weight, layer.down.bias, x_BTH);
}

Tensor addAttention(const Tensor& x_BTH, const LayerWeights& layer, const GlmConfig& config, const Tensor& rows_N,
                    const Tensor& keys_B11T) {
  const Tensor normed = layerNorm(x_BTH, layer.attentionNorm, config.layerNormEps);
  return linearPlus(attention(normed, layer, config, rows_N, keys_B11T), layer.attentionOutput.weight,
                    layer.attentionOutput.bias, rowsOf(x_BTH, rows_N));
}

/// The first layer that reads what stands at the site.
int64_t firstLayerAbove(Site site, int64_t layer) {
  return site == Site::LayerInput ? layer : layer + 1;
}

/// Results leave the room in fp32 on the CPU, whatever they were computed in.
Tensor handedOut(const Tensor& result) {
  return result.to(at::kCPU, at::kFloat);
}

}  // namespace

Transformer::Transformer(std::unique_ptr<Weights> weights) : weights_(std::move(weights)) {}
Transformer::Transformer(Transformer&&) noexcept = default;
Transformer& Transformer::operator=(Transformer&&) noexcept = default;
Transformer::~Transformer() = default;

const GlmConfig& Transformer::config() const {
  return weights_->config;
}

Transformer Transformer::random(const GlmConfig& config, uint64_t seed) {
  return random(config, seed, StopToken()).value();
}

Result<Transformer> Transformer::random(const GlmConfig& config, uint64_t seed, const StopToken& stop) {
  DGLM_TRY(Weights weights, Weights::random(config, seed, stop));
  return Transformer(std::make_unique<Weights>(std::move(weights)));
}

Result<Transformer> Transformer::fromTensors(const GlmConfig& config, const TensorFile& file, const std::string& source,
                                             const StopToken& stop) {
  DGLM_TRY(Weights weights, Weights::fromTensors(config, file, source, stop));
  return Transformer(std::make_unique<Weights>(std::move(weights)));
}

bool Transformer::hasHead() const {
  return weights_->headDense.weight.defined();
}

Result<WeightOverlay> Transformer::layOver(const TensorFile& file, const std::string& source) {
  return weights_->layOver(file, source);
}

std::vector<std::string> Transformer::nonFinite(const StopToken& stop) const {
  std::vector<std::string> names;
  for (const auto& [name, tensor] : weights_->named())
    if (!stop.stopRequested() && !std::isfinite(tensor->sum().item<double>()))
      names.push_back(name);
  return names;
}

void Transformer::computeIn(const ComputeOptions& compute, const StopToken& stop) {
  const auto numbers = compute.dtype == DType::Bf16 ? at::kBFloat16 : at::kFloat;
  for (const WeightSlot& slot : weights_->slots())
    if (slot.tensor->defined() && !stop.stopRequested())
      *slot.tensor = slot.tensor->to(at::Device(compute.device), numbers);
  for (LayerWeights& layer : weights_->layers)
    if (layer.inverseFrequencies.defined())
      layer.inverseFrequencies = layer.inverseFrequencies.to(at::Device(compute.device));
}

TensorFile Transformer::toTensors() const {
  TensorFile file;
  for (const auto& [name, tensor] : weights_->named())
    file.add(name, tensor->detach());
  return file;
}

std::vector<std::pair<std::string, Tensor>> Transformer::parameters() const {
  std::vector<std::pair<std::string, Tensor>> parameters;
  for (const auto& [name, tensor] : weights_->named())
    parameters.emplace_back(name, *tensor);
  return parameters;
}

Tensor Transformer::wordEmbeddings() const {
  return weights_->wordEmbeddings;
}

void Transformer::setWordEmbeddings(const Tensor& table_VH) {
  weights_->wordEmbeddings = table_VH;
}

Tensor Transformer::embed(const Tensor& givenIds_BT) const {
  const GlmConfig& config = weights_->config;
  const Tensor& table_VH = weights_->wordEmbeddings;
  const Tensor ids = givenIds_BT.to(table_VH.device());
  const Tensor isToken_BT1 = ids.ne(kPadding).unsqueeze(-1);
  Tensor x_BTH = at::embedding(table_VH, ids.clamp_min(0));
  if (config.tokenDropout) {
    const Tensor masked_BT1 = ids.eq(config.maskTokenId).unsqueeze(-1);
    const Tensor share_B11 = masked_BT1.to(at::kFloat).sum(1, true) / isToken_BT1.sum(1, true);
    x_BTH = (x_BTH.masked_fill(masked_BT1, 0) * (1 - 0.15 * 0.8) / (1 - share_B11)).to(table_VH.scalar_type());
  }
  if (config.positions == PositionEmbedding::Absolute) {
    const int64_t first = config.padTokenId + 1;
    const Tensor positions_T = at::arange(first, first + ids.size(1), ids.options());
    x_BTH = x_BTH + at::embedding(weights_->positionEmbeddings, positions_T);
  }
  if (config.layerNormBefore)
    x_BTH = layerNorm(x_BTH, weights_->embeddingNorm, config.layerNormEps);
  return x_BTH * isToken_BT1;
}

Tensor Transformer::runLayer(const Tensor& x_BTH, int64_t layer, const Tensor& rows_N, const Tensor& keys_B11T) const {
  const LayerWeights& weights = weights_->layers[static_cast<size_t>(layer)];
  const Tensor x = addAttention(x_BTH, weights, weights_->config, rows_N, keys_B11T);
  return addFeedForward(x, weights, weights_->config);
}

Tensor Transformer::runLayers(const Tensor& x_BTH, int64_t first, int64_t last) const {
  return runLayers(x_BTH, first, last, StopToken()).value();
}

Result<Tensor> Transformer::runLayers(const Tensor& x_BTH, int64_t first, int64_t last, const StopToken& stop) const {
  Tensor x = x_BTH.to(weights_->wordEmbeddings.device(), weights_->wordEmbeddings.scalar_type());
  for (int64_t layer = first; layer < last; ++layer) {
    DGLM_CHECK(stop.checkpoint());
    x = runLayer(x, layer, {}, {});
  }
  return x;
}

Tensor Transformer::residualAt(const Tensor& ids_BT, Site site, int64_t layer) const {
  return residualAt(ids_BT, site, layer, StopToken()).value();
}

Result<Tensor> Transformer::residualAt(const Tensor& ids_BT, Site site, int64_t layer, const StopToken& stop) const {
  Tensor input = embed(ids_BT);
  const Tensor keys = keysOf(ids_BT.to(input.device()));
  for (int64_t below = 0; below < layer; ++below) {
    DGLM_CHECK(stop.checkpoint());
    input = runLayer(input, below, {}, keys);
  }
  if (site == Site::LayerInput)
    return input;
  const LayerWeights& weights = weights_->layers[static_cast<size_t>(layer)];
  const Tensor x = addAttention(input, weights, weights_->config, {}, keys);
  return site == Site::FfnOutput ? x : addFeedForward(x, weights, weights_->config);
}

Tensor Transformer::activationsFrom(const Tensor& residual_BTH, Site site, int64_t layer) const {
  const LayerWeights& weights = weights_->layers[static_cast<size_t>(layer)];
  return handedOut(site == Site::FfnOutput ? feedForward(residual_BTH, weights, weights_->config) : residual_BTH);
}

Tensor Transformer::activations(const Tensor& ids_BT, Site site, int64_t layer) const {
  return activationsFrom(residualAt(ids_BT, site, layer), site, layer);
}

Result<Tensor> Transformer::activations(const Tensor& ids_BT, Site site, int64_t layer, const StopToken& stop) const {
  DGLM_TRY(const Tensor residual_BTH, residualAt(ids_BT, site, layer, stop));
  return activationsFrom(residual_BTH, site, layer);
}

Result<std::vector<Tensor>> Transformer::activationsOfLayers(const Tensor& ids_BT, Site site,
                                                             std::span<const int64_t> layers,
                                                             const StopToken& stop) const {
  std::vector<Tensor> found(layers.size());
  const auto keep = [&](int64_t layer, Site at, const auto& make) {
    if (at == site)
      for (size_t i = 0; i < layers.size(); ++i)
        if (layers[i] == layer)
          found[i] = handedOut(make());
  };
  const int64_t last = layers.empty() ? -1 : *std::ranges::max_element(layers);
  Tensor x = embed(ids_BT);
  const Tensor keys = keysOf(ids_BT.to(x.device()));
  for (int64_t layer = 0; layer <= last; ++layer) {
    DGLM_CHECK(stop.checkpoint());
    keep(layer, Site::LayerInput, [&] { return x; });
    if (layer == last && site == Site::LayerInput)
      break;
    const LayerWeights& weights = weights_->layers[static_cast<size_t>(layer)];
    x = addAttention(x, weights, weights_->config, {}, keys);
    const Tensor hidden = ffnHidden(x, weights, weights_->config);
    keep(layer, Site::FfnOutput, [&] { return linearMap(hidden, weights.down.weight, weights.down.bias); });
    if (layer == last && site == Site::FfnOutput)
      break;
    x = linearPlus(hidden, weights.down.weight, weights.down.bias, x);
    keep(layer, Site::BlockOutput, [&] { return x; });
  }
  return found;
}

Tensor Transformer::inPlaceOf(const Tensor& residual_BTH, const Tensor& activations_BTH, Site site) const {
  const Tensor given = activations_BTH.to(residual_BTH.options());
  return site == Site::FfnOutput ? residual_BTH + given : given;
}

Result<Tensor> Transformer::runOn(const Tensor& residual_BTH, const Tensor& activations_BTH, Site site, int64_t layer,
                                  const StopToken& stop) const {
  return runLayers(inPlaceOf(residual_BTH, activations_BTH, site), firstLayerAbove(site, layer),
                   weights_->config.layers, stop);
}

Result<Tensor> Transformer::runOnTo(std::span<const int64_t> tokens, const Tensor& residual_1TH,
                                    const Tensor& activations_1TH, Site site, int64_t layer,
                                    const StopToken& stop) const {
  const int64_t layers = weights_->config.layers;
  const int64_t first = firstLayerAbove(site, layer);
  Tensor x = inPlaceOf(residual_1TH, activations_1TH, site);
  const Tensor rows_N = at::tensor(at::ArrayRef(tokens.data(), tokens.size()), at::kLong).to(x.device());
  for (int64_t next = first; next < layers; ++next) {
    DGLM_CHECK(stop.checkpoint());
    x = runLayer(x, next, next == layers - 1 ? rows_N : Tensor(), {});
  }
  return (first < layers ? x : rowsOf(x, rows_N)).squeeze(0);
}

Tensor Transformer::logits(const Tensor& x_NH) const {
  return handedOut(logitsOnDevice(x_NH));
}

Tensor Transformer::logitsOnDevice(const Tensor& x_NH) const {
  const double eps = weights_->config.layerNormEps;
  const Tensor normed = layerNorm(x_NH.to(weights_->wordEmbeddings.device(), weights_->wordEmbeddings.scalar_type()),
                                  weights_->finalNorm, eps);
  const Tensor hidden = at::gelu(linearMap(normed, weights_->headDense.weight, weights_->headDense.bias));
  const Tensor& decoder = weights_->decoder.defined() ? weights_->decoder : weights_->wordEmbeddings;
  return linearMap(layerNorm(hidden, weights_->headNorm, eps), decoder, weights_->headBias);
}

}  // namespace dglm
