// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <torch/torch.h>

#include "core/study/concept_sets.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/base/parallel.h"
#include "core/base/text_file.h"
#include "core/formats/csv_reader.h"
#include "core/study/annotated_records.h"
#include "core/study/concept_held_out.h"
#include "core/study/concept_latent_rows.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kLargestSynonyms = 4 << 20;

/// Which cluster each record belongs to.
class Clusters {
 public:
  static Result<Clusters> read(const fs::path& path) {
    Clusters clusters;
    if (path.empty())
      return clusters;
    clusters.path_ = path;
    DGLM_TRY(InputFile input, InputFile::open(path));
    DGLM_TRY(CsvReader csv, CsvReader::open(input));
    const auto record = csv.column("record"), cluster = csv.column("cluster");
    if (!record || !cluster)
      return Error{ErrorKind::MalformedFile, {path.string(), "clusters", "it needs the columns record and cluster"}};
    std::vector<std::string> row;
    for (;;) {
      DGLM_TRY(const bool hasRow, csv.nextRow(row));
      if (!hasRow)
        return clusters;
      clusters.ofRecord_[row[*record]] = clusters.names_.numberOf(row[*cluster]);
    }
  }

  Status add(const Record& record, std::vector<int32_t>& into) const {
    if (path_.empty())
      return {};
    const auto found = ofRecord_.find(record.id);
    if (found == ofRecord_.end())
      return Error{ErrorKind::InvalidArgument, {"--clusters", path_.string(), "record " + record.id + " is not in it"}};
    into.push_back(found->second);
    return {};
  }

 private:
  fs::path path_;
  Numbering names_;
  std::map<std::string, int32_t> ofRecord_;
};

/// Runs records through model and dictionary, several at a time on a thread each: on a CPU that is faster than several
/// threads for one, which wait for each other after every product.
class RecordReader {
 public:
  RecordReader(const LatentReader& reader, const ConceptsFromModel& request)
      : reader_(reader),
        reading_(request.reading),
        workers_(request.source.loading.compute.device == "cpu" ? std::max(1, request.search.workers) : 1) {}

  /// Records that are read at once and held.
  size_t atOnce() const { return 4 * static_cast<size_t>(workers_); }

  /// In the order of the records.
  Result<std::vector<RecordCode>> read(std::span<const Record> records, const JobContext& job) const {
    const int threads = at::get_num_threads();
    std::vector<std::optional<Result<RecordCode>>> results(records.size());
    parallelFor(std::ssize(records), workers_, [&](int, int64_t i) {
      if (workers_ > 1)
        at::set_num_threads(1);  // of the calling thread
      results[static_cast<size_t>(i)] = reader_.read(records[static_cast<size_t>(i)], reading_, {job.stop, {}});
    });
    at::set_num_threads(threads);
    std::vector<RecordCode> codes;
    for (std::optional<Result<RecordCode>>& result : results) {
      DGLM_TRY(RecordCode code, std::move(*result));
      codes.push_back(std::move(code));
    }
    return codes;
  }

 private:
  const LatentReader& reader_;
  const LatentReadingOptions& reading_;
  int workers_;
};

const std::vector<int32_t>* orNull(const std::vector<int32_t>& clusters) {
  return clusters.empty() ? nullptr : &clusters;
}

}  // namespace

Result<ConceptNames> readSynonyms(const fs::path& path) {
  if (path.empty())
    return ConceptNames::common();
  DGLM_TRY(const std::string text, readTextFile(path, kLargestSynonyms));
  return ConceptNames::parse(text, path.string());
}

Result<ConceptSets> ConceptSets::read(const ConceptsFromModel& request, const LatentReader& reader,
                                      std::vector<std::string>& warnings, const JobContext& job) {
  DGLM_TRY(const ConceptNames synonyms, readSynonyms(request.synonyms));
  DGLM_TRY(const Clusters clusters, Clusters::read(request.clusters));
  const RecordReader recordReader(reader, request);
  ConceptSets all;
  SharedSequences shared;
  for (size_t number = 0; number < request.validation.size(); ++number) {
    DGLM_TRY(const AnnotatedRecords annotated,
             readAnnotatedRecords(AnnotatedSource::parse(request.validation[number].string()),
                                  {request.labelKey, false}, job));
    warnings.insert(warnings.end(), annotated.warnings.begin(), annotated.warnings.end());
    ReadConceptSet& set = all.sets_.emplace_back(reader.dictionary().facts().dictSize);
    const std::span<const Record> records(annotated.records);
    for (size_t first = 0; first < records.size(); first += recordReader.atOnce()) {
      job.report("Reading set " + std::to_string(number), static_cast<int64_t>(first), std::ssize(records));
      const auto some = records.subspan(first, std::min(recordReader.atOnce(), records.size() - first));
      DGLM_TRY(const std::vector<RecordCode> codes, recordReader.read(some, job));
      for (size_t i = 0; i < some.size(); ++i) {
        const CodedReading& oneFrame = codes[i].readings.front();
        shared.add(some[i], number);
        DGLM_CHECK(clusters.add(some[i], set.clusters));
        set.places.add(some[i], synonyms, all.concepts_);
        set.activations.add(codes[i], some[i].length());
        set.tokenPlaces.addTokens(some[i], oneFrame.bases, synonyms, all.concepts_);
        set.tokenActivations.addTokens(oneFrame);
        set.tokenIds.insert(set.tokenIds.end(), oneFrame.tokenIds.begin(), oneFrame.tokenIds.end());
      }
    }
  }
  if (const auto warning = shared.warning())
    warnings.push_back(*warning);
  return all;
}

std::array<ConceptSet, 3> ConceptSets::byBase() const {
  std::array<ConceptSet, 3> views;
  for (size_t i = 0; i < views.size(); ++i)
    views[i] = {&sets_[i].places, &sets_[i].activations, orNull(sets_[i].clusters)};
  return views;
}

std::array<ConceptSet, 3> ConceptSets::byToken() const {
  std::array<ConceptSet, 3> views;
  for (size_t i = 0; i < views.size(); ++i)
    views[i] = {&sets_[i].tokenPlaces, &sets_[i].tokenActivations, orNull(sets_[i].clusters)};
  return views;
}

std::vector<std::string> ConceptSets::strongestTokens(size_t set, int32_t latent, const Vocabulary& vocabulary) const {
  std::vector<std::string> tokens;
  for (const int32_t place : strongestPlaces(sets_[set].tokenActivations, latent))
    tokens.push_back(vocabulary.token(sets_[set].tokenIds[static_cast<size_t>(place)]));
  return tokens;
}

}  // namespace dglm
