// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/units.h"
#include "core/tensor/sparse_code.h"

namespace at {
class Tensor;
}

namespace dglm {

class Dictionary;

/// How a latent's new value comes from its old one (nt_spec 8.1 knows the first two).
enum class SteeringMethod {
  Set,            ///< the value itself, "fixed"; 0 ablates
  MaxActivation,  ///< the largest value of any latent at any token of the window, as in the paper
  LatentMax,      ///< the latent's own largest value in the window
  Add,            ///< the old value and this one
  Scale           ///< the old value times this one
};

/// One latent turned, at every token that is steered.
struct LatentEdit {
  LatentNumber latent = 0;
  SteeringMethod method = SteeringMethod::Set;
  double value = 0;  ///< in the latent's own units; unused where the method gives the value

  bool operator==(const LatentEdit&) const = default;
};

/// A latent's value at a token before and after steering; the two differ.
struct LatentChange {
  TokenIndex token = 0;
  LatentNumber latent = 0;
  float before = 0;
  float after = 0;

  bool operator==(const LatentChange&) const = default;
};

/// The largest value of the code, zeros included; 0 for no tokens.
float largestValue(const SparseCode& code);
/// The same of one latent.
float largestValue(const SparseCode& code, LatentNumber latent);

/// What an edit sets, adds, or multiplies by in a window with this code.
double valueUsed(const LatentEdit& edit, const SparseCode& code);

/// What the edits change at these tokens (rows of the code), ascending by token and latent. Edits of one latent take
/// effect in their order.
std::vector<LatentChange> changesOf(std::span<const LatentEdit> edits, std::span<const int64_t> tokens,
                                    const SparseCode& code);

/// The code after the changes, which stand in the order of changesOf.
SparseCode changedCode(const SparseCode& code, std::span<const LatentChange> changes);

/// decode(changed) + (x - decode(code)) as a new tensor: only the decoder directions of changed latents are added, so
/// what the dictionary leaves unexplained stays.
at::Tensor changedActivations(const at::Tensor& x_TD, const Dictionary& dictionary,
                              std::span<const LatentChange> changes);

}  // namespace dglm
