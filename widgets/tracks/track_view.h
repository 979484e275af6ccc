// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractScrollArea>
#include <QPixmap>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/sequence/record.h"
#include "widgets/parts/figure.h"
#include "widgets/parts/wheel.h"
#include "widgets/tracks/feature_layout.h"
#include "widgets/tracks/scene_selection.h"
#include "widgets/tracks/token_rows.h"
#include "widgets/tracks/track_data.h"
#include "widgets/tracks/track_layout.h"
#include "widgets/tracks/track_plot.h"
#include "widgets/tracks/translation_rows.h"
#include "widgets/tracks/view_range.h"
#include "widgets/tracks/view_scene.h"

namespace dglm {

/// A value of one track, drawn as a line over it.
struct TrackThreshold {
  QString track;  ///< TrackData::id
  double value = 0;
};

/// The linear view of a record: ruler, features, bases and tokens when near, activation tracks. All positions in its
/// interface are 0-based, half-open.
///
/// Mouse: wheel pans, Ctrl+wheel zooms at the pointer (the other way round with setWheelZooms), wheel over the names
/// or with Shift scrolls the tracks; dragging on the ruler zooms to a range, elsewhere selects; Shift+click extends;
/// middle or Space drag pans; a threshold's line can be dragged up and down, and so can the border below a track's
/// name, which gives all tracks their height (a double-click there the usual one); a click selects a feature or a
/// token, activates a hit, or on tracks and letters selects the base; a double-click on nothing zooms in. Keys: + - 0,
/// Page Up and Down; arrows, Home and End move the caret (SceneSelection::walk), Up and Down scroll the tracks; F and
/// Shift+F for features, Ctrl+A, Esc; A, C, G, T over a selected base.
class TrackView : public QAbstractScrollArea, public FigureSource {
  Q_OBJECT

 public:
  explicit TrackView(QWidget* parent = nullptr);
  ~TrackView() override;

  /// Shows the whole record without selection, tracks, tokens, hidden features or colours. May be null.
  void setRecord(std::shared_ptr<const Record> record);
  /// Drawn from top to bottom in this order.
  void setTracks(std::vector<TrackData> tracks);
  /// What a scan found of the record, in a row below the features. Goes with the record.
  void setHits(HitMarks hits);
  const HitMarks& hits() const { return scene_.hits; }
  /// What was looked for, all of it: a mark each on the ruler. Goes with the record.
  void setFound(const std::vector<BaseRange>& places);
  /// Places with a name: a bar each above the ruler. A click on one selects it. Goes with the record.
  void setRegions(std::vector<RegionMark> regions);
  /// Tokens of one reading in the order of their bases, without overlap; only the last may wrap.
  void setTokens(std::vector<TokenMark> tokens, std::vector<WindowMark> windows = {});
  void setHiddenFeatures(std::set<int> features);
  /// Colours by feature index, in place of the file's and the type's.
  void setFeatureColours(std::map<int, QColor> colours);
  /// Amino acids of all six reading frames where letters have room, in place of those of the coding sequences.
  void setShowsFrames(bool shows);
  /// The tokens also where bases have no room, and where the windows of the model start.
  void setShowsWindows(bool shows);
  /// Of each track, in pixels of an unscaled screen; 0: as much as there is room for, up to 36. Sends no signal.
  void setTrackHeight(double height);
  double trackHeight() const { return trackHeight_; }
  static constexpr double kLeastTrackHeight = 24, kMostTrackHeight = 240;
  /// The height in pixels at which so many tracks are whole below ruler and features, each as high as it is or usually
  /// would be.
  int heightFor(int tracks) const;
  /// Stays while records and tracks change. Sends no signal.
  void setThreshold(std::optional<TrackThreshold> threshold);
  /// The plain wheel zooms and Ctrl+wheel pans.
  void setWheelZooms(bool zooms) { wheelZooms_ = zooms; }

  /// Sends no signal.
  void setSelection(std::optional<BaseRange> selection) { selection_->set(selection); }
  std::optional<BaseRange> selection() const { return scene_.selection; }

  BaseRange visibleRange() const { return view_.visible(); }
  /// Shows just this range, or as near to it as zooming allows. Sends no signal.
  void setVisibleRange(BaseRange range);
  /// Moves, and zooms out if it must, until the range is in view. Sends visibleRangeChanged if the view changed.
  void reveal(BaseRange range);
  /// Where the rows lie in the viewport.
  const TrackLayout& rows() const { return layout_; }
  /// Marks the base that others read out; goes with its record. Sends no signal.
  void setCaret(std::optional<int64_t> base);
  /// Draws the crosshair at a base that is hovered in another view.
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
  /// Also when the view moved under the pointer.
  void baseHovered(qint64 base);
  void hoverLeft();
  void contextMenuRequested(QPoint globalPosition, qint64 base);
  /// The name of a track was clicked.
  void trackActivated(QString id);
  /// ... or asked for what can be done with the track.
  void trackMenuRequested(QPoint globalPosition, QString id);
  /// By the mouse.
  void trackHeightChanged(double height);
  /// Where letters are seen, A, C, G or T was typed over a selection of one base.
  void baseTyped(qint64 base, QChar letter);
  /// The line of the threshold was dragged to this value, 0 to the end of the track's axis.
  void thresholdDragged(double value);

 protected:
  bool viewportEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  enum class Drag { None, Pressed, Select, Zoom, Pan, Threshold, Border, Height };
  struct Hover {
    QPointF point;
    int64_t base = 0;
    int track = -1;
  };

  // Layout and painting (track_view.cpp)
  static TrackPlot::Area plotArea(const TrackLayout& layout);
  TrackRowsNeeded rowsNeeded(const ViewRange& view, const PaintStyle& style) const;
  std::vector<TrackCurve> curves(const ViewRange& view, const TrackLayout& layout, const PaintStyle& style) const;
  bool needsScrollBar(const PaintStyle& style) const;
  void relayOut();
  void layOut(CaptionPlace captions, const PaintStyle& style);
  void redraw();
  void viewChanged();
  void drawPicture(const PaintStyle& style);
  void paintRows(QPainter& painter, const ViewRange& view, const TrackLayout& layout, const PaintStyle& style) const;
  QRectF trackFeaturesArea(int track, const TrackLayout& layout, const PaintStyle& style) const;
  void paintTrackFeatures(QPainter& painter, const ViewRange& view, const TrackLayout& layout,
                          const PaintStyle& style) const;
  std::vector<std::vector<Codon>> translations(const ViewRange& view) const;
  void paintTranslationCaptions(QPainter& painter, const TrackLayout& layout, const PaintStyle& style) const;
  std::vector<int> featuresWithoutRow(const ViewRange& view, const TrackLayout& layout) const;
  void paintFound(QPainter& painter, const ViewRange& view, const TrackLayout& layout, const PaintStyle& style) const;
  void paintRegions(QPainter& painter, const ViewRange& view, const TrackLayout& layout, const PaintStyle& style) const;
  void paintCaptions(QPainter& painter, const ViewRange& view, const TrackLayout& layout,
                     const PaintStyle& style) const;
  void paintName(QPainter& painter, int track, const TrackLayout& layout, const PaintStyle& style,
                 const QColor& colour) const;
  void paintBand(QPainter& painter, const ViewRange& view, const TrackLayout& layout, const PaintStyle& style) const;
  void paintCaret(QPainter& painter, const PaintStyle& style) const;
  void paintCrosshair(QPainter& painter, const PaintStyle& style) const;
  static QString captionOf(const TrackData& track);
  QString toolTipAt(const QPointF& point) const;
  QString hitsToolTip() const;
  QString trackToolTip(int track) const;

  // Figure (track_view_figure.cpp)
  TrackLayout figureLayout(const TrackColumns& columns, const ViewRange& view, const PaintStyle& style,
                           double height) const;
  void paintFigureTracks(QPainter& painter, const ViewRange& view, const TrackLayout& layout,
                         const PaintStyle& style) const;

  // Threshold (track_view_threshold.cpp)
  void revealThreshold();
  int thresholdTrack() const;
  double thresholdY(int track) const;
  bool isOnThreshold(const QPointF& point) const;
  void dragThreshold(double y);
  void paintThreshold(QPainter& painter, const PaintStyle& style) const;

  // Mouse and keys (track_view_input.cpp)
  double plotX(const QPointF& point) const { return point.x() - layout_.columns.plotLeft; }
  int64_t baseAt(const QPointF& point) const { return view_.baseAt(plotX(point)); }
  int64_t unwrappedBaseAt(const QPointF& point) const;
  int featureAt(const QPointF& point) const;
  /// The feature of a track, or null.
  const Feature* trackFeatureAt(const QPointF& point) const;
  /// Index among the marks, or -1.
  int hitAt(const QPointF& point) const;
  /// Above the ruler, or null.
  const RegionMark* regionAt(const QPointF& point) const;
  void hover(const QPointF& point);
  void leave();
  void startDrag();
  void dragTo(const QPointF& point);
  void panDuringDrag(double bases);
  void click(const QPointF& point, bool extends);
  bool navigate(const QKeyEvent& event);
  bool walk(const QKeyEvent& event);
  std::vector<int64_t> tokenStops(const QKeyEvent& event) const;
  bool typeBase(const QKeyEvent& event);
  void scrollTracks(int rows);
  void activateTrackAt(double y);
  /// The track below whose name the point lies on the border, or -1.
  int borderAt(const QPointF& point) const;
  void dragHeight(double y);

  ViewScene scene_;
  SceneSelection* selection_;
  ViewRange view_;
  std::vector<TokenMark> tokens_;
  std::vector<WindowMark> windows_;
  std::vector<BaseRange> found_;
  FeatureLanes lanes_;
  HitLanes hitLanes_;
  TrackLayout layout_;
  TrackPlot plot_;
  QPixmap picture_;  // everything but selection, crosshair and read-out; null when it must be drawn anew

  double trackHeight_ = 0;
  bool showsFrames_ = false;
  bool showsWindows_ = false;
  std::optional<int64_t> caret_;
  std::optional<TrackThreshold> threshold_;
  bool revealsThreshold_ = false;  ///< when its track is there

  bool showsFocus_ = false;  ///< the keyboard brought it here
  bool wheelZooms_ = false;
  WheelSteps rowSteps_;
  std::optional<Hover> hover_;
  std::optional<int64_t> hoveredElsewhere_;

  Drag drag_ = Drag::None;
  bool isSpaceHeld_ = false;
  QPointF pressed_;
  QPointF last_;
  int64_t anchor_ = 0;  ///< a base, or the track whose border is dragged
};

}  // namespace dglm
