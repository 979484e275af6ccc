// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/fidelity.h"
#include "core/interpretation/normalise_choice.h"
#include "core/study/model_rows.h"

namespace dglm {

/// How fidelity is measured.
struct FidelityOptions {
  bool paperCompatible = false;  ///< the first 1,024 tokens, normalised as the checkpoint's flag asks for
  NormaliseChoice normalise = NormaliseChoice::Auto;
  int64_t maxTokens = 0;  ///< window in ids including <cls>; 0 = the model's own, or the 1,024
};

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

/// The loss that a dictionary recovers at the reader's site, for every sequence and overall, from whole records in the
/// model's windows unless the options say otherwise. Errors: those of the reader; InvalidArgument where no sequence has
/// two tokens or the window is past the model's limit.
Result<FidelityReport> measureFidelityOf(const LatentReader& reader, std::span<const Record> records,
                                         const FidelityOptions& options, const JobContext& job);

/// `fidelity`: the same for model, dictionary and sequences from files. Errors: also those of opening them.
Result<FidelityReport> measureFidelityOf(const FidelityRequest& request, const JobContext& job);

/// What the losses say of the dictionary, in a sentence.
std::string meaningOf(const CrossEntropies& losses);

/// The report as the JSON of `--out` and `--json`: ce_original, ce_zero, ce_sae, unclipped (percent, which may lie
/// below 0 and above 100), its meaning, and pct_loss_recovered (the same between 0 and 100), overall and in
/// `sequences`.
std::string fidelityJson(const FidelityReport& report);

/// Reads what fidelityJson wrote; warnings and fine-tuning are not in it. Errors: MalformedFile naming `source`.
Result<FidelityReport> parseFidelity(const std::string& json, const std::string& source);

}  // namespace dglm
