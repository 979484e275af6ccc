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

/// The same, but read once in the program's run as long as the file keeps its size and time of change: for weights of
/// many gigabytes that are asked for at every reading. What has to see the bytes themselves takes sha256OfFile().
Result<std::string> rememberedSha256(const std::filesystem::path& path, const JobContext& job = {});

/// SHA-256 of a text, in the same form.
std::string sha256OfText(std::string_view text);

}  // namespace dglm
