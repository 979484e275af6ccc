// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "core/base/json_text.h"
#include "core/formats/csv_writer.h"
#include "core/interpretation/probe_training.h"
#include "core/study/number_text.h"
#include "core/study/probe_inputs.h"
#include "core/study/probe_scoring.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr size_t kCurvePoints = 400;

/// Probes of all targets, then those of their controls.
struct ProbeColumns {
  std::vector<std::vector<uint8_t>> labels;  ///< [column][row]
  at::Tensor labels_NC;
  size_t targets = 0;
};

ProbeColumns columnsOf(TargetLabels labelled, const ProbeInputs& inputs, uint64_t seed) {
  ProbeColumns columns;
  columns.targets = labelled.targets.size();
  columns.labels = std::move(labelled.labels);
  const std::vector<int64_t> turned = turnedRows(inputs.rows, inputs.recordOf, seed);
  for (size_t i = 0; i < columns.targets; ++i)
    columns.labels.push_back(turnedColumn(columns.labels[i], inputs, turned));
  std::vector<at::Tensor> parts;
  for (std::vector<uint8_t>& column : columns.labels)
    parts.push_back(at::from_blob(column.data(), {std::ssize(column)}, at::kByte));
  columns.labels_NC = at::stack(parts, 1);
  return columns;
}

struct TrainedRun {
  TrainedProbes probes;
  ProbeRows rows;
};

Result<TrainedRun> trainRun(const ProbeTrainRequest& request, const ProbeInputs& inputs, const ProbeColumns& columns,
                            const JobContext& job) {
  if (request.paperCompatible) {
    DGLM_TRY(ReferenceProbes run, trainProbesAsReference(*inputs.features, columns.labels_NC, request.training, job));
    return TrainedRun{std::move(run.probes), std::move(run.rows)};
  }
  TrainedRun run;
  DGLM_TRY(run.rows, splitInputs(inputs, request.split, {}, request.training.seed));
  DGLM_TRY(run.probes, trainProbes(*inputs.features, columns.labels_NC, run.rows, request.training, job));
  return run;
}

std::vector<float> columnOf(const at::Tensor& logits_BC, size_t column) {
  const at::Tensor logits = logits_BC.select(1, static_cast<int64_t>(column)).contiguous();
  return {logits.const_data_ptr<float>(), logits.const_data_ptr<float>() + logits.numel()};
}

/// The logits of all columns on the rows for tuning and testing.
struct ProbeLogits {
  at::Tensor tune_BC, test_BC;
};

ProbeScore scoreOf(size_t column, const ProbeLogits& logits, const ProbeColumns& columns, const TrainedRun& run,
                   const ProbeScorer& scorer, bool hasCurve) {
  const std::vector<uint8_t>& labels = columns.labels[column];
  const std::vector<float> tune = columnOf(logits.tune_BC, column), test = columnOf(logits.test_BC, column);
  const std::vector<uint8_t> tuneLabels = valuesAt(labels, run.rows.tune), testLabels = valuesAt(labels, run.rows.test);
  ProbeScore score = scorer.score({tune, tuneLabels}, {test, testLabels}, hasCurve ? kCurvePoints : 0);
  score.epoch = run.probes.epochs[column];
  return score;
}

std::string modeOf(const ProbeTrainRequest& request) {
  if (request.paperCompatible)
    return "paper-compatible";
  return request.split == ProbeSplit::Record ? "record" : request.split == ProbeSplit::Cluster ? "cluster" : "token";
}

std::vector<std::string> resultHeader() {
  return {"annotation",
          "test_f1",
          "test_precision",
          "test_recall",
          "control_f1",
          "control_precision",
          "control_recall",
          "test_f1_low",
          "test_f1_high",
          "test_precision_low",
          "test_precision_high",
          "test_recall_low",
          "test_recall_high",
          "control_f1_low",
          "control_f1_high",
          "auroc",
          "control_auroc",
          "average_precision",
          "control_average_precision",
          "threshold",
          "epoch",
          "train_positives",
          "test_positives",
          "test_tokens",
          "mode"};
}

Status writeResults(const ProbeTrainRequest& request, const ProbeTrainReport& report) {
  DGLM_TRY(CsvWriter csv, CsvWriter::create(request.out, resultHeader()));
  for (const ProbeResult& result : report.results) {
    std::vector<std::string> row{result.target};
    const ProbeScore &probe = result.probe, &control = result.control;
    for (const double value :
         {probe.f1.value, probe.precision.value, probe.recall.value, control.f1.value, control.precision.value,
          control.recall.value, probe.f1.low, probe.f1.high, probe.precision.low, probe.precision.high,
          probe.recall.low, probe.recall.high, control.f1.low, control.f1.high, probe.areaUnderRoc,
          control.areaUnderRoc, probe.averagePrecision, control.averagePrecision})
      row.push_back(numberText(value));
    row.push_back(numberText(probe.threshold));
    for (const int64_t count : {int64_t{probe.epoch}, result.trainPositives, result.testPositives, report.testRows})
      row.push_back(std::to_string(count));
    row.push_back(modeOf(request));
    DGLM_CHECK(csv.writeRow(row));
  }
  return csv.commit();
}

Status writeCurves(const fs::path& path, const ProbeTrainReport& report) {
  const std::vector<std::string> header{"annotation", "probe", "threshold",          "precision",
                                        "recall",     "f1",    "false_positive_rate"};
  DGLM_TRY(CsvWriter csv, CsvWriter::create(path, header));
  for (const ProbeResult& result : report.results)
    for (const auto& [name, score] : {std::pair{"target", &result.probe}, std::pair{"control", &result.control}})
      for (const CurvePoint& point : score->curve) {
        const std::vector<std::string> row{result.target,
                                           name,
                                           numberText(point.threshold),
                                           numberText(point.agreement.precision),
                                           numberText(point.agreement.recall),
                                           numberText(point.agreement.f1),
                                           numberText(point.falseShare)};
        DGLM_CHECK(csv.writeRow(row));
      }
  return csv.commit();
}

/// The probes of the targets: on z-scores, with what makes z-scores, and on the features themselves.
Status writeWeights(const ProbeTrainRequest& request, const ProbeTrainReport& report, const TrainedProbes& probes) {
  const auto count = std::ssize(report.results);
  std::vector<std::string> names;
  std::vector<float> thresholds;
  for (const ProbeResult& result : report.results) {
    names.push_back(result.target);
    thresholds.push_back(result.probe.threshold);
  }
  TensorFile file;
  file.add("weights", probes.weights_CD.narrow(0, 0, count).contiguous());
  file.add("biases", probes.biases_C.narrow(0, 0, count).to(at::kFloat));
  file.add("thresholds", at::tensor(thresholds));
  file.add("mean", at::tensor(probes.scale.mean, at::kDouble).to(at::kFloat));
  file.add("inverse_deviation", at::tensor(probes.scale.inverse, at::kDouble).to(at::kFloat));
  file.add("raw_weights", probes.rawWeights().narrow(0, 0, count).contiguous());
  file.add("raw_biases", probes.rawBiases().narrow(0, 0, count).to(at::kFloat));
  file.metadata["targets"] = jsonText(nlohmann::json(names));
  file.metadata["mode"] = modeOf(request);
  return writeSafetensors(request.weights, file);
}

Status checkRequest(const ProbeTrainRequest& request) {
  if (request.split == ProbeSplit::Cluster && request.source.clusters.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--split", "cluster", Why::inEnglish("--clusters tells which records are related")}};
  if (request.paperCompatible && request.training.optimizer != ProbeOptimizer::Adam)
    return Error{ErrorKind::InvalidArgument, {"--optimizer", "lbfgs", Why::inEnglish("the reference has Adam alone")}};
  return {};
}

void warnOfRareTargets(ProbeTrainReport& report) {
  for (const ProbeResult& result : report.results) {
    const char* lacking = result.testPositives == 0 ? "testing" : result.trainPositives == 0 ? "training" : nullptr;
    if (lacking)
      report.warnings.push_back("No token for " + std::string(lacking) + " has '" + result.target +
                                "': too few records carry it. Another --seed splits them otherwise.");
  }
}

Status writeAll(const ProbeTrainRequest& request, const TrainedProbes& probes, ProbeTrainReport& report) {
  DGLM_CHECK(writeResults(request, report));
  report.files = {request.out};
  if (!request.curves.empty()) {
    DGLM_CHECK(writeCurves(request.curves, report));
    report.files.push_back(request.curves);
  }
  if (!request.weights.empty()) {
    DGLM_CHECK(writeWeights(request, report, probes));
    report.files.push_back(request.weights);
  }
  return {};
}

Result<ProbeTrainReport> trainAndWrite(const ProbeTrainRequest& request, const JobContext& job) {
  DGLM_CHECK(checkRequest(request));
  DGLM_TRY(ProbeInputs inputs, readProbeInputs(request.source, {request.out, request.curves, request.weights},
                                               request.paperCompatible, job));
  ProbeTrainReport report;
  report.warnings = inputs.warnings;
  DGLM_TRY(TargetLabels labelled, labelTargets(inputs, request.targets, request.match, report.warnings));
  for (const ProbeTarget& target : labelled.targets)
    report.results.emplace_back().target = target.name;
  const ProbeColumns columns = columnsOf(std::move(labelled), inputs, request.training.seed);
  DGLM_TRY(const TrainedRun run, trainRun(request, inputs, columns, job));
  ProbeLogits logits;
  DGLM_TRY(logits.tune_BC, probeLogits(*inputs.features, run.rows.tune, run.probes, job));
  DGLM_TRY(logits.test_BC, probeLogits(*inputs.features, run.rows.test, run.probes, job));
  const ProbeScorer scorer(inputs, run.rows.test, request.resamples, request.training.seed);
  const bool hasCurves = !request.curves.empty();
  for (size_t i = 0; i < report.results.size(); ++i) {
    job.report("Scoring probes", static_cast<int64_t>(i), std::ssize(report.results));
    DGLM_CHECK(job.checkpoint());
    ProbeResult& result = report.results[i];
    result.probe = scoreOf(i, logits, columns, run, scorer, hasCurves);
    result.control = scoreOf(columns.targets + i, logits, columns, run, scorer, hasCurves);
    result.trainPositives = countIn(columns.labels[i], run.rows.train);
    result.testPositives = countIn(columns.labels[i], run.rows.test);
  }
  report.features = inputs.features->width();
  report.trainRows = std::ssize(run.rows.train);
  report.tuneRows = std::ssize(run.rows.tune);
  report.testRows = std::ssize(run.rows.test);
  warnOfRareTargets(report);
  DGLM_CHECK(writeAll(request, run.probes, report));
  return report;
}

}  // namespace

Result<ProbeTrainReport> trainProbesOn(const ProbeTrainRequest& request, const JobContext& job) {
  return catchingTorch("training probes", [&] { return trainAndWrite(request, job); });
}

}  // namespace dglm
