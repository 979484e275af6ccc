// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/map_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "widgets/charts/ticks.h"
#include "widgets/map/ring_shapes.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

/// Draws the parts of the circular map; the members are what every part needs.
class MapPainter {
 public:
  MapPainter(QPainter& painter, const ViewScene& scene, const MapLayout& layout, const PaintStyle& style)
      : painter_(painter),
        scene_(scene),
        layout_(layout),
        style_(style),
        palette_(*style.palette),
        geometry_(layout.geometry) {}

  void paintBackbone();
  void paintRegions();
  void paintTicks();
  void paintRings();
  void paintHits();
  void paintPlates();
  void leaveOutPlates();
  void paintLegend();
  void paintFeatures();
  void paintLabels();
  void paintTitle();
  void paintSelection();
  void paintLinkedRange(BaseRange range);
  void outlineFeature(int feature);
  void paintCaret(int64_t base);
  void paintHoveredBase(int64_t base);

 private:
  Arc visibleArc(const RadialBand& band) const { return geometry_.visibleArc(band.inner, band.outer); }
  std::vector<Arc> shownArcs(const Arc& arc, const RadialBand& band) const;
  void strokeArc(double radius, const Arc& arc, const QPen& pen);
  void paintTick(int64_t position, double length, bool isNumbered);
  void paintRing(int track);
  std::vector<QPolygonF> featureShapes(const PlacedFeature& item) const;
  void paintConnectors(const PlacedFeature& item);
  void pointAt(double angle);

  QPainter& painter_;
  const ViewScene& scene_;
  const MapLayout& layout_;
  const PaintStyle& style_;
  const Palette& palette_;
  const CircleGeometry& geometry_;
};

std::vector<Arc> MapPainter::shownArcs(const Arc& arc, const RadialBand& band) const {
  const Arc visible = visibleArc(band);
  std::vector<Arc> arcs = CircleGeometry::turnsMeeting(arc, visible);
  for (Arc& shown : arcs)
    shown = shown.clippedTo(visible);
  return arcs;
}

void MapPainter::strokeArc(double radius, const Arc& arc, const QPen& pen) {
  painter_.setPen(pen);
  painter_.setBrush(Qt::NoBrush);
  for (const Arc& shown : shownArcs(arc, {radius, radius}))
    painter_.drawPolyline(arcPoints(geometry_, radius, shown));
}

void MapPainter::paintBackbone() {
  const QPen pen(palette_.backbone, style_.scaled(1.5), Qt::SolidLine, Qt::FlatCap);
  const Arc whole = geometry_.arcOf({0, scene_.length()});
  strokeArc(geometry_.radius(), whole, pen);
  if (scene_.record()->isCircular())
    return;
  const double reach = style_.scaled(6);
  for (const double angle : {whole.start, whole.end})
    painter_.drawLine(geometry_.pointAt(angle, geometry_.radius() - reach),
                      geometry_.pointAt(angle, geometry_.radius() + reach));
}

// Between the molecule and its first feature.
void MapPainter::paintRegions() {
  constexpr int kRegionSeries = 3;
  const double width = style_.scaled(4);
  const double radius = geometry_.radius() + std::max(width, layout_.sizes.firstLane / 2);
  for (const RegionMark& region : scene_.regions) {
    Arc arc = geometry_.arcOf(region.bases);
    if (const double missing = style_.scaled(3) / radius - arc.sweep(); missing > 0)
      arc = {arc.start - missing / 2, arc.end + missing / 2};
    strokeArc(radius, arc, QPen(palette_.series(kRegionSeries), width, Qt::SolidLine, Qt::FlatCap));
  }
}

void MapPainter::paintTick(int64_t position, double length, bool isNumbered) {
  const double angle = geometry_.angleOf(static_cast<double>(position) - 0.5);
  const double end = geometry_.radius() - length;
  painter_.setPen(QPen(palette_.backbone, 1));
  painter_.drawLine(geometry_.pointAt(angle, geometry_.radius()), geometry_.pointAt(angle, end));
  if (!isNumbered)
    return;
  const QString text = formatCount(position);
  const QFontMetricsF metrics(style_.smallFont);
  const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
  const QPointF touch = geometry_.pointAt(angle, end - style_.scaled(2));
  QRectF rect(QPointF(), size);
  rect.moveCenter(touch - QPointF(std::sin(angle) * size.width() / 2, -std::cos(angle) * size.height() / 2));
  painter_.setPen(palette_.secondaryText);
  painter_.setFont(style_.smallFont);
  painter_.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, text);
}

void MapPainter::paintTicks() {
  const double spacing = style_.scaled(96);
  const int64_t step = niceBaseStep(spacing / geometry_.pixelsPerBase());
  const int64_t minor = step / minorTicksPer(step);
  const double room = spacing / 2 / geometry_.pixelsPerBase();
  const BaseRange shown = geometry_.visibleRange();
  for (const auto& [first, last] : {std::pair(shown.start + 1, std::min(shown.end, scene_.length())),
                                    std::pair<int64_t, int64_t>(1, shown.end - scene_.length())}) {
    for (const int64_t position : tickPositions(first, last, minor)) {
      const bool isNearOrigin =
          position > 1 && scene_.record()->isCircular() && static_cast<double>(scene_.length() - position) < room;
      const bool isMajor = position == 1 || (position % step == 0);
      paintTick(position, style_.scaled(isMajor ? 6 : 3), isMajor && !isNearOrigin);
    }
  }
}

void MapPainter::paintRing(int track) {
  const SceneTrack& shown = scene_.tracks()[static_cast<size_t>(track)];
  const RadialBand band = layout_.ringBand(track);
  if (band.inner <= 0)
    return;
  const Arc whole = geometry_.arcOf({0, scene_.length()});
  strokeArc(band.inner, whole, QPen(palette_.line, 1));
  if (!shown.peaks)
    return;
  painter_.setPen(Qt::NoPen);
  const auto index = static_cast<size_t>(track);
  const ValueAxis range = scene_.axisOf(index);
  for (const bool isBelow : {false, true}) {
    if (isBelow && range.low == 0)
      continue;
    painter_.setBrush(isBelow ? scene_.colourBelow(index, palette_) : scene_.trackColour(index, palette_));
    for (const Arc& arc : shownArcs(whole, band))
      for (const QPolygonF& shape : ringShapes(geometry_, band, *shown.peaks, range, arc, style_.fineness, isBelow))
        painter_.drawPolygon(shape);
  }
}

void MapPainter::paintRings() {
  for (int track = 0; track < layout_.sizes.ringCount; ++track)
    paintRing(track);
}

void MapPainter::paintHits() {
  const std::vector<HitMark>& marks = scene_.hits.marks;
  const auto paint = [&](const PlacedHit& placed) {
    const HitMark& mark = marks[static_cast<size_t>(placed.mark)];
    const RadialBand band = layout_.hitBand(placed.lane);
    const Arc visible = visibleArc(band);
    for (const Arc& arc : CircleGeometry::turnsMeeting(geometry_.arcOf(mark.bases), visible))
      if (band.inner > 0)
        painter_.drawPolygon(arrowShape(geometry_, band, arc, mark.strand, style_.scaled(4), visible));
  };
  painter_.setPen(QPen(palette_.backbone, style_.scaled(0.75)));  // the brightest colours are no edge themselves
  for (const PlacedHit& placed : layout_.hits.placed) {
    painter_.setBrush(palette_.intensity(shareOfIdentity(marks[static_cast<size_t>(placed.mark)].identity)));
    paint(placed);
  }
  painter_.setPen(QPen(palette_.accent, style_.scaled(1.5)));
  painter_.setBrush(Qt::NoBrush);
  for (const PlacedHit& placed : layout_.hits.placed)
    if (marks[static_cast<size_t>(placed.mark)].key == scene_.hits.current)
      paint(placed);
}

void MapPainter::paintPlates() {
  painter_.setPen(Qt::NoPen);
  painter_.setBrush(palette_.ground);
  for (const QRectF& plate : layout_.plates())
    painter_.drawRoundedRect(plate, layout_.textMargin, layout_.textMargin);
}

void MapPainter::leaveOutPlates() {
  const std::vector<QRectF> plates = layout_.plates();
  if (plates.empty())
    return;
  QPainterPath rest;
  rest.addRect(geometry_.area());
  for (const QRectF& plate : plates)
    rest.addRoundedRect(plate, layout_.textMargin, layout_.textMargin);
  painter_.setClipPath(rest, Qt::IntersectClip);
}

void MapPainter::paintLegend() {
  const MapLegend& legend = layout_.legend;
  const QFontMetricsF metrics(style_.smallFont);
  const double swatch = style_.scaled(8);
  painter_.setFont(style_.smallFont);
  const int first = legend.hasHits ? 1 : 0;
  if (legend.hasHits) {
    const QRectF& row = legend.lines.front();
    fillHalves(painter_, QRectF(row.left(), row.center().y() - swatch / 2, swatch, swatch), palette_.intensity(1),
               palette_.intensity(0.5));
    const QRectF text = row.adjusted(swatch + style_.scaled(6), 0, 0, 0);
    painter_.setPen(palette_.text);
    painter_.drawText(text, Qt::AlignVCenter | Qt::TextDontClip,
                      metrics.elidedText(hitsLegend(scene_), Qt::ElideRight, text.width()));
  }
  for (int i = 0; i < legend.tracks; ++i) {
    const QRectF& row = legend.lines[static_cast<size_t>(first + i)];
    const TrackData& track = scene_.tracks()[static_cast<size_t>(i)].data;
    const auto index = static_cast<size_t>(i);
    fillHalves(painter_, QRectF(row.left(), row.center().y() - swatch / 2, swatch, swatch),
               scene_.trackColour(index, palette_), scene_.colourBelow(index, palette_));
    const QRectF id = row.adjusted(swatch + style_.scaled(6), 0, 0, 0);
    painter_.setPen(palette_.text);
    painter_.drawText(id, Qt::AlignVCenter | Qt::TextDontClip,
                      metrics.elidedText(track.id, Qt::ElideRight, id.width()));
    const QRectF label = id.adjusted(metrics.horizontalAdvance(track.id + QStringLiteral("  ")), 0, 0, 0);
    painter_.setPen(palette_.secondaryText);
    if (label.width() > swatch)
      painter_.drawText(label, Qt::AlignVCenter | Qt::TextDontClip,
                        metrics.elidedText(track.caption(), Qt::ElideRight, label.width()));
  }
  painter_.setPen(palette_.secondaryText);
  if (!legend.note.isEmpty())
    painter_.drawText(legend.lines.back(), Qt::AlignVCenter | Qt::TextDontClip,
                      metrics.elidedText(legend.note, Qt::ElideRight, legend.lines.back().width()));
}

// One shape for each segment; only the last in reading direction has a point.
std::vector<QPolygonF> MapPainter::featureShapes(const PlacedFeature& item) const {
  const Feature& feature = scene_.feature(item.feature);
  const RadialBand band = layout_.laneBand(item.lane);
  const Arc visible = visibleArc(band);
  const auto ends = [&](const FeatureSegment& segment) {
    return feature.strand() == Strand::Forward ? segment.bases.end : -segment.bases.start;
  };
  const auto last = std::ranges::max_element(feature.segments, {}, ends);
  std::vector<QPolygonF> shapes;
  for (const FeatureSegment& segment : feature.segments) {
    const Strand strand = &segment == &*last ? segment.strand : Strand::None;
    for (const Arc& arc : CircleGeometry::turnsMeeting(geometry_.arcOf(segment.bases), visible))
      shapes.push_back(arrowShape(geometry_, band, arc, strand, style_.scaled(8), visible));
  }
  return shapes;
}

void MapPainter::paintConnectors(const PlacedFeature& item) {
  if (scene_.feature(item.feature).segments.size() < 2)
    return;
  const QColor colour = scene_.featureColour(item.feature, palette_);
  strokeArc(layout_.laneBand(item.lane).middle(), geometry_.arcOf(item.extent), QPen(colour, style_.scaled(1.5)));
}

// Edges tell features apart; of one that is a few pixels long they would leave nothing.
void MapPainter::paintFeatures() {
  constexpr double kLeastPixels = 4;
  const QPen edge(palette_.featureEdge, style_.scaled(0.75));
  for (const PlacedFeature& item : layout_.lanes.placed) {
    paintConnectors(item);
    const double pixels = static_cast<double>(item.extent.length()) * geometry_.pixelsPerBase();
    painter_.setPen(pixels >= kLeastPixels ? edge : QPen(Qt::NoPen));
    painter_.setBrush(scene_.featureColour(item.feature, palette_));
    for (const QPolygonF& shape : featureShapes(item))
      painter_.drawPolygon(shape);
  }
}

void MapPainter::paintLabels() {
  painter_.setFont(style_.font);
  for (const MapLabel& label : layout_.labels) {
    painter_.setPen(QPen(palette_.baseline, style_.scaled(1)));
    painter_.drawLine(label.place.leaderStart, label.place.leaderEnd);
    painter_.setPen(palette_.text);
    painter_.drawText(label.place.rect, Qt::AlignCenter | Qt::TextDontClip, label.text);
  }
}

void MapPainter::paintTitle() {
  const QString name = QString::fromStdString(scene_.record()->id);
  const int flags = (layout_.hasTitleInside() ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::TextDontClip;
  painter_.setFont(style_.boldFont);
  painter_.setPen(palette_.text);
  painter_.drawText(layout_.title, flags | Qt::AlignTop,
                    QFontMetricsF(style_.boldFont).elidedText(name, Qt::ElideRight, layout_.title.width()));
  painter_.setFont(style_.smallFont);
  painter_.setPen(palette_.secondaryText);
  painter_.drawText(layout_.title, flags | Qt::AlignBottom, layout_.note);
}

void MapPainter::paintSelection() {
  if (!scene_.selection)
    return;
  const double radius = geometry_.radius();
  const RadialBand band{std::max(0.0, radius - layout_.sizes.innerReach), radius};
  Arc arc = geometry_.arcOf(*scene_.selection);
  if (const double missing = style_.leastBand() / radius - arc.sweep(); missing > 0) {
    arc = {arc.start - missing / 2, arc.end + missing / 2};
    pointAt((arc.start + arc.end) / 2);
  }
  painter_.setPen(Qt::NoPen);
  painter_.setBrush(palette_.selectionBand);
  for (const Arc& shown : shownArcs(arc, band))
    painter_.drawPolygon(sectorShape(geometry_, band, shown));
  const double width = style_.scaled(4);
  strokeArc(radius - width / 2, arc, QPen(palette_.accent, width, Qt::SolidLine, Qt::FlatCap));
}

// A triangle inside the backbone.
void MapPainter::pointAt(double angle) {
  const double height = style_.scaled(12), halfBase = style_.scaled(5);
  const QPointF along = directionOf(angle + std::numbers::pi / 2) * halfBase;
  const QPointF base = geometry_.pointAt(angle, geometry_.radius() - height);
  painter_.setPen(Qt::NoPen);
  painter_.setBrush(palette_.accent);
  painter_.drawPolygon(QPolygonF({geometry_.pointAt(angle, geometry_.radius()), base + along, base - along}));
}

void MapPainter::paintLinkedRange(BaseRange range) {
  if (range.length() >= scene_.length())
    return;
  const double width = style_.scaled(4);
  strokeArc(geometry_.radius() + width / 2, geometry_.arcOf(range),
            QPen(palette_.backbone, width, Qt::SolidLine, Qt::FlatCap));
}

void MapPainter::outlineFeature(int feature) {
  const auto item = std::ranges::find(layout_.lanes.placed, feature, &PlacedFeature::feature);
  if (item == layout_.lanes.placed.end())
    return;
  painter_.setPen(QPen(palette_.text, style_.scaled(1.5)));
  painter_.setBrush(Qt::NoBrush);
  for (const QPolygonF& shape : featureShapes(*item))
    painter_.drawPolygon(shape);
}

void MapPainter::paintCaret(int64_t base) {
  const double angle = geometry_.angleOf(static_cast<double>(base) + 0.5);
  const double reach = layout_.sizes.firstLane;
  painter_.setPen(QPen(palette_.accent, style_.scaled(3), Qt::SolidLine, Qt::FlatCap));
  painter_.drawLine(geometry_.pointAt(angle, geometry_.radius() - reach),
                    geometry_.pointAt(angle, geometry_.radius() + reach));
}

void MapPainter::paintHoveredBase(int64_t base) {
  const double angle = geometry_.angleOf(static_cast<double>(base) + 0.5);
  const double inner = std::max(0.0, geometry_.radius() - layout_.sizes.innerReach);
  painter_.setPen(QPen(palette_.text, 1, Qt::DashLine));
  painter_.drawLine(geometry_.pointAt(angle, inner),
                    geometry_.pointAt(angle, geometry_.radius() + layout_.sizes.outerReach));
}

}  // namespace

void paintMap(QPainter& painter, const ViewScene& scene, const MapLayout& layout, const PaintStyle& style) {
  painter.setRenderHint(QPainter::Antialiasing);
  MapPainter map(painter, scene, layout, style);
  map.paintRings();
  map.paintHits();
  map.paintBackbone();
  map.paintRegions();
  map.paintTicks();
  map.paintFeatures();
  map.paintLabels();
  map.paintPlates();
  map.paintLegend();
  map.paintTitle();
}

void paintMapHighlights(QPainter& painter, const ViewScene& scene, const MapLayout& layout, const PaintStyle& style,
                        const MapHighlights& highlights) {
  painter.setRenderHint(QPainter::Antialiasing);
  MapPainter map(painter, scene, layout, style);
  painter.save();
  map.leaveOutPlates();
  map.paintSelection();
  if (highlights.linked)
    map.paintLinkedRange(*highlights.linked);
  if (highlights.caret)
    map.paintCaret(*highlights.caret);
  if (highlights.hoveredBase)
    map.paintHoveredBase(*highlights.hoveredBase);
  if (highlights.hoveredFeature >= 0)
    map.outlineFeature(highlights.hoveredFeature);
  painter.restore();
  if (highlights.hasFocus) {
    painter.setPen(QPen(style.palette->accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(layout.geometry.area().adjusted(0.5, 0.5, -0.5, -0.5));
  }
}

}  // namespace dglm
