// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace dglm {

/// The files of a folder, by name: those that hold sequences, and stray ones that came along.
struct SequenceFolder {
  std::vector<std::filesystem::path> files;
  std::vector<std::string> passedOver;  ///< names

  /// A sentence where files were passed over.
  std::optional<std::string> warning(const std::filesystem::path& folder) const;
};

/// Looks into a folder (not into those in it). Passed over are hidden files, notes such as README, Thumbs.db and the
/// like, and files that neither their name nor their first bytes tell as sequences. One that is named as sequences,
/// such as a.gb or a.fasta.gz, is always taken: where it cannot be read, its reader says so. Errors: CannotOpenFile,
/// and NoRecords where nothing is left.
Result<SequenceFolder> sequencesIn(const std::filesystem::path& folder);

}  // namespace dglm
