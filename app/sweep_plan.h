// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

#include "app/steering_desk.h"
#include "core/study/steer_sweep.h"
#include "widgets/sweep_grid.h"

namespace dglm {

/// What a person types for a sweep.
struct SweepWish {
  QString latents;    ///< numbers, comma between; "L2/7" as well
  QString values;     ///< comma between
  QString positions;  ///< groups separated by ';', as the command line has them
  QString target, wildType;
  QString file;
};

/// The wish a dialog starts with: the latents of the dials, values over the current dial, the masked token and its
/// neighbours, the groups of the base edit or the written token.
SweepWish usualSweep(const SteeringDesk& desk);

/// The request, but for model and dictionary, over the window of the newest result. None where latents or values are
/// not readable, or nothing was steered yet.
std::optional<SteerSweepRequest> sweepRequest(const SweepWish& wish, const SteeringDesk& desk);

/// How the results' axes are called.
SweepResults::Axis sweepAxis(const SteerSweepRequest& request, const Session& session);

/// The command that makes the same file.
QString sweepCommand(const SteerSweepRequest& request, const Session& session, const SteeringDesk& desk);

}  // namespace dglm
