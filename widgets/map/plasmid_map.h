// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>
#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/sequence/record.h"
#include "widgets/map/circle_geometry.h"
#include "widgets/map/map_layout.h"
#include "widgets/map/map_painter.h"
#include "widgets/parts/figure.h"
#include "widgets/tracks/scene_selection.h"
#include "widgets/tracks/selection_edit.h"
#include "widgets/tracks/track_data.h"
#include "widgets/tracks/view_scene.h"

namespace dglm {

/// The circular map of a record: features outside in lanes, tracks inside as rings, base 1 at 12 o'clock. Linear
/// records are drawn as an open circle and say so. All positions in its interface are 0-based, half-open.
///
/// Wheel zooms at the pointer; dragging along the molecule selects, dragging elsewhere turns it; a click selects a
/// feature, or on the molecule the base. Page Up and Down turn, + - 0 zoom, arrows, Home and End move the caret
/// (SceneSelection::walk), F and Shift+F walk through the features, Esc clears.
class PlasmidMap : public QWidget, public FigureSource {
  Q_OBJECT

 public:
  explicit PlasmidMap(QWidget* parent = nullptr);

  /// Shows the record from the start: whole circle, no selection, tracks, hidden features or colours. May be null.
  void setRecord(std::shared_ptr<const Record> record);
  void setTracks(std::vector<TrackData> tracks);
  /// What a scan found of the record, as a ring. Goes with the record.
  void setHits(HitMarks hits);
  /// Places with a name: an arc each beside the molecule. Goes with the record.
  void setRegions(std::vector<RegionMark> regions);
  void setHiddenFeatures(std::set<int> features);
  /// Colours by feature index, in place of the file's and the type's.
  void setFeatureColours(std::map<int, QColor> colours);

  /// Sends no signal.
  void setSelection(std::optional<BaseRange> selection) { selection_->set(selection); }
  std::optional<BaseRange> selection() const { return scene_.selection; }

  BaseRange visibleRange() const { return geometry_.visibleRange(); }
  /// Zooms and turns to the range; the whole record shows the whole circle. Sends no signal.
  void setVisibleRange(BaseRange range);
  /// Turns the zoomed map, and zooms out if it must, until the range is in view. Sends visibleRangeChanged if the view
  /// changed.
  void reveal(BaseRange range);
  /// Turns the base to 12 o'clock, at the zoom as it is. Sends no signal.
  void turnTo(int64_t base);
  /// Marks on the backbone what another view shows.
  void setLinkedRange(std::optional<BaseRange> range);
  /// Where everything lies in the widget.
  const MapLayout& places() const { return layout_; }
  /// Marks the base that others read out; goes with its record. Sends no signal.
  void setCaret(std::optional<int64_t> base);
  /// Marks a base that is hovered in another view.
  void setHoveredBase(std::optional<int64_t> base);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

  QSizeF naturalSizeMm() const override;
  void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const override;

 Q_SIGNALS:
  void selectionChanged(dglm::BaseRange selection);
  void selectionCleared();
  void featureActivated(int featureIndex);
  /// A hit was clicked.
  void hitActivated(qint64 key);
  void visibleRangeChanged(dglm::BaseRange range);
  /// Also when the map moved under the pointer.
  void baseHovered(qint64 base);
  void hoverLeft();
  void contextMenuRequested(QPoint globalPosition, qint64 base);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  enum class Drag { None, Pressed, Select, Turn };

  void relayOut();
  void viewChanged();
  void hover(const QPointF& point);
  void dragTo(const QPointF& point);
  void click(const QPointF& point, bool extends);
  bool shows(BaseRange range) const;
  QString toolTipAt(const QPointF& point) const;

  ViewScene scene_;
  SceneSelection* selection_;
  CircleGeometry geometry_;
  MapLayout layout_;
  MapHighlights highlights_;
  QPixmap picture_;  // everything but selection and highlights; null when it must be drawn anew

  Drag drag_ = Drag::None;
  std::optional<QPointF> pointer_;  // while it is over the map
  QPointF pressed_;
  QPointF last_;
  std::optional<CircularDrag> selecting_;
};

}  // namespace dglm
