// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/dictionary.h"

#include <algorithm>
#include <cmath>

#include "core/sae/dictionary_file.h"
#include "core/sae/dictionary_state.h"
#include "core/sae/dictionary_weights.h"
#include "core/sae/sae_lens.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_view.h"
#include "core/tensor/torch_error.h"

namespace dglm {

namespace {

Error misfit(const Why& what, const Why& why) {
  return {ErrorKind::DimensionMismatch, {Why::inEnglish("The dictionary"), what, why}};
}

/// nt_spec 5.3: TopK and JumpReLU take the normalisation back whether asked or not.
bool staysNormalised(Architecture architecture) {
  return architecture == Architecture::BatchTopK || architecture == Architecture::Relu ||
         architecture == Architecture::ReluTied;
}

at::Tensor inOriginalSpace(const at::Tensor& y_ND, const at::Tensor& x_ND) {
  constexpr double kMinNorm = 1e-8;
  const at::Tensor norms = x_ND.norm(2, /*dim=*/-1, /*keepdim=*/true).clamp_min(kMinNorm);
  return y_ND * norms / std::sqrt(static_cast<double>(x_ND.size(-1)));
}

at::Tensor denseIdentity(const SparseCode& code) {
  at::Tensor x_ND = at::zeros({code.rows(), code.width});
  auto cells = x_ND.accessor<float, 2>();
  for (int64_t row = 0; row < code.rows(); ++row)
    for (size_t i = 0; i < code.rowLatents(row).size(); ++i)
      cells[row][code.rowLatents(row)[i]] = code.rowValues(row)[i];
  return x_ND;
}

}  // namespace

std::vector<std::string> warningsOf(const DictionaryFacts& facts) {
  std::vector<std::string> sentences;
  if (facts.architectureIsAssumed)
    sentences.push_back(
        "Neither the SAE's file nor a config.yaml or config.json beside it tells whether it is a BatchTopK or a TopK. "
        "It is read as a "
        "BatchTopK; if it is a TopK, say so (--architecture topk).");
  if (facts.nonFiniteWeights > 0)
    sentences.push_back("NaN or infinite numbers among the SAE's weights: " + std::to_string(facts.nonFiniteWeights) +
                        ". What depends on them means nothing.");
  return sentences;
}

std::vector<std::string> warningsOf(const DictionaryFacts& facts, int64_t layer) {
  std::vector<std::string> sentences = warningsOf(facts);
  if (facts.layer && *facts.layer != layer)
    sentences.push_back("The SAE was trained on layer " + std::to_string(*facts.layer) +
                        ", as the configuration beside it "
                        "says, and is used on layer " +
                        std::to_string(layer) + ": what its latents stand for there is another matter.");
  return sentences;
}

Dictionary::Dictionary(DictionaryWeights weights)
    : weights_(std::make_shared<const DictionaryWeights>(std::move(weights))) {}
Dictionary::Dictionary(Dictionary&&) noexcept = default;
Dictionary& Dictionary::operator=(Dictionary&&) noexcept = default;
Dictionary::~Dictionary() = default;

const DictionaryFacts& Dictionary::facts() const {
  return weights_->facts;
}
at::Tensor Dictionary::decoderRows() const {
  return weights_->decoder_FD;
}

Result<Dictionary> Dictionary::load(const std::filesystem::path& path, const DictionaryExpectation& expected,
                                    const JobContext& job) {
  DGLM_TRY(DictionaryWeights weights, readDictionaryFile(path, expected, job));
  return Dictionary(std::move(weights));
}

Result<Dictionary> Dictionary::fromState(const TensorFile& state, const std::string& name,
                                         const DictionaryExpectation& expected) {
  DGLM_TRY(DictionaryWeights weights, dictionaryWeightsOf(state, name, expected));
  return Dictionary(std::move(weights));
}

Status Dictionary::checkWidth(const at::Tensor& x_ND) const {
  const int64_t dim = weights_->facts.activationDim;
  if (x_ND.dim() != 2)
    return misfit(Why::inEnglish("these activations"), Why::inEnglish("they are not one row a token"));
  if (dim != 0 && x_ND.size(1) != dim)
    return misfit(Why::inEnglish("these activations"),
                  Why::inEnglish("it reads %1 dimensions a token, and they have %2",
                                 {std::to_string(dim), std::to_string(x_ND.size(1))}));
  return {};
}

Result<SparseCode> Dictionary::encode(const at::Tensor& x_ND, const EncodeOptions& options,
                                      const StopToken& stop) const {
  DGLM_CHECK(checkWidth(x_ND));
  return catchingTorch("encoding activations", [&] { return encodeWith(*weights_, x_ND, options, stop); });
}

int64_t Dictionary::sliceRows() const {
  return encoderSlice(weights_->facts);
}

Result<at::Tensor> Dictionary::decode(const SparseCode& code) const {
  const DictionaryFacts& facts = weights_->facts;
  if (facts.dictSize != 0 && code.width != facts.dictSize)
    return misfit(Why::inEnglish("this code"),
                  Why::inEnglish("it has %1 latents, and the code %2",
                                 {std::to_string(facts.dictSize), std::to_string(code.width)}));
  const auto outside =
      std::ranges::find_if(code.latents, [&](int32_t latent) { return latent < 0 || int64_t{latent} >= code.width; });
  if (outside != code.latents.end())
    return Error{ErrorKind::LatentOutOfRange, {std::to_string(*outside), std::to_string(code.width - 1)}};
  return catchingTorch("decoding latents", [&]() -> Result<at::Tensor> {
    if (facts.architecture == Architecture::Identity)
      return denseIdentity(code);
    auto out = at::empty({code.rows(), facts.activationDim});
    decodeRows(code, matrixView(weights_->decoder_FD), elementsOf(weights_->decoderBias_D), mutableElementsOf(out));
    return out;
  });
}

Result<at::Tensor> Dictionary::reconstruct(const at::Tensor& x_ND, bool normalise, OutputSpace space,
                                           const StopToken& stop) const {
  const Architecture architecture = weights_->facts.architecture;
  if (architecture == Architecture::Identity)
    return x_ND;
  DGLM_TRY(const SparseCode code, encode(x_ND, {Selection::AsTrained, normalise, /*rescale=*/false}, stop));
  DGLM_TRY(const at::Tensor y_ND, decode(code));
  if (!normalise || (space == OutputSpace::AsForward && staysNormalised(architecture)))
    return y_ND;
  return catchingTorch("taking back the normalisation",
                       [&]() -> Result<at::Tensor> { return inOriginalSpace(y_ND, x_ND.to(at::kFloat)); });
}

Status saveDictionary(const std::filesystem::path& path, const TensorFile& state, DictionaryFormat format,
                      const DictionaryExpectation& expected) {
  if (format == DictionaryFormat::SaeLens) {
    DGLM_TRY(const DictionaryWeights weights, dictionaryWeightsOf(state, path.string(), expected));
    return writeSaeLens(path, weights);
  }
  DGLM_CHECK(checkDictionaryState(state, path.string(), expected));
  return format == DictionaryFormat::Safetensors ? writeSafetensors(path, state) : writeTorchCheckpoint(path, state);
}

}  // namespace dglm
