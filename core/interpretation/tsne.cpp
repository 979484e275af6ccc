// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/tsne.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>

#include "core/base/parallel.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

constexpr int64_t kBlockRows = 64;
constexpr size_t kLanes = 8;  // sums side by side, which the compiler keeps in a vector

int64_t blocksOf(int64_t rows) {
  return (rows + kBlockRows - 1) / kBlockRows;
}

/// Of the squared distances of a row to all, in place: the probabilities of its neighbours.
void toNeighbours(float* row, int64_t count, int64_t own, double perplexity) {
  constexpr int kMostSteps = 100;
  constexpr double kClose = 1e-5;
  const double wanted = std::log(perplexity);
  double precision = 1, low = -std::numeric_limits<double>::infinity(), high = std::numeric_limits<double>::infinity();
  const std::vector<float> squares(row, row + count);
  // Only differences of distances count, and the nearest may be far.
  float nearest = std::numeric_limits<float>::max();
  for (int64_t j = 0; j < count; ++j)
    if (j != own)
      nearest = std::min(nearest, squares[static_cast<size_t>(j)]);
  for (int step = 0; step < kMostSteps; ++step) {
    double sum = 0, weighted = 0;
    for (int64_t j = 0; j < count; ++j) {
      const double beyond = squares[static_cast<size_t>(j)] - nearest;
      const double weight = j == own ? 0 : std::exp(-beyond * precision);
      row[j] = static_cast<float>(weight);
      sum += weight;
      weighted += beyond * weight;
    }
    for (int64_t j = 0; j < count; ++j)
      row[j] = static_cast<float>(row[j] / sum);
    const double excess = std::log(sum) + precision * weighted / sum - wanted;
    if (std::abs(excess) <= kClose)
      return;
    (excess > 0 ? low : high) = precision;
    if (excess > 0)
      precision = std::isinf(high) ? precision * 2 : (precision + high) / 2;
    else
      precision = std::isinf(low) ? precision / 2 : (precision + low) / 2;
  }
}

at::Tensor symmetric(const at::Tensor& conditional_NN) {
  const at::Tensor sums_NN = conditional_NN + conditional_NN.t();
  return (sums_NN / sums_NN.sum(at::kDouble).item<double>()).contiguous();
}

/// What pulls and pushes a point.
struct Forces {
  double attractX = 0, attractY = 0, repelX = 0, repelY = 0;
  double sum = 0;  ///< of the t kernel over all other points
};

Forces forcesOn(size_t point, const float* probabilities, const std::vector<float>& x, const std::vector<float>& y) {
  std::array<float, kLanes> attractX{}, attractY{}, repelX{}, repelY{}, sum{};
  const float ownX = x[point], ownY = y[point];
  const size_t count = x.size(), whole = count - count % kLanes;
  const auto add = [&](size_t lane, size_t other) {
    const float dx = ownX - x[other], dy = ownY - y[other];
    const float kernel = 1 / (1 + dx * dx + dy * dy);
    const float attract = probabilities[other] * kernel, repel = kernel * kernel;
    sum[lane] += kernel;
    attractX[lane] += attract * dx;
    attractY[lane] += attract * dy;
    repelX[lane] += repel * dx;
    repelY[lane] += repel * dy;
  };
  for (size_t first = 0; first < whole; first += kLanes)
    for (size_t lane = 0; lane < kLanes; ++lane)
      add(lane, first + lane);
  for (size_t other = whole; other < count; ++other)
    add(other - whole, other);
  Forces forces;
  for (size_t lane = 0; lane < kLanes; ++lane) {
    forces.attractX += attractX[lane];
    forces.attractY += attractY[lane];
    forces.repelX += repelX[lane];
    forces.repelY += repelY[lane];
    forces.sum += sum[lane];
  }
  forces.sum -= 1;  // the point itself
  return forces;
}

/// Into `gradient`, with the probabilities times `exaggeration`; returns the kernel's sum over all pairs.
double slopeInto(PlanePlaces& gradient, const at::Tensor& probabilities_NN, const PlanePlaces& places,
                 double exaggeration, int threads) {
  const size_t count = places.size() / 2;
  std::vector<float> x(count), y(count);
  for (size_t i = 0; i < count; ++i) {
    x[i] = places[2 * i];
    y[i] = places[2 * i + 1];
  }
  const float* const cells = probabilities_NN.const_data_ptr<float>();
  std::vector<Forces> forces(count);
  parallelFor(blocksOf(static_cast<int64_t>(count)), threads, [&](int, int64_t block) {
    const auto first = static_cast<size_t>(block * kBlockRows);
    for (size_t i = first; i < std::min(count, first + static_cast<size_t>(kBlockRows)); ++i)
      forces[i] = forcesOn(i, cells + i * count, x, y);
  });
  double sum = 0;
  for (const Forces& each : forces)
    sum += each.sum;
  gradient.resize(places.size());
  constexpr double kFactor = 4;
  for (size_t i = 0; i < count; ++i) {
    gradient[2 * i] = static_cast<float>(kFactor * (exaggeration * forces[i].attractX - forces[i].repelX / sum));
    gradient[2 * i + 1] = static_cast<float>(kFactor * (exaggeration * forces[i].attractY - forces[i].repelY / sum));
  }
  return sum;
}

/// Given the kernel's sum. Pairs of probability 0 add nothing.
double divergenceOf(const at::Tensor& probabilities_NN, const PlanePlaces& places, double kernelSum, int threads) {
  const auto count = static_cast<int64_t>(places.size() / 2);
  const float* const cells = probabilities_NN.const_data_ptr<float>();
  std::vector<double> parts(static_cast<size_t>(count));
  parallelFor(blocksOf(count), threads, [&](int, int64_t block) {
    for (int64_t i = block * kBlockRows; i < std::min(count, (block + 1) * kBlockRows); ++i)
      for (int64_t j = 0; j < count; ++j) {
        const double p = cells[i * count + j];
        if (p <= 0)
          continue;
        const double dx = places[static_cast<size_t>(2 * i)] - places[static_cast<size_t>(2 * j)];
        const double dy = places[static_cast<size_t>(2 * i + 1)] - places[static_cast<size_t>(2 * j + 1)];
        parts[static_cast<size_t>(i)] += p * std::log(p * kernelSum * (1 + dx * dx + dy * dy));
      }
  });
  double divergence = 0;
  for (const double part : parts)
    divergence += part;
  return divergence;
}

int threadsOf(int wanted) {
  return wanted > 0 ? wanted : std::max(1, at::get_num_threads());
}

constexpr double kSpread = 1e-4;  // of the start, as scikit-learn has it

/// Their mean at 0, where the small differences of single precision are; returns the smaller deviation of x and y.
double centre(PlanePlaces& places) {
  const double count = static_cast<double>(places.size()) / 2;
  double least = std::numeric_limits<double>::max();
  for (size_t axis = 0; axis < 2; ++axis) {
    double sum = 0, squares = 0;
    for (size_t i = axis; i < places.size(); i += 2)
      sum += static_cast<double>(places[i]);
    const double mean = sum / count;
    for (size_t i = axis; i < places.size(); i += 2) {
      places[i] = static_cast<float>(places[i] - mean);
      squares += static_cast<double>(places[i]) * places[i];
    }
    least = std::min(least, std::sqrt(squares / count));
  }
  return least;
}

/// Deviation of the x of all points 1e-4, as scikit-learn scales its start; a random one where a seed is given.
PlanePlaces startOf(const PlanePlaces& given, uint64_t seed) {
  PlanePlaces start = given;
  if (seed != 0) {
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal(0, kSpread);
    for (float& value : start)
      value = static_cast<float>(normal(random));
    return start;
  }
  double sum = 0, squares = 0;
  for (size_t i = 0; i < start.size(); i += 2) {
    sum += start[i];
    squares += static_cast<double>(start[i]) * start[i];
  }
  const double count = static_cast<double>(start.size()) / 2;
  const double deviation = std::sqrt(std::max(0.0, squares / count - sum / count * (sum / count)));
  for (float& value : start)
    value = deviation > 0 ? static_cast<float>(value / deviation * kSpread) : 0;
  return start;
}

}  // namespace

Result<PrincipalPlane> principalPlane(const at::Tensor& rows_ND) {
  if (rows_ND.dim() != 2 || rows_ND.size(0) < 2 || rows_ND.size(1) < 2)
    return Error{ErrorKind::InvalidArgument,
                 {"latents", std::to_string(rows_ND.dim() == 2 ? rows_ND.size(0) : 0),
                  Why::inEnglish("a map needs two latents or more")}};
  return catchingTorch("principal components", [&]() -> Result<PrincipalPlane> {
    const at::Tensor rows = rows_ND.to(at::kFloat);
    const at::Tensor centred_ND = rows - rows.mean(0, /*keepdim=*/true);
    const auto [vectors_DD, variances_D, same] = centred_ND.t().mm(centred_ND).to(at::kDouble).svd();
    at::Tensor axes_D2 = vectors_DD.narrow(1, 0, 2).to(at::kFloat).contiguous();
    const at::Tensor largest_2 = axes_D2.gather(0, axes_D2.abs().argmax(0, /*keepdim=*/true));
    axes_D2 = axes_D2 * largest_2.sign();
    const at::Tensor places_N2 = centred_ND.mm(axes_D2).contiguous();
    PrincipalPlane plane;
    plane.places.assign(places_N2.const_data_ptr<float>(), places_N2.const_data_ptr<float>() + places_N2.numel());
    const double all = variances_D.sum().item<double>();
    for (int64_t axis = 0; axis < 2; ++axis)
      plane.share[axis] = all > 0 ? variances_D[axis].item<double>() / all : 0;
    return plane;
  });
}

Result<at::Tensor> neighbourProbabilities(const at::Tensor& rows_ND, double perplexity, const JobContext& job) {
  const int64_t count = rows_ND.size(0);
  if (!(perplexity > 1) || !(static_cast<double>(count) > perplexity + 1))
    return Error{ErrorKind::InvalidArgument,
                 {"perplexity", std::to_string(static_cast<int64_t>(perplexity)),
                  Why::inEnglish("it must be above 1 and below the number of latents less one")}};
  return catchingTorch("t-SNE", [&]() -> Result<at::Tensor> {
    const at::Tensor rows = rows_ND.to(at::kFloat).contiguous();
    const at::Tensor lengths_N = (rows * rows).sum(1);
    at::Tensor conditional_NN = at::empty({count, count}, at::kFloat);
    float* const cells = conditional_NN.data_ptr<float>();
    const int threads = threadsOf(0);
    constexpr int64_t kAtATime = 1024;
    for (int64_t first = 0; first < count; first += kAtATime) {
      job.report("Finding the neighbours of latents", first, count);
      DGLM_CHECK(job.checkpoint());
      const int64_t taken = std::min(kAtATime, count - first);
      const at::Tensor squares = lengths_N.narrow(0, first, taken).unsqueeze(1) + lengths_N.unsqueeze(0) -
                                 rows.narrow(0, first, taken).mm(rows.t()) * 2;
      conditional_NN.narrow(0, first, taken).copy_(squares.clamp_min(0));
      parallelFor(taken, threads, [&](int, int64_t row) {
        toNeighbours(cells + (first + row) * count, count, first + row, perplexity);
      });
    }
    return symmetric(conditional_NN);
  });
}

Result<at::Tensor> linkProbabilities(const at::Tensor& weights_NN, int64_t nearest) {
  return catchingTorch("links", [&]() -> Result<at::Tensor> {
    const int64_t count = weights_NN.size(0);
    at::Tensor kept_NN = at::zeros({count, count}, at::kFloat);
    const at::Tensor weights = weights_NN.to(at::kFloat).contiguous();
    const float* const given = weights.const_data_ptr<float>();
    float* const cells = kept_NN.data_ptr<float>();
    std::vector<int64_t> order;
    for (int64_t i = 0; i < count; ++i) {
      const float* const row = given + i * count;
      order.clear();
      for (int64_t j = 0; j < count; ++j)
        if (j != i && row[j] > 0)
          order.push_back(j);
      if (order.empty())
        return Error{ErrorKind::InvalidArgument,
                     {"links", std::to_string(i), Why::inEnglish("a point without links has no place")}};
      const auto most = std::min<int64_t>(nearest, std::ssize(order));
      std::partial_sort(order.begin(), order.begin() + most, order.end(),
                        [&](int64_t a, int64_t b) { return row[a] != row[b] ? row[a] > row[b] : a < b; });
      double sum = 0;
      for (int64_t at = 0; at < most; ++at)
        sum += row[order[static_cast<size_t>(at)]];
      for (int64_t at = 0; at < most; ++at)
        cells[i * count + order[static_cast<size_t>(at)]] =
            static_cast<float>(row[order[static_cast<size_t>(at)]] / sum);
    }
    return symmetric(kept_NN);
  });
}

TsneSlope tsneSlope(const at::Tensor& probabilities_NN, const PlanePlaces& places, int threads) {
  TsneSlope slope;
  const double sum = slopeInto(slope.gradient, probabilities_NN, places, 1, threadsOf(threads));
  slope.divergence = divergenceOf(probabilities_NN, places, sum, threadsOf(threads));
  return slope;
}

Result<TsneResult> tsne(const at::Tensor& probabilities_NN, const PlanePlaces& start, const TsneOptions& options,
                        const JobContext& job) {
  constexpr float kMore = 0.2F, kLess = 0.8F, kLeastGain = 0.01F;
  constexpr double kEarlyMomentum = 0.5, kMomentum = 0.8, kLeastRate = 50;
  const int threads = threadsOf(options.threads);
  TsneResult result{startOf(start, options.seed)};
  const double rate = std::max(kLeastRate, static_cast<double>(start.size()) / 2 / options.exaggeration / 4);
  centre(result.places);
  const PlanePlaces first = result.places;
  std::vector<float> change, gains;
  PlanePlaces gradient;
  for (int64_t iteration = 0; iteration < options.iterations; ++iteration) {
    job.report("Placing latents", iteration, options.iterations);
    DGLM_CHECK(job.checkpoint());
    if (iteration == 0 || iteration == options.exaggerated) {
      change.assign(start.size(), 0);
      gains.assign(start.size(), 1);
    }
    const bool isEarly = iteration < options.exaggerated;
    slopeInto(gradient, probabilities_NN, result.places, isEarly ? options.exaggeration : 1, threads);
    const auto momentum = static_cast<float>(isEarly ? kEarlyMomentum : kMomentum);
    for (size_t i = 0; i < gradient.size(); ++i) {
      gains[i] = std::max(kLeastGain, change[i] * gradient[i] < 0 ? gains[i] + kMore : gains[i] * kLess);
      change[i] = momentum * change[i] - static_cast<float>(rate) * gains[i] * gradient[i];
      result.places[i] += change[i];
    }
    // Points without groups are drawn into one by the exaggeration, and what told them apart is lost.
    if (centre(result.places) < kSpread && iteration + 1 == options.exaggerated)
      result.places = first;
  }
  result.divergence = tsneSlope(probabilities_NN, result.places, threads).divergence;
  return result;
}

}  // namespace dglm
