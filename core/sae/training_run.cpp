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

Status runStep(SaeRun& run, ActivationSource& source, int64_t batchSize, const JobContext& job) {
  DGLM_TRY(const at::Tensor x_BD, source.nextBatch(batchSize, job));
  return run.step(x_BD, source);
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
                                   const JobContext& job) {
  auto opened = openRun(source, options, outputDir, provenance, job);
  if (opened.hasError() && opened.error().isCancelled())
    return resumableLater("Nothing was changed", outputDir);
  DGLM_TRY(SaeRun run, std::move(opened));
  while (!run.isDone()) {
    if (job.stopRequested())
      return stopped(run, source, outputDir);
    const Status done = runStep(run, source, options.batchSize, job);
    if (done.hasError() && done.error().isCancelled())
      return stopped(run, source, outputDir);
    DGLM_CHECK(done);
    job.report("Training the dictionary", run.stepsDone(), options.steps);
  }
  return run.finish();
}

}  // namespace dglm
