// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/chunk_reader.h"

#include <chrono>

#include "core/tensor/torch_error.h"

namespace dglm {

Result<at::Tensor> ChunkReader::take(int64_t chunk, const StopToken& stop) {
  constexpr std::chrono::milliseconds kBetweenLooks{20};
  if (!thread_.joinable() || chunk != next_)
    begin(chunk);
  std::unique_lock lock(mutex_);
  while (waiting_.empty()) {
    DGLM_CHECK(stop.checkpoint());
    changed_.wait_for(lock, kBetweenLooks);
  }
  Result<at::Tensor> taken = std::move(waiting_.front());
  waiting_.pop_front();
  ++next_;
  if (taken.hasValue())
    rowsWaiting_ -= taken.value().dim() > 0 ? taken.value().size(0) : 0;
  lock.unlock();
  changed_.notify_all();
  if (taken.hasError())
    end();
  return taken;
}

void ChunkReader::end() {
  if (!thread_.joinable())
    return;
  {
    const std::lock_guard lock(mutex_);
    stop_.requestStop();
  }
  changed_.notify_all();
  thread_.join();
  waiting_.clear();
  rowsWaiting_ = 0;
}

void ChunkReader::begin(int64_t chunk) {
  end();
  next_ = chunk;
  stop_ = StopSource();
  thread_ = std::thread([this, chunk, stop = stop_.token()] { run(chunk, stop); });
}

void ChunkReader::run(int64_t chunk, const StopToken& stop) {
  at::init_num_threads();  // as many as the process was given, so that sums come out alike
  for (;; ++chunk) {
    Result<at::Tensor> made = catchingTorch("reading ahead", [&] { return chunks_(chunk, stop); });
    std::unique_lock lock(mutex_);
    if (stop.stopRequested())
      return;
    const bool isLast = made.hasError();
    if (!isLast)
      rowsWaiting_ += made.value().dim() > 0 ? made.value().size(0) : 0;
    waiting_.push_back(std::move(made));
    changed_.notify_all();
    if (isLast)
      return;
    changed_.wait(lock, [&] { return stop.stopRequested() || !isFull(); });
    if (stop.stopRequested())
      return;
  }
}

}  // namespace dglm
