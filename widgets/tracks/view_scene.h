// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/sequence/record.h"
#include "widgets/parts/palette.h"
#include "widgets/tracks/feature_layout.h"
#include "widgets/tracks/hit_lanes.h"
#include "widgets/tracks/peak_pyramid.h"
#include "widgets/tracks/track_data.h"
#include "widgets/tracks/view_range.h"

namespace dglm {

class ViewScene;

/// The features of a track as a view of their own.
struct TrackFeatures {
  std::shared_ptr<const ViewScene> scene;
  FeatureLanes lanes;
};

/// A place of the record with a name of the user's.
struct RegionMark {
  BaseRange bases;
  QString name;
};

/// A track ready to be drawn at any zoom.
struct SceneTrack {
  TrackData data;
  std::shared_ptr<const PeakPyramid> peaks;  ///< null while there are no values
  TrackFeatures features;                    ///< without a scene for a track of values
};

/// The values that the circular and the linear view of a record show.
class ViewScene {
  Q_DECLARE_TR_FUNCTIONS(dglm::ViewScene)

 public:
  /// A record without bases counts as none. Forgets everything that belonged to the last one.
  void setRecord(std::shared_ptr<const Record> record);
  /// Keeps the pyramids of tracks whose values are the same vector as before. Values that do not fit the record's
  /// length are left out.
  void setTracks(std::vector<TrackData> tracks);

  const Record* record() const { return record_.get(); }
  int64_t length() const { return record_ ? record_->length() : 0; }
  const std::vector<SceneTrack>& tracks() const { return tracks_; }
  /// Lower (<= 0) and upper (> 0) end of the value axis that the tracks of a group share unless a style says otherwise.
  std::pair<double, double> valueRange(int group) const;
  /// The value axis of a track as its style has it; without a view the whole record is in view.
  ValueAxis axisOf(size_t track, const ViewRange* view = nullptr) const;
  /// Value of a track at a base; NaN where there is none.
  static float valueAt(const SceneTrack& track, int64_t base);
  /// Names of a track's features at a base, shortest first; "" where there are none.
  static QString namesAt(const SceneTrack& track, int64_t base);

  const Feature& feature(int index) const { return record_->features[static_cast<size_t>(index)]; }
  bool isShown(int feature) const;
  QColor featureColour(int index, const Palette& palette) const;
  /// The track's own colour or that of its place; nearer to the ground for the other strand.
  QColor trackColour(size_t index, const Palette& palette) const;
  /// Of its values below 0.
  QColor colourBelow(size_t index, const Palette& palette) const;
  /// The shown features that cover a base, shortest first.
  std::vector<int> featuresAt(int64_t base) const;
  /// The shown feature that starts next after (step 1) or before (step -1) the selection, round the ends; -1 if none.
  int neighbourFeature(int step) const;
  /// The shortest region that covers a base, or null.
  const RegionMark* regionAt(int64_t base) const;
  /// "AmpR, CDS, 1,284-2,144 (861 bp), forward strand"
  QString featureSentence(int index) const;

  std::set<int> hiddenFeatures;
  std::map<int, QColor> featureColours;  ///< override the file's and the type's
  std::optional<BaseRange> selection;
  HitMarks hits;
  std::vector<RegionMark> regions;

 private:
  TrackFeatures placedFeatures(const TrackData& track) const;

  std::shared_ptr<const Record> record_;
  std::vector<SceneTrack> tracks_;
  std::map<int, std::pair<double, double>> valueRanges_;
};

}  // namespace dglm
