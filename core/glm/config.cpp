// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/config.h"

#include <limits>

#include "core/base/json_text.h"
#include "core/base/text_file.h"

namespace dglm {
namespace {

using nlohmann::json;

Error invalid(const std::string& source, const ErrorArgument& problem) {
  return {ErrorKind::ModelConfigInvalid, {source, problem}};
}

/// Reads keys of one JSON object and remembers the first problem, so that the caller asks once at the end.
class KeyReader {
 public:
  explicit KeyReader(const json& object) : object_(object) {}

  int64_t count(const char* key, int64_t smallest, int64_t largest) {
    const auto found = object_.find(key);
    if (found == object_.end() || !found->is_number_integer())
      return fail(Why::inEnglish("%1 must be a whole number", {std::string(key)})), smallest;
    const bool tooLarge = found->is_number_unsigned() && found->get<uint64_t>() > static_cast<uint64_t>(largest);
    if (tooLarge || found->get<int64_t>() < smallest || found->get<int64_t>() > largest)
      return fail(Why::inEnglish("%1 is %2, outside %3 to %4",
                                 {std::string(key), found->dump(), std::to_string(smallest), std::to_string(largest)})),
             smallest;
    return found->get<int64_t>();
  }

  int64_t countOr(const char* key, int64_t fallback, int64_t smallest, int64_t largest) {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? fallback : count(key, smallest, largest);
  }

  double number(const char* key, double fallback) {
    const auto found = object_.find(key);
    if (found == object_.end() || found->is_null())
      return fallback;
    if (!found->is_number() || found->get<double>() < 0)
      return fail(Why::inEnglish("%1 must be a number of at least 0", {std::string(key)})), fallback;
    return found->get<double>();
  }

  bool flag(const char* key, bool fallback) {
    const auto found = object_.find(key);
    if (found == object_.end())
      return fallback;
    if (found->is_null())
      return false;
    if (!found->is_boolean())
      return fail(Why::inEnglish("%1 must be true or false", {std::string(key)})), fallback;
    return found->get<bool>();
  }

  std::string text(const char* key, const std::string& fallback) {
    const auto found = object_.find(key);
    if (found == object_.end() || found->is_null())
      return fallback;
    if (!found->is_string())
      return fail(Why::inEnglish("%1 must be a text", {std::string(key)})), fallback;
    return found->get<std::string>();
  }

  void fail(const Why& problem) {
    if (!problem_)
      problem_ = problem;
  }
  const std::optional<Why>& problem() const { return problem_; }

 private:
  const json& object_;
  std::optional<Why> problem_;
};

constexpr int64_t kLargestVocabulary = 1 << 24;
constexpr int64_t kLargestSize = 1 << 20;
constexpr int64_t kMostLayers = 4096;
constexpr int64_t kLargestNotes = 1 << 20;  // bytes of dglm.json

}  // namespace

int64_t GlmConfig::longestInput() const {
  return positions == PositionEmbedding::Rotary ? std::numeric_limits<int64_t>::max() : maxPositions - padTokenId - 1;
}

Result<GlmConfig> parseGlmConfig(const std::string& text, const std::string& source) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object())
    return invalid(source, Why::inEnglish("it is not a JSON object"));
  KeyReader keys(object);
  GlmConfig config;
  config.vocabularySize = keys.count("vocab_size", 1, kLargestVocabulary);
  config.hiddenSize = keys.count("hidden_size", 1, kLargestSize);
  config.layers = keys.count("num_hidden_layers", 1, kMostLayers);
  config.heads = keys.count("num_attention_heads", 1, kLargestSize);
  config.ffnSize = keys.count("intermediate_size", 1, kLargestSize);
  config.maxPositions = keys.countOr("max_position_embeddings", 0, 0, kLargestVocabulary);
  config.maskTokenId = keys.countOr("mask_token_id", config.maskTokenId, 0, kLargestVocabulary);
  config.padTokenId = keys.countOr("pad_token_id", config.padTokenId, 0, kLargestVocabulary);
  config.layerNormEps = keys.number("layer_norm_eps", 1e-12);
  config.initializerRange = keys.number("initializer_range", 0.02);
  config.gatedFfn = !keys.flag("add_bias_fnn", true);
  config.layerNormBefore = keys.flag("emb_layer_norm_before", false);
  config.tokenDropout = keys.flag("token_dropout", false);
  config.tiedHead = keys.flag("tie_word_embeddings", false);
  // Both generations of NT are ESM models to transformers; another type computes otherwise.
  if (const std::string type = keys.text("model_type", "esm"); type != "esm")
    keys.fail(Why::inEnglish("model_type '%1' is not that of a Nucleotide Transformer, esm", {type}));
  const std::string positions = keys.text("position_embedding_type", "absolute");
  config.positions = positions == "rotary" ? PositionEmbedding::Rotary : PositionEmbedding::Absolute;
  if (positions != "rotary" && positions != "absolute")
    keys.fail(Why::inEnglish("position_embedding_type '%1' is not known", {positions}));
  if (!keys.problem() && config.hiddenSize % config.heads != 0)
    keys.fail(Why::inEnglish("hidden_size is not a multiple of num_attention_heads"));
  if (!keys.problem() && config.positions == PositionEmbedding::Rotary && config.headSize() % 2 != 0)
    keys.fail(Why::inEnglish("rotary positions need an even head size"));
  if (config.longestInput() < 1)
    keys.fail(Why::inEnglish("max_position_embeddings must be larger than pad_token_id + 1 for absolute positions"));
  if (keys.problem())
    return invalid(source, *keys.problem());
  return config;
}

std::string glmConfigToJson(const GlmConfig& config) {
  const json object = {
      {"add_bias_fnn", !config.gatedFfn},
      {"architectures", {"EsmForMaskedLM"}},
      {"attention_probs_dropout_prob", 0.0},
      {"emb_layer_norm_before", config.layerNormBefore},
      {"hidden_dropout_prob", 0.0},
      {"hidden_size", config.hiddenSize},
      {"initializer_range", config.initializerRange},
      {"intermediate_size", config.ffnSize},
      {"layer_norm_eps", config.layerNormEps},
      {"mask_token_id", config.maskTokenId},
      {"max_position_embeddings", config.maxPositions},
      {"num_attention_heads", config.heads},
      {"num_hidden_layers", config.layers},
      {"pad_token_id", config.padTokenId},
      {"position_embedding_type", config.positions == PositionEmbedding::Rotary ? "rotary" : "absolute"},
      {"tie_word_embeddings", config.tiedHead},
      {"token_dropout", config.tokenDropout},
      {"torch_dtype", "float32"},
      {"vocab_size", config.vocabularySize},
  };
  return jsonText(object, 2) + "\n";
}

Result<GlmNotes> readGlmNotes(const std::filesystem::path& folder) {
  GlmNotes notes;
  const std::filesystem::path path = folder / "dglm.json";
  if (!std::filesystem::exists(path))
    return notes;
  DGLM_TRY(const std::string text, readTextFile(path, kLargestNotes));
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object())
    return invalid(path.string(), Why::inEnglish("it is not a JSON object"));
  KeyReader keys(object);
  if (object.contains("window"))
    notes.windowTokens = keys.count("window", 8, kLargestSize);
  if (keys.problem())
    return invalid(path.string(), *keys.problem());
  return notes;
}

}  // namespace dglm
