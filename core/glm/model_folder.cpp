// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/model_folder.h"

#include <array>
#include <limits>

#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/tensor/sharded_tensors.h"
#include "core/tensor/tensor_check.h"
#include "core/tensor/wrapped_names.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kLargestText = 16 << 20;  // a vocabulary of a million tokens
constexpr std::array kWeightNames = {"model.safetensors", "pytorch_model.bin"};

fs::path indexFile(const fs::path& folder, const char* name) {
  return folder / (std::string(name) + ".index.json");
}

Error noWeights(const fs::path& folder) {
  return {ErrorKind::ModelFileMissing, {folder.string(), Why("model.safetensors or pytorch_model.bin")}};
}

}  // namespace

Status checkIsModelFolder(const fs::path& folder) {
  std::error_code ignored;
  if (fs::is_directory(folder, ignored))
    return {};
  if (!fs::exists(folder, ignored))
    return Error{ErrorKind::FileNotFound, {folder.string()}};
  return Error{
      ErrorKind::MalformedFile,
      {folder.string(), "gLM", Why("a gLM is a folder with config.json, vocab.txt and weights, and this is a file")}};
}

Result<std::string> readModelText(const fs::path& folder, const char* name) {
  Result<std::string> text = readTextFile(folder / name, kLargestText);
  if (text.hasError() && text.error().kind == ErrorKind::FileNotFound)
    return Error{ErrorKind::ModelFileMissing, {folder.string(), name}};
  return text;
}

Result<ModelTensors> readModelTensors(const fs::path& folder, const JobContext& job) {
  for (const char* name : kWeightNames) {
    const fs::path whole = folder / name;
    if (fs::exists(whole)) {
      DGLM_TRY(TensorFile tensors, readTensorFile(whole, job));
      unwrapNames(tensors);
      return ModelTensors{std::move(tensors), {whole}};
    }
    const fs::path index = indexFile(folder, name);
    if (fs::exists(index)) {
      DGLM_TRY(const ShardIndex shards, readShardIndex(index));
      DGLM_TRY(TensorFile tensors, readShards(shards, job));
      unwrapNames(tensors);
      ModelTensors model{std::move(tensors), {}};
      for (const ShardIndex::Shard& shard : shards.shards)
        model.files.push_back(shard.file);
      return model;
    }
  }
  return noWeights(folder);
}

Status checkModelTensors(const fs::path& folder) {
  for (const char* name : kWeightNames) {
    if (const fs::path whole = folder / name; fs::exists(whole))
      return checkTensorFile(whole);
    if (const fs::path index = indexFile(folder, name); fs::exists(index)) {
      DGLM_TRY(const ShardIndex shards, readShardIndex(index));
      for (const ShardIndex::Shard& shard : shards.shards)
        DGLM_CHECK(checkTensorFile(shard.file));
      return {};
    }
  }
  return noWeights(folder);
}

int64_t tokenizerLimit(const fs::path& folder) {
  constexpr int64_t kNone = std::numeric_limits<int64_t>::max();
  constexpr double kLargestMeant = 1e9;  // tokenizers without a limit are saved with 1e30
  const Result<std::string> text = readModelText(folder, "tokenizer_config.json");
  if (text.hasError())
    return kNone;
  const nlohmann::json object = nlohmann::json::parse(text.value(), nullptr, false);
  if (!object.is_object() || !object.contains("model_max_length") || !object["model_max_length"].is_number())
    return kNone;
  const double limit = object["model_max_length"].get<double>();
  return limit >= 1 && limit <= kLargestMeant ? static_cast<int64_t>(limit) : kNone;
}

}  // namespace dglm
