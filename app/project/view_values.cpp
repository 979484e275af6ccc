// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/view_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace dglm {
namespace {

/// Empty for the mean over the frames of the forward strand.
QString readingNote(bool isReverse, TrackFrames frames) {
  const bool isFirstFrame = frames == TrackFrames::First;
  if (isReverse && isFirstFrame)
    return QCoreApplication::translate("dglm::Tracks", "other strand, frame 0");
  if (isReverse)
    return QCoreApplication::translate("dglm::Tracks", "other strand");
  return isFirstFrame ? QCoreApplication::translate("dglm::Tracks", "frame 0") : QString();
}

QString noteOn(const LatentCurve& curve, TrackFrames frames) {
  const QString note = readingNote(curve.isReverse, frames);
  return note.isEmpty() && !curve.isPinned ? QCoreApplication::translate("dglm::Tracks", "selected") : note;
}

QString noteOn(const FamilyCurve& curve, TrackFrames frames) {
  const auto members = static_cast<int>(curve.family->members.size());
  const QString family = QCoreApplication::translate("dglm::Tracks", "%n latents", nullptr, members);
  const QString note = readingNote(curve.isReverse, frames);
  return note.isEmpty() ? family : family + QStringLiteral(", ") + note;
}

constexpr int kFirstFamilyGroup = 1 << 29, kFirstFileGroup = 1 << 30;  // beyond the numbers of latents

}  // namespace

QColor latentColour(const Session& session, int32_t latent, const Palette& palette) {
  const int series = session.latents().seriesOf(latent);
  if (series >= 0)
    return palette.series(series);
  const auto selected = session.selection().latent;
  return selected && selected->latent == latent ? palette.secondaryText : QColor();
}

std::vector<TrackData> trackData(const Session& session, const LatentTracks& tracks, bool isReading,
                                 const Palette& palette) {
  // A mean over six frames reaches a sixth of the strongest token where the latent is active in one of them alone.
  const LatentOverview* overview = session.latents().overview();
  const int frames = overview && tracks.frames() == TrackFrames::Mean ? std::max(1, overview->analysis.frames) : 1;
  std::vector<TrackData> data;
  for (const LatentCurve& curve : tracks.curves()) {
    TrackData track;
    track.id = QString::fromStdString(session.latents().idOf(curve.latent).toString());
    track.label = session.latents().titleOf(curve.latent);
    track.colour = latentColour(session, curve.latent, palette);
    track.perBase = curve.values;
    track.note = noteOn(curve, tracks.frames());
    track.isOtherStrand = curve.isReverse;
    track.loading = isReading && (!curve.values || curve.isPartial);
    track.group = curve.latent;  // both strands of a latent share their axis
    track.usualPeak = session.latents().summaryOf(curve.latent).maximum / static_cast<float>(frames);
    track.style = tracks.styles().of(track.id);
    data.push_back(std::move(track));
  }
  return data;
}

/// From the other end of the palette than the pinned latents'.
QColor familyColour(const FamilyTrack& family, const Palette& palette) {
  constexpr int kLast = Palette::kSeriesCount - 2;  // the grey behind it is taken for "selected"
  return palette.series(kLast - family.series % (kLast + 1));
}

std::vector<TrackData> familyTrackData(const LatentTracks& tracks, bool isReading, const Palette& palette) {
  std::vector<TrackData> data;
  int group = kFirstFamilyGroup - 1;
  for (const FamilyCurve& curve : tracks.familyCurves()) {
    TrackData track;
    track.id = curve.family->id;
    track.label = curve.family->label;
    track.colour = familyColour(*curve.family, palette);
    track.perBase = curve.values;
    track.note = noteOn(curve, tracks.frames());
    track.isOtherStrand = curve.isReverse;
    track.loading = isReading && !curve.values;
    track.group = curve.isReverse ? group : ++group;
    track.style = tracks.styles().of(track.id);
    data.push_back(std::move(track));
  }
  return data;
}

std::vector<TrackData> fileTrackData(const LatentTracks& tracks) {
  std::vector<TrackData> data;
  for (const ProjectFileTracks::Shown& shown : tracks.fromFiles().shown()) {
    TrackData track;
    track.id = shown.id;
    track.label = shown.source;
    track.colour = shown.colour.isEmpty() ? QColor() : QColor(shown.colour);
    track.perBase = shown.values;
    track.features = shown.features;
    track.group = kFirstFileGroup + static_cast<int>(data.size());
    track.isFromFile = true;
    track.style = tracks.styles().of(track.id);
    data.push_back(std::move(track));
  }
  return data;
}

std::set<int> hiddenFeatures(const Session& session) {
  std::set<int> hidden;
  if (!session.record())
    return hidden;
  for (int feature = 0; feature < static_cast<int>(session.record()->features.size()); ++feature)
    if (session.usualStyle(feature).hidden)
      hidden.insert(feature);
  for (const FeatureStyle& style : session.featureStyles()) {
    if (style.hidden)
      hidden.insert(style.feature);
    else
      hidden.erase(style.feature);
  }
  return hidden;
}

std::map<int, QColor> featureColours(const Session& session) {
  std::map<int, QColor> colours;
  for (const FeatureStyle& style : session.featureStyles())
    if (!style.colour.empty())
      colours[style.feature] = QColor(QString::fromStdString(style.colour));
  return colours;
}

}  // namespace dglm
