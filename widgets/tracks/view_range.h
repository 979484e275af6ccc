// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/base/units.h"
#include "core/sequence/record.h"

namespace dglm {

/// An interval of pixels.
struct XSpan {
  double left = 0;
  double right = 0;

  double width() const { return right - left; }
};

/// The stretch of a record that a linear view shows, and its mapping to pixels 0..width. Base b covers
/// [mapBaseToX(b), mapBaseToX(b + 1)). Views of circular records run on through the origin; they show every base
/// at most once.
class ViewRange {
 public:
  ViewRange() = default;
  /// Shows the whole record on `width` pixels.
  ViewRange(int64_t recordLength, Topology topology, double width);

  /// Left edge in bases: 0 <= first < length.
  double first() const { return first_; }
  /// Number of bases shown.
  double span() const { return span_; }
  double width() const { return width_; }
  int64_t recordLength() const { return length_; }
  bool isCircular() const { return topology_ == Topology::Circular; }
  double basesPerPixel() const { return span_ / width_; }
  double pixelsPerBase() const { return width_ / span_; }

  /// The bases shown at least in part, 0-based half-open; wraps where the view runs through the origin.
  BaseRange visible() const;

  /// Pixel of the boundary before a base. On circular records the copy at or right of the view's left edge.
  double mapBaseToX(double base) const;
  /// Fractional base position under a pixel, counted on through the origin: first() + x * basesPerPixel().
  double mapXToBase(double x) const;
  /// The base under a pixel, 0 <= base < length; clamped to the ends of linear records.
  int64_t baseAt(double x) const;
  /// Where the range shows, left to right: none, one piece, or two where it leaves on the right and comes back on
  /// the left. Pieces are not clipped to the view.
  std::vector<XSpan> mapRange(BaseRange range) const;

  /// True if all of the range is in view, in one piece.
  bool shows(BaseRange range) const;

  /// Keeps the bases shown and gives them the new number of pixels.
  void setWidth(double width);
  /// Shows factor times fewer bases (factor > 1 zooms in); the base under pixel x stays there if it can.
  void zoomAt(double x, double factor);
  /// Moves the view by a number of bases to the right.
  void panBases(double bases);
  void panPixels(double pixels) { panBases(pixels * basesPerPixel()); }
  /// Shows the range with `margin` times its length on either side.
  void show(BaseRange range, double margin = 0);
  void showAll();

  bool operator==(const ViewRange&) const = default;

 private:
  double smallestSpan() const;
  void set(double first, double span);

  int64_t length_ = 1;
  Topology topology_ = Topology::Linear;
  double width_ = 1;
  double first_ = 0;
  double span_ = 1;
};

}  // namespace dglm
