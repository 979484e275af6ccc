// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/selection_concept.h"

#include <algorithm>

namespace dglm {
namespace {

constexpr int kThresholds = 32;

/// The place as the only feature, or beside the record's own features of that concept.
Record withSelection(Record record, const SelectionConceptRequest& request, const ConceptNames& synonyms) {
  const std::string meaning = synonyms.conceptOf(request.name);
  std::erase_if(record.features, [&](const Feature& feature) {
    return !request.isFeature || synonyms.conceptOf(feature.label()) != meaning;
  });
  if (!request.isFeature) {
    Feature& feature = record.features.emplace_back();
    feature.type = "misc_feature";
    feature.qualifiers = {{"label", request.name}};
    for (const BaseRange& bases : request.bases)
      feature.segments.push_back({bases, Strand::None});
  }
  return record;
}

/// Every latent's best threshold for the only concept of the record, best F1 first.
struct TunedLatent {
  int32_t latent = 0;
  TunedConcept tuned;
};

std::vector<TunedLatent> tuneLatents(const ConceptPlaces& places, const BaseActivations& activations,
                                     const SelectionConceptRequest& request) {
  ConceptCounter counter(places, 1, F1Type::Standard);
  BaseActivations::Scratch scratch;
  std::vector<TunedLatent> latents;
  for (int64_t latent = 0; latent < activations.width(); ++latent) {
    const auto values = activations.values(latent, scratch);
    for (const TunedConcept& tuned : counter.tune(values, quantileThresholds(values, kThresholds), {}))
      if (tuned.agreement.f1 >= request.leastF1)
        latents.push_back({static_cast<int32_t>(latent), tuned});
  }
  std::stable_sort(latents.begin(), latents.end(), [](const TunedLatent& a, const TunedLatent& b) {
    return a.tuned.agreement.f1 > b.tuned.agreement.f1;
  });
  latents.resize(std::min(latents.size(), request.latents));
  return latents;
}

SetScore scoreAt(const ConceptCurve& curve, float threshold) {
  SetScore score;
  score.support = curve.wanted(F1Type::Standard);
  if (*score.support == 0) {
    score.support.reset();
    return score;
  }
  const Agreement agreement = curve.at(threshold, F1Type::Standard).agreement();
  score.f1 = agreement.f1;
  score.precision = agreement.precision;
  score.recall = agreement.recall;
  score.threshold = static_cast<double>(threshold);
  return score;
}

/// Gives the records that carry the concept to sets 1 and 2 in turns.
Status addTests(const Project& project, const SelectionConceptRequest& request, AnnotatedSets& sets,
                const JobContext& job) {
  DGLM_TRY(const std::vector<RecordId> known, project.activations().records(request.analysis));
  const std::string meaning = sets.synonyms.conceptOf(request.name);
  size_t found = 0;
  for (size_t i = 0; i < std::min(known.size(), request.mostTested); ++i) {
    if (job.stopRequested())
      return Error{ErrorKind::Cancelled, {""}};
    if (known[i] == request.record)
      continue;
    DGLM_TRY(Record record, project.records().load(known[i]));
    if (!regionsOf(record, sets.synonyms, meaning).empty())
      sets.sets[1 + found++ % 2].push_back({known[i], std::move(record)});
  }
  return {};
}

}  // namespace

Result<SelectionConcept> scoreSelection(const Project& project, const SelectionConceptRequest& request,
                                        const JobContext& job) {
  SelectionConcept result;
  result.sets.analysis = request.analysis;
  DGLM_TRY(result.sets.synonyms, ConceptNames::parse(request.synonyms, "the synonyms"));
  DGLM_TRY(const Analysis analysis, project.analyses().load(request.analysis));
  DGLM_TRY(RecordAndCode loaded, loadRecordAndCode(project, request.analysis, request.record));
  loaded.record = withSelection(std::move(loaded.record), request, result.sets.synonyms);
  Numbering concepts;
  ConceptPlaces places;
  places.add(loaded.record, result.sets.synonyms, concepts);
  BaseActivations activations(analysis.dictionaryWidth);
  activations.add(loaded.code, loaded.record.length());
  result.scores.concepts = concepts.names();
  result.sets.sets[0].push_back({request.record, std::move(loaded.record)});
  if (concepts.names().empty())
    return result;
  if (request.isFeature)
    DGLM_CHECK(addTests(project, request, result.sets, job));
  for (const TunedLatent& latent : tuneLatents(places, activations, request)) {
    if (job.stopRequested())
      return Error{ErrorKind::Cancelled, {""}};
    DGLM_TRY(const ConceptOnSets onSets,
             readConceptOnSets(project, result.sets, latent.latent, concepts.names().front()));
    LatentScore& row = result.scores.rows.emplace_back();
    row.latent = latent.latent;
    for (size_t set = 0; set < row.sets.size(); ++set)
      row.sets[set] = scoreAt(onSets.curves[set], latent.tuned.threshold);
  }
  return result;
}

}  // namespace dglm
