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
#include "core/study/concept_labels.h"
#include "core/study/inspect.h"

namespace dglm {

/// Token tables and activations that were made elsewhere, set by set.
struct ConceptsFromTables {
  std::array<std::filesystem::path, 3> tokenTables;
  std::array<std::filesystem::path, 3> latents;
  std::filesystem::path synonyms = {};  ///< of the default mode; empty: the common ones
  ConceptSearchOptions search = {};     ///< paper-compatible: type and workers alone
  ConceptRunFacts facts = {};
  std::filesystem::path outputFolder;
};

/// The three tables with their activations, all files looked at first; what is to be said of the labels goes to
/// `remarks`. Errors: as lookAt and readLabelledCode.
Result<std::array<LabelledCode, 3>> readLabelledCodes(const ConceptsFromTables& request, LabelReading labels,
                                                      std::vector<std::string>& remarks, const JobContext& job);

struct ConceptsReport {
  int64_t matches = 0;
  ConceptLabels labels;
  std::vector<std::filesystem::path> files;
  std::vector<std::string> warnings;
};

struct ConceptsFromModel {
  LatentSource source;
  std::array<std::filesystem::path, 3> validation;  ///< annotated records, each as AnnotatedSource::parse has it
  std::filesystem::path synonyms;                   ///< empty: the common ones
  LatentReadingOptions reading;
  ConceptSearchOptions search;
  std::filesystem::path outputFolder;
  std::vector<std::filesystem::path> activations = {};  ///< in place of the model: SavedReadings::open
  std::optional<int> layerOfActivations = {};           ///< which, where they are of several
  std::string labelKey = {};            ///< qualifier or column that names a feature; empty: its usual label
  std::filesystem::path clusters = {};  ///< CSV with the columns record and cluster, for the bootstrap; empty: none
  bool neurons = false;                 ///< the model's own activations instead of a dictionary's latents
  std::optional<uint64_t> randomInit = std::nullopt;  ///< seed of the random control (openConceptReader)
  int64_t randomSteps = 1500;                         ///< of training its dictionary
  ConceptRunFacts facts = {};                         ///< name and batch size; the rest is taken from what is read
};

struct ConceptsFound {
  std::vector<ConceptMatch> matches;
  Numbering concepts;
  ConceptsReport report;
  std::vector<ConceptMatch> oneFrame = {};  ///< [matches]: the same pairs scored token by token in the first reading
  std::array<std::vector<TokenConcept>, 3> latents = {};  ///< [set]: as latentRows
  Facts provenance = {};
};

/// Tells in the report which labels were read, and warns where they came to nothing: `reasons` say why a set would have
/// none.
void addLabels(ConceptsFound& found, const std::array<ConceptSet, 3>& sets, const ConceptSearchOptions& search,
               const std::array<std::string, 3>& reasons);

// The files of a run: concepts.csv (default mode, writeConcepts), the reference's val_set_{0,1,2}_*_results.csv and
// summary_*.json, and concepts.json, which says where they come from. Without a name in the facts they are named for
// the model's folder; from tables nt50, as by the reference, where paper-compatible, else "tables".

/// `concepts`: the correct mode, per nucleotide. Reads all files of the three sets, then the sets through model and
/// dictionary, and finds the concepts; labels that come to nothing are a warning with its reason. Writes the files when
/// an output folder is named. Errors: those of the readers, InvalidArgument where two
/// sets share a file (so also from tables; paper-compatible runs warn), Cancelled.
Result<ConceptsFound> discoverConcepts(const ConceptsFromModel& request, const JobContext& job);

/// The same from token tables, token by token: their labels as they are, each once a token; special tokens and padding
/// are no places; a region is a run of tokens of one sequence with the label, which names a part of it (namesAPart).
/// Errors: as discoverConcepts, and InvalidArgument where a table and its activations differ in length.
Result<ConceptsFound> discoverConceptsInTables(const ConceptsFromTables& request, const JobContext& job);

/// `concepts --paper-compatible` from token tables, to the letter.
Result<ConceptsReport> scoreTablesAsPaper(const ConceptsFromTables& request, const JobContext& job);

/// `concepts --paper-compatible` with a model: the reference's tokens, labels, padding and latents (nt_spec 7.1), then
/// as scoreTablesAsPaper.
Result<ConceptsReport> discoverConceptsAsPaper(const ConceptsFromModel& request, const JobContext& job);

}  // namespace dglm
