// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/concept_search.h"
#include "core/interpretation/latent_reader.h"
#include "core/study/concept_files.h"

namespace dglm {

struct ConceptsFromTables {
  std::array<std::filesystem::path, 3> tokenTables;
  std::array<std::filesystem::path, 3> latents;
  ConceptRunFacts facts;
  std::filesystem::path outputFolder;
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
  std::array<std::filesystem::path, 3> validation;  ///< annotated records: a GenBank file, or a folder of them
  std::filesystem::path synonyms;                   ///< empty: the common ones
  LatentReadingOptions reading;
  ConceptSearchOptions search;
  std::filesystem::path outputFolder;
};

struct ConceptsFound {
  std::vector<ConceptMatch> matches;
  Numbering concepts;
  ConceptsReport report;
};

/// `concepts`: the correct mode, per nucleotide. Reads the three sets through model and dictionary, finds the concepts,
/// writes concepts.csv when an output folder is named.
Result<ConceptsFound> discoverConcepts(const ConceptsFromModel& request, const JobContext& job);

}  // namespace dglm
