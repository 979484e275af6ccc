// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/probe_training.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/interpretation/lbfgs.h"
#include "core/interpretation/probe_pass.h"
#include "core/sae/shuffle.h"
#include "core/training/adam.h"

namespace dglm {
namespace {

constexpr double kLeastGain = 1e-4;  // of the loss on the tuning rows, as a share of it

/// The weights of each column's least loss on the tuning rows.
class BestOfColumns {
 public:
  BestOfColumns(const ProbeWeights& start, int patience)
      : best_{start.w_CD.clone(), start.b_C.clone()},
        epochs_(static_cast<size_t>(start.b_C.numel())),
        losses_(epochs_.size(), std::numeric_limits<double>::infinity()),
        patience_(patience) {}

  /// Whether any column still hopes for a gain.
  bool take(int epoch, const ProbeWeights& now, const at::Tensor& meanLoss_C) {
    const auto loss = meanLoss_C.accessor<double, 1>();
    bool hopes = false;
    for (size_t i = 0; i < epochs_.size(); ++i) {
      const auto column = static_cast<int64_t>(i);
      if (!hasEnded(i, epoch) && loss[column] < losses_[i] * (1 - kLeastGain))
        keep(i, epoch, now, loss[column]);
      hopes |= !hasEnded(i, epoch + 1);
    }
    return hopes;
  }

  void takeLast(int epoch, const ProbeWeights& now) {
    for (size_t i = 0; i < epochs_.size(); ++i)
      keep(i, epoch, now, std::numeric_limits<double>::quiet_NaN());
  }

  TrainedProbes result(const FeatureScale& scale) const { return {scale, best_.w_CD, best_.b_C, epochs_, losses_}; }

 private:
  bool hasEnded(size_t column, int epoch) const { return epoch - epochs_[column] > patience_; }
  void keep(size_t i, int epoch, const ProbeWeights& now, double loss) {
    const auto column = static_cast<int64_t>(i);
    best_.w_CD.select(0, column).copy_(now.w_CD.select(0, column));
    best_.b_C.select(0, column).copy_(now.b_C.select(0, column));
    epochs_[i] = epoch;
    losses_[i] = loss;
  }

  ProbeWeights best_;
  std::vector<int> epochs_;
  std::vector<double> losses_;
  int patience_;
};

/// Mean gradients with the weights' decay.
std::vector<at::Tensor> meanGradients(const ProbeSums& sums, const ProbeWeights& weights, double count, double decay) {
  return {(sums.w_CD / count).add_(weights.w_CD, decay), sums.b_C / count};
}

/// After an epoch: whether to go on.
Result<bool> lookAtTuning(ProbePass& pass, const ProbeRows& rows, int epoch, const ProbeWeights& weights,
                          BestOfColumns& best, const JobContext& job) {
  if (rows.tune.empty()) {
    best.takeLast(epoch, weights);
    return true;
  }
  DGLM_TRY(const at::Tensor loss_C, pass.losses(rows.tune, weights, job));
  return best.take(epoch, weights, loss_C / static_cast<double>(rows.tune.size()));
}

Status trainByAdam(ProbePass& pass, const ProbeRows& rows, const ProbeTrainingOptions& options, BestOfColumns& best,
                   const JobContext& job) {
  ProbeWeights weights = pass.zeros();
  Adam adam({weights.w_CD, weights.b_C});
  for (int epoch = 1; epoch <= options.epochs; ++epoch) {
    std::vector<int64_t> order = rows.train;
    shuffle(order, options.seed, epoch);
    const auto batch = static_cast<size_t>(std::max<int64_t>(options.batchSize, 1));
    for (size_t first = 0; first < order.size(); first += batch) {
      job.report("Training probes", static_cast<int64_t>(first) + (epoch - 1) * std::ssize(order),
                 options.epochs * std::ssize(order));
      const auto some = std::span(order).subspan(first, std::min(batch, order.size() - first));
      std::ranges::sort(some);  // as they lie in the file
      DGLM_TRY(const ProbeSums sums, pass.gradients(some, weights, job));
      adam.step({weights.w_CD, weights.b_C},
                meanGradients(sums, weights, static_cast<double>(some.size()), options.weightDecay),
                options.learningRate);
    }
    DGLM_TRY(const bool goesOn, lookAtTuning(pass, rows, epoch, weights, best, job));
    if (!goesOn)
      break;
  }
  return {};
}

/// Mean losses with the weights' decay, and their gradients, for all columns in one pass.
Result<LossAndGradient> meanLosses(ProbePass& pass, const ProbeRows& rows, const at::Tensor& x_CP, double decay,
                                   const JobContext& job) {
  const int64_t width = pass.width();
  const ProbeWeights weights{x_CP.narrow(1, 0, width).to(at::kFloat), x_CP.select(1, width)};
  DGLM_TRY(const ProbeSums sums, pass.gradients(rows.train, weights, job));
  const auto count = static_cast<double>(rows.train.size());
  const std::vector<at::Tensor> gradients = meanGradients(sums, weights, count, decay);
  const at::Tensor squares_C = x_CP.narrow(1, 0, width).square().sum(1);
  return LossAndGradient{sums.loss_C / count + squares_C * (decay / 2),
                         at::cat({gradients[0].to(at::kDouble), gradients[1].unsqueeze(1)}, 1)};
}

Status trainByLbfgs(ProbePass& pass, const ProbeRows& rows, const ProbeTrainingOptions& options, BestOfColumns& best,
                    const JobContext& job) {
  const auto evaluate = [&](const at::Tensor& x_CP) { return meanLosses(pass, rows, x_CP, options.weightDecay, job); };
  DGLM_TRY(Lbfgs search, Lbfgs::start(at::zeros({pass.columns(), pass.width() + 1}, at::kDouble), evaluate));
  for (int iteration = 1; iteration <= options.epochs; ++iteration) {
    job.report("Training probes", iteration - 1, options.epochs);
    DGLM_TRY(const bool moved, search.step(evaluate));
    const ProbeWeights weights{search.x().narrow(1, 0, pass.width()).to(at::kFloat),
                               search.x().select(1, pass.width())};
    DGLM_TRY(const bool goesOn, lookAtTuning(pass, rows, iteration, weights, best, job));
    if (!moved || !goesOn)
      break;
  }
  return {};
}

}  // namespace

at::Tensor TrainedProbes::rawWeights() const {
  return unscaled({weights_CD, biases_C}, scale).w_CD;
}

at::Tensor TrainedProbes::rawBiases() const {
  return unscaled({weights_CD, biases_C}, scale).b_C;
}

Result<TrainedProbes> trainProbes(ProbeFeatures& features, const at::Tensor& labels_NC, const ProbeRows& rows,
                                  const ProbeTrainingOptions& options, const JobContext& job) {
  if (rows.train.empty())
    return Error{
        ErrorKind::InvalidArgument,
        {Why::inEnglish("A probe"), Why::inEnglish("trained"), Why::inEnglish("there are no rows to train on")}};
  const at::NoGradGuard noGradient;
  DGLM_TRY(FeatureScale scale, scaleOf(features, rows.train, job));
  ProbePass pass(features, labels_NC, std::move(scale));
  if (options.balances)
    pass.weighPositives(pass.balance(rows.train));
  BestOfColumns best(pass.zeros(), options.patience);
  DGLM_CHECK(options.optimizer == ProbeOptimizer::Adam ? trainByAdam(pass, rows, options, best, job)
                                                       : trainByLbfgs(pass, rows, options, best, job));
  return best.result(pass.scale());
}

Result<at::Tensor> probeLogits(ProbeFeatures& features, std::span<const int64_t> rows, const TrainedProbes& probes,
                               const JobContext& job) {
  const at::NoGradGuard noGradient;
  const ProbeWeights raw = unscaled({probes.weights_CD, probes.biases_C}, probes.scale);
  const at::Tensor bias_C = raw.b_C.to(at::kFloat);
  at::Tensor logits_BC = at::empty({std::ssize(rows), bias_C.numel()});
  DGLM_CHECK(forEachBlock(features, rows, job, [&](size_t first, const FeatureBatch& batch) {
    logits_BC.narrow(0, static_cast<int64_t>(first), batch.rows()).copy_(batch.products(raw.w_CD).add_(bias_C));
  }));
  return logits_BC;
}

}  // namespace dglm
