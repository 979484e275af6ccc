// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

#include <map>
#include <set>
#include <vector>

#include "app/project/latent_tracks.h"
#include "app/project/session.h"
#include "widgets/parts/palette.h"
#include "widgets/tracks/track_data.h"

namespace dglm {

// What the session holds, as the values that the widgets of several panels take.

/// Colour of a latent's track: its series while it is pinned, the accent while it is only selected, else invalid.
QColor latentColour(const Session& session, int32_t latent, const Palette& palette);

/// The curves as tracks. `isReading`: values are on their way.
std::vector<TrackData> trackData(const Session& session, const LatentTracks& tracks, bool isReading,
                                 const Palette& palette);

QColor familyColour(const FamilyTrack& family, const Palette& palette);

/// Those of families of latents, to follow the latents' own.
std::vector<TrackData> familyTrackData(const LatentTracks& tracks, bool isReading, const Palette& palette);

/// The tracks from files, to follow those of the latents.
std::vector<TrackData> fileTrackData(const LatentTracks& tracks);

std::set<int> hiddenFeatures(const Session& session);
/// The user's own colours by feature.
std::map<int, QColor> featureColours(const Session& session);

}  // namespace dglm
