// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/interpretation/token_concepts.h"
#include "core/study/token_table_file.h"

namespace dglm {

/// Reads `latents` F32 [tokens, dict] (dense) or the CSR of the latents command.
Result<SparseCode> readLatentCode(const std::filesystem::path& path);

/// A token table and the activations of its tokens.
struct LabelledCode {
  TokenTable table;
  SparseCode code;
};

/// Reads both; what is to be said of the labels goes to `remarks`. Errors: theirs, InvalidArgument where they differ in
/// length.
Result<LabelledCode> readLabelledCode(const std::filesystem::path& table, const std::filesystem::path& latents,
                                      LabelReading labels, std::vector<std::string>& remarks, const JobContext& job);

/// What the reference's summary JSON says of the run.
struct ConceptRunFacts {
  std::string modelType = "batchtopk";
  std::string modelName;  ///< as it stands in file names; empty: the run finds one
  F1Type type = F1Type::Domain;
  int batchSize = 2;
  int layer = 11;
  std::string dictionary;     ///< path as given; empty = none
  int64_t activationDim = 0;  ///< 0: not known, as also below
  int64_t dictSize = 0;
  int64_t k = 0;
  std::string mode;  ///< of a run in the default mode, which its summary names; empty: paper-compatible
};

/// The name of a model for the names of files: that of its folder.
std::string modelNameOf(const std::filesystem::path& model);

/// val_set_{0,1,2}_{model}_{type}_{f1}_results.csv and summary_{model}_{type}_{f1}.json as the reference writes them
/// (nt_spec 7.5); a mode is one field more in the summary. Returns the paths.
Result<std::vector<std::filesystem::path>> writeTokenConcepts(const std::filesystem::path& folder,
                                                              const ConceptRunFacts& facts,
                                                              const std::array<std::vector<TokenConcept>, 3>& sets);

}  // namespace dglm
