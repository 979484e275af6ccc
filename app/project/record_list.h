// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <vector>

#include "core/project/record_table.h"
#include "widgets/tables/project_tree.h"

namespace dglm {

/// The section of the project list with the records, under this key. Those of a file that gave several stand in a group
/// of that file; records of one name are told apart by accession, or else by file. `isUnread` says which of them the
/// chosen analysis lacks.
ProjectSection recordSection(const QString& key, const std::vector<RecordSummary>& records,
                             const std::function<bool(RecordId)>& isUnread);

}  // namespace dglm
