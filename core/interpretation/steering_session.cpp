// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/steering_session.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_view.h"
#include "core/tensor/torch_error.h"

namespace dglm {

using at::Tensor;

struct SteeringSession::State {
  std::shared_ptr<const LatentReader> reader;
  SteeringWindow window;
  bool normalise = false;
  Tensor residual_1TH;
  Tensor x_TD;
  SparseCode code;
  std::vector<int64_t> controlTokens;  // of the rows below
  Tensor control_NV;

  const Transformer& model() const { return reader->glm().transformer; }
  Site site() const { return reader->source().site; }
  int64_t layer() const { return reader->source().layer; }
};

namespace {

/// Names the edit that goes farthest.
Error overflow(std::span<const LatentEdit> edits, const SparseCode& code) {
  const auto size = [&](const LatentEdit& edit) { return std::abs(valueUsed(edit, code)); };
  const LatentEdit& farthest = *std::ranges::max_element(edits, {}, size);
  char value[40];
  std::snprintf(value, sizeof value, "%g", valueUsed(farthest, code));
  return {ErrorKind::InvalidArgument,
          {Why("The value of latent %1", {std::to_string(farthest.latent)}), value,
           Why("with it the model's numbers overflow; take one nearer to those that the latent has by itself")}};
}

}  // namespace

SteeringSession::SteeringSession(std::unique_ptr<State> state) : state_(std::move(state)) {}
SteeringSession::SteeringSession(SteeringSession&&) noexcept = default;
SteeringSession& SteeringSession::operator=(SteeringSession&&) noexcept = default;
SteeringSession::~SteeringSession() = default;

const SteeringWindow& SteeringSession::window() const {
  return state_->window;
}
const LatentReader& SteeringSession::reader() const {
  return *state_->reader;
}
const SparseCode& SteeringSession::code() const {
  return state_->code;
}

Result<SteeringSession> SteeringSession::open(std::shared_ptr<const LatentReader> reader, SteeringWindow window,
                                              bool normalise, const JobContext& job) {
  DGLM_CHECK(reader->glm().checkHead());
  DGLM_CHECK(job.checkpoint());
  return catchingTorch("reading the sequence", [&]() -> Result<SteeringSession> {
    const at::NoGradGuard noGrad;
    auto state = std::make_unique<State>();
    state->reader = std::move(reader);
    state->window = std::move(window);
    state->normalise = normalise;
    const Tensor ids_1T = at::tensor(state->window.ids, at::kInt).to(at::kLong).unsqueeze(0);
    DGLM_TRY(state->residual_1TH, state->model().residualAt(ids_1T, state->site(), state->layer(), job.stop));
    state->x_TD = state->model().activationsFrom(state->residual_1TH, state->site(), state->layer()).squeeze(0);
    EncodeOptions options;
    options.normalise = normalise;
    DGLM_TRY(state->code, state->reader->dictionary().encode(state->x_TD, options, job.stop));
    return SteeringSession(std::move(state));
  });
}

Status SteeringSession::check(const SteeringSetting& setting, std::span<const int64_t> tokens) const {
  const int64_t last = state_->window.tokens() - 1, width = state_->code.width;
  for (const LatentEdit& edit : setting.edits)
    if (edit.latent < 0 || edit.latent >= width)
      return Error{ErrorKind::LatentOutOfRange, {std::to_string(edit.latent), std::to_string(width - 1)}};
  for (const std::span<const int64_t> each : {std::span<const int64_t>(setting.tokens), tokens})
    for (const TokenIndex token : each)
      if (token < 0 || token > last)
        return Error{
            ErrorKind::InvalidArgument,
            {Why("A token"), std::to_string(token), Why("the window has tokens 0 to %1", {std::to_string(last)})}};
  return {};
}

Tensor SteeringSession::activations(const SteeringSetting& setting) const {
  return changedActivations(state_->x_TD, state_->reader->dictionary(),
                            changesOf(setting.edits, setting.tokens, state_->code));
}

Result<Tensor> SteeringSession::logits(const SteeringSetting& setting, std::span<const int64_t> tokens,
                                       const StopToken& stop) const {
  DGLM_CHECK(check(setting, tokens));
  return catchingTorch("steering", [&]() -> Result<Tensor> {
    const at::NoGradGuard noGrad;
    const Tensor steered_1TD = activations(setting).unsqueeze(0);
    DGLM_TRY(const Tensor last_NH,
             state_->model().runOnTo(tokens, state_->residual_1TH, steered_1TD, state_->site(), state_->layer(), stop));
    Tensor logits_NV = state_->model().logits(last_NH);
    if (!setting.edits.empty() && !at::isfinite(logits_NV).all().item<bool>())
      return overflow(setting.edits, state_->code);
    return logits_NV;
  });
}

Status SteeringSession::refreshControl(std::span<const int64_t> tokens, const StopToken& stop) {
  if (state_->control_NV.defined() && std::ranges::equal(tokens, state_->controlTokens))
    return {};
  DGLM_TRY(state_->control_NV, logits({}, tokens, stop));
  state_->controlTokens.assign(tokens.begin(), tokens.end());
  return {};
}

Result<SteeringResult> SteeringSession::steer(const SteeringSetting& setting, const ReadoutRequest& request,
                                              const JobContext& job) {
  DGLM_CHECK(refreshControl(request.tokens, job.stop));
  const auto start = std::chrono::steady_clock::now();
  const Vocabulary& vocabulary = state_->reader->glm().vocabulary;
  SteeringResult result;
  DGLM_TRY(const Tensor steered_NV, logits(setting, request.tokens, job.stop));
  result.steered = readTokens(steered_NV, request, vocabulary);
  if (!request.tokens.empty()) {
    const Tensor mean_V = (steered_NV - state_->control_NV).mean(0);
    result.meanDifference.assign(elementsOf(mean_V).begin(), elementsOf(mean_V).end());
    result.increased = mostIncreased(result.meanDifference, request.top);
    result.decreased = mostDecreased(result.meanDifference, request.top);
  }
  for (const LatentEdit& edit : setting.edits)
    result.valuesUsed.push_back(valueUsed(edit, state_->code));
  result.changes = changesOf(setting.edits, setting.tokens, state_->code);
  result.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  result.control = readTokens(state_->control_NV, request, vocabulary);
  return result;
}

std::vector<TokenReadout> readTokens(const Tensor& logits_NV, const ReadoutRequest& request,
                                     const Vocabulary& vocabulary) {
  std::vector<TokenReadout> readouts;
  const auto width = static_cast<size_t>(logits_NV.size(1));
  for (size_t i = 0; i < request.tokens.size(); ++i)
    readouts.push_back(
        readToken(request.tokens[i], elementsOf(logits_NV).subspan(i * width, width), request, vocabulary));
  return readouts;
}

}  // namespace dglm
