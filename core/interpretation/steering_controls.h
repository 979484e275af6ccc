// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/steering_session.h"

namespace dglm {

/// The values a latent takes where the dictionary finds it, 0 (silent) included: what lies outside is out of
/// distribution.
struct ActivationBand {
  double lowest = 0;
  double highest = 0;

  void widenTo(double value) {
    lowest = std::min(lowest, value);
    highest = std::max(highest, value);
  }
  bool holds(double value) const { return lowest <= value && value <= highest; }
};

/// The band of one latent in a code.
ActivationBand bandOf(const SparseCode& code, LatentNumber latent);
/// Those of all latents, by number.
std::vector<ActivationBand> bandsOf(const SparseCode& code);

/// What a control changes of the setting it stands beside.
enum class ControlKind {
  RandomLatents,  ///< other latents of like firing rate, or those asked for; the same values and tokens
  OppositeSign,   ///< the same latents turned the other way
  FarTokens       ///< the same edits 100 tokens away, or as far as the window goes
};

struct SteeringControl {
  ControlKind kind = ControlKind::RandomLatents;
  SteeringSetting setting;
  double effect = 0;
};

struct ControlRequest {
  int64_t randomSettings = 20;
  uint64_t seed = 42;
  std::vector<int64_t> activeTokens;  ///< of every latent, from stored activations; empty: those of the window
  std::vector<int32_t> latents = {};  ///< in place of random ones: for each setting one an edit, in the edits' order

  bool areAsked() const { return randomSettings > 0 || !latents.empty(); }
};

/// An effect beside its controls: the change of the target group's probability, or without a target group half the sum
/// of all tokens' absolute changes; the mean over the tokens read.
struct ControlledEffect {
  double effect = 0;
  std::vector<SteeringControl> controls;
  int64_t randomSettings = 0;  ///< among the controls
  int64_t rank = 1;            ///< 1 + random settings with an absolute effect at least as large
  double scatter = 0;          ///< root mean square of the random settings' effects

  /// The effect is no larger than what random settings scatter, or than what the arithmetic leaves: none, whatever its
  /// rank.
  bool isNull() const { return std::abs(effect) <= std::max(scatter, kLeastEffect); }
  static constexpr double kLeastEffect = 1e-6;
};

/// The settings to run beside this one; a setting of all tokens has none far away. The random ones take, for each
/// edited latent, one of those nearest to it in firing rate; latents that never fire are none, so they may be fewer.
std::vector<SteeringControl> planControls(const SteeringSetting& setting, const SteeringSession& session,
                                          std::span<const int64_t> readTokens, const ControlRequest& request);

/// Runs the setting and its controls, a progress step each. Errors: as SteeringSession::logits.
Result<ControlledEffect> measureEffect(const SteeringSession& session, const SteeringSetting& setting,
                                       const ReadoutRequest& readout, const ControlRequest& request,
                                       const JobContext& job);

}  // namespace dglm
