// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"
#include "core/interpretation/steering_edit.h"
#include "core/interpretation/steering_window.h"
#include "core/interpretation/token_readout.h"

namespace dglm {

/// Which latents are turned, and where.
struct SteeringSetting {
  std::vector<LatentEdit> edits;
  std::vector<int64_t> tokens;  ///< indices in the window

  bool operator==(const SteeringSetting&) const = default;
};

/// What steering did at the tokens that were read.
struct SteeringResult {
  std::vector<TokenReadout> control, steered;         ///< one each for a token read, in the order asked for
  std::vector<float> meanDifference;                  ///< steered minus control logits, mean over the tokens read [V]
  std::vector<TokenDifference> increased, decreased;  ///< of meanDifference, ReadoutRequest::top each
  std::vector<double> valuesUsed;                     ///< one an edit: what it set, added, or multiplied by
  std::vector<LatentChange> changes;
  double milliseconds = 0;  ///< from the edits to these numbers, the control's share left out
};

/// One window held ready for steering (nt_spec 8.1): the layers up to the site have run, their activations are encoded.
/// A new setting runs the layers above the site only, and the last of them, with the head, only at the tokens read.
/// An instance is used by one thread at a time.
class SteeringSession {
 public:
  /// Runs the window up to the site. `normalise` encodes as the reference's forward does; what edits add is then in the
  /// dictionary's space, as there. Errors: TensorMissing (no masked-LM head), Cancelled.
  static Result<SteeringSession> open(std::shared_ptr<const LatentReader> reader, SteeringWindow window, bool normalise,
                                      const JobContext& job);

  SteeringSession(SteeringSession&&) noexcept;
  SteeringSession& operator=(SteeringSession&&) noexcept;
  ~SteeringSession();

  const SteeringWindow& window() const;
  const LatentReader& reader() const;
  /// The window's code, a row a token, <cls> too.
  const SparseCode& code() const;

  /// Logits [N, V] at tokens; with nothing edited, the model's own. Looks at the stop token before every layer.
  /// Errors: Cancelled, LatentOutOfRange, InvalidArgument (a token outside the window, a value with which the model's
  /// numbers overflow).
  Result<at::Tensor> logits(const SteeringSetting& setting, std::span<const int64_t> tokens,
                            const StopToken& stop) const;

  /// The same beside the model's own logits, whose last run is kept. Errors: as logits.
  Result<SteeringResult> steer(const SteeringSetting& setting, const ReadoutRequest& request, const JobContext& job);

  /// Activations at the site after the edits [T, D].
  at::Tensor activations(const SteeringSetting& setting) const;

 private:
  struct State;
  explicit SteeringSession(std::unique_ptr<State> state);
  Status check(const SteeringSetting& setting, std::span<const int64_t> tokens) const;
  Status refreshControl(std::span<const int64_t> tokens, const StopToken& stop);

  std::unique_ptr<State> state_;
};

/// Readouts of rows of logits, one a token asked for.
std::vector<TokenReadout> readTokens(const at::Tensor& logits_NV, const ReadoutRequest& request,
                                     const Vocabulary& vocabulary);

}  // namespace dglm
