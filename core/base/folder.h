// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace dglm {

/// Makes the folder and those above it; one that is there already is as good. Errors: as writeError.
Status makeFolder(const std::filesystem::path& folder);

/// As makeFolder, and tries whether files can be written in it: for the start of long work that ends there.
Status makeOutputFolder(const std::filesystem::path& folder);

}  // namespace dglm
