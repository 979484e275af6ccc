// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/formats/csv_writer.h"
#include "core/interpretation/probe_training.h"
#include "core/sae/dictionary_file.h"
#include "core/study/number_text.h"
#include "core/study/probe_inputs.h"
#include "core/study/run_files.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr double kNotKnown = std::numeric_limits<double>::quiet_NaN();

/// The tensor that a file of weights is about: its only one, or `weights`; undefined where it is something else.
at::Tensor onlyTensor(const TensorFile& file) {
  if (const at::Tensor* weights = file.find("weights"))
    return *weights;
  return file.tensors.size() == 1 ? file.tensors.front() : at::Tensor();
}

/// [rows, D] of a file of weights, or the directions of a dictionary.
Result<at::Tensor> readDirections(const fs::path& path, const JobContext& job) {
  const fs::path file = dictionaryWeightsFile(path);
  DGLM_TRY(const TensorFile tensors, readTensorFile(file, job));
  if (at::Tensor only = onlyTensor(tensors); only.defined()) {
    if (only.dim() == 1)
      only = only.unsqueeze(0);
    if (only.dim() == 2 && only.is_floating_point())
      return only.to(at::kFloat);
    return Error{ErrorKind::MalformedFile,
                 {path.string(), "weights", Why::inEnglish("they must be one row, or rows, of fractional numbers")}};
  }
  DGLM_TRY(const Dictionary dictionary, Dictionary::load(path, {}, job));
  if (dictionary.facts().architecture == Architecture::Identity)
    return Error{ErrorKind::InvalidArgument, {path.string(), "used", Why::inEnglish("an Identity has no directions")}};
  return dictionary.decoderRows().to(at::kFloat);
}

Result<at::Tensor> readDirection(const ProbeDirectionRequest& request, int64_t width, const JobContext& job) {
  DGLM_TRY(const at::Tensor rows_RD, readDirections(request.weights, job));
  if (rows_RD.size(1) != width)
    return Error{ErrorKind::DimensionMismatch,
                 {request.weights.string(), request.source.activations.string(),
                  Why::inEnglish("its rows have %1 numbers, and activations have %2",
                                 {std::to_string(rows_RD.size(1)), std::to_string(width)})}};
  if (request.row < 0 || request.row >= rows_RD.size(0))
    return Error{
        ErrorKind::InvalidArgument,
        {"--row", std::to_string(request.row),
         Why::inEnglish("%1 has rows 0 to %2", {request.weights.string(), std::to_string(rows_RD.size(0) - 1)})}};
  return rows_RD.narrow(0, request.row, 1).contiguous();
}

Status checkRequest(const ProbeDirectionRequest& request) {
  if (request.source.activations.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--activations", Why::inEnglish("left out"), Why::inEnglish("a direction is one of activations")}};
  if (request.split == ProbeSplit::Cluster && request.source.clusters.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--split", "cluster", Why::inEnglish("--clusters tells which records are related")}};
  if (request.biases.points < 1 || !(request.biases.low <= request.biases.high))
    return Error{ErrorKind::InvalidArgument,
                 {"--bias-range", "used", Why::inEnglish("it needs at least one point, and the lower end first")}};
  return {};
}

/// Halves of the rows for each set of labels.
Result<std::vector<DirectionHalves>> halvesOf(const ProbeDirectionRequest& request, const ProbeInputs& inputs,
                                              size_t sets) {
  if (request.paperCompatible)
    return referenceHalves(std::ssize(inputs.rows), sets, request.seed);
  DGLM_TRY(ProbeRows rows, splitInputs(inputs, request.split, {0, 0.5}, request.seed));
  return std::vector<DirectionHalves>(1, {std::move(rows.train), std::move(rows.test)});
}

/// The product of the direction with each row's z-scores, [row of the table].
Result<std::vector<float>> productsOf(const ProbeInputs& inputs, const at::Tensor& direction_1D,
                                      std::span<const int64_t> scaleRows, const JobContext& job) {
  TrainedProbes probe;
  DGLM_TRY(probe.scale, scaleOf(*inputs.features, scaleRows, job));
  probe.weights_CD = direction_1D;
  probe.biases_C = at::zeros({1}, at::kDouble);
  std::vector<int64_t> all(static_cast<size_t>(inputs.features->rows()));
  std::iota(all.begin(), all.end(), int64_t{0});
  DGLM_TRY(const at::Tensor logits, probeLogits(*inputs.features, all, probe, job));
  return std::vector<float>(logits.const_data_ptr<float>(), logits.const_data_ptr<float>() + logits.numel());
}

Status writeScores(const fs::path& path, const std::vector<ProbeDirectionResult>& results) {
  const std::vector<std::string> header{"annotation", "test_f1", "test_precision", "test_recall"};
  DGLM_TRY(CsvWriter csv, CsvWriter::create(path, header));
  for (const ProbeDirectionResult& result : results) {
    const Agreement& test = result.score.test;
    const std::vector<std::string> row{result.labels, numberText(test.f1), numberText(test.precision),
                                       numberText(test.recall)};
    DGLM_CHECK(csv.writeRow(row));
  }
  return csv.commit();
}

Result<ProbeDirectionReport> scoreAndWrite(const ProbeDirectionRequest& request, const JobContext& job) {
  DGLM_CHECK(checkRequest(request));
  DGLM_TRY(ProbeInputs inputs, readProbeInputs(request.source, {request.out}, request.paperCompatible, job));
  DGLM_TRY(const at::Tensor direction_1D, readDirection(request, inputs.features->width(), job));
  ProbeDirectionReport report;
  report.warnings = inputs.warnings;
  DGLM_TRY(const TargetLabels labelled, labelTargets(inputs, request.labels.empty() ? hivLabelSets() : request.labels,
                                                     request.match, report.warnings));
  DGLM_TRY(const std::vector<DirectionHalves> halves, halvesOf(request, inputs, labelled.targets.size()));
  DGLM_TRY(const std::vector<float> products,
           productsOf(inputs, direction_1D, request.paperCompatible ? inputs.rows : halves.front().tune, job));
  const DirectionProbe probe(products, request.biases);
  const std::vector<int64_t> turned = turnedRows(inputs.rows, inputs.recordOf, request.seed);
  for (size_t i = 0; i < labelled.targets.size(); ++i) {
    const DirectionHalves& half = halves[std::min(i, halves.size() - 1)];
    const std::vector<uint8_t>& labels = labelled.labels[i];
    ProbeDirectionResult& result = report.results.emplace_back();
    result.labels = labelled.targets[i].name;
    result.score = probe.score(labels, half.tune, half.test);
    result.control = probe.score(turnedColumn(labels, inputs, turned), half.tune, half.test);
    const auto isLabelled = [&](int64_t row) { return labels[static_cast<size_t>(row)] != 0; };
    result.positives = std::ranges::count_if(inputs.rows, isLabelled);
    if (!request.paperCompatible && std::ranges::none_of(half.test, isLabelled)) {
      result.score.test = result.control.test = {kNotKnown, kNotKnown, kNotKnown};
      if (result.positives > 0)
        report.warnings.push_back("No tested token has '" + result.labels + "'. Another --seed splits otherwise.");
    }
  }
  DGLM_CHECK(writeScores(request.out, report.results));
  return report;
}

}  // namespace

Result<ProbeDirectionReport> scoreDirection(const ProbeDirectionRequest& request, const JobContext& job) {
  return catchingTorch("scoring a direction", [&] { return scoreAndWrite(request, job); });
}

}  // namespace dglm
