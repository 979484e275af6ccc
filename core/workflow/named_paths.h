// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <vector>

#include "core/base/result.h"
#include "core/workflow/command_line.h"

namespace dglm {

/// The same command with the paths of its files, of inputs and outputs, as they are from any folder.
CommandLine withAbsolutePaths(CommandLine command);

/// The files that its options name as inputs; of a folder those that lie in it, of saved activations their indices. A
/// scan's corpus is not among them. Errors: FileNotFound, CannotOpenFile.
Result<std::vector<std::filesystem::path>> inputFilesOf(const CommandLine& command);

}  // namespace dglm
