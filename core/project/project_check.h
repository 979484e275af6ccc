// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

class Database;

/// What a look at every byte of a project found.
struct ProjectCheck {
  std::vector<std::string> findings;        ///< what is damaged, the first of each kind; none if all is sound
  std::vector<std::string> soundRecords;    ///< names of those that can be exported as they were stored
  std::vector<std::string> damagedRecords;  ///< the others, each with its fault: "pUC19 (its bases are not ...)"
  int64_t withoutChecksum = 0;              ///< parts of which only the form could be looked at

  bool isSound() const { return findings.empty(); }
};

/// See Project::check. Error: Cancelled.
Result<ProjectCheck> checkProject(const Database& database, const JobContext& job);

}  // namespace dglm
