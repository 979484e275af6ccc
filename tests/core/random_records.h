// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/sequence/record.h"

namespace dglm::test {

/// Makes records as our readers can give them: names, values and places of every awkward kind.
class RandomRecords {
 public:
  explicit RandomRecords(uint32_t seed) : random_(seed) {}

  Record next() {
    Record record;
    record.id = name();
    record.description = words(12);
    record.topology = isOneIn(2) ? Topology::Circular : Topology::Linear;
    for (int64_t left = 60 + below(400); left > 0; --left)
      record.bases += "ACGTACGTACGTACGTNRY"[below(19)];
    for (int64_t left = below(7); left > 0; --left)
      record.features.push_back(feature(record));
    return record;
  }

  int64_t below(int64_t bound) { return static_cast<int64_t>(random_() % static_cast<uint64_t>(bound)); }
  bool isOneIn(int64_t count) { return below(count) == 0; }

 private:
  template <class Choices>
  auto oneOf(const Choices& choices) {
    return choices[static_cast<size_t>(below(static_cast<int64_t>(std::size(choices))))];
  }

  std::string name() {
    static constexpr std::string_view kParts[] = {"pUC", " ", "clone", "7", "λ",  "Δ", "µ", "%20", "%", ";",  "=",  "&",
                                                  ",",   "|", "(a/b)", "'", "\"", ".", ":", "#",   ">", "_2", "  x"};
    std::string text = isOneIn(8) ? std::string("#x") : std::string("p");
    for (int64_t left = below(6); left > 0; --left)
      text += oneOf(kParts);
    return text + (isOneIn(2) ? "1" : "Ω");
  }

  std::string words(int64_t most) {
    static constexpr std::string_view kWords[] = {"plasmid", "of", "the", "β-lactamase,", "5'", "a;b", "x=y", "50%"};
    std::string text;
    for (int64_t left = below(most); left > 0; --left)
      text.append(text.empty() ? "" : " ").append(oneOf(kWords));
    return text;
  }

  std::string value() {
    static constexpr std::string_view kParts[] = {"AmpR", " ",   "  ",   "\"", "\"\"", "%",    "%41", ";",  "=",
                                                  "&",    ",",   ", ",   "\t", "β",    "/",    "a/b", "(",  ")",
                                                  "'",    "CDS", "join", "..", "11..", "true", ".",   "\\", "<i>"};
    std::string text;
    for (int64_t left = isOneIn(5) ? 60 : below(8); left > 0; --left)
      text += oneOf(kParts);
    if (isOneIn(8))
      text += std::string(static_cast<size_t>(40 + below(200)), 'M');
    return text;
  }

  std::vector<Qualifier> qualifiers(bool isCoding) {
    static constexpr std::string_view kKeys[] = {"label", "gene",     "note",    "note",  "product",
                                                 "note",  "db_xref",  "db_xref", "note",  "ApEinfo_fwdcolor",
                                                 "note",  "my.key-2", "Alias",   "source"};
    static constexpr std::string_view kFlags[] = {"pseudo", "ribosomal_slippage", "trans_splicing"};
    std::vector<Qualifier> all;
    for (int64_t left = below(6); left > 0; --left)
      all.push_back({std::string(oneOf(kKeys)), value()});
    if (isCoding && isOneIn(2))
      all.push_back({"codon_start", std::to_string(1 + below(3)), false});
    if (isOneIn(4))
      all.push_back({"number", std::to_string(below(30)), false});
    if (isOneIn(3))
      all.push_back({std::string(oneOf(kFlags)), {}, false, false});
    if (isOneIn(5))
      all.push_back({"translation", std::string(static_cast<size_t>(1 + below(150)), 'K')});
    return all;
  }

  /// Stretches that do not touch, rising.
  std::vector<FeatureSegment> risingSegments(int64_t length) {
    std::vector<FeatureSegment> segments;
    int64_t at = 1 + below(10);
    for (int64_t left = 1 + (isOneIn(2) ? below(4) : 0); left > 0 && at + 12 < length; --left) {
      const int64_t size = isOneIn(8) ? 0 : 1 + below(8);
      const bool isSite = size == 0;
      segments.push_back({{at, at + size}, Strand::Forward, !isSite && isOneIn(6), !isSite && isOneIn(6)});
      at += size + 1 + below(std::max<int64_t>(1, length / 8));
    }
    return segments;
  }

  static void turn(std::vector<FeatureSegment>& segments) {
    std::ranges::reverse(segments);
    for (FeatureSegment& segment : segments)
      segment.strand = Strand::Reverse;
  }

  std::vector<FeatureSegment> segmentsOn(const Record& record) {
    const int64_t length = record.length();
    std::vector<FeatureSegment> segments = risingSegments(length);
    if (record.isCircular() && isOneIn(3))
      segments.push_back({{length - 1 - below(8), length + 1}, Strand::Forward, isOneIn(4), isOneIn(4)});
    if (record.isCircular() && isOneIn(12))
      segments = {{{7, 7 + length}, Strand::Forward}};
    if (record.isCircular() && isOneIn(12))
      segments = {{{0, 0}, Strand::Forward}};
    if (isOneIn(6))
      std::ranges::shuffle(segments, random_);
    if (isOneIn(2))
      turn(segments);
    else if (isOneIn(8))
      segments[static_cast<size_t>(below(static_cast<int64_t>(segments.size())))].strand = Strand::Reverse;
    else if (isOneIn(5))
      for (FeatureSegment& segment : segments)
        segment.strand = Strand::None;
    return segments;
  }

  Feature feature(const Record& record) {
    static constexpr std::string_view kTypes[] = {"CDS",       "CDS",    "gene",   "misc_feature",     "rep_origin",
                                                  "5'UTR",     "source", "region", "sequence_feature", "my type",
                                                  "-10_signal"};
    Feature made;
    made.type = oneOf(kTypes);
    made.segments = segmentsOn(record);
    if (made.segments.size() > 1)
      made.order = isOneIn(4) ? SegmentOrder::Order : SegmentOrder::Join;
    made.qualifiers = qualifiers(made.type == "CDS");
    return made;
  }

  std::mt19937 random_;
};

}  // namespace dglm::test
