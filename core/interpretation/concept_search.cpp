// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/concept_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <random>
#include <utility>

#include "core/base/parallel.h"
#include "core/interpretation/agreement_bootstrap.h"
#include "core/interpretation/false_discovery.h"
#include "core/interpretation/turned_labels.h"

namespace dglm {
namespace {

constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();
constexpr ConceptScore kNotCarried = {{kAbsent, kAbsent, kAbsent}, 0, kAbsent, kAbsent, kAbsent};

using Shifts = std::vector<std::array<LabelShift, 3>>;  // [permutation][set]

/// Portable, so that a seed gives the same null everywhere: std::uniform_int_distribution may differ.
int64_t below(std::mt19937_64& engine, int64_t bound) {
  return static_cast<int64_t>(engine() % static_cast<uint64_t>(bound));
}

Shifts randomShifts(const std::array<ConceptSet, 3>& sets, const ConceptSearchOptions& options) {
  std::mt19937_64 engine(options.seed);
  Shifts shifts(static_cast<size_t>(options.permutations));
  for (auto& ofSets : shifts)
    for (size_t set = 0; set < sets.size(); ++set)
      for (const auto& record : sets[set].places->records())
        ofSets[set].push_back(record.length > 1 ? 1 + below(engine, record.length - 1) : 0);
  return shifts;
}

/// What one thread needs for itself.
struct Worker {
  std::array<BaseActivations::Scratch, 3> scratch;
  std::vector<ConceptCounter> counters;  // [set]
  std::array<RankedPlaces, 3> ranked;    // [set], for the null
};

/// The records of one cluster taken together.
std::vector<ConceptTally> byCluster(const std::vector<ConceptTally>& records, const std::vector<int32_t>* clusters) {
  if (!clusters)
    return records;
  std::map<int32_t, ConceptTally> sums;
  for (size_t record = 0; record < records.size(); ++record)
    sums[(*clusters)[record]] += records[record];
  std::vector<ConceptTally> result;
  for (const auto& [cluster, tally] : sums)
    result.push_back(tally);
  return result;
}

/// By held-out F1; those without one come last.
double rank(const ConceptMatch& match) {
  return std::isnan(match.heldOutF1()) ? -1 : match.heldOutF1();
}

/// What the turned labels of one permutation give a latent; NaN on a test set that does not carry their concept.
using NullF1 = std::array<double, 3>;

class Search {
 public:
  Search(const std::array<ConceptSet, 3>& sets, const Numbering& concepts, const ConceptSearchOptions& options,
         const JobContext& job)
      : sets_(sets), options_(options), job_(job), workers_(static_cast<size_t>(std::max(1, options.workers))) {
    for (Worker& worker : workers_)
      for (const ConceptSet& set : sets)
        worker.counters.emplace_back(*set.places, concepts.names().size(), options.type);
  }

  Result<std::vector<ConceptMatch>> run() {
    tuneAll();
    matches_ = chosenMatches();
    if (options_.permutations > 0)
      for (size_t set = 0; set < sets_.size(); ++set)
        turned_.emplace_back(*sets_[set].places, options_.type, set == 0 ? options_.leastRegions : 0);
    scoreAll(randomShifts(sets_, options_));
    DGLM_CHECK(job_.checkpoint());
    correctForMany();
    std::stable_sort(matches_.begin(), matches_.end(),
                     [](const ConceptMatch& a, const ConceptMatch& b) { return rank(a) > rank(b); });
    return std::move(matches_);
  }

  Result<std::vector<ConceptMatch>> scoreAgain(const std::vector<ConceptMatch>& pairs) {
    for (const ConceptMatch& pair : pairs)
      matches_.push_back({pair.latent, pair.number, 0.0f, {}, kAbsent, kAbsent});
    // Latent by latent; back into the given order at the end.
    std::vector<size_t> order(pairs.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, {}, [&](size_t i) { return pairs[i].latent; });
    std::ranges::stable_sort(matches_, {}, &ConceptMatch::latent);
    retune_ = true;
    scoreAll({});
    DGLM_CHECK(job_.checkpoint());
    std::vector<ConceptMatch> inOrder(pairs.size());
    for (size_t i = 0; i < order.size(); ++i)
      inOrder[order[i]] = matches_[i];
    return inOrder;
  }

 private:
  std::span<const BaseValue> valuesOf(Worker& worker, size_t set, int64_t latent) {
    return sets_[set].activations->values(latent, worker.scratch[set]);
  }

  void report(const char* step, int worker, int64_t done, int64_t total) const {
    if (worker == 0)
      job_.report(step, done, total);
  }

  void tuneAll() {
    const int64_t latents = sets_[0].activations->width();
    tuned_.resize(static_cast<size_t>(latents));
    parallelFor(latents, options_.workers, [&](int number, int64_t latent) {
      if (job_.stopRequested())
        return;
      report("Looking for concepts", number, latent, latents);
      Worker& worker = workers_[static_cast<size_t>(number)];
      const auto values = valuesOf(worker, 0, latent);
      auto& tuned = tuned_[static_cast<size_t>(latent)];
      tuned = worker.counters[0].tune(values, quantileThresholds(values, options_.thresholds), {});
      std::erase_if(tuned, [&](const TunedConcept& each) { return !isReported(worker, each); });
    });
  }

  bool isReported(const Worker& worker, const TunedConcept& each) const {
    return each.agreement.f1 >= options_.leastF1 && worker.counters[0].regions(each.number) >= options_.leastRegions;
  }

  std::vector<ConceptMatch> chosenMatches() const {
    std::map<std::pair<int32_t, int32_t>, float> chosen;                           // (latent, concept) -> threshold
    std::map<int32_t, std::vector<std::tuple<double, int32_t, float>>> byConcept;  // concept -> -F1, latent, threshold
    for (size_t latent = 0; latent < tuned_.size(); ++latent) {
      const TunedConcept* best = nullptr;
      for (const TunedConcept& each : tuned_[latent]) {
        if (!best || each.agreement.f1 > best->agreement.f1)
          best = &each;
        byConcept[each.number].emplace_back(-each.agreement.f1, static_cast<int32_t>(latent), each.threshold);
      }
      if (best)
        chosen[{static_cast<int32_t>(latent), best->number}] = best->threshold;
    }
    for (auto& [number, latents] : byConcept) {
      std::sort(latents.begin(), latents.end());
      latents.resize(std::min(latents.size(), static_cast<size_t>(options_.latentsAConcept)));
      for (const auto& [f1, latent, threshold] : latents)
        chosen[{latent, number}] = threshold;
    }
    std::vector<ConceptMatch> matches;
    for (const auto& [pair, threshold] : chosen)
      matches.push_back({pair.first, pair.second, threshold, {}, kAbsent, kAbsent});
    return matches;
  }

  /// The matches of one latent lie side by side; a latent is one piece of work.
  void scoreAll(const Shifts& shifts) {
    std::vector<std::pair<size_t, size_t>> groups;
    for (size_t i = 0; i < matches_.size(); ++i) {
      if (groups.empty() || matches_[groups.back().first].latent != matches_[i].latent)
        groups.emplace_back(i, i);
      groups.back().second = i + 1;
    }
    const auto total = static_cast<int64_t>(groups.size());
    parallelFor(total, options_.workers, [&](int number, int64_t index) {
      if (job_.stopRequested())
        return;
      report("Testing on the held-out sets", number, index, total);
      const auto [first, last] = groups[static_cast<size_t>(index)];
      scoreLatent(workers_[static_cast<size_t>(number)], std::span(matches_).subspan(first, last - first), shifts);
    });
  }

  void scoreLatent(Worker& worker, std::span<ConceptMatch> matches, const Shifts& shifts) {
    std::array<std::span<const BaseValue>, 3> values;
    for (size_t set = 0; set < values.size(); ++set)
      values[set] = valuesOf(worker, set, matches.front().latent);
    if (retune_)
      chooseThresholds(worker, matches, values[0]);
    for (ConceptMatch& match : matches)
      for (size_t set = 0; set < values.size(); ++set)
        match.sets[set] = scoreOn(worker, set, values[set], match);
    if (!shifts.empty())
      scoreNull(worker, matches, values, shifts);
  }

  ConceptScore scoreOn(Worker& worker, size_t set, std::span<const BaseValue> values, const ConceptMatch& match) const {
    if (worker.counters[set].wanted(match.number) == 0)
      return kNotCarried;
    const std::vector<ConceptTally> records = worker.counters[set].tallyByRecord(values, match.number, match.threshold);
    ConceptTally whole;
    for (const ConceptTally& record : records)
      whole += record;
    const auto [low, high] = bootstrapInterval(byCluster(records, sets_[set].clusters));
    return {whole.agreement(), whole.wanted, low, high, kAbsent};
  }

  void chooseThresholds(Worker& worker, std::span<ConceptMatch> matches, std::span<const BaseValue> values) const {
    const auto tuned = worker.counters[0].tune(values, quantileThresholds(values, options_.thresholds), {});
    for (ConceptMatch& match : matches)
      for (const TunedConcept& each : tuned)
        if (each.number == match.number)
          match.threshold = each.threshold;
  }

  /// Of the draws that carry the concept: one without it has no F1.
  std::pair<double, double> bootstrapInterval(const std::vector<ConceptTally>& units) const {
    return intervalOf(drawnAgreements(units, options_.resamples, options_.seed), options_.resamples, &Agreement::f1);
  }

  /// The whole procedure again under turned labels: the best concept on set 0, scored on the others.
  void scoreNull(Worker& worker, std::span<ConceptMatch> matches,
                 const std::array<std::span<const BaseValue>, 3>& values, const Shifts& shifts) const {
    const std::vector<float> thresholds = quantileThresholds(values[0], options_.thresholds);
    for (size_t set = 0; set < values.size(); ++set)
      worker.ranked[set].rank(values[set], thresholds, sets_[set].places->bases());
    std::vector<NullF1> turns;
    for (const auto& shift : shifts)
      turns.push_back(turnedF1(worker, shift));
    for (ConceptMatch& match : matches) {
      match.pValue = pValueOf(match, turns);
      for (size_t set = 0; set < match.sets.size(); ++set)
        if (match.sets[set].isCarried())
          match.sets[set].nullF1 = meanOnSet(turns, set);
    }
  }

  NullF1 turnedF1(const Worker& worker, const std::array<LabelShift, 3>& shift) const {
    const TurnedBest best = turned_[0].best(worker.ranked[0], shift[0]);
    NullF1 f1{best.f1};
    for (size_t set = 1; set < f1.size() && best.number >= 0; ++set)
      f1[set] = worker.counters[set].wanted(best.number) == 0
                    ? kAbsent
                    : turned_[set].f1(worker.ranked[set], shift[set], best.number, best.threshold);
    return f1;
  }

  static double pValueOf(const ConceptMatch& match, const std::vector<NullF1>& turns) {
    const double f1 = match.heldOutF1();
    if (std::isnan(f1))
      return kAbsent;
    int counted = 0, exceedances = 0;
    for (const NullF1& turn : turns) {
      const auto on = [&](size_t set) { return match.sets[set].isCarried() ? turn[set] : kAbsent; };
      const double nullF1 = meanOfAvailable(on(1), on(2));
      counted += std::isnan(nullF1) ? 0 : 1;
      exceedances += nullF1 >= f1 ? 1 : 0;
    }
    return (1.0 + exceedances) / (1.0 + counted);
  }

  static double meanOnSet(const std::vector<NullF1>& turns, size_t set) {
    double sum = 0, counted = 0;
    for (const NullF1& turn : turns)
      if (!std::isnan(turn[set])) {
        sum += turn[set];
        ++counted;
      }
    return counted > 0 ? sum / counted : kAbsent;
  }

  void correctForMany() {
    std::vector<double> ps;
    for (const ConceptMatch& match : matches_)
      ps.push_back(match.pValue);
    const std::vector<double> qs = falseDiscoveryRates(ps);
    for (size_t i = 0; i < qs.size(); ++i)
      if (!std::isnan(qs[i]))
        matches_[i].qValue = qs[i];
  }

  const std::array<ConceptSet, 3>& sets_;
  const ConceptSearchOptions& options_;
  const JobContext& job_;
  std::vector<Worker> workers_;
  std::vector<TurnedLabels> turned_;              // [set], for the null
  std::vector<std::vector<TunedConcept>> tuned_;  // [latent]
  std::vector<ConceptMatch> matches_;
  bool retune_ = false;
};

Status checkSets(const std::array<ConceptSet, 3>& sets) {
  for (size_t set = 0; set < sets.size(); ++set) {
    if (sets[set].places->records().empty())
      return Error{
          ErrorKind::InvalidArgument,
          {Why::inEnglish("validation set %1", {std::to_string(set)}), "empty", Why::inEnglish("it has no record")}};
    if (sets[set].places->bases() != sets[set].activations->bases())
      return Error{
          ErrorKind::InvalidArgument,
          {Why::inEnglish("the activations of set %1", {std::to_string(set)}), Why::inEnglish("of another length"),
           Why::inEnglish("labels and activations must be of the same records")}};
  }
  return {};
}

}  // namespace

Result<std::vector<ConceptMatch>> findConcepts(const std::array<ConceptSet, 3>& sets, const Numbering& concepts,
                                               const ConceptSearchOptions& options, const JobContext& job) {
  DGLM_CHECK(checkSets(sets));
  return Search(sets, concepts, options, job).run();
}

Result<std::vector<ConceptMatch>> scorePairs(const std::array<ConceptSet, 3>& sets, const Numbering& concepts,
                                             const std::vector<ConceptMatch>& pairs,
                                             const ConceptSearchOptions& options, const JobContext& job) {
  DGLM_CHECK(checkSets(sets));
  return Search(sets, concepts, options, job).scoreAgain(pairs);
}

}  // namespace dglm
