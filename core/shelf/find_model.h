// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/shelf/catalogue.h"

namespace dglm {

/// The shelf's sub-folders, by name; none where there is no shelf. Hidden ones are left out.
std::vector<std::filesystem::path> modelFolders(const std::filesystem::path& shelf);

/// The sub-folder that a user's name stands for: its own name, or a name, size or repository of the catalogue.
/// Errors: ModelNotOnShelf, with what is there and what can be downloaded.
Result<std::filesystem::path> folderNamed(const std::filesystem::path& shelf, const std::string& name);

/// What --model takes: a folder that exists is itself, everything else is looked for on the user's shelf.
/// Errors: ModelNotOnShelf; InvalidArgument for the name of an SAE.
Result<std::filesystem::path> findGlm(const std::string& text);

/// What --sae takes: a file or folder, or the name of an SAE on the shelf (its weights file, or its unzipped folder).
Result<std::filesystem::path> findDictionary(const std::string& text);

}  // namespace dglm
