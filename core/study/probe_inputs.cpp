// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/probe_inputs.h"

#include <algorithm>
#include <iterator>

#include "core/sae/saved_activations.h"
#include "core/study/annotated_records.h"
#include "core/study/annotated_tokens.h"
#include "core/study/concept_files.h"
#include "core/study/record_clusters.h"
#include "core/study/run_files.h"
#include "core/tensor/safetensors_header.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kMostHeldBytes = int64_t{2} << 30;  // of activations; more are read as they are asked for

Result<RunFiles> filesOf(const ProbeSource& source, const std::vector<fs::path>& outputs) {
  RunFiles files;
  if (!source.tokenTable.empty())
    files.tables.push_back(source.tokenTable);
  for (const std::string& text : source.annotated) {
    const AnnotatedSource annotated = AnnotatedSource::parse(text);
    DGLM_TRY(const std::vector<fs::path> sequences, annotated.files());
    files.sequences.insert(files.sequences.end(), sequences.begin(), sequences.end());
    if (!annotated.annotation.empty())
      files.tables.push_back(annotated.annotation);
  }
  if (!source.clusters.empty())
    files.tables.push_back(source.clusters);
  if (!source.activations.empty())
    files.activations = {source.activations};
  if (!source.latents.empty())
    files.tensors = {source.latents};
  for (const fs::path& output : outputs)
    if (!output.empty())
      files.outputs.push_back(output);
  return files;
}

/// Rows that are asked for again and again, in memory where they are not too many.
Result<std::unique_ptr<ProbeFeatures>> heldFeatures(std::unique_ptr<ActivationRows> rows, bool toSqrtD,
                                                    const JobContext& job) {
  constexpr int64_t kSlice = 8192;
  if (rows->rows() > kMostHeldBytes / std::max<int64_t>(1, rows->width() * static_cast<int64_t>(sizeof(float))))
    return featuresOf(std::move(rows), toSqrtD);
  const at::Tensor all_ND = at::empty({rows->rows(), rows->width()});
  for (int64_t first = 0; first < rows->rows(); first += kSlice) {
    DGLM_CHECK(job.checkpoint());
    job.report("Reading activations", first, rows->rows());
    const int64_t count = std::min(kSlice, rows->rows() - first);
    DGLM_TRY(const at::Tensor slice_ND, rows->read(first, count));
    all_ND.narrow(0, first, count).copy_(slice_ND);
  }
  return featuresOf(all_ND, toSqrtD);
}

/// A safetensors file is read row by row, as a folder of shards is; other files whole.
Result<std::unique_ptr<ActivationRows>> openRows(const fs::path& path, const JobContext& job) {
  if (std::error_code ignored; path.extension() == ".safetensors" && fs::is_regular_file(path, ignored)) {
    DGLM_TRY(const SafetensorsPlaces places, readSafetensorsPlaces(path));
    const auto& entries = places.header.entries;
    const auto entry = std::ranges::find(entries, "activations", &SafetensorsEntry::name);
    if (entry != entries.end() && entry->shape.size() == 2) {
      DGLM_TRY(MatrixFile file, activationsInSafetensors(path, entry->shape.back()));
      return rowsOfFiles({std::move(file)}, entry->shape.back());
    }
  }
  DGLM_TRY(SavedActivations saved, openSavedActivations(path, job));
  return std::move(saved.rows);
}

const fs::path& tokensOf(const ProbeSource& source) {
  return source.activations.empty() ? source.latents : source.activations;
}

Result<ReadTokenTable> readTable(const ProbeSource& source, bool paperCompatible, std::vector<std::string>& warnings,
                                 const JobContext& job) {
  if (!source.annotated.empty())
    return annotatedTokens(tokensOf(source), source.annotated, warnings, job);
  const LabelReading reading = paperCompatible ? LabelReading::AsReference : LabelReading::Unambiguous;
  DGLM_TRY(ReadTokenTable table, readTokenTable(source.tokenTable, reading, job));
  std::ranges::move(table.remarks(source.tokenTable), std::back_inserter(warnings));
  return table;
}

Status checkSource(const ProbeSource& source) {
  const int named = !source.activations.empty() + !source.latents.empty() + (source.kmers != 0);
  if (named != 1)
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("--activations, --latents and --kmers"),
                  named == 0 ? Why::inEnglish("all left out") : Why::inEnglish("named together"),
                  Why::inEnglish("a probe reads one of them")}};
  if (source.tokenTable.empty() == source.annotated.empty())
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("--token-table and --annotated"),
                  source.annotated.empty() ? Why::inEnglish("both left out") : Why::inEnglish("named together"),
                  Why::inEnglish("one of them says what the tokens carry")}};
  if (source.kmers < 0 || source.kmers > kLongestKmer)
    return Error{ErrorKind::InvalidArgument,
                 {"--kmers", std::to_string(source.kmers),
                  Why::inEnglish("k-mers of 1 to %1 bases are counted", {std::to_string(kLongestKmer)})}};
  return {};
}

}  // namespace

Result<std::unique_ptr<ProbeFeatures>> openProbeFeatures(const ProbeSource& source, const TokenTable& table,
                                                         const JobContext& job) {
  if (!source.activations.empty()) {
    DGLM_TRY(auto rows, openRows(source.activations, job));
    return heldFeatures(std::move(rows), source.toSqrtD, job);
  }
  if (!source.latents.empty()) {
    DGLM_TRY(SparseCode code, readLatentCode(source.latents));
    return featuresOf(std::move(code));
  }
  return kmerFeatures(table.tokens, table.sequences, {source.kmers, source.kmerContext});
}

void placeRows(ProbeInputs& inputs, const std::vector<int32_t>& clusterOf, bool withSpecialRows) {
  const TokenTable& table = inputs.table.table;
  for (int64_t row = 0; row < table.rows(); ++row) {
    if (!withSpecialRows && isSpecialRow(table, row))
      continue;
    const int32_t record = table.sequences[static_cast<size_t>(row)];
    inputs.rows.push_back(row);
    inputs.recordOf.push_back(record);
    inputs.unitOf.push_back(clusterOf.empty() ? record : clusterOf[static_cast<size_t>(record)]);
  }
}

Result<ProbeInputs> readProbeInputs(const ProbeSource& source, const std::vector<fs::path>& outputs,
                                    bool paperCompatible, const JobContext& job) {
  DGLM_CHECK(checkSource(source));
  DGLM_TRY(const RunFiles files, filesOf(source, outputs));
  DGLM_CHECK(lookAt(files));
  ProbeInputs inputs;
  DGLM_TRY(inputs.table, readTable(source, paperCompatible, inputs.warnings, job));
  const TokenTable& table = inputs.table.table;
  DGLM_TRY(inputs.features, openProbeFeatures(source, table, job));
  if (inputs.features->rows() != table.rows())
    return Error{ErrorKind::InvalidArgument,
                 {tokensOf(source).string(), Why::inEnglish("used with %1", {source.tokenTable.string()}),
                  Why::inEnglish("it has %1 tokens, and the token table has %2 rows",
                                 {std::to_string(inputs.features->rows()), std::to_string(table.rows())})}};
  DGLM_TRY(const RecordClusters clusters, RecordClusters::read(source.clusters, inputs.warnings));
  DGLM_TRY(const std::vector<int32_t> clusterOf, clusters.of(inputs.table.records));
  placeRows(inputs, clusterOf, paperCompatible);
  return inputs;
}

Result<ProbeRows> splitInputs(const ProbeInputs& inputs, ProbeSplit split, const SplitShares& shares, uint64_t seed) {
  switch (split) {
    case ProbeSplit::Token:
      return splitRows(inputs.rows, shares, seed);
    case ProbeSplit::Record:
      return splitRows(inputs.rows, inputs.recordOf, shares, seed);
    case ProbeSplit::Cluster:
      break;
  }
  return splitRows(inputs.rows, inputs.unitOf, shares, seed);
}

Result<TargetLabels> labelTargets(const ProbeInputs& inputs, const std::vector<std::string>& targets, LabelMatch match,
                                  std::vector<std::string>& warnings, const ConceptNames& synonyms) {
  TargetLabels labelled;
  std::string why;
  for (const std::string& text : targets) {
    DGLM_TRY(ProbeTarget target, ProbeTarget::parse(text));
    std::vector<uint8_t> labels = targetRows(target, inputs.table.table, match, synonyms);
    if (std::ranges::none_of(inputs.rows, [&](int64_t row) { return labels[static_cast<size_t>(row)] != 0; })) {
      why = "'" + text + "' is left out: " + whyNoRows(target, inputs.table.table, match) + ".";
      warnings.push_back(why);
      continue;
    }
    labelled.targets.push_back(std::move(target));
    labelled.labels.push_back(std::move(labels));
  }
  if (labelled.targets.empty())
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("A probe"), Why::inEnglish("tested"),
                  Why::inEnglish("no target is on any token. %1", {why.substr(0, why.size() - 1)})}};
  return labelled;
}

std::vector<uint8_t> turnedColumn(const std::vector<uint8_t>& labels, const ProbeInputs& inputs,
                                  const std::vector<int64_t>& turned) {
  std::vector<uint8_t> column(labels.size());
  for (size_t i = 0; i < inputs.rows.size(); ++i)
    column[static_cast<size_t>(inputs.rows[i])] = labels[static_cast<size_t>(turned[i])];
  return column;
}

}  // namespace dglm
