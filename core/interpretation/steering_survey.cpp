// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/steering_survey.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <numeric>
#include <string_view>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_view.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

using at::Tensor;

constexpr std::string_view kLetters = "ACGT";

/// 1 where a k-mer of the vocabulary has a letter at a place, four columns a place [V, 4k].
Tensor letterColumns(const Vocabulary& vocabulary) {
  const int64_t k = vocabulary.kmerLength();
  Tensor columns = at::zeros({vocabulary.size(), 4 * k});
  auto at = columns.accessor<float, 2>();
  for (int32_t id = 0; id < vocabulary.size(); ++id)
    if (vocabulary.isKmer(id))
      for (int64_t i = 0; i < k; ++i)
        at[id][4 * i + static_cast<int64_t>(kLetters.find(vocabulary.token(id)[static_cast<size_t>(i)]))] = 1;
  return columns;
}

/// Shares of the letters at every place of every token, among the k-mers [N, 4k].
Tensor letterShares(const Tensor& logits_NV, const Tensor& letters_VL) {
  const Tensor sums_NL = logits_NV.to(at::kCPU, at::kFloat).softmax(-1).matmul(letters_VL);
  return sums_NL / sums_NL.slice(1, 0, 4).sum(1, true);
}

std::vector<int64_t> allTokens(const SteeringWindow& window) {
  std::vector<int64_t> all(window.ids.size());
  std::iota(all.begin(), all.end(), 0);
  return all;
}

/// Of a base that the window holds twice, the token that lies farther from an edge speaks.
std::vector<int64_t> fromEdgesInward(const SteeringWindow& window) {
  std::vector<int64_t> tokens = allTokens(window);
  std::ranges::stable_sort(tokens, {}, [&](int64_t token) { return std::min(token, window.tokens() - 1 - token); });
  return tokens;
}

}  // namespace

struct SteeringSurvey::State {
  std::vector<int32_t> written;
  std::vector<int64_t> tokens;  // all of the window
  Tensor letters_VL;
  SteeringSession session;
  Tensor control_TV;
  BaseBeliefs before;

  const Vocabulary& vocabulary() const { return session.reader().glm().vocabulary; }

  BaseBeliefs beliefs(const Tensor& logits_TV) const {
    const SteeringWindow& window = session.window();
    const Tensor shares_TL = letterShares(logits_TV, letters_VL);
    const auto shares = shares_TL.accessor<float, 2>();
    BaseBeliefs beliefs(static_cast<size_t>(window.recordLength), std::numeric_limits<float>::quiet_NaN());
    for (const TokenIndex token : fromEdgesInward(window)) {
      const int32_t id = written[static_cast<size_t>(token)];
      const BaseRange bases = window.bases[static_cast<size_t>(token)];
      if (!vocabulary().isKmer(id) || bases.length() != vocabulary().kmerLength())
        continue;
      for (int64_t i = 0; i < bases.length(); ++i) {
        const size_t letter = kLetters.find(vocabulary().token(id)[static_cast<size_t>(i)]);
        beliefs[static_cast<size_t>((bases.start + i) % window.recordLength)] =
            shares[token][4 * i + static_cast<int64_t>(letter)];
      }
    }
    return beliefs;
  }

  Tensor controlAt(const std::vector<int64_t>& places) const {
    return control_TV.index_select(0, at::tensor(places, at::kLong).to(control_TV.device()));
  }
};

SteeringSurvey::SteeringSurvey(std::unique_ptr<State> state) : state_(std::move(state)) {}
SteeringSurvey::SteeringSurvey(SteeringSurvey&&) noexcept = default;
SteeringSurvey& SteeringSurvey::operator=(SteeringSurvey&&) noexcept = default;
SteeringSurvey::~SteeringSurvey() = default;

const SteeringSession& SteeringSurvey::session() const {
  return state_->session;
}

int32_t SteeringSurvey::writtenToken(TokenIndex token) const {
  return state_->written[static_cast<size_t>(token)];
}

Result<SteeringSurvey> SteeringSurvey::open(std::shared_ptr<const LatentReader> reader, SteeringWindow window,
                                            std::span<const int64_t> masked, bool normalise, const JobContext& job) {
  const Vocabulary& vocabulary = reader->glm().vocabulary;
  std::vector<int32_t> written = window.ids;
  window.mask(masked);
  DGLM_TRY(SteeringSession session, SteeringSession::open(reader, std::move(window), normalise, job));
  return catchingTorch("reading the sequence", [&]() -> Result<SteeringSurvey> {
    const at::NoGradGuard noGrad;
    std::vector<int64_t> tokens = allTokens(session.window());
    DGLM_TRY(Tensor control_TV, session.logits({}, tokens, job.stop));
    auto state = std::make_unique<State>(State{std::move(written),
                                               std::move(tokens),
                                               letterColumns(vocabulary),
                                               std::move(session),
                                               std::move(control_TV),
                                               {}});
    state->before = state->beliefs(state->control_TV);
    return SteeringSurvey(std::move(state));
  });
}

Result<SurveyedEffect> SteeringSurvey::look(const SteeringSetting& setting, const ReadoutRequest& request,
                                            bool everywhere, const StopToken& stop) const {
  return catchingTorch("steering", [&]() -> Result<SurveyedEffect> {
    const at::NoGradGuard noGrad;
    const auto start = std::chrono::steady_clock::now();
    const SteeringSession& session = state_->session;
    SurveyedEffect effect;
    DGLM_TRY(Tensor steered_NV, session.logits(setting, everywhere ? state_->tokens : request.tokens, stop));
    if (everywhere) {
      effect.before = state_->before;
      effect.after = state_->beliefs(steered_NV);
      steered_NV = steered_NV.index_select(0, at::tensor(request.tokens, at::kLong).to(steered_NV.device()));
    }
    const Tensor control_NV = state_->controlAt(request.tokens);
    effect.control = readTokens(control_NV, request, state_->vocabulary());
    effect.steered = readTokens(steered_NV, request, state_->vocabulary());
    if (!request.tokens.empty()) {
      const Tensor mean_V = (steered_NV - control_NV).mean(0);
      effect.increased = mostIncreased(elementsOf(mean_V), request.top);
      effect.decreased = mostDecreased(elementsOf(mean_V), request.top);
    }
    for (const LatentEdit& edit : setting.edits)
      effect.valuesUsed.push_back(valueUsed(edit, session.code()));
    effect.tokensSteered = static_cast<int64_t>(setting.tokens.size());
    const std::vector<LatentChange> changes = changesOf(setting.edits, setting.tokens, session.code());
    int64_t last = -1;
    for (const LatentChange& change : changes)
      if (change.token != std::exchange(last, change.token))
        ++effect.tokensChanged;
    for (const LatentEdit& edit : setting.edits)
      if (std::ranges::find(changes, edit.latent, &LatentChange::latent) == changes.end())
        effect.unchanged.push_back(edit.latent);
    effect.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return effect;
  });
}

Result<std::vector<StrengthPoint>> SteeringSurvey::strengths(const SteeringSetting& setting, const LatentEdit& edit,
                                                             std::span<const double> values,
                                                             const ReadoutRequest& request,
                                                             const JobContext& job) const {
  const std::span<const int64_t> first = std::span(request.tokens).first(std::min<size_t>(1, request.tokens.size()));
  std::vector<StrengthPoint> points;
  for (const double value : values) {
    job.report("Drawing the curve", static_cast<int64_t>(points.size()), static_cast<int64_t>(values.size()));
    SteeringSetting changed = setting;
    changed.edits.push_back(edit);
    changed.edits.back().value = value;
    DGLM_TRY(const Tensor logits_NV, state_->session.logits(changed, first, job.stop));
    const std::vector<TokenReadout> read = readTokens(
        logits_NV, {{first.begin(), first.end()}, request.target, request.wildType, 1}, state_->vocabulary());
    if (!read.empty())
      points.push_back({value, read.front().target, read.front().wildType});
  }
  return points;
}

}  // namespace dglm
