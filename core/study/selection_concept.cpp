// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/selection_concept.h"

#include <algorithm>

#include "core/base/json_text.h"

namespace dglm {
namespace {

using nlohmann::json;

constexpr int kThresholds = 32;
constexpr auto kKind = "selection";
constexpr auto kMode = "selection, per base";

std::string toJson(const SelectionConceptRequest& request, const AnnotatedSets& annotated) {
  json bases = json::array(), sets = json::array();
  for (const BaseRange& range : request.bases)
    bases.push_back({range.start, range.end});
  for (const auto& records : annotated.sets) {
    json numbers = json::array();
    for (const AnnotatedRecord& record : records)
      numbers.push_back(toNumber(record.id));
    sets.push_back(numbers);
  }
  const json parameters = {{"of", kKind},
                           {"analysis", toNumber(request.analysis)},
                           {"record", toNumber(request.record)},
                           {"name", request.name},
                           {"bases", bases},
                           {"is_feature", request.isFeature},
                           {"synonyms", request.synonyms},
                           {"sets", sets}};
  return jsonText(parameters);
}

/// What a selection is stored with.
Result<ScoreRun> runOf(const Project& project, const SelectionConceptRequest& request, const AnnotatedSets& annotated) {
  DGLM_TRY(ScoreRun run, scoreRunOf(project, request.analysis));
  run.mode = kMode;
  std::array<std::vector<RecordId>, kScoreSets> records;
  for (size_t set = 0; set < records.size(); ++set)
    for (const AnnotatedRecord& record : annotated.sets[set])
      records[set].push_back(record.id);
  DGLM_TRY(run.sets, describeSets(project, records));
  DGLM_TRY(const std::vector<RecordSummary> known, project.records().list());
  run.parametersJson = withCircularRecords(toJson(request, annotated), records, known);
  return run;
}

/// The place as the only feature, or beside the record's own features of that concept.
Record withSelection(Record record, const SelectionConceptRequest& request, const ConceptNames& synonyms) {
  const std::string meaning = synonyms.conceptOf(request.name);
  std::erase_if(record.features,
                [&](const Feature& feature) { return !request.isFeature || synonyms.conceptOf(feature) != meaning; });
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
  LatentNumber latent = 0;
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
    DGLM_CHECK(job.checkpoint());
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
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(const ConceptOnSets onSets,
             readConceptOnSets(project, result.sets, latent.latent, concepts.names().front()));
    LatentScore& row = result.scores.rows.emplace_back();
    row.latent = latent.latent;
    for (size_t set = 0; set < row.sets.size(); ++set)
      row.sets[set] = scoreAt(onSets.curves[set], latent.tuned.threshold);
  }
  DGLM_TRY(result.run, runOf(project, request, result.sets));
  return result;
}

bool isSelection(const ScoreRun& run) {
  return run.mode == kMode;
}

Result<StoredSelection> storedSelectionFrom(const std::string& parametersJson) {
  const Error other{ErrorKind::InvalidArgument,
                    {Why("the run"), Why("looked up again"), Why("it was not scored for a selection")}};
  const json parameters = json::parse(parametersJson, nullptr, false);
  StoredSelection stored;
  SelectionConceptRequest& request = stored.request;
  try {
    if (parameters.at("of") != kKind)
      return other;
    request.analysis = static_cast<AnalysisId>(parameters.at("analysis").get<int64_t>());
    request.record = static_cast<RecordId>(parameters.at("record").get<int64_t>());
    request.name = parameters.at("name");
    for (const json& range : parameters.at("bases"))
      request.bases.push_back({range.at(0).get<int64_t>(), range.at(1).get<int64_t>()});
    request.isFeature = parameters.at("is_feature");
    request.synonyms = parameters.at("synonyms");
    for (size_t set = 0; set < stored.sets.size(); ++set)
      for (const json& record : parameters.at("sets").at(set))
        stored.sets[set].push_back(static_cast<RecordId>(record.get<int64_t>()));
  } catch (const json::exception&) {
    return other;
  }
  return stored;
}

Result<AnnotatedSets> readAnnotatedSets(const Project& project, const StoredSelection& selection,
                                        const JobContext& job) {
  AnnotatedSets annotated;
  annotated.analysis = selection.request.analysis;
  DGLM_TRY(annotated.synonyms, ConceptNames::parse(selection.request.synonyms, "the synonyms"));
  for (size_t set = 0; set < selection.sets.size(); ++set)
    for (const RecordId id : selection.sets[set]) {
      DGLM_CHECK(job.checkpoint());
      DGLM_TRY(Record record, project.records().load(id));
      if (set == 0)
        record = withSelection(std::move(record), selection.request, annotated.synonyms);
      annotated.sets[set].push_back({id, std::move(record)});
    }
  return annotated;
}

}  // namespace dglm
