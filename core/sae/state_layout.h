// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <span>
#include <string>

#include "core/sae/dictionary.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// Name and orientation of a weight matrix in a state dict.
struct MatrixKey {
  const char* name;
  bool latentsFirst;  ///< [F, D], else [D, F]
};

/// How many thresholds a state dict has.
enum class ThresholdKind { None, One, OneALatent };

/// Where an architecture keeps its parts in a state dict. All but Identity, which has none, are the same machine: an
/// affine encoder, perhaps a bias taken off its input, a rule for what stays, an affine decoder.
struct StateLayout {
  Architecture architecture;
  MatrixKey encoder;
  const char* encoderBias;
  MatrixKey decoder;
  const char* decoderBias;
  bool centresInput;  ///< the decoder's bias is subtracted from the activations
  ThresholdKind thresholds;
  bool hasK;
  bool hasGroups = false;  ///< sizes of a Matryoshka's nested groups of latents, which together are all of them
};

/// The layouts of nt_spec section 5.1.
const StateLayout& layoutOf(Architecture architecture);

/// The layout of a BatchTopK, or TopK, whose matrices lie as a JumpReLU's do: W_enc [D, F] and W_dec [F, D], as
/// dictionary_learning has them in a Matryoshka BatchTopK. It infers as a BatchTopK: relu((x - b_dec) W_enc + b_enc)
/// above one threshold.
StateLayout transposedLayout(Architecture architecture, bool isMatryoshka);

/// Checks names, shapes, number types, k and threshold against the layout. Errors as Dictionary::load.
Result<DictionaryFacts> checkAgainstLayout(const TensorFile& state, const StateLayout& layout, const std::string& file);

/// The weights of a state dict, checked first.
Result<DictionaryWeights> weightsByLayout(const TensorFile& state, const StateLayout& layout, const std::string& file);

/// k as an integer. Error: UnknownDictionary where it is not between 1 and dictSize.
Result<int64_t> checkedK(double k, int64_t dictSize, const std::string& file);

}  // namespace dglm
