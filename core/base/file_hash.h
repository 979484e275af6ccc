// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// SHA-256 of a file's bytes, 64 lower-case hexadecimal digits. Errors: FileNotFound, CannotOpenFile, Cancelled.
Result<std::string> sha256OfFile(const std::filesystem::path& path, const JobContext& job = {});

/// The same of a text.
std::string sha256OfText(std::string_view text);

}  // namespace dglm
