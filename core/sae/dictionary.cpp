// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/dictionary.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

#include "core/sae/dictionary_state.h"
#include "core/tensor/tensor_view.h"
#include "core/tensor/torch_error.h"

namespace dglm {

struct Dictionary::Weights {
  DictionaryFacts facts;
  at::Tensor encoder_FD;
  at::Tensor encoderBias_F;
  at::Tensor decoder_FD;  ///< decoder.weight transposed: one direction a row, which decoding gathers
  at::Tensor decoderBias_D;
};

namespace {

constexpr int64_t kMaxDenseElements = int64_t{1} << 24;  // 64 MB of pre-activations at a time

at::Tensor asFloat(const at::Tensor& tensor) {
  return tensor.to(torch::kCPU, torch::kFloat32).contiguous();
}

/// nt_spec 5.3: unit length, then times sqrt(D).
at::Tensor scaledToSqrtD(const at::Tensor& x_ND) {
  constexpr double kMinNorm = 1e-12;
  const auto norms = x_ND.norm(2, /*dim=*/-1, /*keepdim=*/true).clamp_min(kMinNorm);
  return x_ND / norms * std::sqrt(static_cast<double>(x_ND.size(-1)));
}

void appendRows(SparseCode& code, const SparseCode& more) {
  const int64_t before = code.nonzeros();
  code.latents.insert(code.latents.end(), more.latents.begin(), more.latents.end());
  code.values.insert(code.values.end(), more.values.begin(), more.values.end());
  for (int64_t row = 1; row <= more.rows(); ++row)
    code.rowStart.push_back(before + more.rowStart[static_cast<size_t>(row)]);
}

}  // namespace

Dictionary::Dictionary(std::shared_ptr<const Weights> weights) : weights_(std::move(weights)) {}
Dictionary::Dictionary(Dictionary&&) noexcept = default;
Dictionary& Dictionary::operator=(Dictionary&&) noexcept = default;
Dictionary::~Dictionary() = default;

const DictionaryFacts& Dictionary::facts() const {
  return weights_->facts;
}
at::Tensor Dictionary::decoderRows() const {
  return weights_->decoder_FD;
}

std::string_view architectureName(Architecture) {
  return "BatchTopK";
}

Result<Dictionary> Dictionary::load(const std::filesystem::path& path) {
  DGLM_TRY(const TensorFile state, readTensorFile(path));
  return fromState(state, path.string());
}

Result<Dictionary> Dictionary::fromState(const TensorFile& state, const std::string& name) {
  DGLM_TRY(const DictionaryFacts facts, checkDictionaryState(state, name));
  return catchingTorch("opening the dictionary " + name, [&]() -> Result<Dictionary> {
    auto weights = std::make_shared<Weights>();
    weights->facts = facts;
    weights->encoder_FD = asFloat(*state.find(state_key::kEncoderWeight));
    weights->encoderBias_F = asFloat(*state.find(state_key::kEncoderBias));
    weights->decoder_FD = asFloat(state.find(state_key::kDecoderWeight)->t());
    weights->decoderBias_D = asFloat(*state.find(state_key::kDecoderBias));
    return Dictionary(std::move(weights));
  });
}

Result<SparseCode> Dictionary::encode(const at::Tensor& x_ND, Selection selection, bool normalise) const {
  const DictionaryFacts& facts = weights_->facts;
  if (x_ND.dim() != 2 || x_ND.size(1) != facts.activationDim) {
    const std::string width = x_ND.dim() == 2 ? std::to_string(x_ND.size(1)) : "not one row a token";
    return Error{ErrorKind::DimensionMismatch,
                 {"The dictionary", "these activations",
                  "it reads " + std::to_string(facts.activationDim) + " dimensions a token, and they have " + width}};
  }
  return catchingTorch("encoding activations", [&]() -> Result<SparseCode> {
    const at::NoGradGuard noGradient;
    const at::Tensor x = normalise ? scaledToSqrtD(asFloat(x_ND)) : asFloat(x_ND);
    const at::Tensor centred = x - weights_->decoderBias_D;
    const auto dense = [&](int64_t start, int64_t rows) {
      return torch::linear(centred.narrow(0, start, rows), weights_->encoder_FD, weights_->encoderBias_F);
    };
    const int64_t rows = x.size(0);
    if (selection == Selection::BatchTopK)
      return selectLargest(matrixView(dense(0, rows)), facts.k * rows);

    SparseCode code;
    code.width = facts.dictSize;
    const int64_t slice = std::max<int64_t>(1, kMaxDenseElements / facts.dictSize);
    for (int64_t start = 0; start < rows; start += slice) {
      const at::Tensor values = dense(start, std::min(slice, rows - start));
      appendRows(code, selectAbove(matrixView(values), static_cast<float>(facts.threshold)));
    }
    return code;
  });
}

Result<at::Tensor> Dictionary::decode(const SparseCode& code) const {
  const DictionaryFacts& facts = weights_->facts;
  if (code.width != facts.dictSize)
    return Error{ErrorKind::DimensionMismatch,
                 {"The dictionary", "this code",
                  "it has " + std::to_string(facts.dictSize) + " latents, and the code " + std::to_string(code.width)}};
  const auto outside = std::ranges::find_if(
      code.latents, [&](int32_t latent) { return latent < 0 || int64_t{latent} >= facts.dictSize; });
  if (outside != code.latents.end())
    return Error{ErrorKind::LatentOutOfRange, {std::to_string(*outside), std::to_string(facts.dictSize - 1)}};
  return catchingTorch("decoding latents", [&]() -> Result<at::Tensor> {
    auto out = torch::empty({code.rows(), facts.activationDim});
    decodeRows(code, matrixView(weights_->decoder_FD), elementsOf(weights_->decoderBias_D), mutableElementsOf(out));
    return out;
  });
}

Status saveDictionary(const std::filesystem::path& path, const TensorFile& state) {
  DGLM_CHECK(checkDictionaryState(state, path.string()));
  return path.extension() == ".safetensors" ? writeSafetensors(path, state) : writeTorchCheckpoint(path, state);
}

}  // namespace dglm
