// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

#include "core/project/view_table.h"
#include "core/sequence/record.h"

namespace SQLite {
class Database;
}

namespace dglm {

std::vector<FeatureStyle> loadFeatureStyles(SQLite::Database& connection, RecordId record);
void insertFeatureStyles(SQLite::Database& connection, RecordId record, std::span<const FeatureStyle> styles);

/// The styles for a new list of features: each stays with the feature that equals its old one (the first of several
/// equal features that has none yet), or with the feature that came in its place in a list as long as before, and goes
/// with one that is gone. By feature.
std::vector<FeatureStyle> movedStyles(std::span<const FeatureStyle> styles, std::span<const Feature> before,
                                      std::span<const Feature> after);

}  // namespace dglm
