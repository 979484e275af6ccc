// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/latent_map.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/interpretation/tsne.h"
#include "core/sae/dictionary.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

constexpr int64_t kLeastMapped = 3;

Error tooFew(size_t latents) {
  return Error{ErrorKind::InvalidArgument,
               {"latents", std::to_string(latents), Why("a map needs three latents or more")}};
}

/// So few latents have no more neighbours.
double fittingPerplexity(double wanted, int64_t latents) {
  return std::max(1.5, std::min(wanted, static_cast<double>(latents - 1) / 3));
}

Result<at::Tensor> unitDirections(const std::filesystem::path& path, const std::vector<int32_t>& latents,
                                  const JobContext& job) {
  DGLM_TRY(const Dictionary dictionary, Dictionary::load(path, {}, job));
  const DictionaryFacts& facts = dictionary.facts();
  if (facts.architecture == Architecture::Identity)
    return Error{ErrorKind::InvalidArgument, {path.string(), "used", Why("neurons have no directions")}};
  std::vector<int64_t> rows(latents.begin(), latents.end());
  for (const int64_t latent : rows)
    if (latent < 0 || latent >= facts.dictSize)
      return Error{ErrorKind::LatentOutOfRange,
                   {std::to_string(latent), path.string(), std::to_string(facts.dictSize)}};
  constexpr double kLeastLength = 1e-12;
  const at::Tensor directions_ND = dictionary.decoderRows().to(at::kFloat).index_select(0, at::tensor(rows));
  return at::Tensor(directions_ND / directions_ND.norm(2, 1, /*keepdim=*/true).clamp_min(kLeastLength)).contiguous();
}

/// The heaviest of each latent, each once.
std::vector<LatentLink> heaviestLinks(const std::vector<float>& weights, size_t count) {
  constexpr size_t kLinksShown = 3;
  std::set<std::pair<size_t, size_t>> pairs;
  std::vector<size_t> others;
  for (size_t i = 0; i < count; ++i) {
    const float* const row = weights.data() + i * count;
    others.clear();
    for (size_t j = 0; j < count; ++j)
      if (row[j] > 0)
        others.push_back(j);
    const size_t most = std::min(kLinksShown, others.size());
    std::partial_sort(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(most), others.end(),
                      [&](size_t a, size_t b) { return row[a] != row[b] ? row[a] > row[b] : a < b; });
    for (size_t at = 0; at < most; ++at)
      pairs.insert(std::minmax(i, others[at]));
  }
  std::vector<LatentLink> links;
  for (const auto& [first, second] : pairs)
    links.push_back({static_cast<int32_t>(first), static_cast<int32_t>(second), weights[first * count + second]});
  return links;
}

}  // namespace

Result<LatentMap> mapDirections(const std::filesystem::path& dictionary, const std::vector<int32_t>& latents,
                                LatentMapKind kind, const LatentMapOptions& options, const JobContext& job) {
  const int64_t count = std::ssize(latents);
  if (count < kLeastMapped)
    return tooFew(latents.size());
  if (kind == LatentMapKind::Neighbours && latents.size() > kMostMapped)
    return Error{ErrorKind::InvalidArgument,
                 {"latents", std::to_string(latents.size()),
                  Why("a map holds at most %1 latents", {std::to_string(kMostMapped)})}};
  return catchingTorch("a map of latents", [&]() -> Result<LatentMap> {
    DGLM_TRY(const at::Tensor rows_ND, unitDirections(dictionary, latents, job));
    job.report("Placing latents", 0, 0);
    DGLM_CHECK(job.checkpoint());
    LatentMap map{kind, latents};
    DGLM_TRY(PrincipalPlane plane, principalPlane(rows_ND));
    map.places = std::move(plane.places);
    if (kind == LatentMapKind::Components) {
      std::ranges::copy(plane.share, map.share);
      return map;
    }
    DGLM_TRY(const at::Tensor probabilities_NN,
             neighbourProbabilities(rows_ND, fittingPerplexity(options.perplexity, count), job));
    TsneOptions how;
    how.seed = options.seed;
    how.iterations = options.iterations;
    DGLM_TRY(TsneResult placed, tsne(probabilities_NN, map.places, how, job));
    map.places = std::move(placed.places);
    map.divergence = placed.divergence;
    return map;
  });
}

Result<LatentMap> mapCoactivations(const Coactivations& counts, const LatentMapOptions& options,
                                   const JobContext& job) {
  const size_t all = counts.latents.size();
  std::vector<size_t> linked;
  for (size_t i = 0; i < all; ++i)
    if (std::any_of(counts.together.begin() + static_cast<std::ptrdiff_t>(i * all),
                    counts.together.begin() + static_cast<std::ptrdiff_t>((i + 1) * all),
                    [](float tokens) { return tokens > 0; }))
      linked.push_back(i);
  const size_t count = linked.size();
  if (std::ssize(linked) < kLeastMapped)
    return tooFew(count);
  LatentMap map{LatentMapKind::Together};
  map.alone = static_cast<int64_t>(all - count);
  std::vector<float> weights(count * count);
  for (size_t i = 0; i < count; ++i) {
    map.latents.push_back(counts.latents[linked[i]]);
    for (size_t j = 0; j < count; ++j) {
      const double both =
          std::sqrt(static_cast<double>(counts.tokens[linked[i]]) * static_cast<double>(counts.tokens[linked[j]]));
      weights[i * count + j] = both > 0 ? static_cast<float>(counts.together[linked[i] * all + linked[j]] / both) : 0;
    }
  }
  DGLM_CHECK(job.checkpoint());
  map.links = heaviestLinks(weights, count);
  return catchingTorch("a map of latents", [&]() -> Result<LatentMap> {
    const auto size = static_cast<int64_t>(count);
    const at::Tensor weights_NN = at::from_blob(weights.data(), {size, size}, at::kFloat);
    const auto nearest = static_cast<int64_t>(std::lround(options.perplexity));
    DGLM_TRY(const at::Tensor probabilities_NN, linkProbabilities(weights_NN, std::max<int64_t>(1, nearest)));
    TsneOptions how;
    how.seed = std::max<uint64_t>(1, options.seed);
    how.iterations = options.iterations;
    DGLM_TRY(TsneResult placed, tsne(probabilities_NN, std::vector<float>(2 * count), how, job));
    map.places = std::move(placed.places);
    map.divergence = placed.divergence;
    return map;
  });
}

}  // namespace dglm
