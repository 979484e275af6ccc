// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/steer.h"

#include <algorithm>
#include <numeric>

#include "core/study/code_file.h"
#include "core/study/model_rows.h"
#include "core/study/steering_warnings.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/tensor_view.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

using at::Tensor;

/// Logits of every token, as the reference computes them.
struct AllLogits {
  Tensor control_TV, steered_TV;

  Tensor meanDifference() const { return (steered_TV - control_TV).mean(0); }
};

Result<AllLogits> runBoth(const SteeringSession& session, const SteeringSetting& setting, const JobContext& job) {
  std::vector<int64_t> all(session.window().ids.size());
  std::iota(all.begin(), all.end(), 0);
  job.report("Running the model", 0, 2);
  DGLM_TRY(const Tensor control_TV, session.logits({}, all, job.stop));
  job.report("Running the model", 1, 2);
  DGLM_TRY(const Tensor steered_TV, session.logits(setting, all, job.stop));
  return AllLogits{control_TV, steered_TV};
}

Tensor rowsAt(const Tensor& logits_TV, const std::vector<int64_t>& tokens) {
  return logits_TV.index_select(0, at::tensor(tokens, at::kLong));
}

SteeringResult resultOf(const AllLogits& logits, const SteeringSession& session, const SteeringSetting& setting,
                        const ReadoutRequest& readout) {
  const Vocabulary& vocabulary = session.reader().glm().vocabulary;
  SteeringResult result;
  result.control = readTokens(rowsAt(logits.control_TV, readout.tokens), readout, vocabulary);
  result.steered = readTokens(rowsAt(logits.steered_TV, readout.tokens), readout, vocabulary);
  const Tensor mean_V = logits.meanDifference();
  result.meanDifference.assign(elementsOf(mean_V).begin(), elementsOf(mean_V).end());
  result.increased = mostIncreased(result.meanDifference, readout.top);
  result.decreased = mostDecreased(result.meanDifference, readout.top);
  for (const LatentEdit& edit : setting.edits)
    result.valuesUsed.push_back(valueUsed(edit, session.code()));
  result.changes = changesOf(setting.edits, setting.tokens, session.code());
  return result;
}

Status writeOutput(const std::filesystem::path& out, const AllLogits& logits, const SteeringSession& session,
                   const SteeringSetting& setting, const SteerReport& report) {
  TensorFile file;
  file.add("control_logits", logits.control_TV);
  file.add("steered_logits", logits.steered_TV);
  addDenseCode(file, changedCode(session.code(), report.result.changes));
  file.add("steered_activations", session.activations(setting));
  file.add("mean_logit_difference", logits.meanDifference());
  TokenRows rows;
  rows.append(session.window());
  rows.addTo(file);
  file.metadata["steering"] = steerJson(report);
  return writeSafetensors(out, file);
}

Status checkControlLatents(const SteerRequest& request, int64_t dictSize) {
  const std::vector<int32_t>& latents = request.controls.latents;
  const auto cannot = [](const ErrorArgument& what, const ErrorArgument& why) {
    return Error{ErrorKind::InvalidArgument, {"--control-latents", what, why}};
  };
  for (const LatentNumber latent : latents) {
    if (latent < 0 || latent >= dictSize)
      return cannot(std::to_string(latent),
                    Why::inEnglish("this dictionary has latents 0 to %1", {std::to_string(dictSize - 1)}));
    if (std::ranges::find(request.edits, latent, &LatentEdit::latent) != request.edits.end())
      return cannot(std::to_string(latent), Why::inEnglish("it is steered itself"));
  }
  if (const size_t edits = request.edits.size(); edits > 0 && latents.size() % edits != 0)
    return cannot(
        Why::inEnglish("%1 latents", {std::to_string(latents.size())}),
        Why::inEnglish("each control takes %1, one in the place of each that is steered", {std::to_string(edits)}));
  return {};
}

void addWarnings(const LoadedSteeringInput& input, const SteeringSetting& setting, SteerReport& report) {
  const SteerRequest& request = report.request;
  report.warnings = input.warnings;
  if (!request.input.paperCompatible)
    std::ranges::copy(warningsOfLength(input), std::back_inserter(report.warnings));
  if (const std::string why = whyNothingNamed(request.positions, setting.tokens, input.window); !why.empty())
    report.warnings.push_back("--positions " + request.positions + " steers nothing: " + why + ".");
  std::ranges::copy(warningsOfEdits(setting, report.result, report.bands, request.input.source.layer),
                    std::back_inserter(report.warnings));
}

Result<SteerReport> steerLoaded(const SteerRequest& request, const LoadedSteeringInput& input, const JobContext& job) {
  const Vocabulary& vocabulary = input.reader->glm().vocabulary;
  DGLM_CHECK(checkControlLatents(request, input.reader->dictionary().facts().dictSize));
  SteeringSetting setting{request.edits, {}};
  ReadoutRequest readout;
  DGLM_TRY(setting.tokens, tokensNamed("--positions", request.positions, input));
  DGLM_TRY(readout.tokens, tokensNamed("--read", request.read, input));
  DGLM_TRY(readout.target, parseTokenGroup("--target", request.target, vocabulary));
  DGLM_TRY(readout.wildType, parseTokenGroup("--wild-type", request.wildType, vocabulary));
  readout.top = request.topK;
  job.report("Reading the sequence", 0, 0);
  DGLM_TRY(const SteeringSession session, SteeringSession::open(input.reader, input.window, input.normalise, job));
  DGLM_TRY(const AllLogits logits, runBoth(session, setting, job));
  SteerReport report;
  report.request = request;
  report.normalised = input.normalise;
  report.window = input.window;
  report.positions = setting.tokens;
  report.finetuned = input.reader->glm().finetuned;
  report.result = resultOf(logits, session, setting, readout);
  for (const LatentEdit& edit : setting.edits)
    report.bands.push_back(bandOf(session.code(), edit.latent));
  addWarnings(input, setting, report);
  for (int32_t id = 0; id < vocabulary.size(); ++id)
    report.tokens.push_back(vocabulary.token(id));
  if (request.controls.areAsked() && !readout.tokens.empty()) {
    DGLM_TRY(report.effect, measureEffect(session, setting, readout, request.controls, job));
  }
  if (!request.out.empty())
    DGLM_CHECK(writeOutput(request.out, logits, session, setting, report));
  return report;
}

}  // namespace

Result<SteerReport> steerSequence(const SteerRequest& request, const JobContext& job) {
  DGLM_TRY(const LoadedSteeringInput input, loadSteeringInput(request.input, job, {request.out}));
  return steerWindow(request, input, job);
}

Result<SteerReport> steerWindow(const SteerRequest& request, const LoadedSteeringInput& input, const JobContext& job) {
  return catchingTorch("steering", [&] { return steerLoaded(request, input, job); });
}

}  // namespace dglm
