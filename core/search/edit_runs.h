// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace dglm {

/// What an alignment does over some columns.
enum class EditKind : uint8_t {
  Pair,         ///< a base of each, alike or not
  QueryOnly,    ///< bases of the query beside a gap
  SubjectOnly,  ///< bases of the subject beside a gap
};

struct EditRun {
  EditKind kind = EditKind::Pair;
  int64_t count = 0;
};

using EditRuns = std::vector<EditRun>;

inline void addEdit(EditRuns& runs, EditKind kind, int64_t count) {
  if (count <= 0)
    return;
  if (!runs.empty() && runs.back().kind == kind)
    runs.back().count += count;
  else
    runs.push_back({kind, count});
}

}  // namespace dglm
