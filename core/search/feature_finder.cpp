// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/feature_finder.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <utility>

#include "core/base/text.h"
#include "core/search/subject_search.h"

namespace dglm {
namespace {

constexpr std::string_view kFragment = " (fragment)";

/// Scores a base of a feature that the rules ask for: what 95 of 100 bases leave where all else are gaps.
constexpr double kScoreABase = 1.5;
/// An alignment without gaps of so many scores is looked at whatever the feature: twenty bases.
constexpr int kEnough = 40;
/// An alignment is carried on over so many bases, or this share of the feature, to the feature's end.
constexpr int64_t kMostMissing = 5;
constexpr double kMissingShare = 0.02;
constexpr size_t kDifferencesTold = 12;

/// Scores by context, below which an alignment cannot be a match by the rules.
std::vector<int> leastScores(const QuerySet& queries, const MatchRules& rules, int most) {
  std::vector<int> scores;
  for (const QuerySet::Distinct& query : queries.distinct()) {
    const double share = query.length <= rules.wholeUpTo ? 1 : rules.leastCoverage;
    const double least = kScoreABase * rules.leastIdentity * share * static_cast<double>(query.length);
    scores.insert(scores.end(), 2, std::min(most, static_cast<int>(least)));
  }
  return scores;
}

std::vector<Query> queriesOf(const FeatureLibrary& library) {
  std::vector<Query> queries;
  for (const LibraryFeature& feature : library.features)
    queries.push_back({feature.name, feature.bases, false});
  return queries;
}

/// The bases of a circle from any position on, and those of a line inside it.
class Ground {
 public:
  explicit Ground(const Record& record) : bases_(record.bases), isCircular_(record.isCircular()) {}

  bool has(int64_t position) const { return isCircular_ || (position >= 0 && position < length()); }
  char at(int64_t position) const {
    const int64_t turned = ((position % length()) + length()) % length();
    return bases_[static_cast<size_t>(turned)];
  }
  int64_t length() const { return static_cast<int64_t>(bases_.size()); }

 private:
  const std::string& bases_;
  bool isCircular_;
};

/// An alignment of one strand of a feature with the forward strand of a record, told base by base.
class Tracing {
 public:
  Tracing(const std::string& feature, const Ground& ground, Hsp hit, bool isReverse)
      : feature_(feature), ground_(ground), hit_(std::move(hit)), isReverse_(isReverse) {
    carryOn();
  }

  FeatureMatch match(size_t number) const {
    FeatureMatch match;
    match.feature = number;
    match.featureLength = length();
    const int64_t start = ((hit_.subjectStart % ground_.length()) + ground_.length()) % ground_.length();
    match.bases = {start, start + (hit_.subjectEnd - hit_.subjectStart)};
    match.strand = isReverse_ ? Strand::Reverse : Strand::Forward;
    match.part = isReverse_ ? BaseRange{length() - hit_.queryEnd, length() - hit_.queryStart}
                            : BaseRange{hit_.queryStart, hit_.queryEnd};
    walk(match);
    return match;
  }

 private:
  int64_t length() const { return static_cast<int64_t>(feature_.size()); }

  static bool areAlike(char a, char b) { return a == b && a != 'N'; }

  void carryOn() {
    const auto most = std::max(kMostMissing, static_cast<int64_t>(kMissingShare * static_cast<double>(length())));
    const int64_t before = hit_.queryStart, after = length() - hit_.queryEnd;
    if (before <= most && ground_.has(hit_.subjectStart - before)) {
      hit_.edits.insert(hit_.edits.begin(), {EditKind::Pair, before});
      hit_.queryStart -= before;
      hit_.subjectStart -= before;
    }
    if (after <= most && ground_.has(hit_.subjectEnd + after - 1)) {
      hit_.edits.push_back({EditKind::Pair, after});
      hit_.queryEnd += after;
      hit_.subjectEnd += after;
    }
  }

  /// In the feature's own direction: "G182A" for a base, "del55-57", "ins60AC" after base 60.
  void walk(FeatureMatch& match) const {
    int64_t query = hit_.queryStart, subject = hit_.subjectStart;
    for (const EditRun& run : hit_.edits) {
      match.columns += run.count;
      if (run.kind == EditKind::Pair) {
        for (int64_t i = 0; i < run.count; ++i, ++query, ++subject) {
          const char expected = feature_[static_cast<size_t>(query)], found = ground_.at(subject);
          if (areAlike(expected, found))
            ++match.identical;
          else
            match.differences.push_back(changed(query, expected, found));
        }
      } else if (run.kind == EditKind::QueryOnly) {
        match.differences.push_back(lost(query, run.count));
        query += run.count;
      } else {
        std::string extra;
        for (int64_t i = 0; i < run.count; ++i)
          extra += ground_.at(subject + i);
        match.differences.push_back(gained(query, extra));
        subject += run.count;
      }
    }
    if (isReverse_)
      std::reverse(match.differences.begin(), match.differences.end());
  }

  std::string changed(int64_t query, char expected, char found) const {
    const std::string from(1, expected), to(1, found);
    return isReverse_ ? reverseComplement(from) + std::to_string(length() - query) + reverseComplement(to)
                      : from + std::to_string(query + 1) + to;
  }
  std::string lost(int64_t query, int64_t count) const {
    const int64_t first = isReverse_ ? length() - query - count + 1 : query + 1;
    const std::string from = "del" + std::to_string(first);
    return count == 1 ? from : from + "-" + std::to_string(first + count - 1);
  }
  std::string gained(int64_t query, const std::string& extra) const {
    return "ins" + std::to_string(isReverse_ ? length() - query : query) +
           (isReverse_ ? reverseComplement(extra) : extra);
  }

  const std::string& feature_;  ///< on the strand that was aligned
  const Ground& ground_;
  Hsp hit_;
  bool isReverse_;
};

std::string percent(double share) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", 100 * share);
  return text;
}

std::string noteOf(const FeatureMatch& match) {
  std::string note = percent(match.identity()) + " % identity over ";
  note += match.isWhole() ? "all " + std::to_string(match.featureLength) + " bp"
                          : "bases " + std::to_string(match.part.start + 1) + "-" + std::to_string(match.part.end) +
                                " of " + std::to_string(match.featureLength) + " (" + percent(match.coverage()) + " %)";
  const size_t differences = match.differences.size();
  for (size_t i = 0; i < std::min(differences, kDifferencesTold); ++i)
    note += (i == 0 ? "; differs by " : ", ") + match.differences[i];
  if (differences > kDifferencesTold)
    note += " and " + std::to_string(differences - kDifferencesTold) + " more";
  return note;
}

/// Without a remark that it is a part.
std::string nameOf(const Feature& feature) {
  std::string name = inLowerCase(feature.label());
  if (name.ends_with(kFragment))
    name.resize(name.size() - kFragment.size());
  return name;
}

/// A part or a whole of the same name is there, up to where the two begin and end: one inside the other, and no less
/// than half of what was found.
bool names(const Feature& feature, const Feature& found, int64_t recordLength) {
  constexpr double kInside = 0.9, kLeast = 0.5;
  if (nameOf(feature) != nameOf(found))
    return false;
  const BaseRange a = feature.extent(), b = found.extent();
  const auto shared = static_cast<double>(sharedBases(a, b, recordLength));
  return shared >= kInside * static_cast<double>(std::min(a.length(), b.length())) &&
         shared >= kLeast * static_cast<double>(b.length());
}

}  // namespace

struct FeatureFinder::Plan {
  Plan(const FeatureLibrary& library, const MatchRules& rules)
      : forward(queriesOf(library)),
        search(forward, scoringOf(SearchTask::Blastn), std::numeric_limits<double>::max(), 0, false),
        seedScores(leastScores(search.queries(), rules, kEnough)),
        hitScores(leastScores(search.queries(), rules, std::numeric_limits<int>::max())) {
    for (const Query& query : forward)
      reverse.push_back(reverseComplement(query.bases));
  }

  std::vector<Query> forward;
  std::vector<std::string> reverse;
  SearchPlan search;
  std::vector<int> seedScores, hitScores;  ///< by context
};

FeatureFinder::FeatureFinder(const FeatureLibrary& library, const MatchRules& rules)
    : plan_(std::make_unique<Plan>(library, rules)), rules_(rules) {}
FeatureFinder::~FeatureFinder() = default;
FeatureFinder::FeatureFinder(FeatureFinder&&) noexcept = default;
FeatureFinder& FeatureFinder::operator=(FeatureFinder&&) noexcept = default;

Result<std::vector<FeatureMatch>> FeatureFinder::find(const Record& record, CorpusSize corpus,
                                                      const StopToken& stop) const {
  std::vector<FeatureMatch> matches;
  if (record.bases.empty())
    return matches;
  const SearchPlan& plan = plan_->search;
  PackedBases bases;
  bases.append(record.bases);
  if (record.isCircular())
    bases.appendCopy(bases, 0, std::min(plan.reach(), record.length()));
  SubjectSearch search(plan);
  const Subject subject{&bases, record.length(), record.isCircular()};
  std::vector<UngappedHit> seeds;
  search.seeds().find(bases, 0, bases.length(), plan_->seedScores, stop, seeds);
  const std::vector<Hsp> hits = search.align(subject, std::move(seeds), plan_->hitScores, stop);
  DGLM_CHECK(stop.checkpoint());
  const Ground ground(record);
  const ScoringSystem& scoring = plan.scoring();
  for (const Hsp& hit : hits) {
    const QuerySet::Distinct& query = plan.queries().distinct()[static_cast<size_t>(hit.context / 2)];
    const bool isReverse = hit.context % 2 != 0;
    for (const int name : query.names) {
      const auto number = static_cast<size_t>(name);
      const Tracing tracing(isReverse ? plan_->reverse[number] : plan_->forward[number].bases, ground, hit, isReverse);
      FeatureMatch match = tracing.match(number);
      match.expected = expectedHits(scoring, hit.score, searchSpace(scoring.karlin, query.length, corpus));
      match.bits = bitScore(scoring, hit.score);
      if (match.bases.length() <= record.length())
        matches.push_back(std::move(match));
    }
  }
  return resolveMatches(std::move(matches), record.length(), rules_);
}

std::string libraryText(const FeatureLibrary& library) {
  return library.name + (library.version.empty() ? "" : " " + library.version) + ", SHA-256 " + library.sha256;
}

Feature featureOf(const FeatureMatch& match, const FeatureLibrary& library) {
  const LibraryFeature& known = library.features[match.feature];
  Feature feature;
  feature.type = known.type;
  const bool startsLate = match.part.start > 0, endsEarly = match.part.end < match.featureLength;
  const bool isReverse = match.strand == Strand::Reverse;
  feature.segments.push_back(
      {match.bases, match.strand, isReverse ? endsEarly : startsLate, isReverse ? startsLate : endsEarly});
  feature.qualifiers = {{"label", known.name + (match.isWhole() ? "" : std::string(kFragment))},
                        {"note", noteOf(match)},
                        {"inference", "alignment:decode-glm annotate:" + libraryText(library)}};
  return feature;
}

std::vector<Feature> annotatedFeatures(const Record& record, const std::vector<FeatureMatch>& matches,
                                       const FeatureLibrary& library) {
  std::vector<Feature> features = record.features;
  for (const FeatureMatch& match : matches) {
    Feature found = featureOf(match, library);
    const auto isThere = [&](const Feature& feature) { return names(feature, found, record.length()); };
    if (std::none_of(record.features.begin(), record.features.end(), isThere))
      features.push_back(std::move(found));
  }
  std::stable_sort(features.begin() + static_cast<std::ptrdiff_t>(record.features.size()), features.end(),
                   [](const Feature& a, const Feature& b) { return a.extent() < b.extent(); });
  return features;
}

}  // namespace dglm
