// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/dictionary_file.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "core/base/text_file.h"
#include "core/sae/dictionary_state.h"
#include "core/sae/dictionary_weights.h"
#include "core/sae/sae_lens.h"

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

/// The class that a line of config.yaml names: `trainer_name: TopKTrainer`, our `trainer: batchtopk`, or the tag of
/// `trainer_cfg: !!python/object:...TopKTrainerConfig`.
std::optional<Architecture> classNamedIn(const std::string& line) {
  constexpr std::array<std::string_view, 5> kKeys = {"trainer", "trainer_name", "trainer_class", "dict_class",
                                                     "trainer_cfg"};
  const size_t start = line.find_first_not_of(" \t-");
  const size_t colon = line.find(':');
  if (start == std::string::npos || colon == std::string::npos || colon < start ||
      std::ranges::find(kKeys, line.substr(start, colon - start)) == kKeys.end())
    return std::nullopt;
  const std::string value = line.substr(colon + 1);
  const size_t lastPart = value.find_last_of(".:");
  return architectureFromName(lastPart == std::string::npos ? value : value.substr(lastPart + 1));
}

std::optional<Architecture> classInConfig(const fs::path& config) {
  constexpr int64_t kLargest = 1 << 20;
  const Result<std::string> text = readTextFile(config, kLargest);
  if (text.hasError())
    return std::nullopt;
  std::istringstream lines(text.value());
  for (std::string line; std::getline(lines, line);)
    if (const auto architecture = classNamedIn(line))
      return architecture;
  return std::nullopt;
}

/// What the user says, and where he does not, what config.yaml says of a file that may be a BatchTopK or a TopK.
DictionaryExpectation withConfig(DictionaryExpectation expected, const fs::path& weights, const TensorFile& state) {
  if (expected.architecture || recogniseArchitecture(state) != Architecture::BatchTopK)
    return expected;
  const auto named = classInConfig(weights.parent_path() / "config.yaml");
  if (named == Architecture::TopK || named == Architecture::BatchTopK)
    expected.architecture = named;
  return expected;
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

Result<DictionaryWeights> readDictionaryFile(const fs::path& path, const DictionaryExpectation& expected) {
  fs::path weights = dictionaryWeightsFile(path);
  if (weights.filename() == kSaeLensWeights && isThere(weights.parent_path() / kSaeLensConfig))
    return readSaeLens(weights.parent_path(), expected);
  if (weights.filename() == "data.pkl")
    weights = path;
  DGLM_TRY(const TensorFile state, readTensorFile(weights));
  const DictionaryExpectation known = withConfig(expected, weights, state);
  DGLM_TRY(DictionaryWeights read, dictionaryWeightsOf(state, path.string(), known));
  read.facts.architectureIsAssumed = !known.architecture && read.facts.architecture == Architecture::BatchTopK;
  return read;
}

}  // namespace dglm
