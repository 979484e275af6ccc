// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/formats/genbank_location.h"

namespace dglm {
namespace {

using Ranges = std::vector<WrittenRange>;
using Segments = std::vector<FeatureSegment>;

/// Deeper nesting than any real location has; it keeps a hostile file from exhausting the stack.
constexpr int kDeepestNesting = 16;

/// Recursive descent over a location without blanks.
class LocationParser {
 public:
  explicit LocationParser(std::string_view text) : rest_(text) {}

  std::optional<GenBankLocation> parse() {
    std::optional<Ranges> ranges = parsePart(0);
    if (!ranges || (ranges->empty() && !reachesElsewhere_) || !rest_.empty())
      return std::nullopt;
    if (ranges->size() <= 1)
      order_ = SegmentOrder::Single;
    return GenBankLocation{std::move(*ranges), order_, reachesElsewhere_};
  }

 private:
  bool take(std::string_view expected) {
    if (!rest_.starts_with(expected))
      return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

  std::optional<Ranges> parsePart(int depth) {
    if (depth > kDeepestNesting)
      return std::nullopt;
    if (take("complement("))
      return complemented(parseList(depth));
    if (take("join("))
      return parseOperator(SegmentOrder::Join, depth);
    if (take("order("))
      return parseOperator(SegmentOrder::Order, depth);
    return parseRange();
  }

  std::optional<Ranges> parseOperator(SegmentOrder order, int depth) {
    if (depth <= outermost_) {
      outermost_ = depth;
      order_ = order;
    }
    return parseList(depth);
  }

  /// Parts separated by commas, up to and with the closing parenthesis.
  std::optional<Ranges> parseList(int depth) {
    Ranges all;
    bool isElsewhere = false;
    do {
      std::optional<Ranges> part = parsePart(depth + 1);
      if (!part)
        return std::nullopt;
      if (part->empty() && !all.empty())
        (all.back().strand == Strand::Forward ? all.back().partialEnd : all.back().partialStart) = true;
      if (!part->empty() && isElsewhere)
        (part->front().strand == Strand::Forward ? part->front().partialStart : part->front().partialEnd) = true;
      isElsewhere = part->empty();
      all.insert(all.end(), part->begin(), part->end());
    } while (take(","));
    return take(")") ? std::optional(std::move(all)) : std::nullopt;
  }

  static std::optional<Ranges> complemented(std::optional<Ranges> ranges) {
    if (!ranges)
      return std::nullopt;
    std::reverse(ranges->begin(), ranges->end());
    for (WrittenRange& range : *ranges)
      range.strand = range.strand == Strand::Forward ? Strand::Reverse : Strand::Forward;
    return ranges;
  }

  /// The name of another entry before a range, with its colon.
  bool takeEntryName() {
    const size_t end = rest_.find_first_of(":,()");
    if (end == std::string_view::npos || end == 0 || rest_[end] != ':')
      return false;
    rest_.remove_prefix(end + 1);
    return true;
  }

  /// Nothing in it where it lies in another entry.
  std::optional<Ranges> parseRange() {
    const bool isElsewhere = takeEntryName();
    reachesElsewhere_ = reachesElsewhere_ || isElsewhere;
    WrittenRange range;
    range.partialStart = takePartialMark();
    const std::optional<int64_t> first = takeNumber();
    std::optional<int64_t> last = first;
    range.isSite = take("^");
    if (range.isSite || take("..")) {
      range.partialEnd = !range.isSite && takePartialMark();
      last = takeNumber();
    }
    if (!first || !last)
      return std::nullopt;
    range.first = *first;
    range.last = *last;
    return isElsewhere ? Ranges{} : Ranges{range};
  }

  bool takePartialMark() { return take("<") || take(">"); }

  /// A base number, 1-based.
  std::optional<int64_t> takeNumber() {
    int64_t number = 0;
    const auto [end, failure] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (failure != std::errc() || number < 1)
      return std::nullopt;
    rest_.remove_prefix(static_cast<size_t>(end - rest_.data()));
    return number;
  }

  std::string_view rest_;
  SegmentOrder order_ = SegmentOrder::Single;
  int outermost_ = kDeepestNesting;
  bool reachesElsewhere_ = false;
};

/// The two stretches, in reading order, run on across the origin.
bool meetAtOrigin(const FeatureSegment& a, const FeatureSegment& b, int64_t recordLength) {
  if (a.strand != b.strand)
    return false;
  const FeatureSegment& lower = a.strand == Strand::Reverse ? b : a;
  const FeatureSegment& upper = a.strand == Strand::Reverse ? a : b;
  return !lower.partialEnd && !upper.partialStart && lower.bases.end == recordLength && upper.bases.start == 0 &&
         lower.bases.start >= upper.bases.end;
}

FeatureSegment mergedAcrossOrigin(const FeatureSegment& a, const FeatureSegment& b) {
  const FeatureSegment& lower = a.strand == Strand::Reverse ? b : a;
  const FeatureSegment& upper = a.strand == Strand::Reverse ? a : b;
  FeatureSegment merged = lower;
  merged.bases.end += upper.bases.end;
  merged.partialEnd = upper.partialEnd;
  return merged;
}

LocationFit place(const WrittenRange& range, int64_t recordLength, Topology topology, BaseRange& bases) {
  const bool isCircular = topology == Topology::Circular;
  if (range.first > recordLength)
    return LocationFit::BeyondEnd;
  if (range.isSite) {
    bases = normalised({range.first, range.first}, recordLength, topology);
    return LocationFit::Fits;
  }
  bases = {range.first - 1, range.last};
  if (bases.end <= bases.start) {
    bases.end += recordLength;
    return isCircular ? LocationFit::Fits : LocationFit::Reversed;
  }
  const int64_t furthest = isCircular ? bases.start + recordLength : recordLength;
  return bases.end <= furthest ? LocationFit::Fits : LocationFit::BeyondEnd;
}

}  // namespace

void mergeAcrossOrigin(Segments& segments, int64_t recordLength) {
  for (size_t i = 0; i + 1 < segments.size(); ++i) {
    if (!meetAtOrigin(segments[i], segments[i + 1], recordLength))
      continue;
    segments[i] = mergedAcrossOrigin(segments[i], segments[i + 1]);
    segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

std::optional<GenBankLocation> parseGenBankLocation(std::string_view text) {
  std::string dense;
  std::copy_if(text.begin(), text.end(), std::back_inserter(dense),
               [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
  return LocationParser(dense).parse();
}

LocationFit placeOnRecord(const GenBankLocation& location, int64_t recordLength, Topology topology, Feature& feature) {
  Segments segments;
  for (const WrittenRange& range : location.ranges) {
    FeatureSegment segment{{}, range.strand, range.partialStart, range.partialEnd};
    if (const LocationFit fit = place(range, recordLength, topology, segment.bases); fit != LocationFit::Fits)
      return fit;
    segments.push_back(segment);
  }
  if (topology == Topology::Circular)
    mergeAcrossOrigin(segments, recordLength);
  feature.order = segments.size() == 1 ? SegmentOrder::Single : location.order;
  feature.segments = std::move(segments);
  return LocationFit::Fits;
}

}  // namespace dglm
