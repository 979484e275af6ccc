// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/interpretation/concept_counts.h"
#include "core/interpretation/mean_interval.h"

namespace dglm {

/// One of the three sets of annotated records, with the latents' activations along them.
struct ConceptSet {
  const ConceptPlaces* places = nullptr;
  const BaseActivations* activations = nullptr;
  const std::vector<int32_t>* clusters = nullptr;  ///< [record]: the bootstrap draws clusters; null: records
};

struct ConceptSearchOptions {
  F1Type type = F1Type::Standard;
  int thresholds = 32;       ///< quantiles of the latent's own values on set 0, 0 included; 64 at most
  double leastF1 = 0.1;      ///< on set 0; weaker pairs are not reported
  int latentsAConcept = 5;   ///< reported for each concept beside each latent's best concept
  int64_t leastRegions = 3;  ///< regions a concept needs in set 0
  int permutations = 100;    ///< of the null; 0 = none
  int resamples = 1000;      ///< of the bootstrap; 0 = none
  uint64_t seed = 42;
  int workers = 1;
};

/// How a pair does on one set. Support 0: the set does not carry the concept, and there is nothing to be measured: the
/// other numbers are NaN.
struct ConceptScore {
  Agreement agreement;
  int64_t support = 0;  ///< labelled bases (standard) or regions (domain)
  /// 95 % interval of F1, bootstrap over records or clusters. Draws without the concept are left out; NaN where those
  /// are more than half, or when not asked for.
  double low = 0;
  double high = 0;
  double nullF1 = 0;  ///< mean F1 when the labels are turned round; NaN when not asked for

  bool isCarried() const { return support > 0; }
};

/// A latent and the concept it outlines. Set 0 chose concept and threshold, so its score flatters; sets 1 and 2 were
/// not looked at.
struct ConceptMatch {
  LatentNumber latent = 0;
  int32_t number = 0;  ///< of the concept
  float threshold = 0;
  std::array<ConceptScore, 3> sets;
  double pValue = 0;  ///< (1 + exceedances) / (1 + permutations) of the held-out F1; NaN without either
  double qValue = 0;  ///< Benjamini-Hochberg over the matches that have a p

  /// Mean F1 of those of sets 1 and 2 that carry the concept; NaN if none does.
  double heldOutF1() const { return meanOfAvailable(sets[1].agreement.f1, sets[2].agreement.f1); }
  /// The same of the null.
  double heldOutNullF1() const { return meanOfAvailable(sets[1].nullF1, sets[2].nullF1); }
};

/// Concept discovery scored per nucleotide. For every latent the concept and threshold with the best F1 on set 0, and
/// for every concept its best latents; each then scored at that threshold on sets 1 and 2. The null turns the labels of
/// every record by a random offset and goes through the same choice again, latent by latent; it is held against a match
/// on the test sets that carry both concepts, and a permutation without such a set does not count. Best held-out F1
/// first, those without one last.
/// The same seed gives the same result for any number of workers. Errors: InvalidArgument, Cancelled.
Result<std::vector<ConceptMatch>> findConcepts(const std::array<ConceptSet, 3>& sets, const Numbering& concepts,
                                               const ConceptSearchOptions& options, const JobContext& job);

/// The same pairs on other places, such as tokens in the bases' stead: concept and latent are kept, the threshold is
/// chosen anew on set 0. Neither null nor p. In the order of the pairs.
Result<std::vector<ConceptMatch>> scorePairs(const std::array<ConceptSet, 3>& sets, const Numbering& concepts,
                                             const std::vector<ConceptMatch>& pairs,
                                             const ConceptSearchOptions& options, const JobContext& job);

}  // namespace dglm
