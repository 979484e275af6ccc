// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/view_overlays.h"

#include <QDockWidget>

#include "app/explore/map_panel.h"
#include "app/explore/track_panel.h"
#include "app/project/concept_book.h"
#include "app/project/latent_tracks.h"
#include "app/project/region_book.h"
#include "app/scan/record_hits.h"
#include "app/scan/scan_panel.h"
#include "app/shell/sequence_area.h"
#include "app/steering/steering_desk.h"
#include "app/steering/steering_values.h"
#include "widgets/charts/chart_table.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/parts/value_format.h"
#include "widgets/tracks/track_view.h"

namespace dglm {

// A dock behind other tabs counts as shown to its widget, not to itself: docks are asked.

SteeringOverlay::SteeringOverlay(SteeringDesk& desk, SequenceArea& area, const QList<QDockWidget*>& panels)
    : QObject(&area), desk_(desk), area_(area) {
  for (const QDockWidget* panel : panels)
    connect(panel, &QDockWidget::visibilityChanged, this, [this, panel](bool isVisible) {
      if (isVisible)
        seen_.insert(panel);
      else
        seen_.erase(panel);
      desk_.setActive(!seen_.empty());
    });
  connect(&desk, &SteeringDesk::resultChanged, this, &SteeringOverlay::show);
  connect(&desk, &SteeringDesk::setupChanged, this, &SteeringOverlay::show);
}

void SteeringOverlay::show() {
  area_.trackPanel().setSteeringTracks(steeringTracks(desk_, Palette::of(area_)));
  area_.mapPanel().setSteeringTracks(differenceTrack(desk_));
  area_.trackPanel().view().setCaret(desk_.readBase());
  area_.mapPanel().map().setCaret(desk_.readBase());
}

HitOverlay::HitOverlay(RecordHits& hits, ScanPanel& panel, SequenceArea& area) : QObject(&area) {
  TrackView& tracks = area.trackPanel().view();
  PlasmidMap& map = area.mapPanel().map();
  connect(&hits, &RecordHits::changed, this, [&hits, &tracks, &map] {
    tracks.setHits(hits.marks());
    map.setHits(hits.marks());
    tableChanged(tracks);
  });
  connect(&panel, &ScanPanel::hitShown, &hits, &RecordHits::setCurrent);
  connect(&tracks, &TrackView::hitActivated, &panel, &ScanPanel::chooseHit);
  connect(&map, &PlasmidMap::hitActivated, &panel, &ScanPanel::chooseHit);
}

RegionOverlay::RegionOverlay(RegionBook& book, SequenceArea& area) : QObject(&area) {
  const auto show = [&book, &area] {
    std::vector<RegionMark> marks;
    for (const NamedRegion& region : book.shown())
      marks.push_back({region.bases, region.name});
    area.mapPanel().map().setRegions(marks);
    area.trackPanel().view().setRegions(std::move(marks));
  };
  connect(&book, &RegionBook::changed, this, show);
}

ThresholdOverlay::ThresholdOverlay(ConceptBook& concepts, const LatentTracks& tracks, SequenceArea& area,
                                   const QDockWidget& panel)
    : QObject(&area), concepts_(concepts), tracks_(tracks), area_(area) {
  connect(&concepts, &ConceptBook::chosenChanged, this, &ThresholdOverlay::show);
  connect(&concepts, &ConceptBook::thresholdChanged, this, &ThresholdOverlay::show);
  connect(&tracks, &LatentTracks::choiceChanged, this, &ThresholdOverlay::show);
  connect(&panel, &QDockWidget::visibilityChanged, this, [this](bool isVisible) {
    isInSight_ = isVisible;
    show();
  });
  connect(&area.trackPanel().view(), &TrackView::thresholdDragged, &concepts, &ConceptBook::setThreshold);
}

void ThresholdOverlay::show() {
  const auto row = concepts_.chosen();
  const bool isShown = isInSight_ && tracks_.frames() == TrackFrames::Mean;  // the same scale
  area_.trackPanel().view().setThreshold(
      row && isShown ? std::optional(TrackThreshold{toText(row->latent()), concepts_.threshold()}) : std::nullopt);
}

}  // namespace dglm
