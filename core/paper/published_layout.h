// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace dglm {

/// A published file in the data's folder itself, or where the published layout has it below. Error: FileNotFound.
Result<std::filesystem::path> publishedFileIn(const std::filesystem::path& data, const std::filesystem::path& folder,
                                              const char* name);

}  // namespace dglm
