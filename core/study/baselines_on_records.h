// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"
#include "core/interpretation/record_code.h"
#include "core/sequence/record.h"
#include "core/study/baselines.h"
#include "core/study/meta_run.h"

namespace dglm {

/// An annotated record and its latents, as they were read.
struct BaselineRecord {
  Record record;
  RecordCode code;
};

/// Activations beside the latents, which the model reads anew in memory.
struct BaselineModel {
  std::shared_ptr<const LatentReader> reader;  ///< null: no activations
  LatentReadingOptions reading;                ///< as the records were read
  bool activations = true;
  bool randomModel = false;  ///< also those of the same model with random weights, by the request's seed
};

/// compareBaselines() on records in memory, `width` latents wide; nothing is written, and of the request the files
/// count for nothing. The meta-SAE may be null. Errors: as there; InvalidArgument where the activations do not fit in
/// memory.
Result<BaselinesReport> compareOnRecords(const BaselinesRequest& request, std::vector<BaselineRecord> records,
                                         int64_t width, const BaselineModel& model, const MetaRunFiles* meta,
                                         const JobContext& job);

/// A latent whose direction a probe's resembles.
struct LatentCosine {
  int32_t latent = 0;
  double cosine = 0;
};
/// Of a direction with those of all latents of the dictionary, the most similar first, of opposites the sign kept. None
/// for neurons.
std::vector<LatentCosine> cosinesWithLatents(const ProbeDirectionOf& direction, const Dictionary& dictionary);

}  // namespace dglm
