// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/train_glm.h"

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/formats/read_records.h"
#include "core/study/run_files.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

using nlohmann::ordered_json;

/// The files for training, then those that are held out.
Status readCorpora(const TrainGlmRequest& request, PretrainingCorpus& corpus, PretrainingCorpus& heldOut,
                   std::vector<std::string>& warnings, const JobContext& job) {
  RunFiles files;
  files.sequences = request.sequences;
  files.sequences.insert(files.sequences.end(), request.heldOut.begin(), request.heldOut.end());
  files.outputFolder = request.outputFolder;
  DGLM_CHECK(lookAt(files));
  for (size_t file = 0; file < files.sequences.size(); ++file) {
    const std::filesystem::path& path = files.sequences[file];
    DGLM_TRY(const ReadRecords read, readRecords(path, job));
    (file < request.sequences.size() ? corpus : heldOut).add(read.records);
    for (const ReadWarning& warning : read.warnings)
      warnings.push_back(path.string() + ": " + warning.text());
  }
  return {};
}

ordered_json jsonOf(const MaskedScore& score) {
  return {{"loss", score.loss}, {"accuracy", score.accuracy}, {"masked", score.masked}};
}

Status writeScores(const TrainGlmReport& report, const std::filesystem::path& folder) {
  ordered_json scores = {{"steps", report.training.stepsDone}, {"model", jsonOf(report.training.heldOut)}};
  if (report.baselines) {
    scores["unigram"] = jsonOf(report.baselines->unigram);
    scores["markov_left"] = jsonOf(report.baselines->markovLeft);
    scores["markov_both_sides"] = jsonOf(report.baselines->markovBothSides);
  }
  return writeAtomically(folder / "heldout.json", jsonText(scores, 2) + "\n");
}

Result<TrainGlmReport> train(const TrainGlmRequest& request, const JobContext& job) {
  if (request.options.compute.dtype != DType::Fp32)
    return Error{ErrorKind::InvalidArgument, {"--dtype", "'bf16'", Why::inEnglish("a model is trained in fp32")}};
  const Vocabulary vocabulary = Vocabulary::ntV2(request.kmerLength);
  PretrainingCorpus corpus(vocabulary), heldOut(vocabulary);
  TrainGlmReport report;
  DGLM_CHECK(readCorpora(request, corpus, heldOut, report.warnings, job));
  report.sequences = corpus.sequenceCount();
  report.bases = corpus.totalBases();
  PretrainingOptions options = request.options;
  options.config.vocabularySize = vocabulary.size();
  DGLM_TRY(report.training, pretrain(corpus, heldOut, options, request.outputFolder, job));
  if (request.scoreBaselines && !heldOut.isEmpty()) {
    Result<BaselineScores> baselines = scoreBaselines(corpus, heldOut, options, job);
    if (baselines.hasError() && baselines.error().isCancelled())
      return Error{ErrorKind::Cancelled,
                   {Why::inEnglish("The model is whole in %1; the same command with --resume scores the baselines.",
                                   {request.outputFolder.string()})}};
    DGLM_TRY(report.baselines, std::move(baselines));
  }
  if (!heldOut.isEmpty())
    DGLM_CHECK(writeScores(report, request.outputFolder));
  return report;
}

}  // namespace

Result<TrainGlmReport> trainGlm(const TrainGlmRequest& request, const JobContext& job) {
  return catchingTorch("training the model", [&] { return train(request, job); });
}

}  // namespace dglm
