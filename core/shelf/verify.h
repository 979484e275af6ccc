// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// How a model's files stand to what was downloaded.
struct Verification {
  std::string name;                      ///< of the model's folder
  bool hasNote = false;                  ///< false: nothing to compare with, as in a folder that was copied here
  int files = 0;                         ///< compared
  std::vector<std::string> differences;  ///< "model.safetensors is missing", one a file

  bool isAsDownloaded() const { return hasNote && differences.empty(); }
};

/// Hashes the files of one model of the shelf (of all with an empty name) and compares them with dglm-source.json.
/// Errors: FileNotFound for a model that is not there; what a note or file cannot be read for.
Result<std::vector<Verification>> verifyShelf(const std::filesystem::path& shelf, const std::string& name,
                                              const JobContext& job);

/// ModelFilesChanged, naming every model and file that differs.
Status checkVerified(const std::vector<Verification>& verifications);

}  // namespace dglm
