// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>

#include "core/base/result.h"
#include "core/glm/config.h"
#include "core/glm/site.h"
#include "core/glm/transformer.h"
#include "core/sequence/tokens.h"

namespace dglm {

/// A genomic language model as it stands in a folder: configuration, vocabulary and weights. Immutable once loaded and
/// safe to share between threads.
struct Glm {
  std::filesystem::path folder;
  GlmConfig config;
  GlmNotes notes;
  Vocabulary vocabulary;
  Transformer transformer;

  /// The window in which whole records are read: the model's own, at most what its positions allow.
  int64_t windowTokens() const;
  Status checkLayer(int64_t layer) const;
};

/// Opens a model hub folder: config.json, vocab.txt, and model.safetensors or pytorch_model.bin.
/// Errors: ModelFileMissing, ModelConfigInvalid, VocabularyInvalid, TensorMissing, TensorShape and the containers' own.
Result<Glm> loadGlm(const std::filesystem::path& folder);

/// The vocabulary of a model folder alone.
Result<Vocabulary> loadVocabulary(const std::filesystem::path& folder);

/// Number type of stored weights.
enum class StoredAs { Fp32, Fp16 };

/// Writes config.json, vocab.txt, tokenizer files, dglm.json and model.safetensors into the folder (made if absent).
Status saveGlm(const std::filesystem::path& folder, const GlmConfig& config, const GlmNotes& notes,
               const Vocabulary& vocabulary, const Transformer& transformer, StoredAs storedAs = StoredAs::Fp32);

}  // namespace dglm
