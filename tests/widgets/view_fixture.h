// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>
#include <memory>
#include <vector>

#include "core/sequence/record.h"
#include "widgets/tracks/track_data.h"

namespace dglm::test {

/// 1,000 bases with three features: 0 "left" CDS 100-300 forward, 1 "right" CDS 500-800 reverse, 2 "origin" rep_origin
/// 900-1060, which wraps (on a linear record it ends at 1,000).
inline std::shared_ptr<Record> threeFeatures(Topology topology) {
  auto record = std::make_shared<Record>();
  record->id = "three";
  record->topology = topology;
  for (int i = 0; i < 1000; ++i)
    record->bases += "ACGT"[(i * i + i / 7) % 4];
  const auto add = [&](const char* name, const char* type, BaseRange bases, Strand strand) {
    record->features.push_back({type, {{bases, strand}}, SegmentOrder::Single, {{"label", name}}});
  };
  add("left", "CDS", {100, 300}, Strand::Forward);
  add("right", "CDS", {500, 800}, Strand::Reverse);
  add("origin", "rep_origin", {900, topology == Topology::Circular ? 1060 : 1000}, Strand::Forward);
  return record;
}

/// A track that is `height` on [start, end) and 0 elsewhere.
inline TrackData boxTrack(const QString& id, int64_t start, int64_t end, float height, int64_t length = 1000) {
  std::vector<float> values(static_cast<size_t>(length), 0.0F);
  std::fill(values.begin() + start, values.begin() + end, height);
  TrackData track;
  track.id = id;
  track.label = QStringLiteral("concept of ") + id;
  track.perBase = std::make_shared<const std::vector<float>>(std::move(values));
  return track;
}

/// 6-mers from base 0 on, and single letters for the rest.
inline std::vector<TokenMark> sixMers(const Record& record) {
  std::vector<TokenMark> tokens;
  for (int64_t at = 0; at < record.length();) {
    const int64_t bases = at + 6 <= record.length() ? 6 : 1;
    tokens.push_back({{at, at + bases},
                      QString::fromStdString(record.bases.substr(static_cast<size_t>(at), static_cast<size_t>(bases))),
                      at % 300 == 0 && at > 0});
    at += bases;
  }
  return tokens;
}

}  // namespace dglm::test
