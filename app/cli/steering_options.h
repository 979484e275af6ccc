// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "app/cli/command.h"
#include "core/study/steering_input.h"

namespace dglm::cli {

/// --model, --sae, --layer, --site, --sequence, --record, --mask, --normalize and --paper-compatible.
void addSteeringInputOptions(CLI::App* command, SteeringInput& input);

/// What --set, --zero and --method say.
struct EditOptions {
  std::vector<std::string> set;
  std::vector<std::string> zero;
  SteeringMethod method = SteeringMethod::Set;
};
void addEditOptions(CLI::App* command, EditOptions& options);

/// --positions: the tokens to steer.
void addPositionsOption(CLI::App* command, std::string& positions);

/// --method fixed|max_activation, for a sweep, or with the three others.
void addMethodOption(CLI::App* command, SteeringMethod& method, bool all);

/// Ablations first, then the others, as the reference applies them. Errors: InvalidArgument for a value that is missing
/// or no finite number, and for a latent that is set twice.
Result<std::vector<LatentEdit>> editsOf(const EditOptions& options);

/// Values set for a method that gives its own are left aside; says so.
void warnOfUnusedValues(const EditOptions& options, std::vector<std::string>& warnings);

}  // namespace dglm::cli
