// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/saved_codes.h"

#include <algorithm>
#include <charconv>

#include "core/base/file_hash.h"
#include "core/base/utf8_path.h"
#include "core/glm/glm.h"
#include "core/sae/activation_index.h"
#include "core/sae/saved_activations.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Error unusable(const fs::path& folder, const Why& why) {
  return {ErrorKind::InvalidArgument, {"--activations", toUtf8(folder), why}};
}

Error olderVersion(const fs::path& folder) {
  return unusable(folder, Why::inEnglish("an older version wrote it, which did not tell how the sequences were read; "
                                         "write it anew with 'activations --shards'"));
}

/// -1: none.
int64_t numberIn(const FlatYaml& source, const char* field) {
  const std::string text = findField(source, field);
  int64_t number = -1;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failure == std::errc() && end == text.data() + text.size() ? number : -1;
}

std::optional<Site> siteNamed(const std::string& name) {
  for (const Site site : {Site::FfnOutput, Site::BlockOutput, Site::LayerInput})
    if (siteName(site) == name)
      return site;
  return std::nullopt;
}

std::optional<StrandChoice> strandsNamed(const std::string& name) {
  if (name == "forward")
    return StrandChoice::Forward;
  if (name == "reverse")
    return StrandChoice::Reverse;
  return name == "both" ? std::optional(StrandChoice::Both) : std::nullopt;
}

/// The field in which two folders differ that were to be read as one; empty: none.
std::string differenceOf(const FlatYaml& a, const FlatYaml& b) {
  for (const char* field :
       {"model_sha256", "layer", "site", "compute", "windows", "window_tokens", "frames", "strand", "paper_compatible"})
    if (findField(a, field) != findField(b, field))
      return field;
  return {};
}

}  // namespace

std::string sha256OfMolecule(const Record& record) {
  return sha256OfText(record.bases + (record.isCircular() ? " circular" : " linear"));
}

Result<SavedReadings> SavedReadings::open(const std::vector<fs::path>& folders, std::optional<int> layer,
                                          const JobContext& job) {
  SavedReadings saved;
  for (const fs::path& folder : folders) {
    std::error_code ignored;
    const bool isOfSeveral = layer && fs::is_directory(folderOfLayer(folder, *layer), ignored);
    DGLM_CHECK(saved.add(isOfSeveral ? folderOfLayer(folder, *layer) : folder, job));
  }
  DGLM_CHECK(saved.takeReading());
  if (layer && saved.layer_ != *layer)
    return unusable(folders.front(), Why::inEnglish("it is of layer %1, and --layer says %2",
                                                    {std::to_string(saved.layer_), std::to_string(*layer)}));
  DGLM_TRY(Vocabulary vocabulary, loadVocabulary(saved.folders_.front()));
  saved.vocabulary_ = std::make_shared<const Vocabulary>(std::move(vocabulary));
  return saved;
}

Status SavedReadings::add(const fs::path& folder, const JobContext& job) {
  DGLM_TRY(SavedActivations rows, openSavedActivations(folder, job));
  if (rows.indices.size() != 1)
    return unusable(folder, Why::inEnglish("only what 'activations --shards' wrote tells which sequences its rows are "
                                           "of"));
  const fs::path own = rows.indices.front().parent_path();  // of several layers the one that was meant
  DGLM_TRY(const ActivationIndex index, readActivationIndex(own));
  if (index.chunkRows > 0 || index.records.empty())
    return unusable(folder, Why::inEnglish("its rows are of random windows; leave out --random-rows"));
  if (std::ranges::any_of(index.records, [](const IndexedRecord& record) { return record.sha256.empty(); }))
    return olderVersion(folder);
  if (folders_.empty()) {
    source_ = index.source;
    width_ = index.width;
  } else if (const std::string field = differenceOf(source_, index.source); !field.empty() || width_ != index.width) {
    return unusable(folder, Why::inEnglish("its %1 is not that of %2",
                                           {field.empty() ? "width" : field, toUtf8(folders_.front())}));
  }
  for (const IndexedRecord& record : index.records)
    records_.try_emplace(record.sha256, Saved{folders_.size(), record.firstRow, record.rows});
  folders_.push_back(own);
  files_.push_back(std::move(rows.rows));
  return {};
}

Status SavedReadings::takeReading() {
  const fs::path& folder = folders_.front();
  const auto site = siteNamed(source("site"));
  const auto strands = strandsNamed(source("strand"));
  const int64_t layer = numberIn(source_, "layer"), frames = numberIn(source_, "frames"),
                window = numberIn(source_, "window_tokens");
  if (!site || !strands || layer < 0 || (frames != 1 && frames != 6) || window < 2)
    return olderVersion(folder);
  layer_ = static_cast<int>(layer);
  site_ = *site;
  const bool isPaper = source("paper_compatible") == "true";
  reading_.frames = static_cast<int>(frames);
  reading_.strands = *strands;
  reading_.allWindows = source("windows") == "all";
  reading_.windowTokens = window;
  reading_.foldBases = !isPaper;
  reading_.start = isPaper ? WindowStart::FirstBase : WindowStart::LeastRotation;
  return {};
}

Result<std::vector<SavedReadings::Place>> SavedReadings::places(const Record& record) const {
  const auto found = records_.find(sha256OfMolecule(record));
  if (found == records_.end())
    return unusable(
        folders_.front(),
        Why::inEnglish("it has no activations of '%1': those of a record with these %2 bases, %3, are needed",
                       {record.id, std::to_string(record.length()), record.isCircular() ? "circular" : "linear"}));
  const Saved& saved = found->second;
  const ReadingOptions options{reading_.windowTokens, reading_.allWindows, reading_.foldBases, reading_.start};
  std::vector<Place> places;
  int64_t row = saved.firstRow;
  for (const Reading& reading : readingsFor(reading_.frames, reading_.strands)) {
    Place place{planReading(record, *vocabulary_, reading, options), saved.folder, row, 0};
    place.rows = place.plan.windows.empty() ? 0 : place.plan.ownTokens() + 1;
    row += place.rows;
    places.push_back(std::move(place));
  }
  if (row - saved.firstRow != saved.rows)
    return Error{ErrorKind::MalformedFile,
                 {toUtf8(activationIndexFile(folders_[saved.folder])), Why::inEnglish("index of activations"),
                  Why::inEnglish("'%1' has %2 rows there and reads as %3",
                                 {record.id, std::to_string(saved.rows), std::to_string(row - saved.firstRow)})}};
  return places;
}

Result<at::Tensor> SavedReadings::rows(const Place& place, int64_t first, int64_t count) const {
  const std::scoped_lock lock(*oneAtATime_);
  return files_[place.folder]->read(place.firstRow + first, count);
}

Result<SavedCodes> SavedCodes::open(SavedReadings saved, const fs::path& dictionaryFile, DictionaryExpectation expected,
                                    const JobContext& job) {
  expected.identityDim = saved.width();
  DGLM_TRY(Dictionary dictionary, Dictionary::load(dictionaryFile, expected, job));
  return from(std::move(saved), std::move(dictionary), dictionaryFile);
}

Result<SavedCodes> SavedCodes::from(SavedReadings saved, Dictionary dictionary, fs::path dictionaryFile) {
  if (dictionary.facts().activationDim != saved.width())
    return Error{ErrorKind::DimensionMismatch,
                 {toUtf8(dictionaryFile), toUtf8(saved.folders().front()),
                  Why("it reads %1 numbers a token, the model gives %2",
                      {std::to_string(dictionary.facts().activationDim), std::to_string(saved.width())})}};
  return SavedCodes(std::move(saved), std::move(dictionary), std::move(dictionaryFile));
}

Result<RecordCode> SavedCodes::read(const Record& record, const LatentReadingOptions& options,
                                    const JobContext& job) const {
  DGLM_TRY(const std::vector<SavedReadings::Place> places, saved_.places(record));
  RecordCode code;
  for (size_t i = 0; i < places.size(); ++i) {
    job.report({}, static_cast<int64_t>(i), std::ssize(places));
    DGLM_CHECK(job.checkpoint());
    const PlannedReading& plan = places[i].plan;
    const auto own = [&](const auto& all) {
      return std::vector(all.begin() + plan.ownFirst, all.begin() + plan.ownLast);
    };
    CodedReading& reading = code.readings.emplace_back();
    reading.reading = plan.reading;
    reading.code.width = dictionary_.facts().dictSize;
    if (places[i].rows == 0)
      continue;
    DGLM_TRY(const at::Tensor rows_ND, saved_.rows(places[i], 1, plan.ownTokens()));
    // Window by window, as LatentReader encodes: the last digits of a product may depend on how many rows it has.
    for (auto first = plan.windowOf.begin(); first != plan.windowOf.end();) {
      const auto last = std::upper_bound(first, plan.windowOf.end(), *first);
      const at::Tensor own_ND = rows_ND.slice(0, first - plan.windowOf.begin(), last - plan.windowOf.begin());
      DGLM_TRY(const SparseCode piece, dictionary_.encode(own_ND, options.encode, job.stop));
      reading.code.append(piece);
      first = last;
    }
    reading.tokenIds = own(plan.ids);
    reading.bases = own(plan.bases);
  }
  return code;
}

Result<Facts> SavedCodes::modelFacts(const JobContext& job) const {
  Facts facts{{"model", saved_.source("model")}, {"model_sha256", saved_.source("model_sha256")}};
  for (const fs::path& folder : saved_.folders()) {
    DGLM_TRY(const std::string sha256, sha256OfFile(activationIndexFile(folder), job));
    facts.push_back({"activations", toUtf8(folder)});
    facts.push_back({"activations_index_sha256", sha256});
  }
  return facts;
}

}  // namespace dglm
