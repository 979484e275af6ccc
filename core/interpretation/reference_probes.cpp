// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/randperm.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/interpretation/f1.h"
#include "core/interpretation/probe_pass.h"
#include "core/interpretation/probe_training.h"
#include "core/training/adam.h"

namespace dglm {
namespace {

constexpr double kTrainShare = 0.8;
constexpr double kLeastF1Gain = 1e-4;

/// PyTorch's random numbers as the reference's run asks for them.
class ReferenceRandom {
 public:
  explicit ReferenceRandom(uint64_t seed) : generator_(at::make_generator<at::CPUGeneratorImpl>(seed)) {}

  /// nn.Linear at its start.
  ProbeWeights linearLayer(int64_t columns, int64_t width) {
    const double bound = 1 / std::sqrt(static_cast<double>(width));
    at::Tensor w_CD = at::empty({columns, width}).uniform_(-bound, bound, generator_);
    at::Tensor b_C = at::empty({columns}).uniform_(-bound, bound, generator_);
    return {std::move(w_CD), b_C.to(at::kDouble)};
  }
  std::vector<int64_t> permutation(int64_t count) { return listOf(at::randperm(count, generator_, at::kLong)); }
  /// A DataLoader draws a seed for its workers, and one that shuffles another for its order.
  void beginLoader() { drawSeed(); }
  std::vector<int64_t> shuffledLoader(int64_t count) {
    drawSeed();
    const auto own = at::make_generator<at::CPUGeneratorImpl>(static_cast<uint64_t>(drawSeed()));
    return listOf(at::randperm(count, own, at::kLong));
  }

 private:
  int64_t drawSeed() { return at::empty(at::IntArrayRef{}, at::kLong).random_(generator_).item<int64_t>(); }
  static std::vector<int64_t> listOf(const at::Tensor& numbers) {
    return {numbers.const_data_ptr<int64_t>(), numbers.const_data_ptr<int64_t>() + numbers.numel()};
  }

  at::Generator generator_;
};

/// The best F1 of any column, where a logit above 0 predicts.
double bestF1(const at::Tensor& logits_BC, const at::Tensor& labels_BC) {
  const at::Tensor predicted_BC = logits_BC > 0, wanted_BC = labels_BC > 0;
  const auto count = [](const at::Tensor& marks_BC) { return marks_BC.sum(0, false, at::kLong); };
  const at::Tensor hits_C = count(predicted_BC.logical_and(wanted_BC)), predicted_C = count(predicted_BC);
  const at::Tensor wanted_C = count(wanted_BC);
  double best = 0;
  for (int64_t i = 0; i < hits_C.numel(); ++i) {
    const auto hits = hits_C[i].item<int64_t>();
    const auto wanted = wanted_C[i].item<int64_t>();
    best = std::max(best, agreementOf(hits, predicted_C[i].item<int64_t>(), hits, wanted).f1);
  }
  return best;
}

/// The epochs of one run.
class ReferenceRun {
 public:
  ReferenceRun(ProbePass& pass, const ProbeTrainingOptions& options, ReferenceProbes& result)
      : pass_(pass), options_(options), result_(result), random_(options.seed) {}

  Status run(int64_t rows, const JobContext& job) {
    ProbeWeights weights = random_.linearLayer(pass_.columns(), pass_.width());
    split(rows);
    Adam adam({weights.w_CD, weights.b_C});
    double best = 0;
    int waited = 0;
    keep(0, weights);
    for (int epoch = 1; epoch <= options_.epochs && waited < options_.patience; ++epoch) {
      DGLM_CHECK(trainEpoch(epoch, weights, adam, job));
      DGLM_TRY(const double f1, evaluate(weights, job));
      const bool isBetter = f1 > best + kLeastF1Gain;
      waited = isBetter ? 0 : waited + 1;
      best = isBetter ? f1 : best;
      if (isBetter || best == 0)  // where nothing is ever found, the last: the reference fails
        keep(epoch, weights);
    }
    return {};
  }

 private:
  void split(int64_t rows) {
    const std::vector<int64_t> order = random_.permutation(rows);
    const auto middle = order.begin() + static_cast<int64_t>(static_cast<double>(rows) * kTrainShare);
    result_.rows.train.assign(order.begin(), middle);
    result_.rows.test.assign(middle, order.end());
  }

  Status trainEpoch(int epoch, ProbeWeights& weights, Adam& adam, const JobContext& job) {
    const std::vector<int64_t>& train = result_.rows.train;
    const auto rows = std::ssize(train);
    const std::vector<int64_t> order = random_.shuffledLoader(rows);
    for (int64_t first = 0; first < rows; first += options_.batchSize) {
      job.report("Training probes", (epoch - 1) * rows + first, options_.epochs * rows);
      std::vector<int64_t> batch;
      for (int64_t i = first; i < std::min(rows, first + options_.batchSize); ++i)
        batch.push_back(train[static_cast<size_t>(order[static_cast<size_t>(i)])]);
      std::ranges::sort(batch);  // as they lie in the file
      DGLM_TRY(const ProbeSums sums, pass_.gradients(batch, weights, job));
      const double count = static_cast<double>(std::ssize(batch) * pass_.columns());
      adam.step({weights.w_CD, weights.b_C},
                {(sums.w_CD / count).add_(weights.w_CD, options_.weightDecay),
                 (sums.b_C / count).add_(weights.b_C, options_.weightDecay)},
                options_.learningRate);
    }
    return {};
  }

  Result<double> evaluate(const ProbeWeights& weights, const JobContext& job) {
    random_.beginLoader();
    const std::vector<int64_t>& test = result_.rows.test;
    at::Tensor logits_BC = at::empty({std::ssize(test), pass_.columns()});
    double loss = 0;
    int batches = 0;
    for (size_t first = 0; first < test.size(); first += static_cast<size_t>(options_.batchSize)) {
      const size_t size = std::min(test.size() - first, static_cast<size_t>(options_.batchSize));
      at::Tensor logits;
      DGLM_TRY(const at::Tensor losses_C, pass_.losses(std::span(test).subspan(first, size), weights, job, &logits));
      loss += losses_C.mean().item<double>() / static_cast<double>(size);
      logits_BC.narrow(0, static_cast<int64_t>(first), static_cast<int64_t>(size)).copy_(logits);
      ++batches;
    }
    result_.losses.push_back(loss / std::max(batches, 1));
    return bestF1(logits_BC, pass_.labels().index_select(0, indexTensor(test)));
  }

  void keep(int epoch, const ProbeWeights& weights) {
    TrainedProbes& probes = result_.probes;
    probes.weights_CD = weights.w_CD.clone();
    probes.biases_C = weights.b_C.clone();
    probes.epochs.assign(static_cast<size_t>(pass_.columns()), epoch);
    probes.tuningLoss.assign(probes.epochs.size(), std::numeric_limits<double>::quiet_NaN());
  }

  ProbePass& pass_;
  const ProbeTrainingOptions& options_;
  ReferenceProbes& result_;
  ReferenceRandom random_;
};

}  // namespace

Result<ReferenceProbes> trainProbesAsReference(ProbeFeatures& features, const at::Tensor& labels_NC,
                                               const ProbeTrainingOptions& options, const JobContext& job) {
  const at::NoGradGuard noGradient;
  std::vector<int64_t> all(static_cast<size_t>(features.rows()));
  std::iota(all.begin(), all.end(), int64_t{0});
  DGLM_TRY(FeatureScale scale, scaleOf(features, all, job));
  ProbePass pass(features, labels_NC, std::move(scale));
  if (options.balances)
    pass.weighPositives(pass.balance(all));
  ReferenceProbes result;
  result.probes.scale = pass.scale();
  DGLM_CHECK(ReferenceRun(pass, options, result).run(features.rows(), job));
  return result;
}

}  // namespace dglm
