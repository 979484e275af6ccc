// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/tracks/sequence_rows.h"

namespace dglm {
namespace {

constexpr double kTooNarrowForAnArrow = 2;
constexpr double kTooNarrowForAnEdge = 4;

/// Draws the features of the linear view's feature row.
class FeatureRowPainter {
 public:
  FeatureRowPainter(const RowContext& context, const QRectF& rect, double lanePitch)
      : context_(context), rect_(rect), lanePitch_(lanePitch), metrics_(context.style.smallFont) {}

  void paint(const PlacedFeature& item) const;

 private:
  double bodyHeight() const { return lanePitch_ - context_.style.scaled(3); }
  QPolygonF arrow(const XSpan& span, double top, Strand strand) const;
  void paintSegments(const Feature& feature, double top) const;
  void paintName(const Feature& feature, const XSpan& span, double top, const QColor& colour) const;

  const RowContext& context_;
  QRectF rect_;
  double lanePitch_;
  QFontMetricsF metrics_;
};

QPolygonF FeatureRowPainter::arrow(const XSpan& span, double top, Strand strand) const {
  // Far outside the view the shape only has to go on; huge coordinates would make it inexact.
  const double beyond = context_.style.scaled(32);
  const double left = std::max(span.left, -beyond);
  const double right = std::max(std::min(span.right, rect_.width() + beyond), left + 1);
  const double bottom = top + bodyHeight();
  const double middle = (top + bottom) / 2;
  const double head = std::min(context_.style.scaled(7), right - left);
  if (strand == Strand::Forward)
    return QPolygonF({{left, top}, {right - head, top}, {right, middle}, {right - head, bottom}, {left, bottom}});
  if (strand == Strand::Reverse)
    return QPolygonF({{right, top}, {left + head, top}, {left, middle}, {left + head, bottom}, {right, bottom}});
  return QPolygonF({{left, top}, {right, top}, {right, bottom}, {left, bottom}});
}

// Only the last segment in reading direction has a point.
void FeatureRowPainter::paintSegments(const Feature& feature, double top) const {
  const auto reach = [&](const FeatureSegment& segment) {
    return feature.strand() == Strand::Forward ? segment.bases.end : -segment.bases.start;
  };
  const auto last = std::ranges::max_element(feature.segments, {}, reach);
  for (const FeatureSegment& segment : feature.segments) {
    const Strand strand = &segment == &*last ? segment.strand : Strand::None;
    for (const XSpan& span : context_.view.mapRange(segment.bases)) {
      if (span.width() < kTooNarrowForAnArrow)
        context_.painter.fillRect(QRectF(span.left, top, std::max(1.0, span.width()), bodyHeight()),
                                  context_.painter.brush());
      else
        context_.painter.drawPolygon(arrow(span, top, strand));
    }
  }
}

void FeatureRowPainter::paintName(const Feature& feature, const XSpan& span, double top, const QColor& colour) const {
  const double space = context_.style.scaled(8);
  const double left = std::max(span.left, 0.0) + space;
  const double width = std::min(span.right, rect_.width()) - space - left;
  constexpr double kFewestLetters = 5;
  const double least = kFewestLetters * metrics_.averageCharWidth();
  if (width <= 0)
    return;
  const QString name = QString::fromStdString(feature.label()).simplified();
  if (width < std::min(least, metrics_.horizontalAdvance(name)))
    return;
  context_.painter.setPen(textOn(colour));
  context_.painter.drawText(QRectF(left, top, width, bodyHeight()), Qt::AlignCenter,
                            metrics_.elidedText(name, Qt::ElideRight, width));
}

void FeatureRowPainter::paint(const PlacedFeature& item) const {
  const auto spans = context_.view.mapRange(item.extent);
  if (spans.empty())
    return;
  const Feature& feature = context_.scene.feature(item.feature);
  const QColor colour = context_.scene.featureColour(item.feature, *context_.style.palette);
  const double top = rect_.top() + item.lane * lanePitch_;
  const double middle = top + bodyHeight() / 2;
  if (feature.segments.size() > 1) {
    context_.painter.setPen(QPen(colour, context_.style.scaled(1.5)));
    for (const XSpan& span : spans)
      context_.painter.drawLine(QPointF(std::max(span.left, -1.0), middle),
                                QPointF(std::min(span.right, rect_.width() + 1), middle));
  }
  const bool hasEdge = spans.front().width() >= kTooNarrowForAnEdge;
  context_.painter.setPen(hasEdge ? QPen(context_.style.palette->featureEdge, 0.75) : QPen(Qt::NoPen));
  context_.painter.setBrush(colour);
  paintSegments(feature, top);
  for (const XSpan& span : spans)
    paintName(feature, span, top, colour);
}

}  // namespace

void paintFeatureRow(const RowContext& context, const QRectF& rect, const FeatureLanes& lanes, double lanePitch) {
  context.painter.save();
  context.painter.setClipRect(rect, Qt::IntersectClip);
  context.painter.translate(rect.left(), 0);
  context.painter.setFont(context.style.smallFont);
  context.painter.setRenderHint(QPainter::Antialiasing);
  const FeatureRowPainter row(context, rect, lanePitch);
  const auto shownLanes = std::lround(rect.height() / lanePitch);
  for (const PlacedFeature& item : lanes.placed)
    if (item.lane < shownLanes)
      row.paint(item);
  context.painter.restore();
}

int featureInLane(const FeatureLanes& lanes, int lane, int64_t base, int64_t slack, const Record& record) {
  BaseRange touched{base - slack, base + slack + 1};
  if (record.isCircular())
    touched = normalised(touched, record.length(), record.topology);
  const auto isHit = [&](const PlacedFeature& item) {
    return item.lane == lane && overlaps(item.extent, touched, record.length());
  };
  const auto hit = std::find_if(lanes.placed.rbegin(), lanes.placed.rend(), isHit);
  return hit == lanes.placed.rend() ? -1 : hit->feature;
}

}  // namespace dglm
