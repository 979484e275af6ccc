// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/interpretation/latent_reader.h"
#include "core/project/project.h"
#include "core/project/project_access.h"
#include "core/study/reader_cache.h"
#include "core/study/track_preview.h"

namespace dglm {

/// Records to be read through model and dictionary.
struct RecordReading {
  std::optional<AnalysisId> analysis;  ///< none: the one with `source` and `options`, made if there is none
  LatentSource source;
  LatentReadingOptions options;
  bool isReverse = false;  ///< of `analysis`, the one that reads the other strand; made if there is none
  bool isAnew = false;     ///< of `analysis`, the one that reads as this version does; made if there is none
  std::vector<RecordId> records;
  std::shared_ptr<TrackPreview> preview = nullptr;  ///< shows tracks as they come
  /// Is told of the analysis before the first record is read.
  std::function<void(AnalysisId)> opened = nullptr;
};

/// Loads model and dictionary and gives the project's analysis with them, which is made if there is none. The project
/// is free while the model is loaded. Errors: Cancelled, the model's and the project's own.
Result<AnalysisId> openForProject(const ProjectAccess& project, ReaderCache& models, const LatentSource& source,
                                  const JobContext& job);

/// Reads the records into the project as analyseRecords() does; gives the analysis. Errors: Cancelled (what was stored
/// stays), the model's and the project's own.
Result<AnalysisId> readRecords(const ProjectAccess& project, ReaderCache& models, const RecordReading& reading,
                               const JobContext& job);

/// Takes records into the analysis from activations that were saved of them (`activations --shards`) with its model,
/// layer and site, read as it reads; no model runs. Errors: InvalidArgument for activations that were not, and for a
/// record of which there are none; Cancelled (what was stored stays), the dictionary's, the files' and the project's.
Status readSavedRecords(const ProjectAccess& project, AnalysisId analysis,
                        const std::vector<std::filesystem::path>& folders, std::span<const RecordId> records,
                        const JobContext& job);

}  // namespace dglm
