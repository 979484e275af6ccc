// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "core/study/steer.h"

namespace dglm::cli {

/// --read, --target, --wild-type and --top-k.
void addReadoutOptions(CLI::App* command, std::string& read, std::string& target, std::string& wildType, int64_t& topK);

/// Whether any of them stands on the command line.
bool asksForReadout(const CLI::App& command);

/// What steering does to the logits, and to what the model would write at the tokens read.
std::vector<std::string> readoutLines(const SteerReport& report);

}  // namespace dglm::cli
