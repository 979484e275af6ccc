// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/sae_run.h"

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

constexpr const char* kResultName = "ae.pt";
constexpr const char* kConfigName = "config.yaml";

FlatYaml configOf(const SaeTrainingOptions& options, int64_t activationDim, const FlatYaml& provenance) {
  FlatYaml config = describeTraining(options, activationDim);
  config.insert(config.end(), provenance.begin(), provenance.end());
  return config;
}

Status writeConfig(const fs::path& path, const FlatYaml& config) {
  return writeAtomically(path, formatFlatYaml(config));
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

std::string whatIsKept(const TrainingCheckpoints& checkpoints) {
  const auto kept = checkpoints.newest();
  return kept ? "the last good checkpoint is " + kept->folder.string() : "no checkpoint was saved before it";
}

}  // namespace

struct SaeRun::Impl {
  Impl(const SaeTrainingOptions& runOptions, int64_t dim, fs::path folder, std::unique_ptr<SaeTrainer> made)
      : options(runOptions),
        activationDim(dim),
        outputDir(std::move(folder)),
        trainer(std::move(made)),
        checkpoints(TrainingCheckpoints::ofRun(outputDir, runOptions.maxCheckpoints)) {}

  Status begin(const FlatYaml& config, const JobContext& job) {
    if (options.resume) {
      DGLM_CHECK(checkSameRun(outputDir, config));
      DGLM_TRY(resumedSource, checkpoints.restoreNewest(*trainer, job));
    } else if (checkpoints.newest()) {
      return Error{
          ErrorKind::InvalidArgument,
          {"--output-dir", outputDir.string(),
           Why::inEnglish(
               "it holds the checkpoints of another run; add --resume to go on with that, or choose a new folder")}};
    } else {
      DGLM_CHECK(writeConfig(outputDir / kConfigName, config));
    }
    const int64_t lastRow = options.resume ? trainer->stepsDone() - 1 : -1;
    DGLM_TRY(MetricsLog opened, MetricsLog::open(outputDir, lastRow));
    log.emplace(std::move(opened));
    return {};
  }

  Status step(const at::Tensor& x_BD, const ActivationSource& source) {
    const int64_t step = trainer->stepsDone();
    if (const int64_t row = firstBrokenRow(x_BD); row >= 0)
      return brokenActivations(step, source.originOf(row));
    batchBegins = source.originOf(0);
    DGLM_TRY(last, trainer->step(x_BD));
    if (!std::isfinite(last.loss))
      return diverged(step);
    const int64_t done = trainer->stepsDone();
    if (isDue(step, options.logEvery) || done == options.steps)
      DGLM_CHECK(log->write(step, rowOf(last, options.trainer, activationDim, done * options.batchSize)));
    return isDue(done, saveInterval(options)) ? save(source) : Status();
  }

  /// Weights that are no longer numbers never take the place of those that are.
  Status save(const ActivationSource& source) const {
    if (!isFinite(trainer->dictionaryState()))
      return diverged(trainer->stepsDone() - 1);
    return checkpoints.save(*trainer, source, options.batchSize);
  }

  Error brokenActivations(int64_t step, const std::string& origin) const {
    return {ErrorKind::InvalidArgument,
            {Why::inEnglish("The activations"), "used",
             Why::inEnglish("%1, in the batch of step %2, has values that are no numbers; %3",
                            {origin, std::to_string(step), whatIsKept(checkpoints)})}};
  }

  Error diverged(int64_t step) const {
    return {
        ErrorKind::InvalidArgument,
        {Why::inEnglish("The learning rate"), "used",
         Why::inEnglish("at step %1 the loss is no longer a number, and all activations of its batch are (it begins "
                        "with %2); %3. Use a smaller --lr",
                        {std::to_string(step), batchBegins, whatIsKept(checkpoints)})}};
  }

  SaeTrainingOptions options;
  int64_t activationDim;
  fs::path outputDir;
  std::unique_ptr<SaeTrainer> trainer;
  TrainingCheckpoints checkpoints;
  std::optional<MetricsLog> log;
  std::optional<TensorFile> resumedSource;
  SaeStepMetrics last;
  std::string batchBegins;  ///< where the first row of the last batch came from
};

SaeRun::SaeRun(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SaeRun::SaeRun(SaeRun&&) noexcept = default;
SaeRun& SaeRun::operator=(SaeRun&&) noexcept = default;
SaeRun::~SaeRun() = default;

Result<SaeRun> SaeRun::open(const SaeTrainingOptions& options, int64_t activationDim, const fs::path& outputDir,
                            const FlatYaml& provenance, const JobContext& job) {
  DGLM_TRY(auto trainer, makeSaeTrainer(options, activationDim));
  DGLM_CHECK(makeFolder(outputDir));
  useThreads(options.compute.threads);
  auto impl = std::make_unique<Impl>(options, activationDim, outputDir, std::move(trainer));
  DGLM_CHECK(impl->begin(configOf(options, activationDim, provenance), job));
  return SaeRun(std::move(impl));
}

int64_t SaeRun::stepsDone() const {
  return impl_->trainer->stepsDone();
}

bool SaeRun::isDone() const {
  return stepsDone() >= impl_->options.steps;
}

const std::optional<TensorFile>& SaeRun::resumedSource() const {
  return impl_->resumedSource;
}

Status SaeRun::step(const at::Tensor& x_BD, const ActivationSource& source) {
  return impl_->step(x_BD, source);
}

TensorFile SaeRun::dictionaryState() const {
  return impl_->trainer->dictionaryState();
}

Status SaeRun::note(const MetricsLog::Values& values) {
  return values.empty() ? Status() : impl_->log->write(stepsDone() - 1, values);
}

Status SaeRun::save(const ActivationSource& source) const {
  return impl_->save(source);
}

Result<SaeTrainingReport> SaeRun::finish() const {
  const TensorFile state = impl_->trainer->dictionaryState();
  if (!isFinite(state))
    return impl_->diverged(impl_->trainer->stepsDone() - 1);
  const fs::path path = impl_->outputDir / kResultName;
  const DictionaryExpectation trained{.architecture = architectureOf(impl_->options.trainer)};
  DGLM_CHECK(saveDictionary(path, state, DictionaryFormat::PyTorch, trained));
  if (impl_->options.format == DictionaryFormat::Safetensors)
    DGLM_CHECK(saveDictionary(impl_->outputDir / "ae.safetensors", state, impl_->options.format, trained));
  if (impl_->options.format == DictionaryFormat::SaeLens)
    DGLM_CHECK(saveDictionary(impl_->outputDir / "saelens", state, impl_->options.format, trained));
  return SaeTrainingReport{impl_->trainer->stepsDone(), impl_->last, path};
}

Result<bool> isFinishedRun(const SaeTrainingOptions& options, int64_t activationDim, const fs::path& outputDir,
                           const FlatYaml& provenance) {
  std::error_code ignored;
  if (!fs::exists(outputDir / kResultName, ignored))
    return false;
  DGLM_CHECK(checkSameRun(outputDir, configOf(options, activationDim, provenance)));
  return true;
}

bool hasCheckpoint(const fs::path& outputDir) {
  return TrainingCheckpoints::ofRun(outputDir).newest().has_value();
}

Error resumableLater(const std::string& done, const fs::path& outputDir) {
  return {ErrorKind::Cancelled,
          {Why::inEnglish("%1; repeat the command with --resume to go on from %2.", {done, outputDir.string()})}};
}

}  // namespace dglm
