// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/shelf/catalogue.h"
#include "core/shelf/hub.h"

namespace dglm {

/// What a user asks for.
struct DownloadRequest {
  std::string name;  ///< of the catalogue, a size of the reference ("50"), or OWNER/REPO[:FILE]
  std::string hub = usualHub();
  std::string revision = "main";
  std::filesystem::path shelf;
};

/// What would be downloaded, to be shown before it is.
struct DownloadPlan {
  std::string name;  ///< of the folder on the shelf
  std::filesystem::path folder;
  HubRepository from;
  Licence licence;
  std::vector<HubFile> files;  ///< each gets the last part of its path as its name in the folder
  int64_t bytes = 0;           ///< of all files
};

/// Asks the hub for the list of files; writes nothing. Errors: InvalidArgument for a name that is neither in the
/// catalogue nor OWNER/REPO, DownloadRefused, NetworkFailed, MalformedFile, Cancelled, NotBuilt.
Result<DownloadPlan> planDownload(const DownloadRequest& request, const JobContext& job);

}  // namespace dglm
