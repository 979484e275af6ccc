// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/probe_features.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/tensor/sparse_kernels.h"
#include "core/tensor/tensor_view.h"
#include "core/tensor/vector_kernels.h"

namespace dglm {
namespace {

constexpr double kLeastDeviation = 1e-6;
constexpr int64_t kRowsInCache = 64;
constexpr double kConstantShare = 1e-7;  // of the mean: what rounding makes of a constant

/// nt_spec 5.3.
at::Tensor broughtToSqrtD(const at::Tensor& x_ND) {
  constexpr double kShortest = 1e-12;
  const double length = std::sqrt(static_cast<double>(x_ND.size(-1)));
  return x_ND * (length / x_ND.norm(2, /*dim=*/-1, /*keepdim=*/true).clamp_min(kShortest));
}

class DenseFeatures : public ProbeFeatures {
 public:
  DenseFeatures(std::unique_ptr<ActivationRows> rows, bool toSqrtD) : rows_(std::move(rows)), toSqrtD_(toSqrtD) {}

  int64_t rows() const override { return rows_->rows(); }
  int64_t width() const override { return rows_->width(); }
  Result<FeatureBatch> gather(std::span<const int64_t> rows) override {
    DGLM_TRY(const at::Tensor x_BD, rows_->gather(rows));
    std::vector<int64_t> all(rows.size());
    std::iota(all.begin(), all.end(), int64_t{0});
    return FeatureBatch((toSqrtD_ ? broughtToSqrtD(x_BD) : x_BD).contiguous(), all);
  }

 private:
  std::unique_ptr<ActivationRows> rows_;
  bool toSqrtD_;
};

class MatrixFeatures : public ProbeFeatures {
 public:
  explicit MatrixFeatures(at::Tensor x_ND) : x_ND_(std::move(x_ND)) {}

  int64_t rows() const override { return x_ND_.size(0); }
  int64_t width() const override { return x_ND_.size(1); }
  Result<FeatureBatch> gather(std::span<const int64_t> rows) override { return FeatureBatch(x_ND_, rows); }

 private:
  at::Tensor x_ND_;
};

class LatentFeatures : public ProbeFeatures {
 public:
  explicit LatentFeatures(SparseCode code) : code_(std::move(code)) {}

  int64_t rows() const override { return code_.rows(); }
  int64_t width() const override { return code_.width; }
  Result<FeatureBatch> gather(std::span<const int64_t> rows) override {
    SparseCode some;
    some.width = code_.width;
    for (const int64_t row : rows)
      some.appendRow(code_, row);
    return FeatureBatch(std::move(some));
  }

 private:
  SparseCode code_;
};

/// Some rows of a matrix, multiplied with a few columns of weights, and their weighted sums.
class PartOfRows {
 public:
  PartOfRows(const float* x, int64_t width, const float* weights, int64_t columns)
      : x_(x), width_(width), weights_(weights), columns_(columns), every_(static_cast<size_t>(columns)) {
    std::iota(every_.begin(), every_.end(), 0);
  }

  void multiply(std::span<const int32_t> places) {
    places_ = places;
    values_.resize(places.size() * every_.size());
    float* row = values_.data();
    for (const int32_t place : places_) {
      vectorKernels().productsWithRows(x_ + place * width_, every_.data(), columns_, weights_, width_, row);
      row += columns_;
    }
  }

  /// [rows, columns]: the products, to be made into factors.
  float* values() { return values_.data(); }

  /// Adds the rows, each times its factor, to each of the columns' sums, [columns, width].
  void addSums(float* sums) {
    const auto rows = std::ssize(places_);
    factors_.resize(values_.size());
    for (int64_t row = 0; row < rows; ++row)
      for (int64_t column = 0; column < columns_; ++column)
        factors_[static_cast<size_t>(column * rows + row)] = values_[static_cast<size_t>(row * columns_ + column)];
    for (int64_t first = 0; first < rows; first += kRowsInCache)
      for (int64_t column = 0; column < columns_; ++column)
        vectorKernels().addWeightedRows(1, factors_.data() + column * rows + first, places_.data() + first,
                                        std::min(kRowsInCache, rows - first), x_, width_, sums + column * width_);
  }

 private:
  const float* x_;
  int64_t width_;
  const float* weights_;
  int64_t columns_;
  std::vector<int32_t> every_;  // column
  std::span<const int32_t> places_;
  std::vector<float> values_, factors_;
};

/// 0 to 3 for A, C, G, T (either case); -1 for other letters.
int digitOf(char letter) {
  switch (letter) {
    case 'A':
    case 'a':
      return 0;
    case 'C':
    case 'c':
      return 1;
    case 'G':
    case 'g':
      return 2;
    case 'T':
    case 't':
      return 3;
    default:
      return -1;
  }
}

class KmerFeatures : public ProbeFeatures {
 public:
  KmerFeatures(std::span<const std::string> tokens, std::span<const int32_t> sequences, const KmerCounting& counting)
      : tokens_(tokens), sequences_(sequences), counting_(counting) {}

  int64_t rows() const override { return std::ssize(tokens_); }
  int64_t width() const override { return int64_t{1} << (2 * counting_.k); }
  Result<FeatureBatch> gather(std::span<const int64_t> rows) override {
    SparseCode code;
    code.width = width();
    std::vector<int32_t> found;
    for (const int64_t row : rows) {
      collect(row, found);
      std::ranges::sort(found);
      for (size_t i = 0; i < found.size();) {
        const size_t first = i;
        while (i < found.size() && found[i] == found[first])
          ++i;
        code.latents.push_back(found[first]);
        code.values.push_back(static_cast<float>(i - first));
      }
      code.rowStart.push_back(code.nonzeros());
    }
    return FeatureBatch(std::move(code));
  }

 private:
  /// The numbers of all k-mers round a token, none beyond a special token: another reading of the bases begins there.
  void collect(int64_t row, std::vector<int32_t>& found) const {
    found.clear();
    int64_t first = row, last = row;
    while (first > std::max<int64_t>(0, row - counting_.context) && isBeside(first - 1, row))
      --first;
    while (last < std::min(rows() - 1, row + counting_.context) && isBeside(last + 1, row))
      ++last;
    int32_t number = 0;
    int length = 0;
    for (int64_t at = first; at <= last; ++at)
      for (const char letter : tokens_[static_cast<size_t>(at)]) {
        const int digit = digitOf(letter);
        length = digit < 0 ? 0 : length + 1;
        number = digit < 0 ? 0 : static_cast<int32_t>((number * 4 + digit) & (width() - 1));
        if (length >= counting_.k)
          found.push_back(number);
      }
  }

  bool isBeside(int64_t at, int64_t row) const {
    return sequences_[static_cast<size_t>(at)] == sequences_[static_cast<size_t>(row)] &&
           !tokens_[static_cast<size_t>(at)].starts_with('<');
  }

  std::span<const std::string> tokens_;
  std::span<const int32_t> sequences_;
  KmerCounting counting_;
};

}  // namespace

FeatureBatch::FeatureBatch(at::Tensor x_ND, std::span<const int64_t> rows) : x_ND_(std::move(x_ND)) {
  places_.reserve(rows.size());
  for (const int64_t row : rows)
    places_.push_back(static_cast<int32_t>(row));
}

at::Tensor FeatureBatch::copied() const {
  const std::vector<int64_t> rows(places_.begin(), places_.end());
  return x_ND_.index_select(0, at::tensor(rows, at::kLong));
}

at::Tensor FeatureBatch::denseProducts(const at::Tensor& weights_CD) const {
  const int64_t columns = weights_CD.size(0), width = x_ND_.size(1);
  const at::Tensor weights = weights_CD.contiguous(), products_BC = at::empty({rows(), columns});
  const float *const x = x_ND_.const_data_ptr<float>(), *const w = weights.const_data_ptr<float>();
  float* const products = products_BC.data_ptr<float>();
  at::parallel_for(0, rows(), kPartRows, [&](int64_t begin, int64_t end) {
    PartOfRows part(x, width, w, columns);
    part.multiply(std::span(places_).subspan(static_cast<size_t>(begin), static_cast<size_t>(end - begin)));
    std::copy_n(part.values(), (end - begin) * columns, products + begin * columns);
  });
  return products_BC;
}

at::Tensor FeatureBatch::sumsByProducts(const at::Tensor& weights_CD, const MakeFactors& makeFactors) const {
  const int64_t columns = weights_CD.size(0);
  if (!isGoneOver(columns)) {
    const at::Tensor factors_BC = products(weights_CD).contiguous();
    makeFactors(0, rows(), factors_BC.data_ptr<float>());
    return weightedSums(factors_BC);
  }
  const int64_t width = x_ND_.size(1), parts = (rows() + kPartRows - 1) / kPartRows;
  const at::Tensor weights = weights_CD.contiguous();
  const at::Tensor sums_PCD = at::zeros({parts, columns, width});
  const float *const x = x_ND_.const_data_ptr<float>(), *const w = weights.const_data_ptr<float>();
  float* const sums = sums_PCD.data_ptr<float>();
  at::parallel_for(0, parts, 1, [&](int64_t begin, int64_t end) {
    PartOfRows part(x, width, w, columns);
    for (int64_t i = begin; i < end; ++i) {
      const int64_t first = i * kPartRows, count = std::min(kPartRows, rows() - first);
      part.multiply(std::span(places_).subspan(static_cast<size_t>(first), static_cast<size_t>(count)));
      makeFactors(first, count, part.values());
      part.addSums(sums + i * columns * width);
    }
  });
  return sums_PCD.sum(0);
}

at::Tensor FeatureBatch::products(const at::Tensor& weights_CD) const {
  if (isGoneOver(weights_CD.size(0)))
    return denseProducts(weights_CD);
  if (!code_)
    return at::linear(copied(), weights_CD);
  const at::Tensor directions_DC = weights_CD.t().contiguous();
  const std::vector<float> noBias(static_cast<size_t>(weights_CD.size(0)));
  at::Tensor products_BC = at::empty({code_->rows(), weights_CD.size(0)});
  decodeRows(*code_, matrixView(directions_DC), noBias, mutableElementsOf(products_BC));
  return products_BC;
}

at::Tensor FeatureBatch::weightedSums(const at::Tensor& factors_BC) const {
  if (!code_)
    return at::mm(factors_BC.t(), copied());
  at::Tensor sums_DC = at::zeros({code_->width, factors_BC.size(1)});
  scatterRows(*code_, matrixView(factors_BC.contiguous()), mutableElementsOf(sums_DC));
  return sums_DC.t();
}

void FeatureBatch::addMoments(std::span<double> sums, std::span<double> squares) const {
  if (code_) {
    for (size_t i = 0; i < code_->latents.size(); ++i) {
      const auto latent = static_cast<size_t>(code_->latents[i]);
      const double value = code_->values[i];
      sums[latent] += value;
      squares[latent] += value * value;
    }
    return;
  }
  const float* const values = x_ND_.const_data_ptr<float>();
  for (const int32_t place : places_)
    vectorKernels().addMoments(values + place * x_ND_.size(1), x_ND_.size(1), sums.data(), squares.data());
}

std::unique_ptr<ProbeFeatures> featuresOf(std::unique_ptr<ActivationRows> rows, bool toSqrtD) {
  return std::make_unique<DenseFeatures>(std::move(rows), toSqrtD);
}

std::unique_ptr<ProbeFeatures> featuresOf(const at::Tensor& x_ND, bool toSqrtD) {
  return std::make_unique<MatrixFeatures>((toSqrtD ? broughtToSqrtD(x_ND) : x_ND).to(at::kFloat).contiguous());
}

std::unique_ptr<ProbeFeatures> featuresOf(SparseCode code) {
  return std::make_unique<LatentFeatures>(std::move(code));
}

std::unique_ptr<ProbeFeatures> kmerFeatures(std::span<const std::string> tokens, std::span<const int32_t> sequences,
                                            const KmerCounting& counting) {
  return std::make_unique<KmerFeatures>(tokens, sequences, counting);
}

Result<FeatureScale> scaleOf(ProbeFeatures& features, std::span<const int64_t> rows, const JobContext& job) {
  const auto width = static_cast<size_t>(features.width());
  std::vector<double> sums(width), squares(width);
  DGLM_CHECK(forEachBlock(features, rows, job, [&](size_t first, const FeatureBatch& batch) {
    job.report("Measuring the features", static_cast<int64_t>(first), std::ssize(rows));
    batch.addMoments(sums, squares);
  }));
  FeatureScale scale{std::vector<double>(width), std::vector<double>(width)};
  const auto count = static_cast<double>(rows.size());
  for (size_t i = 0; i < width && count > 1; ++i) {
    scale.mean[i] = sums[i] / count;
    const double deviation =
        std::sqrt(std::max(0.0, (squares[i] - count * scale.mean[i] * scale.mean[i]) / (count - 1)));
    const bool isConstant = deviation <= kConstantShare * std::abs(scale.mean[i]);
    scale.inverse[i] = isConstant ? 0 : 1 / std::max(deviation, kLeastDeviation);
  }
  return scale;
}

}  // namespace dglm
