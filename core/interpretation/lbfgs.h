// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <deque>
#include <functional>
#include <vector>

#include "core/base/result.h"
#include "core/tensor/aten.h"

namespace dglm {

/// Of several functions at a point each, fp64.
struct LossAndGradient {
  at::Tensor loss_C;
  at::Tensor gradient_CP;
};

/// Minimises several functions at once, each by itself, by L-BFGS (Nocedal and Wright, Numerical Optimization, 2nd ed.,
/// algorithms 7.4 and 7.5) with steps halved until they bring enough (Armijo). One evaluation serves all of them, so a
/// pass over data is shared.
class Lbfgs {
 public:
  /// Row c of the points is that of function c.
  using Evaluate = std::function<Result<LossAndGradient>(const at::Tensor& x_CP)>;

  static Result<Lbfgs> start(const at::Tensor& x_CP, const Evaluate& evaluate);

  /// An iteration of every function that has not ended: one whose gradient is about 0, or that no step makes less, has.
  /// False where none moved. Errors: those of evaluate.
  Result<bool> step(const Evaluate& evaluate);

  const at::Tensor& x() const { return x_CP_; }
  const at::Tensor& losses() const { return now_.loss_C; }

 private:
  struct Pair {
    at::Tensor step, change;  // of x and of the gradient
    double inverse = 0;       // 1 / <step, change>
  };
  struct Function {
    std::deque<Pair> pairs;
    at::Tensor direction;
    double slope = 0;
    double length = 1;
    bool hasEnded = false;
    bool isSearching = false;
  };

  Lbfgs(at::Tensor x_CP, LossAndGradient now);
  void aim(size_t function);
  at::Tensor trialPoints() const;
  /// Takes the steps that bring enough, and shortens the others.
  bool accept(const at::Tensor& trial_CP, const LossAndGradient& tried);

  at::Tensor x_CP_;
  LossAndGradient now_;
  std::vector<Function> functions_;
};

}  // namespace dglm
