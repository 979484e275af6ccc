// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>

#include <filesystem>

namespace dglm::cli {

/// --model: a folder, or a name or size on the model shelf.
CLI::Option* addModelOption(CLI::App* command, std::filesystem::path& folder);

/// --minus-base, the same of a model whose activations are subtracted from those of --model.
CLI::Option* addBaseModelOption(CLI::App* command, std::filesystem::path& folder);

/// --sae, --sae-model-path: a file or folder, or the name of an SAE on the model shelf.
CLI::Option* addDictionaryOption(CLI::App* command, std::filesystem::path& dictionary);

}  // namespace dglm::cli
