// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// A model repository at one revision on a hub, or on a mirror that answers as the hub does.
struct HubRepository {
  std::string hub;         ///< base URL without a slash at its end
  std::string repository;  ///< "OWNER/REPO"
  std::string revision = "main";
};

/// $HF_ENDPOINT, or the public hub.
std::string usualHub();

/// A file of a repository.
struct HubFile {
  std::string path;  ///< plain names joined by '/'
  int64_t bytes = 0;
  std::string sha256;  ///< 64 lower-case hexadecimal digits; empty where the hub publishes none (small files)

  bool operator==(const HubFile&) const = default;
};

/// Reads an answer of /api/models/ID/tree/REVISION?recursive=1. `source` is named in errors: MalformedFile for text
/// that is no such list, for sizes below 0, and for names that lead out of the folder.
Result<std::vector<HubFile>> parseFileList(std::string_view json, const std::string& source);

/// All files. Errors: as httpGet and parseFileList, DownloadRefused.
Result<std::vector<HubFile>> listFiles(const HubRepository& from, const JobContext& job);

/// Where the file's bytes are.
std::string fileUrl(const HubRepository& from, const std::string& path);

/// The licence that the repository's card names ("cc-by-nc-sa-4.0"); empty where it names none or the hub does not
/// tell. Errors: NetworkFailed, Cancelled, NotBuilt.
Result<std::string> publishedLicence(const HubRepository& from, const JobContext& job);

}  // namespace dglm
