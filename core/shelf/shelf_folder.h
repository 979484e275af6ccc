// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace dglm {

/// The model shelf: a folder with one sub-folder a model; it need not exist. $DGLM_MODELS, else the folder that was
/// chosen, else decode-glm/models in the user's data folder. Errors: InvalidArgument where the system names no home.
Result<std::filesystem::path> shelfFolder();

/// True where $DGLM_MODELS names the shelf, so that no choice counts.
bool isShelfFolderGiven();

/// Makes the folder the shelf from now on, for every program of this user; nothing is moved. An empty path brings back
/// the usual folder. Errors: InvalidArgument as above, CannotWriteFile, DiskFull.
Status chooseShelfFolder(const std::filesystem::path& folder);

}  // namespace dglm
