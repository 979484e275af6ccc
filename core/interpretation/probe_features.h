// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/activation_rows.h"
#include "core/tensor/aten.h"
#include "core/tensor/sparse_code.h"

namespace dglm {

/// Some rows of what probes read: a matrix, or a sparse code. fp32.
class FeatureBatch {
 public:
  /// These rows of a contiguous matrix, which are not copied.
  FeatureBatch(at::Tensor x_ND, std::span<const int64_t> rows);
  explicit FeatureBatch(SparseCode code) : code_(std::move(code)) {}

  int64_t rows() const { return code_ ? code_->rows() : std::ssize(places_); }
  /// [B, C]: the product of each row with each row of the weights [C, D].
  at::Tensor products(const at::Tensor& weights_CD) const;
  /// [C, D]: for each column of the factors [B, C], the sum of the rows, each times its factor.
  at::Tensor weightedSums(const at::Tensor& factors_BC) const;

  /// Turns the products [count, C] of the rows [first, first + count) into factors, in place. Is called for different
  /// rows from several threads at once; `first` is a multiple of kPartRows.
  using MakeFactors = std::function<void(int64_t first, int64_t count, float* values)>;
  /// weightedSums of what is made of the products, in one pass over the rows. The sums do not depend on the number of
  /// threads.
  at::Tensor sumsByProducts(const at::Tensor& weights_CD, const MakeFactors& makeFactors) const;
  static constexpr int64_t kPartRows = 256;

  /// Adds each feature's sum and sum of squares over the rows, [D].
  void addMoments(std::span<double> sums, std::span<double> squares) const;

 private:
  at::Tensor denseProducts(const at::Tensor& weights_CD) const;
  /// Whether rows are gone over column by column, each read from memory once.
  bool isGoneOver(int64_t columns) const { return !code_ && columns <= kFewColumns; }
  /// The rows one behind the other.
  at::Tensor copied() const;

  static constexpr int64_t kFewColumns = 32;

  at::Tensor x_ND_;
  std::vector<int32_t> places_;  // rows of x_ND_
  std::optional<SparseCode> code_;
};

/// What probes read of each token. Rows are made or read as they are asked for, so that little is held in memory.
class ProbeFeatures {
 public:
  virtual ~ProbeFeatures() = default;

  virtual int64_t rows() const = 0;
  virtual int64_t width() const = 0;
  /// These rows in this order. Errors: those of the files that they are read from.
  virtual Result<FeatureBatch> gather(std::span<const int64_t> rows) = 0;
};

/// Activations as they are, or each row brought to length sqrt(D) first (nt_spec 5.3).
std::unique_ptr<ProbeFeatures> featuresOf(std::unique_ptr<ActivationRows> rows, bool toSqrtD = false);

/// The same of a matrix [rows, D] in memory, of which no row is ever copied.
std::unique_ptr<ProbeFeatures> featuresOf(const at::Tensor& x_ND, bool toSqrtD = false);

/// The latents of a sparse code.
std::unique_ptr<ProbeFeatures> featuresOf(SparseCode code);

/// How often each k-mer lies in the bases round a token: `k` bases, 1 to kLongestKmer, within `context` tokens of it on
/// either side in its sequence, as far as the next special token. K-mers with other letters than A, C, G and T do not
/// count. The k-mers are numbered as in base 4 with A, C, G, T as digits.
struct KmerCounting {
  int k = 6;
  int context = 10;
};
constexpr int kLongestKmer = 8;

/// `tokens` and `sequences` [rows] as in a TokenTable, whose rows are in the order of the sequences; both outlive it.
std::unique_ptr<ProbeFeatures> kmerFeatures(std::span<const std::string> tokens, std::span<const int32_t> sequences,
                                            const KmerCounting& counting);

/// Mean and inverse standard deviation of each feature: z = (x - mean) * inverse. The deviation has n - 1 below, and
/// 1e-6 is the least (nt_spec 8.3). A feature that is constant has the inverse 0 and says nothing.
struct FeatureScale {
  std::vector<double> mean;     ///< [D]
  std::vector<double> inverse;  ///< [D]
};

/// From these rows alone. Errors: those of gather, Cancelled.
Result<FeatureScale> scaleOf(ProbeFeatures& features, std::span<const int64_t> rows, const JobContext& job);

/// Rows that are looked at together, and at most in memory where they lie in files.
constexpr size_t kProbeBlockRows = 16'384;

/// Calls see(first, batch) for blocks of the rows, in their order; `first` counts from 0. Looks at the stop token
/// before each. Errors: those of gather and see, Cancelled.
template <class See>
Status forEachBlock(ProbeFeatures& features, std::span<const int64_t> rows, const JobContext& job, See see) {
  for (size_t first = 0; first < rows.size(); first += kProbeBlockRows) {
    DGLM_CHECK(job.checkpoint());
    const auto block = rows.subspan(first, std::min(kProbeBlockRows, rows.size() - first));
    DGLM_TRY(const FeatureBatch batch, features.gather(block));
    see(first, batch);
  }
  return {};
}

}  // namespace dglm
