// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/plasmid_map.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>
#include <numbers>

#include "widgets/parts/value_format.h"
#include "widgets/parts/wheel.h"

namespace dglm {
namespace {

constexpr double kKeyZoom = 1.5;
constexpr double kTurnPixels = 48;

}  // namespace

PlasmidMap::PlasmidMap(QWidget* parent) : QWidget(parent), selection_(new SceneSelection(scene_, *this, *this)) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Circular map"));
  connect(selection_, &SceneSelection::changed, this, &PlasmidMap::selectionChanged);
  connect(selection_, &SceneSelection::cleared, this, &PlasmidMap::selectionCleared);
  connect(selection_, &SceneSelection::featureActivated, this, &PlasmidMap::featureActivated);
}

void PlasmidMap::setRecord(std::shared_ptr<const Record> record) {
  scene_.setRecord(std::move(record));
  geometry_ = scene_.record() ? CircleGeometry(scene_.length(), scene_.record()->topology) : CircleGeometry();
  highlights_ = {};
  pointer_.reset();
  drag_ = Drag::None;
  relayOut();
  selection_->describe();
}

void PlasmidMap::setTracks(std::vector<TrackData> tracks) {
  scene_.setTracks(std::move(tracks));
  relayOut();
}

void PlasmidMap::setHits(HitMarks hits) {
  if (!scene_.record())
    return;
  scene_.hits = std::move(hits);
  relayOut();
}

void PlasmidMap::setRegions(std::vector<RegionMark> regions) {
  scene_.regions = std::move(regions);
  picture_ = QPixmap();
  update();
}

void PlasmidMap::setHiddenFeatures(std::set<int> features) {
  scene_.hiddenFeatures = std::move(features);
  relayOut();
}

void PlasmidMap::setFeatureColours(std::map<int, QColor> colours) {
  scene_.featureColours = std::move(colours);
  relayOut();
}

void PlasmidMap::setVisibleRange(BaseRange range) {
  geometry_.show(range);
  relayOut();
}

bool PlasmidMap::shows(BaseRange range) const {
  const BaseRange visible = visibleRange();
  const auto isWithin = [&](int64_t shift) {
    return range.start + shift >= visible.start && range.end + shift <= visible.end;
  };
  return geometry_.showsWholeCircle() || isWithin(0) || isWithin(scene_.length());
}

void PlasmidMap::reveal(BaseRange range) {
  if (!scene_.record() || shows(range))
    return;
  if (range.length() > visibleRange().length()) {
    geometry_.show(range);
  } else {
    const double middle = static_cast<double>(range.start + range.end) / 2;
    geometry_.rotate(geometry_.angleAt(geometry_.area().center()) - geometry_.angleOf(middle));
  }
  viewChanged();
}

void PlasmidMap::turnTo(int64_t base) {
  geometry_.turnTo(static_cast<double>(base));
  relayOut();
}

void PlasmidMap::setLinkedRange(std::optional<BaseRange> range) {
  highlights_.linked = range;
  update();
}

void PlasmidMap::setCaret(std::optional<int64_t> base) {
  highlights_.caret = base;
  update();
}

void PlasmidMap::setHoveredBase(std::optional<int64_t> base) {
  highlights_.hoveredBase = base;
  update();
}

QSize PlasmidMap::sizeHint() const {
  return {480, 440};
}

QSize PlasmidMap::minimumSizeHint() const {
  return {200, 160};
}

QSizeF PlasmidMap::naturalSizeMm() const {
  return {140, 120};
}

void PlasmidMap::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const {
  if (!scene_.record())
    return;
  const PaintStyle style = PaintStyle::forFigure(palette);
  const MapLayout layout = layOutMap(scene_, geometry_, QRectF(QPointF(), sizeInPoints), style);
  painter.save();
  painter.setClipRect(layout.geometry.area());
  paintMap(painter, scene_, layout, style);
  paintMapHighlights(painter, scene_, layout, style, {});
  painter.restore();
}

void PlasmidMap::relayOut() {
  picture_ = QPixmap();
  if (scene_.record()) {
    layout_ = layOutMap(scene_, geometry_, rect(), PaintStyle::forWidget(*this));
    geometry_ = layout_.geometry;
    if (pointer_ && drag_ == Drag::None)
      hover(*pointer_);
  }
  update();
}

void PlasmidMap::viewChanged() {
  relayOut();
  Q_EMIT visibleRangeChanged(visibleRange());
}

void PlasmidMap::paintEvent(QPaintEvent*) {
  const PaintStyle style = PaintStyle::forWidget(*this);
  QPainter painter(this);
  if (!scene_.record()) {
    painter.fillRect(rect(), style.palette->ground);
    return;
  }
  if (picture_.isNull() || picture_.devicePixelRatio() != devicePixelRatioF()) {
    picture_ = QPixmap(size() * devicePixelRatioF());
    picture_.setDevicePixelRatio(devicePixelRatioF());
    picture_.fill(style.palette->ground);
    QPainter pictured(&picture_);
    paintMap(pictured, scene_, layout_, style);
  }
  painter.drawPixmap(0, 0, picture_);
  paintMapHighlights(painter, scene_, layout_, style, highlights_);
}

void PlasmidMap::resizeEvent(QResizeEvent*) {
  relayOut();
}

void PlasmidMap::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    relayOut();
  if (event->type() == QEvent::LanguageChange) {
    setAccessibleName(tr("Circular map"));
    relayOut();
  }
  QWidget::changeEvent(event);
}

bool PlasmidMap::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || !scene_.record())
    return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), this);
  return true;
}

QString PlasmidMap::toolTipAt(const QPointF& point) const {
  if (const int feature = layout_.featureAt(scene_, point); feature >= 0)
    return scene_.featureSentence(feature);
  if (const int hit = layout_.hitAt(scene_, point); hit >= 0)
    return scene_.hits.marks[static_cast<size_t>(hit)].text;
  if (!layout_.isOnMolecule(point))
    return {};
  const int64_t base = geometry_.baseAt(point);
  const double fromBackbone = std::abs(geometry_.distanceFromCentre(point) - geometry_.radius());
  if (const RegionMark* region = scene_.regionAt(base); region && fromBackbone <= layout_.sizes.firstLane)
    return tr("%1, %2").arg(region->name, formatRange(region->bases, scene_.length()));
  const QString place = formatPosition(base);
  const double distance = geometry_.distanceFromCentre(point);
  for (int i = 0; i < layout_.sizes.ringCount; ++i) {
    const RadialBand band = layout_.ringBand(i);
    const SceneTrack& track = scene_.tracks()[static_cast<size_t>(i)];
    if (distance >= band.inner && distance <= band.outer)
      return tr("%1 %2: %3 at base %4", "latent, label, activation, position")
          .arg(track.data.id, track.data.caption(), formatActivation(ViewScene::valueAt(track, base)), place);
  }
  return tr("Base %1").arg(place);
}

void PlasmidMap::wheelEvent(QWheelEvent* event) {
  if (!scene_.record())
    return;
  constexpr double kZoomPerNotch = 1.2;
  geometry_.zoomAt(event->position(),
                   std::pow(kZoomPerNotch, static_cast<double>(event->angleDelta().y()) / kWheelNotch));
  viewChanged();
  event->accept();
}

void PlasmidMap::mousePressEvent(QMouseEvent* event) {
  if (!scene_.record() || event->button() == Qt::RightButton)
    return;
  pressed_ = last_ = event->position();
  const bool turns = event->button() == Qt::MiddleButton;
  drag_ = turns ? Drag::Turn : Drag::Pressed;
}

void PlasmidMap::mouseMoveEvent(QMouseEvent* event) {
  if (!scene_.record())
    return;
  if (drag_ == Drag::None) {
    hover(event->position());
    return;
  }
  const bool isFar = (event->position() - pressed_).manhattanLength() >= QApplication::startDragDistance();
  if (drag_ == Drag::Pressed && isFar) {
    const bool selects = layout_.isOnMolecule(pressed_) || layout_.featureAt(scene_, pressed_) >= 0;
    drag_ = selects ? Drag::Select : Drag::Turn;
    selecting_.emplace(geometry_.baseAt(pressed_), scene_.length(), scene_.record()->topology);
  }
  dragTo(event->position());
}

void PlasmidMap::dragTo(const QPointF& point) {
  if (drag_ == Drag::Select) {
    selecting_->moveTo(geometry_.baseAt(point));
    selection_->select(selecting_->range());
  } else if (drag_ == Drag::Turn) {
    setCursor(Qt::ClosedHandCursor);
    geometry_.rotate(geometry_.angleAt(point) - geometry_.angleAt(last_));
    viewChanged();
  }
  last_ = point;
}

void PlasmidMap::mouseReleaseEvent(QMouseEvent* event) {
  if (!scene_.record())
    return;
  if (drag_ == Drag::Pressed && event->button() == Qt::LeftButton)
    click(event->position(), event->modifiers().testFlag(Qt::ShiftModifier));
  drag_ = Drag::None;
  hover(event->position());
}

void PlasmidMap::click(const QPointF& point, bool extends) {
  if (extends && scene_.selection) {
    selection_->select(
        extendedTo(*scene_.selection, geometry_.baseAt(point), scene_.length(), scene_.record()->topology));
    return;
  }
  const int feature = layout_.featureAt(scene_, point);
  if (feature >= 0)
    selection_->selectFeature(feature);
  else if (const int hit = layout_.hitAt(scene_, point); hit >= 0)
    Q_EMIT hitActivated(scene_.hits.marks[static_cast<size_t>(hit)].key);
  else if (layout_.isOnMolecule(point))
    selection_->select({geometry_.baseAt(point), geometry_.baseAt(point) + 1});
  else
    selection_->clear();
}

void PlasmidMap::mouseDoubleClickEvent(QMouseEvent* event) {
  if (!scene_.record() || event->button() != Qt::LeftButton)
    return;
  if (const int feature = layout_.featureAt(scene_, event->position()); feature >= 0) {
    selection_->selectFeature(feature);
    return;
  }
  geometry_.zoomAt(event->position(), 2);
  viewChanged();
}

void PlasmidMap::hover(const QPointF& point) {
  pointer_ = point;
  const int feature = layout_.featureAt(scene_, point);
  if (feature != highlights_.hoveredFeature) {
    highlights_.hoveredFeature = feature;
    update();
  }
  const bool isOnMolecule = layout_.isOnMolecule(point);
  setCursor(feature >= 0 || layout_.hitAt(scene_, point) >= 0 ? Qt::PointingHandCursor
            : isOnMolecule                                    ? Qt::CrossCursor
                                                              : Qt::OpenHandCursor);
  if (feature >= 0 || isOnMolecule)
    Q_EMIT baseHovered(geometry_.baseAt(point));
  else
    Q_EMIT hoverLeft();
}

void PlasmidMap::leaveEvent(QEvent*) {
  pointer_.reset();
  highlights_.hoveredFeature = -1;
  update();
  Q_EMIT hoverLeft();
}

void PlasmidMap::keyPressEvent(QKeyEvent* event) {
  if (!scene_.record()) {
    QWidget::keyPressEvent(event);
    return;
  }
  if (const auto caret = selection_->walk(*event, visibleRange().start % scene_.length())) {
    highlights_.hasFocus = true;
    reveal({*caret, *caret + 1});
    return;
  }
  const QPointF middle = geometry_.pointAt(geometry_.angleAt(QRectF(rect()).center()), geometry_.radius());
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      geometry_.zoomAt(middle, kKeyZoom);
      break;
    case Qt::Key_Minus:
      geometry_.zoomAt(middle, 1 / kKeyZoom);
      break;
    case Qt::Key_0:
      geometry_.reset();
      break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
      geometry_.rotate((event->key() == Qt::Key_PageUp ? -1 : 1) * kTurnPixels / geometry_.radius());
      break;
    case Qt::Key_F:
      selection_->selectFeature(scene_.neighbourFeature(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1));
      if (scene_.selection)
        reveal(*scene_.selection);
      return;
    case Qt::Key_Escape:
      selection_->clear();
      return;
    default:
      if (event->matches(QKeySequence::SelectAll))
        selection_->select({0, scene_.length()});
      else
        QWidget::keyPressEvent(event);
      return;
  }
  viewChanged();
}

void PlasmidMap::focusInEvent(QFocusEvent* event) {
  highlights_.hasFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                         event->reason() == Qt::ShortcutFocusReason;
  update();
}

void PlasmidMap::focusOutEvent(QFocusEvent*) {
  highlights_.hasFocus = false;
  update();
}

void PlasmidMap::contextMenuEvent(QContextMenuEvent* event) {
  if (scene_.record())
    Q_EMIT contextMenuRequested(event->globalPos(), geometry_.baseAt(event->pos()));
}

}  // namespace dglm
