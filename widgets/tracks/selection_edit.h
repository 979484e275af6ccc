// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

#include "core/base/units.h"
#include "core/sequence/record.h"

namespace dglm {

/// The bases between two bases, both included, in either order. Positions may count on through the origin of a
/// circular record; the result is normalised and never longer than the record.
BaseRange selectionBetween(int64_t anchor, int64_t current, int64_t recordLength, Topology topology);

/// The selection with its nearer end moved to the base (Shift+click); round the origin of circular records where that
/// is the shorter way.
BaseRange extendedTo(BaseRange selection, int64_t base, int64_t recordLength, Topology topology);

/// Selecting along a circle: follows the pointer base by base, so the selection keeps growing in the direction in
/// which it was drawn, through the origin too.
class CircularDrag {
 public:
  CircularDrag(int64_t anchor, int64_t recordLength, Topology topology);

  /// The pointer is over this base now, 0 <= base < length; it is taken to have come the shorter way.
  void moveTo(int64_t base);
  /// So many bases on, or back; no further than once round, nor beyond the ends of a linear record.
  void moveBy(int64_t bases);
  /// 0 <= base < length
  int64_t current() const;
  BaseRange range() const;

 private:
  int64_t anchor_;
  int64_t current_;
  int64_t length_;
  Topology topology_;
};

}  // namespace dglm
