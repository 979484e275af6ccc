// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/glm/config.h"
#include "core/glm/site.h"
#include "core/glm/transformer.h"
#include "core/sequence/tokens.h"
#include "core/tensor/device.h"

namespace dglm {

/// How a model is loaded.
struct GlmLoading {
  std::filesystem::path finetuned;  ///< weights laid over the folder's own; empty = none
  ComputeOptions compute;
};

/// A genomic language model as it stands in a folder: configuration, vocabulary and weights. Immutable once loaded and
/// safe to share between threads.
struct Glm {
  std::filesystem::path folder;
  GlmConfig config;
  GlmNotes notes;
  Vocabulary vocabulary;
  Transformer transformer;

  std::vector<std::filesystem::path> weightFiles = {};  ///< that the weights came from, fine-tuned ones last
  std::optional<WeightOverlay> finetuned = std::nullopt;
  std::vector<std::string> nonFinite = {};  ///< tensors with NaN or infinities: they are loaded, results will be none
  int64_t tokenizerLimit = std::numeric_limits<int64_t>::max();  ///< of tokenizer_config.json

  /// The longest input in tokens, <cls> included, that positions and tokenizer allow.
  int64_t longestInput() const;
  /// The window in which whole records are read: the model's own, at most the longest input.
  int64_t windowTokens() const;

  Status checkLayer(int64_t layer) const;
  /// InvalidArgument for a window, asked for as `option`, that is longer than the longest input.
  Status checkWindow(const std::string& option, int64_t tokens) const;
  /// TensorMissing for an encoder without masked-LM head.
  Status checkHead() const;

  /// What a user should know about the weights, in sentences; empty for a plain model.
  std::vector<std::string> warnings() const;
};

/// Opens a model hub folder: config.json, vocab.txt, and model.safetensors or pytorch_model.bin, whole or in shards.
/// Errors: ModelFileMissing, ModelConfigInvalid, VocabularyInvalid, TensorMissing, TensorShape, DeviceUnavailable,
/// Cancelled (looked at between tensors) and the containers' own.
Result<Glm> loadGlm(const std::filesystem::path& folder, const GlmLoading& loading = {}, const JobContext& job = {});

/// The vocabulary of a model folder alone.
Result<Vocabulary> loadVocabulary(const std::filesystem::path& folder);

/// Number type of stored weights.
enum class StoredAs { Fp32, Fp16 };

/// Writes config.json, vocab.txt, tokenizer files, dglm.json and model.safetensors into the folder (made if absent).
Status saveGlm(const std::filesystem::path& folder, const GlmConfig& config, const GlmNotes& notes,
               const Vocabulary& vocabulary, const Transformer& transformer, StoredAs storedAs = StoredAs::Fp32);

}  // namespace dglm
