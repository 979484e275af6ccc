// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/lbfgs.h"

#include <algorithm>
#include <cmath>

namespace dglm {
namespace {

constexpr size_t kPairs = 10;
constexpr double kFlat = 1e-7;     // largest part of a gradient that is about 0
constexpr double kEnough = 1e-4;   // of what the slope promises (Armijo)
constexpr int kMostHalvings = 20;  // of a step

double productOf(const at::Tensor& a, const at::Tensor& b) {
  return (a * b).sum().item<double>();
}

}  // namespace

Lbfgs::Lbfgs(at::Tensor x_CP, LossAndGradient now)
    : x_CP_(std::move(x_CP)), now_(std::move(now)), functions_(static_cast<size_t>(x_CP_.size(0))) {}

Result<Lbfgs> Lbfgs::start(const at::Tensor& x_CP, const Evaluate& evaluate) {
  DGLM_TRY(LossAndGradient now, evaluate(x_CP));
  return Lbfgs(x_CP.clone(), std::move(now));
}

/// The two loops of algorithm 7.4.
void Lbfgs::aim(size_t number) {
  Function& function = functions_[number];
  const at::Tensor gradient = now_.gradient_CP.select(0, static_cast<int64_t>(number));
  if (gradient.abs().max().item<double>() < kFlat) {
    function.hasEnded = true;
    return;
  }
  at::Tensor q = gradient.clone();
  std::vector<double> shares;
  for (auto pair = function.pairs.rbegin(); pair != function.pairs.rend(); ++pair) {
    shares.push_back(pair->inverse * productOf(pair->step, q));
    q.sub_(pair->change, shares.back());
  }
  if (!function.pairs.empty())
    q.mul_(1 / (function.pairs.back().inverse * productOf(function.pairs.back().change, function.pairs.back().change)));
  for (Pair& pair : function.pairs) {
    q.add_(pair.step, shares.back() - pair.inverse * productOf(pair.change, q));
    shares.pop_back();
  }
  function.direction = -q;
  function.slope = productOf(function.direction, gradient);
  if (function.slope >= 0) {  // rounding: the way down itself
    function.pairs.clear();
    function.direction = -gradient;
    function.slope = productOf(function.direction, gradient);
  }
  // The first step knows no curvature.
  function.length = function.pairs.empty() ? std::min(1.0, 1 / gradient.abs().sum().item<double>()) : 1;
  function.isSearching = true;
}

at::Tensor Lbfgs::trialPoints() const {
  at::Tensor trial_CP = x_CP_.clone();
  for (size_t i = 0; i < functions_.size(); ++i)
    if (functions_[i].isSearching)
      trial_CP.select(0, static_cast<int64_t>(i)).add_(functions_[i].direction, functions_[i].length);
  return trial_CP;
}

bool Lbfgs::accept(const at::Tensor& trial_CP, const LossAndGradient& tried) {
  bool moved = false;
  for (size_t i = 0; i < functions_.size(); ++i) {
    Function& function = functions_[i];
    if (!function.isSearching)
      continue;
    const auto row = static_cast<int64_t>(i);
    const double before = now_.loss_C[row].item<double>(), after = tried.loss_C[row].item<double>();
    if (!(after <= before + kEnough * function.length * function.slope)) {
      function.length /= 2;
      continue;
    }
    Pair pair{trial_CP.select(0, row) - x_CP_.select(0, row),
              tried.gradient_CP.select(0, row) - now_.gradient_CP.select(0, row), 0};
    if (const double product = productOf(pair.step, pair.change); product > 0) {
      pair.inverse = 1 / product;
      function.pairs.push_back(std::move(pair));
      if (function.pairs.size() > kPairs)
        function.pairs.pop_front();
    }
    x_CP_.select(0, row).copy_(trial_CP.select(0, row));
    now_.loss_C.select(0, row).copy_(tried.loss_C.select(0, row));
    now_.gradient_CP.select(0, row).copy_(tried.gradient_CP.select(0, row));
    function.isSearching = false;
    moved = true;
  }
  return moved;
}

Result<bool> Lbfgs::step(const Evaluate& evaluate) {
  for (size_t i = 0; i < functions_.size(); ++i)
    if (!functions_[i].hasEnded)
      aim(i);
  const auto isSearching = [&] { return std::ranges::any_of(functions_, &Function::isSearching); };
  bool moved = false;
  for (int halvings = 0; halvings <= kMostHalvings && isSearching(); ++halvings) {
    const at::Tensor trial_CP = trialPoints();
    DGLM_TRY(const LossAndGradient tried, evaluate(trial_CP));
    moved |= accept(trial_CP, tried);
  }
  for (Function& function : functions_)
    if (function.isSearching) {
      function.isSearching = false;
      function.hasEnded = true;
    }
  return moved;
}

}  // namespace dglm
