// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <numeric>
#include <sstream>

#include "core/sae/activation_source.h"
#include "core/sae/shuffle.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {

namespace {

constexpr const char* kTensorName = "activations";
constexpr const char* kRoundKey = "round";
constexpr const char* kPositionKey = "position";

class ActivationFileSource : public ActivationSource {
 public:
  ActivationFileSource(at::Tensor x_ND, RowOrder order, uint64_t seed, std::string name)
      : x_ND_(std::move(x_ND)), order_(order), seed_(seed), name_(std::move(name)) {
    beginRound(0);
  }

  int64_t activationDim() const override { return x_ND_.size(1); }
  int64_t rowsInAll() const override { return x_ND_.size(0); }

  Result<at::Tensor> nextBatch(int64_t rows, const JobContext&) override {
    return catchingTorch("a batch of activations", [&]() -> Result<at::Tensor> {
      std::vector<at::Tensor> parts;
      lastRows_.clear();
      for (int64_t left = rows; left > 0;) {
        if (position_ == x_ND_.size(0))
          beginRound(round_ + 1);
        const int64_t count = std::min(left, x_ND_.size(0) - position_);
        parts.push_back(nextRows(count));
        left -= count;
      }
      return at::cat(parts).to(at::kFloat);
    });
  }

  std::string originOf(int64_t rowOfBatch) const override {
    return "row " + std::to_string(lastRows_.at(static_cast<size_t>(rowOfBatch))) + " of " + name_;
  }

  void saveState(TensorFile& file) const override {
    file.add(kRoundKey, at::scalar_tensor(round_, at::kLong));
    file.add(kPositionKey, at::scalar_tensor(position_, at::kLong));
  }

  Status restoreState(const TensorFile& file, const JobContext&) override {
    const at::Tensor* round = file.find(kRoundKey);
    const at::Tensor* position = file.find(kPositionKey);
    const bool fits = round && position && round->numel() == 1 && position->numel() == 1 &&
                      position->item<int64_t>() >= 0 && position->item<int64_t>() <= x_ND_.size(0);
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
    rowOrder_.resize(static_cast<size_t>(x_ND_.size(0)));
    std::iota(rowOrder_.begin(), rowOrder_.end(), 0);
    shuffle(rowOrder_, seed_, round);
  }

  at::Tensor nextRows(int64_t count) {
    const int64_t start = position_;
    position_ += count;
    for (int64_t i = start; i < position_; ++i)
      lastRows_.push_back(order_ == RowOrder::AsInFile ? i : rowOrder_[static_cast<size_t>(i)]);
    if (order_ == RowOrder::AsInFile)
      return x_ND_.narrow(0, start, count);
    return x_ND_.index_select(0, at::from_blob(rowOrder_.data() + start, {count}, at::kLong));
  }

  at::Tensor x_ND_;
  RowOrder order_;
  uint64_t seed_;
  std::string name_;
  int64_t round_ = 0;
  int64_t position_ = 0;
  std::vector<int64_t> rowOrder_;
  std::vector<int64_t> lastRows_;  ///< of the last batch
};

Result<std::unique_ptr<ActivationSource>> serve(const at::Tensor& x_ND, RowOrder order, uint64_t seed,
                                                const std::string& file) {
  if (x_ND.dim() != 2 || x_ND.numel() == 0 || !x_ND.is_floating_point()) {
    std::ostringstream shape;
    shape << x_ND.sizes();
    return Error{ErrorKind::TensorShape,
                 {file, kTensorName, shape.str(), Why::inEnglish("[tokens, dimensions] of fractional numbers")}};
  }
  return std::unique_ptr<ActivationSource>(std::make_unique<ActivationFileSource>(x_ND, order, seed, file));
}

}  // namespace

Result<std::unique_ptr<ActivationSource>> openActivationFile(const std::filesystem::path& path, RowOrder order,
                                                             uint64_t seed) {
  DGLM_TRY(const TensorFile file, readTensorFile(path));
  const at::Tensor* x_ND = file.find(kTensorName);
  if (!x_ND)
    return Error{ErrorKind::TensorMissing, {path.string(), kTensorName}};
  return serve(*x_ND, order, seed, path.string());
}

Result<std::unique_ptr<ActivationSource>> serveActivations(const at::Tensor& x_ND, RowOrder order, uint64_t seed) {
  return serve(x_ND, order, seed, "the activations");
}

}  // namespace dglm
