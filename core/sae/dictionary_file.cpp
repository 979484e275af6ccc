// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/dictionary_file.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/base/utf8_path.h"
#include "core/sae/dictionary_config.h"
#include "core/sae/dictionary_state.h"
#include "core/sae/dictionary_weights.h"
#include "core/sae/sae_lens.h"
#include "core/tensor/aten.h"
#include "core/tensor/wrapped_names.h"

namespace dglm {

namespace {

namespace fs = std::filesystem;

/// Names of weights in a folder, in the order in which they are looked for; data.pkl is an unzipped checkpoint's.
constexpr std::array kWeightNames = {kSaeLensWeights, "data.pkl", "ae.pt", "ae.safetensors", "checkpoint.pt"};

bool isThere(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

bool isFolder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// What the user says, and where he does not, what a configuration says of a file that may be a BatchTopK or a TopK.
DictionaryExpectation withConfig(DictionaryExpectation expected, const DictionaryConfig& config,
                                 const TensorFile& state) {
  const bool isOpen = !expected.architecture && recogniseArchitecture(state) == Architecture::BatchTopK &&
                      !state.find(state_key::kGroupSizes);
  if (isOpen && (config.architecture == Architecture::TopK || config.architecture == Architecture::BatchTopK))
    expected.architecture = config.architecture;
  return expected;
}

/// Early TopK checkpoints of dictionary_learning have k in their configuration alone, and no threshold.
void completeTopK(TensorFile& state, const DictionaryConfig& config) {
  if (config.architecture != Architecture::TopK || config.k <= 0 || state.find(state_key::kK) ||
      !state.find(state_key::kEncoderWeight) || !state.find(state_key::kDecoderBias))
    return;
  state.add(state_key::kK, at::scalar_tensor(config.k, at::kLong));
  if (!state.find(state_key::kThreshold))
    state.add(state_key::kThreshold, at::scalar_tensor(-1.0F, at::kFloat));
}

/// A configuration of another checkpoint says other numbers.
Status checkConfig(const DictionaryConfig& config, const DictionaryFacts& facts, const fs::path& path) {
  for (const auto& [name, said, found] :
       {std::tuple{"activation_dim", config.activationDim, facts.activationDim},
        std::tuple{"dict_size", config.dictSize, facts.dictSize}, std::tuple{"k", config.k, facts.k}})
    if (said > 0 && found > 0 && said != found)
      return Error{
          ErrorKind::UnknownDictionary,
          {path.string(), Why("%1 beside it says %2 %3, and its tensors %4. The two do not belong together: put the "
                              "checkpoint's own beside it",
                              {toUtf8(config.file.filename()), name, std::to_string(said), std::to_string(found)})}};
  return {};
}

/// Names what the configuration calls an SAE of which no tensor is known.
Status checkClass(const DictionaryConfig& config, const TensorFile& state, const fs::path& path) {
  if (config.className.empty() || recogniseArchitecture(state))
    return {};
  return Error{
      ErrorKind::UnknownDictionary,
      {path.string(), Why("%1 beside it calls it %2, and its tensors are of none that is known here. Found: %3",
                          {toUtf8(config.file.filename()), config.className, listedNames(state.names)})}};
}

}  // namespace

bool isDictionaryFolder(const fs::path& path) {
  return isFolder(path) && std::ranges::any_of(kWeightNames, [&](const char* name) { return isThere(path / name); });
}

fs::path dictionaryWeightsFile(const fs::path& path) {
  if (isFolder(path))
    for (const char* name : kWeightNames)
      if (isThere(path / name))
        return path / name;
  return path;
}

Result<TensorFile> readDictionaryState(const fs::path& file, const JobContext& job) {
  DGLM_TRY(TensorFile state, readTensorFile(file, job));
  unwrapNames(state);
  return state;
}

Result<DictionaryWeights> readDictionaryFile(const fs::path& path, const DictionaryExpectation& expected,
                                             const JobContext& job) {
  fs::path weights = dictionaryWeightsFile(path);
  if (weights.filename() == kSaeLensWeights && isThere(weights.parent_path() / kSaeLensConfig))
    return readSaeLens(weights.parent_path(), expected);
  if (weights.filename() == "data.pkl")
    weights = path;
  DGLM_TRY(TensorFile state, readDictionaryState(weights, job));
  const DictionaryConfig config = readDictionaryConfig(weights.parent_path());
  completeTopK(state, config);
  DGLM_CHECK(checkClass(config, state, path));
  const DictionaryExpectation known = withConfig(expected, config, state);
  DGLM_TRY(DictionaryWeights read, dictionaryWeightsOf(state, path.string(), known));
  DGLM_CHECK(checkConfig(config, read.facts, path));
  read.facts.layer = config.layer;
  read.facts.architectureIsAssumed =
      !known.architecture && read.facts.architecture == Architecture::BatchTopK && !state.find(state_key::kGroupSizes);
  return read;
}

}  // namespace dglm
