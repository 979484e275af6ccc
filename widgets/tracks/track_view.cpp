// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/track_view.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "widgets/parts/value_format.h"
#include "widgets/tracks/read_out.h"
#include "widgets/tracks/token_rows.h"

namespace dglm {
namespace {

// Lanes are set for the whole record on a usual screen and stay through every zoom, so that features do not jump.
FeatureLanes lanesFor(const ViewScene& scene) {
  constexpr int64_t kLeastPerRecord = 150;
  constexpr size_t kManyFeatures = 300;
  if (!scene.record())
    return {};
  const bool isCrowded = scene.record()->features.size() > kManyFeatures;
  return layOutFeatures(*scene.record(), scene.hiddenFeatures, isCrowded ? 0 : scene.length() / kLeastPerRecord,
                        std::numeric_limits<int>::max());
}

constexpr double kBasesACodon = 3;

// A triangle on the ruler that points down.
void paintPointer(QPainter& painter, double x, double tip, const PaintStyle& style) {
  const double height = style.scaled(9), halfBase = style.scaled(5);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(style.palette->accent);
  painter.drawPolygon(QPolygonF({{x, tip}, {x - halfBase, tip - height}, {x + halfBase, tip - height}}));
  painter.restore();
}

}  // namespace

TrackView::TrackView(QWidget* parent)
    : QAbstractScrollArea(parent), selection_(new SceneSelection(scene_, *this, *viewport())) {
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setMouseTracking(true);
  setAccessibleName(tr("Tracks"));
  connect(selection_, &SceneSelection::changed, this, &TrackView::selectionChanged);
  connect(selection_, &SceneSelection::cleared, this, &TrackView::selectionCleared);
  connect(selection_, &SceneSelection::featureActivated, this, &TrackView::featureActivated);
}

TrackView::~TrackView() = default;

void TrackView::setRecord(std::shared_ptr<const Record> record) {
  scene_.setRecord(std::move(record));
  tokens_.clear();
  windows_.clear();
  found_.clear();
  hover_.reset();
  hoveredElsewhere_.reset();
  caret_.reset();
  drag_ = Drag::None;
  lanes_ = lanesFor(scene_);
  hitLanes_ = {};
  view_ = scene_.record() ? ViewRange(scene_.length(), scene_.record()->topology, 1) : ViewRange();
  relayOut();
  selection_->describe();
}

void TrackView::setTracks(std::vector<TrackData> tracks) {
  scene_.setTracks(std::move(tracks));
  relayOut();
  if (threshold_ && revealsThreshold_)
    revealThreshold();
}

void TrackView::setHits(HitMarks hits) {
  constexpr int kMostLanes = 6, kLeastPerRecord = 300;
  if (!scene_.record())
    return;
  scene_.hits = std::move(hits);
  hitLanes_ = layOutHits(scene_.hits.marks, *scene_.record(), scene_.length() / kLeastPerRecord, kMostLanes);
  relayOut();
}

void TrackView::setFound(const std::vector<BaseRange>& places) {
  found_ = places;
  redraw();
}

void TrackView::setRegions(std::vector<RegionMark> regions) {
  scene_.regions = std::move(regions);
  redraw();
}

void TrackView::setTokens(std::vector<TokenMark> tokens, std::vector<WindowMark> windows) {
  tokens_ = std::move(tokens);
  windows_ = std::move(windows);
  relayOut();
}

void TrackView::setHiddenFeatures(std::set<int> features) {
  scene_.hiddenFeatures = std::move(features);
  lanes_ = lanesFor(scene_);
  relayOut();
}

void TrackView::setFeatureColours(std::map<int, QColor> colours) {
  scene_.featureColours = std::move(colours);
  redraw();
}

void TrackView::setShowsFrames(bool shows) {
  showsFrames_ = shows;
  relayOut();
}

void TrackView::setShowsWindows(bool shows) {
  showsWindows_ = shows;
  relayOut();
}

void TrackView::setVisibleRange(BaseRange range) {
  view_.show(range);
  relayOut();
}

void TrackView::setTrackHeight(double height) {
  if (height > 0)
    height = std::clamp(height, kLeastTrackHeight, kMostTrackHeight);
  if (height == trackHeight_)
    return;
  trackHeight_ = height;
  relayOut();
}

int TrackView::heightFor(int tracks) const {
  constexpr int kUsualLanes = 2, kMostLanes = 4;
  constexpr int kAnyHeight = 10'000;
  const PaintStyle style = PaintStyle::forWidget(*this);
  TrackRowsNeeded needed = rowsNeeded(view_, style);
  needed.featureLanes = scene_.record() ? std::min(lanes_.laneCount, kMostLanes) : kUsualLanes;
  needed.bases = needed.tokens = false;
  needed.translations = 0;
  needed.tracks = tracks;
  needed.firstTrack = 0;
  return static_cast<int>(std::ceil(layOutRows(layout_.columns, needed, style, kAnyHeight).bottom));
}

void TrackView::setCaret(std::optional<int64_t> base) {
  if (base == caret_)
    return;
  caret_ = base;
  viewport()->update();
}

void TrackView::setHoveredBase(std::optional<int64_t> base) {
  hoveredElsewhere_ = base;
  viewport()->update();
}

QSize TrackView::sizeHint() const {
  return {900, 300};
}

QSize TrackView::minimumSizeHint() const {
  return {320, 120};
}

TrackPlot::Area TrackView::plotArea(const TrackLayout& layout) {
  const int axisWidth = static_cast<int>(layout.columns.axisWidth);
  return {{static_cast<int>(layout.columns.plotLeft) - axisWidth, static_cast<int>(layout.tracksTop)},
          axisWidth,
          static_cast<int>(layout.columns.plotWidth),
          static_cast<int>(layout.trackHeight)};
}

TrackRowsNeeded TrackView::rowsNeeded(const ViewRange& view, const PaintStyle& style) const {
  TrackRowsNeeded needed;
  needed.featureLanes = lanesInView(lanes_, view).laneCount;
  needed.hitLanes = scene_.hits.isEmpty() ? 0 : std::max(1, hitLanes_.laneCount);
  needed.bases = scene_.record() && view.pixelsPerBase() >= blockWidth(style);
  if (needed.bases && kBasesACodon * view.pixelsPerBase() >= letterWidth(style))
    needed.translations = showsFrames_ ? kFrameRows : codingRowCount(*scene_.record(), lanes_, view);
  needed.tokens = (needed.bases || showsWindows_) && !tokens_.empty();
  needed.windows = needed.tokens && !hasRoomForTokens(view, style) && !windows_.empty();
  needed.tracks = static_cast<int>(scene_.tracks().size());
  needed.firstTrack = verticalScrollBar()->value();
  needed.trackHeight = trackHeight_ > 0 ? std::round(style.scaled(trackHeight_)) : 0;
  return needed;
}

std::vector<TrackCurve> TrackView::curves(const ViewRange& view, const TrackLayout& layout,
                                          const PaintStyle& style) const {
  std::vector<TrackCurve> curves;
  for (int i = layout.firstTrack; i < layout.firstTrack + layout.shownTracks; ++i) {
    const auto index = static_cast<size_t>(i);
    const SceneTrack& track = scene_.tracks()[index];
    curves.push_back({track.peaks, scene_.trackColour(index, *style.palette), scene_.colourBelow(index, *style.palette),
                      scene_.axisOf(index, &view), track.data.style.form, false});
  }
  return curves;
}

/// Whether tracks would be hidden if there were no scroll bar. It alone decides about the bar: beside one, fewer bases
/// have room, and with their row gone all tracks may fit again, and so on for ever.
bool TrackView::needsScrollBar(const PaintStyle& style) const {
  const QSize room = maximumViewportSize();
  ViewRange view = view_;
  const auto layOutThere = [&](CaptionPlace captions) {
    const TrackColumns columns = layOutColumns(scene_, style, room.width(), captions);
    view.setWidth(columns.plotWidth);
    TrackRowsNeeded needed = rowsNeeded(view, style);
    needed.firstTrack = 0;
    return layOutRows(columns, needed, style, room.height());
  };
  TrackLayout layout = layOutThere(CaptionPlace::Below);
  if (captionPlace(layout.trackHeight, style) == CaptionPlace::Beside)
    layout = layOutThere(CaptionPlace::Beside);
  return layout.wholeTracks < static_cast<int>(scene_.tracks().size());
}

const RegionMark* TrackView::regionAt(const QPointF& point) const {
  constexpr double kReach = 4;  // pixels below the ruler's top edge
  if (!layout_.isInPlot(point) || point.y() > layout_.ruler.top() + kReach)
    return nullptr;
  return scene_.regionAt(baseAt(point));
}

void TrackView::relayOut() {
  const PaintStyle style = PaintStyle::forWidget(*this);
  setVerticalScrollBarPolicy(needsScrollBar(style) ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
  layOut(CaptionPlace::Below, style);
  if (captionPlace(layout_.trackHeight, style) == CaptionPlace::Beside)
    layOut(CaptionPlace::Beside, style);
  const int hidden = static_cast<int>(scene_.tracks().size()) - layout_.wholeTracks;
  verticalScrollBar()->setRange(0, std::max(0, hidden));
  verticalScrollBar()->setPageStep(std::max(1, layout_.wholeTracks));
  redraw();
  if (!hover_)
    return;
  const int64_t before = hover_->base;
  hover_ = Hover{hover_->point, baseAt(hover_->point), layout_.trackAt(hover_->point.y())};
  if (hover_->base != before)
    Q_EMIT baseHovered(hover_->base);
}

void TrackView::layOut(CaptionPlace captions, const PaintStyle& style) {
  const TrackColumns columns = layOutColumns(scene_, style, viewport()->width(), captions);
  view_.setWidth(columns.plotWidth);
  layout_ = layOutRows(columns, rowsNeeded(view_, style), style, viewport()->height());
}

void TrackView::redraw() {
  picture_ = QPixmap();
  viewport()->update();
}

void TrackView::viewChanged() {
  relayOut();
  Q_EMIT visibleRangeChanged(visibleRange());
}

void TrackView::resizeEvent(QResizeEvent*) {
  relayOut();
}

void TrackView::scrollContentsBy(int, int) {
  relayOut();
}

void TrackView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    relayOut();
  if (event->type() == QEvent::LanguageChange) {
    setAccessibleName(tr("Tracks"));
    redraw();
  }
  QAbstractScrollArea::changeEvent(event);
}

void TrackView::paintEvent(QPaintEvent*) {
  const PaintStyle style = PaintStyle::forWidget(*this);
  if (!scene_.record()) {
    QPainter(viewport()).fillRect(viewport()->rect(), style.palette->ground);
    return;
  }
  if (picture_.isNull() || picture_.devicePixelRatio() != devicePixelRatioF())
    drawPicture(style);
  QPainter painter(viewport());
  painter.drawPixmap(0, 0, picture_);
  paintBand(painter, view_, layout_, style);
  paintCaret(painter, style);
  paintThreshold(painter, style);
  paintCrosshair(painter, style);
  if (showsFocus_) {
    painter.setPen(QPen(style.palette->accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
  }
}

void TrackView::drawPicture(const PaintStyle& style) {
  picture_ = QPixmap(viewport()->size() * devicePixelRatioF());
  picture_.setDevicePixelRatio(devicePixelRatioF());
  picture_.fill(style.palette->ground);
  {
    QPainter painter(&picture_);
    paintRows(painter, view_, layout_, style);
    paintCaptions(painter, view_, layout_, style);
    // A track that is cut off below has no name: half of one cannot be read.
    const int named = std::min(layout_.shownTracks, std::max(1, layout_.wholeTracks));
    for (int i = layout_.firstTrack; i < layout_.firstTrack + named; ++i)
      paintName(painter, i, layout_, style, hover_ && hover_->track == i ? style.palette->accent : style.palette->text);
  }
  plot_.paint(picture_, plotArea(layout_), view_, curves(view_, layout_, style), style, devicePixelRatioF());
  QPainter painter(&picture_);
  paintTrackFeatures(painter, view_, layout_, style);
}

// Where a track's features lie in its row.
QRectF TrackView::trackFeaturesArea(int track, const TrackLayout& layout, const PaintStyle& style) const {
  const int lanes = std::max(1, scene_.tracks()[static_cast<size_t>(track)].features.lanes.laneCount);
  const double gap = style.scaled(2);
  const QRectF room = layout.track(track).adjusted(0, gap, 0, -gap);
  const double height = std::min(lanes * layout.lanePitch, room.height());
  return {room.left(), room.center().y() - height / 2, room.width(), height};
}

void TrackView::paintTrackFeatures(QPainter& painter, const ViewRange& view, const TrackLayout& layout,
                                   const PaintStyle& style) const {
  for (int i = layout.firstTrack; i < layout.firstTrack + layout.shownTracks; ++i) {
    const TrackFeatures& features = scene_.tracks()[static_cast<size_t>(i)].features;
    if (!features.scene)
      continue;
    const QRectF area = trackFeaturesArea(i, layout, style);
    painter.fillRect(layout.track(i).adjusted(0, 1, 0, -1), style.palette->ground);
    paintFeatureRow({painter, *features.scene, view, style}, area, features.lanes,
                    area.height() / std::max(1, features.lanes.laneCount));
  }
}

// The features in view for whose lanes the view is not high enough.
std::vector<int> TrackView::featuresWithoutRow(const ViewRange& view, const TrackLayout& layout) const {
  std::vector<int> features;
  const FeatureLanes lanes = lanesInView(lanes_, view);
  for (const PlacedFeature& item : lanes.placed)
    if (item.lane >= layout.featureLanes && !view.mapRange(item.extent).empty())
      features.push_back(item.feature);
  return features;
}

void TrackView::paintCaptions(QPainter& painter, const ViewRange& view, const TrackLayout& layout,
                              const PaintStyle& style) const {
  painter.setFont(style.smallFont);
  painter.setPen(style.palette->secondaryText);
  const auto caption = [&](const QRectF& row, double height, const QString& text) {
    const QRectF place(layout.columns.labelLeft, row.top(), layout.columns.labelWidth, height);
    if (!row.isEmpty())
      painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, text);
  };
  const double laneHeight = layout.lanePitch - style.scaled(3);
  caption(layout.features, laneHeight, tr("features"));
  if (const auto more = featuresWithoutRow(view, layout); !more.empty()) {
    painter.setPen(style.palette->warning);
    caption(layout.features.translated(0, (layout.featureLanes - 1) * layout.lanePitch), laneHeight,
            tr("+%n more", "features without a row", static_cast<int>(more.size())));
    painter.setPen(style.palette->secondaryText);
  }
  const auto hits = static_cast<int>(hitLanes_.placed.size());
  caption(layout.hits, style.lineHeight,
          hitLanes_.left == 0 ? tr("%Ln hits", "of a scan", hits) : tr("best %Ln hits", "of a scan", hits));
  caption(layout.bases, style.lineHeight, tr("bases"));
  if (!layout.translations.isEmpty())
    paintTranslationCaptions(painter, layout, style);
  caption(layout.tokens, layout.tokens.height(), tr("tokens"));
}

void TrackView::paintName(QPainter& painter, int track, const TrackLayout& layout, const PaintStyle& style,
                          const QColor& colour) const {
  const TrackData& shown = scene_.tracks()[static_cast<size_t>(track)].data;
  const QFontMetricsF names(style.font), captions(style.smallFont);
  const QString caption = captionOf(shown);
  const double both = std::min(names.height() + captions.height(), layout.trackHeight);
  const bool isBeside = captionPlace(layout.trackHeight, style) == CaptionPlace::Beside;
  const double height = caption.isEmpty() || isBeside ? names.height() : both;
  const double swatch = style.scaled(3);
  QRectF place(layout.columns.labelLeft, layout.track(track).center().y() - height / 2, layout.columns.labelWidth,
               height);
  const auto index = static_cast<size_t>(track);
  fillHalves(painter, QRectF(place.left(), place.top() + 2, swatch, height - 4),
             scene_.trackColour(index, *style.palette), scene_.colourBelow(index, *style.palette));
  place.setLeft(place.left() + swatch + style.scaled(6));
  painter.setFont(style.font);
  painter.setPen(colour);
  painter.drawText(place, Qt::AlignTop | Qt::AlignLeft, names.elidedText(shown.id, Qt::ElideRight, place.width()));
  painter.setFont(style.smallFont);
  painter.setPen(style.palette->secondaryText);
  if (isBeside)
    place.setLeft(place.left() + names.horizontalAdvance(shown.id) + style.scaled(6));
  if (place.width() > style.scaled(20))
    painter.drawText(place, (isBeside ? Qt::AlignVCenter : Qt::AlignBottom) | Qt::AlignLeft,
                     captions.elidedText(caption, Qt::ElideRight, place.width()));
}

// The line below a track's name.
QString TrackView::captionOf(const TrackData& track) {
  if (track.loading)
    return loadingCaption();
  return track.caption();
}

void TrackView::paintBand(QPainter& painter, const ViewRange& view, const TrackLayout& layout,
                          const PaintStyle& style) const {
  painter.save();
  const QRectF area = layout.plotArea();
  painter.setClipRect(area, Qt::IntersectClip);
  const auto band = [&](double left, double right, const QColor& colour) {
    painter.fillRect(QRectF(area.left() + left, area.top(), right - left, area.height()), colour);
  };
  if (scene_.selection) {
    for (XSpan span : view.mapRange(*scene_.selection)) {
      if (const double missing = style.leastBand() - span.width(); missing > 0) {
        span = {span.left - missing / 2, span.right + missing / 2};
        paintPointer(painter, area.left() + (span.left + span.right) / 2, layout.ruler.bottom(), style);
      }
      band(span.left, span.right, style.palette->selectionBand);
      painter.fillRect(QRectF(area.left() + span.left, layout.ruler.bottom() - 2, span.width(), 2),
                       style.palette->accent);
    }
  }
  if (drag_ == Drag::Zoom)
    band(std::min(plotX(pressed_), plotX(last_)), std::max(plotX(pressed_), plotX(last_)), style.palette->hoverBand);
  painter.restore();
}

// A thin line down the tracks, with a foot on the ruler by which it is told from the crosshair.
void TrackView::paintCaret(QPainter& painter, const PaintStyle& style) const {
  if (!caret_)
    return;
  const double foot = style.scaled(3), height = style.scaled(8);
  for (const XSpan& span : view_.mapRange({*caret_, *caret_ + 1})) {
    const double x = std::floor(layout_.columns.plotLeft + (span.left + span.right) / 2) + 0.5;
    painter.setPen(QPen(style.palette->accent, 1));
    painter.drawLine(QPointF(x, layout_.ruler.bottom()), QPointF(x, layout_.bottom));
    painter.fillRect(QRectF(x - foot / 2, layout_.ruler.bottom() - height, foot, height), style.palette->accent);
  }
}

void TrackView::paintCrosshair(QPainter& painter, const PaintStyle& style) const {
  if (!hover_ && !hoveredElsewhere_)
    return;
  const int64_t base = hover_ ? hover_->base : *hoveredElsewhere_;
  const double middle = view_.mapBaseToX(static_cast<double>(base)) + view_.pixelsPerBase() / 2;
  const QRectF area = layout_.plotArea();
  if (middle < 0 || middle > area.width())
    return;
  const double x = std::floor(area.left() + middle) + 0.5;
  painter.setPen(QPen(style.palette->text, 1, Qt::DashLine));
  painter.drawLine(QPointF(x, layout_.ruler.bottom()), QPointF(x, area.bottom()));
  if (!hover_ || drag_ == Drag::Pan)
    return;
  const TokenMark* token = tokenAt(tokens_, base, scene_.length());
  paintReadOut(painter, readOutAt(scene_, base, token, hover_->track, *style.palette), {x, hover_->point.y()},
               QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), style);
}

bool TrackView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave)
    leave();
  if (event->type() != QEvent::ToolTip || !scene_.record())
    return QAbstractScrollArea::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
  return true;
}

QString TrackView::toolTipAt(const QPointF& point) const {
  if (const RegionMark* region = regionAt(point))
    return tr("%1, %2").arg(region->name, formatRange(region->bases, scene_.length()));
  if (const int hit = hitAt(point); hit >= 0)
    return scene_.hits.marks[static_cast<size_t>(hit)].text;
  if (layout_.isInPlot(point))
    return {};
  if (point.y() >= layout_.hits.top() && point.y() < layout_.hits.bottom())
    return hitsToolTip();
  if (const int track = layout_.trackAt(point.y()); track >= 0)
    return trackToolTip(track);
  const std::vector<int> more = featuresWithoutRow(view_, layout_);
  const bool isBesideFeatures = point.y() >= layout_.features.top() && point.y() < layout_.features.bottom();
  if (more.empty() || !isBesideFeatures)
    return {};
  constexpr qsizetype kMostNames = 12;
  QStringList names;
  for (const int feature : more)
    if (names.size() < kMostNames)
      names << QString::fromStdString(scene_.feature(feature).label()).simplified();
  if (static_cast<qsizetype>(more.size()) > kMostNames)
    names << QStringLiteral("\u2026");
  return tr("There is no row for %1. A higher view has more rows, and features can be hidden in their list.")
      .arg(names.join(QStringLiteral(", ")));
}

QString TrackView::hitsToolTip() const {
  return tr("%1: what the scan found of this sequence, the best hits first. The colour is the identity, from %2 % and "
            "less to 100 %; the point is at the end of what was found.")
      .arg(scene_.hits.title)
      .arg(kLeastColouredIdentity);
}

QString TrackView::trackToolTip(int track) const {
  const SceneTrack& shown = scene_.tracks()[static_cast<size_t>(track)];
  QStringList lines{shown.data.id};
  for (const QString& line : {shown.data.label, shown.data.note})
    if (!line.isEmpty())
      lines << line;
  if (shown.data.loading)
    lines << tr("More values are being computed.");
  if (shown.peaks && shown.data.isFromFile)
    lines << tr("Largest value on this sequence: %1").arg(formatActivation(static_cast<double>(shown.peaks->peak())));
  else if (shown.peaks)
    lines
        << tr("Largest activation on this record: %1").arg(formatActivation(static_cast<double>(shown.peaks->peak())));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace dglm
