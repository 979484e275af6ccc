// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/study/inspect.h"

namespace dglm {

/// A project file: its records, models, dictionaries and analyses. Error: NotBuilt without SQLite, and the project's
/// own.
Result<Inspection> inspectProject(const std::filesystem::path& path, const JobContext& job);

}  // namespace dglm
