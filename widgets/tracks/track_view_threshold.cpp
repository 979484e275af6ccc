// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The threshold over a track of the linear view.

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

#include "widgets/parts/value_format.h"
#include "widgets/tracks/track_view.h"

namespace dglm {

void TrackView::setThreshold(std::optional<TrackThreshold> threshold) {
  const bool isOther = threshold && (!threshold_ || threshold_->track != threshold->track);
  threshold_ = std::move(threshold);
  viewport()->update();
  if (isOther)
    revealThreshold();
}

// Scrolls until its track is in view as a whole; once the track is there, if it comes later.
void TrackView::revealThreshold() {
  revealsThreshold_ = true;
  const auto& tracks = scene_.tracks();
  const auto found = std::find_if(tracks.begin(), tracks.end(),
                                  [this](const SceneTrack& track) { return track.data.id == threshold_->track; });
  if (found == tracks.end())
    return;
  revealsThreshold_ = false;
  const int track = static_cast<int>(found - tracks.begin());
  const int first = verticalScrollBar()->value();
  verticalScrollBar()->setValue(std::clamp(first, track - std::max(1, layout_.wholeTracks) + 1, track));
}

// The track that has the threshold, or -1 while it is not in view. Of a latent read on both strands, the own strand's.
int TrackView::thresholdTrack() const {
  if (!threshold_ || !scene_.record())
    return -1;
  for (int i = layout_.firstTrack; i < layout_.firstTrack + layout_.shownTracks; ++i) {
    const TrackData& track = scene_.tracks()[static_cast<size_t>(i)].data;
    if (track.id == threshold_->track && !track.isOtherStrand)
      return i;
  }
  return -1;
}

// A value beyond the axis lies at its end.
double TrackView::thresholdY(int track) const {
  const ValueAxis axis = scene_.axisOf(static_cast<size_t>(track), &view_);
  return TrackPlot::mapValueToY(plotArea(layout_), track - layout_.firstTrack, axis,
                                std::clamp(threshold_->value, axis.low, axis.high), PaintStyle::forWidget(*this));
}

bool TrackView::isOnThreshold(const QPointF& point) const {
  constexpr double kSlackPixels = 4;
  const int track = thresholdTrack();
  return track >= 0 && layout_.isInPlot(point) && std::abs(point.y() - thresholdY(track)) <= kSlackPixels;
}

void TrackView::dragThreshold(double y) {
  const int track = thresholdTrack();
  if (track < 0)
    return;
  const ValueAxis axis = scene_.axisOf(static_cast<size_t>(track), &view_);
  const double value =
      TrackPlot::mapYToValue(plotArea(layout_), track - layout_.firstTrack, axis, y, PaintStyle::forWidget(*this));
  threshold_->value = std::clamp(value, 0.0, axis.high);
  viewport()->update();
  Q_EMIT thresholdDragged(threshold_->value);
}

void TrackView::paintThreshold(QPainter& painter, const PaintStyle& style) const {
  const int track = thresholdTrack();
  if (track < 0)
    return;
  const double y = std::floor(thresholdY(track)) + 0.5;
  const double left = layout_.columns.plotLeft, right = left + layout_.columns.plotWidth;
  painter.setPen(QPen(style.palette->accent, 1, Qt::DashLine));
  painter.drawLine(QPointF(left, y), QPointF(right, y));
  painter.setFont(style.smallFont);
  const QFontMetricsF metrics(style.smallFont);
  const QString text = formatActivation(threshold_->value);
  const QRectF place(right - metrics.horizontalAdvance(text) - style.scaled(6), y - metrics.height() / 2,
                     metrics.horizontalAdvance(text) + style.scaled(6), metrics.height());
  painter.fillRect(place, style.palette->ground);
  painter.setPen(style.palette->accent);
  painter.drawText(place, Qt::AlignCenter, text);
}

}  // namespace dglm
