// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mouse and keys of the linear view.

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "widgets/tracks/selection_edit.h"
#include "widgets/tracks/token_rows.h"
#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

constexpr double kZoomPerNotch = 1.25;
constexpr double kKeyZoom = 1.5;
constexpr double kPixelsPerNotch = 80;
constexpr double kShareOfPagePan = 0.9;

}  // namespace

int64_t TrackView::unwrappedBaseAt(const QPointF& point) const {
  const auto base = static_cast<int64_t>(std::floor(view_.mapXToBase(plotX(point))));
  return view_.isCircular() ? base : std::clamp<int64_t>(base, 0, scene_.length() - 1);
}

int TrackView::featureAt(const QPointF& point) const {
  if (!layout_.features.contains(point))
    return -1;
  constexpr double kSlackPixels = 3;
  const int lane = static_cast<int>((point.y() - layout_.features.top()) / layout_.lanePitch);
  return featureInLane(lanesInView(lanes_, view_), lane, baseAt(point),
                       static_cast<int64_t>(kSlackPixels * view_.basesPerPixel()), *scene_.record());
}

int TrackView::hitAt(const QPointF& point) const {
  if (!layout_.hits.contains(point))
    return -1;
  constexpr double kSlackPixels = 2;
  const int lane = static_cast<int>((point.y() - layout_.hits.top()) / layout_.hitPitch);
  return hitInLane(hitLanes_, scene_.hits.marks, lane, baseAt(point),
                   static_cast<int64_t>(kSlackPixels * view_.basesPerPixel()), *scene_.record());
}

void TrackView::reveal(BaseRange range) {
  if (!scene_.record() || view_.shows(range))
    return;
  constexpr double kMargin = 0.25;
  const double room = (view_.span() - static_cast<double>(range.length())) / 2 / static_cast<double>(range.length());
  view_.show(range, std::max(kMargin, room));
  viewChanged();
}

void TrackView::scrollTracks(int rows) {
  verticalScrollBar()->setValue(verticalScrollBar()->value() + rows);
}

void TrackView::wheelEvent(QWheelEvent* event) {
  if (!scene_.record())
    return;
  event->accept();
  const QPoint delta = event->angleDelta();
  const int turned = delta.y() != 0 ? delta.y() : delta.x();
  const double notches = static_cast<double>(turned) / kWheelNotch;
  const bool isOverNames = !layout_.isInPlot(event->position());
  if (isOverNames || event->modifiers().testFlag(Qt::ShiftModifier)) {
    scrollTracks(-rowSteps_.add(turned));
    return;
  }
  const bool isVertical = delta.y() != 0;
  if (isVertical && event->modifiers().testFlag(Qt::ControlModifier) != wheelZooms_)
    view_.zoomAt(plotX(event->position()), std::pow(kZoomPerNotch, notches));
  else
    view_.panPixels(-notches * kPixelsPerNotch);
  viewChanged();
  hover(event->position());
}

void TrackView::mousePressEvent(QMouseEvent* event) {
  const bool isLeft = event->button() == Qt::LeftButton, isMiddle = event->button() == Qt::MiddleButton;
  if (!scene_.record() || !(isLeft || isMiddle))
    return;
  pressed_ = last_ = event->position();
  if (isMiddle || isSpaceHeld_) {
    drag_ = Drag::Pan;
    viewport()->setCursor(Qt::ClosedHandCursor);
  } else if (isOnThreshold(pressed_)) {
    drag_ = Drag::Threshold;
  } else if (const int border = borderAt(pressed_); border >= 0) {
    drag_ = Drag::Border;
    anchor_ = border;
  } else if (layout_.isInPlot(pressed_)) {
    drag_ = Drag::Pressed;
    anchor_ = unwrappedBaseAt(pressed_);
  } else {
    activateTrackAt(pressed_.y());
  }
}

void TrackView::activateTrackAt(double y) {
  if (const int track = layout_.trackAt(y); track >= 0)
    Q_EMIT trackActivated(scene_.tracks()[static_cast<size_t>(track)].data.id);
}

void TrackView::mouseMoveEvent(QMouseEvent* event) {
  if (!scene_.record())
    return;
  const bool isFar = (event->position() - pressed_).manhattanLength() >= QApplication::startDragDistance();
  if (drag_ == Drag::Pressed && isFar)
    drag_ = layout_.ruler.contains(pressed_) ? Drag::Zoom : Drag::Select;
  if (drag_ == Drag::Border && isFar)
    drag_ = Drag::Height;
  dragTo(event->position());
  hover(event->position());
}

void TrackView::dragTo(const QPointF& point) {
  if (drag_ == Drag::Pan) {
    view_.panPixels(last_.x() - point.x());
    viewChanged();
  } else if (drag_ == Drag::Select) {
    const double beyond = std::min(plotX(point), 0.0) + std::max(plotX(point) - view_.width(), 0.0);
    if (beyond != 0)
      panDuringDrag(beyond * view_.basesPerPixel());
    selection_->select(selectionBetween(anchor_, unwrappedBaseAt(point), scene_.length(), scene_.record()->topology));
  } else if (drag_ == Drag::Zoom) {
    viewport()->update();
  } else if (drag_ == Drag::Threshold) {
    dragThreshold(point.y());
  } else if (drag_ == Drag::Height) {
    dragHeight(point.y());
  }
  last_ = point;
}

int TrackView::borderAt(const QPointF& point) const {
  constexpr double kSlackPixels = 3;
  if (point.x() >= layout_.columns.labelLeft + layout_.columns.labelWidth)
    return -1;
  for (int track = layout_.firstTrack; track < layout_.firstTrack + layout_.shownTracks; ++track)
    if (std::abs(point.y() - layout_.track(track).bottom()) <= kSlackPixels)
      return track;
  return -1;
}

void TrackView::dragHeight(double y) {
  const double rows = static_cast<double>(anchor_) - layout_.firstTrack + 1;
  setTrackHeight((y - layout_.tracksTop) / rows / PaintStyle::forWidget(*this).scaled(1));
  Q_EMIT trackHeightChanged(trackHeight_);
}

// Where the view runs through the origin its positions start again; the anchor has to follow.
void TrackView::panDuringDrag(double bases) {
  const double expected = view_.first() + bases;
  view_.panBases(bases);
  if (view_.isCircular())
    anchor_ += std::llround(view_.first() - expected);
  viewChanged();
}

void TrackView::mouseReleaseEvent(QMouseEvent* event) {
  const Drag ended = std::exchange(drag_, Drag::None);
  if (!scene_.record())
    return;
  if (ended == Drag::Zoom) {
    const auto topology = scene_.record()->topology;
    view_.show(selectionBetween(anchor_, unwrappedBaseAt(event->position()), scene_.length(), topology));
    viewChanged();
  } else if (ended == Drag::Pressed) {
    click(event->position(), event->modifiers().testFlag(Qt::ShiftModifier));
  } else if (ended == Drag::Border) {
    activateTrackAt(pressed_.y());
  }
  viewport()->unsetCursor();
  hover(event->position());
}

const Feature* TrackView::trackFeatureAt(const QPointF& point) const {
  const int track = layout_.isInPlot(point) ? layout_.trackAt(point.y()) : -1;
  if (track < 0 || !scene_.tracks()[static_cast<size_t>(track)].features.scene)
    return nullptr;
  constexpr double kSlackOfAFeature = 2;
  const TrackFeatures& features = scene_.tracks()[static_cast<size_t>(track)].features;
  const QRectF area = trackFeaturesArea(track, layout_, PaintStyle::forWidget(*this));
  if (!area.contains(point) || features.lanes.laneCount == 0)
    return nullptr;
  const int lane = static_cast<int>((point.y() - area.top()) / area.height() * features.lanes.laneCount);
  const auto slack = static_cast<int64_t>(kSlackOfAFeature * view_.basesPerPixel());
  const int found = featureInLane(features.lanes, lane, baseAt(point), slack, *scene_.record());
  return found < 0 ? nullptr : &features.scene->feature(found);
}

void TrackView::click(const QPointF& point, bool extends) {
  const int64_t base = baseAt(point);
  if (extends && scene_.selection) {
    selection_->select(extendedTo(*scene_.selection, base, scene_.length(), scene_.record()->topology));
    return;
  }
  const TokenMark* token = layout_.tokens.contains(point) ? tokenAt(tokens_, base, scene_.length()) : nullptr;
  if (const RegionMark* region = regionAt(point))
    selection_->select(region->bases);
  else if (const int feature = featureAt(point); feature >= 0)
    selection_->selectFeature(feature);
  else if (const int hit = hitAt(point); hit >= 0)
    Q_EMIT hitActivated(scene_.hits.marks[static_cast<size_t>(hit)].key);
  else if (const Feature* inTrack = trackFeatureAt(point))
    selection_->select(inTrack->extent());
  else if (token)
    selection_->select(token->bases);
  else if (layout_.bases.contains(point) || layout_.translations.contains(point) || layout_.trackAt(point.y()) >= 0)
    selection_->select({base, base + 1});
  else
    selection_->clear();
}

void TrackView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (!scene_.record() || event->button() != Qt::LeftButton)
    return;
  if (borderAt(event->position()) >= 0) {
    setTrackHeight(0);
    Q_EMIT trackHeightChanged(0);
    return;
  }
  if (!layout_.isInPlot(event->position()))
    return;
  if (const int feature = featureAt(event->position()); feature >= 0) {
    selection_->selectFeature(feature);
    return;
  }
  view_.zoomAt(plotX(event->position()), 2);
  viewChanged();
}

void TrackView::hover(const QPointF& point) {
  const int trackBefore = hover_ ? hover_->track : -1;
  const int track = layout_.trackAt(point.y());
  const bool isInView = layout_.isInPlot(point) && viewport()->rect().contains(point.toPoint());
  if (isInView)
    hover_ = Hover{point, baseAt(point), track};
  else
    hover_.reset();
  const bool isOverName = !isInView && track >= 0;
  const bool isOverLink =
      isOverName ||
      (isInView && (featureAt(point) >= 0 || regionAt(point) || hitAt(point) >= 0 || trackFeatureAt(point)));
  const bool isOverThreshold = drag_ == Drag::Threshold || (drag_ == Drag::None && isOnThreshold(point));
  const bool isOverBorder =
      drag_ == Drag::Border || drag_ == Drag::Height || (drag_ == Drag::None && borderAt(point) >= 0);
  if (drag_ != Drag::Pan)
    viewport()->setCursor(isSpaceHeld_                      ? Qt::OpenHandCursor
                          : isOverThreshold || isOverBorder ? Qt::SplitVCursor
                          : isOverLink                      ? Qt::PointingHandCursor
                                                            : Qt::ArrowCursor);
  if ((hover_ ? hover_->track : -1) != trackBefore)
    redraw();
  viewport()->update();
  if (isInView)
    Q_EMIT baseHovered(hover_->base);
  else
    Q_EMIT hoverLeft();
}

void TrackView::leave() {
  if (!hover_)
    return;
  hover_.reset();
  redraw();
  Q_EMIT hoverLeft();
}

// Keys that change what is shown; false for any other.
bool TrackView::navigate(const QKeyEvent& event) {
  const double middle = hover_ ? plotX(hover_->point) : view_.width() / 2;
  switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      view_.zoomAt(middle, kKeyZoom);
      return true;
    case Qt::Key_Minus:
      view_.zoomAt(middle, 1 / kKeyZoom);
      return true;
    case Qt::Key_0:
      view_.showAll();
      return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
      view_.panBases((event.key() == Qt::Key_PageUp ? -kShareOfPagePan : kShareOfPagePan) * view_.span());
      return true;
    default:
      return false;
  }
}

// Where tokens are seen, Ctrl goes from one to the next: to their first bases, or with Shift to the ends that make the
// selection whole.
std::vector<int64_t> TrackView::tokenStops(const QKeyEvent& event) const {
  std::vector<int64_t> stops;
  if (layout_.tokens.isEmpty())
    return stops;
  const bool toLast = event.key() == Qt::Key_Right && event.modifiers().testFlag(Qt::ShiftModifier);
  for (const TokenMark& token : tokens_)
    if (!token.bases.isEmpty())
      stops.push_back((toLast ? token.bases.end - 1 : token.bases.start) % scene_.length());
  return stops;
}

bool TrackView::walk(const QKeyEvent& event) {
  const std::optional<int64_t> caret =
      selection_->walk(event, visibleRange().start % scene_.length(), tokenStops(event));
  if (!caret)
    return false;
  showsFocus_ = true;
  reveal({*caret, *caret + 1});
  return true;
}

bool TrackView::typeBase(const QKeyEvent& event) {
  constexpr QLatin1String kLetters("ACGT");
  const QString letter = event.text().toUpper();
  const bool isOneBase = scene_.selection && scene_.selection->length() == 1;
  if (!isOneBase || layout_.bases.isEmpty() || letter.size() != 1 || !kLetters.contains(letter.front()))
    return false;
  Q_EMIT baseTyped(scene_.selection->start % scene_.length(), letter.front());
  return true;
}

void TrackView::focusInEvent(QFocusEvent* event) {
  showsFocus_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                event->reason() == Qt::ShortcutFocusReason;
  viewport()->update();
  QAbstractScrollArea::focusInEvent(event);
}

void TrackView::focusOutEvent(QFocusEvent* event) {
  showsFocus_ = false;
  viewport()->update();
  QAbstractScrollArea::focusOutEvent(event);
}

void TrackView::keyPressEvent(QKeyEvent* event) {
  if (!scene_.record()) {
    QAbstractScrollArea::keyPressEvent(event);
    return;
  }
  if (event->matches(QKeySequence::SelectAll)) {
    selection_->select({0, scene_.length()});
    return;
  }
  if (walk(*event))
    return;
  const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
  if (isPlain && navigate(*event)) {
    viewChanged();
    return;
  }
  if (isPlain && typeBase(*event))
    return;
  const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
  if (isPlain && event->key() == Qt::Key_F) {
    selection_->selectFeature(scene_.neighbourFeature(isShifted ? -1 : 1));
    if (scene_.selection)
      reveal(*scene_.selection);
  } else if (event->key() == Qt::Key_Escape) {
    selection_->clear();
  } else if (event->key() == Qt::Key_Space) {
    isSpaceHeld_ = true;
    viewport()->setCursor(Qt::OpenHandCursor);
  } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
    scrollTracks(event->key() == Qt::Key_Up ? -1 : 1);
  } else {
    QAbstractScrollArea::keyPressEvent(event);
  }
}

void TrackView::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
    isSpaceHeld_ = false;
    viewport()->unsetCursor();
  }
  QAbstractScrollArea::keyReleaseEvent(event);
}

void TrackView::contextMenuEvent(QContextMenuEvent* event) {
  if (!scene_.record())
    return;
  const QPoint point = viewport()->mapFromGlobal(event->globalPos());
  const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
  const int track = layout_.trackAt(point.y());
  if (isByMouse && track >= 0 && !layout_.isInPlot(point))
    Q_EMIT trackMenuRequested(event->globalPos(), scene_.tracks()[static_cast<size_t>(track)].data.id);
  else
    Q_EMIT contextMenuRequested(event->globalPos(), baseAt(point));
}

}  // namespace dglm
