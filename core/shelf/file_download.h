// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/shelf/hub.h"

namespace dglm {

/// Ending of a file that has not arrived whole.
inline constexpr const char* kPartSuffix = ".part";

/// A file to fetch.
struct FileDownload {
  std::string url;
  HubFile file;
  std::filesystem::path target;
};

/// Fetches into target + ".part", checks size and SHA-256, and renames. What a cut connection left is taken up again
/// where the hub publishes a SHA-256, at once while bytes arrive and by the next call; a server that does not resume,
/// or a file that has changed since, is fetched from its beginning. `arrived` is told the bytes in the part file.
/// Gives the SHA-256 of what arrived. Errors: NetworkFailed, DownloadRefused, DownloadDamaged (nothing is kept),
/// CannotWriteFile, DiskFull, Cancelled (the part is kept).
Result<std::string> downloadFile(const FileDownload& download, const std::function<void(int64_t)>& arrived,
                                 const JobContext& job);

}  // namespace dglm
