// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/sae/dictionary.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// Keys of a BatchTopK state dict, in the order in which the reference saves them (nt_spec section 5.1).
namespace state_key {
inline constexpr const char* kDecoderBias = "b_dec";                  ///< [D]
inline constexpr const char* kK = "k";                                ///< int32 scalar
inline constexpr const char* kThreshold = "threshold";                ///< fp32 scalar, -1: never set
inline constexpr const char* kRescale = "activation_rescale_factor";  ///< [F]; ones where it is missing
inline constexpr const char* kNormalise = "normalize_to_sqrt_d";      ///< bool scalar; false where it is missing
inline constexpr const char* kDecoderWeight = "decoder.weight";       ///< [D, F]
inline constexpr const char* kEncoderWeight = "encoder.weight";       ///< [F, D]
inline constexpr const char* kEncoderBias = "encoder.bias";           ///< [F]
}  // namespace state_key

/// Tells the architecture from the keys alone. Errors: UnknownDictionary, naming the architecture where it is one of
/// the reference's that does not open yet.
Result<Architecture> recogniseArchitecture(const TensorFile& state, const std::string& file);

/// The facts of a state dict whose keys, shapes and values have been checked. `file` is named in errors:
/// UnknownDictionary, TensorMissing, TensorShape.
Result<DictionaryFacts> checkDictionaryState(const TensorFile& state, const std::string& file);

}  // namespace dglm
