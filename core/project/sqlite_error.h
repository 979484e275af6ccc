// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/base/error.h"

namespace dglm {

/// The error for the exception being handled, of SQLite or the standard library, in work on the project file `path`.
/// Only to be called in a catch block.
Error currentSqliteError(const std::filesystem::path& path);

}  // namespace dglm
