// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/project/project.h"

namespace dglm {

/// The row of the project's view states that is the window's: a JSON object, Session::view() while it is open.
inline constexpr const char* kViewState = "window";

/// Its keys for work of the user's that is not in the project's tables. Each desk writes its own; `listsWork` looks at
/// all of them.
inline constexpr const char* kScansKey = "scans";              ///< folders beside the project
inline constexpr const char* kTrainingsKey = "training runs";  ///< folders
inline constexpr const char* kFamiliesKey = "families";        ///< a folder
inline constexpr const char* kMetaSaesKey = "meta-SAEs";       ///< folders
inline constexpr const char* kClustersKey = "clusters";        ///< folders of workflows
inline constexpr const char* kUnfinishedKey = "unfinished";    ///< jobs that were cut off
inline constexpr const char* kRemovedKey = "removed";          ///< numbers of records, which go as the project closes

/// Whether the view that a project was left in lists such work; true where that cannot be told.
bool listsWork(const Project& project);

}  // namespace dglm
