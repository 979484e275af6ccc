// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/interpretation/steering_controls.h"
#include "core/study/steering_input.h"

namespace dglm {

/// Why a text after --positions, other than "none", names no token of the window; empty where it names some.
std::string whyNothingNamed(const std::string& text, std::span<const int64_t> named, const SteeringWindow& window);

/// A sequence that is longer than what the model was trained on, where its dglm.json says so.
std::vector<std::string> warningsOfLength(const LoadedSteeringInput& input);

/// Edits that go beyond what their latents do in this sequence, and those that change nothing. A band an edit.
std::vector<std::string> warningsOfEdits(const SteeringSetting& setting, const SteeringResult& result,
                                         std::span<const ActivationBand> bands, int layer);

}  // namespace dglm
