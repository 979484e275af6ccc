// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/tensor/sparse_code.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// SAE architectures of nt_spec section 5.1. Only BatchTopK (and TopK, which has the same keys) opens today.
enum class Architecture { BatchTopK };

/// "BatchTopK", as the reference names the class.
std::string_view architectureName(Architecture architecture);

/// What a dictionary is, without its weights.
struct DictionaryFacts {
  Architecture architecture = Architecture::BatchTopK;
  int64_t activationDim = 0;
  int64_t dictSize = 0;
  int64_t k = 0;
  double threshold = -1;  ///< -1: never set, then every positive pre-activation is kept
  bool normalizeToSqrtD = false;
};

/// How encode chooses what stays (nt_spec 5.2): values above the learned threshold, or the k * rows largest of the
/// batch.
enum class Selection { Threshold, BatchTopK };

/// A sparse autoencoder: encoder, decoder, threshold. Immutable and safe to share between threads once loaded.
class Dictionary {
 public:
  /// Opens `ae.pt`, `checkpoint.pt` or safetensors. Errors: as readTensorFile, UnknownDictionary, TensorShape.
  static Result<Dictionary> load(const std::filesystem::path& path);
  /// The same from a state dict in memory; `name` stands for the file in errors.
  static Result<Dictionary> fromState(const TensorFile& state, const std::string& name);

  Dictionary(Dictionary&&) noexcept;
  Dictionary& operator=(Dictionary&&) noexcept;
  ~Dictionary();

  const DictionaryFacts& facts() const;

  /// x_ND [tokens, activationDim] fp32 -> sparse code [tokens, dictSize]. Never normalises (nt_spec 5.2); `normalise`
  /// applies the reference's forward scaling x / |x| * sqrt(D) first (nt_spec 5.3).
  Result<SparseCode> encode(const at::Tensor& x_ND, Selection selection = Selection::Threshold,
                            bool normalise = false) const;

  /// Sparse code -> [tokens, activationDim] fp32, gathering only the active decoder columns.
  Result<at::Tensor> decode(const SparseCode& code) const;

  /// Decoder directions [dictSize, activationDim], unit rows as trained.
  at::Tensor decoderRows() const;

 private:
  struct Weights;
  explicit Dictionary(std::shared_ptr<const Weights> weights);
  std::shared_ptr<const Weights> weights_;
};

/// Writes a state dict that passes the checks of load: safetensors where the path ends so, else a PyTorch checkpoint
/// that the reference opens. Errors: as load, CannotWriteFile.
Status saveDictionary(const std::filesystem::path& path, const TensorFile& state);

}  // namespace dglm
