// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/meta_trainer.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/sae/dictionary_state.h"
#include "core/sae/shuffle.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_view.h"
#include "core/tensor/torch_error.h"
#include "core/training/adam.h"

namespace dglm {
namespace {

using at::Tensor;

/// Below this share of entries that take part, gathering them is faster than whole products.
constexpr double kFewEntries = 0.2;

enum MetaParameter : size_t { kMetaDecoderBias, kMetaDecoder, kMetaEncoder, kMetaThreshold };

/// What a batch gives, before anything is changed.
struct MetaPass {
  MetaSaeMetrics metrics;
  std::vector<Tensor> gradients;  ///< in the order of the parameters
};

/// Weights of the loss's two parts in the gradients.
struct MetaFactors {
  double threshold = 0;
  double bandwidth = 0;
  double alphaOfRow = 0;  ///< alpha / B
};

/// The threshold's gradient from the sum of z's gradients near it, and the number of values near it.
Tensor thresholdGradient(const MetaFactors& factors, double gradientsNear, double countNear) {
  const double jumped = factors.threshold * gradientsNear + factors.alphaOfRow * countNear;
  return at::full({1}, -jumped / factors.bandwidth, at::kFloat);
}

/// Every value of `pre` that is active or near the threshold, and which it is.
struct Reached {
  SparseCode pre;
  std::vector<uint8_t> isActive;
  std::vector<uint8_t> isNear;
  int64_t active = 0;
  int64_t near = 0;
};

/// The comparisons are those of the dense pass, in fp32.
Reached reachedEntries(const Tensor& pre_BM, float threshold, float bandwidth) {
  const DenseView view = matrixView(pre_BM);
  Reached reached;
  reached.pre.width = view.columns;
  for (int64_t row = 0; row < view.rows; ++row) {
    const float* values = view.data + row * view.columns;
    for (int64_t column = 0; column < view.columns; ++column) {
      const float value = values[column];
      const bool isActive = value > threshold;
      const bool isNear = std::abs((value - threshold) / bandwidth) < 0.5F;
      if (!isActive && !isNear)
        continue;
      reached.pre.latents.push_back(static_cast<int32_t>(column));
      reached.pre.values.push_back(value);
      reached.isActive.push_back(isActive ? 1 : 0);
      reached.isNear.push_back(isNear ? 1 : 0);
      reached.active += isActive ? 1 : 0;
      reached.near += isNear ? 1 : 0;
    }
    reached.pre.rowStart.push_back(reached.pre.nonzeros());
  }
  return reached;
}

/// The active entries alone.
SparseCode activeOnly(const SparseCode& code, const std::vector<uint8_t>& isActive) {
  SparseCode active;
  active.width = code.width;
  for (int64_t row = 0; row < code.rows(); ++row) {
    for (int64_t entry = code.rowStart[static_cast<size_t>(row)]; entry < code.rowStart[static_cast<size_t>(row) + 1];
         ++entry) {
      const auto at = static_cast<size_t>(entry);
      if (isActive[at] == 0)
        continue;
      active.latents.push_back(code.latents[at]);
      active.values.push_back(code.values[at]);
    }
    active.rowStart.push_back(active.nonzeros());
  }
  return active;
}

Tensor scattered(const SparseCode& code, const Tensor& rows_BD) {
  Tensor out_MD = at::zeros({code.width, rows_BD.size(1)});
  scatterRows(code, matrixView(rows_BD), mutableElementsOf(out_MD));
  return out_MD;
}

Status checkRows(const Tensor& x_ND, const MetaSaeOptions& options) {
  const auto refuse = [](const char* option, int64_t value, const Why& why) {
    return Error{ErrorKind::InvalidArgument, {option, std::to_string(value), why}};
  };
  const Why whole = Why::inEnglish("it must be 1 or more");
  if (options.dim < 1)
    return refuse("--dim", options.dim, whole);
  if (options.epochs < 1)
    return refuse("--epochs", options.epochs, whole);
  if (options.batchSize < 1)
    return refuse("--batch-size", options.batchSize, whole);
  if (x_ND.dim() != 2 || x_ND.size(0) == 0)
    return refuse("--latents", 0, Why::inEnglish("a meta-SAE needs directions to learn from"));
  if (!at::isfinite(x_ND).all().item<bool>())
    return Error{ErrorKind::InvalidArgument,
                 {"--sae", "used", Why::inEnglish("its decoder holds values that are no numbers")}};
  return {};
}

}  // namespace

struct MetaSaeTrainer::Weights {
  Weights(const Tensor& decoder_MD, double firstThreshold)
      : parameters{at::zeros({decoder_MD.size(1)}), decoder_MD.to(at::kFloat).clone(),
                   decoder_MD.to(at::kFloat).clone(), at::full({1}, firstThreshold, at::kFloat)},
        adam(parameters) {}

  const Tensor& bias_D() const { return parameters[kMetaDecoderBias]; }
  const Tensor& decoder_MD() const { return parameters[kMetaDecoder]; }
  /// Transposed: a meta-latent's weights lie together.
  const Tensor& encoder_MD() const { return parameters[kMetaEncoder]; }
  float threshold() const { return parameters[kMetaThreshold].item<float>(); }

  MetaPass pass(const Tensor& x_BD, const MetaFactors& factors) const;
  MetaPass densePass(const Tensor& x_BD, const Tensor& pre_BM, const MetaFactors& factors) const;
  MetaPass sparsePass(const Tensor& x_BD, const Reached& reached, const MetaFactors& factors) const;

  std::vector<Tensor> parameters;
  Adam adam;
};

MetaPass MetaSaeTrainer::Weights::densePass(const Tensor& x_BD, const Tensor& pre_BM,
                                            const MetaFactors& factors) const {
  const auto rows = static_cast<double>(x_BD.size(0));
  const Tensor above_BM = pre_BM > parameters[kMetaThreshold];
  const Tensor near_BM = ((pre_BM - parameters[kMetaThreshold]) / factors.bandwidth).abs() < 0.5;
  const Tensor z_BM = pre_BM * above_BM;
  const Tensor error_BD = z_BM.matmul(decoder_MD()) + bias_D() - x_BD;
  const Tensor gradient_BD = error_BD * (2 / rows);
  const Tensor zGradient_BM = gradient_BD.matmul(decoder_MD().t());
  MetaPass pass;
  pass.metrics.reconstruction = error_BD.square().sum(-1).mean().item<double>();
  pass.metrics.l0 = (z_BM != 0).sum().item<double>() / rows;
  pass.gradients = {
      gradient_BD.sum(0), z_BM.t().matmul(gradient_BD), (zGradient_BM * above_BM).t().matmul(x_BD),
      thresholdGradient(factors, (zGradient_BM * near_BM).sum().item<double>(), near_BM.sum().item<double>())};
  return pass;
}

MetaPass MetaSaeTrainer::Weights::sparsePass(const Tensor& x_BD, const Reached& reached,
                                             const MetaFactors& factors) const {
  const auto rows = static_cast<double>(x_BD.size(0));
  const SparseCode z = activeOnly(reached.pre, reached.isActive);
  Tensor error_BD = at::empty_like(x_BD);
  decodeRows(z, matrixView(decoder_MD()), elementsOf(bias_D()), mutableElementsOf(error_BD));
  error_BD -= x_BD;
  const Tensor gradient_BD = error_BD * (2 / rows);
  SparseCode zGradient = reached.pre;
  zGradient.values = productsAtEntries(reached.pre, matrixView(gradient_BD), matrixView(decoder_MD()));
  double gradientsNear = 0;
  for (size_t entry = 0; entry < reached.isNear.size(); ++entry)
    if (reached.isNear[entry] != 0)
      gradientsNear += zGradient.values[entry];
  MetaPass pass;
  pass.metrics.reconstruction = error_BD.square().sum(-1).mean().item<double>();
  pass.metrics.l0 = static_cast<double>(reached.active) / rows;
  pass.gradients = {gradient_BD.sum(0), scattered(z, gradient_BD),
                    scattered(activeOnly(zGradient, reached.isActive), x_BD),
                    thresholdGradient(factors, gradientsNear, static_cast<double>(reached.near))};
  return pass;
}

MetaPass MetaSaeTrainer::Weights::pass(const Tensor& x_BD, const MetaFactors& factors) const {
  const Tensor pre_BM = x_BD.matmul(encoder_MD().t()).contiguous();
  const Reached reached = reachedEntries(pre_BM, threshold(), static_cast<float>(factors.bandwidth));
  return static_cast<double>(reached.pre.nonzeros()) < kFewEntries * static_cast<double>(pre_BM.numel())
             ? sparsePass(x_BD, reached, factors)
             : densePass(x_BD, pre_BM, factors);
}

MetaSaeTrainer::MetaSaeTrainer(const Tensor& decoder_MD, const MetaSaeOptions& options)
    : weights_(std::make_unique<Weights>(decoder_MD, options.firstThreshold)), options_(options) {}

MetaSaeTrainer::~MetaSaeTrainer() = default;

MetaSaeMetrics MetaSaeTrainer::step(const Tensor& x_BD, int64_t epoch) {
  const at::NoGradGuard noGradient;
  const auto share = [epoch](int64_t epochs) {
    return epochs > 0 ? std::min(static_cast<double>(epoch + 1) / static_cast<double>(epochs), 1.0) : 1.0;
  };
  const double alpha = options_.alpha * 0.5 * (1 - std::cos(std::numbers::pi * share(options_.rampEpochs)));
  const MetaPass pass =
      weights_->pass(x_BD, {weights_->threshold(), options_.bandwidth, alpha / static_cast<double>(x_BD.size(0))});
  weights_->adam.step(weights_->parameters, pass.gradients, options_.lr * share(options_.warmupEpochs));
  return pass.metrics;
}

TensorFile MetaSaeTrainer::state() const {
  const int64_t dim = weights_->decoder_MD().size(0);
  TensorFile file;
  file.add("W_enc", weights_->encoder_MD().t().contiguous());
  file.add("b_enc", at::zeros({dim}));
  file.add("W_dec", weights_->decoder_MD().clone());
  file.add("b_dec", weights_->bias_D().clone());
  file.add("threshold", at::full({dim}, weights_->threshold(), at::kFloat));
  file.add(state_key::kRescale, at::ones({dim}));
  file.add(state_key::kNormalise, at::scalar_tensor(false, at::kBool));
  return file;
}

Tensor firstMetaDecoder(int64_t dim, int64_t width, uint64_t seed) {
  const double bound = std::sqrt(6.0 / static_cast<double>(width));
  return at::empty({dim, width}).uniform_(-bound, bound, at::make_generator<at::CPUGeneratorImpl>(seed));
}

Tensor randomDirections(int64_t rows, int64_t width, uint64_t seed) {
  const Tensor x_ND = at::randn({rows, width}, at::make_generator<at::CPUGeneratorImpl>(seed), at::kFloat);
  return x_ND / x_ND.norm(2, {1}, true);
}

Status trainInEpochs(const Tensor& x_ND, int64_t epochs, int64_t batchSize, uint64_t seed, const JobContext& job,
                     const std::function<Status(const Tensor& x_BD, int64_t epoch)>& step) {
  std::vector<int64_t> order(static_cast<size_t>(x_ND.size(0)));
  for (int64_t epoch = 0; epoch < epochs; ++epoch) {
    DGLM_CHECK(job.checkpoint());
    std::iota(order.begin(), order.end(), 0);
    shuffle(order, seed, epoch);
    const Tensor order_N = at::tensor(order);
    for (int64_t first = 0; first < x_ND.size(0); first += batchSize) {
      const int64_t count = std::min(batchSize, x_ND.size(0) - first);
      DGLM_CHECK(step(x_ND.index_select(0, order_N.narrow(0, first, count)), epoch));
    }
    job.report("Training the meta-SAE", epoch + 1, epochs);
  }
  return {};
}

Result<TrainedMetaSae> trainMetaSae(const Tensor& x_ND, const MetaSaeOptions& options, const JobContext& job) {
  return catchingTorch("the training of a meta-SAE", [&]() -> Result<TrainedMetaSae> {
    DGLM_CHECK(checkRows(x_ND, options));
    const Tensor rows_ND = x_ND.to(at::kFloat).contiguous();
    MetaSaeTrainer trainer(firstMetaDecoder(options.dim, rows_ND.size(1), options.seed), options);
    MetaSaeMetrics sum;  // over the steps of the last epoch
    int64_t steps = 0;
    const auto step = [&](const Tensor& x_BD, int64_t epoch) -> Status {
      const MetaSaeMetrics metrics = trainer.step(x_BD, epoch);
      if (epoch + 1 < options.epochs)
        return {};
      sum.reconstruction += metrics.reconstruction;
      sum.l0 += metrics.l0;
      ++steps;
      return {};
    };
    DGLM_CHECK(trainInEpochs(rows_ND, options.epochs, options.batchSize, options.seed, job, step));
    TrainedMetaSae trained;
    trained.last = {sum.reconstruction / static_cast<double>(steps), sum.l0 / static_cast<double>(steps)};
    trained.state = trainer.state();
    return trained;
  });
}

}  // namespace dglm
