// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/glm.h"

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/base/json_text.h"
#include "core/glm/model_folder.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/torch_error.h"
#include "core/tensor/wrapped_names.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Status writeWhole(const fs::path& path, const std::string& text) {
  return writeAtomically(path, text);
}

/// v1's list ends with <eos> and <bos>, which have no embedding (nt_spec section 2): the model cannot read them.
Result<Vocabulary> withEmbeddings(Vocabulary vocabulary, int64_t embeddings, const std::string& source) {
  const int64_t listed = vocabulary.size();
  for (int64_t id = embeddings; id < listed; ++id)
    if (!vocabulary.token(static_cast<int32_t>(id)).starts_with('<'))
      return Error{ErrorKind::VocabularyInvalid,
                   {source, Why("it has %1 tokens, the configuration %2",
                                {std::to_string(listed), std::to_string(embeddings)})}};
  if (listed <= embeddings)
    return vocabulary;
  std::string text;
  for (int64_t id = 0; id < embeddings; ++id)
    text += vocabulary.token(static_cast<int32_t>(id)) + "\n";
  return Vocabulary::fromText(text, source);
}

/// A mask that the vocabulary has under another number would be read as an ordinary token.
Status checkMaskToken(const GlmConfig& config, const Vocabulary& vocabulary, const std::string& source) {
  if (config.maskTokenId == vocabulary.maskId())
    return {};
  return Error{ErrorKind::ModelConfigInvalid,
               {source, Why("mask_token_id is %1, and <mask> is token %2 of vocab.txt",
                            {std::to_string(config.maskTokenId), std::to_string(vocabulary.maskId())})}};
}

std::string tokenizerConfig() {
  const nlohmann::json object = {{"clean_up_tokenization_spaces", true},
                                 {"eos_token", nullptr},
                                 {"model_max_length", 2048},
                                 {"tokenizer_class", "EsmTokenizer"}};
  return jsonText(object, 2) + "\n";
}

std::string specialTokens() {
  const nlohmann::json object = {
      {"cls_token", "<cls>"}, {"mask_token", "<mask>"}, {"pad_token", "<pad>"}, {"unk_token", "<unk>"}};
  return jsonText(object, 2) + "\n";
}

std::string counted(size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

/// The first names of a list, for a sentence.
std::string someOf(const std::vector<std::string>& names) {
  constexpr size_t kMost = 3;
  std::string text;
  for (size_t i = 0; i < std::min(names.size(), kMost); ++i)
    text += (i == 0 ? "" : ", ") + names[i];
  return names.size() > kMost ? text + ", ..." : text;
}

/// Lays fine-tuned weights over, looks at the numbers and moves them to where they compute.
Status finishLoading(Glm& glm, const GlmLoading& loading, const JobContext& job) {
  return catchingTorch("loading " + glm.folder.string(), [&]() -> Status {
    if (!loading.finetuned.empty()) {
      DGLM_TRY(TensorFile finetuned, readTensorFile(loading.finetuned, job));
      unwrapNames(finetuned);
      DGLM_TRY(glm.finetuned, glm.transformer.layOver(finetuned, loading.finetuned.string()));
      glm.weightFiles.push_back(loading.finetuned);
    }
    glm.nonFinite = glm.transformer.nonFinite(job.stop);
    glm.transformer.computeIn(loading.compute, job.stop);
    return job.checkpoint();
  });
}

}  // namespace

int64_t Glm::longestInput() const {
  return std::min(config.longestInput(), tokenizerLimit);
}

int64_t Glm::windowTokens() const {
  return std::min(notes.windowTokens, longestInput());
}

Status Glm::checkLayer(int64_t layer) const {
  if (layer < 0 || layer >= config.layers)
    return Error{ErrorKind::LayerOutOfRange, {std::to_string(layer), std::to_string(config.layers - 1)}};
  return {};
}

Status Glm::checkWindow(const std::string& option, int64_t tokens) const {
  if (tokens <= longestInput())
    return {};
  return Error{ErrorKind::InvalidArgument,
               {option, std::to_string(tokens),
                Why("this model reads at most %1 tokens at once, <cls> included", {std::to_string(longestInput())})}};
}

Status Glm::checkHead() const {
  if (transformer.hasHead())
    return {};
  return Error{ErrorKind::MalformedFile,
               {weightFiles.empty() ? folder.string() : weightFiles[0].string(), "logits",
                Why("its weights have no language-model head (lm_head); activations and latents need none")}};
}

std::vector<std::string> Glm::warnings() const {
  std::vector<std::string> sentences;
  if (finetuned && finetuned->changed == 0)
    sentences.push_back("The fine-tuned weights are the same as the model's own: nothing changed.");
  if (finetuned && !finetuned->leftOver.empty())
    sentences.push_back("Left out " + counted(finetuned->leftOver.size(), "tensor") +
                        " of the fine-tuned weights that this model has no place for: " + someOf(finetuned->leftOver) +
                        ".");
  if (!nonFinite.empty())
    sentences.push_back("NaN or infinite numbers in " + counted(nonFinite.size(), "tensor") +
                        " of the model: " + someOf(nonFinite) + ". What it computes will not be finite either.");
  return sentences;
}

Result<Vocabulary> loadVocabulary(const fs::path& folder) {
  DGLM_CHECK(checkIsModelFolder(folder));
  DGLM_TRY(const std::string text, readModelText(folder, "vocab.txt"));
  return Vocabulary::fromText(text, (folder / "vocab.txt").string());
}

Result<Glm> loadGlm(const fs::path& folder, const GlmLoading& loading, const JobContext& job) {
  DGLM_CHECK(checkIsModelFolder(folder));
  DGLM_TRY(const std::string configText, readModelText(folder, "config.json"));
  DGLM_TRY(const GlmConfig config, parseGlmConfig(configText, (folder / "config.json").string()));
  DGLM_TRY(Vocabulary listed, loadVocabulary(folder));
  DGLM_TRY(Vocabulary vocabulary,
           withEmbeddings(std::move(listed), config.vocabularySize, (folder / "vocab.txt").string()));
  DGLM_CHECK(checkMaskToken(config, vocabulary, (folder / "config.json").string()));
  DGLM_TRY(const GlmNotes notes, readGlmNotes(folder));
  DGLM_TRY(ModelTensors weights, readModelTensors(folder, job));
  DGLM_TRY(Transformer transformer,
           Transformer::fromTensors(config, weights.tensors, weights.files.front().string(), job.stop));
  Glm glm{folder, config, notes, std::move(vocabulary), std::move(transformer)};
  glm.weightFiles = std::move(weights.files);
  glm.tokenizerLimit = tokenizerLimit(folder);
  DGLM_CHECK(finishLoading(glm, loading, job));
  return glm;
}

Status saveGlm(const fs::path& folder, const GlmConfig& config, const GlmNotes& notes, const Vocabulary& vocabulary,
               const Transformer& transformer, StoredAs storedAs) {
  DGLM_CHECK(makeFolder(folder));
  TensorFile file = transformer.toTensors();
  if (storedAs == StoredAs::Fp16)
    for (at::Tensor& tensor : file.tensors)
      tensor = tensor.to(at::kHalf);
  file.metadata["format"] = "pt";
  DGLM_CHECK(writeSafetensors(folder / "model.safetensors", file));
  DGLM_CHECK(writeWhole(folder / "config.json", glmConfigToJson(config)));
  DGLM_CHECK(writeWhole(folder / "vocab.txt", vocabulary.toText()));
  DGLM_CHECK(writeWhole(folder / "tokenizer_config.json", tokenizerConfig()));
  DGLM_CHECK(writeWhole(folder / "special_tokens_map.json", specialTokens()));
  return writeWhole(folder / "dglm.json", jsonText(nlohmann::json{{"window", notes.windowTokens}}, 2) + "\n");
}

}  // namespace dglm
