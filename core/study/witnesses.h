// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/interpretation/base_activations.h"
#include "core/interpretation/concept_names.h"
#include "core/interpretation/latent_score.h"
#include "core/interpretation/record_code.h"
#include "core/search/feature_library.h"
#include "core/search/feature_matches.h"
#include "core/sequence/record.h"
#include "core/study/testimony.h"

namespace dglm {

/// A latent that speaks for a concept, as a scoring found it.
struct WitnessLatent {
  LatentNumber latent = 0;
  std::string meaning;  ///< the concept
  float threshold = 0;  ///< mean over the reading frames above which a base counts as firing
  double f1 = 0;        ///< LatentScore::countingF1
};

/// Which latents are heard.
struct WitnessRules {
  double leastF1 = 0.2;        ///< that the latent has with the concept
  size_t latentsAConcept = 3;  ///< the best of them
};

/// The latents that speak for concepts, concept by concept, the best first. Labels that mean the same are one concept.
std::vector<WitnessLatent> witnessLatents(const ConceptScores& scores, const ConceptNames& names,
                                          const WitnessRules& rules);

/// The witnesses of several records, and what both speak of.
class WitnessCourt {
 public:
  /// Without a library the alignment is what the records say of it: features that `annotate` found carry it.
  WitnessCourt(std::vector<WitnessLatent> latents, ConceptNames names, const FeatureLibrary* library = nullptr);

  /// How long the features of a concept are is learnt from all records before any is heard: latents that fire alone
  /// must fire over half of that.
  void learn(const Record& record);

  /// The latent's values along a record, by base, where they are above 0.
  using ValuesOf = std::function<std::span<const BaseValue>(LatentNumber)>;
  /// What is said of the record, by place. `matches` are the library's; null where it was not searched.
  std::vector<Testimony> hear(const Record& record, const std::vector<FeatureMatch>* matches,
                              const ValuesOf& values) const;

  const std::vector<WitnessLatent>& latents() const { return latents_; }

 private:
  struct Place;
  std::string keyOf(const std::string& meaning) const;
  std::vector<Place> placesOf(const Record& record, const std::vector<FeatureMatch>* matches) const;
  void addMatch(std::vector<Place>& places, const FeatureMatch& match, int64_t recordLength) const;
  void addLonely(std::vector<Testimony>& testimonies, const Record& record, const std::vector<Place>& places,
                 bool isSearched, const ValuesOf& values) const;
  Word silenceOf(const std::string& key, bool isSearched) const;
  int64_t leastFiring(const std::string& key) const;

  std::vector<WitnessLatent> latents_;
  ConceptNames names_;
  const FeatureLibrary* library_;
  std::map<std::string, std::vector<size_t>> speakers_;   // by key: places in latents_
  std::map<std::string, std::vector<int64_t>> lengths_;   // by key: of features
  std::map<std::string, std::vector<int64_t>> searched_;  // by key: of the library's features
};

/// What is said of the record by the activations of its code; `width`: latents of the dictionary.
std::vector<Testimony> hearRecord(const WitnessCourt& court, const Record& record,
                                  const std::vector<FeatureMatch>* matches, const RecordCode& code, int64_t width);

}  // namespace dglm
