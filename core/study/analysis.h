// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"
#include "core/project/project.h"

namespace dglm {

/// The project's analysis with this model, dictionary, layer, site and reading options; made if there is none. Model
/// and dictionary are told apart by the SHA-256 of their weights.
Result<AnalysisId> findOrAddAnalysis(Project& project, const LatentReader& reader, const LatentReadingOptions& options);

/// The reading options an analysis was made with.
LatentReadingOptions readingOptionsOf(const Analysis& analysis);

/// Where an analysis reads: model folder and dictionary file as the project last saw them.
Result<LatentSource> latentSourceOf(const Project& project, AnalysisId analysis);

/// Runs the records through model and dictionary and stores their activations, record by record; records that the
/// analysis holds already are passed over, so that a stopped job goes on where it was. Then the labels that latents
/// overlap most are counted anew and small segments are joined. Progress counts bases.
/// Errors: Cancelled (what was committed stays), the readers' and the project's own.
Status analyseRecords(Project& project, AnalysisId analysis, const LatentReader& reader,
                      std::span<const RecordId> records, const JobContext& job);

}  // namespace dglm
