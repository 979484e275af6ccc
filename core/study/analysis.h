// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"
#include "core/interpretation/reading_draft.h"
#include "core/project/project.h"
#include "core/project/project_access.h"
#include "core/study/record_codes.h"
#include "core/study/track_preview.h"

namespace dglm {

/// The models and dictionaries that a project has.
struct KnownWeights {
  std::vector<StoredModel> models;
  std::vector<StoredDictionary> dictionaries;
};
Result<KnownWeights> knownWeights(const Project& project);

/// A reader's model and dictionary as a project refers to them.
struct WeightReferences {
  ModelReference model;
  ModelReference dictionary;
};
/// Takes the SHA-256 of the weights, which may be many gigabytes: not on a thread that others wait for. Weights that
/// are known keep the path under which they are, as long as they still lie there. Errors: sha256OfFile's.
Result<WeightReferences> referencesOf(const LatentReader& reader, const KnownWeights& known, const JobContext& job);

/// The project's analysis with this model, dictionary, layer, site and reading options; made if there is none. Model
/// and dictionary are told apart by the SHA-256 of their weights. Scores that lie beside the dictionary come with it
/// (addScoresBeside).
Result<AnalysisId> findOrAddAnalysis(Project& project, const LatentReader& reader, const WeightReferences& references,
                                     const LatentReadingOptions& options);
/// The same with referencesOf() in one.
Result<AnalysisId> findOrAddAnalysis(Project& project, const LatentReader& reader, const LatentReadingOptions& options,
                                     const JobContext& job = {});

/// The reading options an analysis was made with.
LatentReadingOptions readingOptionsOf(const Analysis& analysis);

/// True for an analysis of an earlier version, which read circular records in windows from base 1 on: their tracks
/// depend on where the file begins. More records are read into it in the same way.
bool readsFromFirstBase(const Analysis& analysis);

/// Where an analysis reads: model folder and dictionary file as the project last saw them.
Result<LatentSource> latentSourceOf(const Project& project, AnalysisId analysis);

/// What a reading goes on from and shows on its way; each may be null.
struct ReadingAids {
  ReadingDraft* cut = nullptr;
  TrackPreview* preview = nullptr;
};

/// Reads the records through model and dictionary and stores their activations, one record a transaction; the project
/// is free while the model computes. Records that the analysis holds, or the project has not, are passed over, so that
/// a stopped job goes on where it was. In the end the labels that latents overlap most are counted anew, small segments
/// joined, and the analysis is marked as finished. Progress counts bases. A record at which it is stopped leaves what
/// was read of it in `aids.cut`; a later reading of the same bases in the same way with the same reader takes it from
/// there. Errors: Cancelled (what was committed stays), the reader's and the project's own.
Status analyseRecords(const ProjectAccess& project, AnalysisId analysis, const LatentReader& reader,
                      std::span<const RecordId> records, const JobContext& job, const ReadingAids& aids = {});

/// The same for codes that need no model, such as those of activations that were saved: they are read as the analysis
/// reads. Errors: as above, with those of the codes in place of the reader's.
Status storeCodes(const ProjectAccess& project, AnalysisId analysis, const RecordCodes& codes,
                  std::span<const RecordId> records, const JobContext& job);

}  // namespace dglm
