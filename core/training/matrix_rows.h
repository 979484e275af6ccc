// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room: tensors as the vector kernels see them.

#include <algorithm>

#include "core/tensor/aten.h"

namespace dglm {

inline bool isPlainFloats(const at::Tensor& tensor) {
  return tensor.is_cpu() && tensor.scalar_type() == at::kFloat && tensor.is_contiguous();
}

/// A contiguous tensor cut into pieces of one length (the last may be shorter): rows of a matrix, or parts of a vector.
struct Pieces {
  explicit Pieces(const at::Tensor& tensor)
      : elements(tensor.numel()), length(std::max<int64_t>(1, tensor.dim() > 1 ? tensor.size(-1) : kPart)) {}

  int64_t count() const { return (elements + length - 1) / length; }
  int64_t begin(int64_t piece) const { return piece * length; }
  int64_t size(int64_t piece) const { return std::min(length, elements - begin(piece)); }

  /// Runs task(piece) for each, on all threads.
  template <class Task>
  void forEach(Task task) const {
    at::parallel_for(0, count(), std::max<int64_t>(1, kElementsPerTask / length), [&](int64_t first, int64_t last) {
      for (int64_t piece = first; piece < last; ++piece)
        task(piece);
    });
  }

  static constexpr int64_t kPart = 4096;
  static constexpr int64_t kElementsPerTask = 16'384;
  int64_t elements;
  int64_t length;
};

}  // namespace dglm
