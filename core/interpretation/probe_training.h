// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/probe_features.h"
#include "core/interpretation/probe_options.h"
#include "core/interpretation/probe_split.h"

namespace dglm {

/// Linear probes, one a column of the labels: the logit of a row x is sum over d of weights[c][d] * z[d] + biases[c],
/// where z is x brought to the scale.
struct TrainedProbes {
  FeatureScale scale;
  at::Tensor weights_CD;           ///< fp32, on z-scores
  at::Tensor biases_C;             ///< fp64
  std::vector<int> epochs;         ///< [C] after which epoch (iteration of L-BFGS) they were taken, from 1
  std::vector<double> tuningLoss;  ///< [C] then; NaN without rows for tuning

  /// The same on the features themselves: fp32 [C, D], and fp64 [C].
  at::Tensor rawWeights() const;
  at::Tensor rawBiases() const;
};

/// Logistic regressions on the training rows, all columns in the same passes over them; labels_NC is 0 or 1, uint8, of
/// all rows of the features. Each column keeps the weights of its least loss on the tuning rows, and ends when that has
/// not become less for `patience` epochs; without such rows it keeps the last. Columns do not influence each other.
/// The same seed gives the same probes. Errors: InvalidArgument without training rows, those of gather, Cancelled.
Result<TrainedProbes> trainProbes(ProbeFeatures& features, const at::Tensor& labels_NC, const ProbeRows& rows,
                                  const ProbeTrainingOptions& options, const JobContext& job);

/// What the reference's BatchProbeTrainer does, step by step and draw by draw of its random numbers (nt_spec 8.3): one
/// linear layer for all columns, the mean loss over rows and columns, z-scores from all rows, a random split of all
/// rows of which the second part both ends the training and is reported, and the weights of the epoch with the best F1
/// of any column.
struct ReferenceProbes {
  TrainedProbes probes;
  ProbeRows rows;              ///< train and test
  std::vector<double> losses;  ///< of the test rows, by epoch: mean over their batches
};
Result<ReferenceProbes> trainProbesAsReference(ProbeFeatures& features, const at::Tensor& labels_NC,
                                               const ProbeTrainingOptions& options, const JobContext& job);

/// Logits [rows, C] fp32. Errors: those of gather, Cancelled.
Result<at::Tensor> probeLogits(ProbeFeatures& features, std::span<const int64_t> rows, const TrainedProbes& probes,
                               const JobContext& job);

}  // namespace dglm
