// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/feature_matches.h"

#include <algorithm>
#include <tuple>

namespace dglm {
namespace {

constexpr int64_t kOffForDifference = 2;

/// The more, the better the match tells what lies there.
int64_t worthOf(const FeatureMatch& match) {
  return match.identical - kOffForDifference * (match.columns - match.identical);
}

bool isBetter(const FeatureMatch& a, const FeatureMatch& b) {
  return std::tuple(-worthOf(a), a.feature) < std::tuple(-worthOf(b), b.feature);
}

bool counts(const FeatureMatch& match, const MatchRules& rules) {
  if (match.bases.isEmpty() || match.identity() < rules.leastIdentity)
    return false;
  return match.isWhole() || (match.featureLength > rules.wholeUpTo && match.coverage() >= rules.leastCoverage);
}

bool haveOneStrand(const FeatureMatch& a, const FeatureMatch& b) {
  return a.strand == b.strand || a.strand == Strand::None || b.strand == Strand::None;
}

/// Matches in order of their start, with those that may reach a place found by it.
class Neighbourhood {
 public:
  Neighbourhood(const std::vector<FeatureMatch>& matches, int64_t recordLength)
      : matches_(matches), recordLength_(recordLength) {
    for (size_t i = 0; i < matches.size(); ++i)
      for (const BaseRange& piece : piecesOf(matches[i].bases))
        pieces_.push_back({piece, i});
    std::sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
      return std::tuple(a.bases.start, a.match) < std::tuple(b.bases.start, b.match);
    });
    for (const Piece& piece : pieces_)
      longest_ = std::max(longest_, piece.bases.length());
  }

  /// Calls visit(index, bases shared) once for each other match that shares a base.
  template <class Visit>
  void visit(size_t index, Visit visit) const {
    std::vector<size_t> near;
    for (const BaseRange& range : piecesOf(matches_[index].bases)) {
      const int64_t from = range.start - longest_;
      auto piece = std::lower_bound(pieces_.begin(), pieces_.end(), from,
                                    [](const Piece& entry, int64_t start) { return entry.bases.start < start; });
      for (; piece != pieces_.end() && piece->bases.start < range.end; ++piece)
        if (piece->match != index && piece->bases.end > range.start)
          near.push_back(piece->match);
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    for (const size_t other : near)
      visit(other, sharedBases(matches_[index].bases, matches_[other].bases, recordLength_));
  }

 private:
  struct Piece {
    BaseRange bases;
    size_t match;
  };

  std::vector<BaseRange> piecesOf(BaseRange range) const {
    if (range.end <= recordLength_)
      return {range};
    return {{range.start, recordLength_}, {0, range.end - recordLength_}};
  }

  const std::vector<FeatureMatch>& matches_;
  int64_t recordLength_;
  int64_t longest_ = 0;
  std::vector<Piece> pieces_;
};

/// Bases of `range` that the others cover together.
int64_t coveredBases(BaseRange range, const std::vector<BaseRange>& others, int64_t recordLength) {
  std::vector<BaseRange> covered;
  for (const BaseRange& other : others)
    for (const int64_t turn : {-recordLength, int64_t{0}, recordLength}) {
      const BaseRange moved{std::max(other.start + turn, range.start), std::min(other.end + turn, range.end)};
      if (!moved.isEmpty())
        covered.push_back(moved);
    }
  std::sort(covered.begin(), covered.end());
  int64_t bases = 0, reached = range.start;
  for (const BaseRange& piece : covered) {
    bases += std::max<int64_t>(0, piece.end - std::max(piece.start, reached));
    reached = std::max(reached, piece.end);
  }
  return bases;
}

bool areOnePlace(const FeatureMatch& a, const FeatureMatch& b, int64_t shared, const MatchRules& rules) {
  const auto share = [&](const FeatureMatch& match) {
    return static_cast<double>(shared) / static_cast<double>(match.bases.length());
  };
  return share(a) >= rules.samePlace && share(b) >= rules.samePlace;
}

/// Joins a feature found on both strands at one place into one without a strand.
void joinPalindromes(std::vector<FeatureMatch>& matches) {
  std::sort(matches.begin(), matches.end(), [](const FeatureMatch& a, const FeatureMatch& b) {
    return std::tuple(a.feature, a.bases.start, a.bases.end, -worthOf(a), static_cast<int>(a.strand)) <
           std::tuple(b.feature, b.bases.start, b.bases.end, -worthOf(b), static_cast<int>(b.strand));
  });
  const auto isTwin = [](const FeatureMatch& a, const FeatureMatch& b) {
    return a.feature == b.feature && a.bases == b.bases && worthOf(a) == worthOf(b);
  };
  std::vector<FeatureMatch> joined;
  for (FeatureMatch& match : matches) {
    if (!joined.empty() && isTwin(joined.back(), match)) {
      if (joined.back().strand != match.strand)
        joined.back().strand = Strand::None;
    } else {
      joined.push_back(std::move(match));
    }
  }
  matches = std::move(joined);
}

}  // namespace

int64_t sharedBases(BaseRange a, BaseRange b, int64_t recordLength) {
  return coveredBases(a, {b}, recordLength);
}

std::vector<FeatureMatch> resolveMatches(std::vector<FeatureMatch> matches, int64_t recordLength,
                                         const MatchRules& rules) {
  std::erase_if(matches, [&](const FeatureMatch& match) { return !counts(match, rules); });
  joinPalindromes(matches);
  std::vector<size_t> order(matches.size());
  for (size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return isBetter(matches[a], matches[b]); });
  const Neighbourhood neighbourhood(matches, recordLength);
  std::vector<bool> stays(matches.size(), false);
  for (const size_t index : order) {
    const FeatureMatch& match = matches[index];
    bool isNamed = false;
    std::vector<BaseRange> better;
    neighbourhood.visit(index, [&](size_t other, int64_t shared) {
      if (!stays[other] || !isBetter(matches[other], match) || !haveOneStrand(matches[other], match))
        return;
      isNamed = isNamed || areOnePlace(match, matches[other], shared, rules);
      better.push_back(matches[other].bases);
    });
    const double hidden = static_cast<double>(coveredBases(match.bases, better, recordLength)) /
                          static_cast<double>(match.bases.length());
    stays[index] = !isNamed && (match.isWhole() || hidden < rules.mostHidden);
  }
  std::vector<FeatureMatch> kept;
  for (size_t i = 0; i < matches.size(); ++i)
    if (stays[i])
      kept.push_back(std::move(matches[i]));
  std::sort(kept.begin(), kept.end(), [](const FeatureMatch& a, const FeatureMatch& b) {
    return std::tuple(a.bases.start, -a.bases.end, a.feature) < std::tuple(b.bases.start, -b.bases.end, b.feature);
  });
  return kept;
}

}  // namespace dglm
