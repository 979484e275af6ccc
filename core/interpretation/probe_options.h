// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace dglm {

enum class ProbeOptimizer { Adam, Lbfgs };

/// How probes are trained. What is 0 for Adam's rates and batches does not matter to L-BFGS, which looks at all
/// training rows at once.
struct ProbeTrainingOptions {
  ProbeOptimizer optimizer = ProbeOptimizer::Adam;
  double learningRate = 0.01;
  double weightDecay = 0;  ///< lambda of lambda / 2 * |w|^2, on z-scores
  int epochs = 30;         ///< at most; iterations of L-BFGS
  int64_t batchSize = 2048;
  int patience = 5;       ///< epochs without a gain after which training ends
  bool balances = false;  ///< positives weigh as much as negatives, in all
  uint64_t seed = 42;

  /// As the settings of the reference's notebook.
  static ProbeTrainingOptions ofReference() {
    ProbeTrainingOptions options;
    options.learningRate = 0.02;
    options.epochs = 10;
    options.batchSize = 19'200;
    return options;
  }
};

}  // namespace dglm
