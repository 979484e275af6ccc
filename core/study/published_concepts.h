// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/f1.h"
#include "core/interpretation/latent_score.h"

namespace dglm {

/// Concept scores of one dictionary (or of a layer's neurons) as the reference writes them: a folder with
/// val_set_{0,1,2}_*.csv and summary_*.json.
struct PublishedRun {
  std::filesystem::path folder;
  std::array<std::filesystem::path, kScoreSets> tables;  ///< "" where the folder has none of that set
  std::filesystem::path summary;                         ///< "" where the folder has none
  std::string timestamp;                                 ///< as in the summary
  std::string modelName;                                 ///< "nt50"
  std::string modelType;                                 ///< "batchtopk" or "identity"
  F1Type f1Type = F1Type::Standard;
  std::string mode = "paper-compatible";  ///< unless the summary names another, as one of this program may
  int layer = 0;                          ///< 0-based
  std::optional<int64_t> activationDim;   ///< none where not told; neurons have no dictionary
  std::optional<int64_t> dictSize;
  std::optional<int64_t> k;
  std::optional<int64_t> trainingSteps;
  std::string metadataJson = "{}";       ///< run_metadata of the summary
  ConceptScores scores;                  ///< in the order of set 0's table; a concept is a set of labels
  std::vector<std::string> annotations;  ///< by row: the labels as set 0's table writes them, in no fixed order
  std::vector<std::string> warnings;

  bool isNeurons() const { return modelType == "identity"; }
  /// Three of the shipped runs have F1 alone.
  bool hasPrecision() const;
};

/// The name of a set of labels: in order of the alphabet, "KanR + kanMX".
std::string conceptNameOf(const std::set<std::string>& labels);

/// True if the folder holds tables of concept scores.
bool isPublishedRun(const std::filesystem::path& folder);

/// Reads one folder. Layer and model come from its name, the rest from the summary. Errors: FileNotFound (no table of
/// set 0), MalformedFile (a column is missing, a value is no number, labels are no list, the layer is not told).
Result<PublishedRun> readPublishedRun(const std::filesystem::path& folder, const JobContext& job = {});

/// Reads the folder or, of a folder of folders, all runs below it in order of their paths. Errors: as readPublishedRun;
/// FileNotFound where there is none; Cancelled.
Result<std::vector<PublishedRun>> readPublishedRuns(const std::filesystem::path& path, const JobContext& job = {});

}  // namespace dglm
