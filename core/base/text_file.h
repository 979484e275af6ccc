// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace dglm {

/// Whether there is a file to read. A pipe or device in its place would be waited for. Errors: FileNotFound,
/// CannotOpenFile.
Status checkIsFile(const std::filesystem::path& path);

/// The whole of a small text file as UTF-8 with LF line ends, see TextDecoder. A file of more than `largest` bytes is
/// refused unread. Errors: FileNotFound, CannotOpenFile, MalformedFile (too large).
Result<std::string> readTextFile(const std::filesystem::path& path, int64_t largest);

/// The same with the bytes as they stand in the file: for what this program wrote itself.
Result<std::string> readWholeFile(const std::filesystem::path& path, int64_t largest);

}  // namespace dglm
