// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/baselines.h"

#include <algorithm>

#include "core/base/numbering.h"
#include "core/formats/csv_reader.h"
#include "core/study/baseline_comparison.h"
#include "core/study/baselines_file.h"
#include "core/study/concept_files.h"
#include "core/study/published_meta.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// The source of the tokens: of what is named the first, since a probe reads one.
ProbeSource tokenSource(const ProbeSource& source) {
  ProbeSource one = source;
  one.kmers = source.activations.empty() && source.latents.empty() ? source.kmers : 0;
  if (!one.activations.empty())
    one.latents.clear();
  return one;
}

/// The concepts of a table that `concepts` wrote, each once.
Result<std::vector<std::string>> conceptsIn(const fs::path& path) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  DGLM_TRY(CsvReader csv, CsvReader::open(input));
  const auto column = csv.column("concept");
  if (!column)
    return Error{ErrorKind::MalformedFile, {path.string(), "concepts", Why::inEnglish("it has no column concept")}};
  Numbering names;
  std::vector<std::string> row;
  for (;;) {
    DGLM_TRY(const bool hasRow, csv.nextRow(row));
    if (!hasRow)
      break;
    names.numberOf(row[*column]);
  }
  return names.names();
}

Result<std::vector<std::string>> targetsOf(const BaselinesRequest& request) {
  std::vector<std::string> targets = request.targets;
  if (!request.concepts.empty()) {
    DGLM_TRY(const std::vector<std::string> named, conceptsIn(request.concepts));
    targets.insert(targets.end(), named.begin(), named.end());
  }
  if (targets.empty())
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("--target and --concepts"), Why::inEnglish("both left out"),
                  Why::inEnglish("one of them says what is looked for")}};
  return targets;
}

Status sameLength(int64_t found, int64_t wanted, const fs::path& path) {
  if (found == wanted)
    return {};
  return Error{
      ErrorKind::InvalidArgument,
      {path.string(), Why::inEnglish("compared"),
       Why::inEnglish("it has %1 tokens, and the others %2", {std::to_string(found), std::to_string(wanted)})}};
}

/// Null for an empty path.
Result<std::unique_ptr<ProbeFeatures>> activationsAt(const fs::path& path, const ProbeSource& source,
                                                     const TokenTable& table, const JobContext& job) {
  if (path.empty())
    return std::unique_ptr<ProbeFeatures>();
  ProbeSource own = source;
  own.activations = path;
  DGLM_TRY(auto features, openProbeFeatures(own, table, job));
  DGLM_CHECK(sameLength(features->rows(), table.rows(), path));
  return features;
}

Error usedWithout(const char* option, const Why& why) {
  return Error{ErrorKind::InvalidArgument, {"--meta", Why::inEnglish("used without %1", {option}), why}};
}

/// The meta-SAE as a run of our training, or as a decoder that was published.
Status readMeta(const BaselinesRequest& request, BaselineTokens& tokens, const JobContext& job) {
  if (request.meta.empty())
    return {};
  if (metaRunsIn(request.meta).empty()) {
    if (request.source.activations.empty())
      return usedWithout("--activations", Why::inEnglish("the directions of a decoder are those of activations"));
    DGLM_TRY(const TensorFile decoder, readMetaDecoder(request.meta, job));
    tokens.metaDirections_MD = decoder.tensors.front().to(at::kFloat).contiguous();
    return {};
  }
  if (request.source.latents.empty())
    return usedWithout("--latents", Why::inEnglish("a meta-latent is told by the latents that are its children"));
  DGLM_TRY(tokens.meta, readOnlyMetaRun(request.meta, job));
  return {};
}

Result<BaselineTokens> readTokens(const BaselinesRequest& request, const JobContext& job) {
  const ProbeSource& source = request.source;
  BaselineTokens tokens;
  DGLM_TRY(tokens.inputs,
           readProbeInputs(tokenSource(source), {request.out, request.figure}, /*paperCompatible=*/false, job));
  const TokenTable& table = tokens.inputs.table.table;
  DGLM_CHECK(readMeta(request, tokens, job));
  if (!source.latents.empty()) {
    DGLM_TRY(tokens.latents, readLatentCode(source.latents));
    DGLM_CHECK(sameLength(tokens.latents->rows(), table.rows(), source.latents));
  }
  if (!source.activations.empty())
    tokens.activations = std::move(tokens.inputs.features);
  DGLM_TRY(tokens.randomActivations, activationsAt(request.randomActivations, source, table, job));
  return tokens;
}

Result<BaselinesReport> compareAndWrite(const BaselinesRequest& request, const JobContext& job) {
  if (request.split == ProbeSplit::Cluster && request.source.clusters.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--split", "cluster", Why::inEnglish("--clusters tells which records are related")}};
  DGLM_CHECK(checkBaselineFiles(request.out, request.figure));
  DGLM_TRY(const std::vector<std::string> targets, targetsOf(request));
  DGLM_TRY(BaselineTokens tokens, readTokens(request, job));
  DGLM_TRY(BaselinesReport report, compareMethods(request, targets, tokens, job));
  DGLM_TRY(report.files, writeBaselines(request.out, request.figure, report.rows));
  return report;
}

}  // namespace

Result<BaselinesReport> compareBaselines(const BaselinesRequest& request, const JobContext& job) {
  return catchingTorch("comparing baselines", [&] { return compareAndWrite(request, job); });
}

}  // namespace dglm
