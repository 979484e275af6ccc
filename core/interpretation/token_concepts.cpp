// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/token_concepts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "core/base/parallel.h"

namespace dglm {
namespace {

constexpr size_t kTopRows = 20;
constexpr int64_t kLeastCount = 10;
constexpr size_t kTopTokens = 10;
constexpr const char* kIgnoredLabels[] = {"special token: <cls>", "special token: <pad>"};

bool isIgnored(const std::string& label) {
  return std::find(std::begin(kIgnoredLabels), std::end(kIgnoredLabels), label) != std::end(kIgnoredLabels);
}

/// The rows of every label.
class LabelRows {
 public:
  explicit LabelRows(const TokenTable& table) : table_(table) {
    rowsOf_.resize(table.labels.size());
    for (int64_t row = 0; row < table.rows(); ++row)
      for (const int32_t label : table.labelsAt(row))
        if (auto& rows = rowsOf_[static_cast<size_t>(label)]; rows.empty() || rows.back() != row)
          rows.push_back(static_cast<int32_t>(row));
    for (size_t i = 0; i < table.labels.size(); ++i)
      numberOf_.emplace(table.labels[i], i);
  }

  std::span<const int32_t> of(const std::string& label) const {
    const auto found = numberOf_.find(label);
    return found == numberOf_.end() ? std::span<const int32_t>() : rowsOf_[found->second];
  }
  const TokenTable& table() const { return table_; }

 private:
  const TokenTable& table_;
  std::vector<std::vector<int32_t>> rowsOf_;  // [label]
  std::unordered_map<std::string, size_t> numberOf_;
};

/// Which rows carry one of a latent's labels. The marks are laid once and wiped row by row, as most are empty: one a
/// worker.
class Truth {
 public:
  explicit Truth(const LabelRows& labelRows)
      : labelRows_(labelRows), isTrue_(static_cast<size_t>(labelRows.table().rows()), 0) {}

  void set(const std::vector<std::string>& labels) {
    for (const int32_t row : rows_)
      isTrue_[static_cast<size_t>(row)] = 0;
    rows_.clear();
    for (const std::string& label : labels)
      for (const int32_t row : labelRows_.of(label))
        if (!std::exchange(isTrue_[static_cast<size_t>(row)], 1))
          rows_.push_back(row);
  }
  bool at(int32_t row) const { return isTrue_[static_cast<size_t>(row)] != 0; }
  /// The labelled rows, in no order.
  const std::vector<int32_t>& rows() const { return rows_; }
  const TokenTable& table() const { return labelRows_.table(); }

 private:
  const LabelRows& labelRows_;
  std::vector<char> isTrue_;
  std::vector<int32_t> rows_;
};

/// Sorted values of which those greater than a threshold are counted.
class Values {
 public:
  void add(float value) { values_.push_back(value); }
  void finish() { std::sort(values_.begin(), values_.end()); }
  int64_t above(double threshold) const {
    return values_.end() -
           std::upper_bound(values_.begin(), values_.end(), threshold, [](double t, float v) { return t < v; });
  }

 private:
  std::vector<float> values_;
};

/// Everything the agreement of one latent with one truth needs, at any threshold of 0 or more.
struct Curve {
  Values predicted, hits, regions;
  int64_t wanted = 0;
};

Curve curveOf(std::span<const ColumnEntry> column, const Truth& truth, F1Type type) {
  Curve curve;
  std::map<int32_t, float> strongest;  // by sequence
  if (type == F1Type::Domain)
    for (const int32_t row : truth.rows())
      strongest.emplace(truth.table().sequences[static_cast<size_t>(row)], 0.0f);
  for (const ColumnEntry& entry : column) {
    curve.predicted.add(entry.value);
    if (!truth.at(entry.row))
      continue;
    curve.hits.add(entry.value);
    if (type == F1Type::Domain) {
      float& best = strongest[truth.table().sequences[static_cast<size_t>(entry.row)]];
      best = std::max(best, entry.value);
    }
  }
  for (const auto& [sequence, value] : strongest)
    curve.regions.add(value);
  curve.wanted = static_cast<int64_t>(type == F1Type::Domain ? strongest.size() : truth.rows().size());
  for (Values* values : {&curve.predicted, &curve.hits, &curve.regions})
    values->finish();
  return curve;
}

Agreement agreementAt(const Curve& curve, double threshold, F1Type type) {
  const int64_t hits = curve.hits.above(threshold);
  return agreementOf(hits, curve.predicted.above(threshold),
                     type == F1Type::Domain ? curve.regions.above(threshold) : hits, curve.wanted);
}

/// The reference tries 0, 1, .. R - 1, where R is the largest activation rounded half to even, and 0 at least.
int64_t thresholdCount(std::span<const ColumnEntry> top) {
  const double largest = top.empty() ? 0.0 : static_cast<double>(top.front().value);
  return std::max<int64_t>(1, std::llrint(std::nearbyint(largest)));
}

std::vector<std::string> candidateLabels(const TokenTable& table, std::span<const ColumnEntry> top) {
  if (top.size() < kTopRows || std::any_of(top.begin(), top.end(), [](const ColumnEntry& e) { return e.value == 0; }))
    return {};
  std::map<int32_t, int64_t> counts;
  for (const ColumnEntry& entry : top)
    for (const int32_t label : table.labelsAt(entry.row))
      ++counts[label];
  std::vector<std::string> labels;
  for (const auto& [label, count] : counts)
    if (const std::string& text = table.labels[static_cast<size_t>(label)]; count >= kLeastCount && !isIgnored(text))
      labels.push_back(text);
  return labels;
}

/// `top`: the latent's strongest rows.
TokenConcept scoreLatent(LatentNumber latent, std::vector<std::string> labels, std::optional<double> threshold,
                         std::span<const ColumnEntry> column, std::span<const ColumnEntry> top, Truth& truth,
                         F1Type type) {
  TokenConcept result;
  result.latent = latent;
  result.labels = std::move(labels);
  for (const ColumnEntry& entry : top.first(std::min(top.size(), kTopTokens)))
    result.topTokens.push_back(truth.table().tokens[static_cast<size_t>(entry.row)]);
  truth.set(result.labels);
  // Without a labelled token the reference's domain recall fails, and every number of the row stays 0.
  if (type == F1Type::Domain && truth.rows().empty())
    return result;
  const Curve curve = curveOf(column, truth, type);
  const int64_t last = threshold ? 0 : thresholdCount(top) - 1;
  result.threshold = threshold.value_or(0);
  result.agreement = agreementAt(curve, result.threshold, type);
  for (int64_t tried = 1; tried <= last; ++tried)
    if (const Agreement other = agreementAt(curve, static_cast<double>(tried), type); other.f1 > result.agreement.f1) {
      result.agreement = other;
      result.threshold = static_cast<double>(tried);
    }
  return result;
}

}  // namespace

std::span<const int32_t> TokenTable::labelsAt(int64_t row) const {
  const auto first = static_cast<size_t>(labelStart[static_cast<size_t>(row)]);
  return std::span(rowLabels).subspan(first, static_cast<size_t>(labelStart[static_cast<size_t>(row) + 1]) - first);
}

Status checkRows(const TokenTable& table, int64_t rowsOfActivations) {
  if (table.rows() == rowsOfActivations)
    return {};
  return Error{ErrorKind::InvalidArgument,
               {Why::inEnglish("the activations"), Why::inEnglish("%1 rows long", {std::to_string(rowsOfActivations)}),
                Why::inEnglish("the token table has %1", {std::to_string(table.rows())})}};
}

Result<std::vector<TokenConcept>> scoreTokenConcepts(const TokenTable& table, const LatentColumns& columns, F1Type type,
                                                     const std::vector<TokenConcept>* previous, const JobContext& job,
                                                     int workers) {
  DGLM_CHECK(checkRows(table, columns.rows()));
  if (previous)
    for (const TokenConcept& tuned : *previous)
      if (tuned.latent >= columns.width())
        return Error{ErrorKind::LatentOutOfRange, {std::to_string(tuned.latent), std::to_string(columns.width() - 1)}};
  const LabelRows labelRows(table);
  std::vector<Truth> truths(static_cast<size_t>(std::max(1, workers)), Truth(labelRows));
  const auto total = previous ? std::ssize(*previous) : columns.width();
  std::vector<std::optional<TokenConcept>> scored(static_cast<size_t>(total));
  parallelFor(total, workers, [&](int worker, int64_t i) {
    if (job.stopRequested())
      return;
    if (worker == 0)
      job.report("Scoring latents", i, total);
    const TokenConcept* tuned = previous ? &(*previous)[static_cast<size_t>(i)] : nullptr;
    const LatentNumber latent = tuned ? tuned->latent : LatentNumber(static_cast<int32_t>(i));
    const auto column = columns.column(latent);
    const std::vector<ColumnEntry> top = largestEntries(column, columns.rows(), kTopRows);
    std::vector<std::string> labels = tuned ? tuned->labels : candidateLabels(table, top);
    if (tuned || !labels.empty())
      scored[static_cast<size_t>(i)] =
          scoreLatent(latent, std::move(labels), tuned ? std::optional(tuned->threshold) : std::nullopt, column, top,
                      truths[static_cast<size_t>(worker)], type);
  });
  DGLM_CHECK(job.checkpoint());
  std::vector<TokenConcept> results;
  for (std::optional<TokenConcept>& each : scored)
    if (each)
      results.push_back(std::move(*each));
  std::stable_sort(results.begin(), results.end(),
                   [](const TokenConcept& a, const TokenConcept& b) { return a.agreement.f1 > b.agreement.f1; });
  return results;
}

}  // namespace dglm
