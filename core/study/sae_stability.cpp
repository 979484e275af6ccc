// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/sae_stability.h"

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/formats/csv_fields.h"
#include "core/interpretation/latent_stability.h"
#include "core/study/activation_input.h"
#include "core/study/number_text.h"
#include "core/study/run_files.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

Result<std::vector<Dictionary>> loadAll(const StabilityRequest& request, StabilityReport& report,
                                        const JobContext& job) {
  if (request.dictionaries.size() < 2)
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("The stability of one dictionary"), Why::inEnglish("measured"),
                  Why::inEnglish("it is told by what other seeds find; name at least two checkpoints")}};
  RunFiles files;
  if (!request.out.empty())
    files.outputs = {request.out};
  if (!request.activations.empty())
    files.activations = {request.activations};
  DGLM_CHECK(lookAt(files));
  std::vector<Dictionary> dictionaries;
  for (const std::filesystem::path& path : request.dictionaries) {
    DGLM_TRY(Dictionary dictionary, Dictionary::load(path, {}, job));
    const DictionaryFacts& facts = dictionary.facts();
    if (facts.architecture == Architecture::Identity)
      return Error{ErrorKind::InvalidArgument, {path.string(), "used", Why::inEnglish("an Identity has no latents")}};
    const int64_t wanted = dictionaries.empty() ? facts.activationDim : dictionaries.front().facts().activationDim;
    if (facts.activationDim != wanted)
      return Error{ErrorKind::DimensionMismatch,
                   {path.string(), request.dictionaries.front().string(),
                    Why::inEnglish("one reads %1 dimensions a token, the other %2",
                                   {std::to_string(facts.activationDim), std::to_string(wanted)})}};
    if (facts.nonFiniteWeights > 0)
      return Error{ErrorKind::InvalidArgument,
                   {path.string(), "used", Why::inEnglish("its weights hold values that are no numbers")}};
    dictionaries.push_back(std::move(dictionary));
  }
  for (size_t i = 1; i < dictionaries.size(); ++i)
    if (at::equal(dictionaries[i].decoderRows(), dictionaries.front().decoderRows()))
      report.warnings.push_back(request.dictionaries[i].string() + " has the directions of " +
                                request.dictionaries.front().string() +
                                ": the same dictionary says nothing about stability.");
  return dictionaries;
}

Result<std::vector<LatentMatches>> matchDirections(const std::vector<Dictionary>& dictionaries, const JobContext& job) {
  std::vector<LatentMatches> matches;
  for (size_t i = 1; i < dictionaries.size(); ++i) {
    DGLM_TRY(LatentMatches found,
             matchByDirection(dictionaries.front().decoderRows(), dictionaries[i].decoderRows(), job));
    matches.push_back(std::move(found));
  }
  return matches;
}

Result<std::vector<LatentMatches>> matchCodes(const std::vector<Dictionary>& dictionaries,
                                              const std::filesystem::path& activations, const JobContext& job) {
  std::vector<LatentMatches> matches;
  if (activations.empty())
    return matches;
  DGLM_TRY(const TensorFile file, readActivationFile(activations, job));
  DGLM_TRY(const at::Tensor x_ND, activationsIn(file, activations));
  DGLM_TRY(const SparseCode code, encodeSlices(dictionaries.front(), x_ND, {}, job));
  for (size_t i = 1; i < dictionaries.size(); ++i) {
    DGLM_TRY(const SparseCode other, encodeSlices(dictionaries[i], x_ND, {}, job));
    DGLM_TRY(LatentMatches found, matchByCode(code, other, job));
    matches.push_back(std::move(found));
  }
  return matches;
}

void addHeader(std::vector<std::string>& header, const std::string& stability, const std::string& match,
               const std::string& cosine, size_t others) {
  header.push_back(stability);
  for (size_t i = 1; i <= others; ++i)
    header.push_back(match + std::to_string(i));
  for (size_t i = 1; i <= others; ++i)
    header.push_back(cosine + std::to_string(i));
}

void addColumns(std::vector<std::string>& row, size_t latent, const std::vector<LatentMatches>& matches,
                const std::vector<float>& stability) {
  row.push_back(numberText(stability[latent]));
  for (const LatentMatches& each : matches)
    row.push_back(each.partner[latent] < 0 ? std::string() : std::to_string(each.partner[latent]));
  for (const LatentMatches& each : matches)
    row.push_back(each.partner[latent] < 0 ? std::string() : numberText(each.similarity[latent]));
}

std::string csvOf(const std::vector<LatentMatches>& directions, const std::vector<LatentMatches>& codes) {
  const std::vector<float> stability = stabilityOf(directions), codeStability = stabilityOf(codes);
  std::vector<std::string> header{"latent"};
  addHeader(header, "stability", "best_match_", "cosine_", directions.size());
  if (!codes.empty())
    addHeader(header, "code_stability", "code_match_", "code_cosine_", codes.size());
  std::string csv = csvLine(header);
  for (size_t latent = 0; latent < stability.size(); ++latent) {
    std::vector<std::string> row{std::to_string(latent)};
    addColumns(row, latent, directions, stability);
    if (!codes.empty())
      addColumns(row, latent, codes, codeStability);
    csv += csvLine(row);
  }
  return csv;
}

Result<StabilityTable> measure(const StabilityRequest& request, const JobContext& job) {
  StabilityTable table;
  DGLM_TRY(const std::vector<Dictionary> dictionaries, loadAll(request, table.report, job));
  DGLM_TRY(const std::vector<LatentMatches> directions, matchDirections(dictionaries, job));
  DGLM_TRY(const std::vector<LatentMatches> codes, matchCodes(dictionaries, request.activations, job));
  table.csv = csvOf(directions, codes);
  table.stability = stabilityOf(directions);
  StabilityReport& report = table.report;
  for (const float stability : table.stability) {
    ++report.latents;
    report.comingBack += stability >= kComesBack;
    report.meanStability += stability;
  }
  report.meanStability /= static_cast<double>(std::max<int64_t>(1, report.latents));
  return table;
}

Result<StabilityReport> measureAndWrite(const StabilityRequest& request, const JobContext& job) {
  DGLM_TRY(StabilityTable table, measure(request, job));
  DGLM_CHECK(writeAtomically(request.out, table.csv));
  return std::move(table.report);
}

}  // namespace

Result<StabilityReport> measureStability(const StabilityRequest& request, const JobContext& job) {
  return catchingTorch("matching latents", [&] { return measureAndWrite(request, job); });
}

Result<StabilityTable> stabilityTable(const StabilityRequest& request, const JobContext& job) {
  return catchingTorch("matching latents", [&] { return measure(request, job); });
}

}  // namespace dglm
