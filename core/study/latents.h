// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/dictionary.h"
#include "core/study/model_rows.h"

namespace dglm {

struct LatentsRequest {
  ModelReadingRequest sequences;
  std::filesystem::path dictionary;
  DictionaryExpectation expected;
  int layer = 0;
  Site site = Site::FfnOutput;
  /// In place of the model: SavedReadings::open, which tells layer, site and how the sequences were read.
  std::vector<std::filesystem::path> activations = {};
  std::optional<int> layerOfActivations = {};  ///< which, where they are of several
  std::vector<int> latents;  ///< tracks and CSV: only these; empty = all (bedGraph and bigWig need some)
  std::filesystem::path out;
};

struct LatentsReport {
  int64_t records = 0;
  int64_t tokens = 0;  ///< of all readings, <cls> not counted
  int64_t nonzeros = 0;
  std::vector<std::filesystem::path> files;
  std::optional<WeightOverlay> finetuned;
  std::vector<std::string> warnings;
};

/// `latents`: sequences through model and dictionary in one pass; dense codes are never held. The output is told by its
/// suffix: .safetensors (CSR and index tensors, a row a token, <cls> first), .csv (record, start, end, latent,
/// activation; 1-based; a row a token, with several readings a row a nucleotide with their mean), .bedgraph[.gz] (per
/// base, the mean over the frames, a track line each), .bw (one file a latent: NAME.L3-412.bw when several are asked
/// for). The sequences are those of `activations` or among them. Errors: LatentOutOfRange, UnsupportedFormat (suffix),
/// InvalidArgument (the batch top-k), and those of reader and writers.
Result<LatentsReport> writeLatents(const LatentsRequest& request, const JobContext& job);

struct EncodeRequest {
  std::filesystem::path dictionary;
  DictionaryExpectation expected;
  std::filesystem::path activations;  ///< safetensors with `activations` [tokens, d]
  std::filesystem::path out;
  EncodeOptions encode = {};
  bool dense = false;
};

struct EncodeReport {
  int64_t tokens = 0;
  int64_t nonzeros = 0;
  std::vector<std::string> warnings;
};

/// `encode`: the dictionary's code of the tensor `activations` in a safetensors file: CSR `indptr` I64 [tokens + 1],
/// `indices` I32, `values` F32, or with `dense` `latents` F32 [tokens, dict]. Index tensors are passed on.
Result<EncodeReport> encodeActivations(const EncodeRequest& request, const JobContext& job);

}  // namespace dglm
