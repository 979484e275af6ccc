// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace dglm {

/// The model shelf: a folder with one sub-folder a model. $DGLM_MODELS, or decode-glm/models in the user's data folder;
/// it need not exist. Errors: InvalidArgument where the system names no home.
Result<std::filesystem::path> shelfFolder();

}  // namespace dglm
