// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <thread>

#include "core/sae/activation_source.h"
#include "core/tensor/aten.h"

namespace dglm {

/// Makes chunks on a thread of its own, in their order, until `rowsAhead` rows wait to be taken.
class ChunkReader {
 public:
  ChunkReader(ActivationChunks chunks, int64_t rowsAhead) : chunks_(std::move(chunks)), rowsAhead_(rowsAhead) {}
  ChunkReader(const ChunkReader&) = delete;
  ChunkReader& operator=(const ChunkReader&) = delete;
  ~ChunkReader() { end(); }

  /// The chunk, when it is made; the thread goes on with those behind it. After an error the thread has ended, and the
  /// next call begins anew. Errors: those of the chunks, and Cancelled within a moment of a stop request, after which
  /// the chunk is still on its way.
  Result<at::Tensor> take(int64_t chunk, const StopToken& stop);

  /// Ends the thread, after the slice of a chunk that it is at, and drops what waits.
  void end();

 private:
  void begin(int64_t chunk);
  void run(int64_t chunk, const StopToken& stop);
  bool isFull() const { return !waiting_.empty() && rowsWaiting_ >= rowsAhead_; }

  ActivationChunks chunks_;
  int64_t rowsAhead_;
  std::thread thread_;
  StopSource stop_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Result<at::Tensor>> waiting_;  ///< the first is chunk next_
  int64_t rowsWaiting_ = 0;
  int64_t next_ = -1;
};

}  // namespace dglm
