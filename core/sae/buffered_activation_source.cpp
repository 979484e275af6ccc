// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/sae/activation_source.h"
#include "core/sae/chunk_reader.h"
#include "core/sae/shuffle.h"
#include "core/sae/spilled_rows.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {

namespace {

constexpr int64_t kMaxEmptyChunks = 100'000;
constexpr const char* kProgressKey = "progress";
constexpr const char* kUnreadChunksKey = "unread_chunks";
constexpr const char* kUnreadRowsKey = "unread_rows";

/// Where a row of the buffer came from, so that a checkpoint need not hold the row itself.
struct Origin {
  int64_t chunk = 0;
  int64_t row = 0;
};

class BufferedActivationSource : public ActivationSource {
 public:
  /// `spilled` holds the buffer [rows, activationDim]; null: memory does.
  BufferedActivationSource(ActivationChunks chunks, int64_t activationDim, int64_t rows, uint64_t seed,
                           ChunkReading reading, std::unique_ptr<SpilledRows> spilled)
      : chunks_(std::move(chunks)),
        spilled_(std::move(spilled)),
        buffer_ND_(spilled_ ? spilled_->rows_ND() : at::empty({rows, activationDim})),
        origins_(static_cast<size_t>(rows)),
        seed_(seed) {
    if (reading == ChunkReading::Ahead)
      ahead_.emplace(chunks_, rowsReadAhead(rows, spilled_ != nullptr));
  }

  int64_t activationDim() const override { return buffer_ND_.size(1); }

  Result<at::Tensor> nextBatch(int64_t rows, const JobContext& job) override {
    if (rows > capacity())
      return Error{ErrorKind::InvalidArgument,
                   {"--batch-size", std::to_string(rows),
                    Why::inEnglish("the buffer holds %1 rows", {std::to_string(capacity())})}};
    return catchingTorch("the activation buffer", [&]() -> Result<at::Tensor> {
      if (isRefilling_ || unreadCount() < std::max(rows, (capacity() + 1) / 2))
        DGLM_CHECK(refill(job));
      const size_t first = unread_.size() - static_cast<size_t>(rows);
      const auto slots = at::from_blob(unread_.data() + first, {rows}, at::kLong);
      const at::Tensor batch = buffer_ND_.index_select(0, slots);
      lastOrigins_.clear();
      for (size_t i = first; i < unread_.size(); ++i)
        lastOrigins_.push_back(origins_[static_cast<size_t>(unread_[i])]);
      unread_.resize(first);
      return batch;
    });
  }

  std::string originOf(int64_t rowOfBatch) const override {
    const Origin origin = lastOrigins_.at(static_cast<size_t>(rowOfBatch));
    return "activation " + std::to_string(origin.row) + " of chunk " + std::to_string(origin.chunk) +
           " of those read with the model";
  }

  void saveState(TensorFile& file) const override {
    std::vector<int64_t> chunks;
    std::vector<int64_t> rows;
    for (const int64_t slot : unread_) {
      chunks.push_back(origins_[static_cast<size_t>(slot)].chunk);
      rows.push_back(origins_[static_cast<size_t>(slot)].row);
    }
    file.add(kProgressKey, at::tensor({next_.chunk, next_.row, refills_, int64_t{isRefilling_}}));
    file.add(kUnreadChunksKey, at::tensor(chunks, at::kLong));
    file.add(kUnreadRowsKey, at::tensor(rows, at::kLong));
  }

  Status restoreState(const TensorFile& file, const JobContext& job) override {
    const at::Tensor* progress = file.find(kProgressKey);
    const at::Tensor* chunks = file.find(kUnreadChunksKey);
    const at::Tensor* rows = file.find(kUnreadRowsKey);
    const bool fits = progress && chunks && rows && progress->numel() == 4 && chunks->sizes() == rows->sizes() &&
                      chunks->dim() == 1 && chunks->numel() <= capacity();
    if (!fits)
      return cannotResume();
    const auto* const numbers = progress->const_data_ptr<int64_t>();
    next_ = {numbers[0], numbers[1]};
    refills_ = numbers[2];
    isRefilling_ = numbers[3] != 0;
    pending_ = at::Tensor();
    if (ahead_)
      ahead_->end();  // chunks are read here now
    return catchingTorch("the activation buffer", [&] { return readUnreadAgain(*chunks, *rows, job); });
  }

 private:
  int64_t capacity() const { return buffer_ND_.size(0); }
  int64_t unreadCount() const { return static_cast<int64_t>(unread_.size()); }
  static Error cannotResume() {
    return {ErrorKind::CannotResume,
            {Why::inEnglish("this checkpoint"), Why::inEnglish("its activation buffer was filled from other data")}};
  }

  Result<at::Tensor> nextChunk(const StopToken& stop) {
    DGLM_CHECK(stop.checkpoint());
    return checked(ahead_ ? ahead_->take(next_.chunk, stop) : chunks_(next_.chunk, stop));
  }

  Result<at::Tensor> readChunk(int64_t chunk, const StopToken& stop) const {
    DGLM_CHECK(stop.checkpoint());
    return checked(chunks_(chunk, stop));
  }

  Result<at::Tensor> checked(Result<at::Tensor> read) const {
    DGLM_TRY(const at::Tensor rows_ND, std::move(read));
    if (rows_ND.dim() != 2 || rows_ND.size(1) != activationDim())
      return Error{ErrorKind::DimensionMismatch,
                   {Why::inEnglish("The activation buffer"), Why::inEnglish("the model"),
                    Why::inEnglish("a chunk of activations has another width")}};
    return rows_ND;
  }

  /// Fills every slot that has been read, then mixes all unread rows.
  Status refill(const JobContext& job) {
    isRefilling_ = true;
    std::vector<bool> isUnread(static_cast<size_t>(capacity()), false);
    for (const int64_t slot : unread_)
      isUnread[static_cast<size_t>(slot)] = true;
    std::vector<int64_t> freeSlots;
    for (int64_t slot = 0; slot < capacity(); ++slot)
      if (!isUnread[static_cast<size_t>(slot)])
        freeSlots.push_back(slot);
    for (size_t filled = 0; filled < freeSlots.size();) {
      job.report("Filling the activation buffer", static_cast<int64_t>(filled), static_cast<int64_t>(freeSlots.size()));
      DGLM_CHECK(makePending(job.stop));
      const auto count = std::min(static_cast<size_t>(pending_.size(0) - next_.row), freeSlots.size() - filled);
      take(std::span(freeSlots).subspan(filled, count));
      filled += count;
    }
    shuffle(unread_, seed_, refills_++);
    isRefilling_ = false;
    return {};
  }

  /// Makes `pending_` the chunk next_.chunk, with at least one row from next_.row on.
  Status makePending(const StopToken& stop) {
    for (int64_t empty = 0; empty < kMaxEmptyChunks; ++empty) {
      if (!pending_.defined()) {
        DGLM_TRY(pending_, nextChunk(stop));
      }
      if (next_.row < pending_.size(0))
        return {};
      pending_ = at::Tensor();
      next_ = {next_.chunk + 1, 0};
    }
    return Error{ErrorKind::NoRecords,
                 {Why::inEnglish("The training data"), Why::inEnglish("no activation came from it")}};
  }

  void take(std::span<const int64_t> slots) {
    const auto count = static_cast<int64_t>(slots.size());
    copyRows(pending_.narrow(0, next_.row, count).to(at::kFloat).contiguous(), slots);
    for (const int64_t slot : slots) {
      origins_[static_cast<size_t>(slot)] = {next_.chunk, next_.row++};
      unread_.push_back(slot);
    }
  }

  /// Rows into their slots, on all cores.
  void copyRows(const at::Tensor& rows_ND, std::span<const int64_t> slots) {
    constexpr int64_t kLeastAtOnce = 64;
    const int64_t width = activationDim();
    const float* const rows = rows_ND.const_data_ptr<float>();
    float* const buffer = buffer_ND_.data_ptr<float>();
    at::parallel_for(0, std::ssize(slots), kLeastAtOnce, [&](int64_t first, int64_t last) {
      for (int64_t i = first; i < last; ++i)
        std::copy_n(rows + i * width, width, buffer + slots[static_cast<size_t>(i)] * width);
    });
  }

  /// Slots of the restored buffer are numbered anew in the order of the unread rows: their numbers decide nothing.
  Status readUnreadAgain(const at::Tensor& chunks, const at::Tensor& rows, const JobContext& job) {
    unread_.clear();
    std::map<int64_t, std::vector<int64_t>> slotsOfChunk;
    for (int64_t slot = 0; slot < chunks.numel(); ++slot) {
      const Origin origin{chunks.const_data_ptr<int64_t>()[slot], rows.const_data_ptr<int64_t>()[slot]};
      origins_[static_cast<size_t>(slot)] = origin;
      slotsOfChunk[origin.chunk].push_back(slot);
      unread_.push_back(slot);
    }
    int64_t filled = 0;
    for (const auto& [chunk, slots] : slotsOfChunk) {
      job.report("Filling the activation buffer", filled, chunks.numel());
      DGLM_TRY(const at::Tensor x_ND, readChunk(chunk, job.stop));
      filled += std::ssize(slots);
      for (const int64_t slot : slots) {
        const int64_t row = origins_[static_cast<size_t>(slot)].row;
        if (row < 0 || row >= x_ND.size(0))
          return cannotResume();
        buffer_ND_[slot].copy_(x_ND[row]);
      }
    }
    return {};
  }

  ActivationChunks chunks_;
  std::unique_ptr<SpilledRows> spilled_;
  at::Tensor buffer_ND_;
  std::vector<Origin> origins_;      ///< [capacity]
  std::vector<Origin> lastOrigins_;  ///< of the last batch
  std::vector<int64_t> unread_;      ///< slots in random order; batches are taken from the end
  at::Tensor pending_;               ///< the chunk of next_, once it was read
  Origin next_;                      ///< first row that never was in the buffer
  int64_t refills_ = 0;
  bool isRefilling_ = false;  ///< also after a refill that was stopped half-way
  uint64_t seed_;
  std::optional<ChunkReader> ahead_;  ///< none: chunks are read when they are needed
};

}  // namespace

Result<std::unique_ptr<ActivationSource>> bufferActivations(ActivationChunks chunks, int64_t activationDim,
                                                            int64_t bufferRows, uint64_t seed, ChunkReading reading,
                                                            const std::filesystem::path& spill) {
  if (bufferRows < 1)
    return Error{ErrorKind::InvalidArgument,
                 {"--buffer-rows", std::to_string(bufferRows), Why::inEnglish("at least 1 is needed")}};
  return catchingTorch("the activation buffer", [&]() -> Result<std::unique_ptr<ActivationSource>> {
    std::unique_ptr<SpilledRows> spilled;
    if (!spill.empty()) {
      DGLM_TRY(spilled, SpilledRows::create(spill, bufferRows, activationDim));
    }
    return std::unique_ptr<ActivationSource>(std::make_unique<BufferedActivationSource>(
        std::move(chunks), activationDim, bufferRows, seed, reading, std::move(spilled)));
  });
}

}  // namespace dglm
