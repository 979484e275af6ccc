// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/selection_edit.h"

#include <algorithm>

namespace dglm {
namespace {

int64_t wrapped(int64_t base, int64_t length) {
  return ((base % length) + length) % length;
}

}  // namespace

BaseRange selectionBetween(int64_t anchor, int64_t current, int64_t recordLength, Topology topology) {
  const BaseRange range{std::min(anchor, current), std::max(anchor, current) + 1};
  if (topology == Topology::Linear)
    return {std::max<int64_t>(0, range.start), std::min(range.end, recordLength)};
  if (range.length() >= recordLength)
    return {0, recordLength};
  return normalised(range, recordLength, topology);
}

BaseRange extendedTo(BaseRange selection, int64_t base, int64_t recordLength, Topology topology) {
  if (topology == Topology::Linear) {
    const bool moveStart =
        base < selection.start || (base < selection.end && base - selection.start < selection.end - base);
    return moveStart ? BaseRange{base, selection.end} : BaseRange{selection.start, base + 1};
  }
  const int64_t fromStart = wrapped(base - selection.start, recordLength);
  const bool isInside = fromStart < selection.length();
  const int64_t toEnd = isInside ? selection.length() - 1 - fromStart : fromStart - selection.length() + 1;
  const int64_t toStart = isInside ? fromStart : recordLength - fromStart;
  const BaseRange moved =
      toEnd <= toStart
          ? BaseRange{selection.start, selection.start + fromStart + 1}
          : BaseRange{selection.end - (selection.length() + (isInside ? -toStart : toStart)), selection.end};
  return normalised(moved, recordLength, topology);
}

CircularDrag::CircularDrag(int64_t anchor, int64_t recordLength, Topology topology)
    : anchor_(anchor), current_(anchor), length_(recordLength), topology_(topology) {}

void CircularDrag::moveTo(int64_t base) {
  if (topology_ == Topology::Linear) {
    current_ = base;
    return;
  }
  const int64_t forward = wrapped(base - current_, length_);
  const int64_t step = forward <= length_ / 2 ? forward : forward - length_;
  current_ = std::clamp(current_ + step, anchor_ - length_, anchor_ + length_);
}

void CircularDrag::moveBy(int64_t bases) {
  const bool isLinear = topology_ == Topology::Linear;
  current_ = std::clamp(current_ + bases, isLinear ? 0 : anchor_ - length_ + 1,
                        isLinear ? length_ - 1 : anchor_ + length_ - 1);
}

int64_t CircularDrag::current() const {
  return wrapped(current_, length_);
}

BaseRange CircularDrag::range() const {
  return selectionBetween(anchor_, current_, length_, topology_);
}

}  // namespace dglm
