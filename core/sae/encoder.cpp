// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>

#include "core/sae/dictionary_weights.h"
#include "core/tensor/aten.h"
#include "core/tensor/linear.h"
#include "core/tensor/tensor_view.h"

namespace dglm {

namespace {

constexpr int64_t kMaxDenseElements = int64_t{1} << 24;  // 64 MB of pre-activations at a time

/// What stays of the pre-activations.
enum class Rule { AboveThreshold, AboveLatentThresholds, LargestOfToken, LargestOfBatch };

Result<Rule> ruleFor(const DictionaryFacts& facts, Selection selection) {
  const bool hasK = facts.architecture == Architecture::BatchTopK || facts.architecture == Architecture::TopK;
  if (selection == Selection::TopK && !hasK)
    return Error{ErrorKind::InvalidArgument,
                 {"--activation", "topk",
                  Why::inEnglish("this is a %1 dictionary, which has no k",
                                 {std::string(architectureName(facts.architecture))})}};
  if (facts.architecture == Architecture::JumpRelu)
    return Rule::AboveLatentThresholds;
  if (facts.architecture == Architecture::TopK && selection != Selection::Threshold)
    return Rule::LargestOfToken;
  return selection == Selection::TopK ? Rule::LargestOfBatch : Rule::AboveThreshold;
}

/// nt_spec 5.3: unit length, then times sqrt(D).
at::Tensor scaledToSqrtD(const at::Tensor& x_ND) {
  constexpr double kMinNorm = 1e-12;
  const auto norms = x_ND.norm(2, /*dim=*/-1, /*keepdim=*/true).clamp_min(kMinNorm);
  return x_ND / norms * std::sqrt(static_cast<double>(x_ND.size(-1)));
}

/// The k * tokens largest of all slices: holds little more than twice as many, whatever the number of tokens.
class BatchSelection {
 public:
  explicit BatchSelection(int64_t count) : count_(count) {}

  SparseCode select(DenseView slice) const { return selectAbove(slice, bound_); }

  /// Entries that come later must be larger than the smallest kept.
  void trim(SparseCode& code) {
    if (code.nonzeros() <= 2 * count_)
      return;
    code = selectLargest(code, count_);
    bound_ = std::ranges::min(code.values);
  }

  SparseCode finish(const SparseCode& code) const { return selectLargest(code, count_); }

 private:
  int64_t count_;
  float bound_ = 0;
};

class Encoder {
 public:
  Encoder(const DictionaryWeights& weights, Rule rule, bool normalise)
      : weights_(weights), rule_(rule), normalise_(normalise) {}

  Result<SparseCode> encode(const at::Tensor& x_ND, const StopToken& stop) const {
    const int64_t rows = x_ND.size(0);
    const int64_t step = encoderSlice(weights_.facts);
    BatchSelection batch(weights_.facts.k * rows);
    SparseCode code;
    code.width = weights_.facts.dictSize;
    for (int64_t start = 0; start < rows; start += step) {
      DGLM_CHECK(stop.checkpoint());
      const at::Tensor values = preActivations(x_ND.slice(0, start, start + step));
      if (rule_ == Rule::LargestOfBatch) {
        code.append(batch.select(matrixView(values)));
        batch.trim(code);
      } else {
        code.append(select(matrixView(values)));
      }
    }
    return rule_ == Rule::LargestOfBatch ? batch.finish(code) : code;
  }

 private:
  at::Tensor preActivations(const at::Tensor& x_ND) const {
    at::Tensor x = normalise_ ? scaledToSqrtD(x_ND) : x_ND;
    if (weights_.inputBias_D.defined())
      x = x - weights_.inputBias_D;
    return linearMap(x, weights_.encoder_FD, weights_.encoderBias_F);
  }

  SparseCode select(DenseView values) const {
    if (rule_ == Rule::AboveLatentThresholds)
      return selectAbove(values, elementsOf(weights_.thresholds_F));
    if (rule_ == Rule::LargestOfToken)
      return selectLargestOfRows(values, weights_.facts.k);
    return selectAbove(values, static_cast<float>(weights_.facts.threshold));
  }

  const DictionaryWeights& weights_;
  Rule rule_;
  bool normalise_;
};

void divideByFactors(SparseCode& code, std::span<const float> factors) {
  for (size_t i = 0; i < code.values.size(); ++i)
    code.values[i] /= factors[static_cast<size_t>(code.latents[i])];
}

}  // namespace

int64_t encoderSlice(const DictionaryFacts& facts) {
  return std::max<int64_t>(1, kMaxDenseElements / std::max<int64_t>(1, facts.dictSize));
}

Result<SparseCode> encodeWith(const DictionaryWeights& weights, const at::Tensor& x_ND, const EncodeOptions& options,
                              const StopToken& stop) {
  DGLM_TRY(const Rule rule, ruleFor(weights.facts, options.selection));
  const bool isIdentity = weights.facts.architecture == Architecture::Identity;
  if (isIdentity && options.rescale)
    return Error{
        ErrorKind::InvalidArgument,
        {"--normalize-features", "used", Why::inEnglish("an Identity dictionary has no activation_rescale_factor")}};
  const at::NoGradGuard noGradient;
  const at::Tensor x = x_ND.to(at::kCPU, at::kFloat).contiguous();
  if (isIdentity)
    return selectNonzero(matrixView(options.normalise ? scaledToSqrtD(x) : x));
  DGLM_TRY(SparseCode code, Encoder(weights, rule, options.normalise).encode(x, stop));
  if (options.rescale)
    divideByFactors(code, elementsOf(weights.rescale_F));
  return code;
}

}  // namespace dglm
