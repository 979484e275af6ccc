// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "core/shelf/catalogue.h"

namespace dglm {

/// What a folder looks like from its files: config.json and vocab.txt make a gLM, weights of an SAE a dictionary.
std::optional<ModelKind> kindOfFolder(const std::filesystem::path& folder);

/// The weights of the SAE in a folder: a file under one of the usual names, or the only .pt or .safetensors file; the
/// folder itself where it is an unzipped checkpoint.
std::optional<std::filesystem::path> dictionaryFileIn(const std::filesystem::path& folder);

/// The layer that the SAE's config.yaml (`layer:`), SAELens configuration (`hook_layer`) or dictionary_learning's
/// config.json (`layer` of its `trainer`) names.
std::optional<int> layerInConfig(const std::filesystem::path& folder);

/// True while a download has not ended.
bool holdsPartFile(const std::filesystem::path& folder);

/// Bytes of the folder's files; sub-folders are not looked into.
int64_t bytesIn(const std::filesystem::path& folder);
/// Bytes of a file; 0 where it cannot be told.
int64_t bytesOf(const std::filesystem::path& file);

/// A model that a user points at, and what opens it.
struct PointedModel {
  ModelKind kind = ModelKind::Glm;
  std::filesystem::path path;
};

/// The model that a path belongs to: a gLM's folder or one of its files (config.json, vocab.txt, weights), an SAE's
/// folder, its configuration there, or its file. Nothing for any other file or folder.
std::optional<PointedModel> modelAt(const std::filesystem::path& path);

}  // namespace dglm
