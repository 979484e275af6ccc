// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"

namespace dglm {

/// A value over a stretch of bases, 0-based half-open; on circular records it may wrap.
struct TrackSegment {
  BaseRange bases;
  float value = 0;

  bool operator==(const TrackSegment&) const = default;
};

/// The values along one record. Segments do not overlap; bases without one have the value 0.
struct TrackPart {
  std::string recordId;
  int64_t recordLength = 0;
  std::vector<TrackSegment> segments;
};

/// One named curve over some records, such as latent L3/412.
struct Track {
  std::string name;
  std::vector<TrackPart> records;
};

/// The ids of its records, in order.
std::vector<std::string> idsOf(const Track& track);

/// The segments in rising order, cut at the origin; neighbours of equal value are one, zeros are left out.
std::vector<TrackSegment> mergedRuns(const TrackPart& track);

/// bedGraph with a `track` line a track, records called as namesInFiles() says; compressed by bgzip if the name ends in
/// .gz. Errors: CannotWriteFile, DiskFull, NotBuilt (.gz without HTSlib).
Status writeBedGraph(const std::filesystem::path& path, std::span<const Track> tracks);

/// bigWig, which holds one track, records called as namesInFiles() says. Errors: CannotWriteFile, UnsupportedFormat (a
/// record beyond 4 Gb, or none), NotBuilt (without libBigWig).
Status writeBigWig(const std::filesystem::path& path, const Track& track);

}  // namespace dglm
