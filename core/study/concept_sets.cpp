// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concept_sets.h"

#include <algorithm>
#include <optional>

#include "core/base/parallel.h"
#include "core/study/concept_latent_rows.h"
#include "core/study/record_progress.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

/// Runs records through model and dictionary, several at a time on a thread each: on a CPU that is faster than several
/// threads for one, which wait for each other after every product.
class RecordReader {
 public:
  RecordReader(const RecordCodes& codes, const ConceptsFromModel& request)
      : codes_(codes),
        reading_(request.reading),
        workers_(request.source.loading.compute.device == "cpu" ? std::max(1, request.search.workers) : 1) {}

  /// Records that are read at once and held.
  size_t atOnce() const { return 4 * static_cast<size_t>(workers_); }

  /// In the order of the records.
  Result<std::vector<RecordCode>> read(std::span<const Record> records, RecordProgress& progress) const {
    const int threads = at::get_num_threads();
    std::vector<std::optional<Result<RecordCode>>> results(records.size());
    parallelFor(std::ssize(records), workers_, [&](int, int64_t i) {
      if (workers_ > 1)
        at::set_num_threads(1);  // of the calling thread
      results[static_cast<size_t>(i)] = readOne(records[static_cast<size_t>(i)], progress);
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
  Result<RecordCode> readOne(const Record& record, RecordProgress& progress) const {
    DGLM_CHECK(progress.checkpoint());
    DGLM_TRY(RecordCode code, codes_.read(record, reading_, progress.reading(record)));
    silenceUnknown(record, code);
    return code;
  }

  const RecordCodes& codes_;
  const LatentReadingOptions& reading_;
  int workers_;
};

const std::vector<int32_t>* orNull(const std::vector<int32_t>& clusters) {
  return clusters.empty() ? nullptr : &clusters;
}

}  // namespace

Result<ConceptSets> ConceptSets::read(const ConceptsFromModel& request, const ConceptInputs& inputs,
                                      const RecordCodes& codes, const JobContext& job) {
  const RecordReader recordReader(codes, request);
  ConceptSets all;
  for (size_t number = 0; number < inputs.sets.size(); ++number) {
    ReadConceptSet& set = all.sets_.emplace_back(codes.dictionary().facts().dictSize);
    set.clusters = inputs.clusters[number];
    const std::span<const Record> records(inputs.sets[number]);
    RecordProgress progress({"Reading set %1", {std::to_string(number)}}, records, job);
    for (size_t first = 0; first < records.size(); first += recordReader.atOnce()) {
      const auto some = records.subspan(first, std::min(recordReader.atOnce(), records.size() - first));
      DGLM_TRY(const std::vector<RecordCode> read, recordReader.read(some, progress));
      for (size_t i = 0; i < some.size(); ++i) {
        const CodedReading& oneFrame = read[i].readings.front();
        set.places.add(some[i], inputs.synonyms, all.concepts_);
        set.activations.add(read[i], some[i].length());
        set.tokenPlaces.addTokens(some[i], oneFrame.bases, inputs.synonyms, all.concepts_);
        set.tokenActivations.addTokens(oneFrame);
        set.tokenIds.insert(set.tokenIds.end(), oneFrame.tokenIds.begin(), oneFrame.tokenIds.end());
      }
    }
  }
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

std::vector<std::string> ConceptSets::strongestTokens(size_t set, LatentNumber latent,
                                                      const Vocabulary& vocabulary) const {
  std::vector<std::string> tokens;
  for (const int32_t place : strongestPlaces(sets_[set].tokenActivations, latent))
    tokens.push_back(vocabulary.token(sets_[set].tokenIds[static_cast<size_t>(place)]));
  return tokens;
}

}  // namespace dglm
