// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/map_panel.h"

#include <QAction>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

#include "app/explore/view_tables.h"
#include "app/project/view_values.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/parts/theme.h"

namespace dglm {

MapPanel::MapPanel(Session& session, LatentTracks& tracks, QWidget* parent)
    : QWidget(parent),
      session_(session),
      tracks_(tracks),
      map_(new PlasmidMap(this)),
      table_(new QAction(tr("Feat&ures as Table"), this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(map_);
  setWhatsThis(tr(
      "<b>Circular map.</b> Base 1 is at 12 o'clock, and the numbers run clockwise. Features lie outside the circle, "
      "their arrows point along their strand. Rings inside show the pinned latents at every base.<br>"
      "A click selects a feature, or on the circle a base; dragging along the circle selects bases. The wheel zooms at "
      "the pointer; dragging elsewhere turns the map. + and - zoom, 0 shows everything, F and Shift+F walk through the "
      "features. "
      "A linear record is drawn as an open circle."));
  table_->setToolTip(tr("The features of the map with their places, to sort, copy and export."));
  connect(table_, &QAction::triggered, this, [this] { showTable(*map_, [this] { return table(); }); });
  connectSession();
  connectMap();
  showRecord();
}

void MapPanel::connectSession() {
  connect(&session_, &Session::recordChanged, this, &MapPanel::showRecord);
  connect(&session_, &Session::selectionChanged, this, [this] { map_->setSelection(session_.selection().bases); });
  connect(&session_, &Session::featureStylesChanged, this, [this] {
    map_->setHiddenFeatures(hiddenFeatures(session_));
    map_->setFeatureColours(featureColours(session_));
    tableChanged(*map_);
  });
  connect(&session_, &Session::placeRequested, this, [this](BaseRange bases) {
    if (!isAsking_)
      map_->reveal(bases);
  });
  connect(&tracks_, &LatentTracks::changed, this, &MapPanel::showTracks);
  onThemeChange(*this, [this] { showTracks(); });
}

void MapPanel::connectMap() {
  connect(map_, &PlasmidMap::selectionChanged, this, [this](BaseRange bases) { session_.selectBases(bases); });
  connect(map_, &PlasmidMap::selectionCleared, this, [this] { session_.clearSelection(); });
  connect(map_, &PlasmidMap::featureActivated, this, [this](int feature) {
    session_.selectFeature(feature);
    const QScopedValueRollback asking(isAsking_, true);  // the map stays as it is under a click
    session_.requestPlace(*session_.selection().bases);
  });
  connect(map_, &PlasmidMap::baseHovered, this, [this](qint64 base) { session_.hover(base); });
  connect(map_, &PlasmidMap::hoverLeft, this, [this] { session_.hover(std::nullopt); });
  connect(map_, &PlasmidMap::contextMenuRequested, this, &MapPanel::contextMenuRequested);
}

void MapPanel::showRecord() {
  map_->setRecord(session_.record());
  map_->setHiddenFeatures(hiddenFeatures(session_));
  map_->setFeatureColours(featureColours(session_));
  showTracks();
  map_->setSelection(session_.selection().bases);
  table_->setEnabled(session_.record() != nullptr);
  tableChanged(*map_);
}

ChartTable MapPanel::table() const {
  return featureTable(session_.record().get(), hiddenFeatures(session_));
}

void MapPanel::showTracks() {
  std::vector<TrackData> tracks = steering_;
  std::ranges::move(trackData(session_, tracks_, false, Palette::of(*this)), std::back_inserter(tracks));
  std::ranges::move(familyTrackData(tracks_, false, Palette::of(*this)), std::back_inserter(tracks));
  map_->setTracks(std::move(tracks));
}

void MapPanel::setSteeringTracks(std::vector<TrackData> tracks) {
  steering_ = std::move(tracks);
  showTracks();
}

}  // namespace dglm
