// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/ids.h"

namespace dglm {

class Project;

/// By what latents are near each other.
enum class LatentMapKind {
  Components,  ///< decoder directions, by their two principal components
  Neighbours,  ///< decoder directions, by exact t-SNE
  Together     ///< tokens at which they are active together
};

struct LatentMapOptions {
  double perplexity = 30;  ///< neighbours that count for a latent
  uint64_t seed = 0;       ///< of the start; 0: the principal components, where there are directions
  int64_t iterations = 1000;
};

/// Two latents that are active together, as indices of the map's latents.
struct LatentLink {
  int32_t first = 0, second = 0;  ///< first < second
  float weight = 0;               ///< tokens of both by the root of the product of those of each, 0..1
};

/// Places of latents in a plane.
struct LatentMap {
  LatentMapKind kind = LatentMapKind::Components;
  std::vector<int32_t> latents = {};
  std::vector<float> places = {};      ///< [latents x 2]
  double share[2] = {0, 0};            ///< Components: of the directions' variance along x and y
  double divergence = 0;               ///< of the others: what is left of the Kullback-Leibler divergence
  std::vector<LatentLink> links = {};  ///< Together: the heaviest few of each latent
  int64_t alone = 0;  ///< Together: latents that are left out, for they are active with none of the others
};

/// The latents of a dictionary by their decoder directions, each scaled to unit length. Kinds Components and
/// Neighbours. Errors: those of the dictionary, LatentOutOfRange, InvalidArgument where there are too few latents,
/// Cancelled.
Result<LatentMap> mapDirections(const std::filesystem::path& dictionary, const std::vector<int32_t>& latents,
                                LatentMapKind kind, const LatentMapOptions& options, const JobContext& job);

/// At how many tokens latents are active, alone and together.
struct Coactivations {
  std::vector<int32_t> latents;
  std::vector<int64_t> tokens;  ///< [latent]
  std::vector<float> together;  ///< [latent x latent], symmetric; 0 with itself. Exact up to 2^24
};

/// More latents than that would need too much memory.
inline constexpr size_t kMostMapped = 16'384;

/// Counted over the records that an analysis holds, but `without`. Errors: the project's, InvalidArgument for more than
/// kMostMapped latents, Cancelled.
Result<Coactivations> countCoactivations(const Project& project, AnalysisId analysis,
                                         const std::vector<int32_t>& latents, const std::vector<RecordId>& without,
                                         const JobContext& job);

/// A layout of the graph whose links are weighted by how often latents are active together: each is drawn to the
/// `perplexity` that it is most often with, as t-SNE draws neighbours. Errors: InvalidArgument where fewer than three
/// latents have a link, Cancelled.
Result<LatentMap> mapCoactivations(const Coactivations& counts, const LatentMapOptions& options, const JobContext& job);

}  // namespace dglm
