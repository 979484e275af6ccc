// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/steering_session.h"

namespace dglm {

/// Latents x values x tokens, one after the other: the tokens change fastest, the latents slowest.
struct SweepGrid {
  std::vector<int32_t> latents;
  std::vector<double> values;
  std::vector<std::vector<int64_t>> positions;  ///< tokens steered together, in the order they are named
  SteeringMethod method = SteeringMethod::Set;
  bool zeroIsUnsteered = false;  ///< rows of value 0 are the unsteered model's, as the reference has it; else ablations

  int64_t rows() const { return static_cast<int64_t>(latents.size() * values.size() * positions.size()); }
};

/// What the model would write at the token read, with one latent steered.
struct SweepRow {
  LatentNumber latent = 0;
  double value = 0;
  std::vector<int64_t> positions;
  TokenReadout readout;
  TokenWeight targetFirst;  ///< the target group's first token
  std::string error;        ///< why there is no readout; empty where there is one
};

/// Takes each row with the unsteered model's beside it (latent and positions of that one mean nothing).
using SweepSink = std::function<Status(const SweepRow& row, const SweepRow& baseline)>;

/// Steers through the grid from row number `firstRow` on, reading at the request's one token, whose target group must
/// not be empty; a row that cannot be steered (its numbers overflow) carries its error. The unsteered model runs
/// once. Stops between layers. Errors: Cancelled, the sink's, InvalidArgument for a read token outside the window.
Status runSweep(const SteeringSession& session, const SweepGrid& grid, const ReadoutRequest& readout, int64_t firstRow,
                const SweepSink& sink, const JobContext& job);

/// Where the steered tokens lie from the one that is read, in the reference's words: "masked" (that token alone),
/// "nearby" (one within 3 tokens), "masked and nearby" (two, one of them near), "broad" (three or more) or "far".
std::string positionCategory(std::span<const int64_t> positions, int64_t read);

}  // namespace dglm
