// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace dglm {

/// A downloaded file: what it was when it was whole.
struct SourceFile {
  std::string name;  ///< in the model's folder
  std::string path;  ///< in the repository
  int64_t bytes = 0;
  std::string sha256;         ///< 64 lower-case hexadecimal digits
  bool wasPublished = false;  ///< the hub published that digest; otherwise it is of what arrived

  bool operator==(const SourceFile&) const = default;
};

/// Where a model of the shelf came from: dglm-source.json in its folder.
struct SourceNote {
  std::string hub;         ///< base URL
  std::string repository;  ///< "OWNER/REPO"
  std::string revision;
  std::string licence;
  std::string date;  ///< of the download, ISO 8601 in UTC
  std::vector<SourceFile> files;

  bool operator==(const SourceNote&) const = default;
};

inline constexpr const char* kSourceNoteName = "dglm-source.json";

/// The folder's note, or nothing where there is none. A note that names files outside its folder is refused.
/// Errors: CannotOpenFile, MalformedFile.
Result<std::optional<SourceNote>> readSourceNote(const std::filesystem::path& folder);

Status writeSourceNote(const std::filesystem::path& folder, const SourceNote& note);

}  // namespace dglm
