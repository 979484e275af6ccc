// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/pretraining.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <sstream>
#include <tuple>

#include "core/glm/pretraining_run.h"
#include "core/tensor/aten.h"
#include "core/training/metrics_log.h"

namespace dglm {
namespace {

using at::Tensor;

constexpr int64_t kMostBatchTokens = 1 << 22;

struct MaskedLogits {
  Tensor logits_MV;
  Tensor targets_M;
};

/// The head runs on the masked positions only.
MaskedLogits maskedLogits(const Transformer& model, const MaskedBatch& batch) {
  const Tensor ids_BT = at::tensor(batch.inputs, at::kInt).to(at::kLong).view({batch.windows, batch.tokens});
  const Tensor x_BTH = model.runLayers(model.embed(ids_BT), 0, model.config().layers);
  const auto onDevice = [&x_BTH](const std::vector<int64_t>& numbers) {
    return at::tensor(numbers, at::kLong).to(x_BTH.device());
  };
  const Tensor rows_MH = x_BTH.flatten(0, 1).index_select(0, onDevice(batch.maskedAt));
  return {model.logitsOnDevice(rows_MH), onDevice(batch.targets)};
}

int64_t drawWindowLength(const PretrainingOptions& options, RandomEngine& random) {
  const auto choice = uniformBelow(random, static_cast<int64_t>(options.windowTokens.size()));
  return options.windowTokens[static_cast<size_t>(choice)];
}

int64_t longestWindow(const PretrainingOptions& options) {
  return *std::max_element(options.windowTokens.begin(), options.windowTokens.end());
}

Error cancelled(const std::filesystem::path& folder, int64_t step) {
  return {ErrorKind::Cancelled,
          {Why::inEnglish("Training stopped after step %1; repeat the command with --resume to go on from %2.",
                          {std::to_string(step), folder.string()})}};
}

Error refused(const char* option, const std::string& value, const ErrorArgument& why) {
  return {ErrorKind::InvalidArgument, {option, value, why}};
}

/// Shapes that the transformer can compute and a folder of a model may say.
Status checkShape(const GlmConfig& config) {
  constexpr int64_t kLargestSize = 1 << 20, kMostLayers = 4096;  // as parseGlmConfig
  const std::tuple<const char*, int64_t, int64_t> sizes[] = {{"--layers", config.layers, kMostLayers},
                                                             {"--hidden", config.hiddenSize, kLargestSize},
                                                             {"--heads", config.heads, kLargestSize},
                                                             {"--ffn", config.ffnSize, kLargestSize}};
  for (const auto& [option, size, largest] : sizes)
    if (size < 1 || size > largest)
      return refused(option, std::to_string(size),
                     Why::inEnglish("it must lie between 1 and %1", {std::to_string(largest)}));
  if (config.hiddenSize % config.heads != 0)
    return refused("--heads", std::to_string(config.heads),
                   Why::inEnglish("the heads share the hidden size evenly, and %1 is no multiple of it",
                                  {std::to_string(config.hiddenSize)}));
  if (config.headSize() % 2 != 0)
    return refused(
        "--heads", std::to_string(config.heads),
        Why::inEnglish("each head would have %1 of the hidden size, and rotary positions need an even number",
                       {std::to_string(config.headSize())}));
  return {};
}

std::string numberText(double number) {
  std::ostringstream text;
  text << number;
  return text.str();
}

Status checkNumbers(const PretrainingOptions& options) {
  const OptimizerOptions& optimizer = options.optimizer;
  const std::pair<const char*, int64_t> counts[] = {{"--warmup-steps", options.warmupSteps},
                                                    {"--log-every", options.logEvery},
                                                    {"--evaluate-every", options.evaluateEvery},
                                                    {"--evaluation-windows", options.evaluationWindows},
                                                    {"--save-every", options.saveEvery}};
  for (const auto& [option, count] : counts)
    if (count < 0)
      return refused(option, std::to_string(count), Why::inEnglish("it must not be negative"));
  const std::pair<const char*, double> rates[] = {{"--lr", optimizer.learningRate},
                                                  {"--muon-lr", optimizer.muonLearningRate}};
  for (const auto& [option, rate] : rates)
    if (!std::isfinite(rate) || rate <= 0)
      return refused(option, numberText(rate), Why::inEnglish("it must be a number above 0"));
  const std::pair<const char*, double> others[] = {{"--weight-decay", optimizer.weightDecay},
                                                   {"--clip", optimizer.clipNorm}};
  for (const auto& [option, number] : others)
    if (!std::isfinite(number) || number < 0)
      return refused(option, numberText(number), Why::inEnglish("it must be a number that is not negative"));
  return {};
}

Status checkOptions(const PretrainingCorpus& corpus, const PretrainingOptions& options) {
  DGLM_CHECK(checkShape(options.config));
  DGLM_CHECK(checkNumbers(options));
  if (corpus.isEmpty())
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("The training corpus"), "empty", Why::inEnglish("no sequence was read")}};
  if (options.windowTokens.empty())
    return refused("--window", "empty", Why::inEnglish("at least one length is needed"));
  if (options.config.vocabularySize != corpus.vocabulary().size())
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("The model's vocabulary size"), std::to_string(options.config.vocabularySize),
                  Why::inEnglish("the vocabulary has %1 tokens", {std::to_string(corpus.vocabulary().size())})}};
  if (options.batchTokens < 8 || options.batchTokens > kMostBatchTokens)
    return refused("--batch-tokens", std::to_string(options.batchTokens),
                   Why::inEnglish("it must lie between 8 and %1", {std::to_string(kMostBatchTokens)}));
  for (const int64_t window : options.windowTokens)
    if (window < 8 || window > options.batchTokens)
      return refused(
          "--window", std::to_string(window),
          Why::inEnglish("it must lie between 8 and --batch-tokens, %1", {std::to_string(options.batchTokens)}));
  if (options.steps < 1)
    return refused("--steps", std::to_string(options.steps), Why::inEnglish("at least 1 is needed"));
  return {};
}

/// One optimizer step; the loss before the update (on the device, so that nothing waits for it), or an error if the
/// corpus has no sequence for the window.
Result<Tensor> trainStep(PretrainingRun& run, const PretrainingCorpus& corpus, const PretrainingOptions& options) {
  const int64_t window = drawWindowLength(options, run.random);
  DGLM_TRY(const MaskedBatch batch,
           corpus.drawBatch(options.batchTokens / window, window, options.masking, run.random));
  if (batch.targets.empty())
    return at::zeros({}, run.model.wordEmbeddings().options());
  run.foldEmbedding();
  const auto [logits_MV, targets_M] = maskedLogits(run.model, batch);
  const Tensor loss = at::cross_entropy_loss(logits_MV, targets_M);
  loss.backward();
  run.optimizer.step(scheduleFactor(options, run.step));
  return loss.detach();
}

Status saveModel(PretrainingRun& run, const PretrainingCorpus& corpus, const PretrainingOptions& options,
                 const std::filesystem::path& folder) {
  run.foldEmbedding();
  DGLM_CHECK(
      saveGlm(folder, options.config, {longestWindow(options)}, corpus.vocabulary(), run.model, options.storedAs));
  return run.saveCheckpoint(folder);
}

/// TF32 for fp32 products on a GPU while it lives: its noise lies far below that of a batch.
class FastProducts {
 public:
  explicit FastProducts(const ComputeOptions& compute) : before_(at::globalContext().allowTF32CuBLAS()) {
    at::globalContext().setAllowTF32CuBLAS(before_ || compute.device != "cpu");
  }
  ~FastProducts() { at::globalContext().setAllowTF32CuBLAS(before_); }
  FastProducts(const FastProducts&) = delete;
  FastProducts& operator=(const FastProducts&) = delete;

 private:
  bool before_;
};

/// A stop request leaves a checkpoint of the last step, and says how to go on.
Status keptWhereStopped(const Status& done, const PretrainingRun& run, const std::filesystem::path& folder) {
  if (!done.hasError() || !done.error().isCancelled())
    return done;
  DGLM_CHECK(run.saveCheckpoint(folder));
  return cancelled(folder, run.step);
}

bool isDue(int64_t step, int64_t every, int64_t last) {
  return step == last || (every > 0 && step % every == 0);
}

}  // namespace

double scheduleFactor(const PretrainingOptions& options, int64_t step) {
  const auto s = static_cast<double>(step + 1), total = static_cast<double>(options.steps);
  if (step < options.warmupSteps)
    return s / static_cast<double>(options.warmupSteps);
  if (options.schedule == Schedule::Linear) {
    const double start = options.decayStart >= 0 ? static_cast<double>(options.decayStart) : total / 2;
    return s <= start ? 1.0 : std::max(0.0, (total - s) / std::max(1.0, total - start));
  }
  const double warmup = static_cast<double>(options.warmupSteps);
  return 0.5 * (1 + std::cos(std::numbers::pi * std::min(1.0, (s - warmup) / std::max(1.0, total - warmup))));
}

Result<std::vector<MaskedBatch>> evaluationBatches(const PretrainingCorpus& heldOut,
                                                   const PretrainingOptions& options) {
  constexpr uint64_t kEvaluationStream = 0x9E3779B97F4A7C15;  // apart from the training stream of the same seed
  constexpr int64_t kWindowsPerBatch = 8;
  RandomEngine random(options.seed ^ kEvaluationStream);
  std::vector<MaskedBatch> batches;
  if (heldOut.isEmpty())
    return batches;
  for (int64_t left = options.evaluationWindows; left > 0; left -= kWindowsPerBatch) {
    DGLM_TRY(MaskedBatch batch,
             heldOut.drawBatch(std::min(left, kWindowsPerBatch), longestWindow(options), MaskingRule{}, random));
    batches.push_back(std::move(batch));
  }
  return batches;
}

Result<MaskedScore> scoreMasked(const Transformer& model, const std::vector<MaskedBatch>& batches,
                                const JobContext& job) {
  const at::NoGradGuard noGrad;
  MaskedScore score;
  for (const MaskedBatch& batch : batches) {
    DGLM_CHECK(job.checkpoint());
    const auto [logits_MV, targets_M] = maskedLogits(model, batch);
    score.loss += at::cross_entropy_loss(logits_MV, targets_M, {}, at::Reduction::Sum).item<double>();
    score.accuracy += logits_MV.argmax(-1).eq(targets_M).sum().item<double>();
    score.masked += targets_M.size(0);
  }
  if (score.masked > 0) {
    score.loss /= static_cast<double>(score.masked);
    score.accuracy /= static_cast<double>(score.masked);
  }
  return score;
}

Result<PretrainingReport> pretrain(const PretrainingCorpus& corpus, const PretrainingCorpus& heldOut,
                                   const PretrainingOptions& options, const std::filesystem::path& folder,
                                   const JobContext& job) {
  DGLM_CHECK(checkOptions(corpus, options));
  DGLM_TRY(const std::vector<MaskedBatch> evaluation, evaluationBatches(heldOut, options));
  DGLM_TRY(Transformer start, randomModel(options, job.stop));
  PretrainingRun run(options, corpus.vocabulary(), std::move(start));
  if (options.resume)
    DGLM_CHECK(run.restoreCheckpoint(folder));
  DGLM_TRY(MetricsLog log, MetricsLog::open(folder, options.resume ? run.step : -1));

  PretrainingReport report;
  const FastProducts fastProducts(options.compute);
  const auto settle = [&]() -> Status {
    if (isDue(run.step, options.evaluateEvery, options.steps) && !evaluation.empty()) {
      run.foldEmbedding();
      DGLM_TRY(report.heldOut, scoreMasked(run.model, evaluation, {job.stop, {}}));
      DGLM_CHECK(
          log.write(run.step, {{"heldout_loss", report.heldOut.loss}, {"heldout_accuracy", report.heldOut.accuracy}}));
    }
    run.settledStep = run.step;
    return isDue(run.step, options.saveEvery, options.steps) ? saveModel(run, corpus, options, folder) : Status();
  };
  if (run.settledStep != run.step)
    DGLM_CHECK(keptWhereStopped(settle(), run, folder));
  while (run.step < options.steps) {
    if (job.stopRequested())
      return keptWhereStopped(cancelled(folder, run.step), run, folder).error();
    const double rate = scheduleFactor(options, run.step) * options.optimizer.learningRate;
    DGLM_TRY(const Tensor loss, trainStep(run, corpus, options));
    run.lossSum.add_(loss);
    ++run.lossCount;
    ++run.step;
    job.report("Training the model", run.step, options.steps);
    if (isDue(run.step, options.logEvery, options.steps)) {
      report.trainingLoss = run.lossSum.item<double>() / static_cast<double>(run.lossCount);
      DGLM_CHECK(log.write(run.step, {{"loss", report.trainingLoss}, {"learning_rate", rate}}));
      run.lossSum.zero_();
      run.lossCount = 0;
    }
    DGLM_CHECK(keptWhereStopped(settle(), run, folder));
  }
  if (report.heldOut.masked == 0 && !evaluation.empty()) {  // resumed when nothing was left to do
    run.foldEmbedding();
    DGLM_TRY(report.heldOut, scoreMasked(run.model, evaluation, job));
  }
  report.stepsDone = run.step;
  return report;
}

}  // namespace dglm
