// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/dictionary_state.h"

#include "core/sae/dictionary_weights.h"
#include "core/sae/state_layout.h"
#include "core/tensor/aten.h"
#include "core/tensor/wrapped_names.h"

namespace dglm {

namespace {

bool areToldApartByTheUser(Architecture found, Architecture expected) {
  return found == Architecture::BatchTopK && expected == Architecture::TopK;
}

Error unknownNames(const TensorFile& state, const std::string& file) {
  return {ErrorKind::UnknownDictionary,
          {file, Why("it has neither an encoder nor a decoder under a known name. Found: %1; expected: encoder.weight "
                     "and decoder.weight, or W_enc and W_dec",
                     {listedNames(state.names)})}};
}

Result<StateLayout> chooseLayout(const TensorFile& state, const std::string& file,
                                 const DictionaryExpectation& expected) {
  const std::optional<Architecture> found = recogniseArchitecture(state);
  if (!found)
    return unknownNames(state, file);
  const bool isMatryoshka = *found == Architecture::BatchTopK && state.find(state_key::kGroupSizes);
  const Architecture wanted = expected.architecture.value_or(*found);
  if (wanted != *found && (isMatryoshka || !areToldApartByTheUser(*found, wanted)))
    return Error{ErrorKind::InvalidArgument,
                 {"--architecture", std::string(architectureOption(wanted)),
                  Why("%1 holds the tensors of a %2%3 autoencoder",
                      {file, (isMatryoshka ? "Matryoshka " : ""), std::string(architectureName(*found))})}};
  const bool isTransposed = state.find("W_enc") || state.find("W_dec");
  return *found == Architecture::BatchTopK && isTransposed ? transposedLayout(wanted, isMatryoshka) : layoutOf(wanted);
}

Status mustAgree(const char* option, int64_t expected, int64_t found) {
  if (expected == 0 || expected == found)
    return {};
  const std::string has = found == 0 ? "none" : std::to_string(found);
  return Error{ErrorKind::InvalidArgument, {option, std::to_string(expected), Why("the checkpoint has %1", {has})}};
}

/// An Identity is as wide as what it is used on.
void giveWidth(DictionaryFacts& facts, const DictionaryExpectation& expected) {
  if (facts.architecture == Architecture::Identity)
    facts.activationDim = facts.dictSize = expected.activationDim != 0 ? expected.activationDim : expected.identityDim;
}

}  // namespace

std::optional<Architecture> recogniseArchitecture(const TensorFile& state) {
  const auto has = [&state](const char* key) { return state.find(key) != nullptr; };
  if (has("W_enc") || has("W_dec"))
    return has(state_key::kK) || has(state_key::kGroupSizes) ? Architecture::BatchTopK : Architecture::JumpRelu;
  if (state.names.size() == 1 && has(state_key::kNormalise))
    return Architecture::Identity;
  if (!has(state_key::kEncoderWeight) && !has(state_key::kDecoderWeight))
    return std::nullopt;
  if (has(state_key::kK))
    return Architecture::BatchTopK;
  if (has("bias"))
    return Architecture::Relu;
  return has("decoder.bias") ? std::optional(Architecture::ReluTied) : std::nullopt;
}

Result<DictionaryFacts> checkDictionaryState(const TensorFile& state, const std::string& file,
                                             const DictionaryExpectation& expected) {
  DGLM_TRY(const StateLayout layout, chooseLayout(state, file, expected));
  DGLM_TRY(DictionaryFacts facts, checkAgainstLayout(state, layout, file));
  giveWidth(facts, expected);
  DGLM_CHECK(checkExpectation(facts, expected));
  return facts;
}

Result<DictionaryWeights> dictionaryWeightsOf(const TensorFile& state, const std::string& file,
                                              const DictionaryExpectation& expected) {
  DGLM_TRY(const StateLayout layout, chooseLayout(state, file, expected));
  DGLM_TRY(DictionaryWeights weights, weightsByLayout(state, layout, file));
  giveWidth(weights.facts, expected);
  DGLM_CHECK(checkExpectation(weights.facts, expected));
  return weights;
}

Status checkExpectation(const DictionaryFacts& facts, const DictionaryExpectation& expected) {
  DGLM_CHECK(mustAgree("--activation-dim", expected.activationDim, facts.activationDim));
  DGLM_CHECK(mustAgree("--dict-size", expected.dictSize, facts.dictSize));
  return mustAgree("--k", expected.k, facts.k);
}

}  // namespace dglm
