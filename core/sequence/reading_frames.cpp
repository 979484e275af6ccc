// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/reading_frames.h"

#include <map>

namespace dglm {
namespace {

constexpr int64_t kCodon = 3;

bool isStart(std::string_view codon) {
  return codon == "ATG" || codon == "GTG" || codon == "TTG";
}

/// The longest frame at each stop of one strand, whose text a circular record repeats once so that frames may run over
/// its origin.
std::map<int64_t, BaseRange> longestFrames(std::string_view text, int64_t length, int64_t fewest) {
  std::map<int64_t, BaseRange> byStop;
  for (int64_t frame = 0; frame < kCodon; ++frame) {
    int64_t start = -1;
    for (int64_t at = frame; at + kCodon <= static_cast<int64_t>(text.size()); at += kCodon) {
      const std::string_view codon = text.substr(static_cast<size_t>(at), kCodon);
      if (start < 0 && isStart(codon))
        start = at;
      if (aminoAcid(codon) != '*')
        continue;
      const BaseRange found{start, at + kCodon};
      if (start >= 0 && start < length && found.length() <= length && found.length() / kCodon - 1 >= fewest) {
        BaseRange& longest = byStop[found.end % length];
        if (found.length() > longest.length())
          longest = found;
      }
      start = -1;
    }
  }
  return byStop;
}

}  // namespace

std::vector<OpenFrame> openFrames(const Record& record, int64_t fewestAminoAcids) {
  const int64_t length = record.length();
  std::vector<OpenFrame> frames;
  for (const Strand strand : {Strand::Forward, Strand::Reverse}) {
    std::string text = strand == Strand::Forward ? record.bases : reverseComplement(record.bases);
    if (record.isCircular())
      text += text;
    for (const auto& [stop, bases] : longestFrames(text, length, fewestAminoAcids)) {
      const BaseRange turned{length - bases.end, length - bases.start};
      frames.push_back({strand == Strand::Forward ? bases : normalised(turned, length, record.topology), strand});
    }
  }
  return frames;
}

std::string translated(const Record& record, const OpenFrame& frame) {
  const std::string bases = basesIn(record, frame.bases);
  return translate(frame.strand == Strand::Reverse ? reverseComplement(bases) : bases);
}

}  // namespace dglm
