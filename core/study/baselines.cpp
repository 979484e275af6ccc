// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/baselines.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/numbering.h"
#include "core/formats/csv_reader.h"
#include "core/formats/csv_writer.h"
#include "core/interpretation/agreement_bootstrap.h"
#include "core/interpretation/best_latents.h"
#include "core/interpretation/probe_training.h"
#include "core/interpretation/sequence_features.h"
#include "core/study/concept_files.h"
#include "core/study/number_text.h"
#include "core/study/probe_inputs.h"
#include "core/study/probe_scoring.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr size_t kFewLatents = 5;

/// What one method gives for one column of labels.
struct ColumnScore {
  ProbeScore score;
  std::vector<ConceptTally> units;  ///< of the rows for testing
  std::string detail;
};

/// The comparison while it is made. Columns are the targets, then their controls.
class Comparison {
 public:
  Comparison(const BaselinesRequest& request, const ProbeInputs& inputs, ProbeRows rows, TargetLabels labelled)
      : request_(request),
        inputs_(inputs),
        rows_(std::move(rows)),
        columns_(std::move(labelled.labels)),
        scorer_(inputs, rows_.test, request.resamples, request.training.seed) {
    for (const ProbeTarget& target : labelled.targets)
      names_.push_back(target.name);
    const std::vector<int64_t> turned = turnedRows(inputs.rows, inputs.recordOf, request.training.seed);
    for (size_t i = 0; i < names_.size(); ++i)
      columns_.push_back(turnedColumn(columns_[i], inputs, turned));
    results_.resize(names_.size());
  }

  /// A probe on the features for every column, all in the same passes.
  Status addProbes(const std::string& method, bool isSequenceOnly, ProbeFeatures& features, const JobContext& job) {
    std::vector<at::Tensor> parts;
    for (std::vector<uint8_t>& column : columns_)
      parts.push_back(at::from_blob(column.data(), {std::ssize(column)}, at::kByte));
    DGLM_TRY(const std::vector<ColumnScore> scores, probeScores(features, at::stack(parts, 1), job));
    add(method, isSequenceOnly, scores);
    return {};
  }

  /// The best latent of each column, and a probe on its best few.
  Status addLatents(const SparseCode& code, const JobContext& job) {
    const LatentColumns latents(code);
    std::vector<uint8_t> learns(static_cast<size_t>(code.rows()));
    for (const auto* part : {&rows_.train, &rows_.tune})
      for (const int64_t row : *part)
        learns[static_cast<size_t>(row)] = 1;
    std::vector<ColumnScore> ofBest, ofFew;
    for (size_t i = 0; i < columns_.size(); ++i) {
      DGLM_CHECK(job.checkpoint());
      job.report("Scoring latents", static_cast<int64_t>(i), std::ssize(columns_));
      const std::vector<LatentAgreement> best = bestLatents(latents, columns_[i], learns, kFewLatents);
      const at::Tensor values_NL = valuesOf(latents, best);
      ofBest.push_back(scoreOfLatent(i, values_NL.select(1, 0), best));
      DGLM_TRY(ColumnScore few, scoreOfFew(i, values_NL, best, job));
      ofFew.push_back(std::move(few));
    }
    add("best latent", false, ofBest);
    add("best five latents", false, ofFew);
    return {};
  }

  std::vector<BaselineRow> rows() const {
    std::vector<BaselineRow> all;
    for (const std::vector<Method>& methods : results_)
      for (const Method& method : methods)
        all.push_back(judged(method, methods));
    return all;
  }

 private:
  struct Method {
    BaselineRow row;
    std::vector<ConceptTally> units;
  };

  Result<std::vector<ColumnScore>> probeScores(ProbeFeatures& features, const at::Tensor& labels_NC,
                                               const JobContext& job) const {
    DGLM_TRY(const TrainedProbes probes, trainProbes(features, labels_NC, rows_, request_.training, job));
    DGLM_TRY(const at::Tensor tune_BC, probeLogits(features, rows_.tune, probes, job));
    DGLM_TRY(const at::Tensor test_BC, probeLogits(features, rows_.test, probes, job));
    std::vector<ColumnScore> scores;
    for (int64_t column = 0; column < labels_NC.size(1); ++column) {
      const at::Tensor labels_N = labels_NC.select(1, column).contiguous();
      const std::vector<uint8_t> labels(labels_N.const_data_ptr<uint8_t>(),
                                        labels_N.const_data_ptr<uint8_t>() + labels_N.numel());
      scores.push_back(scoreOf(labels, rows_.tune, tune_BC.select(1, column), test_BC.select(1, column)));
    }
    return scores;
  }

  ColumnScore scoreOf(const std::vector<uint8_t>& labels, const std::vector<int64_t>& tuneRows,
                      const at::Tensor& tune_B, const at::Tensor& test_B) const {
    const at::Tensor tune = tune_B.contiguous(), test = test_B.contiguous();
    const std::vector<uint8_t> tuneLabels = valuesAt(labels, tuneRows), testLabels = valuesAt(labels, rows_.test);
    const ScoredRows tuning{{tune.const_data_ptr<float>(), tuneLabels.size()}, tuneLabels};
    const ScoredRows testing{{test.const_data_ptr<float>(), testLabels.size()}, testLabels};
    ColumnScore result;
    result.score = scorer_.score(tuning, testing);
    result.units = scorer_.tallies(testing, result.score.threshold);
    return result;
  }

  /// [rows, latents], at least one column.
  at::Tensor valuesOf(const LatentColumns& latents, const std::vector<LatentAgreement>& some) const {
    const at::Tensor values_NL = at::zeros({latents.rows(), std::max<int64_t>(std::ssize(some), 1)});
    auto cells = values_NL.accessor<float, 2>();
    for (size_t i = 0; i < some.size(); ++i)
      for (const ColumnEntry& entry : latents.column(some[i].latent))
        cells[entry.row][static_cast<int64_t>(i)] = entry.value;
    return values_NL;
  }

  static std::string namesOf(const std::vector<LatentAgreement>& latents, size_t most) {
    std::string names;
    for (size_t i = 0; i < std::min(latents.size(), most); ++i)
      names += (i ? " " : "") + std::to_string(latents[i].latent);
    return names;
  }

  /// It has one threshold to learn, which all rows that are not tested tell.
  ColumnScore scoreOfLatent(size_t column, const at::Tensor& values_N, const std::vector<LatentAgreement>& best) const {
    std::vector<int64_t> learning = rows_.train;
    learning.insert(learning.end(), rows_.tune.begin(), rows_.tune.end());
    const auto at = [&](const std::vector<int64_t>& rows) {
      return values_N.index_select(0, at::tensor(at::ArrayRef<int64_t>(rows), at::kLong));
    };
    ColumnScore score = scoreOf(columns_[column], learning, at(learning), at(rows_.test));
    score.detail = namesOf(best, 1);
    return score;
  }

  Result<ColumnScore> scoreOfFew(size_t column, const at::Tensor& values_NL, const std::vector<LatentAgreement>& best,
                                 const JobContext& job) {
    std::vector<uint8_t>& labels = columns_[column];
    const auto features = featuresOf(values_NL);
    const at::Tensor labels_N1 = at::from_blob(labels.data(), {std::ssize(labels), 1}, at::kByte);
    DGLM_TRY(std::vector<ColumnScore> scores, probeScores(*features, labels_N1, job));
    scores.front().detail = namesOf(best, kFewLatents);
    return std::move(scores.front());
  }

  void add(const std::string& method, bool isSequenceOnly, const std::vector<ColumnScore>& scores) {
    for (size_t i = 0; i < names_.size(); ++i) {
      Method& added = results_[i].emplace_back();
      added.row.target = names_[i];
      added.row.method = method;
      added.row.detail = scores[i].detail;
      added.row.isSequenceOnly = isSequenceOnly;
      added.row.score = scores[i].score;
      added.row.controlF1 = scores[names_.size() + i].score.f1.value;
      added.row.testPositives = countIn(columns_[i], rows_.test);
      added.units = scores[i].units;
    }
  }

  BaselineRow judged(const Method& method, const std::vector<Method>& methods) const {
    BaselineRow row = method.row;
    row.difference = {kUnknown, kUnknown, kUnknown};
    if (row.isSequenceOnly) {
      row.verdict = "sequence only";
      return row;
    }
    const Method* better = nullptr;
    for (const Method& other : methods)
      if (other.row.isSequenceOnly && (!better || other.row.score.f1.value > better->row.score.f1.value))
        better = &other;
    const auto [low, high] = intervalOf(
        drawnDifferences(method.units, better->units, request_.resamples, request_.training.seed), request_.resamples);
    row.difference = {row.score.f1.value - better->row.score.f1.value, low, high};
    row.verdict = verdictOn(row, better->row.method);
    return row;
  }

  static std::string verdictOn(const BaselineRow& row, const std::string& other) {
    if (std::isnan(row.difference.low) || std::isnan(row.score.f1.low))
      return "too few records to tell";
    if (row.score.f1.low <= row.controlF1)
      return "no better than its control";
    if (row.difference.low > 0)
      return "adds to " + other;
    return row.difference.high < 0 ? "does worse than " + other : "adds nothing over " + other + " here";
  }

  const BaselinesRequest& request_;
  const ProbeInputs& inputs_;
  ProbeRows rows_;
  std::vector<std::string> names_;
  std::vector<std::vector<uint8_t>> columns_;
  ProbeScorer scorer_;
  std::vector<std::vector<Method>> results_;  // [target]
};

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

Status addActivations(Comparison& comparison, const std::string& method, const fs::path& path,
                      const ProbeSource& source, const TokenTable& table, const JobContext& job) {
  if (path.empty())
    return {};
  ProbeSource own = source;
  own.activations = path;
  DGLM_TRY(const auto features, openProbeFeatures(own, table, job));
  DGLM_CHECK(sameLength(features->rows(), table.rows(), path));
  return comparison.addProbes(method, false, *features, job);
}

Status addAllMethods(Comparison& comparison, const BaselinesRequest& request, const TokenTable& table,
                     const JobContext& job) {
  const ProbeSource& source = request.source;
  if (!source.latents.empty()) {
    DGLM_TRY(SparseCode code, readLatentCode(source.latents));
    DGLM_CHECK(sameLength(code.rows(), table.rows(), source.latents));
    DGLM_CHECK(comparison.addLatents(code, job));
    const auto features = featuresOf(std::move(code));
    DGLM_CHECK(comparison.addProbes("probe on latents", false, *features, job));
  }
  DGLM_CHECK(addActivations(comparison, "probe on activations", source.activations, source, table, job));
  DGLM_CHECK(addActivations(comparison, "probe on a random model", request.randomActivations, source, table, job));
  const auto kmers = kmerFeatures(table.tokens, table.sequences, {source.kmers, source.kmerContext});
  DGLM_CHECK(comparison.addProbes(std::to_string(source.kmers) + "-mer counts", true, *kmers, job));
  const auto codons = codonAndGcFeatures(table.tokens, table.sequences);
  return comparison.addProbes("codon position and GC", true, *codons, job);
}

Status writeBaselines(const fs::path& path, const std::vector<BaselineRow>& rows) {
  const std::vector<std::string> header{"concept",         "method",         "f1",      "ci_low",     "ci_high",
                                        "control",         "auroc",          "verdict", "difference", "difference_low",
                                        "difference_high", "test_positives", "detail"};
  DGLM_TRY(CsvWriter csv, CsvWriter::create(path, header));
  for (const BaselineRow& row : rows) {
    const std::vector<std::string> fields{row.target,
                                          row.method,
                                          numberText(row.score.f1.value),
                                          numberText(row.score.f1.low),
                                          numberText(row.score.f1.high),
                                          numberText(row.controlF1),
                                          numberText(row.score.areaUnderRoc),
                                          row.verdict,
                                          numberText(row.difference.value),
                                          numberText(row.difference.low),
                                          numberText(row.difference.high),
                                          std::to_string(row.testPositives),
                                          row.detail};
    DGLM_CHECK(csv.writeRow(fields));
  }
  return csv.commit();
}

Result<BaselinesReport> compareAndWrite(const BaselinesRequest& request, const JobContext& job) {
  if (request.split == ProbeSplit::Cluster && request.source.clusters.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--split", "cluster", Why::inEnglish("--clusters tells which records are related")}};
  DGLM_TRY(const std::vector<std::string> targets, targetsOf(request));
  DGLM_TRY(const ProbeInputs inputs, readProbeInputs(tokenSource(request.source), {request.out}, false, job));
  BaselinesReport report;
  report.warnings = inputs.warnings;
  DGLM_TRY(TargetLabels labelled, labelTargets(inputs, targets, request.match, report.warnings));
  DGLM_TRY(ProbeRows rows, splitInputs(inputs, request.split, {}, request.training.seed));
  Comparison comparison(request, inputs, std::move(rows), std::move(labelled));
  DGLM_CHECK(addAllMethods(comparison, request, inputs.table.table, job));
  report.rows = comparison.rows();
  DGLM_CHECK(writeBaselines(request.out, report.rows));
  return report;
}

}  // namespace

Result<BaselinesReport> compareBaselines(const BaselinesRequest& request, const JobContext& job) {
  return catchingTorch("comparing baselines", [&] { return compareAndWrite(request, job); });
}

}  // namespace dglm
