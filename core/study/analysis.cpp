// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/analysis.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <utility>

#include "core/base/clock.h"
#include "core/base/file_hash.h"
#include "core/base/json_text.h"
#include "core/sae/dictionary_file.h"
#include "core/study/scores_beside.h"
#include "core/study/version.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// The SHA-256 of the weights as they lie in the model's folder, or in another.
Result<std::string> sha256OfWeights(const Glm& glm, const fs::path& folder, const JobContext& job) {
  return sha256OfFiles(glm.weightFiles, [&](const fs::path& file) {
    return rememberedSha256(file.parent_path() == glm.folder ? folder / file.filename() : file, job);
  });
}

/// Weights that the project knows keep the name they were found under as long as they still lie there: a copy elsewhere
/// does not rename them, and a move does.
template <class Stored, class HashAt>
Status keepFirstPlace(ModelReference& reference, const std::vector<Stored>& known, HashAt hashAt) {
  for (const Stored& stored : known) {
    if (stored.reference.sha256 != reference.sha256 || stored.reference.path == reference.path)
      continue;
    const Result<std::string> there = hashAt(stored.reference.path);
    if (there.hasError() && there.error().isCancelled())
      return there.error();
    if (there.hasValue() && there.value() == reference.sha256)
      reference.path = stored.reference.path;
  }
  return {};
}

Result<ModelReference> referenceTo(const Glm& glm, const JobContext& job) {
  DGLM_TRY(const std::string sha256, sha256OfWeights(glm, glm.folder, job));
  const json facts = {{"layers", glm.config.layers},
                      {"hidden_size", glm.config.hiddenSize},
                      {"vocabulary", glm.config.vocabularySize},
                      {"window", glm.windowTokens()}};
  return ModelReference{fs::absolute(glm.folder), sha256, jsonText(facts)};
}

Result<ModelReference> referenceTo(const Dictionary& dictionary, const fs::path& path, const JobContext& job) {
  DGLM_TRY(const std::string sha256, rememberedSha256(dictionaryWeightsFile(path), job));
  const DictionaryFacts& known = dictionary.facts();
  const json facts = {{"architecture", architectureName(known.architecture)},
                      {"activation_dim", known.activationDim},
                      {"dict_size", known.dictSize},
                      {"k", known.k},
                      {"threshold", known.threshold}};
  return ModelReference{fs::absolute(path), sha256, jsonText(facts)};
}

constexpr const char* kArchitecture = "architecture";
constexpr const char* kWindowStart = "window_start";
constexpr const char* kLeastRotation = "least-rotation";
constexpr const char* kBf16 = "bf16";

json parametersOf(const LatentSource& source, const LatentReadingOptions& options) {
  json parameters = {{"all_windows", options.allWindows},
                     {"window_tokens", options.windowTokens},
                     {"fold_bases", options.foldBases},
                     {"normalise", options.encode.normalise}};
  // Left out as long as they are not used, so that analyses of earlier versions are found again.
  if (options.encode.selection != Selection::AsTrained)
    parameters["selection"] = options.encode.selection == Selection::TopK ? "topk" : "threshold";
  if (options.encode.rescale)
    parameters["rescale"] = true;
  if (options.start == WindowStart::LeastRotation)
    parameters[kWindowStart] = kLeastRotation;
  if (source.expected.architecture)
    parameters[kArchitecture] = architectureOption(*source.expected.architecture);
  if (source.loading.compute.dtype == DType::Bf16)
    parameters["dtype"] = kBf16;
  return parameters;
}

bool isSame(const Analysis& a, const Analysis& b) {
  return a.model == b.model && a.dictionary == b.dictionary && a.layer == b.layer && a.site == b.site &&
         a.frames == b.frames && a.strands == b.strands && a.parametersJson == b.parametersJson;
}

/// Guesses anew what the latents stand for, from the features of all records the analysis holds.
Status refreshLabels(Project& project, AnalysisId analysis, const JobContext& job) {
  DGLM_TRY(const std::vector<RecordId> records, project.activations().records(analysis));
  LabelOverlap overlap;
  for (size_t i = 0; i < records.size(); ++i) {
    DGLM_CHECK(job.checkpoint());
    job.report("Counting labels", static_cast<int64_t>(i), static_cast<int64_t>(records.size()));
    DGLM_TRY(const Record record, project.records().load(records[i]));
    DGLM_TRY(const RecordCode code, project.activations().recordCode(analysis, records[i]));
    overlap.add(record, code);
  }
  DGLM_TRY(const std::vector<LatentLabel> before, project.activations().labels(analysis));
  return project.activations().setLabels(analysis, overlap.guesses(before));
}

struct RecordToRead {
  RecordId id{};
  int64_t length = 0;  ///< bases
};

/// What an analysis still has to read, and how.
struct AnalysisWork {
  LatentReadingOptions options;
  std::vector<RecordToRead> records;
  int64_t bases = 0;
};

/// Those of `wanted` that the project has and the analysis does not hold yet, in the order of `wanted`.
Result<AnalysisWork> workLeft(const Project& project, AnalysisId analysis, std::span<const RecordId> wanted) {
  DGLM_TRY(const Analysis stored, project.analyses().load(analysis));
  DGLM_TRY(const std::vector<RecordId> held, project.activations().records(analysis));
  DGLM_TRY(const std::vector<RecordSummary> summaries, project.records().list());
  std::map<RecordId, int64_t> lengths;
  for (const RecordSummary& summary : summaries)
    lengths.emplace(summary.id, summary.length);
  AnalysisWork work;
  work.options = readingOptionsOf(stored);
  for (const RecordId id : wanted) {
    const auto known = lengths.find(id);
    if (known == lengths.end() || std::binary_search(held.begin(), held.end(), id))
      continue;
    work.records.push_back({id, known->second});
    work.bases += known->second;
  }
  return work;
}

/// What a draft of a reading is of.
std::string descriptionOf(const Record& record, const LatentSource& source, const LatentReadingOptions& options) {
  return sha256OfText(record.bases) + (record.isCircular() ? " circular " : " linear ") +
         std::to_string(options.frames) + " " + std::to_string(static_cast<int>(options.strands)) + " " +
         jsonText(parametersOf(source, options));
}

ReadingWatch watchFor(TrackPreview* preview, RecordId id, const Record& record) {
  if (!preview)
    return {};
  preview->begin(id, record);
  return {[preview](const PlannedReading& reading, int64_t window) { return preview->isWanted(reading, window); },
          [preview](const PlannedReading& reading, const ReadingDraft::Piece& piece) {
            preview->add(reading, piece.firstOwn, piece.code);
          }};
}

/// Reports bases, `basesDone` of the work's being done before.
Result<RecordCode> readRecord(const LatentReader& reader, RecordId id, const Record& record, const AnalysisWork& work,
                              int64_t basesDone, const JobContext& job, const ReadingAids& aids) {
  const auto progress = [&](const Progress& inRecord) {
    const int64_t share = inRecord.total > 0 ? record.length() * inRecord.done / inRecord.total : 0;
    job.report({"Reading %1", {record.id}}, basesDone + share, work.bases);
  };
  ReadingDraft draft;
  draft.of = descriptionOf(record, reader.source(), work.options);
  if (aids.cut && aids.cut->of == draft.of)
    draft = std::exchange(*aids.cut, {});
  Result<RecordCode> code =
      goOnReading(reader, record, work.options, draft, {job.stop, progress}, watchFor(aids.preview, id, record));
  if (!code.hasError())
    silenceUnknown(record, code.value());
  else if (aids.cut && !draft.isEmpty())
    *aids.cut = std::move(draft);
  if (code.hasError() && aids.preview)
    aids.preview->publish();
  return code;
}

/// Not where the record was made a circle or a line while it was read.
Status storeRecord(Project& project, AnalysisId analysis, RecordId record, Topology topology, const RecordCode& code) {
  DGLM_TRY(const Topology today, project.records().topology(record));
  if (today != topology)
    return {};
  DGLM_TRY(ActivationWriter writer, project.activations().writer(analysis));
  DGLM_CHECK(writer.add(record, code));
  return writer.commit();
}

/// Counts anew the labels that latents overlap most, joins small segments and marks the analysis as finished.
Status finishAnalysis(Project& project, AnalysisId analysis, const JobContext& job) {
  DGLM_CHECK(refreshLabels(project, analysis, job));
  DGLM_CHECK(project.activations().mergeSegments(analysis, job));
  return project.analyses().setFinished(analysis, thisSecond());
}

}  // namespace

Result<KnownWeights> knownWeights(const Project& project) {
  KnownWeights known;
  DGLM_TRY(known.models, project.models().models());
  DGLM_TRY(known.dictionaries, project.models().dictionaries());
  return known;
}

Result<WeightReferences> referencesOf(const LatentReader& reader, const KnownWeights& known, const JobContext& job) {
  WeightReferences references;
  DGLM_TRY(references.model, referenceTo(reader.glm(), job));
  DGLM_TRY(references.dictionary, referenceTo(reader.dictionary(), reader.source().dictionary, job));
  DGLM_CHECK(keepFirstPlace(references.model, known.models,
                            [&](const fs::path& folder) { return sha256OfWeights(reader.glm(), folder, job); }));
  DGLM_CHECK(keepFirstPlace(references.dictionary, known.dictionaries,
                            [&](const fs::path& file) { return rememberedSha256(dictionaryWeightsFile(file), job); }));
  return references;
}

Result<AnalysisId> findOrAddAnalysis(Project& project, const LatentReader& reader, const LatentReadingOptions& options,
                                     const JobContext& job) {
  DGLM_TRY(const KnownWeights known, knownWeights(project));
  DGLM_TRY(const WeightReferences references, referencesOf(reader, known, job));
  return findOrAddAnalysis(project, reader, references, options);
}

Result<AnalysisId> findOrAddAnalysis(Project& project, const LatentReader& reader, const WeightReferences& references,
                                     const LatentReadingOptions& options) {
  Analysis wanted;
  DGLM_TRY(wanted.model, project.models().addModel(references.model));
  DGLM_TRY(wanted.dictionary, project.models().addDictionary(references.dictionary));
  wanted.layer = reader.source().layer;
  wanted.site = siteName(reader.source().site);
  wanted.dictionaryWidth = reader.dictionary().facts().dictSize;
  wanted.frames = options.frames;
  wanted.strands = options.strands;
  wanted.parametersJson = jsonText(parametersOf(reader.source(), options));
  wanted.programVersion = programVersion();
  wanted.started = thisSecond();
  DGLM_TRY(const std::vector<StoredAnalysis> known, project.analyses().list());
  const auto same = std::ranges::find_if(known, [&](const auto& stored) { return isSame(stored.analysis, wanted); });
  AnalysisId id{};
  if (same != known.end()) {
    id = same->id;
  } else {
    DGLM_TRY(id, project.analyses().add(wanted));
  }
  DGLM_CHECK(addScoresBeside(project, id, dictionaryWeightsFile(reader.source().dictionary)));
  return id;
}

LatentReadingOptions readingOptionsOf(const Analysis& analysis) {
  const json parameters = json::parse(analysis.parametersJson, nullptr, false);
  LatentReadingOptions options;
  options.frames = analysis.frames;
  options.strands = analysis.strands;
  options.start = WindowStart::FirstBase;
  if (parameters.is_object()) {
    options.allWindows = parameters.value("all_windows", true);
    options.windowTokens = parameters.value("window_tokens", int64_t{0});
    options.foldBases = parameters.value("fold_bases", true);
    options.encode.normalise = parameters.value("normalise", false);
    options.encode.rescale = parameters.value("rescale", false);
    if (parameters.value(kWindowStart, "") == kLeastRotation)
      options.start = WindowStart::LeastRotation;
    if (const std::string selection = parameters.value("selection", ""); !selection.empty())
      options.encode.selection = selection == "topk" ? Selection::TopK : Selection::Threshold;
  }
  return options;
}

bool readsFromFirstBase(const Analysis& analysis) {
  const LatentReadingOptions options = readingOptionsOf(analysis);
  return options.allWindows && options.start == WindowStart::FirstBase;
}

Result<LatentSource> latentSourceOf(const Project& project, AnalysisId analysis) {
  DGLM_TRY(const Analysis stored, project.analyses().load(analysis));
  DGLM_TRY(const std::vector<StoredModel> models, project.models().models());
  DGLM_TRY(const std::vector<StoredDictionary> dictionaries, project.models().dictionaries());
  LatentSource source;
  source.layer = stored.layer;
  source.site = siteFromName(stored.site).value_or(Site::FfnOutput);
  if (const json parameters = json::parse(stored.parametersJson, nullptr, false); parameters.is_object()) {
    source.expected.architecture = architectureFromName(parameters.value(kArchitecture, ""));
    if (parameters.value("dtype", "") == kBf16)
      source.loading.compute.dtype = DType::Bf16;
  }
  for (const StoredModel& model : models)
    if (model.id == stored.model)
      source.model = model.reference.path;
  for (const StoredDictionary& dictionary : dictionaries)
    if (dictionary.id == stored.dictionary)
      source.dictionary = dictionary.reference.path;
  return source;
}

Status analyseRecords(const ProjectAccess& project, AnalysisId analysis, const LatentReader& reader,
                      std::span<const RecordId> records, const JobContext& job, const ReadingAids& aids) {
  DGLM_TRY(const AnalysisWork work, project([&](Project& open) { return workLeft(open, analysis, records); }));
  int64_t basesDone = 0;
  for (const RecordToRead& planned : work.records) {
    DGLM_TRY(const Record record, project([&](Project& open) { return open.records().load(planned.id); }));
    DGLM_TRY(const RecordCode code, readRecord(reader, planned.id, record, work, basesDone, job, aids));
    DGLM_CHECK(project([&](Project& open) { return storeRecord(open, analysis, planned.id, record.topology, code); }));
    basesDone += planned.length;
  }
  return project([&](Project& open) { return finishAnalysis(open, analysis, job); });
}

Status storeCodes(const ProjectAccess& project, AnalysisId analysis, const RecordCodes& codes,
                  std::span<const RecordId> records, const JobContext& job) {
  DGLM_TRY(const AnalysisWork work, project([&](Project& open) { return workLeft(open, analysis, records); }));
  int64_t basesDone = 0;
  for (const RecordToRead& planned : work.records) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(const Record record, project([&](Project& open) { return open.records().load(planned.id); }));
    job.report({"Reading %1", {record.id}}, basesDone, work.bases);
    DGLM_TRY(RecordCode code, codes.read(record, work.options, {job.stop, {}}));
    silenceUnknown(record, code);
    DGLM_CHECK(project([&](Project& open) { return storeRecord(open, analysis, planned.id, record.topology, code); }));
    basesDone += planned.length;
  }
  return project([&](Project& open) { return finishAnalysis(open, analysis, job); });
}

}  // namespace dglm
