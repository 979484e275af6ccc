// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/project.h"

namespace dglm {

/// See Project::saveCopy.
Status copyProject(const Database& source, const std::filesystem::path& target, CopyContents contents,
                   const JobContext& job);

}  // namespace dglm
