// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

#include "core/base/result.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// An endless stream of activations for training, fp32 rows on the CPU. What it gives depends only on what it was made
/// from, its seed and its state, so that a run can be resumed to the bit.
class ActivationSource {
 public:
  virtual ~ActivationSource() = default;

  virtual int64_t activationDim() const = 0;
  /// The next batch [rows, activationDim].
  virtual Result<at::Tensor> nextBatch(int64_t rows) = 0;

  /// Adds the position in the stream to a checkpoint, and takes it back. Errors: CannotResume.
  virtual void saveState(TensorFile& file) const = 0;
  virtual Status restoreState(const TensorFile& file) = 0;
};

/// How a file's rows are served.
enum class RowOrder { AsInFile, Shuffled };

/// Serves the tensor `activations` [tokens, dimensions] of a safetensors file or checkpoint again and again: in the
/// file's order, or in another random order each time round. Errors: as readTensorFile, TensorMissing, TensorShape.
Result<std::unique_ptr<ActivationSource>> openActivationFile(const std::filesystem::path& path, RowOrder order,
                                                             uint64_t seed);

/// The same for a tensor in memory.
Result<std::unique_ptr<ActivationSource>> serveActivations(const at::Tensor& x_ND, RowOrder order, uint64_t seed);

/// Gives chunk number 0, 1, 2, ... of an endless stream as [rows, dimensions]; any number of rows, also none. Must give
/// the same rows for the same number: resuming asks for old chunks again.
using ActivationChunks = std::function<Result<at::Tensor>(int64_t chunk)>;

/// The reference's buffer (nt_spec 5.6): `bufferRows` rows, refilled from the chunks whenever fewer than half are
/// unread; batches are random unread rows without replacement. A batch may have at most bufferRows rows.
Result<std::unique_ptr<ActivationSource>> bufferActivations(ActivationChunks chunks, int64_t activationDim,
                                                            int64_t bufferRows, uint64_t seed);

}  // namespace dglm
