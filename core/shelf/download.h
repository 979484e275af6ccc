// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/shelf/download_plan.h"

namespace dglm {

struct DownloadReport {
  std::filesystem::path folder;
  int64_t bytes = 0;                      ///< of all files
  std::vector<std::string> sizeOnly;      ///< files for which the hub publishes no SHA-256: only their size was checked
  std::vector<std::string> alreadyThere;  ///< files that were on the shelf, whole
};

/// Fetches the plan's files and writes dglm-source.json. Whoever calls it has shown plan.licence. Free disk space is
/// looked at first. What has arrived stays when it stops half-way; another call goes on from there. Progress is in
/// megabytes of all files. Errors: as downloadFile, NotEnoughSpace.
Result<DownloadReport> download(const DownloadPlan& plan, const JobContext& job);

}  // namespace dglm
