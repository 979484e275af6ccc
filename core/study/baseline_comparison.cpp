// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/baseline_comparison.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/interpretation/agreement_bootstrap.h"
#include "core/interpretation/best_latents.h"
#include "core/interpretation/probe_training.h"
#include "core/interpretation/sequence_features.h"
#include "core/study/meta_code.h"

namespace dglm {
namespace {

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
  Status addProbes(BaselineMethod method, ProbeFeatures& features, const JobContext& job) {
    std::vector<at::Tensor> parts;
    for (std::vector<uint8_t>& column : columns_)
      parts.push_back(at::from_blob(column.data(), {std::ssize(column)}, at::kByte));
    const at::Tensor labels_NC = at::stack(parts, 1);
    DGLM_TRY(const TrainedProbes probes, trainProbes(features, labels_NC, rows_, request_.training, job));
    DGLM_TRY(const std::vector<ColumnScore> scores, probeScores(features, labels_NC, probes, job));
    if (method == BaselineMethod::ProbeOnActivations)
      keepDirections(probes);
    add(method, scores);
    return {};
  }

  /// The best latent of each column, and a probe on its best few.
  Status addLatents(const SparseCode& code, const JobContext& job) {
    const LatentColumns latents(code);
    const std::vector<uint8_t> learns = learningRows(code.rows());
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
    add(BaselineMethod::BestLatent, ofBest);
    add(BaselineMethod::BestFiveLatents, ofFew);
    return {};
  }

  /// The best meta-latent of each column, by its activations.
  Status addMetaLatents(const SparseCode& code, const JobContext& job) {
    const LatentColumns metaLatents(code);
    const std::vector<uint8_t> learns = learningRows(code.rows());
    std::vector<ColumnScore> scores;
    for (size_t i = 0; i < columns_.size(); ++i) {
      DGLM_CHECK(job.checkpoint());
      job.report("Scoring meta-latents", static_cast<int64_t>(i), std::ssize(columns_));
      const std::vector<LatentAgreement> best = bestLatents(metaLatents, columns_[i], learns, 1);
      scores.push_back(scoreOfLatent(i, valuesOf(metaLatents, best).select(1, 0), best));
    }
    add(BaselineMethod::MetaLatent, scores);
    return {};
  }

  /// The same by their directions, as fixed probes on z-scores.
  Status addMetaDirections(ProbeFeatures& features, const at::Tensor& directions_MD, const JobContext& job) {
    if (directions_MD.size(1) != features.width())
      return Error{ErrorKind::DimensionMismatch,
                   {request_.meta.string(), request_.source.activations.string(),
                    Why::inEnglish("its rows have %1 numbers, and activations have %2",
                                   {std::to_string(directions_MD.size(1)), std::to_string(features.width())})}};
    TrainedProbes fixed;
    DGLM_TRY(fixed.scale, scaleOf(features, rows_.train, job));
    fixed.weights_CD = directions_MD;
    fixed.biases_C = at::zeros({directions_MD.size(0)}, at::kDouble);
    std::vector<int64_t> all(static_cast<size_t>(features.rows()));
    std::iota(all.begin(), all.end(), int64_t{0});
    DGLM_TRY(const at::Tensor products_NM, probeLogits(features, all, fixed, job));
    const at::Tensor products_MN = products_NM.t().contiguous();
    job.report("Scoring meta-latents", 0, 0);
    const std::vector<LatentAgreement> best =
        bestDirections({products_MN.const_data_ptr<float>(), static_cast<size_t>(products_MN.numel())}, features.rows(),
                       columns_, learningRows(features.rows()));
    std::vector<ColumnScore> scores;
    for (size_t i = 0; i < columns_.size(); ++i)
      scores.push_back(
          scoreOfLatent(i, products_MN.select(0, static_cast<int32_t>(best[i].latent)), std::vector{best[i]}));
    add(BaselineMethod::MetaLatent, scores);
    return {};
  }

  std::vector<ProbeDirectionOf> directions() const { return directions_; }

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

  /// [row] 1 where nothing is tested.
  std::vector<uint8_t> learningRows(int64_t count) const {
    std::vector<uint8_t> learns(static_cast<size_t>(count));
    for (const auto* part : {&rows_.train, &rows_.tune})
      for (const int64_t row : *part)
        learns[static_cast<size_t>(row)] = 1;
    return learns;
  }

  void keepDirections(const TrainedProbes& probes) {
    const at::Tensor raw_CD = probes.rawWeights().contiguous();
    for (size_t i = 0; i < names_.size(); ++i) {
      const float* const first = raw_CD.const_data_ptr<float>() + static_cast<int64_t>(i) * raw_CD.size(1);
      directions_.push_back({names_[i], {first, first + raw_CD.size(1)}});
    }
  }

  Result<std::vector<ColumnScore>> probeScores(ProbeFeatures& features, const at::Tensor& labels_NC,
                                               const TrainedProbes& probes, const JobContext& job) const {
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
    DGLM_TRY(const TrainedProbes probes, trainProbes(*features, labels_N1, rows_, request_.training, job));
    DGLM_TRY(std::vector<ColumnScore> scores, probeScores(*features, labels_N1, probes, job));
    scores.front().detail = namesOf(best, kFewLatents);
    return std::move(scores.front());
  }

  void add(BaselineMethod method, const std::vector<ColumnScore>& scores) {
    for (size_t i = 0; i < names_.size(); ++i) {
      Method& added = results_[i].emplace_back();
      added.row.target = names_[i];
      added.row.kind = method;
      added.row.method = methodText(method, request_.source.kmers);
      added.row.detail = scores[i].detail;
      added.row.score = scores[i].score;
      added.row.controlF1 = scores[names_.size() + i].score.f1.value;
      added.row.testPositives = countIn(columns_[i], rows_.test);
      added.units = scores[i].units;
    }
  }

  BaselineRow judged(const Method& method, const std::vector<Method>& methods) const {
    BaselineRow row = method.row;
    row.difference = {kUnknown, kUnknown, kUnknown};
    row.verdict = "sequence only";
    if (isSequenceOnly(row.kind))
      return row;
    const Method* better = nullptr;
    for (const Method& other : methods)
      if (isSequenceOnly(other.row.kind) && (!better || other.row.score.f1.value > better->row.score.f1.value))
        better = &other;
    const auto [low, high] = intervalOf(
        drawnDifferences(method.units, better->units, request_.resamples, request_.training.seed), request_.resamples);
    row.difference = {row.score.f1.value - better->row.score.f1.value, low, high};
    row.against = better->row.kind;
    row.judged = verdictOn(row);
    row.verdict = textOf(row.judged, better->row.method);
    return row;
  }

  static BaselineVerdict verdictOn(const BaselineRow& row) {
    if (std::isnan(row.difference.low) || std::isnan(row.score.f1.low))
      return BaselineVerdict::TooFewRecords;
    if (row.score.f1.low <= row.controlF1)
      return BaselineVerdict::NoBetterThanControl;
    if (row.difference.low > 0)
      return BaselineVerdict::Adds;
    return row.difference.high < 0 ? BaselineVerdict::DoesWorse : BaselineVerdict::AddsNothing;
  }

  static std::string textOf(BaselineVerdict verdict, const std::string& other) {
    switch (verdict) {
      case BaselineVerdict::TooFewRecords:
        return "too few records to tell";
      case BaselineVerdict::NoBetterThanControl:
        return "no better than its control";
      case BaselineVerdict::Adds:
        return "adds to " + other;
      case BaselineVerdict::DoesWorse:
        return "does worse than " + other;
      case BaselineVerdict::AddsNothing:
        return "adds nothing over " + other + " here";
      case BaselineVerdict::SequenceOnly:
        break;
    }
    return "sequence only";
  }

  const BaselinesRequest& request_;
  ProbeRows rows_;
  std::vector<std::string> names_;
  std::vector<std::vector<uint8_t>> columns_;
  ProbeScorer scorer_;
  std::vector<std::vector<Method>> results_;  // [target]
  std::vector<ProbeDirectionOf> directions_;
};

Status addLatentMethods(Comparison& comparison, BaselineTokens& tokens, const JobContext& job) {
  if (!tokens.latents)
    return {};
  DGLM_CHECK(comparison.addLatents(*tokens.latents, job));
  if (tokens.meta) {
    DGLM_TRY(const SparseCode code, metaCode(*tokens.latents, *tokens.meta));
    DGLM_CHECK(comparison.addMetaLatents(code, job));
  }
  const auto features = featuresOf(*std::exchange(tokens.latents, std::nullopt));
  return comparison.addProbes(BaselineMethod::ProbeOnLatents, *features, job);
}

}  // namespace

bool isSequenceOnly(BaselineMethod method) {
  return method == BaselineMethod::KmerCounts || method == BaselineMethod::CodonPositionAndGc;
}

std::string methodText(BaselineMethod method, int kmers) {
  switch (method) {
    case BaselineMethod::BestLatent:
      return "best latent";
    case BaselineMethod::BestFiveLatents:
      return "best five latents";
    case BaselineMethod::MetaLatent:
      return "meta-latent";
    case BaselineMethod::ProbeOnLatents:
      return "probe on latents";
    case BaselineMethod::ProbeOnActivations:
      return "probe on activations";
    case BaselineMethod::ProbeOnRandomModel:
      return "probe on a random model";
    case BaselineMethod::KmerCounts:
      return std::to_string(kmers) + "-mer counts";
    case BaselineMethod::CodonPositionAndGc:
      break;
  }
  return "codon position and GC";
}

Result<ConceptNames> synonymsOf(const BaselinesRequest& request) {
  if (request.synonyms.empty())
    return ConceptNames::common();
  return ConceptNames::parse(request.synonyms, "the synonyms");
}

Result<BaselinesReport> compareMethods(const BaselinesRequest& request, const std::vector<std::string>& targets,
                                       BaselineTokens& tokens, const JobContext& job) {
  BaselinesReport report;
  report.warnings = tokens.inputs.warnings;
  DGLM_TRY(const ConceptNames names, synonymsOf(request));
  DGLM_TRY(TargetLabels labelled, labelTargets(tokens.inputs, targets, request.match, report.warnings, names));
  DGLM_TRY(ProbeRows rows, splitInputs(tokens.inputs, request.split, {}, request.training.seed));
  Comparison comparison(request, tokens.inputs, std::move(rows), std::move(labelled));
  DGLM_CHECK(addLatentMethods(comparison, tokens, job));
  if (tokens.activations && tokens.metaDirections_MD.defined())
    DGLM_CHECK(comparison.addMetaDirections(*tokens.activations, tokens.metaDirections_MD, job));
  if (tokens.activations)
    DGLM_CHECK(comparison.addProbes(BaselineMethod::ProbeOnActivations, *tokens.activations, job));
  if (tokens.randomActivations)
    DGLM_CHECK(comparison.addProbes(BaselineMethod::ProbeOnRandomModel, *tokens.randomActivations, job));
  const TokenTable& table = tokens.inputs.table.table;
  const auto kmers = kmerFeatures(table.tokens, table.sequences, {request.source.kmers, request.source.kmerContext});
  DGLM_CHECK(comparison.addProbes(BaselineMethod::KmerCounts, *kmers, job));
  const auto codons = codonAndGcFeatures(table.tokens, table.sequences);
  DGLM_CHECK(comparison.addProbes(BaselineMethod::CodonPositionAndGc, *codons, job));
  report.rows = comparison.rows();
  report.directions = comparison.directions();
  return report;
}

}  // namespace dglm
