// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/concept_search.h"
#include "core/interpretation/latent_reader.h"
#include "core/study/concept_files.h"
#include "core/study/inspect.h"

namespace dglm {

struct ConceptsFromTables {
  std::array<std::filesystem::path, 3> tokenTables;
  std::array<std::filesystem::path, 3> latents;
  ConceptRunFacts facts;
  std::filesystem::path outputFolder;
  int workers = 1;
};

struct ConceptsReport {
  int64_t matches = 0;
  std::vector<std::filesystem::path> files;
  std::vector<std::string> warnings;
};

/// `concepts --paper-compatible` from token tables and activations made elsewhere, to the letter.
Result<ConceptsReport> scoreConceptTables(const ConceptsFromTables& request, const JobContext& job);

struct ConceptsFromModel {
  LatentSource source;
  std::array<std::filesystem::path, 3> validation;  ///< annotated records, each as AnnotatedSource::parse has it
  std::filesystem::path synonyms;                   ///< empty: the common ones
  LatentReadingOptions reading;
  ConceptSearchOptions search;
  std::filesystem::path outputFolder;
  std::string labelKey = {};            ///< qualifier or column that names a feature; empty: its usual label
  std::filesystem::path clusters = {};  ///< CSV with the columns record and cluster, for the bootstrap; empty: none
  bool neurons = false;                 ///< the model's own activations instead of a dictionary's latents
  std::optional<uint64_t> randomInit = std::nullopt;  ///< seed of the random control (openConceptReader)
  int64_t randomSteps = 1500;                         ///< of training its dictionary
};

struct ConceptsFound {
  std::vector<ConceptMatch> matches;
  Numbering concepts;
  ConceptsReport report;
  std::vector<ConceptMatch> oneFrame = {};  ///< [matches]: the same pairs scored token by token in the first reading
  Facts provenance = {};
};

/// `concepts`: the correct mode, per nucleotide. Reads the three sets through model and dictionary and finds the
/// concepts. When an output folder is named, writes concepts.csv, concepts.json and concepts.xlsx (where the build
/// can).
Result<ConceptsFound> discoverConcepts(const ConceptsFromModel& request, const JobContext& job);

/// `concepts --paper-compatible` with a model: the reference's tokens, labels, padding and latents (nt_spec 7.1), then
/// as scoreConceptTables. `facts` names the run; its sizes are taken from model and dictionary.
Result<ConceptsReport> discoverConceptsAsPaper(const ConceptsFromModel& request, ConceptRunFacts facts,
                                               const JobContext& job);

}  // namespace dglm
