// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/training_monitor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "core/base/numbering.h"
#include "core/interpretation/base_activations.h"
#include "core/interpretation/concept_names.h"
#include "core/interpretation/concept_places.h"
#include "core/interpretation/concept_search.h"
#include "core/interpretation/fidelity.h"
#include "core/sae/dictionary.h"
#include "core/study/train_sae.h"
#include "core/study/training_source.h"

namespace dglm {
namespace {

constexpr int64_t kMostBases = 200'000;       // of either list
constexpr int64_t kMostScoredBases = 20'000;  // on which the loss is measured: each is read three times
constexpr double kFound = 0.5;                // F1

/// As many as fit; the first one always.
std::vector<Record> firstOf(std::vector<Record> records, int64_t mostBases) {
  int64_t bases = 0;
  const auto end = std::ranges::find_if(records, [&](const Record& record) {
    const bool isOver = bases > 0 && bases + record.length() > mostBases;
    bases += record.length();
    return isOver;
  });
  records.erase(end, records.end());
  return records;
}

bool isAnnotated(const ConceptPlaces& places) {
  return !places.regionConcepts().empty();
}

LatentReadingOptions oneFrame() {
  LatentReadingOptions options;
  options.frames = 1;
  return options;
}

bool hasThreshold(const DictionaryFacts& facts) {
  const bool isKSparse = facts.architecture == Architecture::BatchTopK || facts.architecture == Architecture::TopK;
  return !isKSparse || facts.threshold > 0;
}

}  // namespace

struct TrainingMonitor::Sets {
  LatentSource source;
  std::shared_ptr<const Glm> glm;
  std::array<std::vector<Record>, 3> records;  ///< those that choose; the held-out ones in two halves
  std::array<ConceptPlaces, 3> places;
  Numbering concepts;
  std::vector<std::string> followed;

  Result<std::vector<ConceptMatch>> search(const LatentReader& reader, const JobContext& job) const {
    std::vector<BaseActivations> activations(places.size(), BaseActivations(reader.dictionary().facts().dictSize));
    for (size_t set = 0; set < records.size(); ++set)
      for (const Record& record : records[set]) {
        DGLM_TRY(const RecordCode code, reader.read(record, oneFrame(), job));
        activations[set].add(code, record.length());
      }
    std::array<ConceptSet, 3> sets;
    for (size_t set = 0; set < sets.size(); ++set)
      sets[set] = {&places[set], &activations[set], nullptr};
    ConceptSearchOptions options;
    options.leastRegions = 2;
    options.permutations = 0;
    options.resamples = 0;
    return findConcepts(sets, concepts, options, job);
  }

  Result<double> recoveredLoss(const LatentReader& reader, const JobContext& job) const {
    std::vector<SequenceFidelity> sequences;
    int64_t bases = 0;
    for (const Record& record : records[1]) {
      if (bases > 0 && bases + record.length() > kMostScoredBases)
        break;
      bases += record.length();
      DGLM_TRY(SequenceFidelity fidelity, measureFidelity(reader, record, oneFrame(), job));
      sequences.push_back(std::move(fidelity));
    }
    constexpr double kPercent = 100;
    return lossRecovered(meanOf(sequences)) / kPercent;
  }
};

TrainingMonitor::TrainingMonitor(std::unique_ptr<Sets> sets) : sets_(std::move(sets)) {}
TrainingMonitor::TrainingMonitor(TrainingMonitor&&) noexcept = default;
TrainingMonitor& TrainingMonitor::operator=(TrainingMonitor&&) noexcept = default;
TrainingMonitor::~TrainingMonitor() = default;

Result<TrainingMonitor> TrainingMonitor::create(const LatentSource& source, std::shared_ptr<const Glm> glm,
                                                std::vector<Record> choosing, std::vector<Record> heldOut,
                                                std::vector<std::string> concepts) {
  auto sets = std::make_unique<Sets>(Sets{source, std::move(glm), {}, {}, {}, std::move(concepts)});
  sets->records[0] = firstOf(std::move(choosing), kMostBases);
  const std::vector<Record> kept = firstOf(std::move(heldOut), kMostBases);
  for (size_t i = 0; i < kept.size(); ++i)
    sets->records[1 + i % 2].push_back(kept[i]);
  if (kept.size() == 1)
    sets->records[2] = kept;  // both halves
  for (size_t set = 0; set < sets->records.size(); ++set)
    for (const Record& record : sets->records[set])
      sets->places[set].add(record, ConceptNames::common(), sets->concepts);
  if (!isAnnotated(sets->places[0]) || (!isAnnotated(sets->places[1]) && !isAnnotated(sets->places[2])))
    return Error{
        ErrorKind::InvalidArgument,
        {"--held-out", Why::inEnglish("%1 records", {std::to_string(kept.size())}),
         Why("both they and the sequences to train on need annotated features, or there is nothing to score")}};
  return TrainingMonitor(std::move(sets));
}

Result<MetricsLog::Values> TrainingMonitor::measure(const TensorFile& state, const JobContext& job) const {
  return measure(state, sets_->source.layer, job);
}

Result<MetricsLog::Values> TrainingMonitor::measure(const TensorFile& state, int layer, const JobContext& job) const {
  DGLM_TRY(Dictionary dictionary, Dictionary::fromState(state, "the dictionary in training"));
  if (!hasThreshold(dictionary.facts()))
    return MetricsLog::Values();
  LatentSource source = sets_->source;
  source.layer = layer;
  DGLM_TRY(const LatentReader reader, LatentReader::from(source, sets_->glm, std::move(dictionary)));
  DGLM_TRY(const std::vector<ConceptMatch> matches, sets_->search(reader, job));
  std::map<std::string, double> bestOf;
  for (const ConceptMatch& match : matches)
    if (const double f1 = match.heldOutF1(); !std::isnan(f1)) {
      double& best = bestOf[sets_->concepts.names()[static_cast<size_t>(match.number)]];
      best = std::max(best, f1);
    }
  double found = 0, best = 0;
  for (const auto& [name, f1] : bestOf) {
    found += f1 > kFound ? 1 : 0;
    best = std::max(best, f1);
  }
  MetricsLog::Values values{{"concepts_found", found}, {"best_f1", best}};
  for (const std::string& name : sets_->followed) {
    const auto followed = bestOf.find(ConceptNames::common().conceptOf(name));
    values.emplace_back("f1_" + name,
                        followed == bestOf.end() ? std::numeric_limits<double>::quiet_NaN() : followed->second);
  }
  if (!sets_->glm->checkHead().hasError()) {
    DGLM_TRY(const double recovered, sets_->recoveredLoss(reader, job));
    values.emplace_back("loss_recovered", recovered);
  }
  return values;
}

Result<std::vector<TrainingMeasure>> measuresFor(const TrainSaeRequest& request, std::span<const int> layers,
                                                 TrainingSource& source) {
  if (source.heldOut.empty())
    return std::vector<TrainingMeasure>(layers.size());
  LatentSource from;
  from.model = request.model;
  from.layer = layers.front();
  from.site = request.site;
  from.loading = request.loading;
  DGLM_TRY(TrainingMonitor made, TrainingMonitor::create(from, source.glm, std::move(source.records),
                                                         std::move(source.heldOut), request.followed));
  const auto monitor = std::make_shared<const TrainingMonitor>(std::move(made));
  std::vector<TrainingMeasure> measures;
  for (const int layer : layers)
    measures.push_back({request.monitorEvery, [monitor, layer](const TensorFile& dictionary, const JobContext& job) {
                          return monitor->measure(dictionary, layer, job);
                        }});
  return measures;
}

int64_t usualMonitorEvery(int64_t steps) {
  constexpr int64_t kTimes = 8;
  return std::max<int64_t>(1, steps / kTimes);
}

}  // namespace dglm
