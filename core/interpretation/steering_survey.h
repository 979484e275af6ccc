// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/steering_session.h"

namespace dglm {

/// The model's belief in the sequence as it is written: at every base of the record, the probability of its own letter
/// among A, C, G and T, the marginal over the k-mers of the token that covers it. NaN outside the window, at bases
/// other than those four, and in the tail that k-mers do not reach [record length].
using BaseBeliefs = std::vector<float>;

/// What steering did in a window, told to a person who turns a dial.
struct SurveyedEffect {
  std::vector<TokenReadout> control, steered;         ///< of the tokens read, in the order asked for
  std::vector<TokenDifference> increased, decreased;  ///< logits, mean over the tokens read
  std::vector<double> valuesUsed;                     ///< as SteeringResult
  int64_t tokensSteered = 0;
  int64_t tokensChanged = 0;       ///< at which an edit changed a value
  std::vector<int32_t> unchanged;  ///< latents edited that have everywhere the value they had
  BaseBeliefs before, after;       ///< empty where they were not asked for
  double milliseconds = 0;         ///< from the edits to these numbers
};

/// One strength of one edit, and what the model makes of it.
struct StrengthPoint {
  double value = 0;
  GroupWeight target, wildType;
};

/// A window held ready for dials: a SteeringSession with the unsteered model's output at all of its tokens, so that a
/// move runs the layers above the site once. Used by one thread at a time.
class SteeringSurvey {
 public:
  /// Puts <mask> in the place of the masked tokens, then opens the session and runs the unsteered model. Errors: as
  /// SteeringSession::open.
  static Result<SteeringSurvey> open(std::shared_ptr<const LatentReader> reader, SteeringWindow window,
                                     std::span<const int64_t> masked, bool normalise, const JobContext& job);

  SteeringSurvey(SteeringSurvey&&) noexcept;
  SteeringSurvey& operator=(SteeringSurvey&&) noexcept;
  ~SteeringSurvey();

  const SteeringSession& session() const;
  /// The token that the sequence has at a place, also where it is masked.
  int32_t writtenToken(TokenIndex token) const;

  /// Everywhere: the beliefs too, for which the last layer runs at all tokens. Errors: as SteeringSession::logits.
  Result<SurveyedEffect> look(const SteeringSetting& setting, const ReadoutRequest& request, bool everywhere,
                              const StopToken& stop) const;

  /// The request's groups at its first token with one more edit at each of these strengths; 0 is set as any other.
  /// Errors: as SteeringSession::logits.
  Result<std::vector<StrengthPoint>> strengths(const SteeringSetting& setting, const LatentEdit& edit,
                                               std::span<const double> values, const ReadoutRequest& request,
                                               const JobContext& job) const;

 private:
  struct State;
  explicit SteeringSurvey(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace dglm
