// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/steer_sweep.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/json_text.h"
#include "core/study/steering_warnings.h"
#include "core/study/sweep_file.h"

namespace dglm {
namespace {

constexpr int64_t kTopTokens = 5;

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::string textOf(const nlohmann::json& item) {
  return item.is_string() ? item.get<std::string>() : jsonText(item);
}

/// Keeps the first of equal ones, and warns of the others.
template <class Item>
void keepFirsts(const std::string& option, std::vector<Item>& items, std::vector<std::string>& warnings) {
  std::vector<Item> firsts;
  for (const Item& item : items) {
    const std::string warning = option + " has " + textOf(item) + " more than once; it is used once.";
    if (std::ranges::find(firsts, item) == firsts.end())
      firsts.push_back(item);
    else if (std::ranges::find(warnings, warning) == warnings.end())
      warnings.push_back(warning);
  }
  items = std::move(firsts);
}

Result<SweepGrid> gridOf(const SteerSweepRequest& request, const LoadedSteeringInput& input) {
  SweepGrid grid{request.latents, request.values, {}, request.method, request.input.paperCompatible};
  const int64_t dictSize = input.reader->dictionary().facts().dictSize;
  for (const LatentNumber latent : grid.latents)
    if (latent < 0 || latent >= dictSize)
      return Error{ErrorKind::LatentOutOfRange, {std::to_string(latent), std::to_string(dictSize - 1)}};
  for (const std::string& group : split(request.positions, ';')) {
    DGLM_TRY(std::vector<int64_t> named, tokensNamed("--positions", group, input));
    if (const std::string why = whyNothingNamed(group, named, input.window); !why.empty())
      return Error{ErrorKind::InvalidArgument, {"--positions", group, why}};
    grid.positions.push_back(std::move(named));
  }
  return grid;
}

Result<ReadoutRequest> readoutOf(const SteerSweepRequest& request, const LoadedSteeringInput& input) {
  const Vocabulary& vocabulary = input.reader->glm().vocabulary;
  ReadoutRequest readout;
  DGLM_TRY(readout.tokens, tokensNamed("--read", request.read, input));
  if (readout.tokens.size() != 1)
    return Error{
        ErrorKind::InvalidArgument,
        {"--read", request.read,
         Why::inEnglish("a sweep reads one token, and this names %1", {std::to_string(readout.tokens.size())})}};
  DGLM_TRY(readout.target, parseTokenGroup("--target", request.target, vocabulary));
  DGLM_TRY(readout.wildType, parseTokenGroup("--wild-type", request.wildType, vocabulary));
  if (readout.target.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--target", "empty", Why::inEnglish("a sweep follows at least one token")}};
  readout.top = kTopTokens;
  return readout;
}

/// The reference's run_config.json, and what else decides the rows.
std::string setupOf(const SteerSweepRequest& request, const LoadedSteeringInput& input, const SweepGrid& grid,
                    int64_t read) {
  const LatentSource& source = request.input.source;
  const nlohmann::ordered_json setup = {
      {"model", source.model.string()},
      {"sae_model_path", source.dictionary.string()},
      {"device", request.device},
      {"sequence_length", input.record.length()},
      {"token_position", read},
      {"latents", request.latents},
      {"steering_values", request.values},
      {"positions_to_steer", grid.positions},
      {"target_tokens", split(request.target, ',')},
      {"wt_tokens", request.wildType.empty() ? std::vector<std::string>() : split(request.wildType, ',')},
      {"finetuned_path", source.loading.finetuned.string()},
      {"layer", source.layer},
      {"site", siteName(source.site)},
      {"method", request.method == SteeringMethod::MaxActivation ? "max_activation" : "fixed"},
      {"normalized", input.normalise},
      {"mode", request.input.paperCompatible ? "paper-compatible" : "default"},
      {"record", input.record.id},
      {"token_ids", input.window.ids}};
  return jsonText(setup, 2) + "\n";
}

/// What the whole file says: rows that an earlier run has written count too. Gives their number.
Result<int64_t> review(const std::filesystem::path& csv, SteerSweepReport& report) {
  DGLM_TRY(PublishedSteering written, readSteeringTable(csv));
  report.failed = written.failedRows;
  report.firstFailure = std::move(written.firstFailure);
  const auto best = std::ranges::max_element(written.results, {}, &PublishedSteeringRow::targetProbability);
  if (best != written.results.end())
    report.best = *best;
  return static_cast<int64_t>(written.results.size()) + written.failedRows;
}

/// A resumed sweep may be whole already.
Result<bool> isComplete(const SteerSweepRequest& request, const std::string& setup, SteerSweepReport& report) {
  if (!request.resume)
    return false;
  DGLM_TRY(const bool isFinished, SweepFile::isFinished(request.out, setup));
  if (!isFinished)
    return false;
  DGLM_TRY(report.resumedFrom, review(request.out, report));
  return report.resumedFrom == report.rows;
}

Status checkValues(const std::vector<double>& values) {
  for (const double value : values)
    if (!std::isfinite(value))
      return Error{ErrorKind::InvalidArgument,
                   {"--values", std::to_string(value), Why::inEnglish("write finite numbers")}};
  return {};
}

}  // namespace

std::vector<std::string> dropRepeats(SteerSweepRequest& request) {
  std::vector<std::string> warnings;
  keepFirsts("--latents", request.latents, warnings);
  keepFirsts("--values", request.values, warnings);
  std::vector<std::string> groups = split(request.positions, ';');
  keepFirsts("--positions", groups, warnings);
  request.positions = groups.front();
  for (size_t i = 1; i < groups.size(); ++i)
    request.positions += ';' + groups[i];
  return warnings;
}

Result<SteerSweepReport> sweepSteering(const SteerSweepRequest& request, const JobContext& job,
                                       const SweepSink& alsoTo) {
  DGLM_CHECK(checkValues(request.values));
  DGLM_TRY(const LoadedSteeringInput input, loadSteeringInput(request.input, job, {request.out}));
  DGLM_TRY(const SweepGrid grid, gridOf(request, input));
  DGLM_TRY(const ReadoutRequest readout, readoutOf(request, input));
  const std::string setup = setupOf(request, input, grid, readout.tokens.front());
  SteerSweepReport report;
  report.rows = grid.rows();
  report.warnings = input.warnings;
  if (!request.input.paperCompatible)
    std::ranges::copy(warningsOfLength(input), std::back_inserter(report.warnings));
  DGLM_TRY(report.wasComplete, isComplete(request, setup, report));
  if (report.wasComplete)
    return report;
  DGLM_TRY(SweepFile file, SweepFile::open(request.out, sweepColumns(), setup, request.resume));
  DGLM_TRY(const SteeringSession session, SteeringSession::open(input.reader, input.window, input.normalise, job));
  report.resumedFrom = std::min(file.rowsKept(), grid.rows());
  const SweepSink sink = [&](const SweepRow& row, const SweepRow& baseline) -> Status {
    DGLM_CHECK(file.writeRow(sweepFields(row, baseline, readout, input.reader->glm().vocabulary)));
    return alsoTo ? alsoTo(row, baseline) : Status();
  };
  const Status swept = runSweep(session, grid, readout, report.resumedFrom, sink, job);
  if (swept.hasError() && swept.error().isCancelled())
    return Error{ErrorKind::Cancelled,
                 {Why::inEnglish("The rows so far are kept; the same command with --resume goes on.")}};
  DGLM_CHECK(swept);
  DGLM_CHECK(file.commit());
  DGLM_CHECK(review(request.out, report));
  return report;
}

}  // namespace dglm
