// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace SQLite {
class Database;
}

namespace dglm {

/// "DGLM": tells project files from other SQLite files.
constexpr int64_t kProjectApplicationId = 0x44474C4D;

/// resources/schema/*.sql in their order; the file's user_version counts the steps it has.
std::span<const std::string_view> schemaSteps();

/// Format written by this program: the number of steps.
inline int64_t newestFormat() {
  return static_cast<int64_t>(schemaSteps().size());
}

/// Files from this format on have a table of checksums.
constexpr int64_t kFirstFormatWithChecksums = 6;

/// Files from this format on can be read as they are: the steps after it only add checksums.
constexpr int64_t kOldestReadableFormat = 5;

int64_t formatOf(SQLite::Database& connection);

/// Runs the steps that make a file of one format a file of a later one.
void runSteps(SQLite::Database& connection, int64_t from, int64_t to);

/// Runs the steps that the file does not have yet. To be called in a write transaction, so that all or none count.
void runMissingSteps(SQLite::Database& connection);

}  // namespace dglm
