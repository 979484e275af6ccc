// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "app/steering/steering_desk.h"
#include "widgets/charts/strength_curve.h"
#include "widgets/parts/figure_file.h"
#include "widgets/parts/palette.h"
#include "widgets/steering/steering_dials.h"
#include "widgets/tables/token_shift_table.h"
#include "widgets/tracks/track_data.h"

namespace dglm {

// What the steering desk holds, as the values that widgets take.

std::vector<SteeringDial> dialsOf(const Session& session, const SteeringDesk& desk, const Palette& palette);

/// The `count` most probable tokens, baseline and steered.
std::vector<TokenShift> tokenShifts(const SteeringOutcome& outcome, size_t count);
/// None where nothing was changed.
std::vector<LogitShift> logitShifts(const SteeringOutcome& outcome, size_t count);

/// Where was read, and what the dials did there: two sentences.
QString placeSentence(const SteeringOutcome& outcome);
QString effectSentence(const SteeringOutcome& outcome);
/// Why a base edit cannot be one of the record; empty for one that can.
QString baseEditSentence(const QString& text, const Record& record);
/// What keeps the setup from taking effect: a wrong base edit, a place outside the window, latents that do not fire
/// there; else empty.
QString problemSentence(const Session& session, const SteeringDesk& desk);
/// What to bear in mind when the effect is read: dials beyond what their latents do, and such as change nothing.
QStringList remarkSentences(const Session& session, const SteeringDesk& desk);
/// The effect beside its controls.
QString controlsSentence(const ControlledEffect& effect);

StrengthCurveContent curveOf(const Session& session, const SteeringDesk& desk);

/// What is said of that curve as a figure: what it shows, and with which dials, place, model and dictionary.
/// What the difference track and ring show: dials, strengths and place; empty where there is none.
QString steeringCaption(const Session& session, const SteeringDesk& desk);
FigureText curveText(const Session& session, const SteeringDesk& desk, const QString& title);

/// Steered minus baseline along the record; nothing while no dial does anything.
std::vector<TrackData> differenceTrack(const SteeringDesk& desk);
/// The same, and below it the two that it is the difference of, on one axis.
std::vector<TrackData> steeringTracks(const SteeringDesk& desk, const Palette& palette);

/// The session as a line of a list: its name, or its record and latents.
QString sessionTitle(const Session& session, const SteeringNote& note);

}  // namespace dglm
