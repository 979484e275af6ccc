// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

#include "widgets/tables/concept_row.h"

namespace dglm {

/// The rows as cells of a file, the names of the columns first. Those are English and stay the same in every language
/// and version; numbers are at full precision, absent ones empty. Set 0 tuned, sets 1 and 2 tested.
std::vector<QStringList> conceptCells(const std::vector<const ConceptRow*>& rows);

}  // namespace dglm
