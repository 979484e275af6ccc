// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/weights.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <set>
#include <sstream>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/wrapped_names.h"

namespace dglm {
namespace {

using at::Tensor;

void addLinear(std::vector<WeightSlot>& slots, const std::string& name, LinearWeights& linear, int64_t out, int64_t in,
               bool hasBias) {
  slots.push_back({name + ".weight", &linear.weight, {out, in}});
  if (hasBias)
    slots.push_back({name + ".bias", &linear.bias, {out}});
}

void addNorm(std::vector<WeightSlot>& slots, const std::string& name, NormWeights& norm, int64_t size) {
  slots.push_back({name + ".weight", &norm.weight, {size}});
  slots.push_back({name + ".bias", &norm.bias, {size}});
}

void addLayer(std::vector<WeightSlot>& slots, const std::string& prefix, LayerWeights& layer, const GlmConfig& config) {
  const int64_t hidden = config.hiddenSize;
  const bool ffnBias = !config.gatedFfn;
  addNorm(slots, prefix + "attention.LayerNorm", layer.attentionNorm, hidden);
  addLinear(slots, prefix + "attention.self.query", layer.query, hidden, hidden, true);
  addLinear(slots, prefix + "attention.self.key", layer.key, hidden, hidden, true);
  addLinear(slots, prefix + "attention.self.value", layer.value, hidden, hidden, true);
  addLinear(slots, prefix + "attention.output.dense", layer.attentionOutput, hidden, hidden, true);
  addNorm(slots, prefix + "LayerNorm", layer.ffnNorm, hidden);
  addLinear(slots, prefix + "intermediate.dense", layer.up, config.gatedFfn ? 2 * config.ffnSize : config.ffnSize,
            hidden, ffnBias);
  addLinear(slots, prefix + "output.dense", layer.down, hidden, config.ffnSize, ffnBias);
}

std::string shapeText(at::IntArrayRef shape) {
  std::ostringstream text;
  text << shape;
  return text.str();
}

constexpr std::string_view kEncoderPrefix = "esm.";
constexpr std::string_view kHeadPrefix = "lm_head.";

/// Looks a name up as written, and for encoder-only saves without the "esm." prefix. Newer saves of the head may carry
/// its bias under the decoder's name alone.
const Tensor* findTensor(const TensorFile& file, const std::string& name) {
  if (const Tensor* found = file.find(name))
    return found;
  if (name == "lm_head.bias")
    return file.find("lm_head.decoder.bias");
  return name.starts_with(kEncoderPrefix) ? file.find(name.substr(kEncoderPrefix.size())) : nullptr;
}

bool holdsAny(const TensorFile& file, const std::vector<WeightSlot>& slots) {
  return std::ranges::any_of(slots, [&file](const WeightSlot& slot) { return findTensor(file, slot.name) != nullptr; });
}

/// For a file none of whose names is this model's.
Error foreignNames(const TensorFile& file, const std::vector<WeightSlot>& slots, const std::string& source,
                   const char* what) {
  return {ErrorKind::MalformedFile,
          {source, what,
           Why("none of its tensors belongs to this model. Found: %1; expected: '%2' and so on",
               {listedNames(file.names), slots.front().name})}};
}

bool holdsHead(const TensorFile& file) {
  return std::ranges::any_of(file.names, [](const std::string& name) { return name.starts_with(kHeadPrefix); });
}

/// The tensor in fp32, if it is the slot's.
Result<Tensor> fittingTensor(const WeightSlot& slot, const Tensor& found, const std::string& source) {
  if (found.sizes() != at::IntArrayRef(slot.shape))
    return Error{ErrorKind::TensorShape, {source, slot.name, shapeText(found.sizes()), shapeText(slot.shape)}};
  if (!found.is_floating_point())
    return Error{ErrorKind::MalformedFile, {source, slot.name, Why("the weights are not floating-point numbers")}};
  return found.to(at::kFloat).contiguous();
}

/// Tensors that checkpoints carry and no model needs (nt_spec section 1.4).
bool isIgnored(const std::string& name) {
  const auto has = [&name](std::string_view part) { return name.find(part) != std::string::npos; };
  return name.ends_with("position_ids") || name.ends_with("inv_freq") || name == "lm_head.decoder.bias" ||
         has("contact_head.") || has("pooler.") || has("position_embeddings.");
}

/// The frequencies that a checkpoint carries: those its model computed with, rounded if it is stored in halves.
Tensor storedFrequencies(const TensorFile& file, int64_t layer, const GlmConfig& config) {
  const std::string name = "esm.encoder.layer." + std::to_string(layer) + ".attention.self.rotary_embeddings.inv_freq";
  const Tensor* found = findTensor(file, name);
  const bool fits = found && found->is_floating_point() && found->dim() == 1 && 2 * found->numel() == config.headSize();
  return fits ? found->to(at::kFloat) : Tensor();
}

/// Tensors of the file that are neither of the slots nor ignored.
std::vector<std::string> leftOver(const TensorFile& file, const std::vector<WeightSlot>& slots) {
  std::set<std::string> known;
  for (const WeightSlot& slot : slots) {
    known.insert(slot.name);
    if (slot.name.starts_with(kEncoderPrefix))
      known.insert(slot.name.substr(kEncoderPrefix.size()));
  }
  std::vector<std::string> names;
  std::ranges::copy_if(file.names, std::back_inserter(names),
                       [&](const std::string& name) { return !known.contains(name) && !isIgnored(name); });
  return names;
}

/// A name of the file that belongs to a layer above the last of the configuration, or nothing.
std::optional<std::string> nameAboveLayers(const TensorFile& file, int64_t layers) {
  constexpr std::string_view kLayer = "encoder.layer.";
  for (const std::string& name : file.names) {
    const size_t at = name.find(kLayer);
    if (at != 0 && !(at == kEncoderPrefix.size() && name.starts_with(kEncoderPrefix)))
      continue;
    if (std::strtoll(name.c_str() + at + kLayer.size(), nullptr, 10) >= layers)
      return name;
  }
  return std::nullopt;
}

bool isResidualOutput(const std::string& name) {
  return name.ends_with("output.dense.weight");
}

void initialise(const WeightSlot& slot, const GlmConfig& config, const at::Generator& generator) {
  const bool isNorm =
      slot.name.find("LayerNorm") != std::string::npos || slot.name.find("layer_norm") != std::string::npos;
  if (slot.shape.size() == 1) {
    *slot.tensor = isNorm && slot.name.ends_with(".weight") ? at::ones(slot.shape) : at::zeros(slot.shape);
    return;
  }
  const double residualScale =
      isResidualOutput(slot.name) ? 1.0 / std::sqrt(2.0 * static_cast<double>(config.layers)) : 1.0;
  *slot.tensor = at::empty(slot.shape).normal_(0, config.initializerRange * residualScale, generator);
}

}  // namespace

std::vector<WeightSlot> Transformer::Weights::slots() {
  const int64_t hidden = config.hiddenSize;
  std::vector<WeightSlot> slots;
  slots.push_back({"esm.embeddings.word_embeddings.weight", &wordEmbeddings, {config.vocabularySize, hidden}});
  if (config.positions == PositionEmbedding::Absolute)
    slots.push_back({"esm.embeddings.position_embeddings.weight", &positionEmbeddings, {config.maxPositions, hidden}});
  if (config.layerNormBefore)
    addNorm(slots, "esm.embeddings.layer_norm", embeddingNorm, hidden);
  layers.resize(static_cast<size_t>(config.layers));
  for (size_t i = 0; i < layers.size(); ++i)
    addLayer(slots, "esm.encoder.layer." + std::to_string(i) + ".", layers[i], config);
  addNorm(slots, "esm.encoder.emb_layer_norm_after", finalNorm, hidden);
  addLinear(slots, "lm_head.dense", headDense, hidden, hidden, true);
  addNorm(slots, "lm_head.layer_norm", headNorm, hidden);
  if (!config.tiedHead)
    slots.push_back({"lm_head.decoder.weight", &decoder, {config.vocabularySize, hidden}});
  slots.push_back({"lm_head.bias", &headBias, {config.vocabularySize}});
  return slots;
}

std::vector<std::pair<std::string, const Tensor*>> Transformer::Weights::named() const {
  std::vector<std::pair<std::string, const Tensor*>> named;
  for (const WeightSlot& slot : const_cast<Weights*>(this)->slots())  // slots() only hands out addresses
    if (slot.tensor->defined())
      named.emplace_back(slot.name, slot.tensor);
  return named;
}

Result<Transformer::Weights> Transformer::Weights::random(const GlmConfig& config, uint64_t seed,
                                                          const StopToken& stop) {
  Weights weights;
  weights.config = config;
  const auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
  for (const WeightSlot& slot : weights.slots()) {
    DGLM_CHECK(stop.checkpoint());
    initialise(slot, config, generator);
  }
  return weights;
}

Result<Transformer::Weights> Transformer::Weights::fromTensors(const GlmConfig& config, const TensorFile& file,
                                                               const std::string& source, const StopToken& stop) {
  Weights weights;
  weights.config = config;
  const bool withHead = holdsHead(file);
  if (const auto name = nameAboveLayers(file, config.layers))
    return Error{
        ErrorKind::MalformedFile,
        {source, "gLM",
         Why("it has '%1', and the configuration has layers 0 to %2", {*name, std::to_string(config.layers - 1)})}};
  const std::vector<WeightSlot> slots = weights.slots();
  if (!holdsAny(file, slots))
    return foreignNames(file, slots, source, "gLM");
  for (const WeightSlot& slot : slots) {
    const Tensor* found = findTensor(file, slot.name);
    const bool mayBeTied = slot.tensor == &weights.decoder;
    const bool isOfMissingHead = !withHead && slot.name.starts_with(kHeadPrefix);
    DGLM_CHECK(stop.checkpoint());
    if (!found && (mayBeTied || isOfMissingHead))
      continue;
    if (!found)
      return Error{ErrorKind::TensorMissing, {source, slot.name}};
    DGLM_TRY(*slot.tensor, fittingTensor(slot, *found, source));
  }
  for (size_t i = 0; i < weights.layers.size(); ++i)
    weights.layers[i].inverseFrequencies = storedFrequencies(file, static_cast<int64_t>(i), config);
  return weights;
}

Result<WeightOverlay> Transformer::Weights::layOver(const TensorFile& file, const std::string& source) {
  WeightOverlay overlay;
  const std::vector<WeightSlot> places = slots();
  for (const WeightSlot& slot : places) {
    const Tensor* found = findTensor(file, slot.name);
    if (!found)
      continue;
    DGLM_TRY(const Tensor replacement, fittingTensor(slot, *found, source));
    ++overlay.tensors;
    overlay.changed += !slot.tensor->defined() || !replacement.equal(*slot.tensor);
    *slot.tensor = replacement;
  }
  if (overlay.tensors == 0)
    return foreignNames(file, places, source, "fine-tuned weights");
  overlay.leftOver = leftOver(file, places);
  return overlay;
}

}  // namespace dglm
