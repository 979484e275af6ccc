// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/sae_lens.h"

#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/sae/dictionary_state.h"
#include "core/sae/dictionary_weights.h"
#include "core/sae/state_layout.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr StateLayout kWeightsLayout{
    Architecture::Relu, {"W_enc", false}, "b_enc", {"W_dec", true}, "b_dec", true, ThresholdKind::None, false};

/// cfg.json, its fields looked up with the type they must have.
class Config {
 public:
  Config(json fields, std::string file) : fields_(std::move(fields)), file_(std::move(file)) {}

  Error refuse(const ErrorArgument& why) const { return {ErrorKind::UnknownDictionary, {file_, why}}; }

  std::string text(const char* name, const std::string& absent) const {
    const auto found = fields_.find(name);
    return found != fields_.end() && found->is_string() ? found->get<std::string>() : absent;
  }

  bool flag(const char* name, bool absent) const {
    const auto found = fields_.find(name);
    return found != fields_.end() && found->is_boolean() ? found->get<bool>() : absent;
  }

  Result<double> number(const char* name) const {
    const auto found = fields_.find(name);
    if (found == fields_.end() || !found->is_number())
      return refuse(Why::inEnglish("its %1 is missing or no number", {name}));
    return found->get<double>();
  }

  /// k of version 6, or of `activation_fn_kwargs` before.
  Result<double> k() const {
    const auto kwargs = fields_.find("activation_fn_kwargs");
    if (!fields_.contains("k") && kwargs != fields_.end() && kwargs->is_object())
      return Config(*kwargs, file_).number("k");
    return number("k");
  }

  /// "none" where it is missing, null or false, as earlier versions write it.
  std::string choice(const char* name) const { return flag(name, false) ? "true" : text(name, "none"); }

 private:
  json fields_;
  std::string file_;
};

Result<Config> readConfig(const fs::path& path) {
  constexpr int64_t kLargest = 1 << 20;
  DGLM_TRY(const std::string text, readTextFile(path, kLargest));
  json fields = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!fields.is_object())
    return Error{ErrorKind::MalformedFile,
                 {path.string(), Why::inEnglish("SAELens configuration"), Why::inEnglish("it is not a JSON object")}};
  return Config(std::move(fields), path.string());
}

/// The layout of the folder's weights.
Result<StateLayout> layoutIn(const Config& config) {
  for (const char* name : {"normalize_activations", "reshape_activations"})
    if (config.choice(name) != "none")
      return config.refuse(Why::inEnglish("its %1 is '%2', and only activations taken as they are can be encoded",
                                          {name, config.choice(name)}));
  if (config.flag("rescale_acts_by_decoder_norm", false))
    return config.refuse(
        Why::inEnglish("its latents are scaled by the decoder's norms; fold these into the weights first"));
  StateLayout layout = kWeightsLayout;
  layout.centresInput = config.flag("apply_b_dec_to_input", true);
  std::string name = config.text("architecture", "standard");
  if (name == "standard" && config.text("activation_fn", config.text("activation_fn_str", "")) == "topk")
    name = "topk";  // before version 4
  if (name == "standard") {
    layout.architecture = layout.centresInput ? Architecture::Relu : Architecture::ReluTied;
  } else if (name == "topk") {
    layout.architecture = Architecture::TopK;
  } else if (name == "jumprelu") {
    layout.architecture = Architecture::JumpRelu;
    layout.thresholds = ThresholdKind::OneALatent;
  } else if (name == "batchtopk") {
    layout.architecture = Architecture::BatchTopK;
    layout.thresholds = ThresholdKind::One;
  } else {
    return config.refuse(
        Why::inEnglish("its architecture is '%1', and standard, topk, jumprelu and batchtopk open", {name}));
  }
  return layout;
}

/// The tensors under this program's names: a training checkpoint's topk_threshold is the threshold, and a
/// scaling_factor of ones, which some versions added, says nothing.
TensorFile withKnownNames(const TensorFile& file) {
  TensorFile state;
  for (size_t i = 0; i < file.names.size(); ++i) {
    const bool saysNothing = file.names[i] == "scaling_factor" && file.tensors[i].eq(1).all().item<bool>();
    if (!saysNothing)
      state.add(file.names[i] == "topk_threshold" ? state_key::kThreshold : file.names[i], file.tensors[i]);
  }
  return state;
}

Status checkSize(const Config& config, const char* name, int64_t found) {
  DGLM_TRY(const double said, config.number(name));
  if (said == static_cast<double>(found))
    return {};
  return config.refuse(Why::inEnglish("its %1 is not that of the weights, %2", {name, std::to_string(found)}));
}

Result<DictionaryWeights> readWeights(const fs::path& folder, const Config& config) {
  DGLM_TRY(const StateLayout layout, layoutIn(config));
  const fs::path path = folder / kSaeLensWeights;
  DGLM_TRY(const TensorFile file, readSafetensors(path));
  DGLM_TRY(DictionaryWeights weights, weightsByLayout(withKnownNames(file), layout, path.string()));
  DictionaryFacts& facts = weights.facts;
  DGLM_CHECK(checkSize(config, "d_in", facts.activationDim));
  DGLM_CHECK(checkSize(config, "d_sae", facts.dictSize));
  if (facts.architecture == Architecture::TopK || facts.architecture == Architecture::BatchTopK) {
    DGLM_TRY(const double k, config.k());
    DGLM_TRY(facts.k, checkedK(k, facts.dictSize, folder.string()));
  }
  return weights;
}

const char* savedArchitecture(Architecture architecture) {
  if (architecture == Architecture::TopK)
    return "topk";
  return architecture == Architecture::Relu || architecture == Architecture::ReluTied ? "standard" : "jumprelu";
}

std::string configOf(const DictionaryWeights& weights) {
  const DictionaryFacts& facts = weights.facts;
  nlohmann::ordered_json config = {{"architecture", savedArchitecture(facts.architecture)},
                                   {"d_in", facts.activationDim},
                                   {"d_sae", facts.dictSize},
                                   {"dtype", "float32"},
                                   {"device", "cpu"},
                                   {"apply_b_dec_to_input", facts.centresInput},
                                   {"normalize_activations", "none"},
                                   {"reshape_activations", "none"},
                                   {"metadata", json::object()}};
  if (facts.architecture == Architecture::TopK)
    config["k"] = facts.k;
  return jsonText(config, 2) + "\n";
}

TensorFile tensorsOf(const DictionaryWeights& weights) {
  TensorFile file;
  file.add("W_enc", weights.encoder_FD.t());
  file.add("b_enc", weights.encoderBias_F);
  file.add("W_dec", weights.decoder_FD);
  file.add("b_dec", weights.decoderBias_D);
  if (weights.facts.architecture == Architecture::JumpRelu)
    file.add("threshold", weights.thresholds_F);
  if (weights.facts.architecture == Architecture::BatchTopK)
    file.add("threshold", at::full({weights.facts.dictSize}, std::max(0.0, weights.facts.threshold)));
  return file;
}

}  // namespace

Result<DictionaryWeights> readSaeLens(const fs::path& folder, const DictionaryExpectation& expected) {
  DGLM_TRY(const Config config, readConfig(folder / kSaeLensConfig));
  DGLM_TRY(DictionaryWeights weights,
           catchingTorch("reading " + folder.string(), [&] { return readWeights(folder, config); }));
  DGLM_CHECK(checkExpectation(weights.facts, expected));
  return weights;
}

Status writeSaeLens(const fs::path& folder, const DictionaryWeights& weights) {
  if (weights.facts.architecture == Architecture::Identity)
    return Error{ErrorKind::UnsupportedFormat, {folder.string(), Why::inEnglish("SAELens has no Identity")}};
  DGLM_CHECK(makeFolder(folder));
  DGLM_CHECK(writeSafetensors(folder / kSaeLensWeights, tensorsOf(weights)));
  DGLM_TRY(AtomicFile config, AtomicFile::create(folder / kSaeLensConfig));
  DGLM_CHECK(config.write(configOf(weights)));
  return config.commit();
}

}  // namespace dglm
