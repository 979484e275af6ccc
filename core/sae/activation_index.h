// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/sae/flat_yaml.h"

namespace dglm {

/// A file of a folder of activations.
struct ActivationShard {
  std::string file;  ///< its name in the folder
  int64_t rows = 0;
  std::string sha256;
};

/// Rows [firstRow, firstRow + rows) are a record's tokens.
struct IndexedRecord {
  std::string id;
  int64_t firstRow = 0;
  int64_t rows = 0;
  std::string sha256 = {};  ///< of its bases and topology; empty in an index of an older version
};

/// index.json of a folder of activations: what its rows are, and in which safetensors files they lie, one behind the
/// other.
struct ActivationIndex {
  FlatYaml source;  ///< what the rows come from: model, layer, site, ...; the same on resuming
  int64_t width = 0;
  int64_t rows = 0;       ///< of all shards once they are whole
  int64_t shardRows = 0;  ///< of every shard but the last
  /// Rows that were drawn together, of random windows as `train sae` draws them; 0: tokens of the records in order.
  int64_t chunkRows = 0;
  std::vector<ActivationShard> shards;  ///< that are whole
  std::vector<IndexedRecord> records;   ///< none of random windows

  int64_t rowsWritten() const;
  bool isWhole() const { return rowsWritten() == rows; }
};

/// Where it stands in its folder.
std::filesystem::path activationIndexFile(const std::filesystem::path& folder);

/// Errors: FileNotFound, CannotOpenFile, MalformedFile.
Result<ActivationIndex> readActivationIndex(const std::filesystem::path& folder);

/// Written beside its place and renamed. Errors: CannotWriteFile, DiskFull.
Status writeActivationIndex(const std::filesystem::path& folder, const ActivationIndex& index);

/// The folder of one layer, in that of several.
std::filesystem::path folderOfLayer(const std::filesystem::path& folder, int64_t layer);

}  // namespace dglm
