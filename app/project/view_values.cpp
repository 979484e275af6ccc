// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/view_values.h"

#include <QCoreApplication>

namespace dglm {
namespace {

QString noteOn(const LatentCurve& curve, TrackFrames frames) {
  const bool isFirstFrame = frames == TrackFrames::First;
  if (curve.isReverse && isFirstFrame)
    return QCoreApplication::translate("dglm::Tracks", "other strand, frame 0");
  if (curve.isReverse)
    return QCoreApplication::translate("dglm::Tracks", "other strand");
  if (isFirstFrame)
    return QCoreApplication::translate("dglm::Tracks", "frame 0");
  return curve.isPinned ? QString() : QCoreApplication::translate("dglm::Tracks", "selected");
}

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
  std::vector<TrackData> data;
  for (const LatentCurve& curve : tracks.curves()) {
    TrackData track;
    track.id = QString::fromStdString(session.latents().idOf(curve.latent).toString());
    track.label = session.latents().titleOf(curve.latent);
    track.colour = latentColour(session, curve.latent, palette);
    track.perBase = curve.values;
    track.note = noteOn(curve, tracks.frames());
    track.isOtherStrand = curve.isReverse;
    track.loading = isReading && !curve.values;
    track.group = curve.latent;  // both strands of a latent share their axis
    data.push_back(std::move(track));
  }
  return data;
}

std::set<int> hiddenFeatures(const Session& session) {
  std::set<int> hidden;
  for (const FeatureStyle& style : session.featureStyles())
    if (style.hidden)
      hidden.insert(style.feature);
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
