// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/site.h"
#include "core/study/model_output.h"
#include "core/study/model_rows.h"

namespace dglm {

constexpr int64_t kUsualShardBytes = 256 << 20;

struct ShardsRequest {
  ModelReadingRequest reading;
  Site site = Site::FfnOutput;
  std::vector<int> layers;  ///< ascending or not, each once
  std::filesystem::path folder;
  bool hasLayerFolders = false;  ///< each layer's shards in a folder of its own, layer-3
  int64_t shardBytes = kUsualShardBytes;
  /// So many rows of random windows (rounded up to whole chunks of them), as `train sae` draws them with this seed, in
  /// place of the records' tokens; reading.maxTokens is their window. 0: the records' tokens.
  int64_t randomRows = 0;
  uint64_t seed = 42;
  bool byRecord = false;  ///< records do not share batches: the bytes do not depend on which others are read
  bool resume = false;
};

struct ShardsReport {
  RowsReport rows;
  std::vector<std::filesystem::path> folders;  ///< of each layer: what --activations takes
  int64_t shards = 0;                          ///< of a layer
  int64_t rowsKept = 0;                        ///< from before resuming
};

/// `activations --shards`: activations of all layers from one pass of the model, in safetensors files of bounded size
/// with index tensors, and an index.json a layer (activation_index.h). Neither rows nor index tensors are ever held
/// whole. A stopped or killed run keeps its whole shards, and ends, resumed, with the bytes of an uninterrupted one.
/// Errors: InvalidArgument, CannotResume, LayerOutOfRange, DiskFull before the model runs, those of readers and files,
/// Cancelled, saying how to go on.
Result<ShardsReport> writeActivationShards(const ShardsRequest& request, const JobContext& job,
                                           const RunAnnouncement& announce = {});

}  // namespace dglm
