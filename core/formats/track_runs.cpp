// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "core/formats/track_writers.h"

namespace dglm {

std::vector<std::string> idsOf(const Track& track) {
  std::vector<std::string> ids;
  for (const TrackPart& record : track.records)
    ids.push_back(record.recordId);
  return ids;
}

std::vector<TrackSegment> mergedRuns(const TrackPart& track) {
  std::vector<TrackSegment> pieces;
  for (const auto& [bases, value] : track.segments) {
    if (value == 0.0f || bases.isEmpty())
      continue;
    pieces.push_back({{bases.start, std::min(bases.end, track.recordLength)}, value});
    if (bases.end > track.recordLength)
      pieces.push_back({{0, bases.end - track.recordLength}, value});
  }
  std::sort(pieces.begin(), pieces.end(),
            [](const TrackSegment& a, const TrackSegment& b) { return a.bases < b.bases; });
  std::vector<TrackSegment> runs;
  for (const TrackSegment& piece : pieces) {
    const bool goesOn = !runs.empty() && runs.back().bases.end == piece.bases.start && runs.back().value == piece.value;
    if (goesOn)
      runs.back().bases.end = piece.bases.end;
    else
      runs.push_back(piece);
  }
  return runs;
}

}  // namespace dglm
