// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/view_scene.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/charts/ticks.h"
#include "widgets/parts/value_format.h"
#include "widgets/tracks/feature_layout.h"

namespace dglm {
namespace {

/// A difference of probability that fills its axis at least: smaller ones look small.
constexpr double kLeastDifference = 0.05;

/// The farthest value from 0, as a distance; 0 where there is none.
double peakInView(const SceneTrack& track, const ViewRange* view) {
  if (!track.peaks)
    return 0;
  const int64_t length = track.peaks->size();
  const BaseRange bases = view ? view->visible() : BaseRange{0, length};
  double highest = 0;
  for (const float peak : {track.peaks->peak(bases.start, std::min(bases.end, length)),
                           track.peaks->peak(0, std::max<int64_t>(0, bases.end - length))})
    if (!std::isnan(peak))
      highest = std::max(highest, std::abs(static_cast<double>(peak)));
  return highest;
}

}  // namespace

void ViewScene::setRecord(std::shared_ptr<const Record> record) {
  record_ = record && !record->bases.empty() ? std::move(record) : nullptr;
  tracks_.clear();
  valueRanges_.clear();
  hiddenFeatures.clear();
  featureColours.clear();
  selection.reset();
  hits = {};
  regions.clear();
}

void ViewScene::setTracks(std::vector<TrackData> tracks) {
  const std::vector<SceneTrack> before = std::move(tracks_);
  tracks_.clear();
  valueRanges_.clear();
  for (TrackData& data : tracks) {
    SceneTrack track{std::move(data), nullptr, {}};
    const auto& values = track.data.perBase;
    const auto same =
        std::ranges::find_if(before, [&](const SceneTrack& old) { return old.peaks && old.peaks->values() == values; });
    if (same != before.end())
      track.peaks = same->peaks;
    else if (values && static_cast<int64_t>(values->size()) == length())
      track.peaks = std::make_shared<const PeakPyramid>(values);
    if (track.data.features)
      track.features = placedFeatures(track.data);
    tracks_.push_back(std::move(track));
  }
  for (const SceneTrack& track : tracks_) {
    auto& [low, high] = valueRanges_[track.data.group];
    const float peak = track.peaks ? track.peaks->peak() : 0.0F;
    high = std::max<double>(high, track.data.usualPeak);
    (peak < 0 ? low : high) = peak < 0 ? std::min<double>(low, peak) : std::max<double>(high, peak);
    if (track.data.isDifference)
      low = -(high = std::max({high, -low, kLeastDifference}));
  }
}

std::pair<double, double> ViewScene::valueRange(int group) const {
  const auto found = valueRanges_.find(group);
  const auto [low, high] = found == valueRanges_.end() ? std::pair(0.0, 0.0) : found->second;
  // Differences are drawn on an axis symmetric round 0; a pyramid's peak tells only the farther end.
  const double top = niceCeiling(std::max(high, -low));
  return {low < 0 ? -top : 0.0, top};
}

ValueAxis ViewScene::axisOf(size_t track, const ViewRange* view) const {
  const TrackData& data = tracks_[track].data;
  auto [low, high] = valueRange(data.group);
  switch (data.style.axis) {
    case TrackAxis::Project:
      break;
    case TrackAxis::InView:
      high = niceCeiling(peakInView(tracks_[track], view));
      break;
    case TrackAxis::Shared:
      for (const SceneTrack& other : tracks_)
        if (other.data.style.axis == TrackAxis::Shared && other.data.isDifference == data.isDifference)
          high = std::max(high, valueRange(other.data.group).second);
      break;
    case TrackAxis::Fixed:
      high = data.style.top;
      break;
  }
  return {low < 0 ? -high : 0.0, high, data.style.isLogarithmic};
}

QColor ViewScene::colourBelow(size_t index, const Palette& palette) const {
  return tracks_[index].data.isDifference ? palette.difference(-1) : trackColour(index, palette);
}

float ViewScene::valueAt(const SceneTrack& track, int64_t base) {
  const bool isKnown = track.peaks && base >= 0 && base < track.peaks->size();
  return isKnown ? (*track.peaks->values())[static_cast<size_t>(base)] : std::numeric_limits<float>::quiet_NaN();
}

/// A track has room for few lanes; what overlaps more is drawn over each other in the last one.
TrackFeatures ViewScene::placedFeatures(const TrackData& track) const {
  constexpr int kMostLanes = 2;
  constexpr int64_t kLeastPerRecord = 150;
  if (!record_)
    return {};
  auto record = std::make_shared<Record>();
  record->bases = record_->bases;
  record->topology = record_->topology;
  record->features = *track.features;
  TrackFeatures placed{nullptr, layOutFeatures(*record, {}, length() / kLeastPerRecord, kMostLanes)};
  auto scene = std::make_shared<ViewScene>();
  scene->setRecord(record);
  for (int i = 0; track.colour.isValid() && i < static_cast<int>(record->features.size()); ++i)
    if (record->features[static_cast<size_t>(i)].fileColour().empty())
      scene->featureColours[i] = track.colour;
  placed.scene = std::move(scene);
  return placed;
}

QString ViewScene::namesAt(const SceneTrack& track, int64_t base) {
  QStringList names;
  if (track.features.scene)
    for (const int feature : track.features.scene->featuresAt(base))
      names << QString::fromStdString(track.features.scene->feature(feature).label()).simplified();
  return names.join(QStringLiteral(", "));
}

QColor ViewScene::featureColour(int index, const Palette& palette) const {
  const auto own = featureColours.find(index);
  return own != featureColours.end() && own->second.isValid() ? own->second : palette.feature(feature(index));
}

QColor ViewScene::trackColour(size_t index, const Palette& palette) const {
  constexpr double kLighter = 0.5;
  const TrackData& data = tracks_[index].data;
  if (data.isDifference)
    return palette.difference(1);
  const QColor colour = data.colour.isValid() ? data.colour : palette.series(static_cast<int>(index));
  return data.isOtherStrand ? mixed(colour, palette.ground, kLighter) : colour;
}

bool ViewScene::isShown(int index) const {
  return !hiddenFeatures.contains(index) && isDrawn(feature(index), *record_);
}

std::vector<int> ViewScene::featuresAt(int64_t base) const {
  std::vector<int> found;
  for (int i = 0; record_ && i < static_cast<int>(record_->features.size()); ++i) {
    const auto covers = [&](const FeatureSegment& segment) {
      return overlaps(segment.bases, {base, base + 1}, length());
    };
    if (isShown(i) && std::ranges::any_of(feature(i).segments, covers))
      found.push_back(i);
  }
  std::ranges::stable_sort(found, {}, [&](int i) { return feature(i).extent().length(); });
  return found;
}

const RegionMark* ViewScene::regionAt(int64_t base) const {
  const RegionMark* found = nullptr;
  for (const RegionMark& region : regions)
    if (overlaps(region.bases, {base, base + 1}, length()) && (!found || region.bases.length() < found->bases.length()))
      found = &region;
  return found;
}

int ViewScene::neighbourFeature(int step) const {
  std::vector<int> shown;
  for (int i = 0; record_ && i < static_cast<int>(record_->features.size()); ++i)
    if (isShown(i))
      shown.push_back(i);
  if (shown.empty())
    return -1;
  const auto byStart = [&](int i) { return std::pair(feature(i).extent(), i); };
  std::ranges::sort(shown, {}, byStart);
  const BaseRange from = selection.value_or(step > 0 ? BaseRange{-1, 0} : BaseRange{length(), length()});
  if (step > 0) {
    const auto next = std::ranges::find_if(shown, [&](int i) { return feature(i).extent() > from; });
    return next == shown.end() ? shown.front() : *next;
  }
  const auto previous = std::find_if(shown.rbegin(), shown.rend(), [&](int i) { return feature(i).extent() < from; });
  return previous == shown.rend() ? shown.back() : *previous;
}

QString ViewScene::featureSentence(int index) const {
  const Feature& shown = feature(index);
  int64_t bases = 0;
  for (const FeatureSegment& segment : shown.segments)
    bases += segment.bases.length();
  const QString strand = shown.strand() == Strand::Forward   ? tr("forward strand")
                         : shown.strand() == Strand::Reverse ? tr("reverse strand")
                                                             : tr("no strand");
  return tr("%1, %2, %3 (%4), %5", "name, type, place, length, strand")
      .arg(QString::fromStdString(shown.label()), QString::fromStdString(shown.type),
           formatRange(shown.extent(), length()), formatLength(bases), strand);
}

}  // namespace dglm
