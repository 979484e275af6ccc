// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/training_run.h"

#include "core/tensor/aten.h"

namespace dglm {

namespace {

/// Leaves a checkpoint.
Error stopped(const SaeRun& run, const ActivationSource& source, const std::filesystem::path& outputDir) {
  const Status saved = run.save(source);
  if (saved.hasError())
    return saved.error();
  return resumableLater("Training stopped after step " + std::to_string(run.stepsDone()), outputDir);
}

/// Told while something else than a step is done: whoever watches still sees the training's step, and its time left.
void report(const SaeRun& run, const SaeTrainingOptions& options, const JobContext& job) {
  job.report("Training the dictionary", run.stepsDone(), options.steps);
}

JobContext within(const SaeRun& run, const SaeTrainingOptions& options, const JobContext& job) {
  return {job.stop, [&run, &options, &job](const Progress&) { report(run, options, job); }};
}

Status measureNow(SaeRun& run, const SaeTrainingOptions& options, const TrainingMeasure& measure,
                  const JobContext& job) {
  const bool isDue = measure.every > 0 && (run.stepsDone() % measure.every == 0 || run.isDone());
  if (!isDue)
    return {};
  DGLM_TRY(const MetricsLog::Values values, measure.of(run.dictionaryState(), within(run, options, job)));
  return run.note(values);
}

Status runStep(SaeRun& run, ActivationSource& source, const SaeTrainingOptions& options, const TrainingMeasure& measure,
               const JobContext& reading, const JobContext& job) {
  DGLM_TRY(const at::Tensor x_BD, source.nextBatch(options.batchSize, reading));
  DGLM_CHECK(run.step(x_BD, source));
  return measureNow(run, options, measure, job);
}

Result<SaeRun> openRun(ActivationSource& source, const SaeTrainingOptions& options,
                       const std::filesystem::path& outputDir, const FlatYaml& provenance, const JobContext& job) {
  DGLM_TRY(SaeRun run, SaeRun::open(options, source.activationDim(), outputDir, provenance, job));
  if (run.resumedSource())
    DGLM_CHECK(source.restoreState(*run.resumedSource(), job));
  return run;
}

}  // namespace

Result<SaeTrainingReport> trainSae(ActivationSource& source, const SaeTrainingOptions& options,
                                   const std::filesystem::path& outputDir, const FlatYaml& provenance,
                                   const JobContext& job, const TrainingMeasure& measure) {
  auto opened = openRun(source, options, outputDir, provenance, job);
  if (opened.hasError() && opened.error().isCancelled())
    return resumableLater("Nothing was changed", outputDir);
  DGLM_TRY(SaeRun run, std::move(opened));
  const int64_t firstStep = run.stepsDone();
  while (!run.isDone()) {
    if (job.stopRequested())
      return stopped(run, source, outputDir);
    // The first batch waits for the whole buffer, which tells of itself.
    const JobContext reading = run.stepsDone() == firstStep ? job : within(run, options, job);
    const Status done = runStep(run, source, options, measure, reading, job);
    if (done.hasError() && done.error().isCancelled())
      return stopped(run, source, outputDir);
    DGLM_CHECK(done);
    report(run, options, job);
  }
  return run.finish();
}

}  // namespace dglm
