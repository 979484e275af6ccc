// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/sae/activation_rows.h"
#include "core/sae/flat_yaml.h"

namespace dglm {

struct JobContext;

/// Activations that lie on a disk.
struct SavedActivations {
  std::unique_ptr<ActivationRows> rows;
  int64_t chunkRows = 0;                                     ///< rows drawn together, of random windows; 0: others
  std::vector<FlatYaml> sources = std::vector<FlatYaml>(1);  ///< of each layer: what is known of where it comes from
  std::vector<std::filesystem::path> indices = {};  ///< of each layer: the index.json of shards; none for others
};

/// What --activations takes: a safetensors file or checkpoint with the tensor `activations`; a folder that 'activations
/// --shards' wrote (index.json); the reference's activations.pt or activations.dat (half precision) beside
/// metadata.json or metadata.yaml, in this folder or in folders of it, by name, whose rows are mixed each by themselves
/// (nt_spec 5.6). A folder is read as its rows are asked for, a checkpoint of the reference's one at a time. Errors:
/// those of the files, InvalidArgument where it is none of these, holds several layers or was not written to its end.
Result<SavedActivations> openSavedActivations(const std::filesystem::path& path, const JobContext& job);

/// Those of several layers of one folder of 'activations --shards --layers', side by side in each row.
Result<SavedActivations> openSavedLayers(const std::filesystem::path& folder, std::span<const int> layers,
                                         const JobContext& job);

}  // namespace dglm
