// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/steering_controls.h"
#include "core/study/steering_input.h"

namespace dglm {

struct SteerRequest {
  SteeringInput input;
  std::vector<LatentEdit>
      edits;  ///< in their order; the command line puts those of --zero first, as the reference does
  std::string positions = "all";  ///< as parseTokenScopes
  std::string read = "masked";    ///< tokens whose readouts are reported; the mean difference is over all tokens
  std::string target, wildType;   ///< as parseTokenGroup
  int64_t topK = 15;
  ControlRequest controls = {0, 42, {}};  ///< not asked for: no controls
  std::filesystem::path out;              ///< safetensors; empty = none
};

struct SteerReport {
  SteerRequest request;
  bool normalised = false;
  SteeringWindow window;
  std::vector<int64_t> positions;
  SteeringResult result;              ///< its readouts are of the tokens read, its mean is over all tokens
  std::vector<ActivationBand> bands;  ///< one an edit, of this sequence
  std::optional<ControlledEffect> effect;
  std::vector<std::string> tokens;  ///< the model's vocabulary
  std::optional<WeightOverlay> finetuned;
  std::vector<std::string> warnings;
};

/// `steer`: nt_spec 8.1 on one whole sequence. `out` gets control_logits and steered_logits [tokens, vocabulary],
/// latents [tokens, dict] after the edits, steered_activations [tokens, d], mean_logit_difference [vocabulary] and
/// the index tensors of TokenRows. Errors: of loadSteeringInput, SteeringSession and the
/// parsers; InvalidArgument for control latents that the dictionary has not or that are steered.
Result<SteerReport> steerSequence(const SteerRequest& request, const JobContext& job);

/// The same of a window that is loaded and masked already; of the request's input only the choices are looked at.
Result<SteerReport> steerWindow(const SteerRequest& request, const LoadedSteeringInput& input, const JobContext& job);

/// The report as the JSON that the command prints: mode, layer, site, normalized, method, tokens, masked, positions,
/// value_used, latents, top_increased, top_decreased, readouts, controls.
std::string steerJson(const SteerReport& report);

}  // namespace dglm
