// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/dictionary_state.h"

#include <torch/torch.h>

#include <sstream>

namespace dglm {

namespace {

std::string shapeText(c10::IntArrayRef shape) {
  std::ostringstream text;
  text << shape;
  return text.str();
}

/// Looks tensors up by key and shape, keeping the first problem.
class StateReader {
 public:
  StateReader(const TensorFile& state, const std::string& file) : state_(state), file_(file) {}

  Status expect(const std::string& key, c10::IntArrayRef shape) const {
    const at::Tensor* tensor = state_.find(key);
    if (!tensor)
      return Error{ErrorKind::TensorMissing, {file_, key}};
    if (tensor->sizes() != shape)
      return Error{ErrorKind::TensorShape, {file_, key, shapeText(tensor->sizes()), shapeText(shape)}};
    return {};
  }

  Result<double> scalar(const std::string& key) const {
    const at::Tensor* tensor = state_.find(key);
    if (!tensor)
      return Error{ErrorKind::TensorMissing, {file_, key}};
    if (tensor->numel() != 1)
      return Error{ErrorKind::TensorShape, {file_, key, shapeText(tensor->sizes()), "[]"}};
    return tensor->to(torch::kFloat64).item<double>();
  }

 private:
  const TensorFile& state_;
  const std::string& file_;
};

Result<DictionaryFacts> checkBatchTopK(const TensorFile& state, const std::string& file) {
  const StateReader reader(state, file);
  const at::Tensor* encoder = state.find(state_key::kEncoderWeight);
  if (!encoder)
    return Error{ErrorKind::TensorMissing, {file, state_key::kEncoderWeight}};
  if (encoder->dim() != 2 || encoder->numel() == 0)
    return Error{ErrorKind::TensorShape,
                 {file, state_key::kEncoderWeight, shapeText(encoder->sizes()), "[latents, activation dimensions]"}};
  DictionaryFacts facts;
  facts.dictSize = encoder->size(0);
  facts.activationDim = encoder->size(1);
  DGLM_CHECK(reader.expect(state_key::kEncoderBias, {facts.dictSize}));
  DGLM_CHECK(reader.expect(state_key::kDecoderWeight, {facts.activationDim, facts.dictSize}));
  DGLM_CHECK(reader.expect(state_key::kDecoderBias, {facts.activationDim}));
  if (state.find(state_key::kRescale))
    DGLM_CHECK(reader.expect(state_key::kRescale, {facts.dictSize}));
  DGLM_TRY(const double k, reader.scalar(state_key::kK));
  if (!(k >= 1) || k > static_cast<double>(facts.dictSize))
    return Error{ErrorKind::UnknownDictionary, {file, "its k is not between 1 and its number of latents"}};
  facts.k = static_cast<int64_t>(k);
  DGLM_TRY(facts.threshold, reader.scalar(state_key::kThreshold));
  if (state.find(state_key::kNormalise)) {
    DGLM_TRY(const double normalise, reader.scalar(state_key::kNormalise));
    facts.normalizeToSqrtD = normalise != 0;
  }
  return facts;
}

}  // namespace

Result<Architecture> recogniseArchitecture(const TensorFile& state, const std::string& file) {
  const auto has = [&state](const char* key) { return state.find(key) != nullptr; };
  const auto notYet = [&file](const std::string& name) {
    return Error{ErrorKind::UnknownDictionary, {file, "it holds a " + name + " autoencoder, and only BatchTopK opens"}};
  };
  if (has("W_enc"))
    return notYet("JumpReLU");
  if (has(state_key::kK))
    return Architecture::BatchTopK;
  if (has("bias"))
    return notYet("ReLU");
  if (has("decoder.bias"))
    return notYet("ReLU_Tied");
  if (state.names.size() == 1 && has(state_key::kNormalise))
    return notYet("Identity");
  return Error{ErrorKind::UnknownDictionary, {file, "it has neither an encoder nor a decoder under a known name"}};
}

Result<DictionaryFacts> checkDictionaryState(const TensorFile& state, const std::string& file) {
  DGLM_TRY(const Architecture architecture, recogniseArchitecture(state, file));
  switch (architecture) {
    case Architecture::BatchTopK:
      return checkBatchTopK(state, file);
  }
  return Error{ErrorKind::UnknownDictionary, {file, "its architecture is unknown"}};
}

}  // namespace dglm
