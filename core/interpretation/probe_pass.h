// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <span>
#include <vector>

#include "core/interpretation/probe_training.h"

namespace dglm {

/// Weights on z-scores, and the loss of a pass over rows with its gradient: sums over the rows.
struct ProbeWeights {
  at::Tensor w_CD;  ///< fp32
  at::Tensor b_C;   ///< fp64
};
struct ProbeSums {
  at::Tensor w_CD;    ///< fp32
  at::Tensor b_C;     ///< fp64
  at::Tensor loss_C;  ///< fp64
};

/// Passes over the rows of features with their labels.
class ProbePass {
 public:
  ProbePass(ProbeFeatures& features, const at::Tensor& labels_NC, FeatureScale scale);

  /// How much positives weigh, [C] fp32; 1 until then.
  void weighPositives(const at::Tensor& weights_C) { positives_C_ = weights_C; }
  /// Negatives by positives of each column among the rows; 1 where there is no positive.
  at::Tensor balance(std::span<const int64_t> rows) const;

  Result<ProbeSums> gradients(std::span<const int64_t> rows, const ProbeWeights& weights, const JobContext& job);
  /// [C] sums of the loss, fp64; with `logits`, those of the rows, [rows, C].
  Result<at::Tensor> losses(std::span<const int64_t> rows, const ProbeWeights& weights, const JobContext& job,
                            at::Tensor* logits = nullptr);

  int64_t columns() const { return labels_NC_.size(1); }
  int64_t width() const { return features_.width(); }
  const at::Tensor& labels() const { return labels_NC_; }
  const FeatureScale& scale() const { return scale_; }
  ProbeWeights zeros() const;

 private:
  at::Tensor labelsOf(std::span<const int64_t> rows) const;
  /// Makes products [rows, C] into what the gradient of the logits is, and adds that and the losses by column.
  void residuals(std::span<const int64_t> rows, const float* biases, float* values, double* sums, double* losses) const;

  ProbeFeatures& features_;
  at::Tensor labels_NC_;
  FeatureScale scale_;
  at::Tensor mean_D_, inverse_D_;  // fp64
  at::Tensor positives_C_;
};

/// The weights for the features as they are: fp32 [C, D] and fp64 [C].
ProbeWeights unscaled(const ProbeWeights& weights, const FeatureScale& scale);

/// A tensor of these row numbers.
at::Tensor indexTensor(std::span<const int64_t> rows);

}  // namespace dglm
