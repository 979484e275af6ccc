// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/sequence/tokens.h"

namespace at {
class Tensor;
}

namespace dglm {

/// Word embeddings written, during pretraining only, as a free table plus a sum over the 1-, 2- and 3-mers at each
/// place of the k-mer: E = free + parts * pieces. K-mers that share letters share what they learn; without it a small
/// model spends most of a short training learning that ACGTAA and ACGTAC are alike. The saved model holds the folded E
/// alone.
class ComposedEmbedding {
 public:
  /// `free_VH` is the initial table; the pieces start at normal(0, range).
  ComposedEmbedding(const Vocabulary& vocabulary, const at::Tensor& free_VH, double range, uint64_t seed);
  ~ComposedEmbedding();

  /// "composed.free" and "composed.pieces".
  std::vector<std::pair<std::string, at::Tensor>> parameters() const;

  /// E [V, H], differentiable in both parameters.
  at::Tensor fold() const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace dglm
