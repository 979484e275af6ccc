// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/training_run.h"

#include <algorithm>
#include <cmath>

#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/sae/training_checkpoint.h"
#include "core/tensor/aten.h"
#include "core/training/metrics_log.h"

namespace dglm {

namespace {

namespace fs = std::filesystem;

constexpr const char* kConfigName = "config.yaml";
constexpr const char* kCheckpointsName = "checkpoints";

FlatYaml configOf(const SaeTrainingOptions& options, int64_t activationDim, const FlatYaml& provenance) {
  FlatYaml config = describeTraining(options, activationDim);
  config.insert(config.end(), provenance.begin(), provenance.end());
  return config;
}

Status writeConfig(const fs::path& path, const FlatYaml& config) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  DGLM_CHECK(file.write(formatFlatYaml(config)));
  return file.commit();
}

/// The same options and the same data, or the run would end elsewhere.
Status checkSameRun(const fs::path& outputDir, const FlatYaml& config) {
  DGLM_TRY(const FlatYaml earlier, readFlatYaml(outputDir / kConfigName));
  for (const auto& [name, value] : config)
    if (const std::string before = findField(earlier, name); before != value)
      return Error{ErrorKind::CannotResume,
                   {outputDir.string(), Why::inEnglish("its %1 was '%2' and is now '%3'", {name, before, value})}};
  return {};
}

int64_t saveInterval(const SaeTrainingOptions& options) {
  return options.saveEvery.value_or(std::max<int64_t>(1000, options.steps / 5));
}

bool isDue(int64_t count, int64_t every) {
  return every > 0 && count % every == 0;
}

/// The first row with a NaN or an infinity; -1 without one.
int64_t firstBrokenRow(const at::Tensor& x_BD) {
  if (x_BD.sum().isfinite().item<bool>())
    return -1;
  const at::Tensor broken = x_BD.isfinite().all(1).logical_not().nonzero();
  return broken.numel() == 0 ? -1 : broken[0].item<int64_t>();
}

bool isFinite(const TensorFile& state) {
  return std::ranges::all_of(state.tensors, [](const at::Tensor& tensor) {
    return !tensor.is_floating_point() || tensor.isfinite().all().item<bool>();
  });
}

/// Columns that a trainer has nothing for are left out.
MetricsLog::Values rowOf(const SaeStepMetrics& metrics, TrainerKind trainer, int64_t activationDim, int64_t tokens) {
  const bool isKSparse = architectureOf(trainer) == Architecture::BatchTopK || trainer == TrainerKind::TopK;
  MetricsLog::Values row{{"loss", metrics.loss}, {"reconstruction", metrics.reconstruction}};
  row.emplace_back(isKSparse ? "auxiliary" : "sparsity", isKSparse ? metrics.auxiliary : metrics.sparsity);
  if (trainer != TrainerKind::Relu)
    row.emplace_back("threshold", metrics.threshold);
  const double squaredError = metrics.squaredError.value_or(metrics.reconstruction);
  row.insert(row.end(), {{"dead", static_cast<double>(metrics.dead)},
                         {"l0", metrics.l0},
                         {"learning_rate", metrics.learningRate},
                         {"variance_explained", metrics.varianceExplained},
                         {"mse_normalized", squaredError / static_cast<double>(activationDim)},
                         {"dead_100_steps", static_cast<double>(metrics.silent100)},
                         {"dead_1000_steps", static_cast<double>(metrics.silent1000)},
                         {"tokens", static_cast<double>(tokens)}});
  return row;
}

/// One run: the trainer, its data and its files.
class TrainingRun {
 public:
  TrainingRun(ActivationSource& source, const SaeTrainingOptions& options, const fs::path& outputDir,
              std::unique_ptr<SaeTrainer> trainer)
      : source_(source),
        options_(options),
        outputDir_(outputDir),
        trainer_(std::move(trainer)),
        checkpoints_(outputDir / kCheckpointsName, options.maxCheckpoints) {}

  Status begin(const FlatYaml& config, const JobContext& job) {
    if (options_.resume) {
      DGLM_CHECK(checkSameRun(outputDir_, config));
      const Status restored = checkpoints_.restoreNewest(*trainer_, source_, job);
      return restored.hasError() && restored.error().isCancelled() ? Status(resumable("Nothing was changed"))
                                                                   : restored;
    }
    if (checkpoints_.newest())
      return Error{
          ErrorKind::InvalidArgument,
          {"--output-dir", outputDir_.string(),
           Why::inEnglish(
               "it holds the checkpoints of another run; add --resume to go on with that, or choose a new folder")}};
    return writeConfig(outputDir_ / kConfigName, config);
  }

  /// Cancelled from anywhere below leaves a checkpoint.
  Status runSteps(const JobContext& job) {
    const int64_t lastRow = options_.resume ? trainer_->stepsDone() - 1 : -1;
    DGLM_TRY(MetricsLog log, MetricsLog::open(outputDir_, lastRow));
    while (trainer_->stepsDone() < options_.steps) {
      if (job.stopRequested())
        return stopped();
      const Status done = runStep(log, job);
      if (done.hasError() && done.error().isCancelled())
        return stopped();
      DGLM_CHECK(done);
      job.report("Training the dictionary", trainer_->stepsDone(), options_.steps);
    }
    return {};
  }

  Result<SaeTrainingReport> finish() const {
    const TensorFile state = trainer_->dictionaryState();
    if (!isFinite(state))
      return diverged(trainer_->stepsDone() - 1);
    const fs::path path = outputDir_ / "ae.pt";
    const DictionaryExpectation trained{.architecture = architectureOf(options_.trainer)};
    DGLM_CHECK(saveDictionary(path, state, DictionaryFormat::PyTorch, trained));
    if (options_.format == DictionaryFormat::Safetensors)
      DGLM_CHECK(saveDictionary(outputDir_ / "ae.safetensors", state, options_.format, trained));
    if (options_.format == DictionaryFormat::SaeLens)
      DGLM_CHECK(saveDictionary(outputDir_ / "saelens", state, options_.format, trained));
    return SaeTrainingReport{trainer_->stepsDone(), last_, path};
  }

 private:
  Status runStep(MetricsLog& log, const JobContext& job) {
    const int64_t step = trainer_->stepsDone();
    DGLM_TRY(const at::Tensor x_BD, source_.nextBatch(options_.batchSize, job));
    if (const int64_t row = firstBrokenRow(x_BD); row >= 0)
      return brokenActivations(step, row);
    DGLM_TRY(last_, trainer_->step(x_BD));
    if (!std::isfinite(last_.loss))
      return diverged(step);
    const int64_t done = trainer_->stepsDone();
    if (isDue(step, options_.logEvery) || done == options_.steps)
      DGLM_CHECK(log.write(step, rowOf(last_, options_.trainer, source_.activationDim(), done * options_.batchSize)));
    return isDue(done, saveInterval(options_)) ? save() : Status();
  }

  /// Weights that are no longer numbers never take the place of those that are.
  Status save() const {
    if (!isFinite(trainer_->dictionaryState()))
      return diverged(trainer_->stepsDone() - 1);
    return checkpoints_.save(*trainer_, source_, options_.batchSize);
  }

  Error brokenActivations(int64_t step, int64_t row) const {
    return {ErrorKind::InvalidArgument,
            {Why::inEnglish("The activations"), "used",
             Why::inEnglish("%1, in the batch of step %2, has values that are no numbers; %3",
                            {source_.originOf(row), std::to_string(step), whatIsKept()})}};
  }

  Error diverged(int64_t step) const {
    return {
        ErrorKind::InvalidArgument,
        {Why::inEnglish("The learning rate"), "used",
         Why::inEnglish("at step %1 the loss is no longer a number, and all activations of its batch are (it begins "
                        "with %2); %3. Use a smaller --lr",
                        {std::to_string(step), source_.originOf(0), whatIsKept()})}};
  }

  std::string whatIsKept() const {
    const auto kept = checkpoints_.newest();
    return kept ? "the last good checkpoint is " + kept->string() : "no checkpoint was saved before it";
  }

  Error stopped() const {
    const Status saved = save();
    if (saved.hasError())
      return saved.error();
    return resumable("Training stopped after step " + std::to_string(trainer_->stepsDone()));
  }

  Error resumable(const std::string& where) const {
    return {ErrorKind::Cancelled,
            {Why::inEnglish("%1; repeat the command with --resume to go on from %2.", {where, outputDir_.string()})}};
  }

  ActivationSource& source_;
  const SaeTrainingOptions& options_;
  fs::path outputDir_;
  std::unique_ptr<SaeTrainer> trainer_;
  TrainingCheckpoints checkpoints_;
  SaeStepMetrics last_;
};

}  // namespace

Result<SaeTrainingReport> trainSae(ActivationSource& source, const SaeTrainingOptions& options,
                                   const std::filesystem::path& outputDir, const FlatYaml& provenance,
                                   const JobContext& job) {
  DGLM_TRY(auto trainer, makeSaeTrainer(options, source.activationDim()));
  DGLM_CHECK(makeFolder(outputDir));
  useThreads(options.compute.threads);
  TrainingRun run(source, options, outputDir, std::move(trainer));
  DGLM_CHECK(run.begin(configOf(options, source.activationDim(), provenance), job));
  DGLM_CHECK(run.runSteps(job));
  return run.finish();
}

}  // namespace dglm
