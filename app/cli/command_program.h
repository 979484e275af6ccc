// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <initializer_list>

#include "app/cli/command.h"
#include "core/base/result.h"

namespace dglm::cli {

/// Adds a command to the table: the functions at the end of command.h.
using AddCommand = void (*)(CommandTable&);

/// Resolves the options of the computation before a command runs. None: the commands compute without LibTorch.
using ComputePreparation = std::function<Status(CommonOptions&)>;

/// Parses the command line, runs the command that it names and says what came of it. Returns the exit status: 0 done,
/// 1 failed, 2 wrong usage, 130 cancelled by a signal.
int runCommandLine(int argc, char** argv, std::initializer_list<AddCommand> commands,
                   const ComputePreparation& prepare);

}  // namespace dglm::cli
