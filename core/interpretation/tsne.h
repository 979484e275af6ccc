// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace at {
class Tensor;
}

namespace dglm {

/// Points of a plane, x and y of each in turn: [points x 2].
using PlanePlaces = std::vector<float>;

/// The two directions in which rows differ most.
struct PrincipalPlane {
  PlanePlaces places;        ///< of the rows, from their mean
  double share[2] = {0, 0};  ///< of the rows' variance along each
};

/// Principal components of rows_ND (at least two of each); of a direction and its opposite the one whose largest
/// coordinate is above 0. Errors: InvalidArgument, those of LibTorch.
Result<PrincipalPlane> principalPlane(const at::Tensor& rows_ND);

/// How probable each pair is as neighbours, [N, N], symmetric, of sum 1: a Gaussian around each row, as wide as gives
/// it `perplexity` neighbours (van der Maaten and Hinton 2008; scikit-learn's exact method). Distances are Euclidean.
/// Errors: InvalidArgument where there are not more rows than the perplexity, Cancelled, OutOfMemory.
Result<at::Tensor> neighbourProbabilities(const at::Tensor& rows_ND, double perplexity, const JobContext& job = {});

/// The same from the weights of a graph, weights_NN >= 0, where each point has a link: for each, its `nearest` heaviest
/// links, as shares of their sum. Errors: InvalidArgument for a point without any, OutOfMemory.
Result<at::Tensor> linkProbabilities(const at::Tensor& weights_NN, int64_t nearest);

/// The Kullback-Leibler divergence of the neighbours in the plane (Student's t) from the probabilities, and its
/// gradient by the places.
struct TsneSlope {
  double divergence = 0;
  PlanePlaces gradient;
};
TsneSlope tsneSlope(const at::Tensor& probabilities_NN, const PlanePlaces& places, int threads);

struct TsneOptions {
  double perplexity = 30;
  uint64_t seed = 0;  ///< of a random start; 0: the start that was given
  int64_t iterations = 1000;
  int64_t exaggerated = 250;  ///< the first of them, with probabilities times `exaggeration`
  double exaggeration = 12;
  int threads = 0;  ///< 0: those of LibTorch
};

struct TsneResult {
  PlanePlaces places;
  double divergence = 0;
};

/// Gradient descent with momentum and gains, as scikit-learn's exact method does it: all pairs in every step, O(N^2) in
/// time, and no more memory than the probabilities. Points are kept round 0, and where the exaggeration draws them
/// into one, the descent goes on from the start. `start` is scaled to a deviation of 1e-4. Error: Cancelled.
Result<TsneResult> tsne(const at::Tensor& probabilities_NN, const PlanePlaces& start, const TsneOptions& options,
                        const JobContext& job = {});

}  // namespace dglm
