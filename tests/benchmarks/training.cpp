// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/training.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "core/sae/activation_source.h"
#include "core/sae/dictionary_state.h"
#include "core/sae/trainer.h"
#include "core/tensor/aten.h"
#include "core/tensor/device.h"
#include "core/tensor/linear.h"
#include "core/tensor/tensor_file.h"
#include "tests/benchmarks/memory_meter.h"
#include "tests/benchmarks/timing.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr int64_t kBatches = 3;
constexpr double kLearningRate = 3e-4;
constexpr int64_t kScheduledSteps = 1000;

struct TrainingShape {
  int64_t activationDim = 512;
  int64_t expansion = 8;
  int64_t k = 32;
  int64_t batch = 4096;
  bool hasDead = false;  ///< a quarter of the latents never fires, and the auxiliary loss works on them

  int64_t latents() const { return expansion * activationDim; }
};

constexpr TrainingShape kComparedShapes[] = {{512, 8, 32, 4096, false},  {512, 8, 32, 2048, false},
                                             {512, 8, 32, 4096, true},   {512, 8, 32, 2048, true},
                                             {1024, 8, 16, 2048, false}, {1024, 8, 16, 2048, true}};
constexpr int64_t kGrowthExpansions[] = {4, 8, 16, 32};
constexpr int64_t kGrowthBatches[] = {1024, 4096};
constexpr int kGrowthSteps = 3;

SaeTrainingOptions trainingOptions(const TrainingShape& shape, const fs::path& init) {
  SaeTrainingOptions options;
  options.expansionFactor = shape.expansion;
  options.k = shape.k;
  options.batchSize = shape.batch;
  options.lr = kLearningRate;
  options.steps = kScheduledSteps;
  options.warmupSteps = 0;
  options.decayStart = -1;
  options.thresholdStartStep = -1;
  if (shape.hasDead)
    options.deadFeatureThreshold = shape.batch;
  options.init = init;
  return options;
}

/// Weights and batches that both parties start from.
struct TrainingInput {
  fs::path weights, batches;
  std::vector<at::Tensor> x_BD;
};

Result<TrainingInput> makeInput(const fs::path& folder, const TrainingShape& shape) {
  constexpr float kTooSmall = 0.3f;  // half of a dead latent's pre-activations are positive, none is among the largest
  TrainingInput input{folder / "ae.pt", folder / "batches.safetensors", {}};
  DGLM_TRY(const auto trainer, makeSaeTrainer(trainingOptions(shape, {}), shape.activationDim));
  TensorFile state = trainer->dictionaryState();
  if (shape.hasDead)
    state.find(state_key::kEncoderWeight)->narrow(0, 0, shape.latents() / 4).mul_(kTooSmall);
  DGLM_CHECK(saveDictionary(input.weights, state));
  at::manual_seed(1);
  TensorFile batches;
  for (int64_t i = 0; i < kBatches; ++i) {
    input.x_BD.push_back(at::randn({shape.batch, shape.activationDim}));
    batches.add("x" + std::to_string(i), input.x_BD.back());
  }
  DGLM_CHECK(writeSafetensors(input.batches, batches));
  return input;
}

struct OurTurn {
  std::vector<double> steps;                         ///< milliseconds
  std::vector<double> blasProducts, oneDnnProducts;  ///< the encoder's product alone, by LibTorch's BLAS and its oneDNN
  std::vector<double> losses;
  ordered_json peakBytes;
  int64_t dead = 0;
};

template <class Function>
double millisecondsOf(Function function) {
  const StopWatch watch;
  function();
  return watch.milliseconds();
}

/// Steps and products take turns; the first of each is not timed.
Result<OurTurn> runOurTurn(const TrainingShape& shape, const TrainingInput& input, int steps, const JobContext& job) {
  OurTurn turn;
  const MemoryMeter memory;
  DGLM_TRY(const auto trainer, makeSaeTrainer(trainingOptions(shape, input.weights), shape.activationDim));
  const TensorFile state = trainer->dictionaryState();
  const at::Tensor &encoder_FD = *state.find(state_key::kEncoderWeight), &bias_F = *state.find(state_key::kEncoderBias);
  for (int step = 0; step <= steps; ++step) {
    DGLM_CHECK(job.checkpoint());
    const at::Tensor& x_BD = input.x_BD[static_cast<size_t>(step % kBatches)];
    const StopWatch watch;
    DGLM_TRY(const SaeStepMetrics metrics, trainer->step(x_BD));
    const double milliseconds = watch.milliseconds();
    turn.peakBytes = memory.bytes();
    turn.losses.push_back(metrics.loss);
    turn.dead = metrics.dead;
    const at::NoGradGuard noGradient;
    const double blas = millisecondsOf([&] { at::linear(x_BD, encoder_FD, bias_F); });
    const double oneDnn = millisecondsOf([&] { linearMap(x_BD, encoder_FD, bias_F); });
    if (step == 0)
      continue;
    turn.steps.push_back(milliseconds);
    turn.blasProducts.push_back(blas);
    turn.oneDnnProducts.push_back(oneDnn);
  }
  return turn;
}

Result<nlohmann::json> runPeerTurn(const TrainingBenchOptions& options, const TrainingShape& shape,
                                   const TrainingInput& input) {
  const SaeTrainingOptions training = trainingOptions(shape, {});
  const ordered_json asked = {{"activation_dim", shape.activationDim},
                              {"expansion_factor", shape.expansion},
                              {"k", shape.k},
                              {"lr", kLearningRate},
                              {"steps", kScheduledSteps},
                              {"threshold_start_step", training.thresholdStartStep},
                              {"dead_feature_threshold", training.deadFeatureThreshold},
                              {"timed", options.peerSteps},
                              {"threads", options.threads}};
  const fs::path given = options.folder / "training.json", result = options.folder / "peer.json";
  std::ofstream(given) << asked.dump();
  return runPeer(
      options.peer, "training.py",
      {options.reference.string(), given.string(), input.weights.string(), input.batches.string(), result.string()},
      result);
}

/// Milliseconds that the activation buffer takes for a batch, its filling and mixing included, from chunks that are
/// there already.
Result<double> shufflingTime(const TrainingShape& shape) {
  constexpr int64_t kChunkRows = 4096, kBufferRows = 1 << 17, kFillings = 4;
  const at::Tensor chunk_ND = at::randn({kChunkRows, shape.activationDim});
  const auto chunks = [chunk_ND](int64_t, const StopToken&) -> Result<at::Tensor> { return chunk_ND; };
  DGLM_TRY(const auto buffer, bufferActivations(chunks, shape.activationDim, kBufferRows, 1, ChunkReading::WhenNeeded));
  DGLM_CHECK(buffer->nextBatch(shape.batch));  // the first filling, of the whole buffer
  const int64_t batches = kFillings * kBufferRows / 2 / shape.batch;
  const StopWatch watch;
  for (int64_t i = 0; i < batches; ++i)
    DGLM_CHECK(buffer->nextBatch(shape.batch));
  return watch.milliseconds() / static_cast<double>(batches);
}

double medianOf(std::vector<double> values) {
  return timingOf(std::move(values)).medianMs;
}

/// The times of the faster of the two libraries.
const std::vector<double>& productsOf(const OurTurn& turn) {
  return medianOf(turn.blasProducts) < medianOf(turn.oneDnnProducts) ? turn.blasProducts : turn.oneDnnProducts;
}

double lossDifference(const std::vector<double>& ours, const std::vector<double>& theirs) {
  double largest = 0;
  for (size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i)
    largest = std::max(largest, std::abs(ours[i] / theirs[i] - 1));
  return largest;
}

ordered_json jsonOf(const TrainingShape& shape) {
  return {
      {"activation_dim", shape.activationDim}, {"latents", shape.latents()}, {"k", shape.k}, {"batch", shape.batch}};
}

Result<ordered_json> compareStep(const TrainingBenchOptions& options, const TrainingShape& shape,
                                 const JobContext& job) {
  DGLM_TRY(const TrainingInput input, makeInput(options.folder, shape));
  std::vector<double> steps, products, shares, peerSteps, ratios;
  ordered_json result = jsonOf(shape);
  for (int turn = 0; turn < options.turns; ++turn) {
    DGLM_TRY(const OurTurn ours, runOurTurn(shape, input, options.steps, job));
    steps.insert(steps.end(), ours.steps.begin(), ours.steps.end());
    products.insert(products.end(), productsOf(ours).begin(), productsOf(ours).end());
    result["dead_latents"] = ours.dead;
    result["peak_bytes"] = ours.peakBytes;
    if (!options.peer.isThere() || options.reference.empty())
      continue;
    DGLM_TRY(const nlohmann::json theirs, runPeerTurn(options, shape, input));
    const auto milliseconds = theirs.at("step_ms").get<std::vector<double>>();
    peerSteps.insert(peerSteps.end(), milliseconds.begin(), milliseconds.end());
    ratios.push_back(medianOf(milliseconds) / medianOf(ours.steps));
    result["peer_peak_bytes"] = theirs.at("peak_bytes");
    result["relative_difference_of_losses"] =
        lossDifference(ours.losses, theirs.at("losses").get<std::vector<double>>());
  }
  result["step"] = jsonOf(timingOf(steps));
  result["encoder_product"] = jsonOf(timingOf(products));
  for (size_t i = 0; i < steps.size(); ++i)
    shares.push_back(steps[i] / products[i]);
  result["step_over_product"] = medianOf(shares);
  DGLM_TRY(const double shuffling, shufflingTime(shape));
  result["shuffling_ms"] = shuffling;
  result["shuffling_over_step"] = shuffling / medianOf(steps);
  if (ratios.empty())
    return result;
  result["peer_step"] = jsonOf(timingOf(peerSteps));
  result["ratio"] = medianOf(peerSteps) / medianOf(steps);
  result["ratio_of_each_turn"] = ratios;
  return result;
}

Result<ordered_json> timeGrowth(const TrainingBenchOptions& options, const JobContext& job) {
  ordered_json rows = ordered_json::array();
  for (const int64_t expansion : kGrowthExpansions)
    for (const int64_t batch : kGrowthBatches) {
      const TrainingShape shape{512, expansion, 32, batch, false};
      DGLM_TRY(const TrainingInput input, makeInput(options.folder, shape));
      DGLM_TRY(const OurTurn ours, runOurTurn(shape, input, kGrowthSteps, job));
      ordered_json row = jsonOf(shape);
      row["step_ms"] = medianOf(ours.steps);
      row["encoder_product_ms"] = medianOf(productsOf(ours));
      row["peak_bytes"] = ours.peakBytes;
      rows.push_back(std::move(row));
      job.report("Growth of a step", static_cast<int64_t>(rows.size()),
                 std::ssize(kGrowthExpansions) * std::ssize(kGrowthBatches));
    }
  return rows;
}

Result<ordered_json> runAll(const TrainingBenchOptions& options, const JobContext& job) {
  useThreads(options.threads);
  ordered_json result = {{"benchmark", "training"}, {"threads", options.threads}, {"load_average", loadAverage()}};
  ordered_json compared = ordered_json::array();
  for (const TrainingShape& shape : kComparedShapes) {
    job.report("Training steps", std::ssize(compared), std::ssize(kComparedShapes));
    DGLM_TRY(ordered_json row, compareStep(options, shape, job));
    compared.push_back(std::move(row));
  }
  result["steps"] = std::move(compared);
  DGLM_TRY(result["growth"], timeGrowth(options, job));
  result["load_average_after"] = loadAverage();
  return result;
}

}  // namespace

Result<ordered_json> benchTraining(const TrainingBenchOptions& options, const JobContext& job) {
  TrainingBenchOptions inFolder = options;
  inFolder.folder /= "dglm-bench-training";
  fs::create_directories(inFolder.folder);
  Result<ordered_json> result = runAll(inFolder, job);
  std::error_code ignored;
  fs::remove_all(inFolder.folder, ignored);
  return result;
}

}  // namespace dglm
