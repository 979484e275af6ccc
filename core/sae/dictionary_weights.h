// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room. LibTorch headers stay in .cpp files, so include <torch/torch.h> before this header.

#include "core/sae/dictionary.h"
#include "core/tensor/aten.h"

namespace dglm {

/// A dictionary of any architecture in one form, fp32 and contiguous on the CPU. An Identity has no tensors.
struct DictionaryWeights {
  DictionaryFacts facts;
  at::Tensor encoder_FD;
  at::Tensor encoderBias_F;
  at::Tensor inputBias_D;  ///< subtracted before encoding; undefined where nothing is
  at::Tensor decoder_FD;   ///< one direction a row, which decoding gathers
  at::Tensor decoderBias_D;
  at::Tensor thresholds_F;  ///< JumpReLU; else undefined
  at::Tensor rescale_F;
};

/// Rows that are encoded at a time.
int64_t encoderSlice(const DictionaryFacts& facts);

/// The code of activations that have the right width: pre-activations and what stays of them, slice by slice.
/// Errors: InvalidArgument for a selection or rescaling that the architecture has not, Cancelled.
Result<SparseCode> encodeWith(const DictionaryWeights& weights, const at::Tensor& x_ND, const EncodeOptions& options,
                              const StopToken& stop);

}  // namespace dglm
