// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace at {
class Tensor;
}

namespace dglm {

struct TensorFile;

enum class OptimizerKind {
  AdamW,  ///< decoupled weight decay for every tensor
  Muon    ///< orthogonalised momentum for the hidden matrices, AdamW for embeddings, biases and norms
};

struct OptimizerOptions {
  OptimizerKind kind = OptimizerKind::AdamW;
  double learningRate = 1e-3;      ///< of AdamW
  double muonLearningRate = 2e-3;  ///< of the orthogonalised matrices, times 0.2 sqrt(max(rows, columns))
  double beta1 = 0.9;
  double beta2 = 0.98;
  double eps = 1e-8;
  double weightDecay = 0.01;  ///< for matrices only
  double muonMomentum = 0.95;
  double clipNorm = 1.0;  ///< of the whole gradient; 0 = never
};

/// AdamW (Loshchilov and Hutter 2019), or Muon (Jordan 2024: momentum made orthogonal by five Newton-Schulz steps,
/// scaled as in Moonlight, Liu et al. 2025).
class Optimizer {
 public:
  /// Parameters must require gradients; they are updated in place.
  Optimizer(std::vector<std::pair<std::string, at::Tensor>> parameters, const OptimizerOptions& options);
  ~Optimizer();

  /// One update from the gradients, both learning rates times `scale`; then the gradients are cleared.
  void step(double scale);

  /// Moments and step count as tensors "optimizer.*", for checkpoints.
  void save(TensorFile& file) const;
  /// False if the file lacks a tensor or has another shape.
  bool restore(const TensorFile& file);

 private:
  struct Slot;
  void clipGradients();
  void updateAdam(Slot& slot, double scale);
  void updateMuon(Slot& slot, double scale);

  OptimizerOptions options_;
  std::vector<Slot> slots_;
  int64_t steps_ = 0;
};

}  // namespace dglm
