// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>

#include "core/sae/dictionary.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// Keys of a BatchTopK state dict, in the order in which the reference saves them (nt_spec section 5.1).
namespace state_key {
inline constexpr const char* kDecoderBias = "b_dec";                  ///< [D]
inline constexpr const char* kK = "k";                                ///< int32 scalar
inline constexpr const char* kThreshold = "threshold";                ///< fp32 scalar, -1: never set; JumpReLU: [F]
inline constexpr const char* kRescale = "activation_rescale_factor";  ///< [F]; ones where it is missing
inline constexpr const char* kNormalise = "normalize_to_sqrt_d";      ///< bool scalar; false where it is missing
inline constexpr const char* kDecoderWeight = "decoder.weight";       ///< [D, F]
inline constexpr const char* kEncoderWeight = "encoder.weight";       ///< [F, D]
inline constexpr const char* kEncoderBias = "encoder.bias";           ///< [F]
inline constexpr const char* kGroupSizes = "group_sizes";             ///< [groups], of a Matryoshka BatchTopK alone
}  // namespace state_key

/// The architecture that the names of the tensors tell; BatchTopK for TopK and for a Matryoshka BatchTopK too. None
/// where it is no autoencoder of the reference.
std::optional<Architecture> recogniseArchitecture(const TensorFile& state);

/// The facts of a state dict whose names, shapes and values have been checked, without looking through its weights
/// (rescaled and nonFiniteWeights stay unset). `file` is named in errors, as Dictionary::load's.
Result<DictionaryFacts> checkDictionaryState(const TensorFile& state, const std::string& file,
                                             const DictionaryExpectation& expected = {});

/// The same with the weights.
Result<DictionaryWeights> dictionaryWeightsOf(const TensorFile& state, const std::string& file,
                                              const DictionaryExpectation& expected);

/// InvalidArgument naming both numbers where the facts are not what the user expects.
Status checkExpectation(const DictionaryFacts& facts, const DictionaryExpectation& expected);

}  // namespace dglm
