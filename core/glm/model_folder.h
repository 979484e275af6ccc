// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room: the files of a model hub folder.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// Errors: FileNotFound, MalformedFile for a file in the folder's place.
Status checkIsModelFolder(const std::filesystem::path& folder);

/// config.json, vocab.txt or another small text of the folder. Errors: ModelFileMissing, and a file too large for one.
Result<std::string> readModelText(const std::filesystem::path& folder, const char* name);

/// The folder's tensors and the files they came from.
struct ModelTensors {
  TensorFile tensors;
  std::vector<std::filesystem::path> files;
};

/// The first there is of model.safetensors, its shards, pytorch_model.bin and its shards. Errors: ModelFileMissing and
/// the containers' own.
Result<ModelTensors> readModelTensors(const std::filesystem::path& folder, const JobContext& job);

/// Whether they are there and can be opened (checkTensorFile); their numbers are not read.
Status checkModelTensors(const std::filesystem::path& folder);

/// The longest input in tokens by tokenizer_config.json (`model_max_length`); the maximum of int64 where it gives none.
int64_t tokenizerLimit(const std::filesystem::path& folder);

}  // namespace dglm
