// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/steering_controls.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <random>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_view.h"

namespace dglm {
namespace {

constexpr int64_t kFar = 100;        // tokens, as in the paper
constexpr int64_t kNotNear = 10;     // a shift below this is no control
constexpr int64_t kPoolPerDraw = 4;  // random latents are drawn from four times as many of like rate

LatentEdit opposite(const LatentEdit& edit, const SparseCode& code) {
  const double used = valueUsed(edit, code);
  switch (edit.method) {
    case SteeringMethod::Add:
      return {edit.latent, SteeringMethod::Add, -used};
    case SteeringMethod::Scale:
      return {edit.latent, SteeringMethod::Scale, 2 - used};
    default:  // the other way from an ablation is to double
      return used == 0 ? LatentEdit{edit.latent, SteeringMethod::Scale, 2}
                       : LatentEdit{edit.latent, SteeringMethod::Set, -used};
  }
}

std::vector<int64_t> activeTokens(const SparseCode& code) {
  std::vector<int64_t> counts(static_cast<size_t>(code.width), 0);
  for (const LatentNumber latent : code.latents)
    ++counts[static_cast<size_t>(latent)];
  return counts;
}

/// The firing latents nearest to one in rate, without those that are edited; of equal distance in random order.
std::vector<int32_t> latentsOfLikeRate(LatentNumber latent, const std::vector<int64_t>& counts,
                                       std::span<const LatentEdit> edits, int64_t wanted, std::mt19937_64& random) {
  const auto distance = [&](int32_t other) {
    return std::abs(std::log1p(static_cast<double>(counts[static_cast<size_t>(other)])) -
                    std::log1p(static_cast<double>(counts[static_cast<size_t>(latent)])));
  };
  std::vector<int32_t> others;
  for (int32_t other = 0; other < static_cast<int32_t>(counts.size()); ++other)
    if (counts[static_cast<size_t>(other)] > 0 &&
        std::ranges::none_of(edits, [other](const LatentEdit& edit) { return edit.latent == other; }))
      others.push_back(other);
  std::ranges::shuffle(others, random);
  std::ranges::stable_sort(others, {}, distance);
  others.resize(std::min(others.size(), static_cast<size_t>(kPoolPerDraw * wanted)));
  std::ranges::shuffle(others, random);
  others.resize(std::min(others.size(), static_cast<size_t>(wanted)));
  return others;
}

using Pool = std::vector<int32_t>;  // for one edit, a latent a setting

std::vector<Pool> drawnPools(const SteeringSetting& setting, const SteeringSession& session,
                             const ControlRequest& request) {
  const std::vector<int64_t> counts =
      request.activeTokens.empty() ? activeTokens(session.code()) : request.activeTokens;
  std::mt19937_64 random(request.seed);
  std::vector<Pool> pools;
  for (const LatentEdit& edit : setting.edits)
    pools.push_back(latentsOfLikeRate(edit.latent, counts, setting.edits, request.randomSettings, random));
  return pools;
}

std::vector<Pool> givenPools(const std::vector<int32_t>& latents, size_t edits) {
  std::vector<Pool> pools(edits);
  for (size_t i = 0; i < latents.size(); ++i)
    pools[i % edits].push_back(latents[i]);
  return pools;
}

void addRandomSettings(const SteeringSetting& setting, const SteeringSession& session, const ControlRequest& request,
                       std::vector<SteeringControl>& controls) {
  if (setting.edits.empty())
    return;
  const std::vector<Pool> pools = request.latents.empty() ? drawnPools(setting, session, request)
                                                          : givenPools(request.latents, setting.edits.size());
  const size_t settings = std::ranges::min(pools, {}, &Pool::size).size();
  for (size_t i = 0; i < settings; ++i) {
    SteeringControl control{ControlKind::RandomLatents, setting};
    for (size_t edit = 0; edit < pools.size(); ++edit)
      control.setting.edits[edit].latent = pools[edit][i];
    controls.push_back(std::move(control));
  }
}

/// How far all steered tokens can move together, never onto <cls>; none if they and those read fill the window.
std::optional<int64_t> farShift(std::span<const int64_t> steered, std::span<const int64_t> read, int64_t tokens) {
  if (steered.empty())
    return {};
  auto [first, last] = std::ranges::minmax(steered);
  for (const int64_t token : read) {
    first = std::min(first, token);
    last = std::max(last, token);
  }
  const int64_t clear = last - first;  // a shorter move could land on what is read
  const int64_t down = std::min(kFar + clear, std::ranges::min(steered) - 1);
  const int64_t up = std::min(kFar + clear, tokens - 1 - std::ranges::max(steered));
  if (std::max(down, up) < clear + kNotNear)
    return {};
  return down >= up ? -down : up;
}

double effectOf(const at::Tensor& steered_NV, const at::Tensor& control_NV, const TokenGroup& target) {
  const at::Tensor change_NV = steered_NV.to(at::kDouble).softmax(-1) - control_NV.to(at::kDouble).softmax(-1);
  if (target.empty())
    return 0.5 * change_NV.abs().sum(-1).mean().item<double>();
  return change_NV.index_select(-1, at::tensor(target, at::kInt)).sum(-1).mean().item<double>();
}

}  // namespace

std::vector<ActivationBand> bandsOf(const SparseCode& code) {
  std::vector<ActivationBand> bands(static_cast<size_t>(code.width));
  for (size_t i = 0; i < code.latents.size(); ++i)
    bands[static_cast<size_t>(code.latents[i])].widenTo(code.values[i]);
  return bands;
}

ActivationBand bandOf(const SparseCode& code, LatentNumber latent) {
  ActivationBand band;
  for (size_t i = 0; i < code.latents.size(); ++i)
    if (code.latents[i] == latent)
      band.widenTo(code.values[i]);
  return band;
}

std::vector<SteeringControl> planControls(const SteeringSetting& setting, const SteeringSession& session,
                                          std::span<const int64_t> readTokens, const ControlRequest& request) {
  std::vector<SteeringControl> controls;
  addRandomSettings(setting, session, request, controls);
  SteeringControl turned{ControlKind::OppositeSign, setting};
  for (LatentEdit& edit : turned.setting.edits)
    edit = opposite(edit, session.code());
  controls.push_back(std::move(turned));
  if (const auto shift = farShift(setting.tokens, readTokens, session.window().tokens())) {
    SteeringControl far{ControlKind::FarTokens, setting};
    for (int64_t& token : far.setting.tokens)
      token += *shift;
    controls.push_back(std::move(far));
  }
  return controls;
}

Result<ControlledEffect> measureEffect(const SteeringSession& session, const SteeringSetting& setting,
                                       const ReadoutRequest& readout, const ControlRequest& request,
                                       const JobContext& job) {
  ControlledEffect measured;
  DGLM_TRY(const at::Tensor control_NV, session.logits({}, readout.tokens, job.stop));
  const auto effect = [&](const SteeringSetting& each) -> Result<double> {
    DGLM_TRY(const at::Tensor steered_NV, session.logits(each, readout.tokens, job.stop));
    return effectOf(steered_NV, control_NV, readout.target);
  };
  DGLM_TRY(measured.effect, effect(setting));
  measured.controls = planControls(setting, session, readout.tokens, request);
  for (size_t i = 0; i < measured.controls.size(); ++i) {
    job.report("Running controls", static_cast<int64_t>(i), static_cast<int64_t>(measured.controls.size()));
    SteeringControl& control = measured.controls[i];
    DGLM_TRY(control.effect, effect(control.setting));
    if (control.kind != ControlKind::RandomLatents)
      continue;
    ++measured.randomSettings;
    measured.scatter += control.effect * control.effect;
    measured.rank += std::abs(control.effect) >= std::abs(measured.effect) ? 1 : 0;
  }
  if (measured.randomSettings > 0)
    measured.scatter = std::sqrt(measured.scatter / static_cast<double>(measured.randomSettings));
  return measured;
}

}  // namespace dglm
