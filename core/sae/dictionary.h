// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/architecture.h"
#include "core/tensor/sparse_code.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// What a dictionary is, without its weights.
struct DictionaryFacts {
  Architecture architecture = Architecture::BatchTopK;
  bool architectureIsAssumed = false;  ///< nothing tells whether it is a BatchTopK or a TopK: taken for the former
  int64_t activationDim = 0;           ///< 0: an Identity that takes any
  int64_t dictSize = 0;
  int64_t k = 0;                 ///< BatchTopK, TopK; else 0
  double threshold = -1;         ///< BatchTopK, TopK: -1 = never set; JumpReLU: the smallest of its latents' thresholds
  double largestThreshold = -1;  ///< JumpReLU: the largest; else the same
  bool centresInput = false;     ///< a bias is subtracted from the activations before they are encoded
  bool normalizeToSqrtD = false;  ///< the reference's forward normalises (nt_spec 5.3)
  bool rescaled = false;          ///< activation_rescale_factor is not all ones
  int64_t nonFiniteWeights = 0;   ///< NaN and infinities
  std::optional<int64_t> layer;   ///< it was trained on, where a configuration beside it says so
};

/// Sentences for the user about weights that load but deserve suspicion.
std::vector<std::string> warningsOf(const DictionaryFacts& facts);
/// The same of use on this layer.
std::vector<std::string> warningsOf(const DictionaryFacts& facts, int64_t layer);

/// What the user says of a dictionary beside its file.
struct DictionaryExpectation {
  std::optional<Architecture> architecture =
      {};                     ///< decides between BatchTopK and TopK, whose tensors have the same names
  int64_t activationDim = 0;  ///< 0 = not said, here and below
  int64_t dictSize = 0;
  int64_t k = 0;
  int64_t identityDim = 0;  ///< what an Identity is used on, whose file says no dimensions; not compared

  bool operator==(const DictionaryExpectation&) const = default;
};

/// How encode chooses what stays (nt_spec 5.2). AsTrained: the class's own way. Threshold: values above the learned
/// threshold. TopK: the k largest of each token (TopK), or the k * tokens largest of all tokens given (BatchTopK).
enum class Selection { AsTrained, Threshold, TopK };

struct EncodeOptions {
  Selection selection = Selection::AsTrained;
  bool normalise = false;  ///< scale activations to length sqrt(D) first, as the reference's forward does (nt_spec 5.3)
  bool rescale = false;    ///< divide latents by activation_rescale_factor (the reference's normalize_features)
};

/// The space of a reconstruction of normalised activations. AsForward: what the reference's forward returns, which is
/// the normalised space for BatchTopK, ReLU and ReLU_Tied. Original: that of the activations (its unnormalize=True).
enum class OutputSpace { AsForward, Original };

struct DictionaryWeights;

/// A sparse autoencoder: encoder, decoder, threshold. Immutable and safe to share between threads once loaded.
class Dictionary {
 public:
  /// Opens `ae.pt`, `checkpoint.pt`, safetensors, an unzipped checkpoint, or a folder: of SAELens, or with one of
  /// these. BatchTopK and TopK are told apart by `expected`, else by config.yaml or config.json beside the file, else
  /// BatchTopK is taken. Errors: as readTensorFile, UnknownDictionary, TensorMissing, TensorShape, MalformedFile,
  /// InvalidArgument where the file is not what is expected.
  static Result<Dictionary> load(const std::filesystem::path& path, const DictionaryExpectation& expected = {},
                                 const JobContext& job = {});
  /// The same from a state dict in memory; `name` stands for the file in errors.
  static Result<Dictionary> fromState(const TensorFile& state, const std::string& name,
                                      const DictionaryExpectation& expected = {});

  Dictionary(Dictionary&&) noexcept;
  Dictionary& operator=(Dictionary&&) noexcept;
  ~Dictionary();

  const DictionaryFacts& facts() const;

  /// x_ND [tokens, activationDim] fp32 -> sparse code [tokens, dictSize]. An Identity's code holds every nonzero, of
  /// either sign. Looks at the stop token between slices of rows. Errors: DimensionMismatch; InvalidArgument for a
  /// selection or rescaling that the class has not; Cancelled.
  Result<SparseCode> encode(const at::Tensor& x_ND, const EncodeOptions& options = {},
                            const StopToken& stop = {}) const;

  /// Rows that encode() takes at a time, from the first on: pieces of as many give the code of the whole, to the bit.
  int64_t sliceRows() const;

  /// Sparse code -> [tokens, activationDim] fp32, gathering only the active decoder columns.
  Result<at::Tensor> decode(const SparseCode& code) const;

  /// The reference's forward: encode and decode, normalising where `normalise` (its checkpoint's flag). An Identity
  /// gives back x_ND.
  Result<at::Tensor> reconstruct(const at::Tensor& x_ND, bool normalise, OutputSpace space = OutputSpace::Original,
                                 const StopToken& stop = {}) const;

  /// Decoder directions [dictSize, activationDim], as trained; undefined for an Identity.
  at::Tensor decoderRows() const;

 private:
  explicit Dictionary(DictionaryWeights weights);
  Status checkWidth(const at::Tensor& x_ND) const;
  std::shared_ptr<const DictionaryWeights> weights_;
};

/// PyTorch: a checkpoint that the reference opens. SaeLens: a folder with cfg.json and sae_weights.safetensors, in
/// which BatchTopK stands as SAELens saves it, as JumpReLU with one threshold for all latents; normalize_to_sqrt_d and
/// activation_rescale_factor have no place there.
enum class DictionaryFormat { PyTorch, Safetensors, SaeLens };

/// Writes a state dict that passes the checks of load. Errors: as load, CannotWriteFile, UnsupportedFormat (an Identity
/// for SAELens).
Status saveDictionary(const std::filesystem::path& path, const TensorFile& state,
                      DictionaryFormat format = DictionaryFormat::PyTorch, const DictionaryExpectation& expected = {});

}  // namespace dglm
