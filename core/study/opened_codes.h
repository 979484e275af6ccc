// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/study/latents.h"
#include "core/study/saved_codes.h"

namespace dglm {

/// What the tokens of a request come from, and how they are read.
struct OpenedCodes {
  std::unique_ptr<RecordCodes> codes;
  const LatentReader* reader = nullptr;  ///< of `codes`; null: saved activations
  const SavedCodes* saved = nullptr;     ///< of `codes`; null: a model
  LatentReadingOptions reading;
  int layer = 0;
  std::optional<WeightOverlay> finetuned;
  std::vector<std::string> warnings;  ///< of model and dictionary
};

/// Model and dictionary of the request, or its saved activations. Errors: those of LatentReader::open and
/// SavedReadings::open; InvalidArgument for the batch top-k.
Result<OpenedCodes> openCodes(const LatentsRequest& request, const JobContext& job);

}  // namespace dglm
