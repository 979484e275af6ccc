// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/fidelity.h"
#include "core/interpretation/normalise_choice.h"
#include "core/study/model_rows.h"

namespace dglm {

struct FidelityRequest {
  ModelReadingRequest sequences;  ///< of its reading options only maxTokens counts
  std::filesystem::path dictionary;
  DictionaryExpectation expected;
  int layer = 0;
  Site site = Site::FfnOutput;
  NormaliseChoice normalise = NormaliseChoice::Auto;
  std::filesystem::path out;  ///< JSON; empty = none
};

struct FidelityReport {
  bool paperCompatible = false;
  bool normalised = false;
  int layer = 0;
  Site site = Site::FfnOutput;
  std::vector<SequenceFidelity> sequences;
  CrossEntropies overall;  ///< means over the sequences
  std::optional<WeightOverlay> finetuned;
  std::vector<std::string> warnings;
};

/// `fidelity`: the loss that a dictionary recovers at a site, for every sequence and overall, from whole records in the
/// model's windows; in the paper-compatible mode from the first 1,024 tokens, with the normalisation that the
/// checkpoint's flag asks for. Errors: those of the readers; InvalidArgument where no sequence has two tokens.
Result<FidelityReport> measureFidelityOf(const FidelityRequest& request, const JobContext& job);

/// The report as the JSON of `--out` and `--json`: ce_original, ce_zero, ce_sae, pct_loss_recovered (0 to 100) and
/// unclipped, overall and in `sequences`.
std::string fidelityJson(const FidelityReport& report);

}  // namespace dglm
