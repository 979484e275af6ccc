// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <numeric>

#include "core/sae/activation_source.h"
#include "core/sae/shuffle.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {

namespace {

constexpr const char* kRoundKey = "round";
constexpr const char* kPositionKey = "position";

class ActivationFileSource : public ActivationSource {
 public:
  ActivationFileSource(std::unique_ptr<ActivationRows> rows, RowOrder order, uint64_t seed)
      : rows_(std::move(rows)), order_(order), seed_(seed) {
    beginRound(0);
  }

  int64_t activationDim() const override { return rows_->width(); }
  int64_t rowsInAll() const override { return rows_->rows(); }

  Result<at::Tensor> nextBatch(int64_t rows, const JobContext& job) override {
    DGLM_CHECK(job.checkpoint());
    return catchingTorch("a batch of activations", [&]() -> Result<at::Tensor> {
      lastRows_.clear();
      for (int64_t left = rows; left > 0;) {
        if (position_ == rows_->rows())
          beginRound(round_ + 1);
        const int64_t count = std::min(left, rows_->rows() - position_);
        addNext(count);
        left -= count;
      }
      return rows_->gather(lastRows_);
    });
  }

  std::string originOf(int64_t rowOfBatch) const override {
    return rows_->originOf(lastRows_.at(static_cast<size_t>(rowOfBatch)));
  }

  void saveState(TensorFile& file) const override {
    file.add(kRoundKey, at::scalar_tensor(round_, at::kLong));
    file.add(kPositionKey, at::scalar_tensor(position_, at::kLong));
  }

  Status restoreState(const TensorFile& file, const JobContext&) override {
    const at::Tensor* round = file.find(kRoundKey);
    const at::Tensor* position = file.find(kPositionKey);
    const bool fits = round && position && round->numel() == 1 && position->numel() == 1 &&
                      position->item<int64_t>() >= 0 && position->item<int64_t>() <= rows_->rows();
    if (!fits)
      return Error{ErrorKind::CannotResume,
                   {Why::inEnglish("this checkpoint"), Why::inEnglish("it was made with other activations")}};
    beginRound(round->item<int64_t>());
    position_ = position->item<int64_t>();
    return {};
  }

 private:
  void beginRound(int64_t round) {
    round_ = round;
    position_ = 0;
    if (order_ == RowOrder::AsInFile)
      return;
    rowOrder_.clear();
    int64_t part = 0;
    const std::vector<int64_t> parts = rows_->mixedTogether();
    for (const int64_t count : parts) {
      std::vector<int64_t> own(static_cast<size_t>(count));
      std::iota(own.begin(), own.end(), std::ssize(rowOrder_));
      shuffle(own, seed_, round * std::ssize(parts) + part++);
      rowOrder_.insert(rowOrder_.end(), own.begin(), own.end());
    }
  }

  void addNext(int64_t count) {
    const int64_t start = position_;
    position_ += count;
    for (int64_t i = start; i < position_; ++i)
      lastRows_.push_back(order_ == RowOrder::AsInFile ? i : rowOrder_[static_cast<size_t>(i)]);
  }

  std::unique_ptr<ActivationRows> rows_;
  RowOrder order_;
  uint64_t seed_;
  int64_t round_ = 0;
  int64_t position_ = 0;
  std::vector<int64_t> rowOrder_;
  std::vector<int64_t> lastRows_;  ///< of the last batch
};

}  // namespace

std::unique_ptr<ActivationSource> serveRows(std::unique_ptr<ActivationRows> rows, RowOrder order, uint64_t seed) {
  return std::make_unique<ActivationFileSource>(std::move(rows), order, seed);
}

std::unique_ptr<ActivationSource> serveActivations(const at::Tensor& x_ND, RowOrder order, uint64_t seed) {
  return serveRows(rowsOfTensor(x_ND, "the activations"), order, seed);
}

}  // namespace dglm
