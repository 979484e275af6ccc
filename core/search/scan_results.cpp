// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/scan_results.h"

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <tuple>

namespace dglm {
namespace {

constexpr const char* kWriting = "Writing the hits";

/// A hit that counts, with where it was found.
struct PlacedHit {
  std::shared_ptr<const ScannedSubject> subject;
  int32_t file = 0, batch = 0;
  ScannedHit hit;
  double expected = 0;

  auto subjectKey() const { return std::tuple(file, subject->number); }
};

class ResultsWriter {
 public:
  ResultsWriter(const ScanRequest& request, const SearchPlan& plan, const ScannedCorpus& corpus, ScanJournal& journal)
      : request_(request), plan_(plan), corpus_(corpus), journal_(journal) {
    for (const CorpusSize& batch : corpus.batches) {
      spaces_.emplace_back();
      for (const QuerySet::Distinct& query : plan.queries().distinct())
        spaces_.back().push_back(searchSpace(plan.scoring().karlin, query.length, batch));
    }
  }

  Status count(const JobContext& job) {
    counts_.assign(plan_.queries().distinct().size(), 0);
    return forEachHit(job, [&](PlacedHit&& hit) {
      ++counts_[static_cast<size_t>(hit.hit.query)];
      subjects_.insert(hit.subjectKey());
    });
  }

  /// All queries in their order, as many at a time as the memory allows.
  Status write(HitWriter& writer, int64_t mostHits, const JobContext& job, ScanReport& report) {
    report.subjectsWithHits = static_cast<int64_t>(subjects_.size());
    const std::vector<int> distinct = distinctOfNames();
    steps_ = std::reduce(counts_.begin(), counts_.end());
    for (const int query : distinct)
      steps_ += query < 0 ? 0 : counts_[static_cast<size_t>(query)];
    for (size_t first = 0; first < distinct.size();) {
      std::set<int> wanted;
      int64_t hits = 0;
      size_t end = first;
      for (; end < distinct.size(); ++end) {
        const int query = distinct[end];
        const int64_t more = query < 0 || wanted.contains(query) ? 0 : counts_[static_cast<size_t>(query)];
        if (end > first && hits + more > mostHits)
          break;
        hits += more;
        if (query >= 0)
          wanted.insert(query);
      }
      DGLM_CHECK(load(wanted, job));
      for (; first < end; ++first) {
        DGLM_CHECK(job.checkpoint());
        DGLM_CHECK(writeQuery(writer, first, distinct[first], report));
        tell(job);
      }
    }
    return {};
  }

 private:
  /// The distinct query of each name; -1 for those without a base.
  std::vector<int> distinctOfNames() const {
    std::vector<int> distinct(plan_.queries().ids().size(), -1);
    for (size_t query = 0; query < plan_.queries().distinct().size(); ++query)
      for (const int name : plan_.queries().distinct()[query].names)
        distinct[static_cast<size_t>(name)] = static_cast<int>(query);
    return distinct;
  }

  template <class Visit>
  Status forEachHit(const JobContext& job, Visit visit) {
    return journal_.forEach([&](ScannedSubject&& subject) -> Status {
      DGLM_CHECK(job.checkpoint());
      const auto counted = corpus_.files.find(subject.attempt);
      if (counted == corpus_.files.end())
        return {};
      std::vector<ScannedHit> hits = std::move(subject.hits);
      const auto shared = std::make_shared<const ScannedSubject>(std::move(subject));
      const CountedFile& file = counted->second;
      for (ScannedHit& hit : hits) {
        const double space = spaces_[static_cast<size_t>(file.batch)][static_cast<size_t>(hit.query)];
        const double expected = expectedHits(plan_.scoring(), hit.score, space);
        if (expected <= request_.mostExpected)
          visit(PlacedHit{shared, file.file, file.batch, std::move(hit), expected});
      }
      return {};
    });
  }

  Status load(const std::set<int>& wanted, const JobContext& job) {
    loaded_.clear();
    if (wanted.empty())
      return {};
    DGLM_CHECK(forEachHit(job, [&](PlacedHit&& hit) {
      if (!wanted.contains(hit.hit.query))
        return;
      loaded_[hit.hit.query].push_back(std::move(hit));
      constexpr int64_t kSlice = 1 << 12;
      if (++stepsDone_ % kSlice == 0)
        tell(job);
    }));
    for (auto& [query, hits] : loaded_)
      sort(hits);
    return {};
  }

  /// Each hit is read once and written for each of its names.
  void tell(const JobContext& job) const { job.report(kWriting, std::min(stepsDone_, steps_), steps_); }

  /// Subjects by the best of their hits, as blastn orders them.
  static void sort(std::vector<PlacedHit>& hits) {
    std::map<std::tuple<int32_t, int32_t>, double> best;
    std::map<std::tuple<int32_t, int32_t>, int> bestScore;
    for (const PlacedHit& hit : hits) {
      const auto [place, isNew] = best.emplace(hit.subjectKey(), hit.expected);
      place->second = std::min(place->second, hit.expected);
      int& score = bestScore.emplace(hit.subjectKey(), hit.hit.score).first->second;
      score = std::max(score, hit.hit.score);
    }
    std::ranges::sort(hits, {}, [&](const PlacedHit& hit) {
      return std::tuple(best.at(hit.subjectKey()), -bestScore.at(hit.subjectKey()), hit.subjectKey(), hit.expected,
                        -hit.hit.score, hit.hit.subjectStart, hit.hit.queryStart, hit.hit.subjectEnd, hit.hit.queryEnd,
                        hit.hit.isReverse);
    });
  }

  Status writeQuery(HitWriter& writer, size_t name, int distinct, ScanReport& report) {
    std::vector<AlignedHit> aligned;
    DescribedQuery described{plan_.queries().ids()[name], 0, report.corpus, 0};
    if (distinct >= 0) {
      described.length = plan_.queries().distinct()[static_cast<size_t>(distinct)].length;
      described.searchSpace = searchSpace(plan_.scoring().karlin, described.length, report.corpus);
      for (const PlacedHit& hit : loaded_[distinct])
        aligned.push_back(alignedHit(hit.hit, *hit.subject, plan_, described.id, hit.expected));
    }
    report.hits += static_cast<int64_t>(aligned.size());
    stepsDone_ += static_cast<int64_t>(aligned.size());
    report.queriesWithHits += aligned.empty() ? 0 : 1;
    if (request_.onHits)
      request_.onHits(described, aligned);
    return writer.write(described, aligned);
  }

  const ScanRequest& request_;
  const SearchPlan& plan_;
  const ScannedCorpus& corpus_;
  ScanJournal& journal_;
  std::vector<std::vector<double>> spaces_;  ///< by batch and distinct query
  std::vector<int64_t> counts_;
  std::set<std::tuple<int32_t, int32_t>> subjects_;
  std::map<int, std::vector<PlacedHit>> loaded_;
  int64_t steps_ = 0, stepsDone_ = 0;
};

}  // namespace

AlignedHit alignedHit(const ScannedHit& from, const ScannedSubject& subject, const SearchPlan& plan,
                      const std::string& query, double expected) {
  AlignedHit aligned;
  Hit& hit = aligned.hit;
  hit.query = query;
  hit.subject = subject.id;
  hit.identity = 100 * static_cast<double>(from.identities) / static_cast<double>(from.columns);
  hit.columns = from.columns;
  hit.mismatches = from.columns - from.identities - from.gaps;
  hit.gapOpenings = from.gapOpenings;
  hit.queryStart = from.queryStart + 1;
  hit.queryEnd = from.queryEnd;
  hit.subjectStart = from.isReverse ? from.subjectEnd : from.subjectStart + 1;
  hit.subjectEnd = from.isReverse ? from.subjectStart + 1 : from.subjectEnd;
  hit.expected = expected;
  hit.bits = bitScore(plan.scoring(), from.score);
  aligned.score = from.score;
  aligned.identities = from.identities;
  aligned.gaps = from.gaps;
  aligned.subjectLength = subject.length;
  aligned.subjectTitle = subject.title;
  aligned.queryLength = plan.queries().distinct()[static_cast<size_t>(from.query)].length;
  aligned.queryRow = from.queryRow;
  aligned.subjectRow = from.subjectRow;
  return aligned;
}

Status writeScanResults(const ScanRequest& request, const SearchPlan& plan, const ScannedCorpus& corpus,
                        ScanJournal& journal, int64_t mostHits, const JobContext& job, ScanReport& report) {
  const SearchDescription description{request.program, std::to_string(report.files) + " files of the corpus",
                                      plan.scoring(), request.mostExpected};
  DGLM_TRY(const std::unique_ptr<HitWriter> writer, HitWriter::create(request.out, request.format, description));
  ResultsWriter results(request, plan, corpus, journal);
  job.report(kWriting, 0, 0);
  DGLM_CHECK(results.count(job));
  DGLM_CHECK(results.write(*writer, mostHits, job, report));
  return writer->commit();
}

}  // namespace dglm
