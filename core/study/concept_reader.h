// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"
#include "core/study/concepts.h"
#include "core/study/record_codes.h"

namespace dglm {

/// Model and dictionary that a request for concepts names: the dictionary's latents, or with `neurons` the model's own
/// activations as they are. With `randomInit` the model's weights are random, and so is what the dictionary, of the
/// same size and k as the one named, was trained on: both are made first, from windows of set 0, and kept in the output
/// folder under random-SEED. Adds what a user should know of the weights to `warnings`.
/// Errors: as LatentReader::open; InvalidArgument for a dictionary of another architecture than BatchTopK to be
/// trained.
Result<LatentReader> openConceptReader(const ConceptsFromModel& request, std::vector<std::string>& warnings,
                                       const JobContext& job);

/// The same, or where the request names activations these; how they were read goes into the request. Errors: also those
/// of SavedReadings::open and SavedCodes::from.
Result<std::unique_ptr<RecordCodes>> openConceptCodes(ConceptsFromModel& request, std::vector<std::string>& warnings,
                                                      const JobContext& job);

}  // namespace dglm
