// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_score.h"
#include "core/project/project.h"
#include "core/project/score_table.h"

namespace dglm {

/// Concept scores that lie beside a dictionary's weights: concepts.csv and concepts.json as the command `concepts`
/// writes them. Whoever gives a dictionary on gives its latents' names with it.
struct ScoresBeside {
  ScoreRun run;  ///< without model and dictionary
  ConceptScores scores;
};

/// Reads them. None where there are no such files, or where they say that another dictionary was scored. `sha256` is
/// that of the weights. Errors: MalformedFile, those of reading a file.
Result<std::optional<ScoresBeside>> readScoresBeside(const std::filesystem::path& weights, const std::string& sha256,
                                                     const JobContext& job = {});

/// Stores them with the provenance "import" for the analysis' dictionary, unless the project has scores of that
/// dictionary and layer already. Each latent's best concept with a held-out F1 of kLeastNamingF1 or more becomes its
/// name beside the user's own. Scores that cannot be read, or are of another layer, name nothing: they are no reason
/// not to read sequences.
Status addScoresBeside(Project& project, AnalysisId analysis, const std::filesystem::path& weights,
                       const JobContext& job = {});

}  // namespace dglm
