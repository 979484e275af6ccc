// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// A checkpoint in several files, as the index that the model hub puts beside them has it ("weight_map").
struct ShardIndex {
  struct Shard {
    std::filesystem::path file;
    std::vector<std::string> tensors;
  };
  std::vector<Shard> shards;  ///< in the order of their names
};

/// Reads and checks model.safetensors.index.json or pytorch_model.bin.index.json. Shards lie beside the index: a name
/// that leads elsewhere is refused. Errors: FileNotFound, CannotOpenFile, MalformedFile.
Result<ShardIndex> readShardIndex(const std::filesystem::path& index);

/// The tensors that the index names, from its shards. Errors: as the containers', TensorMissing, Cancelled.
Result<TensorFile> readShards(const ShardIndex& index, const JobContext& job = {});

}  // namespace dglm
