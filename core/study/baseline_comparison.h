// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/probe_features.h"
#include "core/study/baselines.h"
#include "core/study/meta_run.h"
#include "core/study/probe_inputs.h"
#include "core/study/probe_scoring.h"
#include "core/tensor/sparse_code.h"

namespace dglm {

/// Tokens with all that is known of them; what is not there is not compared.
struct BaselineTokens {
  ProbeInputs inputs;  ///< `features` count for nothing
  std::optional<SparseCode> latents;
  std::unique_ptr<ProbeFeatures> activations;
  std::unique_ptr<ProbeFeatures> randomActivations;
  std::optional<MetaRunFiles> meta;  ///< needs latents
  at::Tensor metaDirections_MD;      ///< fp32; needs activations; or undefined
};

/// Those of the request. Error: MalformedFile.
Result<ConceptNames> synonymsOf(const BaselinesRequest& request);

/// Compares all methods on them; writes nothing. Of the request the files count for nothing. Errors: InvalidArgument,
/// LatentOutOfRange, DimensionMismatch, those of the features, Cancelled.
Result<BaselinesReport> compareMethods(const BaselinesRequest& request, const std::vector<std::string>& targets,
                                       BaselineTokens& tokens, const JobContext& job);

}  // namespace dglm
