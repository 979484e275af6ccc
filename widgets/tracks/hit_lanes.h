// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>
#include <vector>

#include "core/base/units.h"
#include "core/sequence/record.h"

namespace dglm {

/// A hit of a scan on the record that is shown.
struct HitMark {
  qint64 key = 0;  ///< whose it is; given back by hitActivated
  BaseRange bases;
  Strand strand = Strand::Forward;  ///< of the record, to which what was found is alike
  double identity = 0;              ///< per cent
  QString text;                     ///< what it is, in a sentence
};

/// What a scan found of the record, as a row of the linear view and a ring of the map.
struct HitMarks {
  QString title;               ///< of the scan; empty: there is none, and no row
  std::vector<HitMark> marks;  ///< the best first: they find room first
  qint64 current = -1;         ///< the key of the one that is looked at

  bool isEmpty() const { return title.isEmpty(); }
};

struct PlacedHit {
  int mark = 0;  ///< index among the marks
  int lane = 0;
};

/// Hits in lanes, so that no two in a lane overlap.
struct HitLanes {
  std::vector<PlacedHit> placed;
  int laneCount = 0;
  int left = 0;  ///< that find no room
};

/// Each in the first of at most `most` lanes with room, in their order; those shorter than `leastLength` bases are
/// treated as that long.
HitLanes layOutHits(const std::vector<HitMark>& marks, const Record& record, int64_t leastLength, int most);

/// The mark in a lane at a base, or -1. `slack` bases on either side count as hit.
int hitInLane(const HitLanes& lanes, const std::vector<HitMark>& marks, int lane, int64_t base, int64_t slack,
              const Record& record);

/// Place of an identity (per cent) on the scale of colours, 0 (80 % and less) to 1.
double shareOfIdentity(double identity);
constexpr double kLeastColouredIdentity = 80;

}  // namespace dglm
