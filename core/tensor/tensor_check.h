// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace dglm {

/// Whether a file of tensors can be opened, by its header or directory alone: its numbers are not read. Containers that
/// have neither are left to their reader. Errors: FileNotFound, CannotOpenFile, TruncatedFile, MalformedFile.
Status checkTensorFile(const std::filesystem::path& path);

}  // namespace dglm
