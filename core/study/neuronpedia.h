// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/project/project.h"
#include "core/study/neuronpedia_file.h"

namespace dglm {

/// The project's first analysis, or the first of a layer. Errors: InvalidArgument where there is none.
Result<AnalysisId> analysisOfLayer(const Project& project, const std::filesystem::path& file, std::optional<int> layer);

/// The latents of an analysis as Neuronpedia has them: how often and how strongly they fire, the tokens round the
/// places where they fire most, and what they are called in the project. Logits are not stored in a project and stay
/// empty. Without latents, all that fire or have a name. Errors: LatentOutOfRange, the project's own, Cancelled.
Result<std::vector<NeuronpediaFeature>> neuronpediaFeatures(const Project& project, AnalysisId analysis,
                                                            const std::vector<int32_t>& latents, const JobContext& job);

struct ImportedExplanations {
  int64_t latents = 0;       ///< that got a name
  int64_t explanations = 0;  ///< in their notes
};

/// The first model that features name in place of this one (the name of its folder); none where all are of it.
std::optional<std::string> foreignModel(const ModelReference& model, const std::vector<NeuronpediaFeature>& features);

/// Gives latents the first explanation as an imported name and all of them, with the file, as an imported note; what
/// the user wrote stays. Nothing is stored where a feature does not fit. Errors: DimensionMismatch (another layer or,
/// unless any is accepted, another model), LatentOutOfRange, InvalidArgument where there is no explanation.
Result<ImportedExplanations> storeExplanations(Project& project, AnalysisId analysis,
                                               const std::vector<NeuronpediaFeature>& features,
                                               const std::filesystem::path& file, bool acceptsAnyModel);

}  // namespace dglm
