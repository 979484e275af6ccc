// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/track_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

double widestAxisNumber(const ViewScene& scene, const QFontMetricsF& metrics) {
  double widest = metrics.horizontalAdvance(formatActivation(0.1));
  for (size_t track = 0; track < scene.tracks().size(); ++track) {
    const ValueAxis axis = scene.axisOf(track);
    for (const double end : {axis.low, axis.high})
      widest = std::max(widest, metrics.horizontalAdvance(axisLabel(axis, end)));
  }
  return widest;
}

// However many features lie over each other: there is room for some tracks below them.
int lanesWithRoom(int wanted, double room, double lanePitch) {
  constexpr int kAlways = 6;
  return std::min(wanted, std::max(kAlways, static_cast<int>(room / lanePitch)));
}

double usualTrackHeight(const PaintStyle& style) {
  return std::max(std::round(style.scaled(36)), std::ceil(2.2 * style.lineHeight));
}

// As low as it takes to show them all, down to where a name and its curve can still be read.
double trackHeightFor(int tracks, double room, const PaintStyle& style) {
  const double least = std::ceil(std::max(style.scaled(24), 1.3 * style.lineHeight));
  return std::clamp(std::floor(room / std::max(1, tracks)), least, usualTrackHeight(style));
}

}  // namespace

QRectF TrackLayout::track(int index) const {
  if (index < firstTrack || index >= firstTrack + shownTracks)
    return {};
  return {columns.plotLeft, tracksTop + (index - firstTrack) * trackHeight, columns.plotWidth, trackHeight};
}

int TrackLayout::trackAt(double y) const {
  if (y < tracksTop || trackHeight <= 0)
    return -1;
  const int row = static_cast<int>((y - tracksTop) / trackHeight);
  return row < shownTracks ? firstTrack + row : -1;
}

bool TrackLayout::isInPlot(const QPointF& point) const {
  return point.x() >= columns.plotLeft && point.x() < columns.plotLeft + columns.plotWidth;
}

QRectF TrackLayout::plotArea() const {
  return {columns.plotLeft, ruler.top(), columns.plotWidth, bottom - ruler.top()};
}

double letterWidth(const PaintStyle& style) {
  return QFontMetricsF(style.baseFont).horizontalAdvance(QLatin1Char('A')) + 1;
}

double blockWidth(const PaintStyle& style) {
  return style.scaled(3);
}

CaptionPlace captionPlace(double trackHeight, const PaintStyle& style) {
  constexpr double kClosest = 0.92;  // of the lines' heights: no letter touches another
  const double both = QFontMetricsF(style.font).height() + QFontMetricsF(style.smallFont).height();
  return trackHeight < kClosest * both ? CaptionPlace::Beside : CaptionPlace::Below;
}

QString loadingCaption() {
  return QCoreApplication::translate("dglm::TrackView", "computing...");
}

TrackColumns layOutColumns(const ViewScene& scene, const PaintStyle& style, double width, CaptionPlace captions) {
  const QFontMetricsF nameMetrics(style.font), captionMetrics(style.smallFont);
  const bool areBeside = captions == CaptionPlace::Beside;
  double widest = style.scaled(56);
  for (const SceneTrack& track : scene.tracks()) {
    const double name = nameMetrics.horizontalAdvance(track.data.id);
    double caption = captionMetrics.horizontalAdvance(track.data.caption());
    if (track.data.loading)  // no name jumps once it is read
      caption = std::max(caption, captionMetrics.horizontalAdvance(loadingCaption()));
    const double both = areBeside ? name + style.scaled(6) + caption : std::max(name, caption);
    widest = std::max(widest, std::ceil(both) + style.scaled(14));
  }
  const double usual = areBeside ? std::min(style.scaled(240), 0.3 * width) : std::min(style.scaled(150), 0.25 * width);
  const double most = std::max(usual, 0.12 * width);  // a wide view has room for long names
  TrackColumns columns;
  columns.labelLeft = style.scaled(8);
  columns.labelWidth = std::floor(std::min(widest, most));
  columns.axisWidth = std::ceil(widestAxisNumber(scene, captionMetrics) + style.scaled(10));
  columns.plotLeft = std::ceil(columns.labelLeft + columns.labelWidth + columns.axisWidth);
  columns.plotWidth = std::max(1.0, std::floor(width - columns.plotLeft - style.scaled(16)));
  return columns;
}

TrackLayout layOutRows(const TrackColumns& columns, const TrackRowsNeeded& needed, const PaintStyle& style,
                       double height) {
  constexpr int kTracksAlwaysShown = 3;
  TrackLayout layout;
  layout.columns = columns;
  const double gap = style.scaled(4);
  layout.lanePitch = std::round(style.lineHeight + style.scaled(3));
  const double rulerHeight = std::round(style.scaled(26));
  const double basesHeight = needed.bases ? std::round(2 * style.lineHeight) : 0;
  const double translationsHeight = needed.translations * std::round(style.lineHeight);
  const double tokensHeight =
      needed.tokens ? std::round((needed.windows ? 2 : 1) * (style.lineHeight + style.scaled(2))) : 0;
  layout.hitPitch = std::round(style.scaled(10));
  // As high as its caption at least.
  const double hitsHeight =
      needed.hitLanes > 0 ? std::max(needed.hitLanes * layout.hitPitch, std::ceil(style.lineHeight)) : 0;
  const double others = rulerHeight + hitsHeight + basesHeight + translationsHeight + tokensHeight +
                        ((needed.hitLanes > 0 ? 6 : 5) + (needed.translations > 0 ? 1 : 0)) * gap;
  const double roomForLanes = height - others - std::min(needed.tracks, kTracksAlwaysShown) * usualTrackHeight(style);
  layout.featureLanes = lanesWithRoom(needed.featureLanes, roomForLanes, layout.lanePitch);

  double top = 0;
  const auto row = [&](double rowHeight) {
    if (rowHeight <= 0)
      return QRectF();
    const QRectF rect(columns.plotLeft, top + gap, columns.plotWidth, rowHeight);
    top = rect.bottom();
    return rect;
  };
  layout.ruler = row(rulerHeight);
  layout.features = row(layout.featureLanes * layout.lanePitch);
  layout.hits = row(hitsHeight);
  layout.bases = row(basesHeight);
  layout.translations = row(translationsHeight);
  layout.tokens = row(tokensHeight);
  layout.tracksTop = std::round(top + gap);
  const double room = std::max(0.0, height - layout.tracksTop);
  const double usual = trackHeightFor(needed.tracks, room, style);
  layout.trackHeight = needed.trackHeight > 0 ? std::min(needed.trackHeight, std::max(room, usual)) : usual;
  layout.wholeTracks = static_cast<int>(room / layout.trackHeight);
  layout.firstTrack = std::clamp(needed.firstTrack, 0, std::max(0, needed.tracks - layout.wholeTracks));
  const int fitting = static_cast<int>(std::ceil(room / layout.trackHeight));
  layout.shownTracks = std::min(needed.tracks - layout.firstTrack, fitting);
  layout.bottom = layout.tracksTop + layout.shownTracks * layout.trackHeight;
  return layout;
}

}  // namespace dglm
