// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/activation_rows.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// An endless stream of activations for training, fp32 rows on the CPU. What it gives depends only on what it was made
/// from, its seed and its state, so that a run can be resumed to the bit.
class ActivationSource {
 public:
  virtual ~ActivationSource() = default;

  virtual int64_t activationDim() const = 0;
  /// Rows after which the stream comes round again; 0: they are not known.
  virtual int64_t rowsInAll() const { return 0; }
  /// The next batch [rows, activationDim]. What takes longer than a step reports its own progress and stops between
  /// slices; the stream then goes on where it was. Errors: Cancelled and those of what it was made from.
  virtual Result<at::Tensor> nextBatch(int64_t rows, const JobContext& job = {}) = 0;

  /// Where a row of the last batch came from, for a sentence: "row 12 of x.safetensors", counted from 0.
  virtual std::string originOf(int64_t rowOfBatch) const = 0;

  /// Adds the position in the stream to a checkpoint, and takes it back. Errors: CannotResume, Cancelled.
  virtual void saveState(TensorFile& file) const = 0;
  virtual Status restoreState(const TensorFile& file, const JobContext& job = {}) = 0;
};

/// How a file's rows are served.
enum class RowOrder { AsInFile, Shuffled };

/// Serves rows again and again: in their order, or in another random order each time round.
std::unique_ptr<ActivationSource> serveRows(std::unique_ptr<ActivationRows> rows, RowOrder order, uint64_t seed);

/// The same for a tensor [tokens, dimensions] in memory.
std::unique_ptr<ActivationSource> serveActivations(const at::Tensor& x_ND, RowOrder order, uint64_t seed);

/// Gives chunk number 0, 1, 2, ... of an endless stream as [rows, dimensions]; any number of rows, also none. Must give
/// the same rows for the same number: resuming asks for old chunks again. One that takes long looks at the stop token.
using ActivationChunks = std::function<Result<at::Tensor>(int64_t chunk, const StopToken& stop)>;

/// When chunks are made: on a thread of their own while the rows before them are used, or when they are needed.
enum class ChunkReading { Ahead, WhenNeeded };

/// The reference's buffer (nt_spec 5.6): `bufferRows` rows, refilled from the chunks whenever fewer than half are
/// unread; batches are random unread rows without replacement. A batch may have at most bufferRows rows. Reading ahead
/// holds rowsReadAhead(bufferRows) rows and a chunk besides, and changes no batch; `chunks` is then called on another
/// thread, and never twice at once. With a folder `spill` the rows lie in a file there in place of memory, and fewer
/// are read ahead; the batches are the same. Errors: also DiskFull and CannotWriteFile of that file.
Result<std::unique_ptr<ActivationSource>> bufferActivations(ActivationChunks chunks, int64_t activationDim,
                                                            int64_t bufferRows, uint64_t seed,
                                                            ChunkReading reading = ChunkReading::Ahead,
                                                            const std::filesystem::path& spill = {});

/// What the next filling of the buffer takes; of a buffer on the disk as much as memory is to hold.
inline int64_t rowsReadAhead(int64_t bufferRows, bool isSpilled = false) {
  constexpr int64_t kBesideSpilled = 1 << 16;
  return isSpilled ? std::min(kBesideSpilled, bufferRows / 2) : bufferRows / 2;
}

}  // namespace dglm
