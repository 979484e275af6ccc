// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"
#include "core/interpretation/normalise_choice.h"
#include "core/interpretation/steering_session.h"
#include "core/interpretation/token_scope.h"

namespace dglm {

/// What is steered: model, dictionary and sequence.
struct SteeringInput {
  LatentSource source;
  NormaliseChoice normalise = NormaliseChoice::Auto;
  bool paperCompatible = false;  ///< the sequence as it is, no folding
  std::string sequence;          ///< a file (its only record, or the one named), or the bases themselves with <mask>
  std::string record;            ///< id in a file of several
  std::string mask;              ///< tokens to mask, as parseTokenScopes; empty = none
};

/// It loaded, with the whole sequence in one window and masked where asked.
struct LoadedSteeringInput {
  std::shared_ptr<const LatentReader> reader;
  Record record;
  SteeringWindow window;
  bool normalise = false;
  std::vector<std::string> warnings;
};

/// Looks at the files that the run will write, first. Errors: those of lookAt, of the readers and of
/// LatentReader::open, TensorMissing (no head), RecordNotFound, NoRecords, SequenceTooLong, and those of
/// parseTokenScopes for `mask`.
Result<LoadedSteeringInput> loadSteeringInput(const SteeringInput& input, const JobContext& job,
                                              const std::vector<std::filesystem::path>& outputs = {});

/// The tokens named in a text as the command line has it; `option` names it in errors.
Result<std::vector<int64_t>> tokensNamed(const std::string& option, const std::string& text,
                                         const LoadedSteeringInput& input);

}  // namespace dglm
