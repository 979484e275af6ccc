// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "app/steering/steering_desk.h"

namespace dglm {

/// The command that repeats what the dials do now: the same window, edits, tokens, mask and controls. Empty before
/// there is a result.
QString steeringCommand(const Session& session, const SteeringDesk& desk);

/// The options that name latents, their values and the method.
QStringList steeringEditWords(const SteeringSetup& setup);

/// The options that name sequence, window and mask of the outcome.
QStringList steeringInputWords(const Session& session, const SteeringOutcome& outcome);

}  // namespace dglm
