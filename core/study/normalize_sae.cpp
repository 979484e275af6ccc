// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/normalize_sae.h"

#include <algorithm>

#include "core/sae/dictionary_file.h"
#include "core/sae/dictionary_state.h"
#include "core/study/activation_input.h"
#include "core/study/run_files.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// The file with the tensors; an unzipped checkpoint is its folder.
fs::path checkpointOf(const fs::path& dictionary) {
  const fs::path weights = dictionaryWeightsFile(dictionary);
  return weights.filename() == "data.pkl" ? dictionary : weights;
}

/// The largest value of each latent; 0 where it is never active.
Result<at::Tensor> maximaOf(const Dictionary& dictionary, const at::Tensor& x_ND, const JobContext& job) {
  DGLM_TRY(const SparseCode code, encodeSlices(dictionary, x_ND, {}, job));
  at::Tensor maxima_F = at::zeros({code.width});
  float* const largest = maxima_F.data_ptr<float>();
  for (size_t i = 0; i < code.latents.size(); ++i)
    largest[code.latents[i]] = std::max(largest[code.latents[i]], code.values[i]);
  return maxima_F;
}

TensorFile withFactors(const TensorFile& state, const at::Tensor& factors_F) {
  TensorFile changed;
  for (size_t i = 0; i < state.names.size(); ++i)
    if (state.names[i] != state_key::kRescale)
      changed.add(state.names[i], state.tensors[i]);
  changed.add(state_key::kRescale, factors_F);
  changed.metadata = state.metadata;
  return changed;
}

Result<NormalizeSaeReport> normalize(const NormalizeSaeRequest& request, const JobContext& job) {
  const fs::path file = checkpointOf(request.dictionary);
  NormalizeSaeReport report;
  report.out = request.out.empty() ? file.parent_path() / "ae_normalized.pt" : request.out;
  if (file.filename() == "sae_weights.safetensors")
    return Error{ErrorKind::UnsupportedFormat,
                 {report.out.string(), Why::inEnglish("SAELens has no place for activation_rescale_factor")}};
  RunFiles files;
  files.dictionary = request.dictionary;
  files.activations = {request.activations};
  files.outputs = {report.out};
  DGLM_CHECK(lookAt(files));
  DGLM_TRY(const Dictionary dictionary, Dictionary::load(request.dictionary, request.expected, job));
  if (dictionary.facts().architecture == Architecture::Identity)
    return Error{ErrorKind::InvalidArgument,
                 {request.dictionary.string(), Why::inEnglish("normalised"),
                  Why::inEnglish("an Identity dictionary has no activation_rescale_factor")}};
  DGLM_TRY(const TensorFile state, readDictionaryState(file, job));
  DGLM_CHECK(checkDictionaryState(state, request.dictionary.string()));
  DGLM_TRY(const TensorFile input, readActivationFile(request.activations, job));
  DGLM_TRY(const at::Tensor x_ND, activationsIn(input, request.activations));
  DGLM_TRY(const at::Tensor maxima_F, maximaOf(dictionary, x_ND, job));
  report.tokens = x_ND.size(0);
  report.latents = maxima_F.numel();
  const at::Tensor silent_F = maxima_F == 0;
  report.silent = silent_F.sum().item<int64_t>();
  if (report.silent > 0)
    report.warnings.push_back(std::to_string(report.silent) + " of " + std::to_string(report.latents) +
                              " latents are never active on these activations: their factor is 1.");
  const bool isSafetensors = report.out.extension() == ".safetensors";
  DGLM_CHECK(saveDictionary(report.out, withFactors(state, maxima_F.masked_fill(silent_F, 1)),
                            isSafetensors ? DictionaryFormat::Safetensors : DictionaryFormat::PyTorch));
  return report;
}

}  // namespace

Result<NormalizeSaeReport> normalizeSae(const NormalizeSaeRequest& request, const JobContext& job) {
  return catchingTorch("normalising a dictionary", [&] { return normalize(request, job); });
}

}  // namespace dglm
