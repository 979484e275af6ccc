// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/neuronpedia.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <sstream>
#include <utility>

#include "core/base/utf8_path.h"
#include "core/study/latent_places.h"

namespace dglm {
namespace {

constexpr size_t kBars = 50;          // as Neuronpedia's histograms
constexpr size_t kMostPlaces = 20;    // examples of a latent
constexpr int64_t kTokensBeside = 8;  // of the strongest token of each, on either side

/// What all latents of an analysis share.
struct Source {
  const Project& project;
  AnalysisId id{};
  Analysis analysis;
  std::string model;
  std::string layer;  ///< "2-ae.pt"
  ActivationSummary summary;
  std::map<int32_t, std::vector<LatentMark>> marks;
  std::map<RecordId, Record> records = {};

  Result<const Record*> record(RecordId wanted) {
    if (!records.contains(wanted)) {
      DGLM_TRY(records[wanted], project.records().load(wanted));
    }
    return &records[wanted];
  }
};

std::string nameIn(const ModelReference& reference) {
  const std::filesystem::path name =
      reference.path.filename().empty() ? reference.path.parent_path().filename() : reference.path.filename();
  return toUtf8(name);
}

Result<ModelReference> modelOf(const Project& project, const Analysis& analysis) {
  DGLM_TRY(const std::vector<StoredModel> models, project.models().models());
  for (const StoredModel& model : models)
    if (model.id == analysis.model)
      return model.reference;
  return ModelReference{};
}

Result<std::string> dictionaryName(const Project& project, const Analysis& analysis) {
  DGLM_TRY(const std::vector<StoredDictionary> dictionaries, project.models().dictionaries());
  for (const StoredDictionary& dictionary : dictionaries)
    if (dictionary.id == analysis.dictionary)
      return nameIn(dictionary.reference);
  return std::string("unknown");
}

Result<Source> sourceOf(const Project& project, AnalysisId id) {
  DGLM_TRY(const Analysis analysis, project.analyses().load(id));
  DGLM_TRY(const ModelReference model, modelOf(project, analysis));
  DGLM_TRY(const std::string dictionary, dictionaryName(project, analysis));
  DGLM_TRY(ActivationSummary summary, project.activations().summary(id));
  DGLM_TRY(const std::vector<LatentMark> marks, project.latentMarks().list(analysis.dictionary));
  Source source{
      project, id, analysis, nameIn(model), std::to_string(analysis.layer) + "-" + dictionary, std::move(summary), {}};
  for (const LatentMark& mark : marks)
    source.marks[mark.latent].push_back(mark);
  return source;
}

/// The user's words first, then imported names and those that a score gave.
std::vector<NeuronpediaExplanation> explanationsOf(const Source& source, int32_t latent) {
  std::vector<NeuronpediaExplanation> explanations;
  const auto found = source.marks.find(latent);
  if (found == source.marks.end())
    return explanations;
  const std::pair<LatentMarkKind, MarkSource> wanted[] = {{LatentMarkKind::Name, MarkSource::User},
                                                          {LatentMarkKind::Note, MarkSource::User},
                                                          {LatentMarkKind::Name, MarkSource::Import},
                                                          {LatentMarkKind::Name, MarkSource::Score}};
  for (const auto& [kind, who] : wanted)
    for (const LatentMark& mark : found->second)
      if (mark.kind == kind && mark.source == who && !mark.text.empty())
        explanations.push_back({mark.text, who == MarkSource::Score ? "concept-f1" : "", {}});
  return explanations;
}

void fillHistogram(NeuronpediaFeature& feature, const std::vector<RecordTrack>& everywhere) {
  const double width = feature.maxActApprox / static_cast<double>(kBars);
  if (!(width > 0))
    return;
  feature.frequencyHeights.assign(kBars, 0);
  for (size_t bar = 0; bar < kBars; ++bar)
    feature.frequencyValues.push_back((static_cast<double>(bar) + 0.5) * width);
  for (const RecordTrack& track : everywhere)
    for (const ActiveToken& token : track.track.tokens) {
      const double place = static_cast<double>(token.value) / width;
      ++feature.frequencyHeights[static_cast<size_t>(std::clamp(place, 0.0, static_cast<double>(kBars) - 1))];
    }
}

/// An active token with its record's track.
struct Peak {
  const RecordTrack* track = nullptr;
  const ActiveToken* token = nullptr;
};

/// The strongest first; of those that lie near each other, such as the frames' repeats, the strongest alone.
std::vector<Peak> peaksIn(const std::vector<RecordTrack>& everywhere) {
  std::vector<Peak> all, chosen;
  for (const RecordTrack& track : everywhere)
    for (const ActiveToken& token : track.track.tokens)
      all.push_back({&track, &token});
  std::ranges::stable_sort(all, [](const Peak& a, const Peak& b) { return a.token->value > b.token->value; });
  for (const Peak& peak : all) {
    const auto isNear = [&](const Peak& other) {
      return other.track == peak.track && std::abs(other.token->bases.start - peak.token->bases.start) <= kContextBases;
    };
    if (std::ranges::none_of(chosen, isNear))
      chosen.push_back(peak);
    if (chosen.size() == kMostPlaces)
      break;
  }
  return chosen;
}

/// The bases of the token `steps` after the peak in the reading's direction; none beyond the ends of what was read.
std::optional<BaseRange> tokenBeside(const Peak& peak, const ReadingCoverage& coverage, const Record& record,
                                     int64_t steps) {
  const int64_t size = peak.token->bases.length();
  const int64_t along = coverage.reading.strand == Strand::Reverse ? -steps : steps;
  const BaseRange wanted{peak.token->bases.start + along * size, peak.token->bases.end + along * size};
  if (record.isCircular())
    return std::abs(steps) * size * 2 < record.length()
               ? std::optional(normalised(wanted, record.length(), record.topology))
               : std::nullopt;
  return wanted.start >= coverage.bases.start && wanted.end <= coverage.bases.end ? std::optional(wanted)
                                                                                  : std::nullopt;
}

NeuronpediaActivation activationAt(const Peak& peak, const Record& record) {
  const ReadingCoverage& coverage = peak.track->track.coverages[static_cast<size_t>(peak.token->reading)];
  std::map<int64_t, double> values;  // by the token's first base
  for (const ActiveToken& token : peak.track->track.tokens)
    if (token.reading == peak.token->reading) {
      double& value = values[token.bases.start];
      value = std::max(value, static_cast<double>(token.value));
    }
  NeuronpediaActivation activation;
  for (int64_t steps = -kTokensBeside; steps <= kTokensBeside; ++steps) {
    const auto bases = tokenBeside(peak, coverage, record, steps);
    if (!bases)
      continue;
    if (steps == 0)
      activation.maxValueTokenIndex = static_cast<int64_t>(activation.tokens.size());
    const std::string text = basesIn(record, *bases);
    activation.tokens.push_back(coverage.reading.strand == Strand::Reverse ? reverseComplement(text) : text);
    const auto value = values.find(bases->start);
    activation.values.push_back(value == values.end() ? 0 : value->second);
  }
  const auto [least, most] = std::ranges::minmax(activation.values);
  activation.minValue = least;
  activation.maxValue = most;
  activation.maxValueTokenIndex = std::ranges::max_element(activation.values) - activation.values.begin();
  return activation;
}

Result<NeuronpediaFeature> featureOf(Source& source, int32_t latent) {
  const LatentSummary& summary = source.summary.latents[static_cast<size_t>(latent)];
  NeuronpediaFeature feature;
  feature.modelId = source.model;
  feature.layer = source.layer;
  feature.index = latent;
  feature.maxActApprox = static_cast<double>(summary.maximum);
  if (source.summary.tokens > 0)
    feature.fracNonzero = static_cast<double>(summary.activeTokenCount) / static_cast<double>(source.summary.tokens);
  feature.explanations = explanationsOf(source, latent);
  DGLM_TRY(const std::vector<RecordTrack> everywhere, source.project.activations().latentEverywhere(source.id, latent));
  fillHistogram(feature, everywhere);
  for (const Peak& peak : peaksIn(everywhere)) {
    DGLM_TRY(const Record* record, source.record(peak.track->record));
    feature.activations.push_back(activationAt(peak, *record));
  }
  return feature;
}

std::vector<int32_t> latentsWorthTelling(const Source& source) {
  std::vector<int32_t> latents;
  for (size_t i = 0; i < source.summary.latents.size(); ++i)
    if (source.summary.latents[i].activeTokenCount > 0 || source.marks.contains(static_cast<int32_t>(i)))
      latents.push_back(static_cast<int32_t>(i));
  return latents;
}

/// On one line.
std::string simplified(const std::string& text) {
  std::istringstream words(text);
  std::string line;
  for (std::string word; words >> word;)
    line.append(line.empty() ? "" : " ").append(word);
  return line;
}

/// "GC-rich promoters (np_acts, gpt-4o-mini; latents.json)".
std::string noteLine(const NeuronpediaExplanation& explanation, const std::string& file) {
  std::string origin;
  for (const std::string& part : {explanation.typeName, explanation.explanationModelName})
    if (!part.empty())
      origin.append(origin.empty() ? "" : ", ").append(simplified(part));
  if (!origin.empty())
    origin += "; ";
  return simplified(explanation.description) + " (" + origin + file + ")";
}

Status checkFits(const NeuronpediaFeature& feature, const Analysis& analysis, const std::string& file,
                 const std::string& dictionary) {
  if (layerOfSource(feature.layer) != analysis.layer)
    return Error{ErrorKind::DimensionMismatch,
                 {file, dictionary,
                  Why("'layer' of feature %1 is %2, and the dictionary is of layer %3",
                      {std::to_string(feature.index), feature.layer, std::to_string(analysis.layer)})}};
  if (feature.index >= analysis.dictionaryWidth)
    return Error{ErrorKind::LatentOutOfRange,
                 {std::to_string(feature.index), std::to_string(analysis.dictionaryWidth - 1)}};
  return {};
}

}  // namespace

Result<AnalysisId> analysisOfLayer(const Project& project, const std::filesystem::path& file,
                                   std::optional<int> layer) {
  DGLM_TRY(const std::vector<StoredAnalysis> analyses, project.analyses().list());
  for (const StoredAnalysis& each : analyses)
    if (!layer || each.analysis.layer == *layer)
      return each.id;
  return Error{ErrorKind::InvalidArgument,
               {toUtf8(file), Why::inEnglish("used for latents"),
                layer ? Why::inEnglish("none of its sequences was read at layer %1", {std::to_string(*layer)})
                      : Why::inEnglish("none of its sequences was read through a model yet")}};
}

Result<std::vector<NeuronpediaFeature>> neuronpediaFeatures(const Project& project, AnalysisId analysis,
                                                            const std::vector<int32_t>& latents,
                                                            const JobContext& job) {
  DGLM_TRY(Source source, sourceOf(project, analysis));
  const auto width = static_cast<int64_t>(source.summary.latents.size());
  for (const int32_t latent : latents)
    if (latent < 0 || latent >= width)
      return Error{ErrorKind::LatentOutOfRange, {std::to_string(latent), std::to_string(width - 1)}};
  const std::vector<int32_t> wanted = latents.empty() ? latentsWorthTelling(source) : latents;
  std::vector<NeuronpediaFeature> features;
  for (const int32_t latent : wanted) {
    if (job.stopRequested())
      return Error{ErrorKind::Cancelled, {Why::inEnglish("Nothing was written.")}};
    job.report("Reading latents", static_cast<int64_t>(features.size()), static_cast<int64_t>(wanted.size()));
    DGLM_TRY(NeuronpediaFeature feature, featureOf(source, latent));
    features.push_back(std::move(feature));
  }
  return features;
}

std::optional<std::string> foreignModel(const ModelReference& model, const std::vector<NeuronpediaFeature>& features) {
  const std::string own = nameIn(model);
  for (const NeuronpediaFeature& feature : features)
    if (feature.modelId != own)
      return feature.modelId;
  return std::nullopt;
}

Result<ImportedExplanations> storeExplanations(Project& project, AnalysisId analysis,
                                               const std::vector<NeuronpediaFeature>& features,
                                               const std::filesystem::path& file, bool acceptsAnyModel) {
  const std::string fileName = toUtf8(file.filename());
  DGLM_TRY(const Analysis loaded, project.analyses().load(analysis));
  DGLM_TRY(const std::string dictionary, dictionaryName(project, loaded));
  DGLM_TRY(const ModelReference model, modelOf(project, loaded));
  if (const auto foreign = foreignModel(model, features); foreign && !acceptsAnyModel)
    return Error{
        ErrorKind::DimensionMismatch,
        {fileName, dictionary, Why("its 'modelId' is %1, and the project's model is %2", {*foreign, nameIn(model)})}};
  std::map<int32_t, std::vector<NeuronpediaExplanation>> found;
  for (const NeuronpediaFeature& feature : features) {
    DGLM_CHECK(checkFits(feature, loaded, fileName, dictionary));
    for (const NeuronpediaExplanation& explanation : feature.explanations)
      if (!simplified(explanation.description).empty())
        found[static_cast<int32_t>(feature.index)].push_back(explanation);
  }
  if (found.empty())
    return Error{ErrorKind::InvalidArgument,
                 {fileName, Why("imported"), Why("none of its features has an explanation")}};
  const auto now = std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
  ImportedExplanations imported;
  std::vector<LatentMark> marks;
  for (const auto& [latent, explanations] : found) {
    std::string note;
    for (const NeuronpediaExplanation& explanation : explanations)
      note.append(note.empty() ? "" : "\n").append(noteLine(explanation, fileName));
    marks.push_back({latent, LatentMarkKind::Name, MarkSource::Import, simplified(explanations[0].description), now});
    marks.push_back({latent, LatentMarkKind::Note, MarkSource::Import, note, now});
    ++imported.latents;
    imported.explanations += static_cast<int64_t>(explanations.size());
  }
  DGLM_CHECK(project.latentMarks().set(loaded.dictionary, marks));
  return imported;
}

}  // namespace dglm
