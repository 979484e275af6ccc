// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/label_layout.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "widgets/map/circle_geometry.h"

namespace dglm {
namespace {

// A place to try: moved along the circle by `turn` radians and outwards by `lift` pixels.
struct Offset {
  double turn = 0;
  double lift = 0;
  double cost = 0;
};

// All places, the cheapest first. Moving along the circle keeps the ring of labels tidy, so it costs less.
std::vector<Offset> offsetsToTry(double radius, double lineHeight) {
  constexpr int kSidesteps = 14, kLifts = 9;
  constexpr double kSidestep = 0.5, kLift = 0.75, kLiftWeight = 1.4;
  std::vector<Offset> offsets;
  for (int lift = 0; lift <= kLifts; ++lift)
    for (int side = -kSidesteps; side <= kSidesteps; ++side)
      offsets.push_back({side * kSidestep * lineHeight / radius, lift * kLift * lineHeight,
                         std::abs(side) * kSidestep + lift * kLift * kLiftWeight});
  std::ranges::stable_sort(offsets, {}, &Offset::cost);
  return offsets;
}

// The text touches the circle of its radius with the point of its outline that faces the centre.
PlacedLabel labelAt(const LabelRequest& request, const Offset& offset, const LabelSpace& space) {
  constexpr double kTextGap = 3;
  const QPointF outward = directionOf(request.angle + offset.turn);
  const QPointF touch = space.centre + (space.radius + offset.lift) * outward;
  const QPointF middle = touch + QPointF(outward.x() * (request.size.width() / 2 + kTextGap),
                                         outward.y() * (request.size.height() / 2 + kTextGap));
  QRectF rect(QPointF(), request.size);
  rect.moveCenter(middle);
  return {rect, space.centre + request.anchorRadius * directionOf(request.angle), touch};
}

// Few lines come near each other; comparing their extents first spares the exact test.
bool areApart(const QLineF& line, double left, double right, double top, double bottom) {
  return std::max(line.x1(), line.x2()) < left || std::min(line.x1(), line.x2()) > right ||
         std::max(line.y1(), line.y2()) < top || std::min(line.y1(), line.y2()) > bottom;
}

bool meets(const QLineF& line, const QRectF& rect) {
  if (areApart(line, rect.left(), rect.right(), rect.top(), rect.bottom()))
    return false;
  if (rect.contains(line.p1()) || rect.contains(line.p2()))
    return true;
  const QLineF diagonals[] = {{rect.topLeft(), rect.bottomRight()}, {rect.topRight(), rect.bottomLeft()}};
  return std::ranges::any_of(diagonals, [&](const QLineF& diagonal) {
    return line.intersects(diagonal, nullptr) == QLineF::BoundedIntersection;
  });
}

bool crosses(const QLineF& a, const QLineF& b) {
  const auto [left, right] = std::minmax({b.x1(), b.x2()});
  const auto [top, bottom] = std::minmax({b.y1(), b.y2()});
  return !areApart(a, left, right, top, bottom) && a.intersects(b, nullptr) == QLineF::BoundedIntersection;
}

QRectF grown(const QRectF& rect, double by) {
  return rect.adjusted(-by, -by, by, by);
}

bool isOutsideCircle(const QRectF& rect, const LabelSpace& space) {
  const QPointF nearest(std::clamp(space.centre.x(), rect.left(), rect.right()),
                        std::clamp(space.centre.y(), rect.top(), rect.bottom()));
  const QPointF fromCentre = nearest - space.centre;
  return std::hypot(fromCentre.x(), fromCentre.y()) >= space.radius - 1;
}

bool isFree(const PlacedLabel& label, const LabelSpace& space, const std::vector<PlacedLabel>& taken) {
  if (!space.bounds.contains(label.rect) || !isOutsideCircle(label.rect, space))
    return false;
  const QLineF leader(label.leaderStart, label.leaderEnd);
  const QRectF room = grown(label.rect, space.spacing);
  const auto blocks = [&](const QRectF& obstacle) { return room.intersects(obstacle) || meets(leader, obstacle); };
  if (std::ranges::any_of(space.obstacles, blocks))
    return false;
  return std::ranges::none_of(taken, [&](const PlacedLabel& other) {
    const QLineF otherLeader(other.leaderStart, other.leaderEnd);
    return blocks(other.rect) || meets(otherLeader, room) || crosses(leader, otherLeader);
  });
}

}  // namespace

std::vector<std::optional<PlacedLabel>> layOutLabels(const std::vector<LabelRequest>& requests,
                                                     const LabelSpace& space) {
  std::vector<size_t> order(requests.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::ranges::stable_sort(order, [&](size_t a, size_t b) { return requests[a].priority > requests[b].priority; });

  std::vector<std::optional<PlacedLabel>> result(requests.size());
  std::vector<PlacedLabel> taken;
  if (requests.empty() || space.radius <= 0)
    return result;
  const std::vector<Offset> offsets = offsetsToTry(space.radius, requests.front().size.height());
  for (const size_t index : order) {
    for (const Offset& offset : offsets) {
      const PlacedLabel label = labelAt(requests[index], offset, space);
      if (!isFree(label, space, taken))
        continue;
      taken.push_back(label);
      result[index] = label;
      break;
    }
  }
  return result;
}

}  // namespace dglm
