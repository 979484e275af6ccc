// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/interpretation/concept_search.h"
#include "core/study/concept_inputs.h"
#include "core/study/concepts.h"
#include "core/study/record_codes.h"

namespace dglm {

/// One validation set read through model and dictionary: by base over all readings, and by token in the first.
struct ReadConceptSet {
  explicit ReadConceptSet(int64_t width) : activations(width), tokenActivations(width) {}

  ConceptPlaces places;
  BaseActivations activations;
  ConceptPlaces tokenPlaces;
  BaseActivations tokenActivations;
  std::vector<int32_t> tokenIds;  ///< [tokens]
  std::vector<int32_t> clusters;  ///< [record]; empty: not told
};

/// All three sets, concepts numbered alike. Errors: those of the reader.
class ConceptSets {
 public:
  static Result<ConceptSets> read(const ConceptsFromModel& request, const ConceptInputs& inputs,
                                  const RecordCodes& codes, const JobContext& job);

  const Numbering& concepts() const { return concepts_; }
  std::array<ConceptSet, 3> byBase() const;
  std::array<ConceptSet, 3> byToken() const;
  /// The texts of the ten tokens where the latent fires strongest in the first reading, strongest first.
  std::vector<std::string> strongestTokens(size_t set, LatentNumber latent, const Vocabulary& vocabulary) const;

 private:
  std::vector<ReadConceptSet> sets_;
  Numbering concepts_;
};

}  // namespace dglm
