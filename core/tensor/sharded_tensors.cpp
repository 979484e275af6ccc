// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/sharded_tensors.h"

#include <map>

#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kLargestIndex = 16 << 20;  // that of a model with a thousand tensors has 100 kB

/// A plain file name: nothing that leads out of the folder of the index.
bool isPlainName(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find_first_of("/\\:") == std::string::npos;
}

}  // namespace

Result<ShardIndex> readShardIndex(const fs::path& index) {
  const auto malformed = [&index](const ErrorArgument& why) {
    return Error{ErrorKind::MalformedFile, {index.string(), Why::inEnglish("index of weights"), why}};
  };
  DGLM_TRY(const std::string text, readTextFile(index, kLargestIndex));
  const nlohmann::json object = nlohmann::json::parse(text, nullptr, false);
  if (!object.is_object() || !object.contains("weight_map") || !object["weight_map"].is_object())
    return malformed(Why::inEnglish("it has no weight_map"));
  std::map<std::string, std::vector<std::string>> byFile;
  for (const auto& [tensor, file] : object["weight_map"].items()) {
    if (!file.is_string() || !isPlainName(file.get<std::string>()))
      return malformed(Why::inEnglish("the file of '%1' is not a name in the same folder", {tensor}));
    byFile[file.get<std::string>()].push_back(tensor);
  }
  if (byFile.empty())
    return malformed(Why::inEnglish("its weight_map is empty"));
  ShardIndex shards;
  for (auto& [file, tensors] : byFile)
    shards.shards.push_back({index.parent_path() / file, std::move(tensors)});
  return shards;
}

Result<TensorFile> readShards(const ShardIndex& index, const JobContext& job) {
  TensorFile all;
  for (const ShardIndex::Shard& shard : index.shards) {
    DGLM_TRY(const TensorFile file, readTensorFile(shard.file, job));
    for (const std::string& name : shard.tensors) {
      const at::Tensor* tensor = file.find(name);
      if (!tensor)
        return Error{ErrorKind::TensorMissing, {shard.file.string(), name}};
      all.add(name, *tensor);
    }
  }
  return all;
}

}  // namespace dglm
