// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <set>

class QDockWidget;

namespace dglm {

class ConceptBook;
class LatentTracks;
class RecordHits;
class RegionBook;
class ScanPanel;
class SequenceArea;
class SteeringDesk;

/// What steering changes, as tracks and marks over the sequence, while somebody looks at its panels.
class SteeringOverlay : public QObject {
  Q_OBJECT

 public:
  SteeringOverlay(SteeringDesk& desk, SequenceArea& area, const QList<QDockWidget*>& panels);

 private:
  void show();

  SteeringDesk& desk_;
  SequenceArea& area_;
  std::set<const QDockWidget*> seen_;  ///< panels that somebody looks at
};

/// What a scan found of the record that is shown, as a row and a ring; a click on a hit chooses it in the panel.
class HitOverlay : public QObject {
  Q_OBJECT

 public:
  HitOverlay(RecordHits& hits, ScanPanel& panel, SequenceArea& area);
};

/// The regions of interest of the record that is shown, on ruler and map.
class RegionOverlay : public QObject {
  Q_OBJECT

 public:
  RegionOverlay(RegionBook& book, SequenceArea& area);
};

/// The threshold of the concept that is looked at, as a line over its latent's track, while its panel is in sight.
class ThresholdOverlay : public QObject {
  Q_OBJECT

 public:
  ThresholdOverlay(ConceptBook& concepts, const LatentTracks& tracks, SequenceArea& area, const QDockWidget& panel);

 private:
  void show();

  ConceptBook& concepts_;
  const LatentTracks& tracks_;
  SequenceArea& area_;
  bool isInSight_ = false;
};

}  // namespace dglm
