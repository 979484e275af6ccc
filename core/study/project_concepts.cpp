// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_concepts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/base/clock.h"
#include "core/base/json_text.h"
#include "core/sae/architecture.h"
#include "core/sae/flat_yaml.h"
#include "core/study/concept_held_out.h"
#include "core/study/concept_labels.h"
#include "core/study/molecule_key.h"
#include "core/study/version.h"

namespace dglm {
namespace {

using nlohmann::json;

constexpr auto kKind = "project records";

Status checkSets(const ProjectConceptsRequest& request) {
  std::set<RecordId> seen;
  for (size_t set = 0; set < request.sets.size(); ++set) {
    if (request.sets[set].empty())
      return Error{ErrorKind::InvalidArgument,
                   {Why("validation set %1", {std::to_string(set)}), "empty", Why("it has no record")}};
    for (const RecordId record : request.sets[set])
      if (!seen.insert(record).second)
        return Error{ErrorKind::InvalidArgument,
                     {Why("validation set %1", {std::to_string(set)}), "scored",
                      Why("one of its records is in another set too")}};
  }
  return {};
}

/// Of labels that came to nothing.
Error nothingFound(const ConceptLabels& labels, const BaseActivations& tuning) {
  const auto why = [&]() -> Why {
    const auto hasNone = [](const SetLabels& set) { return set.names.empty(); };
    if (std::ranges::all_of(labels.sets, hasNone))
      return Why("no feature of these sequences has a name by that choice");
    if (labels.candidates == 0)
      return Why("no label of the tuning set names as many regions as a concept needs");
    return firesAnywhere(tuning) ? Why("no latent outlines a concept of the tuning set")
                                 : Why("no latent fires on the sequences of the tuning set");
  };
  return {ErrorKind::InvalidArgument, {"concepts", "scored", why()}};
}

ConceptScores scoresOf(const std::vector<ConceptMatch>& matches, const Numbering& concepts) {
  ConceptScores scores{concepts.names(), {}};
  for (const ConceptMatch& match : matches) {
    LatentScore& row = scores.rows.emplace_back();
    row.latent = match.latent;
    row.conceptNumber = match.number;
    row.qValue = match.qValue;
    for (size_t set = 0; set < row.sets.size(); ++set) {
      const ConceptScore& from = match.sets[set];
      row.sets[set] = {from.agreement.f1,
                       from.agreement.precision,
                       from.agreement.recall,
                       static_cast<double>(match.threshold),
                       from.support,
                       from.low,
                       from.high,
                       from.nullF1};
    }
  }
  return scores;
}

template <class Stored, class Id>
const ModelReference* referenceOf(const std::vector<Stored>& known, Id id) {
  const auto found = std::find_if(known.begin(), known.end(), [id](const Stored& stored) { return stored.id == id; });
  return found == known.end() ? nullptr : &found->reference;
}

/// A number among the facts of a dictionary, 0 counting as not known.
std::optional<int64_t> factOf(const json& facts, const char* name) {
  const auto found = facts.find(name);
  if (found == facts.end() || !found->is_number_integer() || found->get<int64_t>() == 0)
    return std::nullopt;
  return found->get<int64_t>();
}

/// As the config.yaml beside a trained dictionary has it.
std::optional<int64_t> trainingStepsOf(const std::filesystem::path& dictionary) {
  const auto config = readFlatYaml(dictionary.parent_path() / "config.yaml");
  const int64_t steps = config.hasValue() ? std::atoll(findField(config.value(), "steps").c_str()) : 0;
  return steps > 0 ? std::optional(steps) : std::nullopt;
}

/// The file all records of a set came from, where there is one; else the project.
ScoredSet describeSet(const Project& project, const std::vector<RecordId>& records,
                      const std::vector<RecordSummary>& known) {
  std::set<std::pair<std::filesystem::path, std::string>> origins;
  for (const RecordSummary& record : known)
    if (std::find(records.begin(), records.end(), record.id) != records.end())
      origins.emplace(record.origin.path, record.origin.sha256);
  if (origins.size() == 1 && !origins.begin()->first.empty())
    return {origins.begin()->first, origins.begin()->second};
  return {project.path(), ""};
}

Status nameByConcepts(Project& project, DictionaryId dictionary, const ConceptScores& scores) {
  const std::vector<LatentMark> names = namesBy(scores, MarkSource::Score);
  DGLM_TRY(const std::vector<LatentMark> before, project.latentMarks().list(dictionary));
  for (const LatentMark& mark : before) {
    const bool stays =
        std::any_of(names.begin(), names.end(), [&](const LatentMark& name) { return name.latent == mark.latent; });
    if (mark.kind == LatentMarkKind::Name && mark.source == MarkSource::Score && !stays)
      DGLM_CHECK(project.latentMarks().clear(dictionary, mark.latent, mark.kind, mark.source));
  }
  return project.latentMarks().set(dictionary, names);
}

/// Runs that the new one replaces.
Result<std::vector<ScoreRunId>> earlierRuns(const Project& project, const ScoreRun& run) {
  DGLM_TRY(const std::vector<StoredScoreRun> known, project.scores().list());
  std::vector<ScoreRunId> earlier;
  for (const StoredScoreRun& stored : known)
    if (stored.run.provenance == MarkSource::Score && stored.run.dictionary == run.dictionary &&
        stored.run.layer == run.layer && stored.run.f1Type == run.f1Type && stored.run.mode == run.mode &&
        projectConceptsFrom(stored.run.parametersJson).hasValue())
      earlier.push_back(stored.id);
  return earlier;
}

}  // namespace

std::string toJson(const ProjectConceptsRequest& request) {
  json sets = json::array();
  for (const auto& records : request.sets) {
    json numbers = json::array();
    for (const RecordId record : records)
      numbers.push_back(toNumber(record));
    sets.push_back(numbers);
  }
  const ConceptSearchOptions& search = request.search;
  const json parameters = {{"of", kKind},
                           {"analysis", toNumber(request.analysis)},
                           {"sets", sets},
                           {"label_key", request.labelKey},
                           {"synonyms", request.synonyms},
                           {"domain", search.type == F1Type::Domain},
                           {"thresholds", search.thresholds},
                           {"least_f1", search.leastF1},
                           {"latents_a_concept", search.latentsAConcept},
                           {"least_regions", search.leastRegions},
                           {"permutations", search.permutations},
                           {"resamples", search.resamples},
                           {"seed", search.seed}};
  return jsonText(parameters);
}

std::string withCircularRecords(const std::string& parametersJson,
                                const std::array<std::vector<RecordId>, kScoreSets>& sets,
                                const std::vector<RecordSummary>& records) {
  json circular = json::array();
  for (const RecordSummary& record : records)
    if (record.topology == Topology::Circular &&
        std::ranges::any_of(sets, [&](const auto& set) { return std::ranges::find(set, record.id) != set.end(); }))
      circular.push_back(toNumber(record.id));
  json parameters = json::parse(parametersJson);
  parameters["circular"] = circular;
  return jsonText(parameters);
}

std::optional<std::set<RecordId>> circularRecordsOf(const std::string& parametersJson) {
  const json parameters = json::parse(parametersJson, nullptr, false);
  if (!parameters.is_object() || !parameters.contains("circular") || !parameters["circular"].is_array())
    return std::nullopt;
  std::set<RecordId> records;
  for (const json& record : parameters["circular"])
    if (record.is_number_integer())
      records.insert(static_cast<RecordId>(record.get<int64_t>()));
  return records;
}

Result<ProjectConceptsRequest> projectConceptsFrom(const std::string& parametersJson) {
  const Error other{ErrorKind::InvalidArgument,
                    {Why("the run"), Why("looked up again"), Why("it was not scored on records of this project")}};
  const json parameters = json::parse(parametersJson, nullptr, false);
  ProjectConceptsRequest request;
  try {
    if (parameters.at("of") != kKind)
      return other;
    request.analysis = static_cast<AnalysisId>(parameters.at("analysis").get<int64_t>());
    for (size_t set = 0; set < request.sets.size(); ++set)
      for (const json& record : parameters.at("sets").at(set))
        request.sets[set].push_back(static_cast<RecordId>(record.get<int64_t>()));
    request.labelKey = parameters.at("label_key");
    request.synonyms = parameters.at("synonyms");
    ConceptSearchOptions& search = request.search;
    search.type = parameters.at("domain").get<bool>() ? F1Type::Domain : F1Type::Standard;
    search.thresholds = parameters.at("thresholds");
    search.leastF1 = parameters.at("least_f1");
    search.latentsAConcept = parameters.at("latents_a_concept");
    search.leastRegions = parameters.at("least_regions");
    search.permutations = parameters.at("permutations");
    search.resamples = parameters.at("resamples");
    search.seed = parameters.at("seed");
  } catch (const json::exception&) {
    return other;
  }
  return request;
}

Record namedBy(Record record, const std::string& labelKey) {
  if (labelKey.empty())
    return record;
  std::erase_if(record.features, [&](const Feature& feature) { return feature.qualifier(labelKey).empty(); });
  for (Feature& feature : record.features)
    feature.qualifiers = {{"label", std::string(feature.qualifier(labelKey))}};
  return record;
}

Result<RecordAndCode> loadRecordAndCode(const Project& project, AnalysisId analysis, RecordId record) {
  RecordAndCode loaded;
  DGLM_TRY(loaded.record, project.records().load(record));
  DGLM_TRY(loaded.code, project.activations().recordCode(analysis, record));
  return loaded;
}

Result<ProjectConcepts> scoreProjectConcepts(const ProjectConceptsRequest& request, int64_t width,
                                             const RecordLoader& load, const JobContext& job) {
  DGLM_CHECK(checkSets(request));
  DGLM_TRY(const ConceptNames synonyms, ConceptNames::parse(request.synonyms, "the synonyms"));
  Numbering concepts;
  std::array<ConceptPlaces, kScoreSets> places;
  std::vector<BaseActivations> activations(kScoreSets, BaseActivations(width));
  SharedSequences shared;
  int64_t done = 0, total = 0;
  for (const auto& records : request.sets)
    total += static_cast<int64_t>(records.size());
  for (size_t set = 0; set < request.sets.size(); ++set)
    for (const RecordId id : request.sets[set]) {
      DGLM_CHECK(job.checkpoint());
      job.report("Reading activations", done++, total);
      DGLM_TRY(const RecordAndCode loaded, load(id));
      shared.add(loaded.record, set);
      places[set].add(namedBy(loaded.record, request.labelKey), synonyms, concepts);
      activations[set].add(loaded.code, loaded.record.length());
    }
  std::array<ConceptSet, kScoreSets> sets;
  for (size_t set = 0; set < sets.size(); ++set)
    sets[set] = {&places[set], &activations[set]};
  DGLM_TRY(const std::vector<ConceptMatch> matches, findConcepts(sets, concepts, request.search, job));
  const ConceptLabels labels = labelsOf(sets, concepts, request.search.leastRegions);
  if (matches.empty())
    return nothingFound(labels, activations[0]);
  ProjectConcepts found{scoresOf(matches, concepts), warningsOf(labels, {})};
  if (const auto warning = shared.warning())
    found.remarks.push_back(*warning);
  return found;
}

Result<std::map<RecordId, std::string>> moleculesOf(const Project& project, const std::vector<RecordId>& records,
                                                    const JobContext& job) {
  std::map<RecordId, std::string> molecules;
  for (const RecordId id : records) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(const Record record, project.records().load(id));
    molecules.emplace(id, moleculeKey(record.bases));
  }
  return molecules;
}

Result<ScoreRun> scoreRunOf(const Project& project, AnalysisId id) {
  DGLM_TRY(const Analysis analysis, project.analyses().load(id));
  DGLM_TRY(const std::vector<StoredModel> models, project.models().models());
  DGLM_TRY(const std::vector<StoredDictionary> dictionaries, project.models().dictionaries());
  ScoreRun run;
  run.model = analysis.model;
  run.dictionary = analysis.dictionary;
  if (const ModelReference* model = referenceOf(models, analysis.model))
    run.modelName = model->path.filename().string();
  run.layer = analysis.layer;
  run.dictSize = analysis.dictionaryWidth;
  if (const ModelReference* dictionary = referenceOf(dictionaries, analysis.dictionary)) {
    const json facts = json::parse(dictionary->factsJson, nullptr, false);
    if (facts.is_object()) {
      if (facts.value("architecture", "") == architectureName(Architecture::Identity))
        run.modelType = "identity";
      run.activationDim = factOf(facts, "activation_dim");
      run.k = factOf(facts, "k");
    }
    run.trainingSteps = trainingStepsOf(dictionary->path);
  }
  run.programVersion = programVersion();
  run.time = thisSecond();
  return run;
}

Result<std::vector<ScoredSet>> describeSets(const Project& project,
                                            const std::array<std::vector<RecordId>, kScoreSets>& sets) {
  DGLM_TRY(const std::vector<RecordSummary> records, project.records().list());
  std::vector<ScoredSet> described;
  for (const std::vector<RecordId>& set : sets)
    described.push_back(describeSet(project, set, records));
  return described;
}

Result<ScoreRun> scoreRunOf(const Project& project, const ProjectConceptsRequest& request) {
  DGLM_TRY(ScoreRun run, scoreRunOf(project, request.analysis));
  DGLM_TRY(const Analysis analysis, project.analyses().load(request.analysis));
  run.f1Type = request.search.type;
  run.mode = std::string(run.f1Type == F1Type::Domain ? "domain" : "standard") + ", per base, " +
             (analysis.frames == 1 ? "one frame" : "mean over six frames");
  DGLM_TRY(run.sets, describeSets(project, request.sets));
  DGLM_TRY(const std::vector<RecordSummary> records, project.records().list());
  run.parametersJson = withCircularRecords(toJson(request), request.sets, records);
  return run;
}

Result<ScoreRunId> storeProjectConcepts(Project& project, const ScoreRun& run, const ConceptScores& scores,
                                        const JobContext& job) {
  DGLM_TRY(const std::vector<ScoreRunId> earlier, earlierRuns(project, run));
  DGLM_TRY(const ScoreRunId id, project.scores().add(run, scores, job));
  for (const ScoreRunId before : earlier)
    DGLM_CHECK(project.scores().remove(before));
  DGLM_CHECK(nameByConcepts(project, *run.dictionary, scores));
  return id;
}

std::vector<LatentMark> namesBy(const ConceptScores& scores, MarkSource source) {
  std::vector<LatentMark> names;
  for (const LatentScore* best : bestConcepts(scores))
    if (best->heldOutF1() >= kLeastNamingF1)
      names.push_back({best->latent, LatentMarkKind::Name, source,
                       scores.concepts[static_cast<size_t>(best->conceptNumber)], thisSecond()});
  return names;
}

std::vector<const LatentScore*> bestConcepts(const ConceptScores& scores) {
  std::map<int32_t, const LatentScore*> best;
  for (const LatentScore& row : scores.rows) {
    const LatentScore*& known = best[row.latent];
    if (!known || !(row.heldOutF1() <= known->heldOutF1() || std::isnan(row.heldOutF1())))
      known = &row;
  }
  std::vector<const LatentScore*> rows;
  for (const auto& [latent, row] : best)
    rows.push_back(row);
  return rows;
}

Result<std::vector<Phrase>> scoreIntoProject(const ProjectAccess& project, const ProjectConceptsRequest& request,
                                             const JobContext& job) {
  DGLM_TRY(const ScoreRun run, project([&](Project& open) { return scoreRunOf(open, request); }));
  const RecordLoader load = [&](RecordId id) {
    return project([&](Project& open) { return loadRecordAndCode(open, request.analysis, id); });
  };
  DGLM_TRY(ProjectConcepts found, scoreProjectConcepts(request, run.dictSize.value_or(0), load, job));
  DGLM_CHECK(project([&](Project& open) { return storeProjectConcepts(open, run, found.scores, job); }));
  return std::move(found.remarks);
}

}  // namespace dglm
