// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/glm.h"

#include <torch/torch.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/base/atomic_file.h"
#include "core/tensor/tensor_file.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Result<std::string> readWhole(const fs::path& folder, const char* name) {
  std::ifstream in(folder / name, std::ios::binary);
  if (!in)
    return Error{ErrorKind::ModelFileMissing, {folder.string(), name}};
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

Status writeWhole(const fs::path& path, const std::string& text) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  DGLM_CHECK(file.write(text));
  return file.commit();
}

Result<fs::path> weightsFile(const fs::path& folder) {
  for (const char* name : {"model.safetensors", "pytorch_model.bin"})
    if (fs::exists(folder / name))
      return folder / name;
  return Error{ErrorKind::ModelFileMissing, {folder.string(), "model.safetensors or pytorch_model.bin"}};
}

/// v1's list ends with <eos> and <bos>, which have no embedding (nt_spec section 2): the model cannot read them.
Result<Vocabulary> withEmbeddings(Vocabulary vocabulary, int64_t embeddings, const std::string& source) {
  const int64_t listed = vocabulary.size();
  for (int64_t id = embeddings; id < listed; ++id)
    if (!vocabulary.token(static_cast<int32_t>(id)).starts_with('<'))
      return Error{
          ErrorKind::VocabularyInvalid,
          {source, "it has " + std::to_string(listed) + " tokens, the configuration " + std::to_string(embeddings)}};
  if (listed <= embeddings)
    return vocabulary;
  std::string text;
  for (int64_t id = 0; id < embeddings; ++id)
    text += vocabulary.token(static_cast<int32_t>(id)) + "\n";
  return Vocabulary::fromText(text, source);
}

std::string tokenizerConfig() {
  const nlohmann::json object = {{"clean_up_tokenization_spaces", true},
                                 {"eos_token", nullptr},
                                 {"model_max_length", 2048},
                                 {"tokenizer_class", "EsmTokenizer"}};
  return object.dump(2) + "\n";
}

std::string specialTokens() {
  const nlohmann::json object = {
      {"cls_token", "<cls>"}, {"mask_token", "<mask>"}, {"pad_token", "<pad>"}, {"unk_token", "<unk>"}};
  return object.dump(2) + "\n";
}

}  // namespace

int64_t Glm::windowTokens() const {
  return std::min(notes.windowTokens, config.longestInput());
}

Status Glm::checkLayer(int64_t layer) const {
  if (layer < 0 || layer >= config.layers)
    return Error{ErrorKind::LayerOutOfRange, {std::to_string(layer), std::to_string(config.layers - 1)}};
  return {};
}

Result<Vocabulary> loadVocabulary(const fs::path& folder) {
  if (!fs::is_directory(folder))
    return Error{ErrorKind::FileNotFound, {folder.string()}};
  DGLM_TRY(const std::string text, readWhole(folder, "vocab.txt"));
  return Vocabulary::fromText(text, (folder / "vocab.txt").string());
}

Result<Glm> loadGlm(const fs::path& folder) {
  if (!fs::is_directory(folder))
    return Error{ErrorKind::FileNotFound, {folder.string()}};
  DGLM_TRY(const std::string configText, readWhole(folder, "config.json"));
  DGLM_TRY(const GlmConfig config, parseGlmConfig(configText, (folder / "config.json").string()));
  DGLM_TRY(Vocabulary listed, loadVocabulary(folder));
  DGLM_TRY(Vocabulary vocabulary,
           withEmbeddings(std::move(listed), config.vocabularySize, (folder / "vocab.txt").string()));
  DGLM_TRY(const GlmNotes notes, readGlmNotes(folder));
  DGLM_TRY(const fs::path weights, weightsFile(folder));
  DGLM_TRY(const TensorFile file, readTensorFile(weights));
  DGLM_TRY(Transformer transformer, Transformer::fromTensors(config, file, weights.string()));
  return Glm{folder, config, notes, std::move(vocabulary), std::move(transformer)};
}

Status saveGlm(const fs::path& folder, const GlmConfig& config, const GlmNotes& notes, const Vocabulary& vocabulary,
               const Transformer& transformer, StoredAs storedAs) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure)
    return Error{ErrorKind::CannotWriteFile, {folder.string(), failure.message()}};
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
  return writeWhole(folder / "dglm.json", nlohmann::json{{"window", notes.windowTokens}}.dump(2) + "\n");
}

}  // namespace dglm
