// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/map_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kMaxLanes = 5;
constexpr int kMostLabels = 60;
constexpr int kMostLegendLines = 8;

// Lanes are set for the whole circle and stay through every zoom, so that features do not jump.
FeatureLanes lanesFor(const ViewScene& scene, double approximateRadius) {
  constexpr double kLeastPixels = 8;
  constexpr size_t kManyFeatures = 300;
  const double circumference = 2 * std::numbers::pi * std::max(1.0, approximateRadius);
  const bool isCrowded = scene.record()->features.size() > kManyFeatures;
  const double least = isCrowded ? 0 : kLeastPixels * static_cast<double>(scene.length()) / circumference;
  return layOutFeatures(*scene.record(), scene.hiddenFeatures, static_cast<int64_t>(least), kMaxLanes);
}

/// Few lanes: the rings inside them tell more.
HitLanes hitLanesFor(const ViewScene& scene, double approximateRadius) {
  constexpr int kMostHitLanes = 3;
  constexpr double kLeastPixels = 3;
  const double circumference = 2 * std::numbers::pi * std::max(1.0, approximateRadius);
  const double least = kLeastPixels * static_cast<double>(scene.length()) / circumference;
  return layOutHits(scene.hits.marks, *scene.record(), static_cast<int64_t>(least), kMostHitLanes);
}

MapSizes sizesFor(int lanes, const ViewScene& scene, const QRectF& area, const PaintStyle& style) {
  MapSizes sizes;
  const double share = 0.025 * std::min(area.width(), area.height());
  sizes.laneHeight = std::clamp(share, style.scaled(8.5), style.scaled(lanes > 3 ? 9 : 14));
  sizes.lanePitch = sizes.laneHeight + style.scaled(2.5);
  sizes.firstLane = style.scaled(7);
  sizes.outerReach = sizes.firstLane + lanes * sizes.lanePitch;
  const QString longest = formatCount(scene.length());
  sizes.tickReserve = style.scaled(14) + QFontMetricsF(style.smallFont).horizontalAdvance(longest);
  return sizes;
}

// Room for labels on every side; on narrow maps names at the sides are given up before the circle is.
double wholeRadius(const QRectF& area, const MapSizes& sizes, const PaintStyle& style) {
  const double sides = std::min(style.scaled(112), 0.2 * area.width());
  const double across = area.width() / 2 - sizes.outerReach - sides;
  const double along = area.height() / 2 - sizes.outerReach - 1.8 * style.lineHeight;
  return std::max(0.2 * std::min(area.width(), area.height()), std::min(across, along));
}

// The line below the record's name.
QString sizeNote(const ViewScene& scene, BaseRange visible) {
  const QString length = formatLength(scene.length());
  const QString size = visible.length() == scene.length()
                           ? length
                           : QCoreApplication::translate("dglm::PlasmidMap", "%1 of %2", "visible range, length")
                                 .arg(formatRange(visible, scene.length()), length);
  return scene.record()->isCircular()
             ? size
             : QCoreApplication::translate("dglm::PlasmidMap", "%1, linear", "length or visible range").arg(size);
}

// The record's name stands in the middle if the rings leave room for it, else in the corner.
void sizeRings(MapSizes& sizes, double radius, const ViewScene& scene, const PaintStyle& style) {
  const double thinnest = style.scaled(8), thickest = style.scaled(30), narrowest = style.scaled(16);
  const double name = QFontMetricsF(style.boldFont).horizontalAdvance(QString::fromStdString(scene.record()->id));
  const double note = QFontMetricsF(style.smallFont).horizontalAdvance(sizeNote(scene, {0, scene.length()}));
  const double forTitle = std::max(name, note) / 2 + style.scaled(8);
  sizes.hasRoomForTitle = forTitle <= 0.45 * radius;
  const double centre = std::max(sizes.hasRoomForTitle ? forTitle : 0, 0.28 * radius);
  const int tracks = static_cast<int>(scene.tracks().size());
  const double outermost = sizes.tickReserve + sizes.hitReach;
  double room = std::max(0.0, radius - outermost - centre);
  if (tracks > 0 && room < thinnest) {  // one ring comes before the name in the middle
    sizes.hasRoomForTitle = false;
    room = radius - outermost >= narrowest ? thinnest : 0;
  }
  sizes.ringCount = std::min(tracks, static_cast<int>(room / thinnest));
  sizes.ringPitch = sizes.ringCount > 0 ? std::clamp(room / sizes.ringCount, thinnest, thickest) : 0;
  sizes.innerReach = outermost + sizes.ringCount * sizes.ringPitch;
  sizes.hasRoomForTitle = sizes.hasRoomForTitle || (tracks == 0 && forTitle < radius - outermost);
}

// From the left edge of a line to the features at its height.
double roomBesideFeatures(const MapLayout& layout, const QRectF& line, const PaintStyle& style) {
  const CircleGeometry& geometry = layout.geometry;
  const double reach = geometry.radius() + layout.sizes.outerReach + style.scaled(4);
  const double away = std::clamp(geometry.centre().y(), line.top(), line.bottom()) - geometry.centre().y();
  if (!geometry.showsWholeCircle() || std::abs(away) >= reach)
    return geometry.area().width() / 2;
  return geometry.centre().x() - std::sqrt(reach * reach - away * away) - line.left();
}

QString legendText(const TrackData& track) {
  return track.caption().isEmpty() ? track.id : track.id + QStringLiteral("  ") + track.caption();
}

/// As long as there is room for; empty where there is for none.
QString ringsNote(int rings, int tracks, const QFontMetricsF& metrics, double room) {
  const QString whole =
      QCoreApplication::translate("dglm::PlasmidMap", "%1 of %2 tracks shown as rings").arg(rings).arg(tracks);
  //: How many of the tracks are rings, where there is no room for a sentence.
  const QString brief = QCoreApplication::translate("dglm::PlasmidMap", "rings: %1 of %2").arg(rings).arg(tracks);
  for (const QString& note : {whole, brief})
    if (metrics.horizontalAdvance(note) <= room)
      return note;
  return {};
}

}  // namespace

QString hitsLegend(const ViewScene& scene) {
  return QCoreApplication::translate("dglm::PlasmidMap", "hits: %1", "title of a scan").arg(scene.hits.title);
}

namespace {

MapLegend legendFor(const ViewScene& scene, const MapLayout& layout, const PaintStyle& style) {
  MapLegend legend;
  const QRectF area = layout.geometry.area();
  const int rings = layout.sizes.ringCount;
  const auto tracks = static_cast<int>(scene.tracks().size());
  legend.hasHits = layout.sizes.hitReach > 0;
  legend.tracks = std::min(rings, kMostLegendLines);
  const QFontMetricsF metrics(style.smallFont);
  const double margin = style.scaled(8), swatch = style.scaled(16), least = style.scaled(40);
  const QRectF lowest(area.left() + margin, area.bottom() - margin - metrics.height(), 0, metrics.height());
  if (rings > 0 && legend.tracks < tracks)
    legend.note = ringsNote(rings, tracks, metrics,
                            std::min(area.width() / 2, roomBesideFeatures(layout, lowest, style)) - swatch);
  const int first = legend.hasHits ? 1 : 0;
  const int lines = first + legend.tracks + (legend.note.isEmpty() ? 0 : 1);
  QRectF line(area.left() + margin, area.bottom() - margin - lines * metrics.height(), 0, metrics.height());
  for (int i = 0; i < lines; ++i, line.translate(0, line.height())) {
    const QString text = i < first                   ? hitsLegend(scene)
                         : i < first + legend.tracks ? legendText(scene.tracks()[static_cast<size_t>(i - first)].data)
                                                     : legend.note;
    line.setWidth(std::min(metrics.horizontalAdvance(text) + swatch,
                           std::max(least, std::min(area.width() / 2, roomBesideFeatures(layout, line, style)))));
    legend.lines.push_back(line);
    legend.rect |= line;
  }
  return legend;
}

// In the middle of the circle if there is room; in the corner once zooming has moved the middle away.
QRectF titleRect(const ViewScene& scene, const MapLayout& layout, const PaintStyle& style) {
  const QFontMetricsF names(style.boldFont), notes(style.smallFont);
  const CircleGeometry& geometry = layout.geometry;
  const double wanted = std::max(names.horizontalAdvance(QString::fromStdString(scene.record()->id)),
                                 notes.horizontalAdvance(layout.note));
  QRectF rect(0, 0, wanted + 1, names.height() + notes.height());
  if (layout.hasTitleInside()) {
    rect.setWidth(std::min(rect.width(), 2 * (geometry.radius() - layout.sizes.innerReach)));
    rect.moveCenter(geometry.centre());
  } else {
    rect.setWidth(std::min(rect.width(), geometry.area().width() / 2));
    rect.moveTopLeft(geometry.area().topLeft() + QPointF(style.scaled(8), style.scaled(6)));
  }
  return rect;
}

// The part of a feature's arc that shows, or nothing.
std::optional<Arc> shownArc(const CircleGeometry& geometry, BaseRange extent, const Arc& visible) {
  const auto turns = CircleGeometry::turnsMeeting(geometry.arcOf(extent), visible);
  if (turns.empty())
    return std::nullopt;
  return turns.front().clippedTo(visible);
}

// Where on its arc a feature's leader line starts: the place nearest its middle with no other feature outside it.
double anchorAngle(const MapLayout& layout, const PlacedFeature& item, const Arc& arc) {
  for (const double share : {0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75, 0.15, 0.85}) {
    const double angle = arc.start + share * arc.sweep();
    const int64_t base = layout.geometry.baseAt(layout.geometry.pointAt(angle, layout.geometry.radius()));
    const bool isCovered = std::ranges::any_of(layout.lanes.placed, [&](const PlacedFeature& other) {
      return other.lane > item.lane && overlaps(other.extent, {base, base + 1}, layout.geometry.recordLength());
    });
    if (!isCovered)
      return angle;
  }
  return arc.start + arc.sweep() / 2;
}

// Long features first; primers last, as there are many and they matter least.
double labelPriority(const Feature& feature) {
  const auto bases = static_cast<double>(feature.extent().length());
  return feature.type == "primer_bind" || feature.type == "primer" ? bases * 1e-6 : bases;
}

/// What lies free beside the circle at this angle, for a label and its leader line: most above and below it.
double roomBesideCircle(const MapLayout& layout, double angle, const PaintStyle& style) {
  constexpr double kLeader = 40, kForOthers = 0.8;  // labels there move aside for each other
  const double reach = layout.geometry.radius() + layout.sizes.outerReach + style.scaled(kLeader);
  const double half = layout.geometry.area().width() / 2;
  return std::max(half - reach, kForOthers * (half - reach * std::abs(std::sin(angle))));
}

std::vector<MapLabel> layOutMapLabels(const ViewScene& scene, const MapLayout& layout, const PaintStyle& style) {
  const CircleGeometry& geometry = layout.geometry;
  const QFontMetricsF metrics(style.font);
  const Arc visible = geometry.visibleArc(geometry.radius(), geometry.radius());
  std::vector<MapLabel> labels;
  std::vector<LabelRequest> requests;
  std::vector<PlacedFeature> wanted = layout.lanes.placed;
  std::ranges::stable_sort(wanted, std::greater<>(),
                           [&](const PlacedFeature& item) { return labelPriority(scene.feature(item.feature)); });
  for (const PlacedFeature& item : wanted) {
    const auto arc = shownArc(geometry, item.extent, visible);
    if (!arc || requests.size() == kMostLabels)
      continue;
    const Feature& feature = scene.feature(item.feature);
    const double angle = anchorAngle(layout, item, *arc);
    const double widest = std::max(style.scaled(150), roomBesideCircle(layout, angle, style));
    QString text = QString::fromStdString(feature.label()).simplified();
    double width = metrics.horizontalAdvance(text);
    if (width > widest) {
      text = metrics.elidedText(text, Qt::ElideRight, widest);
      width = metrics.horizontalAdvance(text);
    }
    labels.push_back({item.feature, text, {}});
    requests.push_back(
        {angle, layout.laneBand(item.lane).outer, {width + style.scaled(6), metrics.height()}, labelPriority(feature)});
  }
  const LabelSpace space{geometry.centre(), geometry.radius() + layout.sizes.outerReach + style.scaled(6),
                         geometry.area().adjusted(2, 2, -2, -2), layout.textPlaces(), style.scaled(2)};
  const auto places = layOutLabels(requests, space);
  std::vector<MapLabel> placed;
  for (size_t i = 0; i < places.size(); ++i) {
    if (places[i]) {
      labels[i].place = *places[i];
      placed.push_back(std::move(labels[i]));
    }
  }
  return placed;
}

}  // namespace

RadialBand MapLayout::laneBand(int lane) const {
  const double inner = geometry.radius() + sizes.firstLane + lane * sizes.lanePitch;
  return {inner, inner + sizes.laneHeight};
}

RadialBand MapLayout::hitBand(int lane) const {
  constexpr double kShareOfPitch = 0.8;
  const double outer = geometry.radius() - sizes.tickReserve - lane * sizes.hitPitch;
  return {outer - sizes.hitPitch * kShareOfPitch, outer};
}

RadialBand MapLayout::ringBand(int track) const {
  constexpr double kShareOfPitch = 0.82;
  const double outer = geometry.radius() - sizes.tickReserve - sizes.hitReach - track * sizes.ringPitch;
  return {outer - sizes.ringPitch * kShareOfPitch, outer};
}

bool MapLayout::hasTitleInside() const {
  return geometry.showsWholeCircle() && sizes.hasRoomForTitle;
}

std::vector<QRectF> MapLayout::textPlaces() const {
  std::vector<QRectF> places;
  for (const QRectF& text : {title, legend.rect})
    if (!text.isEmpty())
      places.push_back(text.marginsAdded({textMargin, textMargin, textMargin, textMargin}));
  return places;
}

std::vector<QRectF> MapLayout::plates() const {
  return geometry.showsWholeCircle() ? std::vector<QRectF>() : textPlaces();
}

bool MapLayout::isOnPlate(const QPointF& point) const {
  return std::ranges::any_of(plates(), [&](const QRectF& plate) { return plate.contains(point); });
}

int MapLayout::featureAt(const ViewScene& scene, const QPointF& point) const {
  const auto label =
      std::ranges::find_if(labels, [&](const MapLabel& item) { return item.place.rect.contains(point); });
  if (label != labels.end())
    return label->feature;
  if (isOnPlate(point))
    return -1;
  constexpr double kSlackPixels = 3;
  const double distance = geometry.distanceFromCentre(point);
  const auto slack = static_cast<int64_t>(kSlackPixels / geometry.pixelsPerBase());
  const int64_t base = geometry.baseAt(point);
  for (auto item = lanes.placed.rbegin(); item != lanes.placed.rend(); ++item) {
    const RadialBand band = laneBand(item->lane);
    const bool isInLane = distance >= band.inner - 1 && distance <= band.outer + 1;
    const BaseRange touched = scene.record()->isCircular()
                                  ? normalised({base - slack, base + slack + 1}, scene.length(), Topology::Circular)
                                  : BaseRange{base - slack, base + slack + 1};
    if (isInLane && overlaps(item->extent, touched, scene.length()))
      return item->feature;
  }
  return -1;
}

int MapLayout::hitAt(const ViewScene& scene, const QPointF& point) const {
  if (hits.laneCount == 0 || isOnPlate(point))
    return -1;
  constexpr double kSlackPixels = 2;
  const double inward = geometry.radius() - sizes.tickReserve - geometry.distanceFromCentre(point);
  const int lane = static_cast<int>(std::floor(inward / sizes.hitPitch));
  const auto slack = static_cast<int64_t>(kSlackPixels / geometry.pixelsPerBase());
  return hitInLane(hits, scene.hits.marks, lane, geometry.baseAt(point), slack, *scene.record());
}

bool MapLayout::isOnMolecule(const QPointF& point) const {
  const double inward = geometry.radius() - geometry.distanceFromCentre(point);
  const bool isInReach = inward >= -sizes.firstLane && inward <= std::max(sizes.innerReach, sizes.tickReserve);
  return isInReach && !isOnPlate(point);
}

MapLayout layOutMap(const ViewScene& scene, const CircleGeometry& geometry, const QRectF& area,
                    const PaintStyle& style) {
  MapLayout layout;
  layout.geometry = geometry;
  layout.lanes = lanesFor(scene, 0.3 * std::min(area.width(), area.height()));
  layout.sizes = sizesFor(layout.lanes.laneCount, scene, area, style);
  const double radius = wholeRadius(area, layout.sizes, style);
  layout.hits = hitLanesFor(scene, 0.3 * std::min(area.width(), area.height()));
  layout.sizes.hitPitch = style.scaled(7);
  layout.sizes.hitReach = layout.hits.laneCount * layout.sizes.hitPitch;
  sizeRings(layout.sizes, radius, scene, style);
  layout.geometry.fit(area, radius);
  layout.legend = legendFor(scene, layout, style);
  layout.note = sizeNote(scene, layout.geometry.visibleRange());
  layout.title = titleRect(scene, layout, style);
  layout.textMargin = style.scaled(4);
  layout.labels = layOutMapLabels(scene, layout, style);
  return layout;
}

}  // namespace dglm
