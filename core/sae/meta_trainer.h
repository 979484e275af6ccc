// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/tensor/tensor_file.h"

namespace at {
class Tensor;
}

namespace dglm {

/// How a meta-SAE is trained on the directions of a dictionary's latents (nt_spec 8.4; the paper's values).
struct MetaSaeOptions {
  int64_t dim = 128;     ///< meta-latents
  double alpha = 0.019;  ///< weight of the mean number of active meta-latents, after its ramp
  int64_t epochs = 5000;
  int64_t batchSize = 512;
  double lr = 2e-4;
  int64_t warmupEpochs = 10;  ///< of the learning rate, linear
  int64_t rampEpochs = 1000;  ///< of alpha, along half a cosine
  double firstThreshold = 0.001;
  double bandwidth = 0.01;  ///< of the kernel by which the threshold learns
  uint64_t seed = 42;
};

/// Of one step, or their means over the steps of an epoch.
struct MetaSaeMetrics {
  double reconstruction = 0;  ///< mean over rows of the squared error, summed over dimensions
  double l0 = 0;              ///< active meta-latents a row
};

/// Trains a meta-SAE: pre = x W_enc without a bias, z = pre where pre lies above one learned threshold, else 0,
/// x' = z W_dec + b_dec; squared error and alpha * L0, Adam. Directions are not held at unit length.
class MetaSaeTrainer {
 public:
  /// The first decoder [M, D]; the encoder begins as its transpose. `options` beside dim, which is the decoder's.
  MetaSaeTrainer(const at::Tensor& decoder_MD, const MetaSaeOptions& options);
  ~MetaSaeTrainer();

  /// Learns from rows x_BD [B, D] fp32 as in this epoch (from 0).
  MetaSaeMetrics step(const at::Tensor& x_BD, int64_t epoch);

  /// A JumpReLU dictionary of what has been learned, every latent with the one threshold.
  TensorFile state() const;

 private:
  struct Weights;
  std::unique_ptr<Weights> weights_;
  MetaSaeOptions options_;
};

/// Kaiming-uniform first decoder [dim, width] as torch.nn.init.kaiming_uniform_ spreads it.
at::Tensor firstMetaDecoder(int64_t dim, int64_t width, uint64_t seed);

/// Gives the rows x_ND to `step` in batches, shuffled anew each epoch, with the number of the epoch. The same order for
/// a seed. Errors: those of `step`, Cancelled between epochs.
Status trainInEpochs(const at::Tensor& x_ND, int64_t epochs, int64_t batchSize, uint64_t seed, const JobContext& job,
                     const std::function<Status(const at::Tensor& x_BD, int64_t epoch)>& step);

struct TrainedMetaSae {
  TensorFile state;     ///< as MetaSaeTrainer::state
  MetaSaeMetrics last;  ///< means over the steps of the last epoch, as the reference reports
};

/// Trains on all rows x_ND [N, D], shuffled anew each epoch. The same for a seed, whatever the number of threads of
/// other work. Errors: InvalidArgument (no rows, a dim or batch below 1, rows that are not finite), Cancelled.
Result<TrainedMetaSae> trainMetaSae(const at::Tensor& x_ND, const MetaSaeOptions& options, const JobContext& job);

/// Directions of unit length in no preferred direction [rows, width]: what a dictionary without structure would be.
at::Tensor randomDirections(int64_t rows, int64_t width, uint64_t seed);

}  // namespace dglm
