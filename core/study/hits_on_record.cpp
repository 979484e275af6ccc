// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/hits_on_record.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace dglm {
namespace {

constexpr size_t kSeed = 16;        // bases: rarely anywhere by chance
constexpr size_t kMostPlaces = 50;  // of one query

std::string inCapitals(std::string bases) {
  std::ranges::transform(bases, bases.begin(), [](unsigned char base) { return std::toupper(base); });
  return bases;
}

/// The queries on either strand, by their first bases.
class QueryStarts {
 public:
  explicit QueryStarts(const std::vector<Query>& queries) : found_(queries.size()) {
    texts_.reserve(2 * queries.size());
    for (size_t query = 0; query < queries.size(); ++query) {
      if (queries[query].bases.size() < kSeed)
        continue;
      const std::string bases = inCapitals(queries[query].bases), other = reverseComplement(bases);
      add(query, false, bases);
      if (other != bases)
        add(query, true, other);
    }
  }

  size_t longest() const { return longest_; }

  void find(std::string_view text, size_t at, std::vector<QueryPlace>& places) {
    const auto those = starts_.find(text.substr(at, kSeed));
    if (those == starts_.end())
      return;
    for (const Start& start : those->second)
      if (found_[start.query] < kMostPlaces && text.substr(at).starts_with(texts_[start.text])) {
        places.push_back({start.query, static_cast<int64_t>(at), start.isReverse});
        ++found_[start.query];
      }
  }

 private:
  struct Start {
    size_t query = 0;
    bool isReverse = false;
    size_t text = 0;
  };

  void add(size_t query, bool isReverse, const std::string& bases) {
    longest_ = std::max(longest_, bases.size());
    texts_.push_back(bases);  // within what was reserved: views of them stay
    starts_[std::string_view(texts_.back()).substr(0, kSeed)].push_back({query, isReverse, texts_.size() - 1});
  }

  std::vector<std::string> texts_;
  std::unordered_map<std::string_view, std::vector<Start>> starts_;
  std::vector<size_t> found_;
  size_t longest_ = 0;
};

/// Where a part of a query lies that is `length` bases long and placed there; nothing where the record ends before.
std::optional<BaseRange> rangeOf(const Hit& hit, const QueryPlace& place, int64_t length, const Record& record) {
  const int64_t first = hit.queryStart - 1;
  const int64_t end = hit.queryEnd > first ? hit.queryEnd : hit.queryEnd + length;  // others write circles so
  const int64_t start = place.start + (place.isReverse ? length - end : first);
  const BaseRange range{start, start + std::min(end - first, record.length())};
  if (record.isCircular())
    return normalised(range, record.length(), record.topology);
  return range.start >= 0 && range.end <= record.length() ? std::optional(range) : std::nullopt;
}

}  // namespace

Result<std::vector<QueryPlace>> queryPlaces(const std::vector<Query>& queries, const Record& record,
                                            const JobContext& job) {
  std::vector<QueryPlace> places;
  QueryStarts starts(queries);
  std::string text = inCapitals(record.bases);
  if (record.isCircular() && starts.longest() > 1)
    text += text.substr(0, std::min(text.size(), starts.longest()) - 1);
  constexpr int64_t kSlice = 1 << 16;
  for (int64_t at = 0; at < record.length(); ++at) {
    if (at % kSlice == 0)
      DGLM_CHECK(job.checkpoint());
    starts.find(text, static_cast<size_t>(at), places);
  }
  return places;
}

std::vector<HitPlace> hitsOnRecord(const ScanFolder& scan, const std::vector<QueryPlace>& places,
                                   const Record& record) {
  std::unordered_map<std::string_view, std::vector<const QueryPlace*>> placesOf;
  for (const QueryPlace& place : places)
    placesOf[scan.wish.queries[place.query].id].push_back(&place);
  const QueryPlace whole;
  if (scan.wish.queries.empty())
    placesOf[record.id].push_back(&whole);
  std::vector<HitPlace> found;
  for (size_t i = 0; i < scan.hits.size(); ++i) {
    const Hit& hit = scan.hits[i].hit;
    const auto those = placesOf.find(hit.query);
    if (those == placesOf.end())
      continue;
    for (const QueryPlace* place : those->second) {
      const int64_t length =
          place == &whole ? record.length() : static_cast<int64_t>(scan.wish.queries[place->query].bases.size());
      const bool isReverse = (hit.subjectStart > hit.subjectEnd) != place->isReverse;
      if (const auto bases = rangeOf(hit, *place, length, record))
        found.push_back({i, *bases, isReverse ? Strand::Reverse : Strand::Forward});
    }
  }
  std::ranges::stable_sort(found, std::greater<>(),
                           [&](const HitPlace& place) { return scan.hits[place.hit].hit.bits; });
  return found;
}

}  // namespace dglm
