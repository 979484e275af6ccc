// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/formats/genbank_location.h"

namespace dglm {
namespace {

using Segments = std::vector<FeatureSegment>;

/// Deeper nesting than any real location has; it keeps a hostile file from exhausting the stack.
constexpr int kDeepestNesting = 16;

/// Recursive descent over a location without blanks.
class LocationParser {
 public:
  explicit LocationParser(std::string_view text) : rest_(text) {}

  std::optional<GenBankLocation> parse() {
    std::optional<Segments> segments = parsePart(0);
    if (!segments || segments->empty() || !rest_.empty())
      return std::nullopt;
    if (segments->size() == 1)
      order_ = SegmentOrder::Single;
    return GenBankLocation{std::move(*segments), order_};
  }

 private:
  bool take(std::string_view expected) {
    if (!rest_.starts_with(expected))
      return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

  std::optional<Segments> parsePart(int depth) {
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

  std::optional<Segments> parseOperator(SegmentOrder order, int depth) {
    if (depth <= outermost_) {
      outermost_ = depth;
      order_ = order;
    }
    return parseList(depth);
  }

  /// Parts separated by commas, up to and with the closing parenthesis.
  std::optional<Segments> parseList(int depth) {
    Segments all;
    do {
      const std::optional<Segments> part = parsePart(depth + 1);
      if (!part)
        return std::nullopt;
      all.insert(all.end(), part->begin(), part->end());
    } while (take(","));
    return take(")") ? std::optional(std::move(all)) : std::nullopt;
  }

  static std::optional<Segments> complemented(std::optional<Segments> segments) {
    if (!segments)
      return std::nullopt;
    std::reverse(segments->begin(), segments->end());
    for (FeatureSegment& segment : *segments)
      segment.strand = segment.strand == Strand::Forward ? Strand::Reverse : Strand::Forward;
    return segments;
  }

  std::optional<Segments> parseRange() {
    FeatureSegment segment;
    segment.partialStart = takePartialMark();
    const std::optional<int64_t> first = takeNumber();
    if (!first)
      return std::nullopt;
    if (take("^")) {
      if (!takeNumber())
        return std::nullopt;
      segment.bases = {*first, *first};
      return Segments{segment};
    }
    std::optional<int64_t> last = first;
    if (take("..")) {
      segment.partialEnd = takePartialMark();
      last = takeNumber();
    }
    if (!last)
      return std::nullopt;
    segment.bases = {*first - 1, *last};
    return Segments{segment};
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

LocationFit placeOnRecord(GenBankLocation& location, int64_t recordLength, Topology topology) {
  for (FeatureSegment& segment : location.segments) {
    BaseRange& bases = segment.bases;
    const bool isSite = bases.isEmpty() && bases.start == bases.end;
    if (std::max(bases.start, bases.end) > recordLength || (bases.start == recordLength && !isSite))
      return LocationFit::BeyondEnd;
    if (topology == Topology::Circular && isSite)
      bases = normalised(bases, recordLength, topology);
    else if (bases.end < bases.start && topology == Topology::Circular)
      bases.end += recordLength;
    else if (bases.end < bases.start)
      return LocationFit::Reversed;
  }
  if (topology == Topology::Circular)
    mergeAcrossOrigin(location.segments, recordLength);
  if (location.segments.size() == 1)
    location.order = SegmentOrder::Single;
  return LocationFit::Fits;
}

}  // namespace dglm
